import {
  abs,
  add,
  cast,
  exp,
  getBackend,
  greater,
  greaterEqual,
  less,
  lessEqual,
  log1p,
  logicalAnd,
  minimum,
  mul,
  neg,
  relu,
  sigmoid,
  step,
  sub,
  type Tensor,
  softplus as tfjsSoftplus,
  where,
  zerosLike,
} from "../../ops.ts";
import { ofDtype } from "../eager.ts";
import { zipHost } from "../host-loops.ts";
import type { Kernel } from "../kernel.ts";
import { castTo, same, typed } from "../onnx-parts.ts";
import { float, type OnnxLowering, type OnnxName, type OnnxWriter } from "../onnx-writer.ts";
import { addMaybe, constant } from "../rules.ts";
import type { Attrs } from "../value-type.ts";
import { seluScale, seluScaleAlpha, softplus } from "./math.ts";
import { expm1Below, log1p as log1pPart, part, sigmoid as sigmoidPart } from "./onnx.ts";
import { alike, binary, floating, unary } from "./rows.ts";
import { stepOfOutput } from "./simplify.ts";

const number = (attrs: Attrs, name: string): number => attrs[name] as number;

/** Keeps `t` where a condition holds, zero elsewhere (also where `t` is not finite). */
const keep = (condition: Tensor, t: Tensor): Tensor => where(condition, t, zerosLike(t));

/** The slope of elu from its own value: 1 where y ≥ 0, else eˣ = y + 1. */
const eluSlope = (y: Tensor): Tensor => add(minimum(0, y), 1);

const single = ["float32"] as const;

const zero = (writer: OnnxWriter): OnnxName => writer.constant(0, "float32");

/** `scale`·max(x, 0) + `below`·(e^min(x, 0) − 1): one of the terms is always zero. */
function exponentialUnit(scale: number, below: number): OnnxLowering {
  return typed(["float32"], (writer, [x]) => {
    const scaled = (y: OnnxName, by: number): OnnxName =>
      by === 1 ? y : writer.node("Mul", [y, writer.constant(by, "float32")]);
    const power = expm1Below(writer, writer.node("Min", [x!, zero(writer)]));
    const linear = writer.node("Relu", [x!]);
    return writer.node("Add", [scaled(linear, scale), scaled(power, below)]);
  });
}

/**
 * 1 above zero, `alpha` elsewhere. The slopes of relu and abs (alpha 0 and -1) are also `alpha` at NaN,
 * where the table has NaN: what they scale is NaN there, and telling costs two more passes.
 */
const stepForm: OnnxLowering = typed(["float32"], (writer, [x], { attrs }) => {
  const alpha = attrs["alpha"] as number;
  const number = (value: number): OnnxName => writer.constant(value, "float32");
  const above = writer.node("Greater", [x!, number(0)]);
  const mask = castTo(writer, above, "bool", "float32");
  if (alpha === 0) return mask;
  if (alpha === -1) return writer.node("Sub", [writer.node("Add", [mask, mask]), number(1)]);
  const below = writer.node("Where", [writer.node("IsNaN", [x!]), x!, number(alpha)]);
  return writer.node("Where", [above, number(1), below]);
});

