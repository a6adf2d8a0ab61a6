import {
  applyUpdates,
  checkTensorTree,
  type JitOptions,
  jit,
  LegendreError,
  treeClone,
  treeDispose,
  treeFlatten,
  treeLeaves,
  treeMap,
  treePaths,
  vmap,
} from "@legendre/core-tensor";
import { add, fill, type Scalar, sqrt, type Tensor, tensor } from "@legendre/core-tensor/ops";
import { type Plan, type PlanArrays, planOf } from "../schedule/plan.ts";
import { checkSchedule, type Schedule, starSchedule } from "../schedule/schedule.ts";
import { scoped } from "../scoped.ts";
import { selectSchedule, selectTasks, type TaskSet } from "../tasks/task-set.ts";
import { aloneSteps } from "./alone-steps.ts";
import { badTasks, badTasksError } from "./bad-tasks.ts";
import type { Examples } from "./level.ts";
import {
  type MetaGradient,
  metaGradient,
  type Numbers,
  type Problem,
  squaredLength,
  taskParams,
} from "./meta-gradient.ts";
import { type Settings, settingsOf, type Trainable, type TreeMamlOptions } from "./settings.ts";
import { gatherSizes, spreadSizes, startSizes } from "./step-sizes.ts";
import { joined, partsOf, type Split } from "./task-loss.ts";

/** All that training changes: a tree of tensors, so that it can be saved and compared. */
export interface MetaState<P> {
  /** The shared starting point. */
  readonly params: P;
  /** Step sizes: a list for each step or one for all, an entry for each leaf or one for all. */
  readonly sizes: readonly (readonly Tensor[])[];
  /** State of the outer optimiser. */
  readonly optimizer: unknown;
  /** Steps taken; int32. */
  readonly count: Scalar;
}

/** How a step went. */
export interface MetaStep<P> {
  /** The next state, owned by the caller; the old one stays valid. */
  readonly state: MetaState<P>;
  /** `"non-finite"`: no single task is at fault, and the state is a copy of the old one. */
  readonly status: "ok" | "non-finite";
  /** Weighted mean of the query losses after adaptation, before the outer step. */
  readonly loss: number;
  /** Query loss of each task, in the order of `ids`. */
  readonly losses: readonly number[];
  /** The tasks that took part. */
  readonly ids: readonly string[];
  /** Tasks left out since they were not finite. */
  readonly skipped: readonly string[];
  /** Length of the meta-gradient, before it is clipped. */
  readonly gradientNorm: number;
  /** The cells that were used. */
  readonly schedule: Schedule;
}

/** Params of each task after adaptation. */
export interface Adapted<P> {
  /** Leaves `[tasks, …]`; owned by the caller. */
  readonly params: P;
  /** The cells that were used. */
  readonly schedule: Schedule;
}

/** A meta-learner: pure functions of a state; see {@link treeMaml}. */
export interface MetaLearner<P, B> {
  /** The state before the first step. Params are copied. */
  init(params: P): MetaState<P>;
  /** One outer step on a meta-batch. */
  step(state: MetaState<P>, tasks: TaskSet<B>, schedule?: Schedule): Promise<MetaStep<P>>;
  /** The gradient that a step would follow; nothing is changed. Tensors belong to the caller. */
  metaGradient(
    state: MetaState<P>,
    tasks: TaskSet<B>,
    schedule?: Schedule,
  ): Promise<MetaGradient<P>>;
  /** Adapts each task by its cells' steps. */
  adapt(state: MetaState<P>, tasks: TaskSet<B>, schedule?: Schedule): Promise<Adapted<P>>;
  /**
   * Steps of each task's own from params with leaves `[tasks, …]`: steps `first` to `steps − 1` of the learner, with
   * fresh memory. Leaves of the result are `[tasks, …]`.
   */
  adaptAlone(
    state: MetaState<P>,
    params: P,
    tasks: TaskSet<B>,
    range: { readonly first: number; readonly steps: number },
  ): Promise<P>;
  /** Query losses after adaptation, in the order of the tasks. */
  evaluate(state: MetaState<P>, tasks: TaskSet<B>, schedule?: Schedule): Promise<number[]>;
  /** Query losses of given params, leaves `[tasks, …]`. */
  losses(params: P, tasks: TaskSet<B>): Promise<number[]>;
  /** Support gradients at params with leaves `[tasks, …]`: all adapted leaves in one row, `[tasks, elements]`. */
  supportGradients(params: P, tasks: TaskSet<B>): Promise<Tensor>;
  /** The schedule that a call without one would use. */
  scheduleOf(ids: readonly string[]): Schedule;
  /** Frees compiled programs; later calls compile again. */
  dispose(): void;
}

