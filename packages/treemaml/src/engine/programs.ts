import { applyUpdates, treeClone, treeLeaves, vmap } from "@legendre/core-tensor";
import { add, fill, sqrt, type Tensor } from "@legendre/core-tensor/ops";
import type { Plan, PlanArrays } from "../schedule/plan.ts";
import { aloneSteps } from "./alone-steps.ts";
import { badTasks, type Screen } from "./bad-tasks.ts";
import type { Examples } from "./level.ts";
import type { Numbers, Problem } from "./level-update.ts";
import { type MetaGradient, metaGradient, squaredLength, taskParams } from "./meta-gradient.ts";
import type { MetaState } from "./meta-learner.ts";
import { runner } from "./runner.ts";
import type { Settings, Trainable } from "./settings.ts";
import { gatherSizes, spreadSizes } from "./step-sizes.ts";
import { joined, type Split, splitParams } from "./task-loss.ts";

/** What a compiled function is made for; its JSON decides the program. */
export interface Key {
  readonly shape: Plan["shape"];
  readonly order: "exact" | "first" | "reptile";
  readonly phase: number | null;
}

/** Arguments of compiled functions, beside the key. */
export interface Given<P, B> {
  readonly params: P;
  readonly sizes: readonly (readonly Tensor[])[];
  readonly arrays: PlanArrays<Tensor>;
  readonly support: Examples<B>;
  readonly query: Examples<B>;
}

/** One outer step as tensors. */
export interface Trained<P> {
  readonly state: MetaState<P>;
  readonly loss: Tensor;
  readonly losses: Tensor;
  /** Length of the meta-gradient. */
  readonly norm: Tensor;
}

/** Which steps a task takes by itself. */
export interface StepRange {
  readonly first: number;
  readonly steps: number;
}

/** All that a learner computes, compiled or eager; results belong to the caller. */
export interface Programs<P, B> {
  /** Which leaves inner steps change. */
  readonly splitOf: (params: P) => Split;
  readonly train: (
    key: Key,
    given: Given<P, B>,
    optimizer: unknown,
    count: Tensor,
  ) => Promise<Trained<P>>;
  readonly gradients: (key: Key, given: Given<P, B>) => Promise<MetaGradient<P>>;
  /** Params of each task after adaptation, leaves `[tasks, …]`. */
  readonly adaptation: (key: Key, given: Given<P, B>) => Promise<P>;
  /** The same from params of each task's own. */
  readonly alone: (
    range: StepRange,
    params: P,
    sizes: MetaState<P>["sizes"],
    support: Examples<B>,
  ) => Promise<P>;
  readonly screen: Screen<P, B>;
  readonly dispose: () => void;
}

/** Makes the functions of a learner; nothing is compiled before it is called. */
export function programsOf<P, B>(where: string, settings: Settings<P, B>): Programs<P, B> {
  const make = runner(where, settings.compile);
  let split: Split | undefined;
  const splitOf = (params: P): Split => {
    split ??= splitParams(where, settings.adapt, params);
    return split;
  };
  const problemOf = (key: Key, params: P): Problem<P, B> => ({
    loss: settings.loss,
    split: splitOf(params),
    shape: key.shape,
    order: key.order,
    rules: settings.rules(key.shape.levels.length),
    clip: settings.innerClip,
    learnSizes: settings.learnInnerLr !== "none",
    precondition: settings.precondition,
  });
  const numbersOf = (given: Given<P, B>): Numbers<P, B> => ({
    ...given,
    sizes: spreadSizes(given.sizes, splitOf(given.params).adapted.length),
  });
  const gradientOf = (key: Key, given: Given<P, B>): MetaGradient<P> => {
    const found = metaGradient(problemOf(key, given.params), numbersOf(given));
    return { ...found, sizeGrads: gatherSizes(given.sizes, found.sizeGrads) };
  };
  const train = make((key: Key, given: Given<P, B>, optimizer: unknown, count: Tensor) => {
    const { loss, losses, grads, sizeGrads } = gradientOf(key, given);
    const before = trainableOf(settings, given);
    const gradient = trainableOf(settings, { params: grads, sizes: sizeGrads });
    const norm = sqrt(squaredLength(treeLeaves<Tensor>(gradient)));
    const extra = key.phase === null ? {} : { step: key.phase };
    const { updates, state } = settings.optimizer.update(gradient, optimizer, before, extra);
    const next = applyUpdates(before, updates);
    return {
      state: {
        params: next.params,
        optimizer: state,
        sizes: next.sizes ?? treeClone(given.sizes),
        count: add(count, fill([], 1, "int32")),
      } as MetaState<P>,
      loss,
      losses,
      norm,
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
    (range: StepRange, params: P, sizes: MetaState<P>["sizes"], support: Examples<B>) => {
      const split = splitOf(params);
      const one = (own: P, { batch, mask }: Examples<B>): P =>
        aloneSteps(
          {
            loss: settings.loss,
            split,
            clip: settings.innerClip,
            rules: settings.rules(range.steps),
            precondition: settings.precondition,
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
  return {
    splitOf,
    train,
    gradients,
    adaptation,
    alone,
    screen,
    dispose: () => {
      for (const f of [train, gradients, adaptation, alone]) f.dispose();
      screen.dispose();
    },
  };
}

/** What the outer optimiser sees of a state: params, and step sizes where they are learned. */
export function trainableOf<P>(
  { learnInnerLr }: Pick<Settings<P, never>, "learnInnerLr">,
  { params, sizes }: { readonly params: P; readonly sizes: unknown },
): Trainable<P> {
  return { params, sizes: learnInnerLr === "none" ? null : sizes };
}
