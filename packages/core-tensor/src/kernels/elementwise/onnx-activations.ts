import { castTo, same, typed } from "../onnx-parts.ts";
import { float, type OnnxLowering, type OnnxName, type OnnxWriter } from "../onnx-writer.ts";
import { expm1Below, log1p, sigmoid } from "./onnx-unary.ts";

const single = ["float32"] as const;

/** λ and λ·α of selu, as in its row. */
const seluScale = 1.0507009873554805;
const seluScaleAlpha = 1.7580993408473768;

const zero = (writer: OnnxWriter): OnnxName => writer.constant(0, "float32");

/** `scale`·max(x, 0) + `below`·(e^min(x, 0) − 1): one of the terms is always zero. */
function exponentialUnit(scale: number, below: number): OnnxLowering {
  return typed(single, (writer, [x]) => {
    const scaled = (y: OnnxName, by: number): OnnxName =>
      by === 1 ? y : writer.node("Mul", [y, writer.constant(by, "float32")]);
    const power = expm1Below(writer, writer.node("Min", [x!, zero(writer)]));
    const linear = writer.node("Relu", [x!]);
    return writer.node("Add", [scaled(linear, scale), scaled(power, below)]);
  });
}

/** max(x, 0) + log(1 + e^−|x|). ONNX's `Softplus` is a scalar loop in onnxruntime, many times slower. */
const softplus: OnnxLowering = typed(single, (writer, [x]) => {
  const power = writer.node("Exp", [writer.node("Neg", [writer.node("Abs", [x!])])]);
  return writer.node("Add", [writer.node("Relu", [x!]), log1p(writer, power)]);
});

/**
 * 1 above zero, `alpha` elsewhere. The slopes of relu and abs (alpha 0 and -1) are also `alpha` at NaN,
 * where the table has NaN: what they scale is NaN there, and telling costs two more passes.
 */
const step: OnnxLowering = typed(["float32"], (writer, [x], { attrs }) => {
  const alpha = attrs["alpha"] as number;
  const number = (value: number): OnnxName => writer.constant(value, "float32");
  const above = writer.node("Greater", [x!, number(0)]);
  const mask = castTo(writer, above, "bool", "float32");
  if (alpha === 0) return mask;
  if (alpha === -1) return writer.node("Sub", [writer.node("Add", [mask, mask]), number(1)]);
  const below = writer.node("Where", [writer.node("IsNaN", [x!]), x!, number(alpha)]);
  return writer.node("Where", [above, number(1), below]);
});

const clip: OnnxLowering = typed(["float32", "float64"], (writer, [x], { attrs, inputs }) => {
  const limits = [attrs["clipValueMin"], attrs["clipValueMax"]].map((limit) =>
    writer.constant(limit as number, inputs[0]!.dtype),
  );
  return writer.node("Clip", [x!, ...limits]);
});

/** dy where y ≥ 0, else dy·(y + 1). */
const eluGrad: OnnxLowering = typed(single, (writer, [dy, y]) => {
  const slope = writer.node("Add", [
    writer.node("Min", [y!, zero(writer)]),
    writer.constant(1, "float32"),
  ]);
  return writer.node("Mul", [dy!, slope]);
});

/** Both inputs become floats first. */
const prelu: OnnxLowering = (writer, inputs, { inputs: types }) => {
  if (types.some(({ dtype }) => dtype === "float64")) return null;
  const [x, alpha] = inputs.map((name, index) =>
    castTo(writer, name, types[index]!.dtype, "float32"),
  );
  const below = writer.node("Mul", [alpha!, x!]);
  return writer.node("Where", [writer.node("Less", [x!, zero(writer)]), below, x!]);
};

/** Nonlinearities of neural networks. */
export const activationLowerings: Readonly<Record<string, OnnxLowering>> = {
  ClipByValue: clip,
  Elu: exponentialUnit(1, 1),
  EluGrad: eluGrad,
  LeakyRelu: (writer, [x], { attrs, inputs: [type] }) =>
    type!.dtype === "float64"
      ? null
      : writer.node("LeakyRelu", [castTo(writer, x!, type!.dtype, "float32")], {
          alpha: float(attrs["alpha"] as number),
        }),
  Prelu: prelu,
  Relu: same("Relu", ["float32", "float64", "int32"]),
  Relu6: typed(single, (writer, [x]) =>
    writer.node("Clip", [x!, zero(writer), writer.constant(6, "float32")]),
  ),
  Selu: exponentialUnit(seluScale, seluScaleAlpha),
  Sigmoid: typed(single, (writer, [x]) => sigmoid(writer, x!)),
  Softplus: softplus,
  Step: step,
};
