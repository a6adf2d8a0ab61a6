import { type ActivationName, activations } from "@legendre/core-tensor/nn";
import { type OptionsOf, oneOf, options } from "@legendre/core-tensor/options";
import { type RevMlp, type RevMlpOptions, revMlp, revMlpOptions } from "./networks/rev-mlp.ts";
import type { GnStepOptions } from "./step/gn-options.ts";

/** The options of {@link asReleased}. */
export const asReleasedOptions = options(
  "asReleased",
  {
    /** Of all blocks but the first. */
    activation: oneOf<ActivationName, "relu">(Object.keys(activations) as ActivationName[], "relu"),
  },
  { from: revMlpOptions },
);

/** Options of {@link asReleased}: those of {@link RevMlpOptions}, whose activation is that of the blocks after the first. */
export interface AsReleasedOptions
  extends Omit<RevMlpOptions, "activation">,
    OptionsOf<typeof asReleasedOptions> {}

/** What {@link asReleased} returns. */
export interface AsReleased {
  /** The network, with the identity in its first block. */
  readonly model: RevMlp;
  /** For {@link gnStep} and `scaleByGaussNewton`, beside the likelihood. */
  readonly step: Pick<GnStepOptions, "inverse" | "hessian" | "alpha" | "truncation" | "refine">;
}

/**
 * Network and step as the code that was released with the paper has them, for comparison: the identity in place of the
 * activation in the first block; every block asked for the whole change (`alpha` 1, so that `J δ = L R` and a rate of
 * `eta` steps `L eta` in function space); pseudo-inverses without singular values below a hundredth of the greatest
 * (`truncation`); the identity as output Hessian.
 *
 * With these choices a step is not exact, and {@link GnStep.rho} says so: the features of a first block without activation have a
 * rank of at most `d/2 + 1`, and with inputs such as images the truncation drops half of the spectrum of relu features.
 *
 * @param options - see {@link AsReleasedOptions}.
 * @throws code "option" for options out of range.
 *
 * @example
 * ```ts
 * import { asReleased } from "@legendre/reversible-gn";
 *
 * const { step } = asReleased({ depth: 2, width: 64 });
 * console.log(step.alpha, step.truncation?.relative); // 1 0.01
 * ```
 *
 * @remarks Factorises by eigenvalues: about ten times the cost of a Cholesky factor.
 * @see Buffelli et al., NeurIPS 2024, and the repository `mtkresearch/exact_GN_revNN`.
 */
export function asReleased(options: AsReleasedOptions = {}): AsReleased {
  const { activation, ...rest } = asReleasedOptions.resolve(options);
  return {
    model: revMlp({
      ...rest,
      activation: Array.from({ length: rest.depth }, (_, i) => (i === 0 ? "identity" : activation)),
    }),
    step: {
      inverse: "paper",
      hessian: "identity",
      alpha: 1,
      refine: 0,
      truncation: { relative: 1e-2, absolute: 1e-5 },
    },
  };
}
