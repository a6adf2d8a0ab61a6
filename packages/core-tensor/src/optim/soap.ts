import { atLeast, type OptionsOf, options } from "../options.ts";
import { addDecayedWeights } from "./add-decayed-weights.ts";
import { chain } from "./chain.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { rate } from "./scale-by-schedule.ts";
import { type ScaleBySoapOptions, scaleBySoap, scaleBySoapOptions } from "./scale-by-soap.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link soap}; `lr` is required. */
export const soapOptions = options(
  "soap",
  {
    /** Learning rate, in units of the params: at least 0, or a schedule. Required. */
    lr: rate(),
    /** Decoupled weight decay, multiplied by the learning rate too. */
    weightDecay: atLeast(0, 0.01),
  },
  { from: scaleBySoapOptions },
);

/** Options of {@link soap}; `lr` is required. */
export interface SoapOptions extends ScaleBySoapOptions, OptionsOf<typeof soapOptions> {}

/**
 * SOAP, Adam in the eigenbases of Shampoo: {@link scaleBySoap}, then decoupled weight decay and the learning rate. The defaults are
 * those of its authors, who take `lr: 3e-3`. Its first step moves nothing but the weights that decay.
 *
 * @param options - see {@link SoapOptions}.
 * @throws code "option" for unknown, missing or out-of-range options.
 * @see Vyas et al., "SOAP: improving and stabilizing Shampoo using Adam", ICLR 2025.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates, grad } from "@legendre/core-tensor";
 * import { soap } from "@legendre/core-tensor/optim";
 *
 * const optimizer = soap({ lr: 0.1, weightDecay: 0 });
 * const loss = (w: tf.Tensor) => tf.sum(tf.square(tf.sub(w, tf.eye(2)))) as tf.Scalar;
 * let params = tf.zeros([2, 2]) as tf.Tensor;
 * let state = optimizer.init(params);
 * for (let step = 0; step < 40; step++) {
 *   const next = optimizer.update(grad(loss)(params), state, params);
 *   params = applyUpdates(params, next.updates);
 *   state = next.state;
 * }
 * console.log((loss(params).dataSync()[0] ?? 1) < 0.1); // true
 * ```
 */
export function soap(options: SoapOptions): TreeTransform {
  const { lr, weightDecay, ...own } = soapOptions.resolve(options);
  const stages: TreeTransform[] = [scaleBySoap(own), learningRate("soap", lr)];
  if (weightDecay > 0) stages.splice(1, 0, addDecayedWeights(weightDecay));
  return chain(...stages) as TreeTransform;
}
