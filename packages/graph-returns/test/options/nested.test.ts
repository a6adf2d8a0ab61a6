import { wrongValues } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { chooseThresholds, savingsSensitivity } from "../../src/decide/index.ts";
import { sampleNeighbours } from "../../src/index.ts";
import { graphEncoder, graphModel, mlpClassifier } from "../../src/models/index.ts";

const whole = { integer: true, min: 1 };
const empty = { nodes: {}, relations: [] } as never;
const costs = { returnCost: 10, effect: 0.5, actionCost: 1, friction: 2 };

const scored = () => ({ labels: [1, 0], probabilities: [0.6, 0.4] });

type Case = readonly [name: string, option: string, range: object, call: (x: number) => unknown];

/** Numbers that are elements of lists, or lie in groups: the last of a list, where only the first might be looked at. */
const cases: readonly Case[] = [
  [
    "sampleNeighbours",
    "fanout[1]",
    { min: 0, infinite: true },
    (x) => sampleNeighbours(empty, { seeds: {}, fanout: [3, x] }),
  ],
  ["graphModel", "fanout[1]", { min: 1, infinite: true }, (x) => graphModel({ fanout: [3, x] })],
  ["graphModel", "vectors.customer", whole, (x) => graphModel({ vectors: { customer: x } })],
  ["graphModel", "encoder.hidden[1]", whole, (x) => graphModel({ encoder: { hidden: [4, x] } })],
  ["graphEncoder", "hidden[1]", whole, (x) => graphEncoder({ hidden: [4, x] })],
  ["mlpClassifier", "hidden[1]", whole, (x) => mlpClassifier({ hidden: [4, x] })],
  [
    "chooseThresholds",
    "recalls[1]",
    { exclusiveMin: 0, max: 1 },
    (x) => chooseThresholds(scored(), scored(), { recalls: [0.5, x] }),
  ],
  [
    "savingsSensitivity",
    "factors[1]",
    { min: 0 },
    (x) => savingsSensitivity([1, 0], [0.6, 0.4], costs, { factors: [1, x] }),
  ],
];

describe("numbers inside of options", () => {
  it.each(cases)("%s: %s is held to its range", async (_, option, range, call) => {
    expect(await wrongValues(call, option, range)).toEqual([]);
  });
});
