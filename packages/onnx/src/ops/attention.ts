import { constant } from "@legendre/core-tensor/extend";
import {
  add,
  cast,
  concat,
  div,
  equal,
  expandDims,
  greaterEqual,
  less,
  lessEqual,
  logicalAnd,
  max,
  mul,
  notEqual,
  pad,
  reshape,
  slice,
  softmax,
  split,
  stack,
  sub,
  type Tensor,
  tanh,
  tensor,
  tile,
  transpose,
  where,
} from "@legendre/core-tensor/ops";
import type { OnnxCall, OnnxOp } from "../call.ts";
import { gather } from "./gathering.ts";
import { times } from "./products.ts";

/** How scores become weights. */
interface Scoring {
  readonly scale: number;
  /** Added to the scores; broadcasts to [batch, heads, queries, keys]. */
  readonly bias?: Tensor | undefined;
  /** Scores are kept below this by a tanh; 0 for none. */
  readonly softcap?: number;
}

/** The numbers from 0 on, along the last axis but `behind`. */
function counted(length: number, behind = 0): Tensor {
  const shape = [length, ...Array<number>(behind).fill(1)];
  return tensor(
    Int32Array.from({ length }, (_, i) => i),
    shape,
    "int32",
  );
}

/** 0 where something may be seen, −∞ elsewhere. */
const allowed = (seen: Tensor): Tensor => where(seen, constant(0), constant(-Infinity));

/** Each head of keys or values as often as there are queries' heads for it. */
function shared(x: Tensor, heads: number): Tensor {
  const [batch, own, length, width] = x.shape as [number, number, number, number];
  if (own === heads) return x;
  const each = heads / own;
  return reshape(tile(expandDims(x, 2), [1, 1, each, 1, 1]), [batch, heads, length, width]);
}

/** Attention of queries over keys and values `[batch, heads, length, width]`; with what the weights are made of. */
function attend(
  q: Tensor,
  keys: Tensor,
  values: Tensor,
  { scale, bias, softcap = 0 }: Scoring,
): { y: Tensor; scores: Tensor; masked: Tensor; weights: Tensor } {
  const heads = q.shape[1] as number;
  const raw = mul(times(q, shared(keys, heads), false, true), constant(scale));
  const scores = softcap === 0 ? raw : mul(tanh(div(raw, constant(softcap))), constant(softcap));
  if (bias === undefined) {
    const weights = softmax(scores, 3);
    return { y: times(weights, shared(values, heads)), scores, masked: scores, weights };
  }
  const masked = add(scores, bias);
  // A query that sees nothing has weights of 0, and not the NaN of a softmax over −∞.
  const blind = equal(max(bias, -1, true), constant(-Infinity));
  const safe = where(blind, constant(0), masked);
  const weights = where(blind, constant(0), softmax(safe, 3));
  return { y: times(weights, shared(values, heads)), scores, masked, weights };
}

/** `[batch, length, heads · width]` as `[batch, heads, length, width]`. */
function apart(x: Tensor, heads: number): Tensor {
  if (x.rank === 4) return x;
  const [batch, length, width] = x.shape as [number, number, number];
  return transpose(reshape(x, [batch, length, heads, width / heads]), [0, 2, 1, 3]);
}

/** The reverse of {@link apart}. */
function together(x: Tensor): Tensor {
  const [batch, heads, length, width] = x.shape as [number, number, number, number];
  return reshape(transpose(x, [0, 2, 1, 3]), [batch, length, heads * width]);
}

const joined = (past: Tensor | undefined, now: Tensor): Tensor =>
  past === undefined ? now : concat([past, now], 2);

const sum = (a: Tensor | undefined, b: Tensor | undefined): Tensor | undefined =>
  a === undefined ? b : b === undefined ? a : add(a, b);

/** Which keys a query may see by place: those at most `after` behind it and `before` in front of it, its own place being moved by `offset`. */
function byPlace(
  queries: number,
  keys: number,
  offset: Tensor,
  after: number,
  before: number,
): Tensor | undefined {
  const away = sub(add(counted(queries, 1), offset), counted(keys));
  const seen = [
    ...(after < 0 ? [] : [lessEqual(constant(-after, "int32"), away)]),
    ...(before < 0 ? [] : [lessEqual(away, constant(before, "int32"))]),
  ];
  return seen.length === 0 ? undefined : seen.reduce((a, b) => logicalAnd(a, b));
}

