import type { Kernel } from "../kernels/kernel.ts";
import type { Attrs } from "../kernels/value-type.ts";
import type { Tensor } from "../ops.ts";
import {
  type BackendInUse,
  backendInUse,
  installedBackend,
  type Recorded,
  useBackend,
} from "./backend.ts";

/**
 * One recording in progress. Levels nest: the derivative of a derivative is two levels, each seeing
 * the ops of the function and handing them to the level below, down to eager tfjs or to a trace.
 */
export interface Level {
  /** A trace takes every op; a derivative only those that touch its own values. */
  readonly takesAll: boolean;
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
}

/** The innermost level that records now, or undefined in eager code. */
export function activeLevel(): Level | undefined {
  return installedBackend()?.active;
}

/** What stands behind a recorded tensor; undefined for a tensor with a value of its own. */
export function findRecorded(tensor: Tensor): Recorded | undefined {
  return installedBackend()?.find(tensor);
}

/** Runs `f` one level below `level`, where the values of `level` are ordinary tensors. */
export function below<T>(level: Level, f: () => T): T {
  const backend = installedBackend();
  if (backend === undefined) return f();
  const { active } = backend;
  const before = backendInUse();
  backend.active = level.parent;
  if (level.parent === undefined && level.bottom !== undefined) useBackend(level.bottom);
  try {
    return f();
  } finally {
    backend.active = active;
    useBackend(before);
  }
}
