import { treeDispose } from "@legendre/core-tensor";
import { eigh64 } from "@legendre/core-tensor/linalg";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type Parts, without } from "../fishleg-prune-rivals/eigen-damage.ts";

/** Second moments of 40 random vectors, the last entry 1 where a layer has a bias. */
const moments = (n: number, seed: number): tf.Tensor2D => {
  const spread = tf.randomUniform([n], 0.1, 3, "float32", seed);
  const x = tf.mul(tf.randomNormal([40, n], 0, 1, "float32", seed), spread);
  return tf.div(tf.matMul(x as tf.Tensor2D, x as tf.Tensor2D, true), 40);
};
const productOf = ([first, second]: readonly tf.Tensor[]) =>
  (second ? tf.matMul(first as tf.Tensor, second) : first) as tf.Tensor2D;
/** ½ tr(Δᵀ A Δ G). */
const quadratic = (change: tf.Tensor, a: tf.Tensor, g: tf.Tensor): number =>
  tf.sum(tf.mul(tf.matMul(tf.matMul(a, change), g), change)).dataSync()[0]! / 2;

/** The least loss of any `rank` directions of the inputs' eigenbasis that stay. */
function leastLoss(w: tf.Tensor2D, a: tf.Tensor2D, g: tf.Tensor2D, rank: number): number {
  const { vectors } = eigh64(a);
  const n = w.shape[0];
  let least = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 2 ** n; set++) {
    const kept = Array.from({ length: n }, (_, i) => (set >> i) & 1);
    if (kept.reduce((x, y) => x + y) !== rank) continue;
    const dropped = tf.mul(vectors, tf.tensor([kept.map((k) => 1 - k)]));
    const change = tf.matMul(tf.matMul(dropped, vectors, false, true), w);
    least = Math.min(least, quadratic(change, a, g));
  }
  return least;
}

describe("eigenDamage", () => {
  const [inputs, outputs] = [6, 5];
  const a = moments(inputs + 1, 1);
  const g = moments(outputs, 2);
  const ofInputs = tf.slice(a, [0, 0], [inputs, inputs]);
  const w = tf.randomNormal([inputs, outputs], 0, 1, "float32", 3) as tf.Tensor2D;
  const kernel = { "one.kernel": [w] };

  it("removes the directions that cost least, of inputs or of outputs", () => {
    // 30 numbers; two directions take 22.
    const found = without(kernel, ["one.kernel"], [a, g], 0.75)?.["one.kernel"] ?? [];
    expect(found.map(({ shape }) => shape)).toEqual([
      [inputs, 2],
      [2, outputs],
    ]);
    const loss = quadratic(tf.sub(w, productOf(found)), ofInputs, g);
    const ways = [
      leastLoss(w, ofInputs as tf.Tensor2D, g, 2),
      leastLoss(tf.transpose(w), g, ofInputs as tf.Tensor2D, 2),
    ];
    expect(Math.min(...ways.map((way) => Math.abs(loss / way - 1)))).toBeLessThan(1e-4);
  });

  it("goes on within the directions that are left", () => {
    const before = without(kernel, ["one.kernel"], [a, g], 0.75) as Parts;
    const after = without(before, ["one.kernel"], [a, g], 0.4)?.["one.kernel"] ?? [];
    expect(after.map(({ shape }) => shape)).toEqual([
      [inputs, 1],
      [1, outputs],
    ]);
    // What is left lies in the space of what was there, that of its columns and that of its rows.
    const [old, own] = [productOf(before["one.kernel"] ?? []), productOf(after)];
    for (const both of [tf.concat([old, own], 1), tf.transpose(tf.concat([old, own], 0))]) {
      const sizes = [...eigh64(tf.matMul(both, both, false, true)).values.dataSync()].map(Math.abs);
      expect(Math.max(...sizes.slice(0, -2))).toBeLessThan(1e-4 * Math.max(...sizes));
    }
  });

  it("keeps a matrix whose factors would take more numbers, and what is no kernel", () => {
    const parts = { ...kernel, "one.bias": [tf.ones([outputs])] };
    const found = without(parts, ["one.kernel"], [a, g], 1) as Parts;
    expect(found["one.kernel"]?.map((x) => x.arraySync())).toEqual([w.arraySync()]);
    expect(found["one.bias"]?.[0]?.arraySync()).toEqual([1, 1, 1, 1, 1]);
    treeDispose(found);
    expect(w.isDisposed).toBe(false);
  });

  it("counts all layers, and says where one direction a layer is too many", () => {
    const second = tf.randomNormal([8, 7], 0, 1, "float32", 4);
    const parts = { ...kernel, two: [second] };
    const means = [a, g, moments(8, 5), moments(7, 6)];
    for (const share of [0.9, 0.6, 0.4, 0.31]) {
      const found = without(parts, ["one.kernel", "two"], means, share) as Parts;
      const numbers = Object.values(found)
        .flat()
        .reduce((sum, { size }) => sum + size, 0);
      expect(numbers).toBeLessThanOrEqual(share * (30 + 56));
    }
    // 11 and 15 numbers at least, of 86.
    expect(without(parts, ["one.kernel", "two"], means, 0.3)).toBeUndefined();
  });
});
