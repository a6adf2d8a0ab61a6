import { isLegendreError, LegendreError, treeFlatten, treePaths } from "@legendre/core-tensor";
import { kfacKernels } from "@legendre/core-tensor/curvature";
import type { Tensor } from "@legendre/core-tensor/ops";
import { checkNumber, checkOneOf, resolveOptions } from "@legendre/core-tensor/options";
import type { ChooseBlock } from "../../blocks/plan.ts";
import { type AuxSettings, checkAmount, checkAux } from "../../check-options.ts";
import { chooseFor, type Damping, type Start } from "../../inverse/start-options.ts";
import {
  type InverseFisherAuxOptions,
  inverseFisherDefaults,
} from "../../inverse-fisher-options.ts";

/** Options of {@link fishlegSurgeon}. Most defaults are for where `Q` starts: from K-FAC factors there is little left to learn. */
export interface FishlegSurgeonOptions {
  /**
   * Added to the Fisher matrix, see `damping` of `InverseFisherOptions`.
   * @defaultValue `{ relative: 0.01 }` from K-FAC factors, else `{ relative: 1 }`
   */
  readonly damping?: Damping | undefined;
  /**
   * Where `Q` starts, see `start` of `InverseOptions`. `"auto"` is `"k-fac"` where each layer that can be pruned has
   * factors, and `"trace"` for other models (with shared kernels, of layers other than dense and
   * convolutional ones) and with `choose`. `"ekfac"` has the defaults of K-FAC factors. `"gradient"` is refused: pruning steps along none.
   * @defaultValue `"auto"`
   */
  readonly start?: Start | "auto" | undefined;
  /** Fisher products or gradients of the start's estimates, shared out among its batches, at least one for each. @defaultValue `8` */
  readonly probes?: number | undefined;
  /**
   * Batches whose examples the start sees, one batch in memory at a time: the more, the less a start at factors is due to chance. Each costs
   * about two gradients; a start at EKFAC reads them twice. Learning goes on from the last of them.
   * @defaultValue `8` from K-FAC factors, else `1`
   */
  readonly startBatches?: number | undefined;
  /** Overrides the choice of blocks. @defaultValue `undefined` */
  readonly choose?: ChooseBlock | undefined;
  /** Auxiliary updates before the first removal. @defaultValue `60` from K-FAC factors, else `500` */
  readonly pretrain?: number | undefined;
  /** Auxiliary updates before each later removal. @defaultValue `60` from K-FAC factors, else `100` */
  readonly refine?: number | undefined;
  /**
   * Auxiliary updates from one turn of the bases of spectrum blocks to the next within a burst, see `refreshEvery` of `AuxOptions`.
   * @defaultValue `undefined`, the bases stay as the burst found them
   */
  readonly refreshEvery?: number | undefined;
  /**
   * What later removals use: `Q` as it was, each block rescaled at the weights that are left, then refined with new moments
   * (`"progressive"`); started anew and trained by `refine` updates
   * (`"re-estimate"`); or as it was at first (`"frozen"`).
   * @defaultValue `"re-estimate"` from K-FAC factors, else `"progressive"`
   */
  readonly assimilation?: "progressive" | "re-estimate" | "frozen" | undefined;
  /**
   * What `Q` is the inverse over once weights are pruned. `"fixed"`: all weights, and compensation solves with the pruned ones fixed at 0,
   * so that `Q` has to follow nothing but the weights that moved; of rankings, `"single"` takes the pruned ones into account where the block is a
   * Kronecker product. `"masked"`: the kept weights alone; `Q` learns with a mask and tends to the inverse of their block, from which each removal
   * takes it away. The conjugate gradients of a removal have fewer unknowns then.
   * @defaultValue `"fixed"`
   */
  readonly pruned?: "fixed" | "masked" | undefined;
  /**
   * How `Q` is learned, like `AuxOptions` of the optimiser. A number `lr` is annealed to 1 % in each burst of updates; a schedule counts
   * the updates of a burst.
   * @defaultValue `lr: 0.03` from K-FAC factors, else `0.5`
   */
  readonly aux?: InverseFisherAuxOptions | undefined;
}

/** What an option is where it is left out. */
export interface SurgeonDefaults {
  readonly startBatches: number;
  readonly damping: Damping;
  readonly pretrain: number;
  readonly refine: number;
  readonly assimilation: "progressive" | "re-estimate";
  /** Of `aux`. */
  readonly lr: number;
}

/** The defaults of {@link FishlegSurgeonOptions} that depend on where `Q` starts: from K-FAC factors, or elsewhere. */
export const fishlegSurgeonDefaults: {
  readonly kfac: SurgeonDefaults;
  readonly learned: SurgeonDefaults;
} = Object.freeze({
  kfac: Object.freeze({
    startBatches: 8,
    damping: Object.freeze({ relative: 0.01 }),
    pretrain: 60,
    refine: 60,
    assimilation: "re-estimate" as const,
    lr: 0.03,
  }),
  learned: Object.freeze({
    startBatches: 1,
    damping: Object.freeze({ relative: 1 }),
    pretrain: 500,
    refine: 100,
    assimilation: "progressive" as const,
    lr: 0.5,
  }),
});

