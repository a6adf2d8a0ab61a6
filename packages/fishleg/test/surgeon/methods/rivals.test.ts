import { batches, gaussian } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  kfacObs,
  magnitude,
  mFac,
  type PruneOptions,
  type PruningMethod,
  prune,
  sparseGpt,
  wanda,
} from "../../../src/surgeon/index.ts";
import { leafSparsity } from "../../../src/surgeon/scope.ts";
import { weightsOf } from "../../../src/surgeon/weights.ts";
import fixture from "../fixtures/rivals.json" with { type: "json" };
import type { Rows } from "../quadratic.ts";

type Tree = Record<string, tf.Tensor>;
type Model = "dense" | "conv";

const flat = (y: tf.Tensor): tf.Tensor => tf.reshape(y, [y.shape[0] as number, -1]);
const models = {
  dense: {
    shapes: { k1: [8, 8], b1: [8], k2: [8, 3], b2: [3] },
    inputs: [32, 8],
    apply: (p: Tree, x: tf.Tensor): tf.Tensor => {
      const hidden = tf.tanh(tf.add(tf.matMul(x as tf.Tensor2D, p["k1"] as tf.Tensor2D), p["b1"]!));
      return tf.add(tf.matMul(hidden as tf.Tensor2D, p["k2"] as tf.Tensor2D), p["b2"]!);
    },
  },
  conv: {
    shapes: { k: [2, 2, 4, 3] },
    inputs: [6, 4, 4, 4],
    apply: (p: Tree, x: tf.Tensor): tf.Tensor =>
      flat(tf.conv2d(x as tf.Tensor4D, p["k"] as tf.Tensor4D, 1, "valid")),
  },
};

/** A model of the fixture, pruned in one removal without a gate. */
function pruned(model: Model, method: PruningMethod, options: Partial<PruneOptions<Tree, Rows>>) {
  const { shapes, inputs, apply } = models[model];
  const made = fixture.models[model];
  const params = Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [
      name,
      tf.tensor((made.params as Record<string, number[]>)[name]!, shape),
    ]),
  );
  const x = tf.tensor(made.x, inputs);
  const y = apply(params, x);
  return prune<Tree, Rows>({
    params,
    outputs: (p, batch) => apply(p, batch.x),
    likelihood: gaussian(),
    method,
    data: batches(
      { x: tf.clone(x), y: tf.clone(y) },
      { batchSize: inputs[0] as number, shuffle: false },
    ),
    heldOut: { x, y },
    substeps: 1,
    gate: false,
    floor: 0,
    solverSteps: 400,
    solverTolerance: 1e-7,
    ...options,
  });
}

interface Run {
  readonly method: PruningMethod;
  readonly options: Partial<PruneOptions<Tree, Rows>>;
}
const twoOfFour = { granularity: { nOfM: [2, 4] } } as const;
const runs: Record<string, Run> = {
  "wanda 50 %": { method: wanda({ batches: 1 }), options: { sparsity: 0.5 } },
  "wanda 2:4": { method: wanda({ batches: 2 }), options: twoOfFour },
  "sparseGpt 50 %, blocks of 4": {
    method: sparseGpt({ batches: 1, block: 4 }),
    options: { sparsity: 0.5 },
  },
  "sparseGpt 75 %, one block": { method: sparseGpt({ batches: 1 }), options: { sparsity: 0.75 } },
  "sparseGpt 2:4": { method: sparseGpt({ batches: 1, block: 8 }), options: twoOfFour },
  "kfacObs 40 %": {
    method: kfacObs({ batches: 1, damping: 0.1, fisher: "exact" }),
    options: { sparsity: 0.4 },
  },
  "mFac 40 %": {
    method: mFac({ gradients: 32, damping: 0.1 }),
    // The data's targets are the outputs, at which no gradient is left.
    options: { sparsity: 0.4, targets: ({ y }) => tf.add(y, tf.sin(tf.mul(3, y))) },
  },
  "magnitude layer 50 %": { method: magnitude(), options: { sparsity: 0.5, scope: "layer" } },
  "magnitude erk 50 %": { method: magnitude(), options: { sparsity: 0.5, scope: "erk" } },
  "magnitude erk 80 %": { method: magnitude(), options: { sparsity: 0.8, scope: "erk" } },
  "magnitude global 50 %": { method: magnitude(), options: { sparsity: 0.5, scope: "global" } },
};

describe.each(["dense", "conv"] as const)("%s, held to NumPy", (model) => {
  const masks: Record<string, Record<string, number[]>> = fixture.models[model].masks;
  const weights: Record<string, Record<string, number[]>> = fixture.models[model].weights;
  it.each(Object.keys(runs))("%s", async (title) => {
    const { method, options } = runs[title]!;
    const { params, mask } = await pruned(model, method, options);
    expect(title in masks || title in weights).toBe(true);
    for (const [name, expected] of Object.entries(masks[title] ?? {})) {
      expectAllClose([...mask[name]!.dataSync()], expected, { tolerance: 0, label: name });
    }
    for (const [name, expected] of Object.entries(weights[title] ?? {})) {
      expectAllClose([...params[name]!.dataSync()], expected, { tolerance: 1e-4, label: name });
    }
  });
});

