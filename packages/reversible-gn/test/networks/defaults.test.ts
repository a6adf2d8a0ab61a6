import { random, treeLeaves } from "@legendre/core-tensor";
import type * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type RevConvOptions, type RevMlpOptions, revConv, revMlp } from "../../src/index.ts";

/** The numbers of all leaves, with their shapes. */
const drawn = (options?: RevConvOptions): unknown[] => {
  const { params, state } = revConv(options).init(random.key(4), [4, 4, 2]);
  return treeLeaves<tf.Tensor>({ params, state }).map((leaf) => [leaf.shape, [...leaf.dataSync()]]);
};

describe("revConv without options", () => {
  it("has two couplings of two branches in each of two stages, 64 random channels wide", () => {
    const { params } = revConv().init(random.key(0), [4, 4, 2]);
    const shapes = treeLeaves<tf.Tensor>(params).flatMap(({ shape }) =>
      shape.length === 4 ? [shape] : [],
    );
    // Half of 2 channels, and after the down-sampling half of 8.
    const [first, second] = [
      [3, 3, 64, 1],
      [3, 3, 64, 4],
    ];
    expect(shapes).toEqual([...Array(4).fill(first), ...Array(4).fill(second)]);
  });

  it.each<[keyof RevConvOptions, unknown, unknown]>([
    ["stages", [2, 2], [2, 1]],
    ["width", 64, 63],
    ["weightStd", 1e-3, 2e-3],
    ["readout", "state", { outputs: 3 }],
  ])("is what it is with the documented %s, and differs with another", (name, value, other) => {
    expect(drawn({ [name]: value })).toEqual(drawn());
    expect(drawn({ [name]: other })).not.toEqual(drawn());
  });
});

/** Deviation of a leaf's numbers around 0. */
const deviation = (leaf: tf.Tensor): number =>
  Math.hypot(...leaf.dataSync()) / Math.sqrt(leaf.size);

describe("revMlp without options", () => {
  const drawnMlp = (options?: RevMlpOptions): unknown[] => {
    const { params, state } = revMlp(options).init(random.key(4), [6]);
    return treeLeaves<tf.Tensor>({ params, state }).map((leaf) => [
      leaf.shape,
      [...leaf.dataSync()],
    ]);
  };

  it.each<[keyof RevMlpOptions, unknown, unknown]>([
    ["depth", 2, 3],
    ["width", 1024, 1023],
    ["bias", true, false],
    ["weightStd", 1e-3, 2e-3],
    ["expansionGain", 1, 2],
    ["readout", "state", { outputs: 3 }],
  ])("is what it is with the documented %s, and differs with another", (name, value, other) => {
    expect(drawnMlp({ [name]: value })).toEqual(drawnMlp());
    expect(drawnMlp({ [name]: other })).not.toEqual(drawnMlp());
  });
});

describe("weights at the start", () => {
  it("of revMlp have their deviations, and differ from branch to branch", () => {
    const model = revMlp({ depth: 2, width: 200, weightStd: 0.5, expansionGain: 3 });
    const { params, state } = model.init(random.key(1), [60]);
    const branches = [0, 1].flatMap((l) => [
      { ...params.blocks[l]?.F, ...state.blocks[l]?.F },
      { ...params.blocks[l]?.G, ...state.blocks[l]?.G },
    ]) as Record<"kernel" | "bias" | "V", tf.Tensor>[];
    for (const { kernel, bias, V } of branches) {
      expect([kernel.shape, bias.shape, V.shape]).toEqual([[200, 30], [30], [30, 200]]);
      expect(deviation(kernel) / 0.5).toBeCloseTo(1, 1);
      expect(deviation(V) / (3 / Math.sqrt(200))).toBeCloseTo(1, 1);
      expect(deviation(bias)).toBe(0);
    }
    const firsts = branches.flatMap(({ kernel, V }) => [kernel, V]).map((v) => v.dataSync()[0]);
    expect(new Set(firsts).size).toBe(8);
    const plain = revMlp({ depth: 1, width: "none", bias: false }).init(random.key(1), [8]);
    expect(plain.state.blocks).toEqual([{ F: {}, G: {} }]);
    expect(Object.keys(plain.params.blocks[0]?.F ?? {})).toEqual(["kernel"]);
    expect(plain.params.blocks[0]?.F.kernel.shape).toEqual([4, 4]);
  });

  it("of revConv have their deviations, and a readout its channels", () => {
    const model = revConv({ stages: [1, 1], width: 50, weightStd: 0.5, readout: { outputs: 5 } });
    const { params, state } = model.init(random.key(1), [2, 4, 4]);
    const kernels = params.blocks.flatMap(({ F, G }) => [F.kernel, G.kernel]);
    const expansions = state.blocks.flatMap(({ F, G }) => [F.V, G.V]);
    expect(kernels.map(({ shape }) => shape[3])).toEqual([2, 2, 8, 8]);
    expect(expansions.map(({ shape }) => shape[2])).toEqual([2, 2, 8, 8]);
    expect(state.readout.U?.shape).toEqual([16, 5]);
    for (const leaf of kernels) expect(deviation(leaf as tf.Tensor) / 0.5).toBeCloseTo(1, 1);
    for (const leaf of expansions.slice(2)) {
      // The nine weights of 50 channels have a variance of 1 / 50 together.
      expect(Math.abs(deviation(leaf as tf.Tensor) * Math.sqrt(9 * 50) - 1)).toBeLessThan(0.03);
    }
    const all = [...kernels, ...expansions].map((leaf) => leaf.dataSync()[0]);
    expect(new Set(all).size).toBe(8);
  });
});
