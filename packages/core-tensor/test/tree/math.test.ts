import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import {
  memory,
  type Scalar,
  scalar,
  type Tensor,
  tensor1d,
  tensor2d,
  zeros,
} from "../../src/ops.ts";
import { grad } from "../../src/transforms/index.ts";
import {
  disposeReplaced,
  ravel,
  treeAdd,
  treeAxpy,
  treeClone,
  treeDispose,
  treeDot,
  treeLeaves,
  treeNorm,
  treeOnesLike,
  treeScale,
  treeSub,
  treeZerosLike,
} from "../../src/tree/index.ts";
import { caught } from "./caught.ts";

const x = {
  w: tensor2d([
    [1, 2],
    [3, 4],
  ]),
  b: tensor1d([5]),
  none: null,
};
const y = {
  w: tensor2d([
    [10, 20],
    [30, 40],
  ]),
  b: tensor1d([-1]),
  none: null,
};

const values = (tree: unknown): number[] =>
  treeLeaves<Tensor | number>(tree).flatMap((leaf) =>
    typeof leaf === "number" ? [leaf] : [...leaf.dataSync()],
  );

const only = (scalar: Scalar): number => scalar.dataSync()[0] as number;

describe("arithmetic", () => {
  it("works leaf by leaf", () => {
    expect(values(treeAdd(x, y))).toEqual([4, 11, 22, 33, 44]);
    expect(values(treeSub(x, y))).toEqual([6, -9, -18, -27, -36]);
    expect(values(treeScale(2, x))).toEqual([10, 2, 4, 6, 8]);
    expect(values(treeScale(scalar(2), x))).toEqual([10, 2, 4, 6, 8]);
    expect(values(treeAxpy(-1, x, y))).toEqual([-6, 9, 18, 27, 36]);
    expect(values(treeAxpy(scalar(-1), x, y))).toEqual([-6, 9, 18, 27, 36]);
    expect(treeAdd(x, y).w.shape).toEqual([2, 2]);
    expect(treeAdd(x, y).none).toBeNull();
  });

  it("keeps numbers numbers", () => {
    expect(treeAdd({ w: 1 }, { w: 2 })).toEqual({ w: 3 });
    expect(treeSub([1, [2]], [3, [5]])).toEqual([-2, [-3]]);
    expect(treeScale(3, { w: 2 })).toEqual({ w: 6 });
    expect(treeAxpy(2, 5, 1)).toBe(11);
  });

  it("mixes numbers with scalars", () => {
    expect(values(treeAdd<unknown>({ w: 1 }, { w: scalar(2) }))).toEqual([3]);
    expect(values(treeScale(scalar(3), { w: 2 }))).toEqual([6]);
  });

  it("refuses to broadcast", () => {
    const error = caught(() => treeAdd({ w: zeros([2]) }, { w: zeros([3, 2]) }));
    expect(error.code).toBe("shape");
    expect(error.message).toContain("treeAdd: x.w has shape [2], y.w has shape [3, 2]");
    expect(caught(() => treeDot({ w: zeros([2]) }, { w: zeros([1]) })).code).toBe("shape");
  });

  it("names what does not fit", () => {
    expect(caught(() => treeAdd<unknown>({ w: 1 }, { v: 1 })).message).toBe(
      'treeAdd: x has 1 leaf, y has 1 (missing "v", unexpected "w")',
    );
    expect(caught(() => treeScale(2, { w: "two" })).message).toBe(
      "treeScale: x.w must be a tensor or a number, got a string",
    );
    const dead = scalar(1);
    dead.dispose();
    expect(caught(() => treeScale(dead, x)).message).toContain("treeScale: alpha is a disposed");
    expect(caught(() => treeNorm({ dead })).code).toBe("disposed");
    const factors = zeros([2]) as unknown as Scalar;
    expect(caught(() => treeAxpy(factors, [1], [1])).message).toBe(
      "treeAxpy: alpha has shape [2], expected []",
    );
  });
});

describe("treeDot and treeNorm", () => {
  it("sum over all elements", () => {
    // 5·(−1) + 1·10 + 2·20 + 3·30 + 4·40
    expect(values(treeDot(x, y))).toEqual([295]);
    expect(treeDot(x, y).shape).toEqual([]);
    expect(values(treeDot({ a: 2, b: scalar(3) }, { a: 5, b: scalar(7) }))).toEqual([31]);
    expectAllClose(treeNorm(x), Math.sqrt(55));
    expectAllClose(treeNorm([3, 4]), 5);
  });

  it("are 0 without leaves", () => {
    expect(values(treeDot({}, {}))).toEqual([0]);
    expect(values(treeNorm(null))).toEqual([0]);
    expect(values(treeNorm({ none: zeros([0, 3]), n: -2 }))).toEqual([2]);
  });

  it.each([1e-42, 1e-30, 1e-20, 1, 1e20, 1e30, 1e38])(
    "have the norm of numbers around %f",
    (size) => {
      const tree = { a: tensor1d([3 * size, 0]), b: { c: scalar(-4 * size) } };
      // With 42 zeros behind the point a float has three digits.
      const digits = size < 1e-40 ? 1e-2 : 1e-6;
      if (size < 1e38) expect(Math.abs(only(treeNorm(tree)) / (5 * size) - 1)).toBeLessThan(digits);
      else expect(only(treeNorm(tree))).toBe(Number.POSITIVE_INFINITY);
      expect(only(treeNorm({ n: -size }))).toBe(Math.fround(size));
    },
  );

  it("have the norm that numbers without end have", () => {
    const infinite = Number.POSITIVE_INFINITY;
    expect(values(treeNorm({ a: tensor1d([1, -infinite]), b: 2 }))).toEqual([infinite]);
    expect(values(treeNorm({ a: tensor1d([1, Number.NaN]), b: 2 }))).toEqual([Number.NaN]);
    expect(values(treeNorm({ a: zeros([2]) }))).toEqual([0]);
  });

  it("have the derivative x / ‖x‖, for numbers of any size", () => {
    for (const size of [1e-25, 1, 1e25]) {
      const slope = grad((v: Tensor) => treeNorm({ v }))(tensor1d([3 * size, -4 * size]));
      expectAllClose(slope, [0.6, -0.8]);
    }
  });
});

