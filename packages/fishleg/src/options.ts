import type { Likelihood, Schedule } from "@legendre/core-tensor";
import type { KernelAxes } from "@legendre/core-tensor/curvature";
import type { Tensor } from "@legendre/core-tensor/ops";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import type { Direction } from "./aux/direction.ts";
import type { FisherProduct } from "./aux/fisher-product.ts";
import type { ChooseBlock } from "./blocks/plan.ts";
import type { AxesByPath } from "./blocks/read-kernel.ts";
import {
  type AuxSettings,
  checkAmount,
  checkAux,
  checkModel,
  checkStart,
} from "./check-options.ts";
import { chooseFor, type Damping, type Start } from "./inverse/start-options.ts";
import type { MaxDecrease } from "./trust-region.ts";

/** How the inverse is built and where it starts. */
export interface InverseOptions {
  /**
   * Where `Q` starts. A multiple of the identity on each block: `"gradient"` takes the best step
   * along the first gradient (the block's Rayleigh quotient, then one common factor, by the exact Fisher matrix), `"trace"` the best
   * multiple on average over all directions, `p / tr(F + damping I)` for the block's `p` weights,
   * `"1/damping"` the value where the curvature is far below the damping; or a number; or
   * `{ sgd, fishleg }`, two learning rates, for first steps that are those of plain gradients. Or a matrix:
   * `"diagonal"` is `1 / (F_ii + damping)`, `"k-fac"` the inverse of the damped K-FAC factors of dense and
   * convolutional layers (which `kfacFactors` must know), the others at their trace; a convolution of more than 1024 inputs has one
   * factor for them then, in place of one for its window and one for its channels, which no K-FAC factor fits. `"ekfac"` is that of `"k-fac"`, but for blocks of kind
   * `"spectrum"`, which start at the inverses of the second moments of gradients in the factors' eigenbasis (`ekfacFactors`), and are then the
   * usual ones of these layers.
   *
   * @defaultValue `"gradient"`
   */
  readonly start?: Start | undefined;
  /** Fisher products or gradients of the estimates of traces and diagonals, at least 1. @defaultValue `4` */
  readonly probes?: number | undefined;
  /** Overrides the choice of blocks. @defaultValue `undefined` */
  readonly choose?: ChooseBlock | undefined;
  /**
   * How kernels are read as `[…window, inputs, outputs]`, by path: what `kernelAxes` of `@legendre/core-tensor` says of the model.
   * Needed for networks of other libraries (`fromOnnx`), whose kernels lie otherwise: without it inputs are taken for outputs.
   *
   * @defaultValue `undefined`, all kernels as they lie
   */
  readonly axes?: Readonly<Record<string, KernelAxes>> | undefined;
}

/** How the inverse is learned. */
export interface AuxOptions {
  /**
   * Learning rate of Adam on the parameters of `Q`, or a schedule over the auxiliary updates: the most
   * that one of them changes a factor, relative to the identity. Entries of an `n × n` factor move by
   * `lr / n`, logarithms of elementwise scales by `lr · scaleShare`.
   *
   * @defaultValue `0.5`
   */
  readonly lr?: number | Schedule | undefined;
  /**
   * The share of `lr` that logarithms of elementwise scales move by. There is a scale for each weight, and each update sees few
   * directions: with small batches a smaller share lets the scales walk about less.
   *
   * @defaultValue `0.2`
   */
  readonly scaleShare?: number | undefined;
  /** Steps from one auxiliary update to the next; the first step has one. @defaultValue `10` */
  readonly every?: number | undefined;
  /**
   * Auxiliary updates from one turn of the bases of spectrum blocks to the next: before that update the basis becomes that of the running mean of the
   * K-FAC factors, this batch among them, and the spectrum is carried over. It costs about one gradient, and two eigendecompositions a layer.
   * Other blocks have no basis and do not change; an error where all blocks are such.
   *
   * @defaultValue `undefined`, the bases stay as they started
   */
  readonly refreshEvery?: number | undefined;
  /**
   * The vectors `u` at which `Q u` is fitted: the `"gradient"`, `"gaussian"` noise, or the
   * `"mixture"`, the sum of one of each.
   *
   * @defaultValue `"mixture"`
   */
  readonly direction?: Direction | undefined;
  /** Vectors `u` an update, each with a Fisher product; more than 1 needs noise. @defaultValue `1` */
  readonly samples?: number | undefined;
  /**
   * Fisher products: `"exact"` (the generalised Gauss-Newton product), `"soft-target"` (differences of
   * gradients at the model's mean targets; the object form sets the step relative to `max(1, |params|)`,
   * 3e-3 by default), or `"sampled"` (targets drawn from the model).
   *
   * @defaultValue `"exact"`
   */
  readonly fisher?: FisherProduct | undefined;
  /** Multiply the residual by `Q` before the gradient in λ is taken. @defaultValue `false` */
  readonly precondition?: boolean | undefined;
}

