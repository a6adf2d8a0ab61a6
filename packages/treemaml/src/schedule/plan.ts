import { type HostArray, hostArray } from "@legendre/core-tensor";
import type { Partition, Schedule } from "./schedule.ts";

/** Cells of one step that are computed together; each is padded to `size` tasks. */
export interface Bucket {
  readonly cells: number;
  readonly size: number;
  /** The tasks are all tasks in their order, so that nothing needs to be gathered. */
  readonly all: boolean;
}

/** What decides the program of one level: plain data, part of the signature of a compiled step. */
export interface LevelShape {
  /** How a cell finds its parent: all share one, each has its own, or by an index. */
  readonly parent: "shared" | "same" | "index";
  readonly cells: number;
  readonly parents: number;
  readonly buckets: readonly Bucket[];
}

/** The numbers of a level: values, so that another tree of the same shape needs no new program. */
export interface LevelArrays<A> {
  /**
   * Weights `[tasks, tasks]` of the gradients that make each task's step, where every task is a cell of the program
   * and the cells of the schedule are these numbers; null where cells are cells of the program.
   */
  readonly pool: A | null;
  /** Parent of each cell, int32 `[cells]`; null unless looked up by index. */
  readonly parent: A | null;
  /** 0/1 matrix `[parents, cells]` that sums over children; null unless looked up by index. */
  readonly children: A | null;
  readonly buckets: readonly {
    /** Task of each place, int32 `[cells · size]`; null where it is all tasks in order. */
    readonly tasks: A | null;
    /** Weight of each place, `[cells, size]`; 0 in padding. */
    readonly weights: A;
  }[];
}

/** A schedule as arrays: the levels of adaptation, and that of the query losses. */
export interface Plan {
  readonly shape: { readonly levels: readonly LevelShape[]; readonly query: LevelShape };
  readonly arrays: PlanArrays<HostArray>;
}

/** The arrays of all levels. */
export interface PlanArrays<A> {
  readonly levels: readonly LevelArrays<A>[];
  readonly query: LevelArrays<A>;
  /** Place of each task among the losses of the query level, int32 `[tasks]`. */
  readonly place: A;
  /** Cell of each task after the last step, int32 `[tasks]`. */
  readonly cell: A;
}

interface Ordered {
  readonly cells: readonly (readonly number[])[];
  readonly buckets: readonly { first: number; cells: number; size: number }[];
}

/**
 * Cells from the largest to the smallest, cut into buckets whose smallest cell has at least three quarters of the
 * tasks of the largest: at most a third of what is computed is padding.
 */
function order(partition: Partition): Ordered {
  const cells = partition
    .map((cell) => [...cell].sort((a, b) => a - b))
    .sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number));
  const buckets: { first: number; cells: number; size: number }[] = [];
  for (const [c, cell] of cells.entries()) {
    const open = buckets.at(-1);
    if (open && cell.length >= 0.75 * open.size) open.cells++;
    else buckets.push({ first: c, cells: 1, size: cell.length });
  }
  return { cells, buckets };
}

/** Position of the cell of each task. */
function cellOf({ cells }: Ordered, tasks: number): Int32Array {
  const found = new Int32Array(tasks);
  for (const [c, cell] of cells.entries()) for (const task of cell) found[task] = c;
  return found;
}

interface Level {
  readonly shape: LevelShape;
  readonly arrays: LevelArrays<HostArray>;
  readonly places: readonly number[];
}

