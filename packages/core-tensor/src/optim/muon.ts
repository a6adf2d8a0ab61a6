import { atLeast, type OptionsOf, optional, options, value } from "../options.ts";
import { adam } from "./adam.ts";
import { addDecayedWeights } from "./add-decayed-weights.ts";
import { chain } from "./chain.ts";
import { type LeafLabels, type MultiTransformState, multiTransform } from "./multi-transform.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { type ScaleByMuonOptions, scaleByMuon, scaleByMuonOptions } from "./scale-by-muon.ts";
import type { Schedule } from "./scale-by-schedule.ts";
import { rate } from "./scale-by-schedule.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link muon}. */
export const muonOptions = options(
  "muon",
  {
    /** Learning rate of the matrices, in units of the params: at least 0, or a schedule. Required. */
    lr: rate(),
    /** Decoupled weight decay of the matrices, multiplied by the learning rate too. */
    weightDecay: atLeast(0, 0),
    /** Learning rate of the leaves that Adam takes. If left out: `lr`. */
    adamLr: optional(rate()),
    /** Decoupled weight decay of the leaves that Adam takes. */
    adamWeightDecay: atLeast(0, 0),
    /** Which leaves are Muon's; leaves with fewer than two axes never are. If left out: all with at least two axes. */
    matrices: optional(value<(path: string) => boolean>()),
  },
  { from: scaleByMuonOptions },
);

/** Options of {@link muon}. */
export interface MuonOptions extends ScaleByMuonOptions, OptionsOf<typeof muonOptions> {}

/**
 * Muon for matrices and kernels, Adam for all other leaves:
 *
 * $$u = -\text{lr} \cdot \left(\sqrt{\max(1, n_\text{out} / n_\text{in})}\; U V^\top + \text{weightDecay} \cdot \theta\right)$$
 *
 * with the orthogonal factor of the mean gradient of {@link scaleByMuon}. Its authors give embeddings and the last layer to Adam too, which
 * `matrices` does: `matrices: (path) => path.startsWith("blocks")`. As `torch.optim.Muon` on the matrices.
 *
 * @throws `option` for unknown or out-of-range options, or no `lr`.
 * @see Jordan et al., "Muon: an optimizer for hidden layers in neural networks" (2024).
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { muon } from "@legendre/core-tensor/optim";
 *
 * const optimizer = muon({ lr: 0.1, adamLr: 0.01 });
 * const params = { bias: tf.zeros([2]), kernel: tf.zeros([3, 2]) };
 * const grads = { bias: tf.ones([2]), kernel: tf.ones([3, 2]) };
 * const { updates } = optimizer.update(grads, optimizer.init(params), params);
 * console.log(updates.bias.dataSync()[0].toFixed(3)); // → -0.010
 * ```
 */
export function muon(options: MuonOptions): TreeTransform<MultiTransformState> {
  const { lr, adamLr, weightDecay, adamWeightDecay, matrices, ...own } =
    muonOptions.resolve(options);
  const step = learningRate("muon", lr);
  const stages: TreeTransform[] = [scaleByMuon(own), step];
  if (weightDecay > 0) stages.splice(1, 0, addDecayedWeights(weightDecay));
  const labels: LeafLabels<"muon" | "adam"> = (path, { shape }) =>
    shape.length >= 2 && (matrices?.(path) ?? true) ? "muon" : "adam";
  return multiTransform(
    {
      muon: chain(...stages) as TreeTransform,
      adam: adam({ lr: adamLr ?? (lr as number | Schedule), weightDecay: adamWeightDecay }),
    },
    labels,
  );
}
