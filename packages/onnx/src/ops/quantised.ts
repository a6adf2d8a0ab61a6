import { constant, TensorProto_DataType } from "@legendre/core-tensor/extend";
import {
  add,
  cast,
  clipByValue,
  concat,
  div,
  equal,
  floorDiv,
  leakyRelu,
  max,
  maximum,
  mean,
  min,
  minimum,
  mod,
  mul,
  reshape,
  round,
  sigmoid,
  slice,
  softmax,
  stack,
  sub,
  type Tensor,
  tile,
  where,
} from "@legendre/core-tensor/ops";
import { stopGradient } from "@legendre/core-tensor/transforms";
import type { OnnxCall, OnnxOp } from "../call.ts";
import { convolved } from "./conv.ts";
import { axisIn } from "./gathering.ts";
import { averaged } from "./pool.ts";
import { product, times } from "./products.ts";
import { rangeOf, roundedTo } from "./small-numbers.ts";

// Quantised numbers are floats with whole values here, so that a derivative passes through them: rounding counts as the
// identity, and what is beyond the range of the type has the derivative 0.

/** Numbers of a quantised tensor. */
export const asFloat = (x: Tensor): Tensor => (x.dtype === "float32" ? x : cast(x, "float32"));

const floatOf = (call: OnnxCall, input: number): Tensor => asFloat(call.tensor(input));

const maybeFloat = (call: OnnxCall, input: number): Tensor | undefined =>
  call.has(input) ? floatOf(call, input) : undefined;

/** Rounded to the nearest whole number, ties to even, with the derivative 1. */
function rounded(x: Tensor): Tensor {
  return add(x, stopGradient(sub(round(x), x)));
}

/** A scale or zero point in a shape that broadcasts to `x`: one number, one for each place of an axis, or one a block of it. */
function spread(call: OnnxCall, values: Tensor, x: Tensor, axis: number, block: number): Tensor {
  if (values.size === 1) return reshape(values, []);
  if (values.rank <= 1) {
    const shape = x.shape.map((_, at) => (at === axis ? values.size : 1));
    if (values.size === x.shape[axis]) return reshape(values, shape);
  } else if (block > 0 && values.rank === x.rank) {
    const length = x.shape[axis] as number;
    const apart = reshape(values, values.shape.toSpliced(axis + 1, 0, 1));
    const repeats = apart.shape.map((_, at) => (at === axis + 1 ? block : 1));
    const long = reshape(
      tile(apart, repeats),
      values.shape.with(axis, (values.shape[axis] as number) * block),
    );
    return slice(
      long,
      long.shape.map(() => 0),
      long.shape.with(axis, length),
    );
  }
  throw call.wrong(
    `has scales [${values.shape}] for [${x.shape}] along axis ${axis}, in blocks of ${block}`,
  );
}

/** Scale and zero point of a node that names an axis. */
function gridOf(call: OnnxCall, x: Tensor, first: number): { scale: Tensor; zero: Tensor } {
  const scale = floatOf(call, first);
  const axis = scale.size === 1 ? 0 : axisIn(call, call.int("axis", 1), x.rank);
  const block = call.int("block_size", 0);
  const zero = maybeFloat(call, first + 1);
  return {
    scale: spread(call, scale, x, axis, block),
    zero: zero === undefined ? constant(0) : spread(call, zero, x, axis, block),
  };
}

/** Numbers on the grid of a scale and a zero point, within the range of their type. */
function onGrid(x: Tensor, scale: Tensor, zero: Tensor, element: number): Tensor {
  const small = div(x, scale);
  const range = rangeOf(element);
  if (range === undefined) return roundedTo(small, element, true);
  const [low, high] = range.map((end) => sub(constant(end), zero)) as [Tensor, Tensor];
  return add(rounded(minimum(maximum(small, low), high)), zero);
}

const offGrid = (q: Tensor, scale: Tensor, zero: Tensor): Tensor => mul(sub(q, zero), scale);

const { UINT8 } = TensorProto_DataType;

const quantize: OnnxOp = (call) => {
  const x = floatOf(call, 0);
  const { scale, zero } = gridOf(call, x, 1);
  const named = call.int("output_dtype", 0);
  const element = (call.has(2) ? call.element(2) : undefined) ?? (named === 0 ? UINT8 : named);
  return onGrid(x, scale, zero, element);
};

const dequantize: OnnxOp = (call) => {
  const x = floatOf(call, 0);
  const { scale, zero } = gridOf(call, x, 1);
  return offGrid(x, scale, zero);
};

/** The grid of bytes over the range of some numbers and 0. */
export function dynamicGrid(x: Tensor): { q: Tensor; scale: Tensor; zero: Tensor } {
  const low = minimum(min(x), constant(0));
  const range = sub(maximum(max(x), constant(0)), low);
  const scale = div(where(equal(range, constant(0)), constant(255), range), constant(255));
  const zero = stopGradient(round(clipByValue(div(sub(constant(0), low), scale), 0, 255)));
  return { q: onGrid(x, scale, zero, UINT8), scale, zero };
}