/** What a compiled function is made for; its JSON decides the program. */
interface Key {
  readonly shape: Plan["shape"];
  readonly order: "exact" | "first" | "reptile";
  readonly phase: number | null;
}

/** Arguments of compiled functions, beside the key. */
interface Given<P, B> {
  readonly params: P;
  readonly sizes: readonly (readonly Tensor[])[];
  readonly arrays: PlanArrays<Tensor>;
  readonly support: Examples<B>;
  readonly query: Examples<B>;
}

type Runner = <A extends readonly unknown[], R>(
  f: (...args: A) => R,
) => ((...args: A) => Promise<R>) & { dispose(): void };

/** Compiles, or runs eagerly in a scope; the first argument is static. */
function runner(compile: boolean | Pick<JitOptions, "device">): Runner {
  if (compile !== false) {
    const options = compile === true ? {} : compile;
    return ((f: never) => jit(f, { ...options, static: [0] })) as never;
  }
  return ((f: (...args: unknown[]) => unknown) =>
    Object.assign(async (...args: unknown[]) => scoped(() => f(...args)), {
      dispose: () => {},
    })) as never;
}

/**
 * A meta-learner along a tree of tasks. At each inner step the tasks of a cell share their params and step along
 * the mean of their gradients; cells split as steps go on. MAML, joint training and fine-tuning of clusters are
 * schedules of it ({@link starSchedule}, {@link chainSchedule}, {@link clusterSchedule}).
 *
 * `L(θ) = Σ_i v_i ℓ_i^Q(φ_i)`, `φ_c = φ_p(c) − α_k Σ_{i∈c} w_i ∇ℓ_i^S(φ_p(c)) / Σ_{i∈c} w_i`
 *
 * @param options - see {@link TreeMamlOptions}; `loss` is required.
 * @returns pure functions of a state; tensors in results belong to the caller.
 * @throws code "option" for options out of range; from calls, "structure" and "option" for schedules that do not
 *   fit the tasks, "non-finite" for tasks that are not, "shape" for losses.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { stackTasks, treeMaml } from "@legendre/treemaml";
 *
 * // Tasks are targets on a line; after one step of size 1/4 half of the way is left.
 * const learner = treeMaml({
 *   loss: (p: { w: tf.Tensor }, y: tf.Tensor) => tf.square(tf.sub(p.w, y)),
 *   innerLr: 0.25,
 * });
 * const state = learner.init({ w: tf.scalar(0) });
 * const tasks = stackTasks([1, 3].map((t) => ({ support: tf.tensor1d([t]) as tf.Tensor, query: tf.tensor1d([t]) as tf.Tensor })));
 * console.log(await learner.evaluate(state, tasks)); // [ 0.25, 2.25 ]
 * ```
 *
 * @remarks The meta-gradient costs one gradient and one Hessian-vector product for each cell of each step,
 * and the query gradients; it keeps the params of each cell. Every schedule is compiled once for its shape.
 * @see Garcia et al. (2021), "Meta-Learning with MAML on Trees", arXiv 2103.04691; Finn et al. (2017), "Model-agnostic
 * meta-learning", arXiv 1703.03400.
 */
export function treeMaml<P, B>(options: TreeMamlOptions<P, B>): MetaLearner<P, B> {
  return learnerOf("treeMaml", options);
}

