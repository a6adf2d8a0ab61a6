import { adam, chain, type GradientTransform, LegendreError } from "@legendre/core-tensor";
import { clipByGlobalNorm, multiSteps, type TreeTransform } from "@legendre/core-tensor/optim";
import { checkNumber, checkOneOf, resolveOptions } from "@legendre/core-tensor/options";
import type { CompileOption } from "@legendre/core-tensor/train";
import { type InnerOptimizer, type InnerStep, innerStep } from "../inner/inner-rule.ts";
import type { Precondition } from "../inner/precondition.ts";
import type { Schedule } from "../schedule/schedule.ts";
import type { TaskLoss } from "./task-loss.ts";

/** How the meta-gradient is taken; see {@link TreeMamlOptions.order}. */
export type Order = "exact" | "first" | "reptile" | { readonly firstUntil: number };

/** What of the step sizes is learned; see {@link TreeMamlOptions.learnInnerLr}. */
export type LearnInnerLr = "none" | "step" | "tensor" | "element";

/** What the outer optimiser trains: params, and step sizes where they are learned. */
export interface Trainable<P> {
  readonly params: P;
  /** One list a step (or one for all), an entry a leaf (or one for all leaves). */
  readonly sizes: unknown;
}

/** What `outer` may be: see {@link TreeMamlOptions.outer}. */
export type OuterOptimizer<P> = TreeTransform | GradientTransform<Trainable<P>>;

/** Options of {@link treeMaml}. */
export interface TreeMamlOptions<P, B> {
  /** See {@link TaskLoss}. */
  readonly loss: TaskLoss<P, B>;
  /**
   * The cells of each step: a schedule, or a function from the names of a meta-batch's tasks to one. A call may
   * bring its own.
   * @defaultValue every task on its own, `steps` steps
   */
  readonly schedule?: Schedule | ((ids: readonly string[]) => Schedule) | undefined;
  /** Inner steps. @defaultValue 1, or as many as the schedule has */
  readonly steps?: number | undefined;
  /** Inner step size, or one for each step; above 0 unless it is learned. @defaultValue 0.01 */
  readonly innerLr?: number | readonly number[] | undefined;
  /**
   * Whether step sizes are trained too: one a step, one a step and tensor, or one an element for all steps
   * (Meta-SGD).
   * @defaultValue `"none"`
   */
  readonly learnInnerLr?: LearnInnerLr | undefined;
  /** The rule of the inner steps, or of each step: `["sgd", "sgd", "adam"]`. @defaultValue `"sgd"` */
  readonly inner?: InnerOptimizer | readonly InnerOptimizer[] | undefined;
  /**
   * `"exact"`; `"first"` leaves second derivatives out; `"reptile"` is the mean way from the adapted params
   * back; `{ firstUntil: n }` is first order for the first `n` steps and exact from then on.
   * @defaultValue `"exact"`
   */
  readonly order?: Order | undefined;
  /** Which leaves, by path, the inner steps change; the others are trained by outer steps only. @defaultValue all */
  readonly adapt?: ((path: string) => boolean) | undefined;
  /**
   * What inner steps follow in place of a cell's gradient (clipped before): a linear map of it, as a rule, such as a learned
   * inverse curvature. Its numbers belong into leaves that `adapt` does not choose: there the meta-gradient reaches them
   * (Meta-Curvature), or `stopGradient` keeps it from them; a tensor that is only captured stays what it was when the step was
   * compiled. Is traced, for one cell at a time.
   * @defaultValue none
   */
  readonly precondition?: Precondition<P> | undefined;
  /**
   * The outer optimiser: one for params of every type, or one of {@link Trainable}.
   * @defaultValue `adam({ lr: 1e-3 })`
   */
  readonly outer?: OuterOptimizer<P> | undefined;
  /** Greatest length of a cell's gradient in an inner step. @defaultValue none */
  readonly innerClip?: number | undefined;
  /** Greatest length of the meta-gradient. @defaultValue none */
  readonly outerClip?: number | undefined;
  /** Meta-batches whose gradients make one outer step. @defaultValue 1 */
  readonly accumulate?: number | undefined;
  /**
   * `"examples"` also multiplies a task's weight by its number of examples, so that a pooled step is that of the
   * cell's data put together.
   * @defaultValue `"task"`
   */
  readonly weighting?: "task" | "examples" | undefined;
  /** What happens with a task whose loss or gradient is not finite: an error that names it, or the step without it. @defaultValue `"error"` */
  readonly badTasks?: "error" | "skip" | undefined;
  /**
   * `"cells"` computes with the cells: one compiled program for each shape of schedule. `"tasks"` has a single program
   * for all schedules of as many tasks and steps, in which each task has params of its own; for trees that are learned
   * anew from step to step. Both give the same numbers.
   * @defaultValue `"cells"`
   */
  readonly layout?: "cells" | "tasks" | undefined;
  /**
   * Whether steps are compiled, or the options of `jit` for them (`{ device: "webgpu" }`); eager steps are slow and
   * can be looked into. @defaultValue true
   */
  readonly compile?: CompileOption | undefined;
}

