import {
  type LoweredNode,
  type OnnxLowering,
  type OnnxName,
  type OnnxWriter,
  onnxElementType,
} from "./onnx-writer.ts";
import type { DType } from "./value-type.ts";

/** The element type of ONNX that axes, shapes and indices have. */
export const int64 = 7;

/** The float types; the first is the one that programs of tfjs ops hold. */
export const floatTypes: readonly DType[] = ["float32", "float64"];

/** The types that onnxruntime has arithmetic for. */
export const numberTypes: readonly DType[] = ["float32", "float64", "int32", "uint32"];

/** An op that ONNX has under another name, with the same inputs, where all of them are of one of `dtypes`. */
export function same(op: string, dtypes: readonly DType[]): OnnxLowering {
  return typed(dtypes, (writer, inputs) => writer.node(op, inputs));
}

/** A lowering for inputs that are all of the same type, one of `dtypes`; other nodes have none. */
export function typed(dtypes: readonly DType[], lowering: OnnxLowering): OnnxLowering {
  return (writer, inputs, node) => {
    const [first] = node.inputs;
    const fits = first !== undefined && dtypes.includes(first.dtype);
    return fits && node.inputs.every(({ dtype }) => dtype === first.dtype)
      ? lowering(writer, inputs, node)
      : null;
  };
}

/** The lowering of the first input type that fits. */
export function either(...lowerings: readonly OnnxLowering[]): OnnxLowering {
  return (writer, inputs, node) => {
    for (const lowering of lowerings) {
      const lowered = lowering(writer, inputs, node);
      if (lowered !== null) return lowered;
    }
    return null;
  };
}

/** The input itself. */
export const unchanged: OnnxLowering = (writer, [x]) => writer.node("Identity", [x!]);

/** `x` as another dtype. From floats to whole numbers see {@link toInt32}. */
export function castTo(writer: OnnxWriter, x: OnnxName, from: DType, to: DType): OnnxName {
  return from === to ? x : writer.node("Cast", [x], { to: onnxElementType[to] });
}

/**
 * Floats cut off to int32 and counted modulo 2³², as a JavaScript `Int32Array` stores them: NaN and
 * infinities become 0. A cast alone is undefined outside of int32, and onnxruntime joins two casts.
 */
export function toInt32(writer: OnnxWriter, x: OnnxName): OnnxName {
  const wide = writer.node("Cast", [x], { to: int64 });
  const low = writer.node("BitwiseAnd", [wide, writer.ints([0xffffffff], [])]);
  return writer.node("Cast", [low], { to: onnxElementType.int32 });
}

/** A value of the type given whose elements are all equal. */
export function filled(
  writer: OnnxWriter,
  value: number,
  { shape, dtype }: LoweredNode["outputs"][number],
): OnnxName {
  const scalar = writer.constant(value, dtype);
  if (shape.length === 0) return writer.node("Identity", [scalar]);
  return writer.node("Expand", [scalar, writer.ints(shape)]);
}

/** `x` in another shape. */
export function reshaped(writer: OnnxWriter, x: OnnxName, shape: readonly number[]): OnnxName {
  return writer.node("Reshape", [x, writer.ints(shape)]);
}
