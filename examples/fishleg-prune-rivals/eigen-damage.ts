import { fit, type JitOptions, jit, random, treeClone, treeDispose } from "@legendre/core-tensor";
import { kfacFactors } from "@legendre/core-tensor/curvature";
import { eigh64, qr64 } from "@legendre/core-tensor/linalg";
import { treeMapWithPath } from "@legendre/core-tensor/tree";
import * as tf from "@tensorflow/tfjs";
import { type Level, type Result, type Run, stageOf } from "./experiment.ts";
import type { Batch, Images, Weights } from "./nets.ts";
import { batches } from "./rivals.ts";

/** Leaves by path, each as the factors whose product it is: itself, or `[inputs, rank]` and `[rank, outputs]`. */
export type Parts = Record<string, tf.Tensor[]>;

/** A kernel in the eigenbases of its K-FAC factors: `left · core · right`. */
interface Rotated {
  readonly path: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly left: tf.Tensor;
  readonly core: tf.Tensor;
  readonly right: tf.Tensor;
  /** What the loss rises by without a row, or a column, of the core. */
  readonly rows: Float32Array;
  readonly columns: Float32Array;
}

/** Which directions of a kernel stay. */
interface Kept {
  readonly side: "rows" | "columns";
  readonly directions: readonly number[];
}

/**
 * EigenDamage (Wang et al. 2019): kernels are rotated into the eigenbases of their K-FAC factors, where directions of inputs and outputs lose
 * least, and whole directions are removed, ranked over all layers. What stays is a narrow layer between two rotations. It is stored as two
 * matrices, which takes the fewest numbers, and these numbers are what a sparsity counts; a direction that would save none stays.
 */
export async function eigenDamage(
  run: Run,
  dense: Weights,
  images: Images,
  compile: boolean | JitOptions,
): Promise<Result> {
  const { net, scored, score, data, optimizer } = stageOf(run, images, compile);
  const whole = (parts: Parts): Weights =>
    treeMapWithPath((path) => productOf(parts[path] ?? []), dense) as Weights;
  const measure = async (parts: Parts) => {
    const params = tf.tidy(() => treeClone(whole(parts)) as tf.TensorContainer) as Weights;
    const found = await score(params, scored);
    treeDispose(params);
    return found;
  };
  let kernels: readonly string[] = [];
  const factorsOf = (params: Weights, batch: Batch, key: random.Key): tf.Tensor[] => {
    const outputs = (p: Weights) => net.outputs(p, batch);
    const found = kfacFactors(outputs, net.likelihood, params, { fisher: "sampled", key });
    kernels = found.map(({ kernel }) => kernel);
    return found.flatMap(({ a, g }) => [a, g]);
  };
  const factors = compile === false ? factorsOf : jit(factorsOf, compile === true ? {} : compile);
  let next = 0;
  const count = batches(run.smoke);
  /** Means over as many batches as all methods see. */
  const meanFactors = async (parts: Parts): Promise<tf.Tensor[]> => {
    const params = tf.tidy(() => treeClone(whole(parts)) as tf.TensorContainer) as Weights;
    let sum: tf.Tensor[] = [];
    for (let i = 0; i < count; i++, next++) {
      const at = { epoch: Math.floor(next / data.perEpoch), batch: next % data.perEpoch };
      const batch = await data.at(at);
      const key = random.key(1000 * run.seed + next);
      const found = (await factors(params, batch, key)) as tf.Tensor[];
      const total = tf.tidy(() => found.map((x, k) => tf.add(sum[k] ?? 0, tf.div(x, count))));
      treeDispose([batch, key, found, sum]);
      sum = total;
    }
    treeDispose(params);
    return sum;
  };
  let parts: Parts = Object.fromEntries(
    leavesOf(dense).map(([path, leaf]) => [path, [tf.clone(leaf)]]),
  );
  const replace = (next: Parts): void => {
    treeDispose(parts);
    parts = next;
  };
  const levels: Level[] = [];
  let from = 0;
  for (const [level, sparsity] of run.sparsities.entries()) {
    let possible = true;
    for (let step = 1; step <= run.substeps && possible; step++) {
      const means = await meanFactors(parts);
      const kept = 1 - from - ((sparsity - from) * step) / run.substeps;
      const pruned = tf.tidy(() => without(parts, kernels, means, kept)) as Parts | undefined;
      treeDispose(means);
      possible = pruned !== undefined;
      if (pruned !== undefined) replace(pruned);
    }
    if (!possible) break;
    from = sparsity;
    const before = await measure(parts);
    if (run.mode !== "one-shot") {
      const tuned = await fit({
        params: parts,
        compile,
        epochs: run.epochs,
        optimizer: optimizer(),
        data: { ...data, at: ({ epoch, batch }) => data.at({ epoch: epoch + level, batch }) },
        loss: (p: Parts, batch: Batch) =>
          net.likelihood.nll(net.outputs(whole(p), batch), net.targets(batch)),
      });
      treeDispose(tuned.optState);
      replace(tuned.params);
      if (tuned.message !== undefined) {
        treeDispose(parts);
        throw new Error(`EigenDamage, trained at ${sparsity}: ${tuned.message}`);
      }
    }
    const after = run.mode === "one-shot" ? before : await measure(parts);
    levels.push({ sparsity, before, after });
  }
  treeDispose(parts);
  if ("dispose" in factors) factors.dispose();
  return { dense: await score(dense, scored), levels, removals: [] };
}

