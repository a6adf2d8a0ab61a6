import type { Tensor } from "../ops.ts";
import { backendInUse, installedBackend, useBackend } from "./backend.ts";
import type { Level, Recorded } from "./recorded.ts";

/** The innermost level that records now, or undefined in eager code. */
export function activeLevel(): Level | undefined {
  return installedBackend()?.active;
}

/** Whether ops have values as soon as they are called: in eager code, also in that of double precision. */
export function runsAtOnce(): boolean {
  const level = activeLevel();
  return level === undefined || level.runsAtOnce === true;
}

/** Whether values can be read: in eager code, in that of double precision, and in derivatives of it. */
export function hasValues(): boolean {
  for (let level = activeLevel(); level !== undefined; level = level.parent) {
    if (level.runsAtOnce === true) return true;
    if (level.takesAll || level.unreadable !== undefined) return false;
  }
  return true;
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
