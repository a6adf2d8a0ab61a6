/**
 * What is pruned together:
 *
 * - `"weights"`: each weight by itself;
 * - `{ blocks: k }`: `k` neighbours along the last axis of a leaf, which lie side by side in files: of kernels of this library the outputs.
 *   `obert` knows no curvature between outputs and scores such a block as the sum of its weights;
 * - `{ nOfM: [n, m] }`: of every `m` weights along the input axis `n` stay, the best subset of all, scored jointly; depthwise kernels
 *   have no such axis and have to be left out;
 * - `{ groups }`: neurons, channels: lists of weight slices that go together, as `dependencyGraph` finds them. See {@link Groups}.
 */
export type Granularity =
  | "weights"
  | { readonly blocks: number }
  | { readonly nOfM: readonly [n: number, m: number] }
  | Groups;

/** Neurons and channels, and how many of them may stay. */
export interface Groups {
  readonly groups: readonly PruneGroup[];
  /**
   * Layers keep a multiple of so many, and no fewer: engines compute four, eight or sixteen channels at once, and one more or less
   * can cost more than it saves. A layer that has fewer stays whole. @defaultValue `1`
   */
  readonly multiple?: number | undefined;
}

/** Weights of one leaf: all at some places along one axis. */
export interface WeightSlice {
  /** The leaf, e.g. `"layers.0.kernel"`. */
  readonly path: string;
  readonly axis: number;
  /** Places along the axis. */
  readonly indices: readonly number[];
}

/** What one neuron or channel consists of, in all the layers that it touches. */
export interface PruneGroup {
  /** For reports: `"layers.0 [17]"`. */
  readonly name: string;
  /** The layer it is counted in, for {@link Groups.multiple}. @defaultValue `""`, one layer for all */
  readonly layer?: string | undefined;
  readonly slices: readonly WeightSlice[];
  /** What removing it saves, in any unit; groups are ranked by loss per cost. @defaultValue the number of weights */
  readonly cost?: number | undefined;
}
