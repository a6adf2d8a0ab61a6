import {
  abs,
  add,
  addN as addTensors,
  cast,
  div,
  equal,
  floor,
  greater,
  greaterEqual,
  log,
  logicalAnd,
  logicalOr,
  mul,
  neg,
  onesLike,
  pow,
  square,
  sub,
  type Tensor,
  where,
} from "../../ops.ts";
import { onTfjs, runsOnHost } from "../eager.ts";
import { HostArray, hostData } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import { either, floatTypes, numberTypes, same, typed } from "../onnx-parts.ts";
import { addMaybe } from "../rules.ts";
import { likeFirst } from "../shapes.ts";
import { isFloat } from "../value-type.ts";
import { atan2, rest, restOfFloats, throughDoubles } from "./onnx.ts";
import { type BinaryPoint, binary } from "./rows.ts";
import { firstOf, neutral, readSource, scaleOnce } from "./simplify.ts";

const mask = (condition: Tensor): Tensor => cast(condition, "float32");

/** 2(a − b). */
const twiceDifference = ({ a, b }: BinaryPoint): Tensor => mul(sub(a, b), 2);

/** a² + b². */
const radius2 = ({ a, b }: BinaryPoint): Tensor => add(square(a), square(b));

/**
 * a^(b − 1), but a where the exponent b and the base a are both 0: there b·a^(b − 1) is 0, not 0·∞.
 * Away from that point the exponent stays b − 1, which derivatives with respect to b need.
 */
function powLess1({ a, b }: BinaryPoint): Tensor {
  const atOrigin = logicalAnd(equal(a, 0), equal(b, 0));
  return pow(a, add(sub(b, 1), mul(mask(atOrigin), 2)));
}

/** log a, and 0 where a ≤ 0: the gradient with respect to an exponent is 0 there, as in tfjs. */
function logOrZero(a: Tensor): Tensor {
  return log(where(greater(a, 0), a, onesLike(a)));
}

/** 1 where a > b, 0 where a < b, and half where they are equal: tied elements share a derivative, as in `Max`. */
function shareOfLarger(a: Tensor, b: Tensor): Tensor {
  return mul(add(mask(greaterEqual(a, b)), mask(greater(a, b))), 0.5);
}

/** Sum of a list of tensors of one shape. */
const addN: Kernel = {
  name: "AddN",
  inputs: "list",
  shape: likeFirst,
  value: (list) => {
    const { shape, dtype, data } = list[0]!;
    const total = hostData(dtype, data.length);
    for (const { data: terms } of list) {
      for (let i = 0; i < total.length; i++) total[i]! += terms[i]!;
    }
    return [new HostArray(shape, dtype, total)];
  },
  jvp: (_, tangents) => [tangents.reduce(addMaybe, null)],
  vjp: ({ inputs }, [c], wanted) =>
    inputs.map((x, i) => (c && wanted[i] && isFloat(x.dtype) ? c : null)),
  // The terms that are the same for all examples are added up first.
  batch: ({ inputs, batched }) => {
    const total = (terms: Tensor[]): Tensor[] => (terms.length > 1 ? [addTensors(terms)] : terms);
    const own = total(inputs.filter((_, index) => batched[index]));
    const shared = total(inputs.filter((_, index) => !batched[index]));
    return [[...own, ...shared].reduce((a, b) => add(a, b))];
  },
  pointwise: (zeros) => zeros.every(Boolean),
  onnx: typed(numberTypes, (writer, inputs, node) => {
    const [first, ...others] = inputs;
    if (others.length === 0) return writer.node("Identity", [first!]);
    if (floatTypes.includes(node.inputs[0]!.dtype)) return writer.node("Sum", inputs);
    return others.reduce((total, x) => writer.node("Add", [total, x]), first!);
  }),
};

