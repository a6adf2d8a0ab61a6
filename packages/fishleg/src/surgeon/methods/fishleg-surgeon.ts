import {
  checkNumber,
  disposeReplaced,
  LegendreError,
  random,
  resolveOptions,
  treeClone,
  treeDispose,
} from "@legendre/core-tensor";
import type { Key } from "@legendre/core-tensor/random";
import { readHealth } from "../../aux/explain-health.ts";
import { type ChooseBlock, planBlocks } from "../../blocks/plan.ts";
import type { Damping, Start } from "../../inverse/start.ts";
import {
  type InverseFisher,
  type InverseFisherOptions,
  inverseFisher,
  type LearnedInverse,
} from "../../inverse-fisher.ts";
import type { InverseFisherAuxOptions } from "../../inverse-fisher-options.ts";
import type { CurvatureHealth } from "../report.ts";
import { leafOf, type Weights } from "../weights.ts";
import { annealed } from "./annealed.ts";
import { numberedBatch } from "./example-gradients.ts";
import { type HostInverse, hostInverse } from "./host-blocks.ts";
import type { Assessment, Compiled, MethodRun, PruningMethod, PruningProblem } from "./method.ts";
import { scoreSets } from "./product-sets.ts";

/** Options of {@link fishlegSurgeon}. */
export interface FishlegSurgeonOptions {
  /** Added to the Fisher matrix, see {@link InverseFisherOptions.damping}. @defaultValue `{ relative: 1 }` */
  readonly damping?: Damping | undefined;
  /** Where `Q` starts, see `start` of `InverseOptions`. @defaultValue `"trace"` */
  readonly start?: Start | undefined;
  /** Fisher products of the start's estimates. @defaultValue `8` */
  readonly probes?: number | undefined;
  /** Overrides the choice of blocks. @defaultValue `undefined` */
  readonly choose?: ChooseBlock | undefined;
  /** Auxiliary updates before the first removal. @defaultValue `500` */
  readonly pretrain?: number | undefined;
  /** Auxiliary updates before each later removal, of the weights that are left. @defaultValue `100` */
  readonly refine?: number | undefined;
  /**
   * What later removals use: `Q` as it was, refined (`"progressive"`); started anew and trained by `refine` updates
   * (`"re-estimate"`); or as it was at first (`"frozen"`).
   * @defaultValue `"progressive"`
   */
  readonly assimilation?: "progressive" | "re-estimate" | "frozen" | undefined;
  /**
   * The weights that are gone. `"held"`: `Q` is the inverse over all weights, and each removal holds at 0 what is gone.
   * `"masked"`: `Q` learns without them, and tends to the inverse of the block that is left. A start from K-FAC factors is
   * over all weights, and what is left of it after a removal is the product of no two factors: masked, `Q` would have to
   * learn that first.
   * @defaultValue `"held"` where `Q` starts from K-FAC factors or is frozen, else `"masked"`
   */
  readonly gone?: "held" | "masked" | undefined;
  /** How `Q` is learned, like `AuxOptions` of the optimiser. A number `lr` is annealed to 1 % in each burst of updates; later bursts start at a fifth. */
  readonly aux?: InverseFisherAuxOptions | undefined;
}

/** The defaults of {@link FishlegSurgeonOptions}. */
export const fishlegSurgeonDefaults: {
  readonly damping: Damping;
  readonly start: Start;
  readonly probes: number;
  readonly choose: ChooseBlock | undefined;
  readonly pretrain: number;
  readonly refine: number;
  readonly assimilation: "progressive" | "re-estimate" | "frozen";
  readonly gone: "held" | "masked" | undefined;
  readonly aux: InverseFisherAuxOptions;
} = Object.freeze({
  damping: Object.freeze({ relative: 1 }),
  start: "trace",
  probes: 8,
  choose: undefined,
  pretrain: 500,
  refine: 100,
  assimilation: "progressive",
  gone: undefined,
  aux: Object.freeze({ samples: 1 }),
});

