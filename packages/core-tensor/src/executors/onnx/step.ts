import type { ValueType } from "../../kernels/value-type.ts";
import type { Buffer, OrtTensor } from "./runtime.ts";

/** Gives out storage for results; see {@link BufferPool}. */
export interface Storage {
  take(type: ValueType): Buffer;
  give(type: ValueType, buffer: Buffer): void;
}

/** A value of a graph in ordinary memory, as onnxruntime takes it. */
export type TensorOf = (id: number, buffer: Buffer) => OrtTensor;

/** One step of a compiled graph. */
export interface Step {
  /** Reads its inputs from `values`, by id, and puts its outputs there. */
  readonly run: (values: (OrtTensor | undefined)[]) => Promise<void> | void;
  readonly release: () => Promise<void>;
}