/** {@link treeMaml} under the name of the function that was called. */
export function learnerOf<P, B>(where: string, options: TreeMamlOptions<P, B>): MetaLearner<P, B> {
  const settings = settingsOf(where, options);
  const make = runner(settings.compile);
  let split: Split | undefined;
  const splitOf = (params: P): Split => {
    split ??= splitParams(where, settings, params);
    return split;
  };
  const problemOf = (key: Key, params: P): Problem<P, B> => ({
    ...{ loss: settings.loss, split: splitOf(params), shape: key.shape, order: key.order },
    ...{ rules: settings.rules(key.shape.levels.length), clip: settings.innerClip },
    learnSizes: settings.learnInnerLr !== "none",
  });
  const numbersOf = (given: Given<P, B>): Numbers<P, B> => ({
    ...given,
    sizes: spreadSizes(given.sizes, splitOf(given.params).adapted.length),
  });
  const gradientOf = (key: Key, given: Given<P, B>): MetaGradient<P> => {
    const found = metaGradient(problemOf(key, given.params), numbersOf(given));
    return { ...found, sizeGrads: gatherSizes(given.sizes, found.sizeGrads) };
  };
  const trainableOf = (given: { params: P; sizes: unknown }): Trainable<P> => ({
    params: given.params,
    sizes: settings.learnInnerLr === "none" ? null : given.sizes,
  });

  const train = make((key: Key, given: Given<P, B>, optimizer: unknown, count: Tensor) => {
    const { loss, losses, grads, sizeGrads } = gradientOf(key, given);
    const before = trainableOf(given);
    const gradient = trainableOf({ params: grads, sizes: sizeGrads });
    const norm = sqrt(squaredLength(treeLeaves<Tensor>(gradient)));
    const extra = key.phase === null ? {} : { step: key.phase };
    const { updates, state } = settings.optimizer.update(gradient, optimizer, before, extra);
    const next = applyUpdates(before, updates);
    return {
      state: {
        ...{ params: next.params, optimizer: state },
        sizes: next.sizes ?? treeClone(given.sizes),
        count: add(count, fill([], 1, "int32")),
      } as MetaState<P>,
      ...{ loss, losses, norm },
    };
  });
  const gradients = make((key: Key, given: Given<P, B>) => gradientOf(key, given));
  const adaptation = make((key: Key, given: Given<P, B>) => {
    const problem = problemOf(key, given.params);
    const { adapted, frozen } = taskParams(problem, numbersOf(given));
    const tasks = given.arrays.cell.shape[0] as number;
    const repeated = frozen.map((leaf) => add(leaf, fill([tasks, ...leaf.shape], 0)) as Tensor);
    return joined<P>(problem.split, { adapted, frozen: repeated });
  });
  const alone = make(
    (
      range: { first: number; steps: number },
      params: P,
      sizes: MetaState<P>["sizes"],
      support: Examples<B>,
    ) => {
      const split = splitOf(params);
      const one = (own: P, { batch, mask }: Examples<B>): P =>
        aloneSteps(
          {
            ...{ loss: settings.loss, split, clip: settings.innerClip },
            rules: settings.rules(range.steps),
          },
          { params: own, batch, mask, sizes: spreadSizes(sizes, split.adapted.length) },
          range.first,
        );
      const each = vmap(one, {
        inAxes: [0, { batch: 0, mask: support.mask === null ? null : 0 }] as never,
      });
      return each(params as never, support as never) as P;
    },
  );
  const screen = badTasks<P, B>(make, settings.loss, splitOf);

  const scheduleOf = (ids: readonly string[]): Schedule => {
    const { schedule, steps } = settings;
    const found =
      typeof schedule === "function"
        ? schedule(ids)
        : (schedule ?? starSchedule(ids.length, steps ?? 1));
    if (steps !== undefined && found.partitions.length !== steps) {
      const message = `the schedule has ${found.partitions.length} steps and steps is ${steps}; leave steps out`;
      throw new LegendreError("option", where, message, { steps });
    }
    return found;
  };
  const planFor = (tasks: TaskSet<B>, schedule: Schedule): Plan => {
    const name = `${where}.step`;
    if (schedule.tasks !== tasks.ids.length) {
      const message = `the schedule is for ${schedule.tasks} tasks, the meta-batch has ${tasks.ids.length}`;
      throw new LegendreError("structure", name, message, { tasks: tasks.ids.length });
    }
    checkSchedule(name, schedule, tasks.ids);
    const times = (counts: readonly number[]): number[] =>
      tasks.weights.map((w, i) => (settings.weighting === "task" ? w : w * (counts[i] as number)));
    const weights = { pool: times(tasks.supportCounts), outer: times(tasks.queryCounts) };
    return planOf(schedule, weights, settings.layout);
  };
  /** Calls `f` with the plan's arrays as tensors, and frees them. */
  const withPlan = async <R>(
    state: Pick<MetaState<P>, "params" | "sizes">,
    tasks: TaskSet<B>,
    schedule: Schedule,
    f: (shape: Plan["shape"], given: Given<P, B>) => Promise<R>,
  ): Promise<R> => {
    const plan = planFor(tasks, schedule);
    checkSizes(where, settings, state.sizes.length, plan.shape.levels.length);
    const arrays = treeMap(
      (leaf: { data: ArrayLike<number>; shape: readonly number[]; dtype: string }) =>
        tensor([...(leaf.data as Float64Array)], [...leaf.shape], leaf.dtype as "float32"),
      plan.arrays,
    ) as unknown as PlanArrays<Tensor>;
    const { params, sizes } = state;
    try {
      return await f(plan.shape, {
        params,
        sizes,
        arrays,
        support: tasks.support,
        query: tasks.query,
      });
    } finally {
      treeDispose(arrays);
    }
  };
  const orderAt = (step: number): Key["order"] => {
    const { order } = settings;
    return typeof order === "string" ? order : step < order.firstUntil ? "first" : "exact";
  };

  const step: MetaLearner<P, B>["step"] = async (state, tasks, given) => {
    const schedule = given ?? scheduleOf(tasks.ids);
    const count = state.count.dataSync()[0] as number;
    const phase = settings.optimizer.phase?.(count) ?? null;
    const found = await withPlan(state, tasks, schedule, (shape, numbers) =>
      train({ shape, order: orderAt(count), phase }, numbers, state.optimizer, state.count),
    );
    const loss = (await found.loss.data())[0] as number;
    const gradientNorm = (await found.norm.data())[0] as number;
    const losses = [...(await found.losses.data())];
    treeDispose([found.loss, found.losses, found.norm]);
    const report = { loss, losses, gradientNorm, schedule, ids: tasks.ids };
    if (Number.isFinite(gradientNorm) && Number.isFinite(loss)) {
      return { ...report, state: found.state, status: "ok", skipped: [] };
    }
    treeDispose(found.state);
    const bad = await screen.find(state.params, tasks, losses);
    if (bad.length === 0 || bad.length === tasks.ids.length) {
      return { ...report, state: treeClone(state), status: "non-finite", skipped: [] };
    }
    if (settings.badTasks === "error") throw badTasksError(`${where}.step`, tasks.ids, bad);
    const kept = tasks.ids.flatMap((_, i) => (bad.includes(i) ? [] : [i]));
    const rest = selectTasks(tasks, kept);
    try {
      const again = await step(state, rest, selectSchedule(schedule, kept));
      const names = bad.map((i) => tasks.ids[i] as string);
      return { ...again, skipped: [...names, ...again.skipped] };
    } finally {
      treeDispose([rest.support, rest.query]);
    }
  };
  const adapt: MetaLearner<P, B>["adapt"] = async (state, tasks, given) => {
    const schedule = given ?? scheduleOf(tasks.ids);
    const params = await withPlan(state, tasks, schedule, (shape, numbers) =>
      adaptation({ shape, order: "exact", phase: null }, numbers),
    );
    return { params, schedule };
  };

  return {
    init: (params) => {
      checkTensorTree(`${where}.init`, "params", params);
      return scoped(() => {
        const own = treeClone(params);
        const { adapted } = partsOf(splitOf(params), params);
        const sizes = startSizes(where, settings, adapted, stepsOf(settings));
        const optimizer = settings.optimizer.init(trainableOf({ params: own, sizes }));
        return { ...{ params: own, sizes, optimizer }, count: fill([], 0, "int32") as Scalar };
      });
    },
    ...{ step, adapt, scheduleOf },
    adaptAlone: (state, params, tasks, range) => alone(range, params, state.sizes, tasks.support),
    metaGradient: (state, tasks, given) =>
      withPlan(state, tasks, given ?? scheduleOf(tasks.ids), (shape, numbers) =>
        gradients(
          { ...{ shape, phase: null }, order: orderAt(state.count.dataSync()[0] as number) },
          numbers,
        ),
      ),
    evaluate: async (state, tasks, given) => {
      const { params } = await adapt(state, tasks, given);
      const losses = await screen.queryLosses(params, tasks);
      treeDispose(params);
      return losses;
    },
    losses: (params, tasks) => screen.queryLosses(params, tasks),
    supportGradients: (params, tasks) => screen.supportGradients(params, tasks),
    dispose: () => {
      for (const f of [train, gradients, adaptation, alone]) f.dispose();
      screen.dispose();
    },
  };
}

