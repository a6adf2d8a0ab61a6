import { atLeast, options } from "../options.ts";
import { type AdamOptions, adamOf, adamOptions } from "./adam.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link adamw}. */
export const adamwOptions = options(
  "adamw",
  {
    /** Decoupled weight decay, multiplied by the learning rate too. */
    weightDecay: atLeast(0, 0.01),
  },
  { from: adamOptions },
);

/**
 * Adam with decoupled weight decay: {@link adam} with the default `weightDecay: 0.01`,
 *
 * $$u = -\text{lr} \cdot \left(\frac{\hat m}{\sqrt{\hat v} + \text{eps}} + \text{weightDecay} \cdot \theta\right)$$
 *
 * As PyTorch's `AdamW`, default included; the default of optax's `adamw` is 1e-4.
 *
 * @throws `option` for unknown or out-of-range options, or no `lr`.
 * @see Loshchilov and Hutter, "Decoupled weight decay regularization", ICLR 2019, algorithm 2.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { adamw } from "@legendre/core-tensor";
 *
 * const optimizer = adamw({ lr: 0.1, decayMask: (path) => path === "kernel" });
 * const params = { bias: tf.scalar(2), kernel: tf.scalar(2) };
 * const grads = { bias: tf.scalar(0), kernel: tf.scalar(0) };
 * const { updates } = optimizer.update(grads, optimizer.init(params), params);
 * console.log(updates.kernel.dataSync()[0].toFixed(4)); // → -0.0020
 * ```
 */
export function adamw(options: AdamOptions): TreeTransform {
  return adamOf("adamw", adamwOptions.resolve(options));
}