function level(
  ordered: Ordered,
  parentOf: Int32Array,
  parents: number,
  weightOf: (cell: readonly number[]) => readonly number[],
): Level {
  const { cells } = ordered;
  const parent = cells.map((cell) => parentOf[cell[0] as number] as number);
  const same = parents === cells.length && parent.every((p, c) => p === c);
  const kind = parents === 1 ? "shared" : same ? "same" : "index";
  const places: number[] = [];
  const buckets = ordered.buckets.map(({ first, cells: count, size }) => {
    const weights = new Float64Array(count * size);
    const tasks: number[] = [];
    for (const [c, cell] of cells.slice(first, first + count).entries()) {
      const own = weightOf(cell);
      for (let j = 0; j < size; j++) {
        tasks.push(cell[j] ?? (cell[0] as number));
        weights[c * size + j] = own[j] ?? 0;
      }
    }
    places.push(...tasks);
    return { size, cells: count, tasks, weights };
  });
  const total = parentOf.length;
  const all = buckets.length === 1 && places.length === total && places.every((t, i) => t === i);
  const children = new Float64Array(parents * cells.length);
  for (const [c, p] of parent.entries()) children[p * cells.length + c] = 1;
  const indexed = kind === "index";
  return {
    shape: {
      parent: kind,
      parents,
      cells: cells.length,
      buckets: buckets.map((bucket) => ({ cells: bucket.cells, size: bucket.size, all })),
    },
    arrays: {
      pool: null,
      parent: indexed ? hostArray(parent, [cells.length], "int32") : null,
      children: indexed ? hostArray(children, [parents, cells.length], "float32") : null,
      buckets: buckets.map((bucket) => ({
        tasks: all ? null : hostArray(bucket.tasks, [bucket.tasks.length], "int32"),
        weights: hostArray(bucket.weights, [bucket.cells, bucket.size], "float32"),
      })),
    },
    places,
  };
}

/** How much each task counts in the pools of its cells, and in the outer loss; neither need be normalised. */
export interface PlanWeights {
  readonly pool: readonly number[];
  readonly outer: readonly number[];
}

/** What a cell of the program is: a cell of the schedule, or always a single task. */
export type Layout = "cells" | "tasks";

/**
 * A checked schedule as arrays. Cells of like size lie together, so that each bucket is one batched computation; in the
 * layout `"tasks"` the shape depends on the numbers of tasks and steps alone.
 */
export function planOf(schedule: Schedule, weights: PlanWeights, layout: Layout = "cells"): Plan {
  if (layout === "tasks") return uniformPlan(schedule, weights);
  const { tasks, partitions } = schedule;
  const mean = (cell: readonly number[]): number[] => {
    const own = cell.map((task) => weights.pool[task] as number);
    const sum = own.reduce((a, b) => a + b, 0);
    return own.map((w) => w / sum);
  };
  const outerSum = weights.outer.reduce((a, b) => a + b, 0);
  const outer = (cell: readonly number[]): number[] =>
    cell.map((task) => (weights.outer[task] as number) / outerSum);
  let parentOf: Int32Array = new Int32Array(tasks);
  let last = order([Array.from({ length: tasks }, (_, i) => i)]);
  const levels = partitions.map((partition) => {
    const next = order(partition);
    const made = level(next, parentOf, last.cells.length, mean);
    parentOf = cellOf(next, tasks);
    last = next;
    return made;
  });
  const query = level(last, parentOf, last.cells.length, outer);
  const place = new Int32Array(tasks);
  // Padding repeats a cell's first task after its own place: the first occurrence is the real one.
  for (let p = query.places.length - 1; p >= 0; p--) place[query.places[p] as number] = p;
  return {
    shape: { levels: levels.map(({ shape }) => shape), query: query.shape },
    arrays: {
      levels: levels.map(({ arrays }) => arrays),
      query: query.arrays,
      place: hostArray(place, [tasks], "int32"),
      cell: hostArray(parentOf, [tasks], "int32"),
    },
  };
}

/** The plan of a star whose steps are mixed by weights that say who is in a cell with whom. */
function uniformPlan({ tasks, partitions }: Schedule, weights: PlanWeights): Plan {
  const singles = Array.from({ length: tasks }, (_, i) => [i]);
  const star = planOf({ tasks, partitions: partitions.map(() => singles) }, weights);
  const levels = star.arrays.levels.map((arrays, k) => {
    const pool = new Float64Array(tasks * tasks);
    for (const cell of partitions[k] as Partition) {
      const sum = cell.reduce((total, j) => total + (weights.pool[j] as number), 0);
      for (const i of cell)
        for (const j of cell) pool[i * tasks + j] = (weights.pool[j] as number) / sum;
    }
    return { ...arrays, pool: hostArray(pool, [tasks, tasks], "float32") };
  });
  return { shape: star.shape, arrays: { ...star.arrays, levels } };
}