/**
 * Pruning by the learned inverse Fisher matrix: saliency `θ²/(2 Q_ii)`, and compensation by `Q`. Between removals `Q`
 * is not estimated anew but goes on learning, so that it tends to the inverse at the weights that are left.
 *
 * @param options - see {@link FishlegSurgeonOptions}.
 * @throws code "option" for unknown or out-of-range options.
 *
 * @example
 * ```ts
 * import { fishlegSurgeon } from "@legendre/fishleg/surgeon";
 *
 * console.log(fishlegSurgeon({ damping: 1e-2, pretrain: 1000 }).name); // → fishleg
 * ```
 *
 * @remarks An update costs one Fisher product of a batch and about twelve matrix products a layer; scores cost
 * `O(n m)` a layer.
 * @see McKail-Garcia et al., the FishLeg Surgeon, arXiv 2412.02328; Garcia et al., ICLR 2023.
 */
export function fishlegSurgeon(options: FishlegSurgeonOptions = {}): PruningMethod {
  const name = "fishlegSurgeon";
  const settings = resolveOptions<typeof fishlegSurgeonDefaults>(
    name,
    options as Partial<typeof fishlegSurgeonDefaults>,
    fishlegSurgeonDefaults,
  );
  const { pretrain, refine, assimilation } = settings;
  checkNumber(name, "pretrain", pretrain, { integer: true, min: 0 });
  checkNumber(name, "refine", refine, { integer: true, min: 0 });
  if (!["progressive", "re-estimate", "frozen"].includes(assimilation)) {
    const what = `assimilation must be "progressive", "re-estimate" or "frozen", got ${JSON.stringify(assimilation)}`;
    throw new LegendreError("option", name, what, { option: "assimilation", value: assimilation });
  }
  const whole = settings.start === "k-fac" || assimilation === "frozen";
  const gone = settings.gone ?? (whole ? "held" : "masked");
  if (!["held", "masked"].includes(gone)) {
    const what = `gone must be "held" or "masked", got ${JSON.stringify(gone)}`;
    throw new LegendreError("option", name, what, { option: "gone", value: gone });
  }
  return {
    name: "fishleg",
    settings: { ...settings, gone, choose: undefined },
    bind: (problem) => bindSurgeon({ ...settings, gone }, problem),
  };
}

/** A batch with the model's state, which both change from call to call. */
interface WithState<B, S> {
  readonly batch: B;
  readonly state: S;
}

