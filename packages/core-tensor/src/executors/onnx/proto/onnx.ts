import { fromBinary, type MessageType, messageType, type OneOf, toBinary } from "./codec.ts";

/*
 * The messages of ONNX's schema (release 1.23) that are read or written here, with the fields of them that are; what else a message
 * has stays with it as bytes. Names are the schema's; `test/onnx/proto/schema.test.ts` holds names, numbers and types to the published file.
 */

/** Names by their numbers, and numbers by their names. */
export type Numbered<Name extends string> = Readonly<Record<Name, number>> &
  Readonly<Record<number, Name | undefined>>;

function numbered<Name extends string>(names: readonly Name[]): Numbered<Name> {
  const pairs = names.flatMap((name, number) => [
    [name, number],
    [number, name],
  ]);
  return Object.fromEntries(pairs) as Numbered<Name>;
}

/** Kinds of attributes by their numbers. */
export const attributeTypes = [
  "UNDEFINED",
  "FLOAT",
  "INT",
  "STRING",
  "TENSOR",
  "GRAPH",
  "FLOATS",
  "INTS",
  "STRINGS",
  "TENSORS",
  "GRAPHS",
  "SPARSE_TENSOR",
  "SPARSE_TENSORS",
  "TYPE_PROTO",
  "TYPE_PROTOS",
] as const;
/** Which field of an attribute is in use. */
export const AttributeProto_AttributeType: Numbered<(typeof attributeTypes)[number]> =
  numbered(attributeTypes);

/** Element types by their numbers. */
export const dataTypes = [
  "UNDEFINED",
  "FLOAT",
  "UINT8",
  "INT8",
  "UINT16",
  "INT16",
  "INT32",
  "INT64",
  "STRING",
  "BOOL",
  "FLOAT16",
  "DOUBLE",
  "UINT32",
  "UINT64",
  "COMPLEX64",
  "COMPLEX128",
  "BFLOAT16",
  "FLOAT8E4M3FN",
  "FLOAT8E4M3FNUZ",
  "FLOAT8E5M2",
  "FLOAT8E5M2FNUZ",
  "UINT4",
  "INT4",
  "FLOAT4E2M1",
  "FLOAT8E8M0",
  "UINT2",
  "INT2",
  "FLOAT6E2M3",
  "FLOAT6E3M2",
] as const;
/** The element types of tensors. */
export const TensorProto_DataType: Numbered<(typeof dataTypes)[number]> = numbered(dataTypes);

/** A note: a key and its text. */
export interface StringStringEntryProto {
  key: string;
  value: string;
}
export const StringStringEntryProtoSchema: MessageType<StringStringEntryProto> = messageType(
  "StringStringEntryProto",
  () => ({ key: [1, "string"], value: [2, "string"] }),
);

/** A part of a tensor that is stored in several. */
export interface TensorProto_Segment {
  begin: bigint;
  end: bigint;
}
export const TensorProto_SegmentSchema: MessageType<TensorProto_Segment> = messageType(
  "TensorProto.Segment",
  () => ({ begin: [1, "int64"], end: [2, "int64"] }),
);

/** The numbers of a tensor: in `rawData`, in the list of its type, or in another file. */
export interface TensorProto {
  dims: bigint[];
  dataType: number;
  segment?: TensorProto_Segment;
  floatData: number[];
  int32Data: number[];
  stringData: Uint8Array[];
  int64Data: bigint[];
  name: string;
  rawData: Uint8Array;
  externalData: StringStringEntryProto[];
  /** 1 where the numbers are in another file. */
  dataLocation: number;
  doubleData: number[];
  uint64Data: bigint[];
}
export const TensorProtoSchema: MessageType<TensorProto> = messageType("TensorProto", () => ({
  dims: [1, "int64", "list"],
  dataType: [2, "int32"],
  segment: [3, TensorProto_SegmentSchema],
  floatData: [4, "float", "packed"],
  int32Data: [5, "int32", "packed"],
  stringData: [6, "bytes", "list"],
  int64Data: [7, "int64", "packed"],
  name: [8, "string"],
  rawData: [9, "bytes"],
  externalData: [13, StringStringEntryProtoSchema, "list"],
  dataLocation: [14, "int32"],
  doubleData: [10, "double", "packed"],
  uint64Data: [11, "uint64", "packed"],
}));

