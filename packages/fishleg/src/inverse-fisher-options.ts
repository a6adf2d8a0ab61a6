import type { Likelihood } from "@legendre/core-tensor";
import type { KernelAxes } from "@legendre/core-tensor/curvature";
import type { Tensor } from "@legendre/core-tensor/ops";
import { resolveOptions } from "@legendre/core-tensor/options";
import type { LearnSettings } from "./aux/learn-input.ts";
import type { ChooseBlock } from "./blocks/plan.ts";
import {
  type AuxSettings,
  checkAmount,
  checkAux,
  checkModel,
  checkStart,
} from "./check-options.ts";
import { chooseFor, type Damping, type Start } from "./inverse/start-options.ts";
import { type AuxOptions, scaleByFishlegDefaults } from "./options.ts";

/** {@link AuxOptions} without `every` and `refreshEvery`: an `InverseFisher` is updated and refreshed when its owner says so. */
export type InverseFisherAuxOptions = Omit<AuxOptions, "every" | "refreshEvery">;

/** Options of `inverseFisher`; `params`, `outputs` and `likelihood` are required. */
export interface InverseFisherOptions<P = unknown, B = unknown> {
  /** A tree of tensors with the structure and the shapes of the params; its numbers are not read. */
  readonly params: P;
  /** The model's outputs for a batch, shape `[n, …]`; without dropout, and with statistics frozen. */
  readonly outputs: (params: P, batch: B) => Tensor;
  /** What the outputs parametrise. */
  readonly likelihood: Likelihood;
  /** Added to the Fisher matrix: absolute, or relative to its mean diagonal. @defaultValue `{ relative: 1 }` */
  readonly damping?: Damping | undefined;
  /** Where `Q` starts, see {@link InverseOptions.start}. @defaultValue `"trace"` */
  readonly start?: Start | undefined;
  /** Fisher products or gradients of the start's estimates, at least 1. @defaultValue `4` */
  readonly probes?: number | undefined;
  /** Overrides the choice of blocks. @defaultValue `undefined` */
  readonly choose?: ChooseBlock | undefined;
  /** How kernels are read, see {@link InverseOptions.axes}. @defaultValue `undefined` */
  readonly axes?: Readonly<Record<string, KernelAxes>> | undefined;
  /** How `Q` is learned; like {@link AuxOptions}, but for all directions: `direction` is `"gaussian"`. */
  readonly aux?: InverseFisherAuxOptions | undefined;
}

const { every: _, refreshEvery: __, ...auxDefaults } = scaleByFishlegDefaults.aux;

/** The defaults of {@link InverseFisherOptions}. */
export const inverseFisherDefaults: {
  readonly damping: Damping;
  readonly start: "trace";
  readonly probes: number;
  readonly choose: ChooseBlock | undefined;
  readonly axes: Readonly<Record<string, KernelAxes>> | undefined;
  readonly aux: Required<InverseFisherAuxOptions>;
} = Object.freeze({
  damping: Object.freeze({ relative: 1 }),
  start: "trace",
  probes: 4,
  choose: undefined,
  axes: undefined,
  aux: Object.freeze({ ...auxDefaults, direction: "gaussian" }),
});

/** Options with every default filled in. */
export interface InverseFisherSettings<P, B> extends LearnSettings<P, B> {
  readonly choose: ChooseBlock | undefined;
  readonly axes: Readonly<Record<string, KernelAxes>> | undefined;
}

/** Completes and checks the options. */
export function resolveInverseFisher<P, B>(
  options: InverseFisherOptions<P, B>,
): InverseFisherSettings<P, B> {
  const name = "inverseFisher";
  const required = { params: undefined, outputs: undefined, likelihood: undefined };
  const top = resolveOptions<object>(name, options, {
    ...required,
    ...inverseFisherDefaults,
  }) as Required<InverseFisherOptions<P, B>>;
  const given = resolveOptions<object>(`${name} (aux)`, top.aux, inverseFisherDefaults.aux);
  const aux = { ...given, every: 1, refreshEvery: undefined } as AuxSettings;
  checkModel(name, top.outputs, top.likelihood);
  checkAmount(name, "damping", top.damping as Damping, { min: 0 });
  const start = { start: top.start, probes: top.probes } as { start: never; probes: number };
  checkStart(name, "", start);
  checkAux(name, aux);
  return {
    outputs: top.outputs as (params: P, batch: B) => Tensor,
    likelihood: top.likelihood as Likelihood,
    damping: top.damping as Damping,
    inverse: start,
    aux,
    choose: chooseFor(start.start, top.choose),
    axes: top.axes,
  };
}
