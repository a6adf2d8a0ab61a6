/**
 * ONNX files: models read as functions of this library, and programs written as ONNX models.
 *
 * @module core-tensor/onnx
 */

export type { ErrorCode, LegendreError } from "../errors.ts";
export { type ToOnnxOptions, toOnnx } from "../executors/to-onnx.ts";
export type { DType, HostArray, Program, ValueType } from "../graph/index.ts";
export type { Model, Variables } from "../nn/model.ts";
export type { Key } from "../random/index.ts";
export type { OnnxCall, OnnxContext, OnnxOp, OnnxResult, OnnxValue } from "./call.ts";
export type { FileAttr, FileNode, NodeOrigin, OnnxPort, StoredTensor } from "./file.ts";
export { fromOnnx } from "./from-onnx.ts";
export type { FromOnnxOptions } from "./from-onnx-options.ts";
export type { ImportedOnnx, OnnxFunction, OnnxTensors } from "./onnx-model.ts";
export type { OnnxTree } from "./weight-tree.ts";
