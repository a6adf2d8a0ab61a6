import { constant, TensorProto_DataType } from "@legendre/core-tensor/extend";
import {
  abs,
  acos,
  acosh,
  add,
  asin,
  asinh,
  atan,
  atanh,
  cast,
  ceil,
  clone,
  cos,
  cosh,
  div,
  equal,
  erf,
  exp,
  floor,
  floorDiv,
  greater,
  greaterEqual,
  isInf,
  isNaN as isNotANumber,
  less,
  lessEqual,
  log,
  logicalAnd,
  logicalNot,
  logicalOr,
  logicalXor,
  maximum,
  minimum,
  mod,
  mul,
  neg,
  pow,
  reciprocal,
  round,
  sign,
  sin,
  sinh,
  sqrt,
  sub,
  type Tensor,
  tan,
  tanh,
  where,
} from "@legendre/core-tensor/ops";
import type { OnnxCall, OnnxOp } from "../call.ts";
import { dtypeOf, isKnown } from "../tensor-data.ts";
import { rangeOf, roundedTo } from "./small-numbers.ts";

/** An op of one tensor. */
export function unary(f: (x: Tensor) => Tensor): OnnxOp {
  return (call) => f(call.tensor(0));
}

function binary(f: (a: Tensor, b: Tensor) => Tensor): OnnxOp {
  return (call) => f(call.tensor(0), call.tensor(1));
}

function variadic(f: (a: Tensor, b: Tensor) => Tensor): OnnxOp {
  return (call) => call.tensors().reduce(f);
}

/** Whole numbers are divided as in C, towards zero. */
function divide(a: Tensor, b: Tensor): Tensor {
  if (a.dtype !== "int32" || b.dtype !== "int32") return div(a, b);
  const size = floorDiv(abs(a), abs(b));
  const zero = constant(0, "int32");
  const positive = equal(greaterEqual(a, zero), greaterEqual(b, zero));
  return where(positive, size, neg(size));
}

const modulo: OnnxOp = (call) => {
  const [a, b] = [call.tensor(0), call.tensor(1)];
  if (call.int("fmod", 0) === 0) return mod(a, b);
  // The sign of the first, as fmod in C.
  const size = mod(abs(a), abs(b));
  return where(greaterEqual(a, constant(0, a.dtype as "int32")), size, neg(size));
};

const power: OnnxOp = (call) => {
  const [x, y] = [call.tensor(0), call.tensor(1)];
  const exponent = call.known(1);
  if (exponent?.data.length === 1 && x.dtype === "float32" && exponent.shape.length <= x.rank) {
    // What formulas hold, without the general power and its logarithm.
    if (exponent.data[0] === 2) return mul(x, x);
    if (exponent.data[0] === 0.5) return sqrt(x);
  }
  return cast(pow(cast(x, "float32"), cast(y, "float32")), x.dtype);
};

const kinds = TensorProto_DataType;

/** The element types that tensors of ours have. */
const elementOf: Readonly<Record<string, number>> = {
  bool: kinds.BOOL,
  float32: kinds.FLOAT,
  int32: kinds.INT32,
};

/** Element types of ONNX as tensors have them; numbers are cut off towards zero, and floats rounded to those of the type. */
function castTo(call: OnnxCall, element: number): Tensor {
  const x = call.tensor(0);
  const dtype = dtypeOf("the model", call.place(), element);
  if (dtype === "bool") return x.dtype === "bool" ? clone(x) : cast(x, "bool");
  const range = rangeOf(element);
  const from = call.element(0);
  if (dtype === "float32") {
    const same = x.dtype === "float32" ? clone(x) : cast(x, "float32");
    return element === from ? same : roundedTo(same, element, call.int("saturate", 1) === 1);
  }
  if (range === undefined || x.dtype === "bool" || element === from)
    return x.dtype === "int32" ? clone(x) : cast(x, "int32");
  // Bits that do not fit are cut off, as in C.
  const [low, high] = range;
  const inside = rangeOf(from ?? 0);
  const whole = x.dtype === "int32" ? x : cast(x, "int32");
  if (inside !== undefined && inside[0] >= low && inside[1] <= high) return clone(whole);
  const start = constant(low, "int32");
  return add(mod(sub(whole, start), constant(high - low + 1, "int32")), start);
}

const choose: OnnxOp = (call) => {
  const condition = cast(call.tensor(0), "bool");
  const [a, b] = [call.tensor(1), call.tensor(2)];
  return where(condition, a, b);
};

const infinite: OnnxOp = (call) => {
  const x = call.tensor(0);
  const [below, above] = [call.int("detect_negative", 1), call.int("detect_positive", 1)];
  if (below === 1 && above === 1) return isInf(x);
  const zero = constant(0);
  if (above === 1) return logicalAnd(isInf(x), greater(x, zero));
  return below === 1 ? logicalAnd(isInf(x), less(x, zero)) : logicalAnd(isInf(x), less(x, x));
};

const mean: OnnxOp = (call) => {
  const all = call.tensors();
  return mul(
    all.reduce((a, b) => add(a, b)),
    constant(1 / all.length),
  );
};

const clip: OnnxOp = (call) => {
  const x = call.tensor(0);
  const limit = (input: number, attr: string): Tensor | undefined => {
    if (call.opset >= 11) return call.maybe(input);
    return call.hasAttr(attr) ? constant(call.float(attr)) : undefined;
  };
  const [low, high] = [limit(1, "min"), limit(2, "max")];
  const raised = low === undefined ? x : maximum(x, low);
  const clipped = high === undefined ? raised : minimum(raised, high);
  return clipped === x ? x.clone() : clipped;
};

/** Ops that see each element alone. */
export const elementwiseOps: Readonly<Record<string, OnnxOp>> = {
  Abs: unary(abs),
  Acos: unary(acos),
  Acosh: unary(acosh),
  Add: binary(add),
  And: binary(logicalAnd),
  Asin: unary(asin),
  Asinh: unary(asinh),
  Atan: unary(atan),
  Atanh: unary(atanh),
  Cast: (call) => castTo(call, call.int("to")),
  CastLike: (call) => {
    const { dtype } = call.type(1);
    const element = call.element(1) ?? 0;
    const fits = isKnown(element) && dtypeOf("the model", call.place(), element) === dtype;
    return castTo(call, fits ? element : (elementOf[dtype] ?? kinds.FLOAT));
  },
  Ceil: unary(ceil),
  Clip: clip,
  Cos: unary(cos),
  Cosh: unary(cosh),
  Div: binary(divide),
  Equal: binary(equal),
  Erf: unary(erf),
  Exp: unary(exp),
  Floor: unary(floor),
  Greater: binary(greater),
  GreaterOrEqual: binary(greaterEqual),
  IsInf: infinite,
  IsNaN: unary(isNotANumber),
  Less: binary(less),
  LessOrEqual: binary(lessEqual),
  Log: unary(log),
  Max: variadic(maximum),
  Mean: mean,
  Min: variadic(minimum),
  Mod: modulo,
  Mul: binary(mul),
  Neg: unary(neg),
  Not: unary(logicalNot),
  Or: binary(logicalOr),
  Pow: power,
  Reciprocal: unary(reciprocal),
  Round: unary(round),
  Sign: unary(sign),
  Sin: unary(sin),
  Sinh: unary(sinh),
  Sqrt: unary(sqrt),
  Sub: binary(sub),
  Sum: variadic(add),
  Tan: unary(tan),
  Tanh: unary(tanh),
  Where: choose,
  Xor: binary(logicalXor),
};
