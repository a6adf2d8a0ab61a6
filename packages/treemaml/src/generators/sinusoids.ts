import { LegendreError } from "@legendre/core-tensor";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import { balancedTree, checkBranching, drawSide, type GeneratedTasks } from "./generated.ts";
import { clusteredStreams, type NumberStream, numberStream } from "./stream.ts";

const sine =
  (draws: NumberStream, truth: readonly (readonly number[])[]) =>
  (task: number): { x: number[]; y: number } => {
    const [amplitude, phase] = truth[task] as [number, number];
    const x = draws.between(-5, 5);
    return { x: [x], y: amplitude * Math.sin(x - phase) };
  };

/**
 * Sinusoids `y = A sin(x − p)` with `A` in [0.1, 5), `p` in [0, π) and `x` in [−5, 5): the tasks of the MAML paper.
 *
 * @param options - `tasks`, `nSupport`, `nQuery` and `seed`.
 * @throws code "option" for options out of range.
 * @see Finn, Abbeel, Levine (2017), arXiv 1703.03400, section 5.1.
 *
 * @example
 * ```ts
 * import { sinusoidTasks } from "@legendre/treemaml";
 *
 * console.log(sinusoidTasks({ tasks: 25, nSupport: 10, nQuery: 10, seed: 0 }).ids.length); // → 25
 * ```
 */
export function sinusoidTasks(options: {
  readonly tasks: number;
  readonly nSupport: number;
  readonly nQuery: number;
  readonly seed: number;
}): GeneratedTasks {
  const where = "sinusoidTasks";
  const o = resolveOptions(where, options, {
    tasks: 25,
    nSupport: 10,
    nQuery: 10,
    seed: Number.NaN,
  });
  for (const name of ["tasks", "nSupport", "nQuery"] as const) {
    checkNumber(where, name, o[name], { integer: true, min: 1 });
  }
  checkNumber(where, "seed", o.seed, { integer: true });
  const draws = numberStream(o.seed);
  const ids = Array.from({ length: o.tasks }, (_, i) => `t${i}`);
  const truth = ids.map(() => [draws.between(0.1, 5), draws.between(0, Math.PI)]);
  const example = sine(draws, truth);
  const support = drawSide(o.tasks, o.nSupport, 1, example);
  const query = drawSide(o.tasks, o.nQuery, 1, example);
  const tree = { children: ids.map((task) => ({ task })) };
  return { ids, inputs: 1, support, query, tree, levels: [], truth };
}

/** Options of {@link sinusoidTree}. */
export interface SinusoidTreeOptions {
  /** Children of each node, level by level. @defaultValue `[4]` */
  readonly branching?: readonly number[] | undefined;
  /** For each level, standard deviations of amplitude and phase around the parent's. @defaultValue `[[1.2, 1]]` */
  readonly levelStd?: readonly (readonly [amplitude: number, phase: number])[] | undefined;
  /** The same of tasks in a cluster. @defaultValue `[0.2, 0.15]` */
  readonly taskStd?: readonly [amplitude: number, phase: number] | undefined;
  /** Amplitude and phase of the root. @defaultValue `[2.5, π/2]` */
  readonly root?: readonly [amplitude: number, phase: number] | undefined;
  /** Tasks in each cluster of the last level. @defaultValue 4 */
  readonly perCluster?: number | undefined;
  /** Support examples a task. @defaultValue 5 */
  readonly nSupport?: number | undefined;
  /** Query examples a task. @defaultValue 10 */
  readonly nQuery?: number | undefined;
  /** Of tasks and data. */
  readonly seed: number;
  /** Of the clusters, so that batches can share them. @defaultValue 0 */
  readonly clusterSeed?: number | undefined;
}

/**
 * Sinusoids whose amplitude and phase lie in clusters of clusters.
 *
 * @param options - see {@link SinusoidTreeOptions}; `seed` is required.
 * @throws code "option" for options out of range.
 *
 * @example
 * ```ts
 * import { sinusoidTree } from "@legendre/treemaml";
 *
 * console.log(sinusoidTree({ branching: [3], perCluster: 2, seed: 1 }).levels[0]); // → [ [ 0, 1 ], [ 2, 3 ], [ 4, 5 ] ]
 * ```
 */
export function sinusoidTree(options: SinusoidTreeOptions): GeneratedTasks {
  const where = "sinusoidTree";
  type Pair = readonly [number, number];
  const o = resolveOptions(where, options as object, {
    branching: [4] as readonly number[],
    levelStd: [[1.2, 1]] as readonly Pair[],
    taskStd: [0.2, 0.15] as Pair,
    root: [2.5, Math.PI / 2] as Pair,
    perCluster: 4,
    nSupport: 5,
    nQuery: 10,
    seed: Number.NaN,
    clusterSeed: 0,
  });
  for (const name of ["perCluster", "nSupport", "nQuery"] as const) {
    checkNumber(where, name, o[name], { integer: true, min: 1 });
  }
  for (const name of ["seed", "clusterSeed"] as const)
    checkNumber(where, name, o[name], { integer: true });
  if (o.branching.length !== o.levelStd.length) {
    const message = `branching has ${o.branching.length} levels and levelStd ${o.levelStd.length}; give one for each`;
    throw new LegendreError("option", where, message, { option: "levelStd" });
  }
  checkBranching(where, o.branching);
  const { tree, levels, ids } = balancedTree(o.branching, o.perCluster);
  const { means, draws } = clusteredStreams(o.seed, o.clusterSeed);
  const around = (s: NumberStream, [a, p]: Pair, [sa, sp]: Pair): Pair => {
    const amplitude = a + sa * s.normal();
    return [amplitude, p + sp * s.normal()];
  };
  let level: Pair[] = [o.root];
  for (const [l, count] of o.branching.entries()) {
    const std = o.levelStd[l] as Pair;
    level = level.flatMap((parent) =>
      Array.from({ length: count }, () => around(means, parent, std)),
    );
  }
  const truth = ids.map((_, task) =>
    around(draws, level[Math.floor(task / o.perCluster)] as Pair, o.taskStd),
  );
  const example = sine(draws, truth);
  const support = drawSide(ids.length, o.nSupport, 1, example);
  const query = drawSide(ids.length, o.nQuery, 1, example);
  return { ids, inputs: 1, support, query, tree, levels, truth };
}
