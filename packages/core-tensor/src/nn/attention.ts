import { LegendreError } from "../errors.ts";
import { constant } from "../kernels/rules.ts";
import {
  add,
  cast,
  greater,
  matMul,
  mul,
  range,
  reshape,
  softmax,
  type Tensor,
  transpose,
} from "../ops.ts";
import { count, flag, type OptionsOf, options } from "../options.ts";
import { type Key, split } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { activations } from "./activations.ts";
import {
  type AffineOptions,
  affineOptions,
  applyAffine,
  type DenseParams,
  initAffine,
} from "./affine.ts";
import { checkFeatures, checkLeaves, lastSize } from "./layer-checks.ts";
import { type ApplyOptions, type Model, type NoState, resolveApply } from "./model.ts";

/** The options of {@link attention}. */
export const attentionOptions = options(
  "attention",
  {
    /** How many heads there are; divides the number of features. Required. */
    heads: count(1),
    /** Whether a place sees itself and the places before it only. */
    causal: flag(false),
  },
  { from: affineOptions },
);

/** Options of {@link attention}. */
export interface AttentionOptions<B extends boolean = boolean>
  extends AffineOptions<B>,
    OptionsOf<typeof attentionOptions> {}

/** Parameters of {@link attention}: four dense layers, kernels `[features, features]`. */
export interface AttentionParams<B extends boolean = true> {
  /** What each place looks for. */
  readonly query: DenseParams<B>;
  /** What each place is found by. */
  readonly key: DenseParams<B>;
  /** What each place gives. */
  readonly value: DenseParams<B>;
  /** Mixes the heads. */
  readonly output: DenseParams<B>;
}

const parts = ["query", "key", "value", "output"] as const;

/**
 * Multi-head self-attention. Of each place of a sequence the dense layers `query`, `key` and `value` make
 * $Q$, $K$ and $V$, each cut into `heads` parts of $d$ features; each head computes
 * $$\operatorname{softmax}\left(Q K^\top / \sqrt d + M\right) V$$
 * and the dense layer `output` mixes the heads. $M$ is 0, and −10⁹ for later places if `causal`.
 *
 * @returns a model of inputs `[n, t, features]` without state.
 * @throws code "option" for options out of range; "shape" for features that the heads do not divide;
 *   its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { attention } from "@legendre/core-tensor/nn";
 *
 * const layer = attention({ heads: 2, causal: true });
 * const { params, state } = layer.init(random.key(0), [5, 8]);
 * console.log(params.query.kernel.shape); // [ 8, 8 ]
 * console.log(layer.apply(params, state, tf.ones([3, 5, 8])).output.shape); // [ 3, 5, 8 ]
 * ```
 *
 * @remarks Time and memory grow with the square of t.
 * @see Vaswani et al., Attention is all you need (2017), section 3.2.
 */
export function attention<B extends boolean = true>(
  options: AttentionOptions<B>,
): Model<AttentionParams<B>, NoState> {
  const affine = attentionOptions.resolve(options);
  const { heads, causal } = affine;
  return {
    init(key: Key, inputShape: readonly number[]) {
      const features = lastSize("attention.init", inputShape, 2, "[t, features]");
      checkDivides("attention.init", heads, features);
      return scoped(() => {
        const keys = split(key, parts.length);
        const drawn = parts.map((part, i) => [
          part,
          initAffine(affine, keys[i] as Key, features, features),
        ]);
        return { params: Object.fromEntries(drawn) as AttentionParams<B>, state: {} };
      });
    },
    apply(params: AttentionParams<B>, state: NoState, x: Tensor, options?: ApplyOptions) {
      const where = "attention.apply";
      resolveApply(where, options);
      checkFeatures(where, x, 3, null);
      const [batch, places, features] = x.shape as [number, number, number];
      checkDivides(where, heads, features);
      for (const part of parts) {
        const bias = affine.bias ? { bias: [features] } : {};
        const shapes = { ...bias, kernel: [features, features] };
        checkLeaves(where, `params.${part}`, params?.[part], shapes);
      }
      const linear = (part: (typeof parts)[number], input: Tensor): Tensor =>
        applyAffine(params[part] as DenseParams<boolean>, input, activations.linear);
      const width = features / heads;
      const byHead = (part: (typeof parts)[number]): Tensor =>
        transpose(reshape(linear(part, x), [batch, places, heads, width]), [0, 2, 1, 3]);
      const output = scoped(() => {
        const query = mul(byHead("query"), constant(1 / Math.sqrt(width)));
        const scores = matMul(query, byHead("key"), false, true);
        const seen = softmax(causal ? add(scores, laterPlaces(places)) : scores);
        const mixed = transpose(matMul(seen, byHead("value")), [0, 2, 1, 3]);
        return linear("output", reshape(mixed, [batch, places, features]));
      });
      return { output, state };
    },
  };
}

/** −10⁹ where the second index is above the first, else 0. Finite, so that no row can become NaN. */
function laterPlaces(places: number): Tensor {
  const at = range(0, places, 1, "int32");
  const later = greater(reshape(at, [1, places]), reshape(at, [places, 1]));
  return mul(cast(later, "float32"), constant(-1e9));
}

function checkDivides(where: string, heads: number, features: number): void {
  if (features % heads === 0) return;
  const message = `got ${features} features, which ${heads} heads do not divide; set heads to a divisor`;
  throw new LegendreError("shape", where, message, { features, heads });
}
