import { gaussian, jvp, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { gnStep, revMlp } from "../../src/index.ts";
import { halves } from "../../src/networks/reversible.ts";
import { preparedSweep } from "../../src/step/sweep.ts";
import { host, inFloat64, numbers, tensors } from "../helpers.ts";

const [width, d, depth] = [40, 8, 3] as const;
const model = revMlp({ depth, width, activation: "tanh", weightStd: 0.1, expansionGain: 6 });
const { params, state } = inFloat64<{ params: never; state: never }>(
  (key: never) => model.init(key, [d]),
  random.key(3),
);
const drawn = (seed: number, n: number): never =>
  host([...random.normal(random.key(seed), [n, d]).dataSync()], [n, d]) as never;

/** `|J δ − R| / |R|` of one step on `n` rows. */
function rho(n: number, inverse: "equal" | "deflate"): number {
  const found = inFloat64(
    (p: never, s: never, x: never, y: never) =>
      gnStep(model, p, s, x, y, { likelihood: gaussian(), inverse, damping: 0 }).rho,
    ...[params, state, drawn(4, n), drawn(5, n)],
  );
  return numbers(found)[0] as number;
}

describe("exactness ends where the batch has more rows than a branch has features (E.2.9)", () => {
  it("is there up to h + 1 rows, by one sweep", () => {
    expect(rho(30, "equal")).toBeLessThan(1e-9);
    expect(rho(width + 1, "equal")).toBeLessThan(1e-9);
  });

  it("is lost by a cliff beyond", () => {
    const equal = rho(50, "equal");
    expect(equal).toBeGreaterThan(0.15);
    expect(equal).toBeLessThan(0.45);
    // A block is asked for what those above it did not achieve.
    expect(rho(50, "deflate")).toBeLessThan(equal);
  });

  it("comes back to 1e-9 with the sweep as a preconditioner of minimal residuals", () => {
    const left = inFloat64(
      (p: never, s: never, x: tf.Tensor, y: tf.Tensor) => minimalResiduals(p, s, x, y, 40),
      ...[params, state, drawn(4, 50), drawn(5, 50)],
    );
    expect(numbers(left)[0]).toBeLessThan(1e-9);
  });

  it("comes back in float32 too, by fgmres", () => {
    const [p, s, x, y] = [params, state, drawn(4, 50), drawn(5, 50)].map(tensors) as [
      ...[never, never, never, never],
    ];
    const options = { likelihood: gaussian(), inverse: "fgmres", refine: 2 } as const;
    const cg = { maxSteps: 60, tolerance: 1e-4 };
    const step = gnStep(model, p, s, x, y, { ...options, cg });
    expect(step.rho.dataSync()[0]).toBeLessThan(1e-3);
  });
});

/**
 * The residual of `J δ = R` after so many steps of generalised conjugate residuals on `J G v = R`, `G` the sweep: its iterates are
 * those of fgmres, and it reads no values, so that the reference executor can run it in float64.
 */
function minimalResiduals(
  p: never,
  s: never,
  x: tf.Tensor,
  y: tf.Tensor,
  steps: number,
): tf.Tensor {
  const last = model.forward(p, s, x);
  const sweep = preparedSweep({
    model,
    params: p,
    state: s,
    last: halves("test", last),
    deflate: true,
    exact: true,
    system: { damping: tf.scalar(0), refine: 1 },
  });
  /** `J G v`. */
  const product = (v: tf.Tensor): tf.Tensor => {
    const { blocks } = sweep(halves("test", v));
    const direction = { blocks: blocks.map(({ F, G }) => ({ F, G })) } as never;
    return jvp((q: never) => model.forward(q, s, x), p, direction).tangent;
  };
  const inner = (a: tf.Tensor, b: tf.Tensor): tf.Scalar => tf.sum(tf.mul(a, b)) as tf.Scalar;
  const minus = (a: tf.Tensor, b: tf.Tensor, weight: tf.Scalar): tf.Tensor =>
    tf.sub(a, tf.mul(b, weight));
  const wanted = tf.sub(y, last) as tf.Tensor;
  let [rest, v] = [wanted, tf.mul(wanted, 0) as tf.Tensor];
  const basis: (readonly [v: tf.Tensor, product: tf.Tensor])[] = [];
  for (let i = 0; i < steps; i++) {
    let [next, image] = [rest, product(rest)];
    // Twice, or rounding spoils the orthogonality that all rests on.
    for (const [oldV, old] of [...basis, ...basis]) {
      const along = inner(image, old);
      [next, image] = [minus(next, oldV, along), minus(image, old, along)];
    }
    const length = tf.norm(image);
    [next, image] = [tf.div(next, length), tf.div(image, length)];
    basis.push([next, image]);
    const weight = inner(image, rest);
    v = tf.add(v, tf.mul(next, weight));
    rest = minus(rest, image, weight);
  }
  // Of the solution itself: the one that was updated may have drifted away from it.
  return tf.div(tf.norm(tf.sub(wanted, product(v))), tf.norm(wanted));
}
