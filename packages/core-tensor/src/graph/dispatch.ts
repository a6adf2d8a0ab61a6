import { LegendreError } from "../errors.ts";
import { sizeOf } from "../kernels/host-array.ts";
import { type HostNumbers, type HostValue, hostNumbers } from "../kernels/host-form.ts";
import { fromHost, toHost } from "../kernels/host-tensor.ts";
import { type CompositeKernel, isComposite, type Kernel } from "../kernels/kernel.ts";
import { definedAttrs } from "../kernels/shapes.ts";
import { findKernel, lookupKernel } from "../kernels/table.ts";
import { inOwnWidth } from "../kernels/tensor-numbers.ts";
import type { Attrs, DType, ValueType } from "../kernels/value-type.ts";
import {
  clone,
  type DataType,
  engine,
  getKernel,
  type NamedTensorMap,
  type Tensor,
  tensor,
} from "../ops.ts";
import { scoped } from "../scope.ts";
import { backendInUse, useBackend } from "./backend.ts";
import { activeLevel, below, findRecorded } from "./level.ts";
import type { Level } from "./recorded.ts";

/*
 * In comes the name of an op with its inputs, out go its outputs. The innermost level whose values are among the inputs processes
 * the op; a trace takes every op, whatever its inputs. Below all levels the op runs at once. Attributes are made canonical
 * before anybody sees the op, so that records compare equal and rules meet one form. The choice of an eager kernel is here too:
 * tfjs's own may be missing, wrong or slow on the backend in use.
 */

/** Inputs of an op: by name, or a list for ops over lists. */
export type KernelInputs = Readonly<Record<string, Tensor | undefined>> | readonly Tensor[];

/**
 * Runs an op of the kernel table by name: on eager tensors, or recorded by whatever trace or
 * derivative is active. For ops that tfjs has no function for; other ops are called as `tf.*`.
 *
 * @param name - the kernel's name, e.g. one given to `defineKernel`.
 * @param inputs - tensors by input name, or a list for kernels over lists.
 * @param attrs - static arguments.
 * @returns the outputs, owned by the caller.
 * @throws code "tracing" when the table has no such kernel, "shape" when inputs do not fit.
 */
export function callKernel(name: string, inputs: KernelInputs, attrs: Attrs = {}): Tensor[] {
  return dispatch(name, inputs, attrs);
}

/** Sends an op to the innermost level it concerns. */
export function dispatch(name: string, inputs: KernelInputs, attrs: Attrs): Tensor[] {
  const level = activeLevel();
  if (level === undefined) return runEager(name, inputs, attrs);
  if (!level.takesAll && !Object.values(inputs).some((input) => belongsTo(input, level))) {
    return below(level, () => dispatch(name, inputs, attrs));
  }
  const kernel = lookupKernel(name);
  if (isComposite(kernel)) return decomposed(kernel, inputs, attrs);
  const list = inputList(kernel, inputs);
  const clean = definedAttrs(attrs);
  return level.process(kernel, list, kernel.attrs?.(clean, list.map(typeOf)) ?? clean);
}

/** Shape and dtype of a tensor as the kernel table speaks of them. */
export function typeOf(tensor: Tensor): ValueType {
  return { shape: tensor.shape, dtype: tensor.dtype as DType };
}

/** True when a tensor is a value of `level`; raises code "tracing" for one of a level that has ended. */
export function belongsTo(tensor: Tensor | undefined, level: Level): boolean {
  if (tensor === undefined) return false;
  const owner = findRecorded(tensor)?.level;
  if (owner?.closed) {
    throw new LegendreError(
      "tracing",
      "trace",
      `a tensor of shape [${tensor.shape}] made inside a traced or differentiated function was used after that function returned; return it from the function instead of keeping it`,
      { shape: tensor.shape },
    );
  }
  return owner === level;
}

/** Inputs in the order of the kernel's row. */
function inputList(kernel: Kernel, inputs: KernelInputs): Tensor[] {
  if (kernel.inputs === "list") return Object.values(inputs) as Tensor[];
  return kernel.inputs.map((inputName) => {
    const tensor = byName(inputs)[inputName];
    if (tensor !== undefined && tensor !== null) return tensor;
    throw new LegendreError(
      "structure",
      kernel.name,
      `input "${inputName}" is missing; it takes ${kernel.inputs === "list" ? "a list" : kernel.inputs.join(", ")}`,
      { kernel: kernel.name, input: inputName },
    );
  });
}

