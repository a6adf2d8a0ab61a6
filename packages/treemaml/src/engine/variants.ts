import { clusterSchedule, type Partition, starSchedule } from "../schedule/schedule.ts";
import { learnerOf } from "./learner.ts";
import type { MetaLearner } from "./meta-learner.ts";
import type { TreeMamlOptions } from "./settings.ts";

/** Options of the variants: those of {@link TreeMamlOptions} that the variant does not set. */
export type VariantOptions<P, B, K extends keyof TreeMamlOptions<P, B>> = Omit<
  TreeMamlOptions<P, B>,
  K | "schedule"
>;

const star =
  (steps: number) =>
  (ids: readonly string[]): ReturnType<typeof starSchedule> =>
    starSchedule(ids.length, steps);

function variant<P, B>(
  where: string,
  options: VariantOptions<P, B, never>,
  fixed: Partial<TreeMamlOptions<P, B>>,
): MetaLearner<P, B> {
  const steps = options.steps ?? 1;
  return learnerOf(where, {
    ...options,
    ...fixed,
    steps,
    schedule: fixed.schedule ?? star(steps),
  } as never);
}

/**
 * MAML: every task adapts on its own, and the meta-gradient is exact.
 *
 * @param options - see {@link TreeMamlOptions}.
 * @see Finn, Abbeel, Levine (2017), "Model-agnostic meta-learning for fast adaptation of deep networks", arXiv 1703.03400.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { maml } from "@legendre/treemaml";
 *
 * const learner = maml({ loss: (w: tf.Tensor, y: tf.Tensor) => tf.square(tf.sub(w, y)), steps: 3 });
 * console.log(learner.scheduleOf(["a", "b"]).partitions.length); // 3
 * ```
 */
export function maml<P, B>(options: VariantOptions<P, B, never>): MetaLearner<P, B> {
  return variant("maml", options, {});
}

/**
 * MAML without second derivatives.
 *
 * @param options - see {@link TreeMamlOptions}.
 * @see Nichol, Achiam, Schulman (2018), "On first-order meta-learning algorithms", arXiv 1803.02999.
 */
export function fomaml<P, B>(options: VariantOptions<P, B, "order">): MetaLearner<P, B> {
  return variant("fomaml", options, { order: "first" });
}

/**
 * Reptile: the outer optimiser follows the mean way from adapted params back to the start. With
 * `outer: sgd({ lr: ε })` it is `θ ← θ + ε · mean_i(φ_i − θ)`. Query sets are looked at for the reported loss only.
 *
 * @param options - see {@link TreeMamlOptions}.
 * @see Nichol, Achiam, Schulman (2018), arXiv 1803.02999, section 3.
 */
export function reptile<P, B>(options: VariantOptions<P, B, "order">): MetaLearner<P, B> {
  return variant("reptile", options, { order: "reptile" });
}

/**
 * ANIL: inner steps change the leaves that `adapt` chooses only, as a rule the last layer; the meta-gradient
 * trains all.
 *
 * @param options - see {@link TreeMamlOptions}; `adapt` is required.
 * @see Raghu et al. (2020), "Rapid learning or feature reuse?", arXiv 1909.09157.
 */
export function anil<P, B>(
  options: VariantOptions<P, B, "adapt"> & { readonly adapt: (path: string) => boolean },
): MetaLearner<P, B> {
  return variant("anil", options, {});
}

/**
 * Meta-SGD: MAML with a step size for each element, trained like the params.
 *
 * @param options - see {@link TreeMamlOptions}; `innerLr` is where the step sizes start.
 * @see Li et al. (2017), "Meta-SGD: learning to learn quickly for few-shot learning", arXiv 1707.09835.
 */
export function metaSgd<P, B>(options: VariantOptions<P, B, "learnInnerLr">): MetaLearner<P, B> {
  return variant("metaSgd", options, { learnInnerLr: "element" });
}

/**
 * Fine-tuning of clusters: tasks of a cluster stay together in all steps. The baseline that a tree has to beat.
 *
 * @param options - see {@link TreeMamlOptions}; `clusters` maps the names of the tasks to cells.
 */
export function clusterOnly<P, B>(
  options: VariantOptions<P, B, never> & {
    readonly clusters: Partition | ((ids: readonly string[]) => Partition);
  },
): MetaLearner<P, B> {
  const { clusters, ...rest } = options;
  const cells = (ids: readonly string[]): Partition =>
    typeof clusters === "function" ? clusters(ids) : clusters;
  const schedule = (ids: readonly string[]): ReturnType<typeof clusterSchedule> =>
    clusterSchedule(cells(ids), rest.steps ?? 1);
  return variant("clusterOnly", rest as never, { schedule });
}