/** Options, complete and checked. */
export interface Settings<P, B> {
  readonly loss: TaskLoss<P, B>;
  readonly schedule: Schedule | ((ids: readonly string[]) => Schedule) | undefined;
  readonly steps: number | undefined;
  readonly innerLr: readonly number[];
  readonly learnInnerLr: LearnInnerLr;
  readonly order: Order;
  readonly adapt: (path: string) => boolean;
  readonly optimizer: GradientTransform<Trainable<P>, unknown>;
  readonly innerClip: number | undefined;
  readonly precondition: Precondition<P> | undefined;
  readonly weighting: "task" | "examples";
  readonly badTasks: "error" | "skip";
  readonly layout: "cells" | "tasks";
  readonly compile: CompileOption;
  /** The rule of step `k` of `steps`. */
  readonly rules: (steps: number) => InnerStep[];
}

/** Checks the options of {@link treeMaml}. */
export function settingsOf<P, B>(where: string, options: TreeMamlOptions<P, B>): Settings<P, B> {
  const given = resolveOptions(where, options as object, {
    loss: undefined as TaskLoss<P, B> | undefined,
    schedule: undefined as Settings<P, B>["schedule"],
    steps: undefined as number | undefined,
    innerLr: 0.01 as number | readonly number[],
    learnInnerLr: "none" as LearnInnerLr,
    inner: "sgd" as InnerOptimizer | readonly InnerOptimizer[],
    order: "exact" as Order,
    adapt: ((_path: string) => true) as (path: string) => boolean,
    outer: adam({ lr: 1e-3 }) as OuterOptimizer<P>,
    innerClip: undefined as number | undefined,
    precondition: undefined as Precondition<P> | undefined,
    outerClip: undefined as number | undefined,
    accumulate: 1,
    weighting: "task" as "task" | "examples",
    compile: true as Settings<P, B>["compile"],
    badTasks: "error" as "error" | "skip",
    layout: "cells" as "cells" | "tasks",
  });
  if (typeof given.loss !== "function") {
    const message = "loss is missing; give a function from params and a task's batch to its loss";
    throw new LegendreError("option", where, message, { option: "loss" });
  }
  if (given.precondition !== undefined && typeof given.precondition !== "function") {
    const message = `precondition must be a function from a gradient and params to a direction like them, got ${typeof given.precondition}`;
    throw new LegendreError("option", where, message, { option: "precondition" });
  }
  checkOneOf(where, "learnInnerLr", given.learnInnerLr, ["none", "step", "tensor", "element"]);
  checkOneOf(where, "weighting", given.weighting, ["task", "examples"]);
  checkOneOf(where, "layout", given.layout, ["cells", "tasks"]);
  checkOneOf(where, "badTasks", given.badTasks, ["error", "skip"]);
  if (given.steps !== undefined)
    checkNumber(where, "steps", given.steps, { integer: true, min: 0 });
  if (typeof given.order === "object" && given.order !== null) {
    const { firstUntil } = resolveOptions(where, given.order, { firstUntil: Number.NaN });
    checkNumber(where, "order.firstUntil", firstUntil, { integer: true, min: 0 });
  } else checkOneOf(where, "order", given.order, ["exact", "first", "reptile"]);
  const innerLr = typeof given.innerLr === "number" ? [given.innerLr] : [...given.innerLr];
  for (const lr of innerLr) checkNumber(where, "innerLr", lr);
  if (given.innerClip !== undefined) {
    checkNumber(where, "innerClip", given.innerClip, { exclusiveMin: 0 });
  }
  checkNumber(where, "accumulate", given.accumulate, { integer: true, min: 1 });
  return {
    loss: given.loss,
    schedule: given.schedule,
    steps: given.steps,
    innerLr,
    learnInnerLr: given.learnInnerLr,
    order: given.order,
    adapt: given.adapt,
    precondition: given.precondition,
    innerClip: given.innerClip,
    weighting: given.weighting,
    badTasks: given.badTasks,
    layout: given.layout,
    compile: given.compile,
    rules: rulesOf(where, given.inner),
    optimizer: outerOf(where, given.outer, given.outerClip, given.accumulate),
  };
}

function rulesOf(
  where: string,
  inner: InnerOptimizer | readonly InnerOptimizer[],
): (steps: number) => InnerStep[] {
  if (!Array.isArray(inner)) {
    const rule = innerStep(where, inner as InnerOptimizer);
    return (steps) => Array.from({ length: steps }, () => rule);
  }
  const rules = inner.map((one) => innerStep(where, one as InnerOptimizer));
  return (steps) => {
    // Fewer steps are the first ones: what a node of a tree is asked for.
    if (rules.length >= steps) return rules.slice(0, steps);
    const message = `inner has ${rules.length} rules and the schedule ${steps} steps; give one for each step`;
    throw new LegendreError("option", where, message, { option: "inner", steps });
  };
}

function outerOf<P>(
  where: string,
  outer: OuterOptimizer<P>,
  clip: number | undefined,
  accumulate: number,
): GradientTransform<Trainable<P>, unknown> {
  if (typeof outer?.update !== "function" || typeof outer.init !== "function") {
    const message = "outer must be an optimiser with init and update, such as adam({ lr: 1e-3 })";
    throw new LegendreError("option", where, message, { option: "outer" });
  }
  if (clip !== undefined) checkNumber(where, "outerClip", clip, { exclusiveMin: 0 });
  const plain: GradientTransform<Trainable<P>> = outer;
  const clipped = clip === undefined ? plain : chain(clipByGlobalNorm(clip), plain);
  return accumulate === 1 ? clipped : multiSteps(clipped, accumulate);
}