describe("the scope of a ranking", () => {
  it.each(Object.keys(fixture.erk.densities))("erk has these densities at %s", (density) => {
    const shapes = Object.entries(fixture.erk.shapes);
    const tree = Object.fromEntries(shapes.map(([name, shape]) => [name, tf.zeros(shape)]));
    const weights = weightsOf(tree);
    const all: Record<string, Record<string, number[]>> = fixture.erk.densities;
    const target = 1 - Number(density);
    const found = leafSparsity("erk", weights, [true, true, true, true], target);
    weights.paths.forEach((path, leaf) => {
      expectAllClose([1 - found[leaf]!], all[density]![path]!, { tolerance: 1e-12, label: path });
    });
  });

  it("is the one that a method was published with, unless another is asked for", async () => {
    const rows = async (options: Partial<PruneOptions<Tree, Rows>>): Promise<number[]> => {
      const method = wanda({ batches: 1 });
      const { mask } = await pruned("dense", method, { sparsity: 0.5, ...options });
      return [...tf.sum(mask["k1"]!, 0).dataSync()];
    };
    expect(await rows({})).toEqual(Array(8).fill(4));
    expect(await rows({ scope: "layer" })).not.toEqual(Array(8).fill(4));
  });

  it("keeps outputs alike over several removals, and comes to the sparsity that was asked for", async () => {
    for (const sparsity of [0.3, 0.55, 0.9]) {
      const method = wanda({ batches: 1 });
      const { mask, report } = await pruned("dense", method, { sparsity, levels: 3, substeps: 2 });
      expect(Math.abs(report.sparsity - sparsity) * 88).toBeLessThanOrEqual(1);
      for (const name of ["k1", "k2"]) {
        const kept = [...tf.sum(mask[name]!, 0).dataSync()];
        expect(Math.max(...kept) - Math.min(...kept)).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe("a sweep", () => {
  const method = sparseGpt({ batches: 1, block: 3 });

  it("makes up for what goes: the outputs of the layer change less than without", async () => {
    for (const options of [{ sparsity: 0.6 }, twoOfFour]) {
      const swept = await pruned("conv", method, options);
      const plain = await pruned("conv", method, { ...options, compensation: "none" });
      expect([...plain.mask["k"]!.dataSync()]).toEqual([...swept.mask["k"]!.dataSync()]);
      const growth = ({ report }: typeof swept): number => report.final - report.steps[0]!.before;
      expect(growth(swept)).toBeLessThan(growth(plain));
      // The loss of Gaussian outputs is the layer's own error, to which the damping adds a little.
      const ratio = growth(swept) / swept.report.steps[0]!.predicted!;
      expect(ratio).toBeLessThan(1);
      expect(ratio).toBeGreaterThan(0.9);
    }
  });

  it.each(["layer", "erk", "global", "output"] as const)(
    "over several removals leaves pruned weights at 0, by scope %s",
    async (scope) => {
      const { params, mask, report } = await pruned("dense", method, {
        sparsity: 0.7,
        levels: 3,
        substeps: 2,
        scope,
      });
      expect(Math.abs(report.sparsity - 0.7) * 88).toBeLessThanOrEqual(1);
      for (const name of ["k1", "k2"]) {
        const [own, kept] = [params[name]!.dataSync(), mask[name]!.dataSync()];
        for (let i = 0; i < own.length; i++) expect(own[i] !== 0).toBe(kept[i] === 1);
      }
    },
  );

  it("comes to a pattern over several removals", async () => {
    for (const model of ["dense", "conv"] as const) {
      const { mask, report } = await pruned(model, method, { ...twoOfFour, substeps: 3 });
      expect(report.sparsity).toBe(0.5);
      for (const leaf of Object.values(mask).filter(({ rank }) => rank >= 2)) {
        const [inputs, outputs] = leaf.shape.slice(-2) as [number, number];
        const groups = tf.sum(tf.reshape(leaf, [-1, inputs / 4, 4, outputs]), 2);
        expect([...groups.dataSync()].every((kept) => kept === 2)).toBe(true);
      }
    }
  });

  it("takes weights of inputs that are always 0 first", async () => {
    const { mask } = await pruned("dense", method, {
      sparsity: 1 / 8,
      outputs: (p, { x }) => {
        const kept = tf.tensor1d([1, 1, 0, 1, 1, 1, 1, 1]);
        return models.dense.apply(p, tf.mul(x, kept));
      },
      method: sparseGpt({ batches: 1 }),
      prunable: (path) => path === "k1",
    });
    expect([...tf.sum(mask["k1"]!, 1).dataSync()]).toEqual([8, 8, 0, 8, 8, 8, 8, 8]);
  });
});