const allLeftOut: FishlegSurgeonOptions = Object.freeze({
  damping: undefined,
  start: undefined,
  probes: undefined,
  startBatches: undefined,
  choose: undefined,
  pretrain: undefined,
  refine: undefined,
  refreshEvery: undefined,
  assimilation: undefined,
  pruned: undefined,
  aux: undefined,
});

/** All options of a surgeon, decided. */
export interface SurgeonSettings {
  readonly damping: Damping;
  readonly start: Start;
  readonly probes: number;
  readonly startBatches: number;
  readonly choose: ChooseBlock | undefined;
  readonly pretrain: number;
  readonly refine: number;
  readonly refreshEvery: number | undefined;
  readonly assimilation: "progressive" | "re-estimate" | "frozen";
  readonly pruned: "fixed" | "masked";
  readonly aux: InverseFisherAuxOptions & {
    readonly lr: NonNullable<InverseFisherAuxOptions["lr"]>;
  };
}

/**
 * Checks the options that are given.
 *
 * @throws code "option" for unknown or out-of-range options.
 */
export function checkSurgeonOptions(options: FishlegSurgeonOptions): FishlegSurgeonOptions {
  const name = "fishlegSurgeon";
  const given = resolveOptions<FishlegSurgeonOptions>(name, options, allLeftOut);
  const { start, pretrain, probes, refine, refreshEvery, startBatches, assimilation, pruned } =
    given;
  if (start === "gradient") {
    const what =
      'start is "gradient", and pruning takes no step along one; leave it out, or take "trace"';
    throw new LegendreError("option", name, what, { option: "start", value: start });
  }
  for (const [option, value, min] of [
    ["startBatches", startBatches, 1],
    ["pretrain", pretrain, 0],
    ["refine", refine, 0],
    ["probes", probes, 1],
    ["refreshEvery", refreshEvery, 1],
  ] as const) {
    if (value !== undefined) checkNumber(name, option, value, { integer: true, min });
  }
  if (given.damping !== undefined) checkAmount(name, "damping", given.damping, { min: 0 });
  const aux = resolveOptions<object>(`${name} (aux)`, given.aux, inverseFisherDefaults.aux);
  checkAux(name, { ...aux, every: 1, refreshEvery: undefined } as AuxSettings);
  if (assimilation !== undefined) {
    checkOneOf(name, "assimilation", assimilation, ["progressive", "re-estimate", "frozen"]);
  }
  if (pruned !== undefined) checkOneOf(name, "pruned", pruned, ["fixed", "masked"]);
  return given;
}

/** All options where `Q` starts so. */
export function surgeonSettings(given: FishlegSurgeonOptions, start: Start): SurgeonSettings {
  const fromFactors = start === "k-fac" || start === "ekfac";
  const defaults = fromFactors ? fishlegSurgeonDefaults.kfac : fishlegSurgeonDefaults.learned;
  return {
    start,
    assimilation: given.assimilation ?? defaults.assimilation,
    choose: chooseFor(start, given.choose),
    probes: given.probes ?? 8,
    startBatches: given.startBatches ?? defaults.startBatches,
    damping: given.damping ?? defaults.damping,
    pretrain: given.pretrain ?? defaults.pretrain,
    refine: given.refine ?? defaults.refine,
    refreshEvery: given.refreshEvery,
    pruned: given.pruned ?? "fixed",
    aux: { ...given.aux, lr: given.aux?.lr ?? defaults.lr },
  };
}

/** Where `Q` starts: as it is told, or by whether each kernel that can be pruned has factors. */
export function startOf<P>(
  { start = "auto", choose }: Pick<FishlegSurgeonOptions, "start" | "choose">,
  f: (params: P) => Tensor,
  params: P,
  prunable: (path: string) => boolean,
): Start {
  if (start !== "auto") return start;
  if (choose !== undefined) return "trace";
  const known = new Set(knownKernels(f, params));
  const { leaves, structure } = treeFlatten<Tensor>(params);
  const ofLayers = treePaths(structure).filter((_, i) => (leaves[i] as Tensor).rank >= 2);
  return ofLayers.every((path) => known.has(path) || !prunable(path)) ? "k-fac" : "trace";
}

function knownKernels<P>(f: (params: P) => Tensor, params: P): string[] {
  try {
    return kfacKernels(f, params);
  } catch (error) {
    // A kernel that is used more than once has no factors, and refuses those of the others.
    if (isLegendreError(error, "structure")) return [];
    throw error;
  }
}