/** Options of {@link scaleByFishleg}; `outputs` and `likelihood` are required. */
export interface ScaleByFishlegOptions<P = unknown, B = unknown> {
  /** The model's outputs for a batch, shape `[n, …]`; without dropout, and with statistics frozen. */
  readonly outputs: (params: P, batch: B) => Tensor;
  /** What the outputs parametrise; its mean over rows must be that of the training loss. */
  readonly likelihood: Likelihood;
  /**
   * Added to the Fisher matrix, in units of the loss over params squared; or relative to the mean
   * diagonal of the Fisher matrix of the first batch. That mean is small, since few directions of a
   * network have most of the curvature: values from 1 to 500 trained a deep autoencoder alike.
   *
   * @defaultValue `{ relative: 1 }`
   */
  readonly damping?: Damping | undefined;
  /**
   * The most by which one full natural step may lower the loss in the quadratic model, that is the
   * mean Kullback-Leibler divergence it may cause: in units of the loss, or `{ relative }` to the size of the loss
   * of the batch (`extra.value`), but at least 0.01 nats. Longer steps are shortened to it; `Infinity` leaves them. Only a number is
   * independent of a constant in the loss: prefer one where the loss can be negative, as that of `gaussianWithSd`.
   *
   * @defaultValue `{ relative: 0.1 }`
   */
  readonly maxDecrease?: MaxDecrease | undefined;
  /**
   * The most that the curvature along the natural gradient `n`, `nᵀ F n / ⟨g, n⟩`, may be; longer steps are shortened.
   * It is 1 where `Q` is exact and is measured at auxiliary updates by one more forward pass. With momentum β as a
   * mean, `lr` times this is stable up to `2 (1 + β) / (1 − β)`: 38 for 0.9. `Infinity` measures nothing.
   *
   * @defaultValue `20`
   */
  readonly maxCurvature?: number | undefined;
  /** The inverse and its start. */
  readonly inverse?: InverseOptions | undefined;
  /** How the inverse is learned. */
  readonly aux?: AuxOptions | undefined;
}

/** The defaults of {@link ScaleByFishlegOptions}. */
export const scaleByFishlegDefaults: {
  readonly damping: Damping;
  readonly maxDecrease: MaxDecrease;
  readonly maxCurvature: number;
  readonly inverse: Required<InverseOptions>;
  readonly aux: Required<Omit<AuxOptions, "refreshEvery">> & Pick<AuxOptions, "refreshEvery">;
} = Object.freeze({
  damping: Object.freeze({ relative: 1 }),
  maxDecrease: Object.freeze({ relative: 0.1 }),
  maxCurvature: 20,
  inverse: Object.freeze({ start: "gradient", probes: 4, choose: undefined, axes: undefined }),
  aux: Object.freeze({
    lr: 0.5,
    scaleShare: 0.2,
    every: 10,
    refreshEvery: undefined,
    direction: "mixture",
    samples: 1,
    fisher: "exact",
    precondition: false,
  }),
});

/** Options with every default filled in. */
export interface ResolvedOptions<P, B> {
  readonly outputs: (params: P, batch: B) => Tensor;
  readonly likelihood: Likelihood;
  readonly damping: Damping;
  readonly maxDecrease: MaxDecrease;
  readonly maxCurvature: number;
  readonly inverse: {
    readonly start: Start;
    readonly probes: number;
    readonly choose: ChooseBlock | undefined;
    readonly axes?: AxesByPath;
  };
  readonly aux: AuxSettings;
}

/** Completes and checks the options. */
export function resolveFishleg<P, B>(
  name: string,
  given: ScaleByFishlegOptions<P, B>,
): ResolvedOptions<P, B> {
  const known = { outputs: undefined, likelihood: undefined, ...scaleByFishlegDefaults };
  const top = resolveOptions<object>(name, given, known) as Required<ScaleByFishlegOptions<P, B>>;
  const inverse = resolveOptions<object>(
    `${name} (inverse)`,
    top.inverse,
    scaleByFishlegDefaults.inverse,
  ) as ResolvedOptions<P, B>["inverse"];
  const aux = resolveOptions<object>(
    `${name} (aux)`,
    top.aux,
    scaleByFishlegDefaults.aux,
  ) as ResolvedOptions<P, B>["aux"];
  checkModel(name, top.outputs, top.likelihood);
  const limits = {
    damping: top.damping as Damping,
    maxDecrease: top.maxDecrease as MaxDecrease,
    maxCurvature: top.maxCurvature as number,
  };
  checkAmount(name, "damping", limits.damping, { min: 0 });
  checkAmount(name, "maxDecrease", limits.maxDecrease, { exclusiveMin: 0, infinite: true });
  checkNumber(name, "maxCurvature", limits.maxCurvature, { exclusiveMin: 0, infinite: true });
  checkStart(name, "inverse.", inverse);
  checkAux(name, aux);
  const { outputs, likelihood } = top;
  const choose = chooseFor(inverse.start, inverse.choose);
  return { outputs, likelihood, ...limits, inverse: { ...inverse, choose }, aux };
}
