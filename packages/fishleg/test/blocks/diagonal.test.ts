import { grad, type HostArray } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { diagonalBlock } from "../../src/blocks/diagonal.ts";
import { drawn, inFloat64 } from "../helpers.ts";

const product = (block: { a: tf.Tensor }, u: tf.Tensor): tf.Tensor =>
  diagonalBlock.product(diagonalBlock.cache(block), u);

it("has the gradient of its product, its diagonal and its energy", () => {
  const [a, u, d] = [drawn(1, [4]), drawn(2, [4]), drawn(3, [4])];
  const got = inFloat64<Record<string, HostArray>>(
    ((block: { a: tf.Tensor }, x: tf.Tensor, y: tf.Tensor) => {
      const { value, pullback } = diagonalBlock.differentiable(block, x);
      const { gradient, energy } = pullback(y);
      const inner = (b: typeof block): tf.Tensor => tf.sum(tf.mul(y, product(b, x)));
      return {
        value,
        energy,
        closed: gradient.a,
        traced: grad(inner)(block).a,
        product: product(block, x),
        diag: diagonalBlock.diag(block),
        expectedEnergy: tf.sum(tf.mul(y, product(block, y))),
      };
    }) as never,
    ...[{ a }, u, d],
  );
  const of = (name: string): never => got[name]?.data as never;
  expectAllClose(of("closed"), of("traced"), { tolerance: 1e-12 });
  expectAllClose(of("value"), of("product"), { tolerance: 1e-12 });
  expectAllClose(of("energy"), of("expectedEnergy"), { tolerance: 1e-12 });
  expectAllClose(
    of("diag"),
    [...a.data].map((x) => Math.exp(2 * x)),
    { tolerance: 1e-12 },
  );
});

it("starts at a multiple of the identity", () => {
  const q = diagonalBlock.cache(diagonalBlock.init([2, 1, 2], tf.scalar(3))).q;
  expect(q.shape).toEqual([2, 1, 2]);
  expectAllClose(q, [3, 3, 3, 3]);
});
