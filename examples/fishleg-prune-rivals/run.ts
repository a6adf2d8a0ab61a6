import type { Run } from "../fishleg-prune-mnist/experiment.ts";

/** A run with its setting: the damping that the search found, or one that it tries; null for methods that have none. */
export interface DampedRun extends Run {
  readonly damping: number | null;
}
