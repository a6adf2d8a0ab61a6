import { LegendreError } from "@legendre/core-tensor";
import type { GeneratedTasks, RegressionArrays } from "../generators/generated.ts";
import { checkSchedule, type Schedule } from "../schedule/schedule.ts";

/** A meta-batch of linear regression tasks and the cells of their steps. */
export interface LinearMetaBatch {
  readonly tasks: GeneratedTasks;
  readonly schedule: Schedule;
}

/** The exact optimum of a meta-learner of linear models. */
export interface LinearMetaOptimum {
  /** The best start: `inputs` weights. */
  readonly theta: Float64Array;
  /** Mean query loss at `theta` on the batches it was found on. */
  readonly loss: number;
}

/** The adapted weights of a task as an affine function of the start: `A θ + b`. */
interface Affine {
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** Second moments of a task: `S = (2/n) XᵀX`, `r = (2/n) Xᵀy`. */
interface Moments {
  readonly s: Float64Array;
  readonly r: Float64Array;
}

function moments({ x, y, n }: RegressionArrays, task: number, d: number): Moments {
  const s = new Float64Array(d * d);
  const r = new Float64Array(d);
  for (let i = 0; i < n; i++) {
    const at = (task * n + i) * d;
    for (let j = 0; j < d; j++) {
      const xj = (2 / n) * (x[at + j] as number);
      (r[j] as number) += xj * (y[task * n + i] as number);
      for (let k = 0; k < d; k++) (s[j * d + k] as number) += xj * (x[at + k] as number);
    }
  }
  return { s, r };
}

/** `left right`, or `leftᵀ right`; `right` has `columns` columns. */
function product(
  left: Float64Array,
  right: Float64Array,
  d: number,
  columns: number,
  transposed = false,
): Float64Array {
  const out = new Float64Array(d * columns);
  for (let i = 0; i < d; i++) {
    for (let k = 0; k < d; k++) {
      const v = (transposed ? left[k * d + i] : left[i * d + k]) as number;
      for (let j = 0; j < columns; j++)
        (out[i * columns + j] as number) += v * (right[k * columns + j] as number);
    }
  }
  return out;
}

/** Solves `H θ = v` by elimination with pivots. */
function solve(h: Float64Array, v: Float64Array, d: number): Float64Array {
  const a = Float64Array.from(h);
  const x = Float64Array.from(v);
  for (let c = 0; c < d; c++) {
    let pivot = c;
    for (let i = c; i < d; i++) {
      if (Math.abs(a[i * d + c] as number) > Math.abs(a[pivot * d + c] as number)) pivot = i;
    }
    for (let j = 0; j < d; j++) {
      [a[c * d + j], a[pivot * d + j]] = [a[pivot * d + j] as number, a[c * d + j] as number];
    }
    [x[c], x[pivot]] = [x[pivot] as number, x[c] as number];
    for (let i = 0; i < d; i++) {
      if (i === c) continue;
      const factor = (a[i * d + c] as number) / (a[c * d + c] as number);
      for (let j = c; j < d; j++) (a[i * d + j] as number) -= factor * (a[c * d + j] as number);
      (x[i] as number) -= factor * (x[c] as number);
    }
  }
  return x.map((value, i) => value / (a[i * d + i] as number));
}

/** The adapted weights of each task as functions of the start. */
function adaptedMaps({ tasks, schedule }: LinearMetaBatch, lr: readonly number[]): Affine[] {
  const d = tasks.inputs;
  checkSchedule("linearMetaOptimum", schedule, tasks.ids);
  const { length } = schedule.partitions;
  if (lr.length !== 1 && lr.length !== length) {
    const message = `lr has ${lr.length} step sizes and the schedule ${length} steps; give one for all, or one for each`;
    throw new LegendreError("option", "linearMetaOptimum", message, { lr, steps: length });
  }
  const support = tasks.ids.map((_, i) => moments(tasks.support, i, d));
  const identity = new Float64Array(d * d);
  for (let i = 0; i < d; i++) identity[i * d + i] = 1;
  let maps: Affine[] = tasks.ids.map(() => ({ a: identity, b: new Float64Array(d) }));
  for (const [k, cells] of schedule.partitions.entries()) {
    const alpha = (lr.length === 1 ? lr[0] : lr[k]) as number;
    const next = [...maps];
    for (const cell of cells) {
      const { a, b } = maps[cell[0] as number] as Affine;
      const step = Float64Array.from(identity);
      const shift = new Float64Array(d);
      for (const i of cell) {
        const { s, r } = support[i] as Moments;
        for (let j = 0; j < d * d; j++)
          (step[j] as number) -= (alpha / cell.length) * (s[j] as number);
        for (let j = 0; j < d; j++)
          (shift[j] as number) += (alpha / cell.length) * (r[j] as number);
      }
      // φ ← (I − α S̄) φ + α r̄
      const moved = {
        a: a === identity ? step : product(step, a, d, d),
        b: product(step, b, d, 1).map((v, j) => v + (shift[j] as number)),
      };
      for (const i of cell) next[i] = moved;
    }
    maps = next;
  }
  return maps;
}

/** Mean query loss of the batches at a start. */
export function linearMetaLoss(
  batches: readonly LinearMetaBatch[],
  lr: readonly number[],
  theta: Float64Array,
): number {
  let sum = 0;
  let count = 0;
  for (const batch of batches) {
    const d = batch.tasks.inputs;
    const { x, y, n } = batch.tasks.query;
    for (const [i, { a, b }] of adaptedMaps(batch, lr).entries()) {
      const w = product(a, theta, d, 1).map((v, j) => v + (b[j] as number));
      for (let e = 0; e < n; e++) {
        let error = -(y[i * n + e] as number);
        for (let j = 0; j < d; j++) error += (x[(i * n + e) * d + j] as number) * (w[j] as number);
        sum += error ** 2 / n;
      }
      count++;
    }
  }
  return sum / count;
}

/**
 * The start that a meta-learner of linear models with squared losses would come to, exactly: the adapted weights
 * of a task are affine in the start, so that the best one solves linear equations. For experiments without the noise of
 * training, and to hold trained starts to.
 *
 * @param batches - meta-batches, with their schedules.
 * @param lr - size of each inner step, or one for all.
 * @throws code "data" for no batches; "option" for another number of step sizes; "structure" for schedules.
 *
 * @example
 * ```ts
 * import { hierarchicalGaussian, linearMetaOptimum, starSchedule, treeSchedule } from "@legendre/treemaml";
 *
 * const tasks = hierarchicalGaussian({ nSupport: 16, seed: 1 });
 * const maml = linearMetaOptimum([{ tasks, schedule: starSchedule(16, 2) }], [0.15]);
 * const tree = linearMetaOptimum([{ tasks, schedule: treeSchedule(tasks.tree, tasks.ids) }], [0.35, 0.15]);
 * console.log(tree.loss < maml.loss); // true
 * ```
 */
export function linearMetaOptimum(
  batches: readonly LinearMetaBatch[],
  lr: readonly number[],
): LinearMetaOptimum {
  const d = batches[0]?.tasks.inputs;
  if (d === undefined) {
    throw new LegendreError(
      "data",
      "linearMetaOptimum",
      "there are no batches; give at least one",
      {},
    );
  }
  const h = new Float64Array(d * d);
  const v = new Float64Array(d);
  for (const batch of batches) {
    for (const [i, { a, b }] of adaptedMaps(batch, lr).entries()) {
      const { s, r } = moments(batch.tasks.query, i, d);
      // Σ AᵀSA θ = Σ Aᵀ(r − S b)
      const own = product(a, product(s, a, d, d), d, d, true);
      const rest = product(s, b, d, 1).map((value, j) => (r[j] as number) - value);
      const right = product(a, rest, d, 1, true);
      for (let j = 0; j < d * d; j++) (h[j] as number) += own[j] as number;
      for (let j = 0; j < d; j++) (v[j] as number) += right[j] as number;
    }
  }
  const theta = solve(h, v, d);
  return { theta, loss: linearMetaLoss(batches, lr, theta) };
}