/** A tensor by the numbers that are not 0 and their places. */
export interface SparseTensorProto {
  values?: TensorProto;
  indices?: TensorProto;
  dims: bigint[];
}
export const SparseTensorProtoSchema: MessageType<SparseTensorProto> = messageType(
  "SparseTensorProto",
  () => ({
    values: [1, TensorProtoSchema],
    indices: [2, TensorProtoSchema],
    dims: [3, "int64", "list"],
  }),
);

/** A size, or the name of one that is not fixed. */
export interface TensorShapeProto_Dimension {
  value: OneOf<{ dimValue: bigint; dimParam: string }>;
}
export const TensorShapeProto_DimensionSchema: MessageType<TensorShapeProto_Dimension> =
  messageType("TensorShapeProto.Dimension", () => ({
    value: { dimValue: [1, "int64"], dimParam: [2, "string"] },
  }));

/** The sizes of a tensor. */
export interface TensorShapeProto {
  dim: TensorShapeProto_Dimension[];
}
export const TensorShapeProtoSchema: MessageType<TensorShapeProto> = messageType(
  "TensorShapeProto",
  () => ({ dim: [1, TensorShapeProto_DimensionSchema, "list"] }),
);

/** The type of a tensor, by the number of its element type. */
export interface TypeProto_Tensor {
  elemType: number;
  shape?: TensorShapeProto;
}
const tensorFields = () =>
  ({ elemType: [1, "int32"], shape: [2, TensorShapeProtoSchema] }) as const;
export const TypeProto_TensorSchema: MessageType<TypeProto_Tensor> = messageType(
  "TypeProto.Tensor",
  tensorFields,
);
const sparseTensorType = messageType<TypeProto_Tensor>("TypeProto.SparseTensor", tensorFields);

/** The type of a sequence or of an optional value. */
export interface TypeProto_Elements {
  elemType?: TypeProto;
}
const elementFields = () => ({ elemType: [1, TypeProtoSchema] }) as const;
const sequenceType = messageType<TypeProto_Elements>("TypeProto.Sequence", elementFields);
const optionalType = messageType<TypeProto_Elements>("TypeProto.Optional", elementFields);

/** The type of a map. */
export interface TypeProto_Map {
  keyType: number;
  valueType?: TypeProto;
}
const mapType = messageType<TypeProto_Map>("TypeProto.Map", () => ({
  keyType: [1, "int32"],
  valueType: [2, TypeProtoSchema],
}));

/** A type that the schema leaves to others. */
export interface TypeProto_Opaque {
  domain: string;
  name: string;
}
const opaqueType = messageType<TypeProto_Opaque>("TypeProto.Opaque", () => ({
  domain: [1, "string"],
  name: [2, "string"],
}));

/** The type of a value: a tensor, or one of the kinds that programs do not have. */
export interface TypeProto {
  value: OneOf<{
    tensorType: TypeProto_Tensor;
    sequenceType: TypeProto_Elements;
    mapType: TypeProto_Map;
    optionalType: TypeProto_Elements;
    sparseTensorType: TypeProto_Tensor;
    opaqueType: TypeProto_Opaque;
  }>;
}
export const TypeProtoSchema: MessageType<TypeProto> = messageType("TypeProto", () => ({
  value: {
    tensorType: [1, TypeProto_TensorSchema],
    sequenceType: [4, sequenceType],
    mapType: [5, mapType],
    optionalType: [9, optionalType],
    sparseTensorType: [8, sparseTensorType],
    opaqueType: [7, opaqueType],
  },
}));

