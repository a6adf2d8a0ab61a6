/**
 * ONNX files: models read as functions of this library, and programs written as ONNX models.
 *
 * @module onnx
 */
export type { OnnxBody, OnnxCall, OnnxContext, OnnxOp, OnnxResult, OnnxValue } from "./call.ts";
export type { FileAttr, FileGraph, FileNode, NodeOrigin, OnnxPort, StoredTensor } from "./file.ts";
export { fromOnnx } from "./from-onnx.ts";
export { type FromOnnxOptions, fromOnnxOptions } from "./from-onnx-options.ts";
export type { ImportedOnnx, OnnxFunction, OnnxTensors } from "./onnx-model.ts";
export { type ToOnnxOptions, toOnnx, toOnnxOptions } from "./to-onnx.ts";
export type { OnnxTree } from "./weight-tree.ts";