/** The leaves with kernels of fewer directions, tensors of their own; undefined where one direction a layer is too many. */
export function without(
  parts: Parts,
  kernels: readonly string[],
  means: readonly tf.Tensor[],
  share: number,
): Parts | undefined {
  const rotated = kernels.map((path, k) =>
    rotate(path, parts[path] ?? [], means[2 * k] as tf.Tensor, means[2 * k + 1] as tf.Tensor),
  );
  const total = rotated.reduce((sum, { inputs, outputs }) => sum + inputs * outputs, 0);
  const kept = choose(rotated, share * total);
  if (kept === undefined) return undefined;
  const next = { ...parts };
  kept.forEach((own, k) => {
    const layer = rotated[k] as Rotated;
    if (room(layer, own) < layer.inputs * layer.outputs) next[layer.path] = narrowed(layer, own);
  });
  return treeClone(next);
}

function productOf(factors: readonly tf.Tensor[]): tf.Tensor {
  return factors.reduce((left, right) => tf.matMul(left, right));
}

function leavesOf(tree: Weights): [path: string, leaf: tf.Tensor][] {
  const found: [string, tf.Tensor][] = [];
  treeMapWithPath((path, leaf: tf.Tensor) => found.push([path, leaf]), tree);
  return found;
}

/** `A` is `[d, d]`, or with a bias one larger, whose row is left out. */
function rotate(path: string, factors: readonly tf.Tensor[], a: tf.Tensor, g: tf.Tensor): Rotated {
  const kernel = productOf(factors);
  const [inputs, outputs] = kernel.shape as [number, number];
  const ofInputs = tf.slice(a, [0, 0], [inputs, inputs]);
  const [first, last] = factors.length === 2 ? factors : [];
  const before = eigenbasis(ofInputs, first && qr64(first).q);
  const after = eigenbasis(g, last && qr64(tf.transpose(last)).q);
  const core = tf.matMul(tf.matMul(before.basis, kernel, true), after.basis);
  const curvature = tf.matMul(
    tf.reshape(before.values, [-1, 1]),
    tf.reshape(after.values, [1, -1]),
  );
  const losses = tf.mul(tf.mul(tf.square(core), curvature), 0.5);
  return {
    path,
    inputs,
    outputs,
    core,
    left: before.basis,
    right: tf.transpose(after.basis),
    rows: tf.sum(losses, 1).dataSync() as Float32Array,
    columns: tf.sum(losses, 0).dataSync() as Float32Array,
  };
}

/** Eigenvectors of a factor, in the space that orthonormal columns span where a kernel has no other. */
function eigenbasis(factor: tf.Tensor, span: tf.Tensor | undefined) {
  if (span === undefined) {
    const { values, vectors } = eigh64(factor);
    return { values, basis: vectors };
  }
  const { values, vectors } = eigh64(tf.matMul(tf.matMul(span, factor, true), span));
  return { values, basis: tf.matMul(span, vectors) };
}

/** What stays of each layer: directions above the lowest threshold that fits into so many numbers, one a layer at least; undefined where none fits. */
function choose(layers: readonly Rotated[], numbers: number): Kept[] | undefined {
  const at = (threshold: number) =>
    layers.map(({ rows, columns }): Kept => {
      const [ofRows, ofColumns] = [above(rows, threshold), above(columns, threshold)];
      return ofRows.length <= ofColumns.length
        ? { side: "rows", directions: ofRows }
        : { side: "columns", directions: ofColumns };
    });
  const stored = (kept: readonly Kept[]): number =>
    layers.reduce((sum, layer, k) => sum + room(layer, kept[k] as Kept), 0);
  const thresholds = layers
    .flatMap(({ rows, columns }) => [...rows, ...columns])
    .sort((x, y) => x - y);
  let [low, high] = [0, thresholds.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stored(at(thresholds[middle] as number)) <= numbers) high = middle;
    else low = middle + 1;
  }
  const kept = at(thresholds[high] as number);
  return stored(kept) <= numbers ? kept : undefined;
}

function room({ inputs, outputs }: Rotated, { directions }: Kept): number {
  return Math.min(inputs * outputs, (inputs + outputs) * directions.length);
}

/** Places of the values above a threshold, or of the largest alone. */
function above(values: Float32Array, threshold: number): number[] {
  const places = [...values.keys()].filter((i) => (values[i] as number) > threshold);
  return places.length > 0 ? places : [values.indexOf(Math.max(...values))];
}

function narrowed({ left, core, right }: Rotated, { side, directions }: Kept): tf.Tensor[] {
  const places = tf.tensor1d([...directions], "int32");
  return side === "rows"
    ? [tf.gather(left, places, 1), tf.matMul(tf.gather(core, places, 0), right)]
    : [tf.matMul(left, tf.gather(core, places, 1)), tf.gather(right, places, 0)];
}
