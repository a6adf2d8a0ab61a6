import { LegendreError } from "@legendre/core-tensor";
import { count, list, number, type OptionsOf, options, value } from "@legendre/core-tensor/options";
import { balancedTree, drawSide, type GeneratedTasks } from "./generated.ts";
import { clusteredStreams, type NumberStream, numberStream } from "./stream.ts";

const sine =
  (draws: NumberStream, truth: readonly (readonly number[])[]) =>
  (task: number): { x: number[]; y: number } => {
    const [amplitude, phase] = truth[task] as [number, number];
    const x = draws.between(-5, 5);
    return { x: [x], y: amplitude * Math.sin(x - phase) };
  };

/** The options of {@link sinusoidTasks}. */
export const sinusoidTasksOptions = options("sinusoidTasks", {
  /** Tasks. */
  tasks: count(1, 25),
  /** Support examples a task. */
  nSupport: count(1, 10),
  /** Query examples a task. */
  nQuery: count(1, 10),
  /** Of tasks and data. */
  seed: number({ integer: true }),
});

/** Options of {@link sinusoidTasks}. */
export interface SinusoidTasksOptions extends OptionsOf<typeof sinusoidTasksOptions> {}

/**
 * Sinusoids `y = A sin(x − p)` with `A` in [0.1, 5), `p` in [0, π) and `x` in [−5, 5): the tasks of the MAML paper.
 *
 * @param options - see {@link SinusoidTasksOptions}; `seed` is required.
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
export function sinusoidTasks(options: SinusoidTasksOptions): GeneratedTasks {
  const o = sinusoidTasksOptions.resolve(options);
  const draws = numberStream(o.seed);
  const ids = Array.from({ length: o.tasks }, (_, i) => `t${i}`);
  const truth = ids.map(() => [draws.between(0.1, 5), draws.between(0, Math.PI)]);
  const example = sine(draws, truth);
  const support = drawSide(o.tasks, o.nSupport, 1, example);
  const query = drawSide(o.tasks, o.nQuery, 1, example);
  const tree = { children: ids.map((task) => ({ task })) };
  return { ids, inputs: 1, support, query, tree, levels: [], truth };
}

/** Amplitude and phase of a sinusoid, or standard deviations of them. */
export type AmplitudePhase = readonly [amplitude: number, phase: number];

/** The options of {@link sinusoidTree}. */
export const sinusoidTreeOptions = options("sinusoidTree", {
  /** Children of each node, level by level. */
  branching: list(count(1), [4]),
  /** For each level, standard deviations of amplitude and phase around the parent's. */
  levelStd: value<readonly AmplitudePhase[], readonly AmplitudePhase[]>([[1.2, 1]]),
  /** The same of tasks in a cluster. */
  taskStd: value<AmplitudePhase, AmplitudePhase>([0.2, 0.15]),
  /** Amplitude and phase of the root. */
  root: value<AmplitudePhase, AmplitudePhase>([2.5, Math.PI / 2]),
  /** Tasks in each cluster of the last level. */
  perCluster: count(1, 4),
  /** Support examples a task. */
  nSupport: count(1, 5),
  /** Query examples a task. */
  nQuery: count(1, 10),
  /** Of tasks and data. */
  seed: number({ integer: true }),
  /** Of the clusters, so that batches can share them. */
  clusterSeed: number({ integer: true }, 0),
});

/** Options of {@link sinusoidTree}. */
export interface SinusoidTreeOptions extends OptionsOf<typeof sinusoidTreeOptions> {}

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
  const { where } = sinusoidTreeOptions;
  const o = sinusoidTreeOptions.resolve(options);
  if (o.branching.length !== o.levelStd.length) {
    const message = `branching has ${o.branching.length} levels and levelStd ${o.levelStd.length}; give one for each`;
    throw new LegendreError("option", where, message, { option: "levelStd" });
  }
  const { tree, levels, ids } = balancedTree(o.branching, o.perCluster);
  const { means, draws } = clusteredStreams(o.seed, o.clusterSeed);
  const around = (
    s: NumberStream,
    [a, p]: AmplitudePhase,
    [sa, sp]: AmplitudePhase,
  ): AmplitudePhase => {
    const amplitude = a + sa * s.normal();
    return [amplitude, p + sp * s.normal()];
  };
  let level: AmplitudePhase[] = [o.root];
  for (const [l, count] of o.branching.entries()) {
    const std = o.levelStd[l] as AmplitudePhase;
    level = level.flatMap((parent) =>
      Array.from({ length: count }, () => around(means, parent, std)),
    );
  }
  const truth = ids.map((_, task) =>
    around(draws, level[Math.floor(task / o.perCluster)] as AmplitudePhase, o.taskStd),
  );
  const example = sine(draws, truth);
  const support = drawSide(ids.length, o.nSupport, 1, example);
  const query = drawSide(ids.length, o.nQuery, 1, example);
  return { ids, inputs: 1, support, query, tree, levels, truth };
}
