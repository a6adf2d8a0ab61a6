import { jvp, treeDot, treeSub } from "@legendre/core-tensor";
import {
  div,
  mul,
  type Scalar,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
} from "@legendre/core-tensor/ops";
import { checkSameShapes, onTensors, treeFlatten, treePaths } from "@legendre/core-tensor/tree";
import { scoped } from "../scoped.ts";

/**
 * How far a trained network is from its linearisation at the start:
 * $$\frac{|f(θ_t) - f_{\text{lin}}|}{|f(θ_t) - f(θ_0)|}, \qquad f_{\text{lin}} = f(θ_0) + J_0 (θ_t - θ_0).$$
 * Training was lazy where this is far below 1.
 *
 * @param f - params to outputs, on fixed probe inputs.
 * @returns a scalar, owned by the caller; NaN where nothing changed.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { lazyGap } from "@legendre/reversible-gn";
 *
 * const f = (w: tf.Tensor) => tf.square(w);
 * // 4 against a linear prediction of 3, having started at 1.
 * console.log(lazyGap(f, tf.scalar(1) as tf.Tensor, tf.scalar(2)).dataSync()[0].toFixed(4)); // 0.3333
 * ```
 *
 * @remarks Two evaluations and one forward product.
 * @see Chizat et al., "On lazy training in differentiable programming", NeurIPS 2019.
 */
export function lazyGap<P>(f: (params: P) => Tensor, start: P, now: P): Scalar {
  return onTensors("lazyGap", { start, now }, () => {
    const { value, tangent } = jvp(f, start, treeSub(now, start) as P);
    const moved = sub(f(now), value);
    const gap = sub(moved, tangent);
    return sqrt(div(sum(square(gap)), sum(square(moved)))) as Scalar;
  });
}

/** How one leaf of the params moved; see {@link weightChange}. */
export interface LeafChange {
  /** `|W − W₀| / |W₀|`; infinite for a leaf that started at 0. */
  readonly relative: number;
  /** The cosine of `W` and `W₀`. */
  readonly cosine: number;
  /** `|W − W₀|`. */
  readonly distance: number;
  /** `|W₀|`. */
  readonly start: number;
  /** `|W|`. */
  readonly end: number;
}

/**
 * How far each leaf of the params has moved. Reads four numbers a leaf.
 *
 * @returns one entry a leaf, by its path (`blocks.0.F.kernel`).
 * @throws code "structure" where the trees differ.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { weightChange } from "@legendre/reversible-gn";
 *
 * const moved = weightChange({ w: tf.tensor1d([3, 4]) }, { w: tf.tensor1d([6, 8]) });
 * console.log(moved.w.relative.toFixed(2), moved.w.cosine.toFixed(2)); // 1.00 1.00
 * ```
 */
export function weightChange(start: unknown, now: unknown): Record<string, LeafChange> {
  const { leaves: before, structure } = treeFlatten<Tensor>(start);
  const { leaves: after } = treeFlatten<Tensor>(now);
  checkSameShapes("weightChange", "now", now, "start", start);
  const read = (x: Tensor): number => x.dataSync()[0] as number;
  return onTensors("weightChange", { start, now }, () =>
    Object.fromEntries(
      treePaths(structure).map((path, i) => {
        const [a, b] = [before[i] as Tensor, after[i] as Tensor];
        const [from, to] = [a, b].map((x) => scoped(() => read(sqrt(sum(square(x)))))) as [
          number,
          number,
        ];
        const [distance, inner] = scoped(() => [
          read(sqrt(sum(square(sub(b, a))))),
          read(sum(mul(a, b))),
        ]) as [number, number];
        const cosine = inner / Math.max(from * to, 1e-30);
        return [path, { relative: distance / from, cosine, distance, start: from, end: to }];
      }),
    ),
  );
}

/**
 * The length of the path that params have gone, summed over steps: `Σ |θ_{t+1} − θ_t|`. Beside the distance
 * from the start it tells wandering from going somewhere.
 *
 * @returns `add(before, after)`, which adds one step and returns the total.
 */
export function pathLength(): (before: unknown, after: unknown) => number {
  let total = 0;
  return (before, after) => {
    total += onTensors("pathLength", { before, after }, () => {
      const step = treeSub(after, before);
      return sqrt(treeDot(step, step)).dataSync()[0] as number;
    });
    return total;
  };
}
