import type { OnnxAttr, OnnxName, OnnxWriter } from "../../kernels/onnx-writer.ts";

/** An ONNX op written with others. */
export type DeviceForm = (
  writer: OnnxWriter,
  inputs: readonly OnnxName[],
  attrs: Readonly<Record<string, OnnxAttr>>,
) => OnnxName;

/** What a device needs written differently. */
export interface DeviceForms {
  readonly forms: Readonly<Record<string, DeviceForm>>;
  /** Whether a node has to run on the processor. */
  readonly onProcessor: (op: string, attrs: Readonly<Record<string, OnnxAttr>>) => boolean;
}

const constant = (writer: OnnxWriter, value: number): OnnxName => writer.constant(value, "float32");

/** π in three parts (Cody and Waite), the first two short enough that products with a count are exact. */
const piParts = [3.140625, 0.0009670257568359375, 6.2783295730096e-7] as const;

/** q in sin r = r + r³·q(r²), a minimax fit on |r| ≤ π/2 that errs by 2e-11; highest power first. */
const sinePolynomial = [
  -2.3909597857141307e-8, 2.7526639314601198e-6, -0.00019840894674416631, 0.008333330973982811,
  -0.1666666716337204,
] as const;

/** sin(x + shift·π) with shift 0 (sine) or ½ (cosine): x is brought to [−π/2, π/2] and the sign follows the count. */
function sine(writer: OnnxWriter, x: OnnxName, shift: 0 | 0.5): OnnxName {
  const op = (name: string, ...inputs: OnnxName[]): OnnxName => writer.node(name, inputs);
  const turns = op("Mul", x, constant(writer, 1 / Math.PI));
  const shifted = shift === 0 ? turns : op("Add", turns, constant(writer, shift));
  const count = op("Floor", op("Add", shifted, constant(writer, 0.5)));
  const multiple = shift === 0 ? count : op("Sub", count, constant(writer, shift));
  let r = x;
  for (const part of piParts) r = op("Sub", r, op("Mul", multiple, constant(writer, part)));
  const square = op("Mul", r, r);
  const [first, ...rest] = sinePolynomial;
  let q = constant(writer, first);
  for (const coefficient of rest) {
    q = op("Add", op("Mul", q, square), constant(writer, coefficient));
  }
  const value = op("Add", r, op("Mul", op("Mul", r, square), q));
  // 1 for an even count, −1 for an odd one.
  const half = op("Mul", count, constant(writer, 0.5));
  const odd = op("Sub", half, op("Floor", half));
  return op("Mul", value, op("Sub", constant(writer, 1), op("Mul", odd, constant(writer, 4))));
}

/**
 * WebGPU: its language promises sines to 2⁻¹¹ only, leaves infinities and NaN to the driver, and onnxruntime
 * transposes no convolutions in space there.
 */
export const webgpuForms: DeviceForms = {
  forms: {
    Sin: (writer, [x]) => sine(writer, x!, 0),
    Cos: (writer, [x]) => sine(writer, x!, 0.5),
    Tan: (writer, [x]) => writer.node("Div", [sine(writer, x!, 0), sine(writer, x!, 0.5)]),
    Acos: (writer, [x]) =>
      writer.node("Sub", [constant(writer, Math.PI / 2), writer.node("Asin", [x!])]),
    // log 0 is some large negative number otherwise, and the logarithm of a negative one 0.
    Log: (writer, [x]) => {
      const isZero = writer.node("Equal", [x!, constant(writer, 0)]);
      const infinity = constant(writer, Number.NEGATIVE_INFINITY);
      const isNegative = writer.node("Less", [x!, constant(writer, 0)]);
      const none = constant(writer, Number.NaN);
      const logarithm = writer.node("Where", [isNegative, none, writer.node("Log", [x!])]);
      return writer.node("Where", [isZero, infinity, logarithm]);
    },
    // NaN is cut off to a limit otherwise: a loss that is not finite would go unnoticed.
    Clip: (writer, [x, ...limits]) => {
      const isNumber = writer.node("Equal", [x!, x!]);
      return writer.node("Where", [isNumber, writer.node("Clip", [x!, ...limits]), x!]);
    },
  },
  onProcessor: (op, attrs) => {
    const { strides, group } = attrs;
    if (op !== "ConvTranspose") return false;
    // With groups it gives wrong numbers for some sizes.
    return (Array.isArray(strides) && strides.length > 2) || (group as number) > 1;
  },
};
