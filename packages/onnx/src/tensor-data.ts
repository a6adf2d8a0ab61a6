import {
  bfloat16,
  float16,
  sizeOf,
  type TensorProto,
  TensorProto_DataType,
  widenAll,
} from "@legendre/core-tensor/extend";
import { fault, type StoredTensor } from "./file.ts";
import { type SmallFloat, smallFloat, smallFloats } from "./ops/small-numbers.ts";

/** Reads the bytes of a tensor that are kept outside of the model file. */
export type ReadExternal = (tensor: TensorProto, bytes: number) => Promise<Uint8Array>;

const kinds = TensorProto_DataType;

/** How one element type of ONNX is stored: its size, what it becomes here, and how. */
interface ElementType {
  /** Below 1 where several elements share a byte, the first in its lowest bits. */
  readonly bytes: number;
  readonly dtype: StoredTensor["dtype"];
  readonly read: (view: DataView, at: number) => number | bigint;
}

const whole = (bytes: number, read: ElementType["read"]): ElementType => ({
  bytes,
  dtype: "int32",
  read,
});

/** Whole numbers of a few bits. */
const few = (bits: number, signed: boolean): ElementType => ({
  bytes: bits / 8,
  dtype: "int32",
  read: (view, at) => {
    const code = (view.getUint8(Math.floor(at)) >> (8 * (at % 1))) & (2 ** bits - 1);
    return signed && code >= 2 ** (bits - 1) ? code - 2 ** bits : code;
  },
});

/** Floats of at most a byte. */
const tiny = (type: number): ElementType => {
  const format = smallFloats[type] as SmallFloat;
  const { read } = few(format.bits, false);
  return {
    bytes: format.bits / 8,
    dtype: "float32",
    read: (view, at) => smallFloat(format, Number(read(view, at))),
  };
};

const elementTypes: Readonly<Record<number, ElementType>> = {
  [kinds.FLOAT]: { bytes: 4, dtype: "float32", read: (v, at) => v.getFloat32(at, true) },
  [kinds.DOUBLE]: { bytes: 8, dtype: "float32", read: (v, at) => v.getFloat64(at, true) },
  [kinds.FLOAT16]: { bytes: 2, dtype: "float32", read: (v, at) => v.getUint16(at, true) },
  [kinds.BFLOAT16]: { bytes: 2, dtype: "float32", read: (v, at) => v.getUint16(at, true) },
  [kinds.INT8]: whole(1, (v, at) => v.getInt8(at)),
  [kinds.UINT8]: whole(1, (v, at) => v.getUint8(at)),
  [kinds.INT16]: whole(2, (v, at) => v.getInt16(at, true)),
  [kinds.UINT16]: whole(2, (v, at) => v.getUint16(at, true)),
  [kinds.INT32]: whole(4, (v, at) => v.getInt32(at, true)),
  [kinds.UINT32]: whole(4, (v, at) => v.getUint32(at, true)),
  [kinds.INT64]: whole(8, (v, at) => v.getBigInt64(at, true)),
  [kinds.UINT64]: whole(8, (v, at) => v.getBigUint64(at, true)),
  [kinds.INT2]: few(2, true),
  [kinds.INT4]: few(4, true),
  [kinds.UINT2]: few(2, false),
  [kinds.UINT4]: few(4, false),
  [kinds.FLOAT4E2M1]: tiny(kinds.FLOAT4E2M1),
  [kinds.FLOAT8E4M3FN]: tiny(kinds.FLOAT8E4M3FN),
  [kinds.FLOAT8E4M3FNUZ]: tiny(kinds.FLOAT8E4M3FNUZ),
  [kinds.FLOAT8E5M2]: tiny(kinds.FLOAT8E5M2),
  [kinds.FLOAT8E5M2FNUZ]: tiny(kinds.FLOAT8E5M2FNUZ),
  [kinds.FLOAT8E8M0]: {
    bytes: 1,
    dtype: "float32",
    read: (view, at) => {
      const exponent = view.getUint8(at);
      return exponent === 255 ? Number.NaN : 2 ** (exponent - 127);
    },
  },
  [kinds.BOOL]: { bytes: 1, dtype: "bool", read: (v, at) => v.getUint8(at) },
};

const nameOf = (type: number): string => kinds[type] ?? `number ${type}`;

/** True for element types that tensors can hold. */
export const isKnown = (type: number): boolean => elementTypes[type] !== undefined;

/** What an element type of ONNX is here; raises code "data" for strings, complex and quantised numbers. */
export function dtypeOf(file: string, what: string, type: number): StoredTensor["dtype"] {
  const known = elementTypes[type];
  if (known !== undefined) return known.dtype;
  const problem = `${what} holds elements of type ${nameOf(type)}, which programs do not have; export float32, whole numbers or truth values`;
  throw fault(file, problem);
}

