import { LegendreError } from "../../errors.ts";
import { activeLevel } from "../../graph/level.ts";
import type { LayersModel } from "../../ops.ts";
import { checkAlive } from "./from-layers-model.ts";
import { type LayersTree, layersWeights, valuesFor } from "./weights.ts";

/**
 * Writes weights back into a `tf.LayersModel`, to save it, predict with it or serve it. Nothing is
 * written unless everything fits.
 *
 * @param target - the model, or the function that {@link fromLayersModel} made of it.
 * @param params - its trainable weights, by layer and weight name.
 * @param state - its other weights; left as they are when not given.
 * @returns the model.
 * @throws code "structure", "shape" or "disposed" when a tree does not fit the model; "tracing" inside a
 *   traced or differentiated function.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { fromLayersModel, treeScale } from "@legendre/core-tensor";
 * import { toLayersModel } from "@legendre/core-tensor/nn";
 *
 * const net = tf.sequential();
 * net.add(tf.layers.dense({ units: 1, inputShape: [2], kernelInitializer: "ones" }));
 * const { model, params } = fromLayersModel(net);
 * toLayersModel(model, treeScale(10, params));
 * console.log((net.predict(tf.tensor2d([[3, 4]])) as tf.Tensor).dataSync()[0]); // 70
 * ```
 */
export function toLayersModel(
  target: LayersModel | { readonly layersModel: LayersModel },
  params: LayersTree,
  state?: LayersTree,
): LayersModel {
  const where = "toLayersModel";
  if (activeLevel() !== undefined) {
    const message =
      "it was called inside a traced or differentiated function, where tensors have no values to write; return the params and write them outside";
    throw new LegendreError("tracing", where, message);
  }
  const model = "layersModel" in target ? target.layersModel : target;
  const weights = layersWeights(where, model);
  checkAlive(where, model);
  const paramValues = valuesFor(where, weights.params, params);
  const stateValues = state === undefined ? [] : valuesFor(where, weights.state, state);
  for (const [i, value] of paramValues.entries()) weights.params.weights[i]?.write(value);
  for (const [i, value] of stateValues.entries()) weights.state.weights[i]?.write(value);
  return model;
}
