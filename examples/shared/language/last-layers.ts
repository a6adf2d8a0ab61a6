import { random, treeClone } from "@legendre/core-tensor";
import {
  add,
  div,
  fill,
  logSoftmax,
  matMul,
  mul,
  neg,
  oneHot,
  slice,
  squeeze,
  sum,
  type Tensor,
  type Tensor1D,
  tanh,
  tidy,
  zeros,
} from "@legendre/core-tensor/ops";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import { onTensors } from "@legendre/core-tensor/tree";
import type { BertConfig } from "./bert-config.ts";
import { bertLayer } from "./bert-encoder.ts";
import type { BertLayerParams, BertParams, Linear } from "./bert-params.ts";
import type { HiddenBatch } from "./hidden-cache.ts";

/** The last blocks of an encoder with a head: the params of meta-learning. */
export interface LastLayers {
  /** Blocks, from the first that is adapted. */
  readonly layers: readonly BertLayerParams[];
  /** Dense layer and tanh on the first place. */
  readonly pooler: Linear;
  readonly classifier: Linear;
}

/** Options of {@link lastLayers}. */
export interface HeadOptions {
  /** Labels. @defaultValue 3 */
  readonly labels?: number | undefined;
  /** Blocks that are adapted. @defaultValue 1, the last */
  readonly layers?: number | undefined;
  /** Of the head. @defaultValue 0 */
  readonly seed?: number | undefined;
}

/**
 * The last blocks of an encoder, its pooler (drawn, where the file had none) and a classifier drawn with deviation 0.02.
 *
 * @param params - of {@link loadBert}; not kept.
 * @param config - sizes.
 * @param options - see {@link HeadOptions}.
 * @returns params that belong to the caller. Their paths begin with `layers.`, `pooler.` and `classifier.`: choose with
 *   `adapt` which of them inner steps change.
 * @throws code "option" for options out of range.
 */
export function lastLayers(
  params: BertParams,
  config: BertConfig,
  options: HeadOptions = {},
): LastLayers {
  const where = "lastLayers";
  const { labels, layers, seed } = resolveOptions(where, options as object, {
    labels: 3,
    layers: 1,
    seed: 0,
  });
  checkNumber(where, "labels", labels, { integer: true, min: 2 });
  checkNumber(where, "layers", layers, { integer: true, min: 1, max: config.layers });
  return tidy(() => {
    const [first, second] = random.split(random.key(seed), 2);
    const drawn = (key: Tensor1D, units: number): Linear => ({
      kernel: mul(random.normal(key, [config.width, units]), fill([], 0.02)) as Tensor,
      bias: zeros([units]),
    });
    return {
      layers: treeClone(params.layers.slice(config.layers - layers)),
      pooler:
        params.pooler === null ? drawn(first as Tensor1D, config.width) : treeClone(params.pooler),
      classifier: drawn(second as Tensor1D, labels),
    };
  });
}

/**
 * Logits `[n, labels]` of the last layers at cached hidden states.
 *
 * @param params - of {@link lastLayers}.
 * @param config - sizes.
 * @param batch - hidden states below the first of the layers, and their mask.
 */
export function lastLayersLogits(
  params: LastLayers,
  config: Pick<BertConfig, "heads" | "eps" | "activation">,
  { states, mask }: Pick<HiddenBatch, "states" | "mask">,
): Tensor {
  return onTensors("lastLayersLogits", { states, mask, params }, () => {
    const last = params.layers.reduce(
      (at, layer) => bertLayer(layer, config, { states: at, mask }),
      states,
    );
    const [n, , width] = last.shape as [number, number, number];
    const first = squeeze(slice(last, [0, 0, 0], [n, 1, width]), [1]);
    const linear = (x: Tensor, { kernel, bias }: Linear): Tensor => add(matMul(x, kernel), bias);
    return linear(tanh(linear(first, params.pooler)), params.classifier);
  });
}

/**
 * Cross-entropy of each example, in nats, as a loss for `treeMaml`; NaN for a label that is no class.
 *
 * @param config - sizes.
 *
 * @example
 * ```ts no-run
 * import { treeMaml } from "@legendre/treemaml";
 * import { type BertConfig, lastLayersLoss } from "./index.ts";
 *
 * declare const config: BertConfig;
 * // As in the paper: the last block is adapted, and the head is trained by outer steps.
 * const learner = treeMaml({ loss: lastLayersLoss(config), adapt: (path) => path.startsWith("layers.") });
 * ```
 */
export function lastLayersLoss(
  config: Pick<BertConfig, "heads" | "eps" | "activation">,
): (params: LastLayers, batch: HiddenBatch) => Tensor {
  return (params, batch) =>
    onTensors("lastLayersLoss", { batch, params }, () => {
      const logits = lastLayersLogits(params, config, batch);
      const labels = oneHot(batch.label, logits.shape[1] as number);
      const loss = neg(sum(mul(labels, logSoftmax(logits, -1)), 1));
      // A label that is no class has no column, and NaN for a loss in place of 0, the best there is.
      return div(loss, sum(labels, 1));
    });
}
