import { treeClone, treeDispose } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import { describePlan } from "../../blocks/describe.ts";
import { type PlanOptions, planBlocks } from "../../blocks/plan.ts";
import type { LearnedInverse } from "../../inverse/codec.ts";
import type { InverseFisher } from "../../inverse-fisher.ts";
import { leafOf, type Weights } from "../weights.ts";
import { checkMemory } from "./check-memory.ts";
import { numberedBatch } from "./example-gradients.ts";
import { type HostInverse, hostInverse } from "./host-blocks.ts";
import type {
  Assessment,
  MethodRun,
  PruningMethod,
  PruningPoint,
  PruningProblem,
} from "./method.ts";
import { scoreSets } from "./product-sets.ts";
import { readable } from "./readable.ts";
import { released } from "./released.ts";
import { carryOver, learnAt, startAt } from "./surgeon-burst.ts";
import { surgeonPrograms } from "./surgeon-programs.ts";
import {
  checkSurgeonOptions,
  type FishlegSurgeonOptions,
  type SurgeonSettings,
  startOf,
  surgeonSettings,
} from "./surgeon-settings.ts";
import {
  disposeSetup,
  type Started,
  type SurgeonSetup,
  type SurgeonState,
} from "./surgeon-state.ts";

/**
 * Pruning by the learned inverse Fisher matrix: saliency `θ²/(2 Q_ii)`, and compensation by `Q`. Before each removal `Q` starts at
 * the inverse of a batch's K-FAC factors and learns what these leave out. Where a model has no factors, or with
 * `start: "trace"`, it learns from a multiple of the identity, and goes on between removals, so that it tends to the inverse
 * at the weights that are left.
 *
 * @param options - see {@link FishlegSurgeonOptions}.
 * @throws code "option" for unknown or out-of-range options.
 *
 * @example
 * ```ts
 * import { fishlegSurgeon } from "@legendre/fishleg/surgeon";
 *
 * console.log(fishlegSurgeon({ damping: 1e-2, pretrain: 1000 }).name); // → fishlegSurgeon
 * ```
 *
 * @remarks An update costs one Fisher product of a batch and about twelve matrix products a layer; scores cost
 * `O(n m)` a layer.
 * @see McKail-Garcia et al., the FishLeg Surgeon, arXiv 2412.02328; Garcia et al., ICLR 2023.
 */
export function fishlegSurgeon(options: FishlegSurgeonOptions = {}): PruningMethod {
  const asked = checkSurgeonOptions(options);
  return {
    name: "fishlegSurgeon",
    settings: { ...asked, choose: undefined },
    bind: (problem) => bindSurgeon(asked, problem),
  };
}

function bindSurgeon<P, B, S>(
  asked: FishlegSurgeonOptions,
  problem: PruningProblem<P, B, S>,
): MethodRun<P, S> {
  const { weights, data } = problem;
  let state: SurgeonState<P, B, S> = { kind: "unstarted", seen: 0 };
  return {
    assess: async (point) => {
      const isNew = state.kind === "unstarted";
      const run = state.kind === "started" ? state : await begin(asked, problem, point, state);
      state = run;
      if (!isNew) await carryOver(run, data, point);
      const health = await learnAt(run, problem, point);
      const { settings, programs } = run.setup;
      const { inverse, apply } = programs;
      await readable(run.learned);
      const planned = plannedBy(settings, weights);
      const about = assessment(inverse, run.learned, planned, weights, point.params, apply);
      return {
        ...about,
        health,
        inverse: { ...about.inverse, overAll: settings.pruned === "fixed" },
      };
    },
    memory: () => {
      const { seen } = state;
      if (state.kind === "unstarted" || startsAnew(state)) return { seen };
      const { inverse, aux } = state.learned;
      return { inverse, aux, seen };
    },
    restore: (memory) => {
      const { inverse, aux, seen } = memory as Partial<LearnedInverse> & { seen: number };
      if (inverse === undefined || aux === undefined) {
        state = { ...state, seen };
        return;
      }
      if (state.kind !== "unstarted") treeDispose(state.learned);
      const learned = treeClone({ inverse, aux });
      state =
        state.kind === "started"
          ? { ...state, learned, seen }
          : { kind: "restored", learned, seen };
    },
    dispose: async () => {
      const last = state;
      state = { kind: "unstarted", seen: 0 };
      if (last.kind !== "unstarted") treeDispose(last.learned);
      if (last.kind === "started") await disposeSetup(last.setup);
    },
  };
}

