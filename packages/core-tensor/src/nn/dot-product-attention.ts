import { LegendreError } from "../errors.ts";
import { constant } from "../kernels/rules.ts";
import {
  add,
  broadcastTo,
  cast,
  concat,
  cos,
  greaterEqual,
  logicalAnd,
  matMul,
  max,
  mul,
  range,
  reshape,
  where as select,
  sin,
  slice,
  softmax,
  sub,
  type Tensor,
  transpose,
} from "../ops.ts";
import {
  above,
  flag,
  number,
  numberOr,
  type OptionsOf,
  optional,
  options,
  value,
} from "../options.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree } from "../tree/index.ts";

/** The options of {@link dotProductAttention}. */
export const dotProductAttentionOptions = options("dotProductAttention", {
  /**
   * Which keys a query sees: bool, or numbers of which 0 hides, of a shape that broadcasts to `[n, heads, queries, keys]`; all if left out.
   * For padding that is `[n, 1, 1, keys]`.
   */
  mask: optional(value<Tensor>()),
  /** Whether a query sees the keys at its own place and before it only; the last query is at the last key. */
  causal: flag(false),
  /** What scores are multiplied by. @defaultValue $1 / \sqrt{\text{width}}$ */
  scale: optional(number({})),
});

/** Options of {@link dotProductAttention}. */
export interface DotProductAttentionOptions extends OptionsOf<typeof dotProductAttentionOptions> {}

/**
 * Attention by scaled products, head by head: $\operatorname{softmax}(\text{scale} \cdot Q K^\top)\, V$ over the keys that a query sees. A query that sees no key gets
 * zeros. As JAX's `dot_product_attention` and PyTorch's `scaled_dot_product_attention`, whose heads stand before the places.
 *
 * @param query - shape `[n, queries, heads, width]`.
 * @param key - shape `[n, keys, heads, width]`; `heads` may be a divisor of that of `query`, so that groups of queries share keys.
 * @param value - shape `[n, keys, heads, width']`, heads as `key`.
 * @param options - see {@link DotProductAttentionOptions}.
 * @returns shape `[n, queries, heads, width']`, owned by the caller.
 * @throws code "shape" where these do not fit each other; "option"; "structure"; "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { dotProductAttention } from "@legendre/core-tensor/nn";
 *
 * const [query, key] = [tf.zeros([1, 2, 1, 4]), tf.zeros([1, 3, 1, 4])];
 * const value = tf.tensor4d([10, 20, 90], [1, 3, 1, 1]);
 * const mask = tf.tensor4d([1, 1, 0], [1, 1, 1, 3]); // the third key is padding
 * console.log([...dotProductAttention(query, key, value, { mask }).dataSync()]); // [ 15, 15 ]
 * ```
 *
 * @remarks Time and memory grow with queries · keys.
 */
export function dotProductAttention(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  options?: DotProductAttentionOptions,
): Tensor {
  const where = "dotProductAttention";
  const { mask, causal, scale } = dotProductAttentionOptions.resolve(options);
  checkShapes(where, query, key, value);
  if (mask !== undefined) checkTensorTree(where, "mask", mask);
  const [batch, queries, heads, width] = query.shape as [number, number, number, number];
  const keys = key.shape[1] as number;
  return scoped(() => {
    const byHead = (x: Tensor): Tensor => transpose(sharedHeads(x, heads), [0, 2, 1, 3]);
    const scaled = mul(byHead(query), constant(scale ?? 1 / Math.sqrt(width)));
    const scores = matMul(scaled, byHead(key), false, true);
    const seen = seenKeys(mask, causal, queries, keys);
    if (seen === undefined) return transpose(matMul(softmax(scores), byHead(value)), [0, 2, 1, 3]);
    const all = broadcastTo(cast(seen, "float32"), [batch, heads, queries, keys]);
    const visible = greaterEqual(all, constant(0.5));
    // Finite, so that no row is NaN; where nothing is seen the weights are set to 0 afterwards.
    const hidden = select(visible, scores, constant(-1e30));
    const some = cast(max(all, -1, true), "float32");
    const weights = mul(softmax(hidden), some);
    return transpose(matMul(weights, byHead(value)), [0, 2, 1, 3]);
  });
}

/** The options of {@link rotaryPositions}. */
export const rotaryPositionsOptions = options("rotaryPositions", {
  /** The longest wavelength is 2π times nearly this. */
  base: above(0, 10000),
  /** The place of the first element, for a sequence that goes on: a whole number or an int32 scalar. */
  start: numberOr<Tensor, 0>({ integer: true }, (given) => typeof given === "object", 0),
});