const dynamic: OnnxOp = (call) => {
  const { q, scale, zero } = dynamicGrid(call.tensor(0));
  return [q, scale, zero];
};

/** A tensor of a quantised node, its scale and zero point following it; one each along an axis where there are several. */
function read(call: OnnxCall, input: number, axis: number): Tensor {
  const x = floatOf(call, input);
  const along = (values: Tensor): Tensor =>
    values.rank === x.rank && values.rank > 1
      ? values
      : spread(call, values, x, axis < 0 ? axis + x.rank : axis, 0);
  const zero = maybeFloat(call, input + 2);
  return offGrid(
    x,
    along(floatOf(call, input + 1)),
    zero === undefined ? constant(0) : along(zero),
  );
}

/** The result of a quantised node by its scale and zero point. */
function written(call: OnnxCall, y: Tensor, scale: number): Tensor {
  const zero = maybeFloat(call, scale + 1);
  const element = (call.has(scale + 1) ? call.element(scale + 1) : call.element(0)) ?? UINT8;
  const grid = floatOf(call, scale);
  return onGrid(
    y,
    grid.size === 1 ? reshape(grid, []) : grid,
    zero === undefined ? constant(0) : zero.size === 1 ? reshape(zero, []) : zero,
    element,
  );
}

/** A node of one quantised tensor, computed on what it stands for. */
function onOne(f: (call: OnnxCall, x: Tensor) => Tensor): OnnxOp {
  return (call) => written(call, f(call, read(call, 0, 0)), 3);
}

function onTwo(f: (a: Tensor, b: Tensor) => Tensor): OnnxOp {
  return (call) => written(call, f(read(call, 0, 0), read(call, 3, 0)), 6);
}

/** What is left of a zero point, for ops that take it along rows of the left and columns of the right. */
function centred(call: OnnxCall, input: number, zero: number, rows: boolean): Tensor {
  const x = floatOf(call, input);
  if (!call.has(zero)) return x;
  const values = floatOf(call, zero);
  if (values.size === 1) return sub(x, reshape(values, []));
  return sub(x, rows && values.rank === 1 ? reshape(values, [values.size, 1]) : values);
}

const convInteger: OnnxOp = (call) => {
  const filter = floatOf(call, 1);
  const zeros = maybeFloat(call, 3);
  const weights = zeros === undefined ? filter : sub(filter, spread(call, zeros, filter, 0, 0));
  return convolved(call, centred(call, 0, 2, false), weights);
};

const qlinearConv: OnnxOp = (call) => {
  const [x, filter] = [read(call, 0, 1), read(call, 3, 0)];
  const y = convolved(call, x, filter);
  if (!call.has(8)) return written(call, y, 6);
  const scale = mul(reshape(floatOf(call, 1), []), floatOf(call, 4));
  const bias = mul(floatOf(call, 8), scale);
  const shape = y.shape.map((_, axis) => (axis === 1 ? bias.size : 1));
  return written(call, add(y, reshape(bias, shape)), 6);
};

const matMulInteger: OnnxOp = (call) =>
  product(call, centred(call, 0, 2, true), centred(call, 1, 3, false));

const qlinearMatMul: OnnxOp = (call) =>
  written(call, product(call, read(call, 0, -2), read(call, 3, -1)), 6);

/** `B` [inputs, outputs] with its scales and zero points, by the numbers of their inputs. */
function weightsOf(call: OnnxCall, scale: number, zero: number): Tensor {
  const weights = centred(call, 1, zero, false);
  const scales = floatOf(call, scale);
  return mul(weights, scales.size === 1 ? reshape(scales, []) : scales);
}

const withBias = (call: OnnxCall, y: Tensor, input: number): Tensor =>
  call.has(input) ? add(y, call.tensor(input)) : y;

const dynamicMatMul: OnnxOp = (call) => {
  const { q, scale, zero } = dynamicGrid(call.tensor(0));
  return withBias(call, product(call, offGrid(q, scale, zero), weightsOf(call, 2, 3)), 4);
};

const matMulIntegerToFloat: OnnxOp = (call) => {
  const scales = floatOf(call, 2);
  const a = mul(centred(call, 0, 4, true), scales.size === 1 ? reshape(scales, []) : scales);
  return withBias(call, product(call, a, weightsOf(call, 3, 5)), 6);
};

/** Numbers of a few bits, the first in the lowest ones, of whole numbers from 0 to 255; the last axis grows. */
function unpacked(bytes: Tensor, bits: number): Tensor {
  const whole = cast(bytes, "int32");
  const parts = Array.from({ length: 8 / bits }, (_, i) =>
    mod(floorDiv(whole, constant(2 ** (bits * i), "int32")), constant(2 ** bits, "int32")),
  );
  const apart = stack(parts, whole.rank);
  return reshape(cast(apart, "float32"), [...whole.shape.slice(0, -1), -1]);
}

