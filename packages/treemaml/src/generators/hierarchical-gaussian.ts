import { LegendreError } from "@legendre/core-tensor";
import {
  atLeast,
  count,
  list,
  number,
  type OptionsOf,
  options,
} from "@legendre/core-tensor/options";
import { balancedTree, drawSide, type GeneratedTasks } from "./generated.ts";
import { clusteredStreams } from "./stream.ts";

/** The options of {@link hierarchicalGaussian}. */
export const hierarchicalGaussianOptions = options("hierarchicalGaussian", {
  /** Dimensions. */
  d: count(1, 16),
  /** Children of each node, level by level: `[4]` is four clusters, `[4, 2]` four with two in each. */
  branching: list(count(1), [4]),
  /** Standard deviation of a node's mean around its parent's, for each level. */
  levelStd: list(atLeast(0), [1]),
  /** Standard deviation of tasks around the mean of their cluster. */
  taskStd: atLeast(0, 0.3),
  /** Tasks in each cluster of the last level. */
  perCluster: count(1, 4),
  /** Support examples a task. */
  nSupport: count(1, 8),
  /** Query examples a task. */
  nQuery: count(1, 16),
  /** Standard deviation of the noise on targets. */
  noise: atLeast(0, 0.1),
  /** Of tasks and data. */
  seed: number({ integer: true }),
  /** Of the cluster means, so that batches can share them. */
  clusterSeed: number({ integer: true }, 0),
});

/** Options of {@link hierarchicalGaussian}. */
export interface HierarchicalGaussianOptions
  extends OptionsOf<typeof hierarchicalGaussianOptions> {}

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
  const { where } = hierarchicalGaussianOptions;
  const o = hierarchicalGaussianOptions.resolve(options);
  if (o.branching.length !== o.levelStd.length) {
    const message = `branching has ${o.branching.length} levels and levelStd ${o.levelStd.length}; give one for each`;
    throw new LegendreError("option", where, message, { option: "levelStd" });
  }
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