/** ONNX's own op. */
const attention: OnnxOp = (call) => {
  const flat = call.type(0).shape.length === 3;
  const q = apart(call.tensor(0), call.int("q_num_heads", 1));
  const own = call.int("kv_num_heads", 1);
  const keys = joined(call.maybe(4), apart(call.tensor(1), own));
  const values = joined(call.maybe(5), apart(call.tensor(2), own));
  const [batch, , queries, width] = q.shape as [number, number, number, number];
  const length = keys.shape[2] as number;
  const lengths = call.has(6) ? cast(call.tensor(6), "int32") : undefined;
  const offset =
    lengths === undefined
      ? constant(call.has(4) ? (call.type(4).shape[2] as number) : 0, "int32")
      : reshape(sub(lengths, constant(queries, "int32")), [batch, 1, 1, 1]);
  const after = call.int("is_causal", 0) === 1 ? 0 : call.int("right_window_size", -1);
  const near = byPlace(queries, length, offset, after, call.int("left_window_size", -1));
  const filled =
    lengths === undefined
      ? undefined
      : allowed(less(counted(length), reshape(lengths, [batch, 1, 1, 1])));
  const bias = sum(sum(maskOf(call, length), near && allowed(near)), filled);
  const given = call.hasAttr("scale") ? call.float("scale") : 0;
  const { y, scores, masked, weights } = attend(q, keys, values, {
    scale: given === 0 ? 1 / Math.sqrt(width) : given,
    bias: bias === undefined || bias.rank > 1 ? bias : reshape(bias, [1, bias.size]),
    softcap: call.float("softcap", 0),
  });
  const mode = call.int("qk_matmul_output_mode", 0);
  return [flat ? together(y) : y, keys, values, [scores, scores, masked, weights][mode] ?? scores];
};

/** A mask of truth values or numbers, as what is added; keys that it does not reach are not seen. */
function maskOf(call: OnnxCall, length: number): Tensor | undefined {
  const mask = call.maybe(3);
  if (mask === undefined) return undefined;
  const added = mask.dtype === "bool" ? allowed(mask) : mask;
  const short = length - (added.shape.at(-1) as number);
  if (short <= 0) return added;
  const pads = added.shape.map((_, axis): [number, number] =>
    axis === added.rank - 1 ? [0, short] : [0, 0],
  );
  return pad(added, pads, -Infinity);
}

/** Pairs of numbers turned by angles: the halves of each row, or neighbours where they are interleaved. */
function rotated(x: Tensor, cos: Tensor, sin: Tensor, interleaved: boolean): Tensor {
  const width = 2 * (cos.shape.at(-1) as number);
  const all = x.shape.at(-1) as number;
  const [part, rest] =
    all === width
      ? [x, undefined]
      : (split(x, [width, all - width], x.rank - 1) as [Tensor, Tensor]);
  const lead = part.shape.slice(0, -1);
  const pairs = interleaved
    ? reshape(part, [...lead, width / 2, 2])
    : reshape(part, [...lead, 2, width / 2]);
  const axis = interleaved ? pairs.rank - 1 : pairs.rank - 2;
  const [a, b] = split(pairs, 2, axis).map((half) => reshape(half, [...lead, width / 2])) as [
    Tensor,
    Tensor,
  ];
  const turned = [sub(mul(cos, a), mul(sin, b)), add(mul(sin, a), mul(cos, b))];
  const y = interleaved
    ? reshape(stack(turned, part.rank), part.shape)
    : concat(turned, part.rank - 1);
  return rest === undefined ? y : concat([y, rest], x.rank - 1);
}

/** Rows of a table of angles for each place, `[batch or 1, 1, length, width / 2]`. */
function anglesOf(table: Tensor, places: Tensor | undefined): Tensor {
  const rows = places === undefined ? table : gather(table, places, 0);
  return expandDims(rows.rank === 2 ? expandDims(rows, 0) : rows, 1);
}

