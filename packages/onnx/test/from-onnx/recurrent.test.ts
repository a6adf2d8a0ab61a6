import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { floats, resultOf, resultsOf, type Setting, values } from "./one-node.ts";

const [steps, batch, features, hidden] = [3, 2, 2, 2];
const x = tf.tensor(values(steps * batch * features), [steps, batch, features]) as tf.Tensor;
const kinds = { RNN: [1, 1, 1], GRU: [3, 1, 2], LSTM: [4, 2, 3] } as const;
type Kind = keyof typeof kinds;

/** Weights, biases and initial states of both directions, each with numbers of its own. */
function numbersOf(op: Kind, direction: number) {
  const [gates, carries] = kinds[op];
  const rows = gates * hidden;
  const drawn = values(200).slice(60 * direction);
  const sizes = [rows * features, rows * hidden, 2 * rows, batch * hidden];
  const [w, r, b, h] = sizes.map((size) => drawn.splice(0, size)) as [
    number[],
    number[],
    number[],
    number[],
  ];
  const c = carries === 2 ? h.map((v) => v / 2 + 0.1) : undefined;
  return { w, r, b, h, c };
}

async function run(op: Kind, directions: readonly number[], settings: Record<string, Setting>) {
  const [gates, carries] = kinds[op];
  const each = directions.map((direction) => numbersOf(op, direction));
  const of = (pick: (n: (typeof each)[0]) => number[], ...dims: number[]) =>
    floats(each.flatMap(pick), [directions.length, ...dims]);
  const rows = gates * hidden;
  return resultsOf({
    op,
    x,
    stored: [
      of(({ w }) => w, rows, features),
      of(({ r }) => r, rows, hidden),
      of(({ b }) => b, 2 * rows),
      null,
      of(({ h }) => h, batch, hidden),
      ...(carries === 2 ? [of(({ c }) => c as number[], batch, hidden)] : []),
    ],
    settings: { hidden_size: BigInt(hidden), ...settings },
    results: 1 + carries,
  });
}

describe("a layer of two directions", () => {
  it.each(["RNN", "GRU", "LSTM"] as const)("is one of each, side by side: %s", async (op) => {
    const [, , count] = kinds[op];
    const usual = op === "RNN" ? ["Tanh"] : ["Sigmoid", "Tanh", "Tanh"].slice(0, count);
    const other = new Array<string>(count).fill("ReLU");
    for (const settings of op === "GRU" ? [{}, { linear_before_reset: 1n }] : [{}]) {
      for (const [first, second] of [
        [undefined, undefined],
        [usual, other],
        [other, usual],
      ] as const) {
        const named = (...lists: (readonly string[] | undefined)[]) => {
          const all = lists.flatMap((list) => list ?? []);
          return all.length === 0 ? {} : { activations: all };
        };
        const forward = await run(op, [0], { ...settings, ...named(first) });
        const reverse = await run(op, [1], { direction: "reverse", ...settings, ...named(second) });
        const both = await run(op, [0, 1], {
          direction: "bidirectional",
          ...settings,
          ...named(first, second),
        });
        for (const [i, result] of both.entries()) {
          const joined = tf.concat([forward[i]!, reverse[i]!], i === 0 ? 1 : 0);
          expect(result.shape).toEqual(joined.shape);
          expectAllClose(result, joined, { tolerance: 1e-6 });
        }
      }
    }
  });

  it("has the usual activations where none are named", async () => {
    for (const [op, activations] of [
      ["RNN", ["Tanh"]],
      ["GRU", ["Sigmoid", "Tanh"]],
      ["LSTM", ["Sigmoid", "Tanh", "Tanh"]],
    ] as const) {
      const [usual, named] = [await run(op, [0], {}), await run(op, [0], { activations })];
      for (const [i, result] of usual.entries())
        expect([...result.dataSync()]).toEqual([...named[i]!.dataSync()]);
      const other = await run(op, [0], { activations: activations.map(() => "Relu") });
      expect(other[0]?.arraySync()).not.toEqual(usual[0]?.arraySync());
    }
  });
});

describe("a recurrent layer", () => {
  it.each<readonly [Record<string, Setting>, RegExp]>([
    [{ clip: 3 }, /clips its gates/],
    [{ input_forget: 1n }, /couples its gates/],
    [{ activations: ["Affine", "Tanh", "Tanh"] }, /has the activation "affine"/],
  ])("refuses %o", async (settings, message) => {
    await expect(run("LSTM", [0], settings)).rejects.toThrow(message);
    expect(await run("LSTM", [0], { input_forget: 0n })).toHaveLength(3);
  });

  it("computes an LSTM without biases by hand", async () => {
    // One step from nothing: i, o, f and c of weights 0, so that σ is ½; with c's weight 1, tanh x.
    const given = tf.tensor([0.5, -2], [1, 2, 1]) as tf.Tensor;
    const stored = [floats([0, 0, 0, 1], [1, 4, 1]), floats([0, 0, 0, 0], [1, 4, 1])];
    const settings = { hidden_size: 1n };
    const y = await resultOf({ op: "LSTM", x: given, stored, settings });
    const expected = [0.5, -2].map((v) => Math.tanh(Math.tanh(v) / 2) / 2);
    expect(y.shape).toEqual([1, 1, 2, 1]);
    expectAllClose(y, expected, { tolerance: 1e-6 });
  });
});
