import { type LayersModel, type Scalar, type Tensor, zeros } from "../../ops.ts";
import { pooled } from "../running-statistics.ts";
import { layersWithin } from "./layers-within.ts";
import type { LayerWeight, WeightTree } from "./weights.ts";

/** The parts of tfjs's BatchNormalization that are read here. */
export interface NormLayer {
  momentum: number;
  readonly movingMean: LayerWeight;
  readonly movingVariance: LayerWeight;
}

/** Finds the layers that keep running statistics, at any depth. */
export function normLayers(model: LayersModel): NormLayer[] {
  return layersWithin(model).filter(
    (layer) => layer.getClassName?.() === "BatchNormalization",
  ) as unknown as NormLayer[];
}

/** The leaves of a state with zeros for running statistics, which a training call does not read. */
export function withoutStatistics(
  layers: readonly NormLayer[],
  { weights }: WeightTree,
  values: readonly Tensor[],
): Tensor[] {
  const running = new Set(
    layers.flatMap(({ movingMean, movingVariance }) => [movingMean, movingVariance]),
  );
  return values.map((value, i) =>
    running.has(weights[i] as LayerWeight) ? zeros(value.shape) : value,
  );
}

/**
 * Runs `f` while each normalisation keeps nothing of its running statistics; whatever happens, the layers get their own
 * momentum back. A layer writes `s − (s − s_batch)(1 − momentum)`, which is the statistics of the batch where they were 0.
 */
export function withoutMomentum<T>(layers: readonly NormLayer[], f: () => T): T {
  const before = layers.map(({ momentum }) => momentum);
  try {
    for (const layer of layers) layer.momentum = 0;
    return f();
  } finally {
    for (const [i, layer] of layers.entries()) layer.momentum = before[i] as number;
  }
}

/** Leaves of the state around a call, in the order of the weights. */
export interface StateAround {
  /** Before the call. */
  readonly before: readonly Tensor[];
  /** What the call saw, see {@link withoutStatistics}. */
  readonly seen: readonly Tensor[];
  readonly after: readonly Tensor[];
}

/**
 * Statistics of two samples together: that before the call has the share `keep`, the batch the rest. What is no
 * running statistic is taken as it was written.
 */
export function pooledStatistics(
  layers: readonly NormLayer[],
  { weights }: WeightTree,
  { before, seen, after }: StateAround,
  keep: number | Scalar,
): Tensor[] {
  const next = [...after];
  for (const { movingMean, movingVariance } of layers) {
    const [m, v] = [weights.indexOf(movingMean), weights.indexOf(movingVariance)];
    const [mean, variance, batchMean, batchVariance] = [
      before[m],
      before[v],
      after[m],
      after[v],
    ] as [Tensor, Tensor, Tensor, Tensor];
    // A layer that no output needs is not called, and writes nothing.
    const called = batchMean !== seen[m];
    const old = { mean, variance };
    const now = called ? pooled(old, { mean: batchMean, variance: batchVariance }, keep) : old;
    next[m] = now.mean;
    next[v] = now.variance;
  }
  return next;
}
