import type { Key } from "@legendre/core-tensor/random";
import type { AuxHealth } from "../../aux/health.ts";
import type { LearnedInverse } from "../../inverse/codec.ts";
import { type InverseFisher, inverseFisher } from "../../inverse-fisher.ts";
import type { InverseFisherOptions } from "../../inverse-fisher-options.ts";
import { annealed } from "./annealed.ts";
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
  /** The start. */
  readonly init: Compiled<[P, WithState<B, S>, Key, P], LearnedInverse>;
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
  const learning = (share: number, updates: number): InverseFisher<P, WithState<B, S>> => {
    const lr = typeof aux.lr === "number" ? annealed(share * aux.lr, updates) : aux.lr;
    return inverseFisher({ ...options, aux: { ...aux, lr } });
  };
  const inverse = learning(1, pretrain);
  const later = learning(assimilation === "progressive" ? laterShare : 1, refine);
  const compiled = <T>(f: "update" | "rescale" | "refresh" | "health", of = inverse) =>
    compile(
      (state: LearnedInverse, p: P, batch: WithState<B, S>, key: Key, mask: P) =>
        of[f](state, p, { batch, key, mask }) as T,
    );
  const programs = {
    init: compile((p: P, batch: WithState<B, S>, key: Key, mask: P) =>
      inverse.init(p, { batch, key, mask }),
    ),
    update: compiled<LearnedInverse>("update"),
    updateLater: compiled<LearnedInverse>("update", later),
    rescale: compiled<LearnedInverse>("rescale"),
    refresh: compiled<LearnedInverse>("refresh"),
    health: compiled<AuxHealth>("health"),
    apply: compile((state: LearnedInverse, v: P) => inverse.apply(state, v)),
  };
  return {
    inverse,
    ...programs,
    dispose: async () => {
      await Promise.all(Object.values(programs).map((program) => program.dispose()));
    },
  };
}
