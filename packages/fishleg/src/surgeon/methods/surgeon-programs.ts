import { type Schedule, treeMap } from "@legendre/core-tensor";
import {
  div,
  minimum,
  mul,
  type Scalar,
  sub,
  type Tensor,
  type Tensor2D,
  zerosLike,
} from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { onTensors } from "@legendre/core-tensor/tree";
import { type AuxHealth, startHealth } from "../../aux/health.ts";
import { keysOf } from "../../aux/learn-input.ts";
import { measureOn, momentsOn, startAt } from "../../aux/start-on-batch.ts";
import { startAux } from "../../aux/state.ts";
import { planBlocks } from "../../blocks/plan.ts";
import { checkTurned } from "../../check-options.ts";
import type { LearnedInverse } from "../../inverse/codec.ts";
import { basesOf } from "../../inverse/eigenbasis.ts";
import { constant } from "../../inverse/inverse.ts";
import type { LayerBasis, PerLayer } from "../../inverse/layer-factors.ts";
import { meanOf, type StartMeans } from "../../inverse/start-means.ts";
import { type InverseFisher, inverseFisher } from "../../inverse-fisher.ts";
import { type InverseFisherOptions, resolveInverseFisher } from "../../inverse-fisher-options.ts";
import type { Compiled, PruningProblem } from "./method.ts";
import type { SurgeonSettings } from "./surgeon-settings.ts";

/** A batch with the model's state, which both change from call to call. */
export interface WithState<B, S> {
  readonly batch: B;
  readonly state: S;
}

/** What makes an inverse of the last one, on one batch. */
export type Step<P, B, S> = Compiled<
  [state: LearnedInverse, params: P, given: WithState<B, S>, key: Key, mask: P],
  LearnedInverse
>;

/** What a surgeon computes, compiled where that is asked for. */
export interface SurgeonPrograms<P, B, S> {
  readonly inverse: InverseFisher<P, WithState<B, S>>;
  /** What the start needs to know of a batch. */
  readonly measure: Compiled<[P, WithState<B, S>, Key, mask: P], StartMeans>;
  /** The mean of two trees of means, the second of which has that share of the rows. */
  readonly meanOf: <T>(before: T, next: T, share: Scalar) => Promise<T>;
  /** Whether a start needs `moments`, in the `bases` of the means of several batches. */
  readonly secondPass: boolean;
  readonly bases: Compiled<[StartMeans], PerLayer<LayerBasis>>;
  readonly moments: Compiled<[P, WithState<B, S>, Key, PerLayer<LayerBasis>], PerLayer<Tensor2D>>;
  /** The start. */
  readonly begin: Compiled<[P, StartMeans, mask: P], LearnedInverse>;
  /** An update of the first burst. */
  readonly update: Step<P, B, S>;
  /** An update of later bursts, which begin with new moments. */
  readonly updateLater: Step<P, B, S>;
  /** Takes the last inverse over to params that moved. */
  readonly rescale: Step<P, B, S>;
  /** Turns the bases of spectra. */
  readonly refresh: Step<P, B, S>;
  readonly health: Compiled<Parameters<Step<P, B, S>>, AuxHealth>;
  readonly apply: Compiled<[LearnedInverse, P], P>;
  readonly dispose: () => Promise<void>;
}

/** Where the learning rate of later bursts starts that go on from the last `Q`, as a share: the whole rate would leave a `Q` that is near. */
const laterShare = 0.2;

/** See {@link SurgeonPrograms}; what is never called is never compiled. */
export function surgeonPrograms<P, B, S>(
  { outputs, likelihood, weights, compile }: PruningProblem<P, B, S>,
  settings: SurgeonSettings,
  params: P,
): SurgeonPrograms<P, B, S> {
  const where = "fishlegSurgeon";
  const { pretrain, refine, assimilation, aux } = settings;
  const options: InverseFisherOptions<P, WithState<B, S>> = {
    params,
    outputs: (p, given) => outputs(p, given.batch, given.state),
    likelihood,
    damping: settings.damping,
    start: settings.start,
    probes: settings.probes,
    choose: settings.choose,
    axes: weights.axes,
  };
  /** Each burst begins with new moments, and its learning rate falls over its length. */
  const learning = (share: number, updates: number): InverseFisherOptions<P, WithState<B, S>> => {
    const lr = typeof aux.lr === "number" ? annealed(share * aux.lr, updates) : aux.lr;
    return { ...options, aux: { ...aux, lr } };
  };
  const inverse = inverseFisher(learning(1, pretrain));
  const later = inverseFisher(learning(assimilation === "progressive" ? laterShare : 1, refine));
  // Draws are averaged over batches, too.
  const probes = Math.ceil(settings.probes / settings.startBatches);
  const fisher = resolveInverseFisher({ ...learning(1, pretrain), probes });
  const plan = planBlocks(where, params, fisher);
  checkTurned(where, "refreshEvery", settings.refreshEvery, plan);
  const started = (p: P, mask: P) => {
    const gradient = treeMap((leaf: Tensor) => zerosLike(leaf), p) as P;
    return { where, settings: fisher, plan, params: p, mask, gradient };
  };
  const several = settings.startBatches > 1;
  const spectra = settings.start === "ekfac" && plan.some(({ kind }) => kind === "spectrum");
  const compiled = <T>(f: "update" | "rescale" | "refresh" | "health", of = inverse) =>
    compile(
      (state: LearnedInverse, p: P, batch: WithState<B, S>, key: Key, mask: P) =>
        of[f](state, p, { batch, key, mask }) as T,
    );
  const programs = {
    measure: compile((p: P, batch: WithState<B, S>, key: Key, mask: P) =>
      onTensors(where, { params: p, batch }, () =>
        measureOn({ ...started(p, mask), batch, keys: keysOf(where, key) }, !several),
      ),
    ),
    meanOf: compile(meanOf<unknown>),
    bases: compile(({ layers = {} }: StartMeans) => basesOf(plan, layers)),
    moments: compile((p: P, batch: WithState<B, S>, key: Key, bases: PerLayer<LayerBasis>) =>
      momentsOn({ ...started(p, p), batch, keys: keysOf(where, key) }, bases),
    ),
    begin: compile((p: P, means: StartMeans, mask: P) => {
      const { inverse: own, failed } = startAt(started(p, mask), means, settings.startBatches);
      return { inverse: own, aux: startAux(plan, own.blocks, startHealth(failed)) };
    }),
    update: compiled<LearnedInverse>("update"),
    updateLater: compiled<LearnedInverse>("update", later),
    rescale: compiled<LearnedInverse>("rescale"),
    refresh: compiled<LearnedInverse>("refresh"),
    health: compiled<AuxHealth>("health"),
    apply: compile((state: LearnedInverse, v: P) => inverse.apply(state, v)),
  };
  return {
    inverse,
    secondPass: several && spectra,
    ...programs,
    meanOf: programs.meanOf as SurgeonPrograms<P, B, S>["meanOf"],
    dispose: async () => {
      await Promise.all(Object.values(programs).map((program) => program.dispose()));
    },
  };
}

/** A learning rate that falls to 1 % in a burst of so many updates, so that `Q` is not noisy when it is used. */
function annealed(lr: number, updates: number): number | Schedule {
  if (updates === 0) return lr;
  return (count) => {
    const done = div(minimum(mul(count, constant(1)), constant(updates)), constant(updates));
    return mul(constant(lr), sub(constant(1), mul(constant(0.99), done))) as Scalar;
  };
}