/** Nonlinearities of neural networks. At a kink the slope is the one tfjs uses. */
export const activations: readonly Kernel[] = [
  unary(
    "ClipByValue",
    (x, a) => Math.min(Math.max(x, number(a, "clipValueMin")), number(a, "clipValueMax")),
    (t, { x, attrs }) => {
      const low = constant(number(attrs, "clipValueMin"));
      const high = constant(number(attrs, "clipValueMax"));
      return keep(logicalAnd(greaterEqual(x, low), lessEqual(x, high)), t);
    },
    {
      onnx: typed(["float32", "float64"], (writer, [x], { attrs, inputs }) => {
        const limits = ["clipValueMin", "clipValueMax"].map((limit) =>
          writer.constant(number(attrs, limit), inputs[0]!.dtype),
        );
        return writer.node("Clip", [x!, ...limits]);
      }),
    },
  ),
  unary(
    "Elu",
    (x) => (x >= 0 ? x : Math.expm1(x)),
    (t, { y }) => mul(t, eluSlope(y)),
    {
      onnx: exponentialUnit(1, 1),
    },
  ),
  eluGrad(),
  unary(
    "LeakyRelu",
    (x, a) => (x < 0 ? number(a, "alpha") * x : x),
    (t, { x, attrs }) => where(greater(x, 0), t, mul(t, constant(number(attrs, "alpha")))),
    {
      dtype: floating,
      attrs: ({ alpha }) => ({ alpha: alpha ?? 0.2 }),
      onnx: (writer, [x], { attrs, inputs: [type] }) =>
        type!.dtype === "float64"
          ? null
          : writer.node("LeakyRelu", [castTo(writer, x!, type!.dtype, "float32")], {
              alpha: float(number(attrs, "alpha")),
            }),
      tensorflowGap: ofDtype("int32"),
    },
  ),
  binary(
    "Prelu",
    (x, alpha) => (x < 0 ? alpha * x : x),
    [
      (t, { a: x, b: alpha }) => where(greater(x, 0), t, mul(t, alpha)),
      (t, { a: x }) => mul(t, minimum(0, x)),
    ],
    {
      inputs: ["x", "alpha"],
      dtype: floating,
      // tfjs's wasm kernel takes the slopes for those of the last axis, whatever their shape.
      eager: ([x, alpha]) => [where(less(x!, 0), mul(alpha!, x!), x!)],
      pointwise: ([x]) => x === true,
      // Both inputs become floats first.
      onnx: (writer, inputs, { inputs: types }) => {
        if (types.some(({ dtype }) => dtype === "float64")) return null;
        const [x, alpha] = inputs.map((name, index) =>
          castTo(writer, name, types[index]!.dtype, "float32"),
        );
        const below = writer.node("Mul", [alpha!, x!]);
        return writer.node("Where", [writer.node("Less", [x!, zero(writer)]), below, x!]);
      },
    },
  ),
  unary(
    "Relu",
    (x) => Math.max(x, 0),
    (t, { x }) => mul(t, step(x)),
    {
      onnx: same("Relu", ["float32", "float64", "int32"]),
    },
  ),
  unary(
    "Relu6",
    (x) => Math.min(Math.max(x, 0), 6),
    (t, { x }) => mul(t, mul(step(x), cast(lessEqual(x, 6), "float32"))),
    {
      onnx: typed(single, (writer, [x]) =>
        writer.node("Clip", [x!, zero(writer), writer.constant(6, "float32")]),
      ),
    },
  ),
  // From the output: below 0 the slope is λα·eˣ = y + λα.
  unary(
    "Selu",
    (x) => (x >= 0 ? seluScale * x : seluScaleAlpha * Math.expm1(x)),
    (t, { x, y }) =>
      mul(t, where(greater(x, 0), constant(seluScale), add(y, constant(seluScaleAlpha)))),
    {
      onnx: exponentialUnit(seluScale, seluScaleAlpha),
    },
  ),
  unary(
    "Sigmoid",
    (x) => 1 / (1 + Math.exp(-x)),
    (t, { y }) => mul(t, mul(y, sub(1, y))),
    {
      stablehlo: "logistic",
      onnx: part(sigmoidPart),
    },
  ),
  unary("Softplus", softplus, (t, { x }) => mul(t, sigmoid(x)), {
    // wasm has no SIMD softplus: the sum is three times faster there, and as exact.
    eager: ([x]) => [
      getBackend() === "wasm" ? add(relu(x!), log1p(exp(neg(abs(x!))))) : tfjsSoftplus(x!),
    ],
    // max(x, 0) + log(1 + e^−|x|). ONNX's `Softplus` is a scalar loop in onnxruntime, many times slower.
    onnx: typed(single, (writer, [x]) => {
      const power = writer.node("Exp", [writer.node("Neg", [writer.node("Abs", [x!])])]);
      return writer.node("Add", [writer.node("Relu", [x!]), log1pPart(writer, power)]);
    }),
  }),
  unary("Step", (x, a) => (Number.isNaN(x) ? x : x > 0 ? 1 : number(a, "alpha")), "zero", {
    attrs: ({ alpha }) => ({ alpha: alpha ?? 0 }),
    onnx: stepForm,
    simpler: stepOfOutput,
  }),
];

/** dy·elu′ by the output y of elu: what tfjs's own gradient of elu runs. */
function eluGrad(): Kernel {
  return {
    name: "EluGrad",
    inputs: ["dy", "y"],
    shape: ([, y]) => [{ shape: y!.shape, dtype: floating(y!.dtype) }],
    value: ([dy, y]) => [
      zipHost("EluGrad", dy!, y!, floating(y!.dtype), (d, v) => (v >= 0 ? d : d * (v + 1))),
    ],
    jvp: ({ inputs: [dy, y] }, [s, t]) => [
      addMaybe(s ? mul(s, eluSlope(y!)) : null, t ? mul(dy!, keep(greater(0, y!), t)) : null),
    ],
    vjp: ({ inputs: [dy, y] }, [c], wanted) => [
      c && wanted[0] ? mul(c, eluSlope(y!)) : null,
      c && wanted[1] ? keep(greater(0, y!), mul(c, dy!)) : null,
    ],
    batch: alike,
    onnx: typed(single, (writer, [dy, y]) => {
      const slope = writer.node("Add", [
        writer.node("Min", [y!, zero(writer)]),
        writer.constant(1, "float32"),
      ]);
      return writer.node("Mul", [dy!, slope]);
    }),
  };
}
