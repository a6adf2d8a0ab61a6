import { expectAllClose } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { mul, type Scalar, sum, type Tensor, tensor2d } from "../../src/ops.ts";
import * as random from "../../src/random/index.ts";
import { grad } from "../../src/transforms/grad.ts";
import { ravel, treeAxpy, treeDot, treeLeaves, treeScale } from "../../src/tree/index.ts";
import { caught } from "../tree/caught.ts";

const logits = tensor2d([
  [0, 1, 2],
  [2, 1, 0],
]);

function draws(key: random.Key): Record<string, Tensor> {
  const [a, b] = random.split(key);
  return {
    bits: random.bits(a, [5]),
    uniform: random.uniform(b, [2, 3]),
    normal: random.normal(random.foldIn(key, 7), [6]),
    bernoulli: random.drawBernoulli(key, 0.3, [8]),
    categorical: random.drawCategorical(key, logits),
    randint: random.randint(key, [4], -5, 5),
    permutation: random.permutation(key, 6),
  };
}

describe("inside a program", () => {
  const program = trace(draws, spec([2], "int32"));

  it.each([[0], [1], [123456789]])("every executor draws what eager code does, seed %d", (seed) => {
    const key = random.key(seed);
    const eager = treeLeaves(draws(key)).map((leaf) => [...leaf.dataSync()]);
    const tfjs = treeLeaves(runTfjs(program, key)).map((leaf) => [...leaf.dataSync()]);
    const exact = treeLeaves<HostArray>(runReference(program, key)).map((leaf) => [...leaf.data]);
    expect(tfjs).toEqual(eager);
    expect(exact).toEqual(eager);
  });

  it("a key may be folded with a traced counter", () => {
    const step = trace(
      (key: random.Key, count: Tensor) => random.foldIn(key, count),
      spec([2], "int32"),
      spec([], "int32"),
    );
    const [key, count] = [random.key(3), random.randint(random.key(0), [], 0, 9)];
    const drawn = runTfjs(step, key, count) as Tensor;
    expect([...drawn.dataSync()]).toEqual([...random.foldIn(key, count).dataSync()]);
  });

  it("a wrong key is refused while tracing", () => {
    expect(caught(() => trace(draws, spec([3], "int32"))).code).toBe("shape");
  });

  it("noise is a constant to derivatives", () => {
    const key = random.key(1);
    const x = random.normal(key, [3]);
    const slope = grad((v: Tensor) => sum(mul(v, random.normal(key, [3]))) as Scalar)(x);
    expect([...slope.dataSync()]).toEqual([...x.dataSync()]);
  });
});

describe("trees inside a program", () => {
  interface Params {
    readonly w: Tensor;
    readonly b: Tensor;
  }

  it("arithmetic keeps float64 on the reference executor", () => {
    const program = trace((p: Params) => treeDot(p, treeAxpy(0.1, p, p)), {
      w: spec([2]),
      b: spec([]),
    });
    const x = { w: random.uniform(random.key(0), [2]), b: random.uniform(random.key(1), []) };
    const values = treeLeaves(x).flatMap((leaf) => [...leaf.dataSync()]);
    const expected = 1.1 * values.reduce((total, v) => total + v * v, 0);
    expect((runReference(program, x) as HostArray).data[0]).toBeCloseTo(expected, 14);
    expect((runTfjs(program, x) as Tensor).dataSync()[0]).toBeCloseTo(expected, 5);
  });

  it("ravel and unravel are differentiated", () => {
    const x = { w: random.normal(random.key(0), [2, 2]), b: random.normal(random.key(1), [3]) };
    const { vector, unravel } = ravel(x);
    const slope = grad((v: Tensor) => {
      const tree = unravel(v);
      return treeDot(tree, tree);
    })(vector);
    const back = grad((tree: typeof x) => sum(mul(ravel(tree).vector, vector)) as Scalar)(x);
    expectAllClose(slope, treeScale(2, vector));
    expect([...back.w.dataSync()]).toEqual([...x.w.dataSync()]);
    expect([...back.b.dataSync()]).toEqual([...x.b.dataSync()]);
  });
});
