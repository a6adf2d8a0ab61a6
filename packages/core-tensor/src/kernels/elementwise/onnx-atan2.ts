import { typed } from "../onnx-parts.ts";
import type { OnnxLowering, OnnxName } from "../onnx-writer.ts";

/**
 * The angle of (b, a): that of the smaller magnitude over the larger one, at most π/4, turned into its
 * octant. Zeros count with their sign, and two infinities as equal, as in `Math.atan2`.
 */
const atan2: OnnxLowering = typed(["float32"], (writer, [a, b]) => {
  const number = (value: number): OnnxName => writer.constant(value, "float32");
  const node = (op: string, ...inputs: OnnxName[]): OnnxName => writer.node(op, inputs);
  const [y, x] = [node("Abs", a!), node("Abs", b!)];
  const [small, large] = [node("Min", x, y), node("Max", x, y)];
  const infinite = node("Equal", small, number(Number.POSITIVE_INFINITY));
  const ratio = node("Where", infinite, number(1), node("Div", small, large));
  const origin = node("Equal", large, number(0));
  const angle = node("Atan", node("Where", origin, number(0), ratio));
  const steep = node("Sub", number(Math.PI / 2), angle);
  const quadrant = node("Where", node("Greater", y, x), steep, angle);
  // Only a zero with a sign has a negative inverse without being below zero.
  const negative = (v: OnnxName): OnnxName => node("Less", node("Reciprocal", v), number(0));
  const below = (v: OnnxName): OnnxName => node("Or", negative(v), node("Less", v, number(0)));
  const half = node("Where", below(b!), node("Sub", number(Math.PI), quadrant), quadrant);
  return node("Where", below(a!), node("Neg", half), half);
});

/** Angles of points. */
export const atan2Lowerings: Readonly<Record<string, OnnxLowering>> = { Atan2: atan2 };