function stepsOf<P, B>({ schedule, steps, innerLr }: Settings<P, B>): number {
  if (typeof schedule === "object") return schedule.partitions.length;
  return steps ?? (schedule === undefined ? 1 : innerLr.length);
}

function checkSizes<P, B>(
  where: string,
  settings: Settings<P, B>,
  sets: number,
  steps: number,
): void {
  const perStep = settings.learnInnerLr === "step" || settings.learnInnerLr === "tensor";
  if (sets === steps || sets === 1 || steps === 0 || !perStep) return;
  const message = `the state has ${sets} step sizes and the schedule ${steps} steps; set steps, and keep it when going on from a saved state`;
  throw new LegendreError("structure", `${where}.step`, message, { sizes: sets, steps });
}

function splitParams<P, B>(where: string, settings: Settings<P, B>, params: P): Split {
  const { structure } = treeFlatten<Tensor>(params);
  const paths = treePaths(structure);
  const chosen = paths.map((path) => settings.adapt(path));
  const positions = (wanted: boolean): number[] =>
    chosen.flatMap((adapted, i) => (adapted === wanted ? [i] : []));
  if (!chosen.includes(true)) {
    const message = `adapt chose none of the leaves (${paths.join(", ")}); inner steps need at least one`;
    throw new LegendreError("option", where, message, { option: "adapt", paths });
  }
  return { structure, adapted: positions(true), frozen: positions(false) };
}
