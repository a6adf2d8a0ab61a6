import {
  adjustedRandIndex,
  type GeneratedTasks,
  hierarchicalGaussian,
  type LinearMetaBatch,
  linearMetaLoss,
  linearMetaOptimum,
  type Partition,
} from "@legendre/treemaml";
import { mean } from "../shared/statistics.ts";
import type { Setting } from "./settings.ts";
import { type Way, ways } from "./ways.ts";

/** One unit: a way of adapting, on one draw of clusters and tasks. */
export interface Run {
  readonly setting: Pick<Setting, "name" | "tasks">;
  readonly way: string;
  readonly seed: number;
  /** Whether each step has a size of its own. */
  readonly perStep: boolean;
  /** Meta-batches for the start, for the choice of step sizes, and for the result. */
  readonly batches: { readonly train: number; readonly choose: number; readonly test: number };
  /** Turns of finding cells and start, where cells are learned. */
  readonly rounds: number;
}

/** What a unit gives. */
export interface Result {
  /** Mean squared error on queries of fresh tasks. */
  readonly loss: number;
  readonly lr: readonly number[];
  /** Of the finest pooled cells against the true ones, on the test batches. */
  readonly ari: number | null;
}

const grid = [0.025, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6];

interface Fit {
  readonly lr: readonly number[];
  readonly theta: Float64Array;
  readonly loss: number;
}

/**
 * Finds the exact best start of a way for each candidate of step sizes, keeps the sizes that are best on batches of
 * their own, and judges both on fresh tasks of the same clusters.
 */
export function run({ setting, way: name, seed, perStep, batches, rounds }: Run): Result {
  const way = ways[name] as Way;
  const made = (first: number, count: number): GeneratedTasks[] =>
    Array.from({ length: count }, (_, i) =>
      hierarchicalGaussian({
        ...setting.tasks,
        clusterSeed: seed,
        seed: 10_000 * seed + first + i,
      }),
    );
  const [train, choose, test] = [
    made(0, batches.train),
    made(2000, batches.choose),
    made(4000, batches.test),
  ];
  let theta: Float64Array = new Float64Array(setting.tasks.d as number);
  const cells = (tasks: readonly GeneratedTasks[], salt: number): LinearMetaBatch[] =>
    tasks.map((one, i) => {
      const gradients = way.learned ? supportGradients(one, theta) : [];
      return { tasks: one, schedule: way.schedule(one, gradients, salt + i) };
    });
  let best: Fit = { lr: [0], theta, loss: Number.POSITIVE_INFINITY };
  for (let round = 0; round < (way.learned ? rounds : 1); round++) {
    const [fitOn, chooseOn] = [cells(train, 0), cells(choose, 2000)];
    const fit = (lr: readonly number[]): Fit => {
      const found = linearMetaOptimum(fitOn, lr).theta;
      return { lr, theta: found, loss: linearMetaLoss(chooseOn, lr, found) };
    };
    const steps = fitOn[0]?.schedule.partitions.length as number;
    best = better(grid.map((lr) => fit(new Array<number>(Math.max(steps, 1)).fill(lr))));
    if (perStep) {
      // One step's size after the other, the last first: it decides how much of the tree's work is undone.
      for (let k = steps - 1; k >= 0; k--) {
        const others = grid.filter((lr) => lr !== best.lr[k]);
        const sizes = (lr: number): number[] => best.lr.map((old, i) => (i === k ? lr : old));
        best = better([best, ...others.map((lr) => fit(sizes(lr)))]);
      }
    }
    theta = best.theta;
  }
  const judged = cells(test, 4000);
  return { loss: linearMetaLoss(judged, best.lr, best.theta), lr: best.lr, ari: ariOf(judged) };
}

const better = (fits: readonly Fit[]): Fit => fits.reduce((a, b) => (b.loss < a.loss ? b : a));

/** Mean agreement of the finest pooled cells with the clusters that the tasks were drawn from; null where none are pooled. */
function ariOf(batches: readonly LinearMetaBatch[]): number | null {
  const values = batches.map(({ tasks, schedule }) => {
    const pooled = schedule.partitions.at(-2);
    return pooled && adjustedRandIndex(pooled, tasks.levels.at(-1) as Partition);
  });
  if (values.includes(undefined)) return null;
  return mean(values as number[]);
}

/** Gradients of the tasks' support losses at a start: what a learner of trees may look at. */
function supportGradients(
  { support, inputs: d, ids }: GeneratedTasks,
  theta: Float64Array,
): Float64Array[] {
  const { x, y, n } = support;
  return ids.map((_, task) => {
    const gradient = new Float64Array(d);
    for (let i = task * n; i < (task + 1) * n; i++) {
      let error = -(y[i] as number);
      for (let j = 0; j < d; j++) error += (x[i * d + j] as number) * (theta[j] as number);
      for (let j = 0; j < d; j++)
        (gradient[j] as number) += (2 / n) * error * (x[i * d + j] as number);
    }
    return gradient;
  });
}
