/**
 * Programs: functions recorded as plain data.
 *
 * @module core-tensor/graph
 */

export { debugPrintTo, type WriteLine } from "../debug-output.ts";
export type { BatchBody, BatchedNode, BatchRule } from "../kernels/batch-rule.ts";
export type { Body } from "../kernels/graph.ts";
export { HostArray, type HostData, hostArray } from "../kernels/host-array.ts";
export type { HostForm, HostNumbers, HostValue } from "../kernels/host-form.ts";
export type {
  BodyTools,
  CallKernel,
  CompositeKernel,
  DerivativeMode,
  DerivedBody,
  JvpRule,
  Kernel,
  KernelBase,
  MaybeTensor,
  NodeValues,
  TapedNode,
  TapedValues,
  TracedBody,
  VjpRule,
} from "../kernels/kernel.ts";
export type { Loop, LoopSteps, SlimOp } from "../kernels/loop.ts";
export type {
  LoweredNode,
  OnnxAttr,
  OnnxFloat,
  OnnxGraph,
  OnnxLowering,
  OnnxName,
  OnnxType,
  OnnxWriter,
} from "../kernels/onnx-writer.ts";
export type { Rewriter, RewriterNode, Simplification } from "../kernels/rewriter.ts";
export type {
  Composition,
  HloDetails,
  HloLowering,
  HloNode,
  HloPrecision,
  HloRegion,
  HloType,
  HloValue,
  HloWriter,
} from "../kernels/stablehlo-writer.ts";
export { findKernel, kernelNames } from "../kernels/table.ts";
export type { Attrs, AttrValue, DType, ValueType } from "../kernels/value-type.ts";
export type { TreeStructure } from "../tree/structure.ts";
export { assertFinite } from "./assert-finite.ts";
export { type CheckFiniteOptions, checkFinite, checkFiniteOptions } from "./check-finite.ts";
export { programEquals } from "./compare.ts";
export { debugPrint } from "./debug-print.ts";
export { decodeProgram } from "./decode.ts";
export { defineHostKernel, type HostKernel } from "./define-host-kernel.ts";
export { defineKernel } from "./define-kernel.ts";
export { callKernel, type KernelInputs } from "./dispatch.ts";
export { encodeProgram } from "./encode.ts";
export type { Graph, GraphConstant, GraphNode, Program } from "./graph.ts";
export { optimiseProgram } from "./passes/optimise.ts";
export { valueProgram } from "./passes/value-program.ts";
export { printProgram } from "./print.ts";
export { type Spec, spec, trace } from "./trace.ts";
