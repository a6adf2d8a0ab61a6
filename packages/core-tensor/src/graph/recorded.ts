import type { Kernel } from "../kernels/kernel.ts";
import type { Attrs } from "../kernels/value-type.ts";
import type { BackendValues, Tensor } from "../ops.ts";

/**
 * One recording in progress. Levels nest: the derivative of a derivative is two levels, each seeing
 * the ops of the function and handing them to the level below, down to eager tfjs or to a trace.
 */
export interface Level {
  /** A trace takes every op; a derivative only those that touch its own values. */
  readonly takesAll: boolean;
  /** Its ops have values as soon as they are called, as in eager code. */
  readonly runsAtOnce?: boolean;
  /** The level that was active when this one began; undefined for eager tfjs. */
  parent: Level | undefined;
  /** The eager backend at the bottom. */
  bottom: BackendInUse | undefined;
  /** True after its function returned: values that leaked out of it are unusable. */
  closed: boolean;
  /** Why values of this level cannot be read, for the error; undefined where they can, or are abstract. */
  readonly unreadable?: string;
  /** Records one op; inputs that belong to other levels are constants here. */
  process(kernel: Kernel, inputs: readonly Tensor[], attrs: Attrs): Tensor[];
  /** What stands for the results of an op inside the graph of a loop or branch that is recorded within this level; the results themselves if left out. */
  checked?(kernel: Kernel, outputs: readonly Tensor[]): Tensor[];
}

/** Which tfjs backend runs ops right now. */
export interface BackendInUse {
  readonly name: string;
  readonly instance: unknown;
}

/** What stands behind a tensor of the recording backend. */
export interface Recorded {
  /** The level that made it, or undefined for a literal (`tf.scalar(2)`) that belongs to none. */
  readonly level: Level | undefined;
  /** The value's number at that level. */
  readonly id: number;
  /** Its value one level below; undefined for abstract values and literals. */
  readonly base: Tensor | undefined;
  /** The numbers of a literal. */
  readonly values: BackendValues | undefined;
  /** Where its numbers lie, when that is not here. */
  readonly remote?: Remote | undefined;
  /** The op that made it, for errors. */
  readonly madeBy: string;
  /**
   * Runs when tfjs lets go of the last tensor that shows this value; `exposed` is true when somebody
   * may hold the array of its numbers.
   */
  readonly onDispose: ((exposed: boolean) => void) | undefined;
  /** Tensors that share it. */
  references: number;
  /** Whether the array of its numbers was handed out. */
  exposed: boolean;
}

/** Numbers that lie elsewhere, on a device, until somebody reads them. */
export interface Remote {
  readonly read: () => Promise<ArrayBufferView>;
  /** The same at once; throws where that is not possible. */
  readonly readNow: () => ArrayBufferView;
}
