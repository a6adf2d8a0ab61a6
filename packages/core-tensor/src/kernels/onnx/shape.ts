import type { DType } from "../value-type.ts";
import type { OnnxLowering } from "./writer.ts";

const reshape: OnnxLowering = (writer, [x], { outputs }) =>
  writer.node("Reshape", [x!, writer.ints(outputs[0]!.shape)]);

const fill: OnnxLowering = (writer, _, { attrs, outputs }) => {
  const value = writer.constant(attrs["value"] as number, attrs["dtype"] as DType);
  const { shape } = outputs[0]!;
  return shape.length === 0
    ? writer.node("Identity", [value])
    : writer.node("Expand", [value, writer.ints(shape)]);
};

const like =
  (value: number): OnnxLowering =>
  (writer, _, { outputs }) => {
    const { shape, dtype } = outputs[0]!;
    const constant = writer.constant(value, dtype);
    return shape.length === 0
      ? writer.node("Identity", [constant])
      : writer.node("Expand", [constant, writer.ints(shape)]);
  };

/** Ops that give values a shape. */
export const shapeLowerings: Readonly<Record<string, OnnxLowering>> = {
  ExpandDims: reshape,
  Fill: fill,
  Identity: (writer, [x]) => writer.node("Identity", [x!]),
  OnesLike: like(1),
  Reshape: reshape,
  StopGradient: (writer, [x]) => writer.node("Identity", [x!]),
  ZerosLike: like(0),
};
