import { gaussian } from "@legendre/core-tensor";
import { wrongValues } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { gnStep, revConv } from "../../src/index.ts";
import { curveFit } from "../../src/least-squares/index.ts";
import { box, fieldNet } from "../../src/pde/index.ts";

const whole = { integer: true, min: 1 };
const none = {} as never;
const zero = tf.zeros([1]);
const line = (p: tf.Tensor, x: tf.Tensor): tf.Tensor => tf.mul(p, x);
const fitted = () => curveFit(line, [1, 2, 3], [1, 2, 3.1], { start: 1 });
const open = { exclusiveMin: 0, exclusiveMax: 1 };

type Case = readonly [option: string, range: object, call: (x: number) => unknown];

/** Numbers that are elements of lists, or options of what a fit returned. */
const cases: readonly Case[] = [
  // What is allowed builds a network: as many blocks as the number says.
  ["stages[1]", whole, (x) => revConv({ stages: [1, x] })],
  ["hidden[1]", whole, (x) => fieldNet(box({ t: [0, 1] }), { hidden: [2, x] })],
  ["t[0]", {}, (x) => box({ t: [x, 2 ** 40] })],
  ["t[1]", {}, (x) => box({ t: [-(2 ** 40), x] })],
  [
    "shares[1]",
    { min: 0 },
    (x) => gnStep(none, none, none, zero, zero, { likelihood: gaussian(), shares: [1, x] }),
  ],
  ["level", open, async (x) => (await fitted()).interval(x)],
  ["level", open, async (x) => (await fitted()).report(x)],
];

describe("numbers inside of options", () => {
  it.each(cases)("%s is held to its range", async (option, range, call) => {
    expect(await wrongValues(call, option, range)).toEqual([]);
  });
});
