import { LegendreError } from "@legendre/core-tensor";
import { abs, div, max, maximum, type Scalar, sub, type Tensor } from "@legendre/core-tensor/ops";
import { onTensors } from "@legendre/core-tensor/tree";
import { constant } from "../constant.ts";
import { scoped } from "../scoped.ts";
import type { ReversibleModel, ReversibleParams, ReversibleState } from "./reversible.ts";

/**
 * How well a network is inverted in the engine's precision: `max |x − f⁻¹(f(x))| / max(1, max |x|)`, where
 * `f` is the network up to its last state.
 *
 * Weights that grow in training make the inverse ill conditioned: in float32 it stays near 1e-7 while
 * `std(W) √width` is below 0.3, and is lost beyond 2. Exact steps and {@link recomputed} gradients are no
 * better than this number.
 *
 * @returns a scalar, owned by the caller.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 * import { revMlp, roundTrip } from "@legendre/reversible-gn";
 *
 * const model = revMlp({ depth: 4, width: 64 });
 * const { params, state } = model.init(random.key(0), [8]);
 * const error = roundTrip(model, params, state, random.normal(random.key(1), [5, 8]));
 * console.log(error.dataSync()[0] < 1e-6); // true
 * ```
 *
 * @see Behrmann et al., "Understanding and mitigating exploding inverses in invertible neural networks",
 *   AISTATS 2021.
 */
export function roundTrip<P extends ReversibleParams, S extends ReversibleState>(
  model: ReversibleModel<P, S>,
  params: P,
  state: S,
  x: Tensor,
): Scalar {
  return onTensors("roundTrip", { x, params, state }, () => {
    const back = model.inverse(params, state, model.forward(params, state, x));
    const scale = maximum(max(abs(x)), constant(1));
    return div(max(abs(sub(back, x))), scale) as Scalar;
  });
}

/**
 * Throws where {@link roundTrip} is above a bound; for loops that check every so often.
 *
 * @param bound - the greatest error allowed.
 * @throws code "non-finite" naming the error and the remedies. Reads one value.
 */
export function checkRoundTrip<P extends ReversibleParams, S extends ReversibleState>(
  model: ReversibleModel<P, S>,
  params: P,
  state: S,
  x: Tensor,
  bound = 1e-3,
): void {
  const error = scoped(() => roundTrip(model, params, state, x).dataSync()[0] as number);
  if (error <= bound) return;
  const message =
    `the network returns its input with an error of ${error.toPrecision(3)}, above ${bound}; weights have grown ` +
    "too large for the walk back: lower eta, add weight decay, or take gradients of the model that stores its states";
  throw new LegendreError("non-finite", "checkRoundTrip", message, { error, bound });
}