function decomposed(kernel: CompositeKernel, inputs: KernelInputs, attrs: Attrs): Tensor[] {
  return owned(kernel.decompose(byName(inputs), attrs, callKernel), inputs);
}

/** Outputs for the caller to dispose of: one that is an input, as of `einsum("ij->ij")`, is cloned. */
function owned(outputs: readonly Tensor[], inputs: KernelInputs): Tensor[] {
  const given = Object.values(inputs);
  return outputs.map((output) => (given.includes(output) ? clone(output) : output));
}

function byName(inputs: KernelInputs): Readonly<Record<string, Tensor | undefined>> {
  return inputs as Readonly<Record<string, Tensor | undefined>>;
}

/**
 * Runs an op by the row's own `host` or `eager` form if it has one, or else on the tfjs backend in use.
 * Where that backend lacks the kernel: tfjs's cpu backend, or the row's `value` column on the host.
 */
function runEager(name: string, inputs: KernelInputs, attrs: Attrs): Tensor[] {
  const current = backendInUse();
  const kernel = findKernel(name);
  if (kernel === undefined || isComposite(kernel)) {
    if (getKernel(name, current.name) !== undefined) return runTfjs(name, inputs, attrs);
    const composite = lookupKernel(name) as CompositeKernel;
    return scoped(() => decomposed(composite, inputs, attrs));
  }
  // Canonical, because tfjs's kernels leave defaults to its functions.
  const list = inputList(kernel, inputs);
  const clean = definedAttrs(attrs);
  const canonical = kernel.attrs?.(clean, list.map(typeOf)) ?? clean;
  const { eager } = kernel;
  if (current.name === "tensorflow" && kernel.tensorflowGap?.(list, canonical)) {
    return runOnHost(kernel, list, canonical);
  }
  // On a device the numbers would have to be fetched; there the eager form comes first.
  if (eager === undefined || current.name === "cpu" || current.name === "wasm") {
    const outputs = runHostForm(kernel, list, canonical);
    if (outputs !== undefined) return outputs;
  }
  if (eager !== undefined) return scoped(() => [...eager(list, canonical, callKernel)]);
  if (getKernel(name, current.name) !== undefined) return runTfjs(name, inputs, canonical);
  const cpu = engine().findBackend("cpu");
  if (cpu === null || getKernel(name, "cpu") === undefined) {
    return runOnHost(kernel, list, canonical);
  }
  useBackend({ name: "cpu", instance: cpu });
  try {
    return runTfjs(name, inputs, canonical);
  } finally {
    useBackend(current);
  }
}

function runTfjs(name: string, inputs: KernelInputs, attrs: Attrs): Tensor[] {
  const out = engine().runKernel(name, inputs as unknown as NamedTensorMap, attrs as never);
  return owned(Array.isArray(out) ? (out as Tensor[]) : [out as Tensor], inputs);
}

/** Evaluates a kernel's `value` column on eager tensors and rounds the result to tfjs's dtypes. */
function runOnHost(kernel: Kernel, inputs: readonly Tensor[], attrs: Attrs): Tensor[] {
  const arrays = inputs.map(toHost);
  const canonical = kernel.attrs?.(attrs, arrays) ?? attrs;
  return kernel.value(arrays, canonical).map(fromHost);
}

/**
 * Runs a kernel's `host` form on eager tensors.
 *
 * @returns undefined where it has none, or none for these inputs.
 */
function runHostForm(
  kernel: Kernel,
  inputs: readonly Tensor[],
  attrs: Attrs,
): Tensor[] | undefined {
  if (kernel.host === undefined) return undefined;
  const given = inputs.map((input): HostValue => {
    const data: HostNumbers = inOwnWidth(input.dataSync(), input.dtype);
    return { shape: input.shape, dtype: input.dtype as DType, data, fixed: false };
  });
  const wanted = kernel.shape(given, attrs).map(({ shape, dtype }): HostValue => {
    return { shape, dtype, data: hostNumbers(dtype, sizeOf(shape)), fixed: false };
  });
  if (!kernel.host(given, wanted, attrs)) return undefined;
  return wanted.map(({ shape, dtype, data }) =>
    tensor(data as Float32Array, [...shape], dtype as DataType),
  );
}
