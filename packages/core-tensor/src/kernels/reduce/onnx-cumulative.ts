import { castTo } from "../onnx-parts.ts";
import type { OnnxLowering } from "../onnx-writer.ts";
import type { DType } from "../value-type.ts";

const cumsum: OnnxLowering = (writer, [x], { attrs, inputs: [type], outputs: [to] }) => {
  if (type!.dtype === "uint32") return null;
  const { axis, exclusive, reverse } = attrs;
  return writer.node(
    "CumSum",
    [castTo(writer, x!, type!.dtype, to!.dtype), writer.ints([axis as number], [])],
    { exclusive: Number(exclusive), reverse: Number(reverse) },
  );
};

/** Products of 1, 2, 4, … neighbours, each of two of the ones before, ones coming in at the end. */
const cumprod: OnnxLowering = (writer, [x], { attrs, inputs: [type], outputs: [to] }) => {
  if (type!.dtype === "uint32") return null;
  const { axis, exclusive, reverse } = attrs as {
    axis: number;
    exclusive: boolean;
    reverse: boolean;
  };
  const dtype: DType = to!.dtype;
  const one = writer.constant(1, dtype);
  const shift = (y: string, by: number): string => {
    const pads = (amount: number) => type!.shape.map((_, at) => (at === axis ? amount : 0));
    const [before, after] = reverse ? [-by, by] : [by, -by];
    return writer.node("Pad", [y, writer.ints([...pads(before), ...pads(after)]), one]);
  };
  const size = type!.shape[axis] as number;
  const cast = castTo(writer, x!, type!.dtype, dtype);
  let y = exclusive ? shift(cast, 1) : cast;
  for (let reach = 1; reach < size; reach *= 2) y = writer.node("Mul", [y, shift(y, reach)]);
  return y === x ? writer.node("Identity", [y]) : y;
};

/** Running sums and products. */
export const cumulativeLowerings: Readonly<Record<string, OnnxLowering>> = {
  Cumprod: cumprod,
  Cumsum: cumsum,
};