/** Of ONNX, and of com.microsoft, whose places come before the tables and may be one number to begin at. */
function rotary(x: number, places: number, cos: number, sin: number): OnnxOp {
  return (call) => {
    const given = call.tensor(x);
    const heads = call.int("num_heads", 0);
    const whole = call.int("rotary_embedding_dim", 0);
    const width = whole > 0 ? whole : 2 * (call.type(cos).shape.at(-1) as number);
    const count = given.rank === 4 || heads > 0 ? heads : (given.shape[2] as number) / width;
    const apartly = apart(given, count);
    const length = apartly.shape[2] as number;
    const named = call.has(places) ? cast(call.tensor(places), "int32") : undefined;
    const at =
      named?.size === 1 && length > 1
        ? add(reshape(named, [1, 1]), expandDims(counted(length), 0))
        : named;
    const y = rotated(
      apartly,
      anglesOf(call.tensor(cos), at),
      anglesOf(call.tensor(sin), at),
      call.int("interleaved", 0) === 1,
    );
    return given.rank === 4 ? y : together(y);
  };
}

/** What is added to scores for keys that a mask of com.microsoft leaves out. */
function keyMask(call: OnnxCall, input: number, batch: number, length: number): Tensor | undefined {
  if (!call.has(input)) return undefined;
  const mask = cast(call.tensor(input), "int32");
  const zero = constant(0, "int32");
  const off = constant(call.float("mask_filter_value", -10000));
  const bias = (seen: Tensor): Tensor => where(seen, constant(0), off);
  if (mask.rank === 1 && mask.size === batch)
    return bias(less(counted(length), reshape(mask, [batch, 1, 1, 1])));
  if (mask.rank === 1 && mask.size === 2 * batch) {
    const [end, start] = split(mask, 2).map((part) => reshape(part, [batch, 1, 1, 1])) as [
      Tensor,
      Tensor,
    ];
    return bias(logicalAnd(less(counted(length), end), greaterEqual(counted(length), start)));
  }
  if (mask.rank === 2) return bias(notEqual(reshape(mask, [batch, 1, 1, length]), zero));
  if (mask.rank === 3) return bias(notEqual(expandDims(mask, 1), zero));
  throw call.unsupported(`has a mask of shape [${mask.shape}]`);
}

/** Later places are not seen where a node is `unidirectional`. */
function laterHidden(call: OnnxCall, queries: number, length: number): Tensor | undefined {
  if (call.int("unidirectional", 0) === 0) return undefined;
  const offset = constant(length - queries, "int32");
  return allowed(byPlace(queries, length, offset, 0, -1) as Tensor);
}

const scaleOf = (call: OnnxCall, width: number): number => {
  const given = call.float("scale", 0);
  return given === 0 ? 1 / Math.sqrt(width) : given;
};

/** com.microsoft's op, which holds the weights that make queries, keys and values. */
const selfAttention: OnnxOp = (call) => {
  const [x, weights] = [call.tensor(0), call.tensor(1)];
  const heads = call.int("num_heads");
  const [batch, queries, features] = x.shape as [number, number, number];
  const all = weights.shape[1] as number;
  const sizes = call.ints("qkv_hidden_sizes", undefined) ?? [all / 3, all / 3, all / 3];
  if (call.int("do_rotary", 0) === 1) throw call.unsupported("rotates queries and keys");
  const flat = times(reshape(x, [batch * queries, features]), weights);
  const made = reshape(call.has(2) ? add(flat, call.tensor(2)) : flat, [batch, queries, all]);
  const [q, k, v] = split(made, sizes, 2).map((part) => apart(part, heads)) as [
    Tensor,
    Tensor,
    Tensor,
  ];
  // Keys and values of earlier calls lie behind one another.
  const past = call.has(4) ? split(call.tensor(4), 2, 0) : [];
  const [pastKeys, pastValues] = past.map((part) => reshape(part, part.shape.slice(1)));
  const [keys, values] = [joined(pastKeys, k), joined(pastValues, v)];
  const length = keys.shape[2] as number;
  const bias = sum(
    sum(keyMask(call, 3, batch, length), laterHidden(call, queries, length)),
    call.maybe(5),
  );
  const { y } = attend(q, keys, values, { scale: scaleOf(call, q.shape[3] as number), bias });
  return [together(y), stack([keys, values], 0)];
};