/** A product with weights in blocks of a few bits: `B` is [outputs, blocks, bytes of a block]. */
const matMulBits: OnnxOp = (call) => {
  const [inputs, outputs] = [call.int("K"), call.int("N")];
  const [bits, size] = [call.int("bits", 4), call.int("block_size")];
  if (![2, 4, 8].includes(bits)) throw call.unsupported(`has weights of ${bits} bits`);
  if (call.has(4)) throw call.unsupported("orders its inputs in groups");
  const blocks = Math.ceil(inputs / size);
  const q = unpacked(reshape(call.tensor(1), [outputs, blocks, (size * bits) / 8]), bits);
  const zeroOf = (): Tensor => {
    if (!call.has(3)) return constant(2 ** (bits - 1));
    const zero = call.tensor(3);
    // Floats are not packed.
    if (zero.dtype === "float32") return reshape(zero, [outputs, blocks, 1]);
    const wide = unpacked(reshape(zero, [outputs, -1]), bits);
    return reshape(slice(wide, [0, 0], [outputs, blocks]), [outputs, blocks, 1]);
  };
  const scaled = mul(sub(q, zeroOf()), reshape(call.tensor(2), [outputs, blocks, 1]));
  const weights = slice(reshape(scaled, [outputs, blocks * size]), [0, 0], [outputs, inputs]);
  const x = call.tensor(0);
  const y = times(reshape(x, [x.size / inputs, inputs]), weights, false, true);
  return withBias(call, reshape(y, [...x.shape.slice(0, -1), outputs]), 5);
};

const qgemm: OnnxOp = (call) => {
  const [a, b] = [read(call, 0, 0), read(call, 3, call.int("transB", 0) === 1 ? 0 : 1)];
  const y = mul(
    times(a, b, call.int("transA", 0) === 1, call.int("transB", 0) === 1),
    constant(call.float("alpha", 1)),
  );
  const scale = mul(reshape(floatOf(call, 1), []), floatOf(call, 4));
  const biased = call.has(6)
    ? add(y, mul(floatOf(call, 6), scale.size === 1 ? reshape(scale, []) : scale))
    : y;
  return call.has(7) ? written(call, biased, 7) : biased;
};

const qlinearConcat: OnnxOp = (call) => {
  const parts = Array.from({ length: (call.count - 2) / 3 }, (_, i) => read(call, 2 + 3 * i, 0));
  const axis = axisIn(call, call.int("axis"), parts[0]?.rank ?? 0);
  const element = call.element(1) ?? UINT8;
  const [scale, zero] = [reshape(floatOf(call, 0), []), reshape(floatOf(call, 1), [])];
  return onGrid(concat(parts, axis), scale, zero, element);
};

const onImages = (x: Tensor, last: boolean, f: (x: Tensor) => Tensor): Tensor => {
  if (!last) return f(x);
  throw new RangeError(`images [${x.shape}] with channels last are not read`);
};

/** Nodes on whole numbers that stand for others, as the quantisers of onnxruntime write them. */
export const quantisedOps: Readonly<Record<string, OnnxOp>> = {
  ConvInteger: convInteger,
  DequantizeLinear: dequantize,
  DynamicQuantizeLinear: dynamic,
  MatMulInteger: matMulInteger,
  QLinearConv: qlinearConv,
  QLinearMatMul: qlinearMatMul,
  QuantizeLinear: quantize,
  "com.microsoft:DequantizeLinear": dequantize,
  "com.microsoft:DynamicQuantizeMatMul": dynamicMatMul,
  "com.microsoft:MatMulIntegerToFloat": matMulIntegerToFloat,
  "com.microsoft:MatMulNBits": matMulBits,
  "com.microsoft:QGemm": qgemm,
  "com.microsoft:QLinearAdd": onTwo((a, b) => add(a, b)),
  "com.microsoft:QLinearAveragePool": onOne((call, x) =>
    onImages(x, call.int("channels_last", 0) === 1, (images) => averaged(call, images)),
  ),
  "com.microsoft:QLinearConcat": qlinearConcat,
  "com.microsoft:QLinearGlobalAveragePool": onOne((call, x) =>
    onImages(x, call.int("channels_last", 0) === 1, (images) =>
      mean(images, images.shape.map((_, axis) => axis).slice(2), true),
    ),
  ),
  "com.microsoft:QLinearLeakyRelu": onOne((call, x) => leakyRelu(x, call.float("alpha", 0.01))),
  "com.microsoft:QLinearMul": onTwo((a, b) => mul(a, b)),
  "com.microsoft:QLinearSigmoid": onOne((_, x) => sigmoid(x)),
  "com.microsoft:QLinearSoftmax": onOne((call, x) => softmax(x, call.int("axis", -1))),
  "com.microsoft:QuantizeLinear": quantize,
};
