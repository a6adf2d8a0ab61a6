import { gaussian, treeMap, treePaths } from "@legendre/core-tensor";
import { treeStructure } from "@legendre/core-tensor/tree";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { planBlocks } from "../../../src/blocks/plan.ts";
import { type ChooseBlock, inverseFisher } from "../../../src/index.ts";
import { withBlocks } from "../../../src/inverse/inverse.ts";
import { hostInverse } from "../../../src/surgeon/methods/host-blocks.ts";
import { scoreSets } from "../../../src/surgeon/methods/product-sets.ts";
import { jointSetScore } from "../../../src/surgeon/select/set-scores.ts";
import { leafOf, weightsOf } from "../../../src/surgeon/weights.ts";
import { uniforms } from "../../helpers.ts";

const choose: ChooseBlock = (path) =>
  path === "full.kernel"
    ? "full"
    : path === "split.kernel"
      ? "three-factor"
      : path === "plain.kernel"
        ? "kronecker"
        : path === "spectrum.kernel"
          ? "spectrum"
          : path === "rest.vector"
            ? "low-rank"
            : undefined;

/** A tree with a block of each kind and a `Q` with random parameters. */
function everyKind() {
  const params = {
    conv: { kernel: tf.zeros([2, 1, 2, 3]), bias: tf.zeros([3]) },
    dense: { kernel: tf.zeros([3, 4]), bias: tf.zeros([4]) },
    depthwise: { kernel: tf.zeros([2, 1, 2, 2]), bias: tf.zeros([4]) },
    full: { kernel: tf.zeros([2, 1]), bias: tf.zeros([1]) },
    plain: { kernel: tf.zeros([2, 3]), bias: tf.zeros([3]) },
    norm: { scale: tf.zeros([2]), bias: tf.zeros([2]) },
    rest: { vector: tf.zeros([5]) },
    sd: tf.scalar(0),
    spectrum: { kernel: tf.zeros([3, 2]), bias: tf.zeros([2]) },
    split: { kernel: tf.zeros([2, 2, 2, 1]), bias: tf.zeros([1]) },
    words: { table: tf.zeros([3, 2]) },
  };
  const Q = inverseFisher<object, unknown>({
    params,
    outputs: () => tf.zeros([1, 1]),
    likelihood: gaussian(),
    damping: 1,
    start: 1,
    choose,
  });
  const start = Q.init(params);
  let seed = 1;
  const blocks = treeMap(
    (leaf: tf.Tensor) =>
      tf.add(leaf, tf.mul(0.3, tf.tensor(uniforms(seed++, leaf.size), leaf.shape))),
    start.inverse.blocks,
  );
  const plan = planBlocks("test", params, { choose });
  const inverse = withBlocks(plan, blocks as never, start.inverse.damping);
  const weights = weightsOf<unknown>(params);
  return { Q, state: { ...start, inverse }, plan, inverse, weights, params };
}

describe("a learned inverse on the host", () => {
  const { Q, state, plan, inverse, weights, params } = everyKind();
  const host = hostInverse(plan, inverse, weights);
  const paths = treePaths(treeStructure(params));
  const place = (i: number): { leaf: number; at: number } => {
    const leaf = leafOf(weights, i);
    return { leaf, at: i - (weights.offsets[leaf] as number) };
  };

  it("has the entries of every kind of block", () => {
    const some = Array.from({ length: weights.total }, (_, i) => i);
    const indices = some.map((i) => ({
      path: paths[place(i).leaf] as string,
      position: place(i).at,
    }));
    const dense = Q.subBlock(state, indices);
    expectAllClose(
      some.flatMap((i) => some.map((j) => host.entry(i, j))),
      dense,
      { tolerance: 1e-5 },
    );
  });

  it("is the same across outputs where a block is a product of factors", () => {
    const kernels = ["conv", "dense", "plain", "split", "depthwise", "full", "spectrum"];
    const isSame = (path: string): boolean => host.sameAcrossOutputs(weights.paths.indexOf(path));
    expect(kernels.map((name) => isSame(`${name}.kernel`))).toEqual([
      ...[true, true, true, true],
      ...[false, false, false],
    ]);
    expect(["words.table", "norm.scale", "rest.vector"].map(isSame)).toEqual([true, false, false]);
  });

  it("gives the entries between some weights as a block, of one layer and of several", () => {
    for (const some of [[7], [3, 1, 8], Array.from({ length: weights.total }, (_, i) => i)]) {
      const entries = some.flatMap((i) => some.map((j) => host.entry(i, j)));
      // Of two entries that are the same but for rounding the block has one.
      expectAllClose([...host.block(some)], entries, { tolerance: 1e-7 });
    }
  });

  it("scores neurons, features, channels and mixed sets like their dense blocks", () => {
    const theta = Float32Array.from(uniforms(5, weights.total));
    const diagonal = weights.flat(Q.diag(state));
    const start = (path: string): number => weights.offsets[weights.paths.indexOf(path)] as number;
    const [kernel, bias] = [start("dense.kernel"), start("dense.bias")];
    const sets = [
      // A neuron with its bias, one without, a feature, an input channel's window, a filter, layers mixed.
      [kernel + 1, kernel + 5, kernel + 9, bias + 1],
      [kernel + 2, kernel + 6, kernel + 10],
      [kernel + 4, kernel + 5, kernel + 6, kernel + 7],
      [0, 1, 2, 6, 7, 8].map((i) => start("conv.kernel") + i),
      [start("conv.kernel") + 1, start("conv.kernel") + 4, start("conv.bias") + 1],
      [
        kernel,
        kernel + 1,
        start("norm.scale"),
        start("norm.bias"),
        start("words.table") + 3,
        start("sd"),
      ],
      [kernel, kernel + 5],
    ].map((set) => Int32Array.from(set).sort());
    const general = jointSetScore({ entry: host.entry, diagonal }, theta);
    const expected = sets.map((set) => general(set, set.length));
    expectAllClose(scoreSets(host, place, theta, diagonal, sets), expected, { tolerance: 1e-5 });
    expect(Math.min(...expected)).toBeGreaterThan(0);
  });
});

it("is the block of the note (D2)", () => {
  const plan = planBlocks("test", tf.zeros([2, 2]));
  const blocks = {
    params: {
      L: tf.tensor2d([1, 0, 0.5, 2], [2, 2]),
      R: tf.tensor2d([1, 0, -0.3, 1.5], [2, 2]),
      a: tf.log(tf.tensor2d([1, 0.5, 2, 1], [2, 2])),
    },
  };
  const weights = weightsOf<unknown>(tf.zeros([2, 2]));
  const host = hostInverse(plan, withBlocks(plan, blocks, tf.scalar(1)), weights);
  const all = [0, 1, 2, 3];
  expectAllClose(
    all.map((i) => host.entry(i, i)),
    [1, 0.585, 17, 9.945],
    { tolerance: 1e-5 },
  );
  expectAllClose(
    all.map((i) => host.entry(i, 2)),
    [1, -0.15, 17, -2.55],
    { tolerance: 1e-5 },
  );
});