/** Options of {@link rotaryPositions}. */
export interface RotaryPositionsOptions extends OptionsOf<typeof rotaryPositionsOptions> {}

/**
 * Queries or keys turned by their places, so that their products depend on the distance of two places: rotary position embedding. Feature $j$ of the first half and
 * feature $j$ of the second are a pair, turned by
 * $$\theta = (\text{start} + t) \cdot \text{base}^{-2j/\text{width}}$$
 * as in Llama and GPT-NeoX; in the paper pairs are neighbours.
 *
 * @param x - shape `[n, t, heads, width]`, width even.
 * @param options - see {@link RotaryPositionsOptions}.
 * @returns a tensor like `x`, owned by the caller.
 * @throws code "shape" for another rank or an odd width; "option"; "structure"; "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { rotaryPositions } from "@legendre/core-tensor/nn";
 *
 * const turned = rotaryPositions(tf.tensor4d([1, 0, 1, 0], [1, 2, 1, 2]));
 * console.log([...turned.dataSync()].map((x) => x.toFixed(3))); // [ '1.000', '0.000', '0.540', '0.841' ]
 * ```
 *
 * @see Su et al., RoFormer: enhanced transformer with rotary position embedding (2021), section 3.2.2.
 */
export function rotaryPositions(x: Tensor, options?: RotaryPositionsOptions): Tensor {
  const where = "rotaryPositions";
  const { base, start } = rotaryPositionsOptions.resolve(options);
  if (typeof start !== "number") checkTensorTree(where, "start", start);
  checkTensorTree(where, "x", x);
  const [batch, places, heads, width] = x.shape as [number, number, number, number];
  if (x.rank !== 4 || width % 2 !== 0) {
    const what = `x has shape [${x.shape.join(", ")}], expected [n, t, heads, width] with an even width`;
    throw new LegendreError("shape", where, what, { shape: x.shape });
  }
  return scoped(() => {
    const half = width / 2;
    const first = typeof start === "number" ? constant(start) : cast(reshape(start, []), "float32");
    const at = add(range(0, places, 1, "float32"), first);
    const rates = Array.from({ length: half }, (_, j) => constant(base ** ((-2 * j) / width)));
    const turns = concat(
      rates.map((rate) => reshape(mul(at, rate), [places, 1, 1])),
      2,
    );
    const [c, s] = [cos(turns), sin(turns)];
    const part = (from: number): Tensor => slice(x, [0, 0, 0, from], [batch, places, heads, half]);
    const [a, b] = [part(0), part(half)];
    return concat([sub(mul(a, c), mul(b, s)), add(mul(b, c), mul(a, s))], 3);
  });
}

/** Keys or values with each head repeated for the queries that share it. */
function sharedHeads(x: Tensor, heads: number): Tensor {
  const [batch, places, own, width] = x.shape as [number, number, number, number];
  if (own === heads) return x;
  const each = heads / own;
  const spread = broadcastTo(reshape(x, [batch, places, own, 1, width]), [
    batch,
    places,
    own,
    each,
    width,
  ]);
  return reshape(spread, [batch, places, heads, width]);
}

/** 1 or true where a query sees a key; undefined where all see all. */
function seenKeys(
  mask: Tensor | undefined,
  causal: boolean,
  queries: number,
  keys: number,
): Tensor | undefined {
  if (!causal) return mask === undefined ? undefined : cast(mask, "bool");
  const query = reshape(range(keys - queries, keys, 1, "int32"), [queries, 1]);
  const before = greaterEqual(query, reshape(range(0, keys, 1, "int32"), [1, keys]));
  return mask === undefined ? before : logicalAnd(cast(mask, "bool"), before);
}

function checkShapes(where: string, query: Tensor, key: Tensor, value: Tensor): void {
  checkTensorTree(where, "query", query);
  checkTensorTree(where, "key", key);
  checkTensorTree(where, "value", value);
  const [q, k, v] = [query, key, value].map(({ shape }) => shape) as [number[], number[], number[]];
  const fits =
    [q, k, v].every((shape) => shape.length === 4 && shape[0] === q[0]) &&
    q[3] === k[3] &&
    k[1] === v[1] &&
    k[2] === v[2] &&
    (k[2] as number) > 0 &&
    (q[2] as number) % (k[2] as number) === 0;
  if (fits) return;
  const what = `got query [${q}], key [${k}] and value [${v}]; expected [n, queries, heads, width], [n, keys, heads, width] and [n, keys, heads, width'], where the heads of keys divide those of queries`;
  throw new LegendreError("shape", where, what, { query: q, key: k, value: v });
}