/** The name and type of a value. */
export interface ValueInfoProto {
  name: string;
  type?: TypeProto;
}
export const ValueInfoProtoSchema: MessageType<ValueInfoProto> = messageType(
  "ValueInfoProto",
  () => ({ name: [1, "string"], type: [2, TypeProtoSchema] }),
);

/** An attribute of a node; `type` says which of the other fields holds its value. */
export interface AttributeProto {
  name: string;
  type: number;
  f: number;
  i: bigint;
  s: Uint8Array;
  t?: TensorProto;
  g?: GraphProto;
  floats: number[];
  ints: bigint[];
  strings: Uint8Array[];
}
export const AttributeProtoSchema: MessageType<AttributeProto> = messageType(
  "AttributeProto",
  () => ({
    name: [1, "string"],
    type: [20, "int32"],
    f: [2, "float"],
    i: [3, "int64"],
    s: [4, "bytes"],
    t: [5, TensorProtoSchema],
    g: [6, GraphProtoSchema],
    floats: [7, "float", "list"],
    ints: [8, "int64", "list"],
    strings: [9, "bytes", "list"],
  }),
);

/** An op with the names of what it reads and makes; a name that is empty stands for one that is left out. */
export interface NodeProto {
  input: string[];
  output: string[];
  name: string;
  opType: string;
  domain: string;
  attribute: AttributeProto[];
  metadataProps: StringStringEntryProto[];
}
export const NodeProtoSchema: MessageType<NodeProto> = messageType("NodeProto", () => ({
  input: [1, "string", "list"],
  output: [2, "string", "list"],
  name: [3, "string"],
  opType: [4, "string"],
  domain: [7, "string"],
  attribute: [5, AttributeProtoSchema, "list"],
  metadataProps: [9, StringStringEntryProtoSchema, "list"],
}));

/** Nodes in an order in which they can run, weights, inputs and outputs. */
export interface GraphProto {
  node: NodeProto[];
  name: string;
  initializer: TensorProto[];
  sparseInitializer: SparseTensorProto[];
  input: ValueInfoProto[];
  output: ValueInfoProto[];
}
export const GraphProtoSchema: MessageType<GraphProto> = messageType("GraphProto", () => ({
  node: [1, NodeProtoSchema, "list"],
  name: [2, "string"],
  initializer: [5, TensorProtoSchema, "list"],
  sparseInitializer: [15, SparseTensorProtoSchema, "list"],
  input: [11, ValueInfoProtoSchema, "list"],
  output: [12, ValueInfoProtoSchema, "list"],
}));

/** Which version of a set of ops nodes belong to. */
export interface OperatorSetIdProto {
  domain: string;
  version: bigint;
}
export const OperatorSetIdProtoSchema: MessageType<OperatorSetIdProto> = messageType(
  "OperatorSetIdProto",
  () => ({ domain: [1, "string"], version: [2, "int64"] }),
);

/** A model: its graph, who wrote it, and the sets of ops it uses. */
export interface ModelProto {
  irVersion: bigint;
  opsetImport: OperatorSetIdProto[];
  producerName: string;
  graph?: GraphProto;
}
export const ModelProtoSchema: MessageType<ModelProto> = messageType("ModelProto", () => ({
  irVersion: [1, "int64"],
  opsetImport: [8, OperatorSetIdProtoSchema, "list"],
  producerName: [2, "string"],
  graph: [7, GraphProtoSchema],
}));

/**
 * The message in the bytes of an ONNX model. Fields that have no name here stay with their messages, and {@link encodeOnnxModel} writes
 * them again: a file that is read, changed and written loses nothing.
 *
 * @param bytes - the content of a file.
 * @throws Error for bytes that are no such message: cut off, damaged, or nested more than 100 deep.
 */
export function decodeOnnxModel(bytes: Uint8Array): ModelProto {
  return fromBinary(ModelProtoSchema, bytes);
}

/** The bytes of a model's message: of each message in it the fields that are set. */
export function encodeOnnxModel(model: ModelProto): Uint8Array<ArrayBuffer> {
  return toBinary(ModelProtoSchema, model);
}