/** Arithmetic of two arguments, with broadcasting, which ONNX's ops do by themselves too. */
export const elementwiseBinary: readonly Kernel[] = [
  binary("Add", (a, b) => a + b, [(t) => t, (t) => t], {
    stablehlo: "add",
    onnx: same("Add", numberTypes),
    simpler: firstOf(neutral(0, "both"), readSource),
  }),
  addN,
  binary(
    "Atan2",
    Math.atan2,
    [(t, p) => mul(t, div(p.b, radius2(p))), (t, p) => neg(mul(t, div(p.a, radius2(p))))],
    { stablehlo: "atan2", onnx: atan2 },
  ),
  // tfjs differentiates it like a / b; it is a staircase, so here its derivative is zero.
  binary("FloorDiv", (a, b) => Math.floor(a / b), "zero", {
    dtype: () => "int32",
    // tfjs's wasm kernel gives floats for floats.
    eager: ([a, b], attrs) => [cast(onTfjs("FloorDiv", { a: a!, b: b! }, attrs), "int32")],
    onnx: throughDoubles(["float32", "int32"], (writer, a, b) =>
      writer.node("Floor", [writer.node("Div", [a, b])]),
    ),
  }),
  binary(
    "Maximum",
    Math.max,
    [(t, { a, b }) => mul(t, shareOfLarger(a, b)), (t, { a, b }) => mul(t, shareOfLarger(b, a))],
    { stablehlo: "maximum", onnx: same("Max", numberTypes), simpler: readSource },
  ),
  binary(
    "Minimum",
    Math.min,
    [(t, { a, b }) => mul(t, shareOfLarger(b, a)), (t, { a, b }) => mul(t, shareOfLarger(a, b))],
    { stablehlo: "minimum", onnx: same("Min", numberTypes), simpler: readSource },
  ),
  // a − b·⌊a / b⌋: the sign of b.
  binary("Mod", floorMod, [(t) => t, (t, { a, b }) => neg(mul(t, floor(div(a, b))))], {
    onnx: either(restOfFloats, throughDoubles(["int32"], rest)),
  }),
  binary("Multiply", (a, b) => a * b, [(t, { b }) => mul(t, b), (t, { a }) => mul(t, a)], {
    stablehlo: "multiply",
    onnx: same("Mul", numberTypes),
    whole: Math.imul,
    simpler: firstOf(neutral(1, "both"), readSource, scaleOnce),
    pointwise: (zeros) => zeros.includes(true),
  }),
  binary(
    "Pow",
    power,
    [(t, p) => mul(t, mul(p.b, powLess1(p))), (t, { a, y }) => mul(t, mul(y, logOrZero(a)))],
    {
      stablehlo: "power",
      // tfjs's cpu kernel is JavaScript's power.
      eager: ([a, b], attrs) => {
        const y = onTfjs("Pow", { a: a!, b: b! }, attrs);
        return [runsOnHost() && a!.dtype === "float32" ? where(isOne(a!, b!), onesLike(y), y) : y];
      },
      onnx: either(
        same("Pow", floatTypes),
        throughDoubles(["int32"], (writer, a, b) => writer.node("Pow", [a, b])),
      ),
    },
  ),
  // Not finite at b = 0, not even for a zero t: to differentiate `tf.divNoNan` there, replace the zeros
  // of the divisor with `tf.where` before dividing.
  binary(
    "RealDiv",
    (a, b) => a / b,
    [(t, { b }) => div(t, b), (t, { b, y }) => neg(mul(t, div(y, b)))],
    {
      stablehlo: "divide",
      onnx: either(
        same("Div", floatTypes),
        throughDoubles(["int32"], (writer, a, b) => writer.node("Div", [a, b])),
      ),
      simpler: firstOf(neutral(1, "right"), readSource),
      // 0 / 0 is no zero.
      pointwise: ([a, b]) => a === true && b !== true,
    },
  ),
  binary(
    "SquaredDifference",
    (a, b) => (a - b) ** 2,
    [(t, p) => mul(t, twiceDifference(p)), (t, p) => neg(mul(t, twiceDifference(p)))],
    {
      onnx: typed(numberTypes, (writer, inputs) => {
        const difference = writer.node("Sub", inputs);
        return writer.node("Mul", [difference, difference]);
      }),
      whole: (a, b) => Math.imul(a - b, a - b),
    },
  ),
  binary("Sub", (a, b) => a - b, [(t) => t, (t) => neg(t)], {
    stablehlo: "subtract",
    onnx: same("Sub", numberTypes),
    simpler: firstOf(neutral(0, "right"), readSource),
  }),
];

/** aᵇ as IEEE 754 and all other languages have it: 1 where the base is 1, whatever the exponent, and where it is −1 and the exponent infinite. */
function power(a: number, b: number): number {
  return a === 1 || (a === -1 && Math.abs(b) === Number.POSITIVE_INFINITY) ? 1 : a ** b;
}

/** Where {@link power} is 1 and JavaScript's is not. */
function isOne(a: Tensor, b: Tensor): Tensor {
  const endless = logicalAnd(equal(a, -1), equal(abs(b), Number.POSITIVE_INFINITY));
  return logicalOr(equal(a, 1), endless);
}

function floorMod(a: number, b: number): number {
  const rest = a % b;
  return (a < 0 && b < 0) || (a >= 0 && b >= 0) ? rest : (rest + b) % b;
}
