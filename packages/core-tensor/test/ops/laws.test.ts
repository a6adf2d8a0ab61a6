import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { trace } from "../../src/graph/trace.ts";
import { jit } from "../../src/jit/index.ts";
import { hostArray } from "../../src/kernels/host-array.ts";
import * as own from "../../src/ops/index.ts";
import { grad, vmap } from "../../src/transforms/index.ts";
import { treeDispose, treeLeaves, treeMap } from "../../src/tree/index.ts";
import { ops } from "../catalogue/ops.ts";
import { exactly } from "../nn/reference.ts";
import { ownOps } from "../public-functions.ts";

type Op = (...args: unknown[]) => unknown;
/** A transform adds up eight numbers of either sign and up to 7, each rounded: 25 · 2⁻²⁴, and the sum may be small. */
const rounding = { tolerance: 3e-6 };
const numbers = (tree: unknown) =>
  treeLeaves<tf.Tensor>(tree).map((leaf) => Array.from(leaf.dataSync()));

describe.each(Object.entries(ops))("%s", (name, { call, law, differentiable }) => {
  const op = (own as unknown as Record<string, Op>)[name]!;
  const [first, ...rest] = call;
  const f = (x: unknown) => op(x, ...rest);
  const plain = (first instanceof tf.Tensor ? first : treeLeaves(first)[0]) as tf.Tensor;

  it("keeps its law", () => {
    expect(Math.abs(law(f(first) as never, plain).dataSync()[0]!)).toBeLessThan(1e-5);
  });

  it("is the same traced, compiled and in a batch", async () => {
    const eager = numbers(f(first));
    const exact = treeLeaves<{ data: ArrayLike<number> }>(runReference(trace(f, first), first));
    exact.forEach(({ data }, i) => {
      expectAllClose(eager[i]!, Array.from(data), rounding);
    });
    const compiled = jit(f);
    numbers(await compiled(first as never)).forEach((leaf, i) => {
      expectAllClose(leaf, eager[i]!, rounding);
    });
    await compiled.dispose();
    const twice = treeMap((leaf: tf.Tensor) => tf.stack([leaf, tf.neg(leaf)]), first);
    const other = numbers(f(treeMap((leaf: tf.Tensor) => tf.neg(leaf), first)));
    numbers(vmap(f as (x: tf.Tensor) => tf.Tensor)(twice as tf.Tensor)).forEach((leaf, i) => {
      expectAllClose(leaf, [...eager[i]!, ...other[i]!], rounding);
    });
  });

  it.runIf(differentiable)("has the slope that differences have, in float64", () => {
    const weighted = (x: unknown): tf.Scalar => {
      const floats = treeLeaves<tf.Tensor>(f(x)).filter(({ dtype }) => dtype === "float32");
      const parts = floats.map((leaf) => {
        const weights = Array.from({ length: leaf.size }, (_, i) => 1 / (1 + (i % 3)));
        return tf.sum(tf.mul(leaf, tf.tensor(weights, leaf.shape)));
      });
      return tf.addN(parts) as tf.Scalar;
    };
    const moved = (by: number, leaf: number, i: number) => {
      let next = 0;
      return treeMap((t: tf.Tensor) => {
        const data = Array.from(t.dataSync());
        if (next++ === leaf) data[i] = data[i]! + by;
        return hostArray(data, t.shape, "float32");
      }, first);
    };
    const at = moved(0, -1, 0);
    const slopes = exactly(grad(weighted as never), at);
    const step = 1e-6;
    slopes.forEach((slope, leaf) => {
      slope.forEach((found, i) => {
        const value = (by: number) => exactly(weighted, moved(by, leaf, i))[0]![0]!;
        expect(found).toBeCloseTo((value(step) - value(-step)) / (2 * step), 6);
      });
    });
  });

  it("leaves no tensors", async () => {
    await expectNoLeak(() => treeDispose(f(first)));
  });
});

describe("the catalogue", () => {
  it("has each op that is not tfjs's own", async () => {
    expect(Object.keys(ops).sort()).toEqual((await ownOps()).sort());
  });
});
