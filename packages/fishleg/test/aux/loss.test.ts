import type { HostArray } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { auxLoss } from "../../src/aux/loss.ts";
import type { PlannedBlock } from "../../src/blocks/plan.ts";
import { withBlocks } from "../../src/inverse/inverse.ts";
import { host, inFloat64, matrix } from "../helpers.ts";

/** Two weights as a kernel `[2, 1]`, so that `L Lᵀ` is any `Q`. */
const plan: PlannedBlock[] = [
  { path: "w", kind: "dense", leaves: [0], shape: [2, 1], shapes: [[2, 1]], reads: [undefined] },
];
type Matrix = readonly [readonly [number, number], readonly [number, number]];
const F: Matrix = [
  [2, 0.5],
  [0.5, 1],
];

/** The lower Cholesky factor of a symmetric 2 × 2 matrix. */
function cholesky([[a, b], [, c]]: Matrix): HostArray {
  const l = Math.sqrt(a);
  const m = b / l;
  return matrix([
    [l, 0],
    [m, Math.sqrt(c - m * m)],
  ]);
}

function lossAt(Q: Matrix, u: readonly number[]): Record<string, number> {
  const got = inFloat64<Record<string, HostArray>>(
    ((L: tf.Tensor, direction: tf.Tensor, fisher: tf.Tensor) => {
      const block = { L, R: tf.ones([1, 1]), a: tf.zeros([2, 1]) };
      const inverse = withBlocks(plan, { w: block }, tf.fill([], 0.1) as tf.Scalar);
      const product = (v: tf.Tensor): tf.Tensor =>
        tf.matMul(fisher as tf.Tensor2D, v as tf.Tensor2D);
      const { loss, ratio, residual, excess } = auxLoss(plan, inverse, direction, product, {
        precondition: false,
      });
      return { loss, ratio, residual, excess };
    }) as never,
    ...[cholesky(Q), host(u, [2, 1]), matrix(F)],
  );
  return Object.fromEntries(
    Object.entries(got).map(([name, { data }]) => [name, data[0] as number]),
  );
}

it("has the worked value, blind to the length of u", () => {
  const Q: Matrix = [
    [0.5, -0.1],
    [-0.1, 0.9],
  ];
  expectAllClose(lossAt(Q, [0.6, 0.8])["loss"] as number, -0.297, { tolerance: 1e-12 });
  const [near, far] = [lossAt(Q, [0.6, 0.8]), lossAt(Q, [0.6e3, 0.8e3])];
  expectAllClose(near, far, { tolerance: 1e-9 });
});

it("has its minimum, and healthy signals, at the inverse of F + damping", () => {
  const determinant = 2.1 * 1.1 - 0.25;
  const inverse: Matrix = [
    [1.1 / determinant, -0.5 / determinant],
    [-0.5 / determinant, 2.1 / determinant],
  ];
  expectAllClose(
    inverse,
    [
      [0.533981, -0.242718],
      [-0.242718, 1.019417],
    ],
    { tolerance: 1e-6 },
  );
  const { loss, ratio, residual, excess } = lossAt(inverse, [0.6, 0.8]);
  expectAllClose([loss, ratio, residual, excess] as number[], [-0.305825, 1, 0, 0], {
    tolerance: 1e-6,
  });
});

it("measures by the excess how far above its minimum it is", () => {
  // Near the inverse, where Q stands for F⁻¹ in the estimate.
  const Q: Matrix = [
    [0.54, -0.24],
    [-0.24, 1.02],
  ];
  const { loss, excess } = lossAt(Q, [0.6, 0.8]);
  const minimum = -0.3058252427184466;
  const above = ((loss as number) - minimum) / -minimum;
  expectAllClose((excess as number) / above, 1, { tolerance: 0.02 });
  expect(excess).toBeGreaterThan(0);
});
