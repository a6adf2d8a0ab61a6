import { LegendreError } from "../errors.ts";
import type { BufferPool } from "../executors/onnx/buffer-pool.ts";
import type { Held } from "../executors/onnx/compiled-on-device.ts";
import type { DeviceValue } from "../executors/onnx/device-value.ts";
import type { Buffer } from "../executors/onnx/runtime.ts";
import { findRecorded } from "../graph/level.ts";
import { recordingBackend } from "../graph/record.ts";
import { Spec } from "../graph/trace.ts";
import { HostArray } from "../kernels/host-array.ts";
import { inOwnWidth, isOf } from "../kernels/tensor-numbers.ts";
import type { ValueType } from "../kernels/value-type.ts";
import { engine, Tensor } from "../ops.ts";

/*
 * In come the leaves of a call's arguments, out go arrays or values of a device, held while the call runs; and the other way
 * round results become tensors. A result of an earlier call is read where it lies: a training step would otherwise copy params and
 * optimiser state into the eager engine and back at each step. Its memory may therefore not be handed out again while a call
 * reads it, hence pins; and a tensor whose array somebody has seen never gives it back.
 */

/** A leaf of the arguments where its numbers lie, and how to let go of it. */
export interface PinnedLeaf {
  readonly buffer: Held;
  readonly unpin: () => void;
  /**
   * For the result of an earlier call: one more tensor over the same numbers, as `clone` makes. Undefined if
   * they have moved to the eager backend since.
   */
  readonly share?: () => Tensor | undefined;
}

const nothing = (): void => {};

/**
 * The numbers of an argument. Results of earlier compiled calls are read where they lie, and pinned, so
 * that disposing the tensor during the call does not hand its memory to somebody else.
 */
export function pinLeaf(leaf: unknown, type: ValueType): PinnedLeaf {
  if (!(leaf instanceof Tensor)) return { buffer: plainBuffer(leaf, type), unpin: nothing };
  const entry = findRecorded(leaf);
  if (entry?.remote !== undefined) {
    const value = entry.remote as DeviceValue;
    value.check();
    value.retain();
    return { buffer: value, unpin: () => value.release() };
  }
  if (entry?.values === undefined) {
    return { buffer: numbersOf(leaf), unpin: nothing };
  }
  const { dataId } = leaf;
  const backend = recordingBackend();
  backend.incRef(dataId);
  const share = (): Tensor | undefined => {
    if (backend.find(leaf) !== entry) return undefined;
    backend.incRef(dataId);
    return engine().makeTensorFromDataId(dataId, leaf.shape, leaf.dtype, backend);
  };
  const unpin = (): void => void backend.disposeData(dataId);
  return { buffer: entry.values as Buffer, unpin, share };
}

/**
 * Arrays of eager tensors that were arguments before, by tfjs's name for what a tensor holds, which never changes;
 * `undefined` after the first time. A batch that is read once is not kept; inputs, labels or an adjacency matrix that
 * every call gets would be copied out of the engine's memory at each of them.
 */
const readBefore = new WeakMap<object, Buffer | undefined>();

/** The array of an eager tensor. */
function numbersOf(leaf: Tensor): Buffer {
  const { dataId } = leaf;
  const known = readBefore.get(dataId);
  // A tensor and what it was cast to may have the same name.
  if (known !== undefined && isOf(known, leaf.dtype)) return known;
  const numbers = inOwnWidth(leaf.dataSync(), leaf.dtype);
  readBefore.set(dataId, readBefore.has(dataId) ? numbers : undefined);
  return numbers;
}

function plainBuffer(leaf: unknown, { dtype }: ValueType): Buffer {
  if (leaf instanceof Spec) {
    const message = `an argument is a spec of shape [${leaf.shape}], which has no numbers; specs are for compile and lower`;
    throw new LegendreError("structure", "jit", message, { shape: leaf.shape });
  }
  if (leaf instanceof HostArray) {
    return dtype === "float32" ? Float32Array.from(leaf.data) : (leaf.data as Buffer);
  }
  if (dtype === "bool") return Uint8Array.of(Number(leaf));
  return dtype === "float64" ? Float64Array.of(leaf as number) : Float32Array.of(leaf as number);
}

/**
 * A tensor over a result: its numbers lie in ordinary memory, and move to the eager backend only when an
 * eager op reads them. When it is disposed its memory returns to the pool.
 */
export function resultTensor(
  buffer: Buffer,
  type: ValueType,
  pool: BufferPool | undefined,
): Tensor {
  return recordingBackend().wrap(type.shape, tfjsDtype(type), {
    level: undefined,
    id: -1,
    base: undefined,
    values: buffer as never,
    madeBy: "jit",
    onDispose: (exposed) => (exposed ? pool?.lose(buffer) : pool?.give(type, buffer)),
  });
}

/** True for a value in ordinary memory. */
export function isBuffer(value: Held): value is Buffer {
  return ArrayBuffer.isView(value);
}

/** Values in ordinary memory; those on a device are fetched. */
export function inMemory(values: readonly Held[]): Promise<Buffer[]> {
  return Promise.all(values.map((value) => (isBuffer(value) ? value : value.read())));
}

/** A tensor over a result, wherever it lies; `pool` gets its memory back if it came from there. */
export function resultOf(value: Held, type: ValueType, pool: BufferPool | undefined): Tensor {
  return isBuffer(value) ? resultTensor(value, type, pool) : remoteTensor(value, type);
}

/** A tensor over a result that stays on its device. */
function remoteTensor(value: DeviceValue, type: ValueType): Tensor {
  return recordingBackend().wrap(type.shape, tfjsDtype(type), {
    level: undefined,
    id: -1,
    base: undefined,
    values: undefined,
    remote: value,
    madeBy: "jit",
    onDispose: () => value.release(),
  });
}

/** tfjs has no float64 and no uint32: such results keep their width in memory and go by a tfjs name. */
function tfjsDtype({ dtype }: ValueType): string {
  if (dtype === "float64") return "float32";
  return dtype === "uint32" ? "int32" : dtype;
}
