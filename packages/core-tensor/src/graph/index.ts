/**
 * Programs: functions recorded as plain data.
 *
 * @module core-tensor/graph
 */

export { debugPrintTo, type WriteLine } from "../debug-output.ts";
export type { BatchedNode, BatchRule } from "../kernels/batch-rule.ts";
export { HostArray, type HostData, hostArray } from "../kernels/host-array.ts";
export type { HostForm, HostNumbers, HostValue } from "../kernels/host-form.ts";
export type {
  CallKernel,
  CompositeKernel,
  JvpRule,
  Kernel,
  MaybeTensor,
  NodeValues,
  VjpRule,
} from "../kernels/kernel.ts";
export { findKernel, kernelNames } from "../kernels/table.ts";
export type { Attrs, AttrValue, DType, ValueType } from "../kernels/value-type.ts";
export { assertFinite } from "./assert-finite.ts";
export { type CheckFiniteOptions, checkFinite } from "./check-finite.ts";
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
