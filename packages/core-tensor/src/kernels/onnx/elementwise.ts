import type { OnnxLowering } from "./writer.ts";

/** An op that ONNX has under another name, with the same inputs. */
function same(op: string): OnnxLowering {
  return (writer, inputs) => writer.node(op, inputs);
}

/** Elementwise ops that ONNX has as they are. */
export const elementwiseLowerings: Readonly<Record<string, OnnxLowering>> = {
  Abs: same("Abs"),
  Add: same("Add"),
  Exp: same("Exp"),
  Log: same("Log"),
  Multiply: same("Mul"),
  Neg: same("Neg"),
  RealDiv: same("Div"),
  Relu: same("Relu"),
  Sigmoid: same("Sigmoid"),
  Softplus: same("Softplus"),
  Sqrt: same("Sqrt"),
  Sub: same("Sub"),
  Tanh: same("Tanh"),
  Square: (writer, [x]) => writer.node("Mul", [x!, x!]),
};