/** A shape whose sizes are whole and not too many; raises code "data" otherwise. */
export function shapeOf(file: string, what: string, dims: readonly bigint[]): number[] {
  const shape = dims.map(Number);
  const size = sizeOf(shape);
  const fits = shape.every((length) => Number.isSafeInteger(length) && length >= 0);
  if (fits && shape.length <= 16 && size < 2 ** 31) return shape;
  throw fault(
    file,
    `${what} has the shape [${dims}], expected at most 16 sizes of a product below 2³¹`,
  );
}

/** The numbers of a tensor, wherever the file keeps them. */
export async function tensorOf(
  file: string,
  what: string,
  proto: TensorProto,
  readExternal: ReadExternal,
): Promise<StoredTensor> {
  const { dataType } = proto;
  const dtype = dtypeOf(file, what, dataType);
  const type = elementTypes[dataType] as ElementType;
  if (proto.segment !== undefined)
    throw fault(file, `${what} is stored in segments, which no exporter writes any more`);
  const shape = shapeOf(file, what, proto.dims);
  const count = sizeOf(shape);
  const length = Math.ceil(count * type.bytes);
  if (proto.dataLocation === 1) {
    const bytes = await readExternal(proto, length);
    return { shape, dtype, element: dataType, ...fromBytes(bytes, count, dataType, type) };
  }
  const listed = listedOf(proto);
  if (listed.length === 0 || proto.rawData.length > 0) {
    if (proto.rawData.length !== length) {
      throw fault(
        file,
        `${what} of shape [${shape}] has ${proto.rawData.length} bytes, expected ${length}; the file is damaged`,
      );
    }
    return { shape, dtype, element: dataType, ...fromBytes(proto.rawData, count, dataType, type) };
  }
  // Small elements are listed by their bytes, as they would lie in raw data.
  if (type.bytes <= 1 && (type.bytes < 1 || type.dtype === "float32") && listed.length === length) {
    const bytes = Uint8Array.from(listed as ArrayLike<number>);
    return { shape, dtype, element: dataType, ...fromBytes(bytes, count, dataType, type) };
  }
  if (listed.length !== count) {
    throw fault(
      file,
      `${what} of shape [${shape}] has ${listed.length} elements, expected ${count}; the file is damaged`,
    );
  }
  return { shape, dtype, element: dataType, ...fromList(listed, dataType, dtype) };
}

type Numbers = Pick<StoredTensor, "data" | "wide">;

function fromBytes(bytes: Uint8Array, count: number, dataType: number, type: ElementType): Numbers {
  if (dataType === kinds.FLOAT16) return { data: widenAll(float16, bytes), wide: false };
  if (dataType === kinds.BFLOAT16) return { data: widenAll(bfloat16, bytes), wide: false };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (dataType === kinds.FLOAT) {
    // A copy, so that the bytes of the file can go.
    return { data: new Float32Array(new Uint8Array(bytes).buffer), wide: false };
  }
  return filled(count, type.dtype, (i) => type.read(view, i * type.bytes));
}

/** The elements where the file lists them one by one. */
function listedOf(proto: TensorProto): ArrayLike<number | bigint> {
  const lists = [
    proto.floatData,
    proto.int32Data,
    proto.int64Data,
    proto.doubleData,
    proto.uint64Data,
  ];
  return lists.find((list) => list.length > 0) ?? [];
}

function fromList(
  list: ArrayLike<number | bigint>,
  dataType: number,
  dtype: StoredTensor["dtype"],
): Numbers {
  const half = { [kinds.FLOAT16]: float16, [kinds.BFLOAT16]: bfloat16 }[dataType];
  if (half === undefined) return filled(list.length, dtype, (i) => list[i] as number | bigint);
  const bytes = new Uint8Array(2 * list.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < list.length; i++) view.setUint16(2 * i, Number(list[i]), true);
  return { data: widenAll(half, bytes), wide: false };
}

const [least, most] = [-(2 ** 31), 2 ** 31 - 1];

function filled(
  count: number,
  dtype: StoredTensor["dtype"],
  read: (i: number) => number | bigint,
): Numbers {
  if (dtype === "float32") {
    return { data: Float32Array.from({ length: count }, (_, i) => Number(read(i))), wide: false };
  }
  if (dtype === "bool") {
    return { data: Uint8Array.from({ length: count }, (_, i) => (read(i) ? 1 : 0)), wide: false };
  }
  let wide = false;
  const data = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const value = Number(read(i));
    const near = Math.min(most, Math.max(least, value));
    if (near !== value) wide = true;
    data[i] = near;
  }
  return { data, wide };
}
