import { LegendreError } from "@legendre/core-tensor";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import { balancedTree, checkBranching, drawSide, type GeneratedTasks } from "./generated.ts";
import { clusteredStreams } from "./stream.ts";

/** Options of {@link hierarchicalGaussian}. */
export interface HierarchicalGaussianOptions {
  /** Dimensions. @defaultValue 16 */
  readonly d?: number | undefined;
  /** Children of each node, level by level: `[4]` is four clusters, `[4, 2]` four with two in each. @defaultValue `[4]` */
  readonly branching?: readonly number[] | undefined;
  /** Standard deviation of a node's mean around its parent's, for each level. @defaultValue `[1]` */
  readonly levelStd?: readonly number[] | undefined;
  /** Standard deviation of tasks around the mean of their cluster. @defaultValue 0.3 */
  readonly taskStd?: number | undefined;
  /** Tasks in each cluster of the last level. @defaultValue 4 */
  readonly perCluster?: number | undefined;
  /** Support examples a task. @defaultValue 8 */
  readonly nSupport?: number | undefined;
  /** Query examples a task. @defaultValue 16 */
  readonly nQuery?: number | undefined;
  /** Standard deviation of the noise on targets. @defaultValue 0.1 */
  readonly noise?: number | undefined;
  /** Of tasks and data. */
  readonly seed: number;
  /** Of the cluster means, so that batches can share them. @defaultValue 0 */
  readonly clusterSeed?: number | undefined;
}

/**
 * Linear regression tasks whose weights lie in clusters of clusters: a node's mean is that of its parent plus Gaussian
 * noise, a task's weights are its cluster's mean plus noise, `x ~ N(0, I)` and `y = x·w + noise`.
 *
 * @param options - see {@link HierarchicalGaussianOptions}; `seed` is required.
 * @throws code "option" for options out of range.
 *
 * @example
 * ```ts
 * import { hierarchicalGaussian, printNewick } from "@legendre/treemaml";
 *
 * const made = hierarchicalGaussian({ branching: [2], perCluster: 2, seed: 1 });
 * console.log(printNewick(made.tree), made.truth[0]?.length); // → ((t0,t1),(t2,t3)); 16
 * ```
 */
export function hierarchicalGaussian(options: HierarchicalGaussianOptions): GeneratedTasks {
  const where = "hierarchicalGaussian";
  const o = resolveOptions(where, options as object, {
    d: 16,
    taskStd: 0.3,
    perCluster: 4,
    nSupport: 8,
    nQuery: 16,
    noise: 0.1,
    branching: [4] as readonly number[],
    levelStd: [1] as readonly number[],
    seed: Number.NaN,
    clusterSeed: 0,
  });
  for (const name of ["d", "perCluster", "nSupport", "nQuery"] as const) {
    checkNumber(where, name, o[name], { integer: true, min: 1 });
  }
  for (const name of ["taskStd", "noise"] as const) checkNumber(where, name, o[name], { min: 0 });
  for (const name of ["seed", "clusterSeed"] as const)
    checkNumber(where, name, o[name], { integer: true });
  if (o.branching.length !== o.levelStd.length) {
    const message = `branching has ${o.branching.length} levels and levelStd ${o.levelStd.length}; give one for each`;
    throw new LegendreError("option", where, message, { option: "levelStd" });
  }
  for (const [l, std] of o.levelStd.entries()) {
    checkNumber(where, `levelStd[${l}]`, std, { min: 0 });
  }
  checkBranching(where, o.branching);
  const { tree, levels, ids } = balancedTree(o.branching, o.perCluster);
  const { means, draws } = clusteredStreams(o.seed, o.clusterSeed);
  let level: number[][] = [new Array<number>(o.d).fill(0)];
  for (const [l, count] of o.branching.entries()) {
    const std = o.levelStd[l] as number;
    level = level.flatMap((parent) =>
      Array.from({ length: count }, () => parent.map((v) => v + std * means.normal())),
    );
  }
  const truth = ids.map((_, task) =>
    (level[Math.floor(task / o.perCluster)] as number[]).map((v) => v + o.taskStd * draws.normal()),
  );
  const example = (task: number): { x: number[]; y: number } => {
    const x = Array.from({ length: o.d }, () => draws.normal());
    const w = truth[task] as number[];
    const y = x.reduce((sum, v, i) => sum + v * (w[i] as number), 0);
    return { x, y: y + o.noise * draws.normal() };
  };
  const support = drawSide(ids.length, o.nSupport, o.d, example);
  const query = drawSide(ids.length, o.nQuery, o.d, example);
  return { ids, inputs: o.d, support, query, tree, levels, truth };
}
