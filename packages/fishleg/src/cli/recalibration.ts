import {
  isLegendreError,
  jit,
  type Model,
  random,
  treeClone,
  treeDispose,
  treeLeaves,
} from "@legendre/core-tensor";
import { recalibration as statisticsAnew } from "@legendre/core-tensor/nn";
import type { Tensor } from "@legendre/core-tensor/ops";
import type { Batch, Problem } from "./problem.ts";
import type { ReadModel, WeightTree } from "./read-model.ts";

/** Batches of one pass: means over a thousand examples are exact enough, and each removal takes a handful of passes. */
const mostBatches = 10;

/** Running statistics of batch normalisation for pruned weights. */
export interface Recalibration {
  /** For `prune`; undefined for a model without a state. */
  readonly recalibrate:
    | ((params: WeightTree, state: WeightTree) => Promise<WeightTree>)
    | undefined;
  /** What people should know; called when all is done. */
  readonly remarks: () => string[];
}

/**
 * Measures running statistics anew after each removal and each fine-tuning, and keeps them where the loss on the held-out
 * examples is not worse: weights may have been tuned to the old ones.
 */
export function recalibration(
  { model, state: first }: ReadModel,
  { data, heldOut, outputs, likelihood }: Problem,
  seed: number,
): Recalibration {
  if (treeLeaves<Tensor>(first).length === 0) return { recalibrate: undefined, remarks: () => [] };
  const some = { ...data, perEpoch: Math.min(data.perEpoch, mostBatches) };
  const loss = jit((params: WeightTree, state: WeightTree, { x, y }: Batch) =>
    likelihood.nll(outputs(params, { x }, state), y),
  );
  const measure = async (params: WeightTree, state: WeightTree): Promise<number> => {
    const value = await loss(params, state, heldOut);
    const [read] = await value.data();
    value.dispose();
    return read as number;
  };
  const anew = statisticsAnew(model as Model<WeightTree, WeightTree>, some as never, {
    key: random.key(seed),
    compile: true,
  });
  let [kept, times] = [0, 0];
  let refused: string | undefined;
  return {
    recalibrate: async (params, state) => {
      try {
        const next = await anew(params, state);
        // A state may hold constants alone.
        if (same(state, next)) return next;
        times++;
        const [before, after] = [await measure(params, state), await measure(params, next)];
        if (after <= before) {
          kept++;
          return next;
        }
        treeDispose(next);
      } catch (error) {
        // A layer that draws from Math.random cannot be run in training mode.
        if (!isLegendreError(error, "option")) throw error;
        refused = error.message;
      }
      return treeClone(state);
    },
    remarks: () => {
      if (refused !== undefined)
        return [`Statistics of batch normalisation stay as they were: ${refused}`];
      if (times === 0) return [];
      const what =
        kept === times ? "" : `, and kept the ${kept} of ${times} times that it lowered the loss`;
      return kept > 0
        ? [`Statistics of batch normalisation were measured anew${what}.`]
        : ["Statistics of batch normalisation stay as they were: new ones did not lower the loss."];
    },
  };
}

function same(a: WeightTree, b: WeightTree): boolean {
  const others = treeLeaves<Tensor>(b).map((leaf) => leaf.dataSync());
  return treeLeaves<Tensor>(a).every((leaf, i) =>
    leaf.dataSync().every((value, j) => value === others[i]?.[j]),
  );
}
