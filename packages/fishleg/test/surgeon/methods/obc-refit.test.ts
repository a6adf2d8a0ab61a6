import { batches, gaussian, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { obc } from "../../../src/surgeon/index.ts";
import type { PruningProblem } from "../../../src/surgeon/methods/method.ts";
import { weightsOf } from "../../../src/surgeon/weights.ts";
import { uniforms } from "../../helpers.ts";
import type { Rows } from "../quadratic.ts";

const [rows, inputs, outputs, damping] = [12, 4, 3, 0.05];
type Params = { bias: tf.Tensor; kernel: tf.Tensor };
const xs = uniforms(3, rows * inputs);
const params: Params = {
  bias: tf.tensor1d(uniforms(5, outputs)),
  kernel: tf.tensor2d(uniforms(4, inputs * outputs), [inputs, outputs]),
};
const weights = weightsOf(params);
const n = inputs + 1;

/** The second moments of the inputs and of the 1 of the bias, with the damping that the option says. */
const moments = (() => {
  const row = (r: number): number[] => [...xs.slice(r * inputs, (r + 1) * inputs), 1];
  const m = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) =>
      Array.from({ length: rows }, (___, r) => (row(r)[i]! * row(r)[j]!) / rows).reduce(
        (a, b) => a + b,
      ),
    ),
  );
  const trace = m.reduce((sum, values, i) => sum + values[i]!, 0);
  return m.map((values, i) => values.map((v, j) => v + (i === j ? (damping * trace) / n : 0)));
})();

/** Where a weight stands among all: the bias comes first, then the kernel row by row; input `inputs` is the bias. */
const position = (i: number, j: number): number => (i < inputs ? outputs + i * outputs + j : j);

const problem: PruningProblem<Params, Rows, undefined> = {
  weights,
  outputs: (p, batch) => tf.add(tf.matMul(batch.x as tf.Tensor2D, p.kernel as tf.Tensor2D), p.bias),
  likelihood: gaussian(),
  targets: (batch) => batch.y,
  loss: (p, batch) =>
    tf.mean(tf.squaredDifference(problem.outputs(p, batch, undefined), batch.y)) as tf.Scalar,
  data: batches(
    { x: tf.tensor2d(xs, [rows, inputs]) as tf.Tensor, y: tf.zeros([rows, outputs]) as tf.Tensor },
    { batchSize: rows },
  ),
  compile: <A extends readonly unknown[], R>(f: (...args: A) => R) =>
    Object.assign(async (...args: A) => f(...args), { dispose: async () => {} }),
  prunable: weights.paths.map((path) => path === "kernel"),
};

/** What the method says where some weights are pruned already. */
async function assessed(before: readonly number[]) {
  const kept = new Uint8Array(weights.total).fill(1);
  for (const at of before) kept[at] = 0;
  const theta = Float64Array.from(weights.flat(params), (v, at) => (kept[at] === 1 ? v : 0));
  const run = obc({ damping, batches: 2 }).bind(problem);
  const found = await run.assess({
    params: weights.tree(theta),
    mask: weights.tree(kept),
    state: undefined,
    index: 0,
    key: random.key(0),
  });
  if (found.kind !== "scores" || found.refit === undefined) throw new Error("no refit");
  return { kept, theta, scores: found.scores, refit: found.refit };
}

/** `½ Σ_j (w′_j − w_j)ᵀ M (w′_j − w_j)`, and its gradient in w′ for each weight. */
function change(theta: Float64Array, next: Float64Array) {
  const moved = (i: number, j: number): number => next[position(i, j)]! - theta[position(i, j)]!;
  const gradient = (i: number, j: number): number =>
    moments[i]!.reduce((sum, m, k) => sum + m * moved(k, j), 0);
  let cost = 0;
  for (let j = 0; j < outputs; j++) {
    for (let i = 0; i < n; i++) cost += (moved(i, j) * gradient(i, j)) / 2;
  }
  return { cost, gradient };
}

describe("the refit of obc", () => {
  it.each([
    ["one weight, the first", [], [position(0, 0)]],
    ["one weight, the last", [], [position(3, 2)]],
    [
      "several of one output and one of another",
      [],
      [position(0, 1), position(2, 1), position(1, 2)],
    ],
    [
      "some where others were pruned before",
      [position(1, 0), position(3, 1)],
      [position(0, 0), position(2, 0)],
    ],
    ["all into one output", [], [0, 1, 2, 3].map((i) => position(i, 1))],
  ])(
    "is the least-squares fit without them, and says what it costs: %s",
    async (_, before, removed) => {
      const { kept, theta, refit } = await assessed(before);
      const { theta: next, predicted } = refit(theta, kept, Int32Array.from(removed));
      const { cost, gradient } = change(theta, next);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < outputs; j++) {
          const at = position(i, j);
          if (removed.includes(at) || before.includes(at)) expect(Math.abs(next[at]!)).toBe(0);
          // The error of what stays cannot be made less by any of it.
          else expect(gradient(i, j)).toBeCloseTo(0, 5);
        }
      }
      expect(cost).toBeGreaterThan(0);
      expect(predicted).toBeCloseTo(cost, 5);
    },
  );

  it("costs more than nothing less than leaving the rest as it was", async () => {
    const { kept, theta, refit } = await assessed([]);
    const removed = [position(0, 0), position(2, 0)];
    const plain = theta.map((w, at) => (removed.includes(at) ? 0 : w));
    const { predicted } = refit(theta, kept, Int32Array.from(removed));
    expect(predicted).toBeLessThan(0.99 * change(theta, plain).cost);
    // The other outputs are left alone.
    const { theta: next } = refit(theta, kept, Int32Array.from(removed));
    for (let i = 0; i < n; i++) {
      for (const j of [1, 2]) expect(next[position(i, j)]).toBe(theta[position(i, j)]);
    }
  });

  it("is what the score of the cheapest weight says, relative to the layer's outputs", async () => {
    const { kept, theta, refit, scores } = await assessed([]);
    const found = await scores(Float32Array.from(theta));
    let energy = 0;
    for (let j = 0; j < outputs; j++) {
      for (let a = 0; a < n; a++) {
        for (let b = 0; b < n; b++)
          energy += theta[position(a, j)]! * moments[a]![b]! * theta[position(b, j)]!;
      }
    }
    for (let j = 0; j < outputs; j++) {
      const own = Array.from({ length: inputs }, (_, i) => position(i, j));
      const least = own.reduce((best, at) => (found[at]! < found[best]! ? at : best));
      const { predicted } = refit(theta, kept, Int32Array.of(least));
      expect(found[least]! / (predicted / energy)).toBeCloseTo(1, 4);
    }
  });
});
