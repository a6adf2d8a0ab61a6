import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import type { Partition } from "../schedule/schedule.ts";
import type { TaskSet } from "../tasks/task-set.ts";
import type { TaskTree } from "../trees/task-tree.ts";

/** Inputs and targets of regression tasks: `x` `[tasks, n, inputs]`, `y` `[tasks, n]`. */
export interface RegressionBatch {
  readonly x: Tensor;
  readonly y: Tensor;
}

/** One side of generated tasks, on the host in float64, row-major as in {@link RegressionBatch}. */
export interface RegressionArrays {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Examples a task. */
  readonly n: number;
}

/** Tasks that were made by a generator, with what is true of them. */
export interface GeneratedTasks {
  readonly ids: readonly string[];
  /** Length of an input. */
  readonly inputs: number;
  readonly support: RegressionArrays;
  readonly query: RegressionArrays;
  /** The tree they were made along. */
  readonly tree: TaskTree;
  /** The cells of each of its levels, coarsest first; without the tasks themselves. */
  readonly levels: readonly Partition[];
  /** What each task was made from: weights, or amplitude and phase, or coefficients. */
  readonly truth: readonly (readonly number[])[];
}

/** A side from the function of each task. */
export function drawSide(
  tasks: number,
  n: number,
  inputs: number,
  draw: (task: number) => { readonly x: readonly number[]; readonly y: number },
): RegressionArrays {
  const x = new Float64Array(tasks * n * inputs);
  const y = new Float64Array(tasks * n);
  for (let task = 0; task < tasks; task++) {
    for (let i = 0; i < n; i++) {
      const example = draw(task);
      x.set(example.x, (task * n + i) * inputs);
      y[task * n + i] = example.y;
    }
  }
  return { x, y, n };
}

/**
 * Generated tasks as a set of float32 tensors.
 *
 * @returns a set that belongs to the caller; `treeDispose` frees it.
 *
 * @example
 * ```ts
 * import { generatedTaskSet, sinusoidTasks } from "@legendre/treemaml";
 *
 * const set = generatedTaskSet(sinusoidTasks({ tasks: 3, nSupport: 5, nQuery: 2, seed: 0 }));
 * console.log(set.support.batch.x.shape); // → [ 3, 5, 1 ]
 * ```
 */
export function generatedTaskSet(made: GeneratedTasks): TaskSet<RegressionBatch> {
  const { ids, inputs } = made;
  const side = ({ x, y, n }: RegressionArrays): { batch: RegressionBatch; mask: null } => ({
    batch: {
      x: tensor(Float32Array.from(x), [ids.length, n, inputs]),
      y: tensor(Float32Array.from(y), [ids.length, n]),
    },
    mask: null,
  });
  const all = <T>(value: T): T[] => ids.map(() => value);
  return {
    ids,
    weights: all(1),
    support: side(made.support),
    query: side(made.query),
    supportCounts: all(made.support.n),
    queryCounts: all(made.query.n),
  };
}

/** A balanced tree: `branching` children at each level, `perCluster` tasks below each node of the last. */
export function balancedTree(
  branching: readonly number[],
  perCluster: number,
): { readonly tree: TaskTree; readonly levels: Partition[]; readonly ids: string[] } {
  const clusters = branching.reduce((a, b) => a * b, 1);
  const ids = Array.from({ length: clusters * perCluster }, (_, i) => `t${i}`);
  const group = (part: readonly string[], level: number): TaskTree => {
    const count = branching[level];
    if (count === undefined) {
      return part.length === 1
        ? { task: part[0] as string }
        : { children: part.map((task) => ({ task })) };
    }
    const size = part.length / count;
    const children = Array.from({ length: count }, (_, c) =>
      group(part.slice(c * size, (c + 1) * size), level + 1),
    );
    return { children };
  };
  let cells = 1;
  const levels = branching.map((count) => {
    cells *= count;
    const size = ids.length / cells;
    return Array.from({ length: cells }, (_, c) =>
      Array.from({ length: size }, (_, i) => c * size + i),
    );
  });
  return { tree: group(ids, 0), levels, ids };
}
