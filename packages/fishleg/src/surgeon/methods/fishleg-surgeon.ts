import { random, treeClone, treeDispose } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { disposeReplaced } from "@legendre/core-tensor/tree";
import type { HealthRecord } from "../../aux/explain-health.ts";
import { savedHealth } from "../../aux/health.ts";
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
import { measureHealth, reportedHealth, vectorsOf } from "./surgeon-health.ts";
import { type SurgeonPrograms, surgeonPrograms, type WithState } from "./surgeon-programs.ts";
import {
  checkSurgeonOptions,
  type FishlegSurgeonOptions,
  type SurgeonSettings,
  startOf,
  surgeonSettings,
} from "./surgeon-settings.ts";
import { startOnBatches } from "./surgeon-start.ts";

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
  const { weights, data, outputs } = problem;
  let programs: SurgeonPrograms<P, B, S> | undefined;
  let state: LearnedInverse | undefined;
  /** What the updates at work started from: they are left out where they made the auxiliary loss larger. */
  let begun: LearnedInverse | undefined;
  let seen = 0;
  let decided: SurgeonSettings | undefined;
  /** A mask without holes, made when first needed. */
  let nothingPruned: P | undefined;
  const fullMask = (): P => {
    nothingPruned ??= weights.tree(new Float32Array(weights.total).fill(1));
    return nothingPruned;
  };

  /** Decided at the first point: where `Q` starts depends on the model. */
  const decide = async (params: P, state: S): Promise<SurgeonSettings> => {
    if (decided !== undefined) return decided;
    const { paths } = weights;
    const prunable = new Set(paths.filter((_, leaf) => problem.prunable[leaf]));
    decided = await released(await numberedBatch(data, seen), (batch) => {
      const model = (p: P): Tensor => outputs(p, batch, state);
      return surgeonSettings(
        asked,
        startOf(asked, model, params, (path) => prunable.has(path)),
      );
    });
    return decided;
  };

  const planned = ({ choose }: SurgeonSettings): PlanOptions => ({ choose, axes: weights.axes });

  /** The next inverse: what `program` makes of a batch, the last inverse freed. */
  const advance = async (
    program: (given: WithState<B, S>, key: Key) => Promise<LearnedInverse>,
    at: Pick<PruningPoint<P, S>, "state" | "key">,
    draw: number,
  ): Promise<LearnedInverse> => {
    const next = await released(await numberedBatch(data, seen), (batch) =>
      released(random.foldIn(at.key, draw), (key) => program({ batch, state: at.state }, key)),
    );
    return replaced(next);
  };

  const replaced = (next: LearnedInverse): LearnedInverse => {
    disposeReplaced(state, next);
    state = next;
    return next;
  };

  return {
    assess: async (point) => {
      const { params, mask: kept, index } = point;
      const settings = await decide(params, point.state);
      if (state === undefined) {
        const remedy = 'blocks that keep less (choose: () => "diagonal"), obert() or magnitude()';
        await checkMemory("fishlegSurgeon", learnedMemory(params, planned(settings)), remedy);
      }
      const { pretrain, refine, assimilation, refreshEvery: every = Infinity } = settings;
      const fixed = settings.pruned === "fixed";
      programs ??= surgeonPrograms(problem, settings, params);
      const own = programs;
      const { inverse, rescale, apply } = own;
      const mask = fixed ? fullMask() : kept;
      const update = index === 0 ? own.update : own.updateLater;
      const updates = index === 0 ? pretrain : assimilation === "frozen" ? 0 : refine;
      let learned = state;
      if (learned === undefined || (assimilation === "re-estimate" && index > 0)) {
        const { startBatches } = settings;
        const start = { ...point, mask, programs: own, data, first: seen, startBatches };
        learned = replaced(await startOnBatches(start));
        // Learning begins on the last of them; without any the next start has others.
        seen += updates > 0 ? startBatches - 1 : startBatches;
      } else if (assimilation === "progressive" && index > 0) {
        const last = learned;
        learned = await advance((given, key) => rescale(last, params, given, key, mask), point, 0);
      }
      // Before and after along the same vectors, on the batch that comes after those of the start and of the updates.
      const [last, { state: model, key }] = [seen + updates, point];
      const measure = async (at: LearnedInverse): Promise<HealthRecord> => {
        const batch = await numberedBatch(data, last);
        const vectors = vectorsOf(updates > 0, weights.total);
        const draws = { mask, key, draw: updates + 1, vectors };
        return measureHealth(at, { programs: own, params, batch, state: model, ...draws });
      };
      const start = updates > 0 ? await measure(learned) : undefined;
      treeDispose(begun);
      begun = updates > 0 ? treeClone(await readable(learned)) : undefined;
      for (let i = 0; i < updates; i++) {
        const step = async (program: typeof update, draw: number): Promise<void> => {
          const last = learned as LearnedInverse;
          learned = await advance(
            (given, key) => program(last, params, given, key, mask),
            point,
            draw,
          );
        };
        if (i > 0 && i % every === 0) await step(own.refresh, firstOfRefreshes + i);
        await step(update, i + 1);
        seen++;
      }
      const end = await measure(learned);
      if (begun !== undefined && start !== undefined && !(end.loss <= start.loss)) {
        treeDispose(learned);
        learned = begun;
        state = learned;
      } else {
        treeDispose(begun);
      }
      begun = undefined;
      const health = reportedHealth(end, start);
      await readable(learned);
      const about = assessment(inverse, learned, planned(settings), weights, params, apply);
      return { ...about, health, inverse: { ...about.inverse, overAll: fixed } };
    },
    memory: () =>
      state === undefined ? undefined : { inverse: state.inverse, aux: state.aux, seen },
    restore: (memory) => {
      const { inverse, aux, seen: at } = memory as LearnedInverse & { seen: number };
      treeDispose(state);
      state = treeClone({ inverse, aux: { ...aux, health: savedHealth(aux.health) } });
      seen = at;
    },
    dispose: async () => {
      treeDispose([state, begun, nothingPruned]);
      state = undefined;
      begun = undefined;
      nothingPruned = undefined;
      await programs?.dispose();
    },
  };
}

/** Numbers that no update and no measurement folds into the key. */
const firstOfRefreshes = 2 ** 20;

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
        const flat = Float64Array.from(weights.flat(output));
        treeDispose([input, output]);
        return flat;
      },
    },
  };
}
