import {
  bernoulli,
  categorical,
  gaussian,
  type Likelihood,
  random,
  vjp,
} from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type FisherProduct, fisherEnergy, fisherProduct } from "../../src/aux/fisher-product.ts";
import { uniforms } from "../helpers.ts";

type Net = Record<"w" | "b" | "u", tf.Tensor>;
const sizes = { w: [4, 5], b: [5], u: [5, 3] } as const;
const rows = 32;
const count = 40;
const x = tf.tensor2d(uniforms(7, rows * 4), [rows, 4]);

function netOf(flat: readonly number[]): Net {
  let at = 0;
  const take = (shape: readonly number[]): tf.Tensor => {
    const start = at;
    at += shape.reduce((a, b) => a * b, 1);
    return tf.tensor(flat.slice(start, at), [...shape]);
  };
  return { w: take(sizes.w), b: take(sizes.b), u: take(sizes.u) };
}
const flatOf = (net: Net): number[] =>
  [net.w, net.b, net.u].flatMap((leaf) => [...leaf.dataSync()]);

const params = netOf(uniforms(1, count));
const v = uniforms(2, count);
const outputs = (at: Net): tf.Tensor => {
  const hidden = tf.tanh(tf.add(tf.matMul(x, at.w as tf.Tensor2D), at.b));
  return tf.matMul(hidden as tf.Tensor2D, at.u as tf.Tensor2D);
};

/** The Jacobian: a row for each output of each example. */
const { value: at, pullback } = vjp(outputs, params);
const jacobian = Array.from({ length: rows * 3 }, (_, k) => {
  const seed = new Float32Array(rows * 3);
  seed[k] = 1;
  return flatOf(pullback(tf.tensor(seed, [rows, 3])));
});

/** `1/n Σ J_iᵀ H_i J_i v`. */
function explicit(likelihood: Likelihood, direction: readonly number[]): number[] {
  const moved = jacobian.map((row) => dot(row, direction));
  const curved = likelihood.hessianProduct(at, tf.tensor(moved, [rows, 3])).dataSync();
  return direction.map((_, i) =>
    jacobian.reduce((sum, row, k) => sum + (row[i]! * curved[k]!) / rows, 0),
  );
}

let draws = 0;
const product = (
  likelihood: Likelihood,
  kind: FisherProduct,
): ((u: readonly number[]) => number[]) => {
  const key = () => random.foldIn(random.key(3), draws++);
  const apply = fisherProduct({ outputs, likelihood }, params, kind, key);
  return (u) => flatOf(apply(netOf(u)));
};
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const relative = (got: readonly number[], wanted: readonly number[]): number =>
  Math.hypot(...got.map((value, i) => value - wanted[i]!)) / Math.hypot(...wanted);

const likelihoods = [bernoulli(), categorical(), gaussian({ sd: 0.7 })];
describe.each(likelihoods.map((l) => [l.name, l] as const))(
  "Fisher products against an explicit Jacobian, %s",
  (_, likelihood) => {
    const expected = explicit(likelihood, v);

    it.each<[FisherProduct, number]>([
      ["exact", 1e-5],
      [{ kind: "soft-target", step: 1e-2 }, 1e-3],
      ["soft-target", 1e-3],
    ])("%j", (kind, most) => {
      expect(relative(product(likelihood, kind)(v), expected)).toBeLessThan(most);
    });

    it("are symmetric, and not negative", () => {
      const w = uniforms(9, count);
      const exact = product(likelihood, "exact");
      const [one, other] = [dot(w, exact(v)), dot(v, exact(w))];
      expect(Math.abs(one - other)).toBeLessThan(1e-5 * Math.abs(one));
      for (const seed of [11, 12, 13]) {
        const u = uniforms(seed, count);
        expect(dot(u, exact(u))).toBeGreaterThan(0);
      }
    });

    it("by sampled targets lie within a tenth on the mean of a hundred draws", () => {
      const sampled = product(likelihood, "sampled");
      const mean = new Array<number>(count).fill(0);
      for (let i = 0; i < 100; i++) {
        for (const [k, value] of sampled(v).entries()) mean[k]! += value / 100;
      }
      expect(relative(mean, expected)).toBeLessThan(0.1);
    });

    it("have the energy vᵀ F v", () => {
      const energy = fisherEnergy({ outputs, likelihood }, params, netOf(v)).dataSync()[0]!;
      expect(Math.abs(energy / dot(v, expected) - 1)).toBeLessThan(1e-5);
    });
  },
);

it("is not what the gradient of the batch gives: that has the Fisher matrix over n", () => {
  // Rank-one products ḡ ḡᵀ v with targets drawn from the model have the mean F / n.
  const likelihood = gaussian();
  const expected = explicit(likelihood, v);
  const mean = new Array<number>(count).fill(0);
  const repeats = 4000;
  const noise = uniforms(21, repeats * rows * 3);
  for (let r = 0; r < repeats; r++) {
    // Residuals of variance 1; the mean of ḡ ḡᵀ depends on nothing else of their distribution.
    const residuals = noise.slice(r * rows * 3, (r + 1) * rows * 3).map((n) => n * Math.sqrt(3));
    const g = Array.from({ length: count }, (_, i) =>
      jacobian.reduce((sum, row, k) => sum + (row[i]! * residuals[k]!) / rows, 0),
    );
    const along = dot(g, v);
    for (const [k, part] of g.entries()) mean[k]! += (along * part) / repeats;
  }
  const times = expected.map((entry) => entry / rows);
  expect(relative(mean, times)).toBeLessThan(0.1);
});