describe("copies", () => {
  it("have the shapes and types of the original", () => {
    const tree = { w: zeros([2, 3]), i: tensor1d([4, 5], "int32"), n: 7 };
    expect(values(treeZerosLike(tree))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(values(treeOnesLike(tree))).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(treeOnesLike(tree).i.dtype).toBe("int32");
    expect(treeOnesLike(tree).w.shape).toEqual([2, 3]);
  });

  it("outlive the original", () => {
    const tree = { w: tensor1d([1, 2]), n: 7 };
    const copy = treeClone(tree);
    treeDispose(tree);
    expect(tree.w.isDisposed).toBe(true);
    expect(values(copy)).toEqual([7, 1, 2]);
  });
});

describe("disposeReplaced", () => {
  it("frees what the next tree does not hold", () => {
    const [kept, gone, fresh] = [scalar(1), scalar(2), scalar(3)];
    disposeReplaced({ a: kept, b: [gone, gone], n: 1 }, [fresh, kept]);
    expect([kept, gone, fresh].map((t) => t.isDisposed)).toEqual([false, true, false]);
  });
});

describe("ravel", () => {
  it("goes in leaf order", () => {
    const { vector, unravel } = ravel(x);
    expect(values(vector)).toEqual([5, 1, 2, 3, 4]);
    expect(values(unravel(tensor1d([9, 8, 7, 6, 5])))).toEqual([9, 8, 7, 6, 5]);
    expect(unravel(vector).w.shape).toEqual([2, 2]);
    expect(unravel(vector).none).toBeNull();
  });

  it("takes trees of one leaf, of none and of integers", () => {
    const one = ravel(tensor2d([[1, 2]]));
    expect(one.unravel(one.vector).shape).toEqual([1, 2]);
    expect(ravel({}).vector.shape).toEqual([0]);
    expect(ravel({}).unravel(tensor1d([]))).toEqual({});
    const whole = ravel([tensor1d([1], "int32"), scalar(2, "int32")]);
    expect(whole.unravel(whole.vector)[1]?.dtype).toBe("int32");
  });

  it("names the leaf of another type, and the wrong length", () => {
    const mixed = { a: zeros([2]), b: { labels: tensor1d([1], "int32") } };
    const error = caught(() => ravel(mixed));
    expect(error.code).toBe("shape");
    expect(error.message).toBe(
      "ravel: tree.b.labels is int32, the leaves before it are float32; cast one of them",
    );
    expect(caught(() => ravel(x).unravel(zeros([4]))).message).toBe(
      "unravel: vector has shape [4], expected [5]",
    );
    expect(caught(() => ravel({ a: 1 })).code).toBe("structure");
  });

  it("leaves the vector alive when the tree is disposed", () => {
    const tree = { w: tensor1d([1, 2]) };
    const { vector, unravel } = ravel(tree);
    treeDispose(tree);
    const back = unravel(vector);
    vector.dispose();
    expect(values(back)).toEqual([1, 2]);
  });
});

describe("memory", () => {
  const alpha = scalar(2);
  it.each<[string, () => unknown]>([
    ["treeAdd", () => treeAdd(x, y)],
    ["treeSub", () => treeSub(x, y)],
    ["treeScale", () => treeScale(alpha, x)],
    ["treeAxpy", () => treeAxpy(0.5, x, y)],
    ["treeDot", () => treeDot(x, y)],
    ["treeNorm", () => treeNorm(x)],
    ["treeZerosLike", () => treeZerosLike(x)],
    ["treeOnesLike", () => treeOnesLike(x)],
    ["treeClone", () => treeClone(x)],
    ["ravel", () => ravel(x).vector],
    [
      "unravel",
      () => {
        const { vector, unravel } = ravel(x);
        return [vector, unravel(vector)];
      },
    ],
    ["an error", () => void caught(() => treeAdd({ w: x.w }, { w: y.b }))],
  ])("%s leaves no tensor behind", async (_, run) => {
    await expectNoLeak(run);
  });

  it("results are exactly one tensor a leaf", () => {
    const before = memory().numTensors;
    const sum = treeAxpy(alpha, x, y);
    expect(memory().numTensors - before).toBe(2);
    treeDispose(sum);
  });
});