const multiHead: OnnxOp = (call) => {
  const heads = call.int("num_heads");
  const first = call.tensor(0);
  const biases = call.maybe(3);
  const part = (x: Tensor, from: number): Tensor => {
    if (biases === undefined || x.rank !== 3) return x;
    return add(x, slice(biases, [from], [x.shape[2] as number]));
  };
  const unpacked = (packed: Tensor, count: number): Tensor[] =>
    // [batch, length, heads, count, width]
    split(packed, count, 3).map((one) => {
      const [batch, length, , , width] = one.shape as [number, number, number, number, number];
      return reshape(one, [batch, length, heads * width]);
    });
  const [q, k, v] =
    first.rank === 5
      ? unpacked(first, 3)
      : call.has(1) && call.type(1).shape.length === 5
        ? [first, ...unpacked(call.tensor(1), 2)]
        : [first, call.tensor(1), call.tensor(2)];
  const width = q?.shape[2] as number;
  const queries = apart(part(q as Tensor, 0), heads);
  const keys = joined(call.maybe(6), apart(part(k as Tensor, width), heads));
  const values = joined(call.maybe(7), apart(part(v as Tensor, 2 * width), heads));
  const length = keys.shape[2] as number;
  const [batch, , count, size] = queries.shape as [number, number, number, number];
  const bias = sum(
    sum(keyMask(call, 4, batch, length), laterHidden(call, count, length)),
    call.maybe(5),
  );
  const { y } = attend(queries, keys, values, { scale: scaleOf(call, size), bias });
  return [together(y), keys, values];
};

/** Queries of several heads over shared keys. The past is taken to be filled, as it is where each call hands it on. */
const groupedQuery: OnnxOp = (call) => {
  const [heads, own] = [call.int("num_heads"), call.int("kv_num_heads")];
  const packed = !call.has(1);
  const width = packed
    ? (call.type(0).shape[2] as number) / (heads + 2 * own)
    : (call.type(0).shape[2] as number) / heads;
  const [q, k, v] = packed
    ? split(call.tensor(0), [heads * width, own * width, own * width], 2)
    : [call.tensor(0), call.tensor(1), call.tensor(2)];
  const [batch, queries] = call.type(0).shape as [number, number];
  const past = call.has(3) ? (call.type(3).shape[2] as number) : 0;
  if (call.int("smooth_softmax", 0) === 1 || call.has(11))
    throw call.unsupported("smooths its softmax");
  const rotate = (x: Tensor): Tensor => {
    if (call.int("do_rotary", 0) === 0) return x;
    const at = call.has(9)
      ? cast(call.tensor(9), "int32")
      : expandDims(add(counted(queries), constant(past, "int32")), 0);
    const [cos, sin] = [anglesOf(call.tensor(7), at), anglesOf(call.tensor(8), at)];
    return rotated(x, cos, sin, call.int("rotary_interleaved", 0) === 1);
  };
  const keys = joined(call.maybe(3), rotate(apart(k as Tensor, own)));
  const values = joined(call.maybe(4), apart(v as Tensor, own));
  const length = keys.shape[2] as number;
  const window = call.int("local_window_size", -1);
  const offset = constant(past, "int32");
  const near = byPlace(queries, length, offset, 0, window < 0 ? -1 : window - 1) as Tensor;
  const ends = reshape(cast(call.tensor(5), "int32"), [batch, 1, 1, 1]);
  const bias = sum(allowed(logicalAnd(near, lessEqual(counted(length), ends))), call.maybe(10));
  const { y } = attend(rotate(apart(q as Tensor, heads)), keys, values, {
    scale: scaleOf(call, width),
    bias,
    softcap: call.float("softcap", 0),
  });
  return [together(y), keys, values];
};

/** Attention, of ONNX and in the forms that onnxruntime fuses. */
export const attentionOps: Readonly<Record<string, OnnxOp>> = {
  Attention: attention,
  RotaryEmbedding: rotary(0, 3, 1, 2),
  "com.microsoft:Attention": selfAttention,
  "com.microsoft:GroupQueryAttention": groupedQuery,
  "com.microsoft:MultiHeadAttention": multiHead,
  "com.microsoft:RotaryEmbedding": rotary(0, 1, 2, 3),
};