/** Whether the next removal does without this `Q`, which is much larger than the model: nothing of it is kept in a checkpoint then. */
const startsAnew = <P, B, S>(
  state: Exclude<SurgeonState<P, B, S>, { kind: "unstarted" }>,
): boolean => state.kind === "started" && state.setup.settings.assimilation === "re-estimate";

/** A run at its first point, or the first behind a checkpoint: with the `Q` of that, or with one that starts there. */
async function begin<P, B, S>(
  asked: FishlegSurgeonOptions,
  problem: PruningProblem<P, B, S>,
  point: PruningPoint<P, S>,
  state: Exclude<SurgeonState<P, B, S>, Started<P, B, S>>,
): Promise<Started<P, B, S>> {
  const { weights, data } = problem;
  const { params } = point;
  const settings = await settingsAt(asked, problem, point, state.seen);
  if (state.kind === "unstarted") {
    const remedy = 'blocks that keep less (choose: () => "diagonal"), obert() or magnitude()';
    const bytes = learnedMemory(params, plannedBy(settings, weights));
    await checkMemory("fishlegSurgeon", bytes, remedy);
  }
  const setup: SurgeonSetup<P, B, S> = {
    settings,
    programs: surgeonPrograms(problem, settings, params),
    fullMask:
      settings.pruned === "fixed"
        ? weights.tree(new Float32Array(weights.total).fill(1))
        : undefined,
  };
  if (state.kind === "restored") return { ...state, kind: "started", setup };
  try {
    return { kind: "started", setup, ...(await startAt(setup, data, point, state.seen)) };
  } catch (error) {
    await disposeSetup(setup);
    throw error;
  }
}

/** All settings, by where `Q` starts for this model; the outputs on one batch tell. */
async function settingsAt<P, B, S>(
  asked: FishlegSurgeonOptions,
  { weights, data, outputs, prunable: leaves }: PruningProblem<P, B, S>,
  { params, state }: PruningPoint<P, S>,
  seen: number,
): Promise<SurgeonSettings> {
  const prunable = new Set(weights.paths.filter((_, leaf) => leaves[leaf]));
  return released(await numberedBatch(data, seen), (batch) => {
    const model = (p: P): Tensor => outputs(p, batch, state);
    const start = startOf(asked, model, params, (path) => prunable.has(path));
    return surgeonSettings(asked, start);
  });
}

const plannedBy = <P>({ choose }: SurgeonSettings, { axes }: Weights<P>): PlanOptions => ({
  choose,
  axes,
});

/** Bytes at most: the inverse as it was before its updates and before the last, as it becomes, and what an update makes on the way. */
export function learnedMemory(params: unknown, options: PlanOptions = {}): number {
  const blocks = describePlan(planBlocks("fishlegSurgeon", params, options));
  return 4 * blocks.reduce((sum, { bytes }) => sum + bytes, 0);
}

function assessment<P, B>(
  Q: InverseFisher<P, B>,
  state: LearnedInverse,
  options: PlanOptions,
  weights: Weights<P>,
  params: P,
  product: (state: LearnedInverse, v: P) => Promise<P>,
): Extract<Assessment, { kind: "curvature" }> {
  const tree = Q.diag(state);
  const diagonal = weights.flat(tree);
  treeDispose(tree);
  const plan = planBlocks("fishlegSurgeon", params, options);
  let host: HostInverse | undefined;
  const onHost = (): HostInverse => {
    host ??= hostInverse(plan, state.inverse, weights as Weights<unknown>);
    return host;
  };
  const place = (position: number): { leaf: number; at: number } => {
    const leaf = leafOf(weights, position);
    return { leaf, at: position - (weights.offsets[leaf] as number) };
  };
  return {
    kind: "curvature",
    inverse: {
      diagonal,
      entry: (i, j) => onHost().entry(i, j),
      block: (positions) => onHost().block(positions),
      sameAcrossOutputs: (leaf) => onHost().sameAcrossOutputs(leaf),
      sets: async (theta, sets) => scoreSets(onHost(), place, theta, diagonal, sets),
      apply: async (v) => {
        const input = weights.tree(v);
        const output = await readable(await product(state, input));
        const flat = new Float64Array(weights.flat(output));
        treeDispose([input, output]);
        return flat;
      },
    },
  };
}
