import { treeClone, treeDispose } from "@legendre/core-tensor";
import { fill, type Scalar } from "@legendre/core-tensor/ops";
import { checkTensor, checkTensorTree } from "@legendre/core-tensor/tree";
import type { Schedule } from "../schedule/schedule.ts";
import { scoped } from "../scoped.ts";
import type { MetaLearner, MetaState } from "./meta-learner.ts";
import { orderAt, outerStep } from "./outer-step.ts";
import { scheduleFor, withPlan } from "./planned-call.ts";
import { programsOf, trainableOf } from "./programs.ts";
import { type Settings, settingsOf, type TreeMamlOptions } from "./settings.ts";
import { startSizes } from "./step-sizes.ts";
import { partsOf } from "./task-loss.ts";

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
  const programs = programsOf(where, settings);
  const { screen } = programs;
  const scheduleOf = (ids: readonly string[]): Schedule => scheduleFor(where, settings, ids);

  const init: MetaLearner<P, B>["init"] = (params) => {
    checkTensorTree(`${where}.init`, "params", params);
    return scoped((): MetaState<P> => {
      const own = treeClone(params);
      const { adapted } = partsOf(programs.splitOf(params), params);
      const sizes = startSizes(where, settings, adapted, stepsOf(settings));
      const optimizer = settings.optimizer.init(trainableOf(settings, { params: own, sizes }));
      return { params: own, sizes, optimizer, count: fill([], 0, "int32") as Scalar };
    });
  };
  const adapt: MetaLearner<P, B>["adapt"] = async (state, tasks, given) => {
    const schedule = given ?? scheduleOf(tasks.ids);
    const call = { state, tasks, schedule, first: true };
    const params = await withPlan(where, settings, call, (shape, numbers) =>
      programs.adaptation({ shape, order: "exact", phase: null }, numbers),
    );
    return { params, schedule };
  };

  return {
    init,
    adapt,
    scheduleOf,
    step: async (state, tasks, given) => {
      const schedule = given ?? scheduleOf(tasks.ids);
      return outerStep(where, { settings, programs }, { state, tasks, schedule });
    },
    adaptAlone: (state, params, tasks, range) =>
      programs.alone(range, params, state.sizes, tasks.support),
    metaGradient: async (state, tasks, given) => {
      const schedule = given ?? scheduleOf(tasks.ids);
      checkTensor(where, "state.count", state.count);
      const order = orderAt(settings, (await state.count.data())[0] as number);
      return withPlan(where, settings, { state, tasks, schedule }, (shape, numbers) =>
        programs.gradients({ shape, order, phase: null }, numbers),
      );
    },
    evaluate: async (state, tasks, given) => {
      const { params } = await adapt(state, tasks, given);
      try {
        return await screen.queryLosses(params, tasks);
      } finally {
        treeDispose(params);
      }
    },
    losses: (params, tasks) => screen.queryLosses(params, tasks),
    supportGradients: (params, tasks) => screen.supportGradients(params, tasks),
    startGradients: ({ params }, tasks) => screen.startGradients(params, tasks),
    dispose: () => programs.dispose(),
  };
}

function stepsOf<P, B>({ schedule, steps, innerLr }: Settings<P, B>): number {
  if (typeof schedule === "object") return schedule.partitions.length;
  return steps ?? (schedule === undefined ? 1 : innerLr.length);
}