function bindSurgeon<P, B, S>(
  settings: typeof fishlegSurgeonDefaults,
  problem: PruningProblem<P, B, S>,
): MethodRun<P, S> {
  const { weights, data, outputs, likelihood } = problem;
  const { pretrain, refine, assimilation, aux } = settings;
  const held = settings.gone === "held";
  type Update = (
    state: LearnedInverse,
    params: P,
    given: WithState<B, S>,
    key: Key,
    mask: P,
  ) => LearnedInverse;
  let Q: InverseFisher<P, WithState<B, S>> | undefined;
  let first: Compiled<[P, WithState<B, S>, Key, P], LearnedInverse> | undefined;
  let update: Compiled<Parameters<Update>, LearnedInverse> | undefined;
  let updateAnew: typeof update;
  let product: Compiled<[LearnedInverse, P], P> | undefined;
  let state: LearnedInverse | undefined;
  let seen = 0;
  /** A mask without holes, made when first needed. */
  let nothingGone: P | undefined;
  const wholeMask = (): P => {
    nothingGone ??= weights.tree(new Float32Array(weights.total).fill(1));
    return nothingGone;
  };

  const prepare = (params: P): InverseFisher<P, WithState<B, S>> => {
    if (Q !== undefined) return Q;
    const options: InverseFisherOptions<P, WithState<B, S>> = {
      params,
      outputs: (p, given) => outputs(p, given.batch, given.state),
      likelihood,
      ...{ damping: settings.damping, start: settings.start, probes: settings.probes },
      choose: settings.choose,
      aux: { ...aux, lr: annealed(aux.lr ?? 0.5, pretrain, refine) },
    };
    const made = inverseFisher(options);
    Q = made;
    first = problem.compile((p: P, given: WithState<B, S>, key: Key, mask: P) =>
      made.init(p, { batch: given, key, mask }),
    );
    const by =
      (inverse: typeof made): Update =>
      (learned, p, given, key, mask) =>
        inverse.update(learned, p, { batch: given, key, mask });
    update = problem.compile(by(made));
    if (assimilation === "re-estimate") {
      // Each burst starts anew and is as long as the others, and so is the fall of its learning rate.
      const lr = annealed(aux.lr ?? 0.5, refine, refine);
      updateAnew = problem.compile(by(inverseFisher({ ...options, aux: { ...aux, lr } })));
    }
    product = problem.compile((learned: LearnedInverse, v: P) => made.apply(learned, v));
    return made;
  };

  return {
    assess: async ({ params, mask: alive, state: model, index, key }) => {
      const inverse = prepare(params);
      const mask = held ? wholeMask() : alive;
      if (state === undefined || (assimilation === "re-estimate" && index > 0)) {
        const batch = await numberedBatch(data, seen);
        const startKey = random.foldIn(key, 0);
        const learned = await first?.(params, { batch, state: model }, startKey, mask);
        treeDispose([batch, state, startKey]);
        state = learned as LearnedInverse;
      }
      const updates = index === 0 ? pretrain : assimilation === "frozen" ? 0 : refine;
      for (let i = 0; i < updates; i++) {
        const batch = await numberedBatch(data, seen++);
        const own = random.foldIn(key, i + 1);
        const learn = (index > 0 ? updateAnew : undefined) ?? update;
        const given = { batch, state: model };
        const next = (await learn?.(state, params, given, own, mask)) as LearnedInverse;
        disposeReplaced(state, next);
        treeDispose([batch, own]);
        state = next;
      }
      const apply = product as NonNullable<typeof product>;
      const about = assessment(inverse, state, settings.choose, weights, params, apply);
      return { ...about, inverse: { ...about.inverse, whole: held } };
    },
    memory: () =>
      state === undefined ? undefined : { inverse: state.inverse, aux: state.aux, seen },
    restore: (memory) => {
      const { inverse, aux: learned, seen: at } = memory as LearnedInverse & { seen: number };
      treeDispose(state);
      state = treeClone({ inverse, aux: learned });
      seen = at;
    },
    dispose: async () => {
      treeDispose([state, nothingGone]);
      state = undefined;
      nothingGone = undefined;
      await Promise.all([first, update, updateAnew, product].map((f) => f?.dispose()));
    },
  };
}

function assessment<P, B>(
  Q: InverseFisher<P, B>,
  state: LearnedInverse,
  choose: ChooseBlock | undefined,
  weights: Weights<P>,
  params: P,
  product: (state: LearnedInverse, v: P) => Promise<P>,
): Extract<Assessment, { kind: "curvature" }> {
  const tree = Q.diag(state);
  const diagonal = weights.flat(tree);
  treeDispose(tree);
  const plan = planBlocks("fishlegSurgeon", params, choose);
  let host: HostInverse | undefined;
  const onHost = (): HostInverse => {
    host ??= hostInverse(plan, state.inverse, weights as Weights<unknown>);
    return host;
  };
  const place = (position: number): { leaf: number; at: number } => {
    const leaf = leafOf(weights, position);
    return { leaf, at: position - (weights.offsets[leaf] as number) };
  };
  const record = readHealth(state.aux.health);
  const { ratio, rel, excess, updates, skipped } = record;
  const health: CurvatureHealth = { ratio, rel, excess, updates, skipped };
  return {
    kind: "curvature",
    ...(updates + skipped > 0 && { health }),
    inverse: {
      diagonal,
      entry: (i, j) => onHost().entry(i, j),
      sets: async (theta, sets) => scoreSets(onHost(), place, theta, diagonal, sets),
      apply: async (v) => {
        const input = weights.tree(v);
        const output = await product(state, input);
        const flat = Float64Array.from(weights.flat(output));
        treeDispose([input, output]);
        return flat;
      },
    },
  };
}
