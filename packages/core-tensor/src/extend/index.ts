/**
 * What packages that read, write or run programs in other forms build on, beside the public entries: sizes and numbers of host arrays,
 * pieces of models, and ONNX models as messages and as what a graph becomes. For authors of such packages; programs need none of it.
 *
 * @module core-tensor/extend
 */
export type { Ort, OrtSession, OrtTensor } from "../engine/devices/ort.ts";
export { encodeOnnxGraph, type OnnxGraphNames } from "../executors/onnx/encode-graph.ts";
export type { OneOf } from "../executors/onnx/proto/codec.ts";
export {
  type AttributeProto,
  AttributeProto_AttributeType,
  type attributeTypes,
  type dataTypes,
  decodeOnnxModel,
  encodeOnnxModel,
  type GraphProto,
  type ModelProto,
  type NodeProto,
  type Numbered,
  type OperatorSetIdProto,
  type SparseTensorProto,
  type StringStringEntryProto,
  type TensorProto,
  TensorProto_DataType,
  type TensorProto_Segment,
  type TensorShapeProto,
  type TensorShapeProto_Dimension,
  type TypeProto,
  type TypeProto_Elements,
  type TypeProto_Map,
  type TypeProto_Opaque,
  type TypeProto_Tensor,
  type ValueInfoProto,
} from "../executors/onnx/proto/onnx.ts";
export { loadOrt } from "../executors/onnx/runtime.ts";
export { bfloat16, float16, type HalfFormat, narrowAll, widenAll } from "../format/half-floats.ts";
export type { Graph, GraphConstant, GraphNode } from "../graph/graph.ts";
export { hasValues } from "../graph/level.ts";
export { type ReadAt, readFully } from "../io/file-part.ts";
export { lastUses, type Step } from "../kernels/graph.ts";
export {
  type HostArray,
  type HostData,
  hostData,
  sizeOf,
  stridesOf,
} from "../kernels/host-array.ts";
export { fromHost, toHost } from "../kernels/host-tensor.ts";
export type { OnnxName } from "../kernels/onnx-writer.ts";
export { constant } from "../kernels/rules.ts";
export { broadcastShapes, sameShape } from "../kernels/shapes.ts";
export type { Attrs, DType, ValueType } from "../kernels/value-type.ts";
export { padded } from "../kernels/window/tfjs.ts";
export { type ApplyOptions, resolveApply } from "../nn/model.ts";
export { decayed, pooled, type Statistics } from "../nn/running-statistics.ts";
export { scoped } from "../scope.ts";
