/** A protobuf field of length-delimited content. */
function field(number: number, content: readonly number[]): number[] {
  return [(number << 3) | 2, content.length, ...content];
}

const text = (value: string): number[] => [...new TextEncoder().encode(value)];

/** A graph input or output of an element type and any shape. */
function value(name: string, elementType: number): number[] {
  const tensorType = field(1, [0x08, elementType]);
  return [...field(1, text(name)), ...field(2, tensorType)];
}

/**
 * An ONNX model that returns its input `x` as `y`, for tensors of any shape: it starts a device, and
 * brings values back from it. Written by hand, so that asking for a device does not load the ONNX schema.
 *
 * @param elementType - a `TensorProto.DataType`: 1 is float32, 6 is int32.
 */
export function identityModel(elementType: number): Uint8Array {
  const node = [...field(1, text("x")), ...field(2, text("y")), ...field(4, text("Identity"))];
  const graph = [
    ...field(1, node),
    ...field(2, text("identity")),
    ...field(11, value("x", elementType)),
    ...field(12, value("y", elementType)),
  ];
  const [irVersion, opset] = [8, 18];
  return Uint8Array.from([0x08, irVersion, ...field(7, graph), ...field(8, [0x10, opset])]);
}
