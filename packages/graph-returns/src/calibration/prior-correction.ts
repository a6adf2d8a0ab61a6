import { between, type OptionsOf, options } from "@legendre/core-tensor/options";
import { type Calibrator, savedAs } from "./calibrator.ts";
import { throughMargins } from "./margins.ts";

/** The options of {@link priorCorrection}. */
export const priorCorrectionOptions = options("priorCorrection", {
  /** Return rate of the purchases that the probabilities were calibrated on. Required. */
  from: between(0, 1),
  /** Return rate of the purchases they are used for. Required. */
  to: between(0, 1),
});

/** Options of {@link priorCorrection}. */
export interface PriorCorrectionOptions extends OptionsOf<typeof priorCorrectionOptions> {}

/**
 * Probabilities for a population with another return rate: $\mathrm{logit}(p') = \mathrm{logit}(p) +
 * \mathrm{logit}(\pi') - \mathrm{logit}(\pi)$. The published data hold only customers who returned something, of whose
 * purchases 55 % came back; of all purchases of a shop it may be 30 %.
 *
 * @param options - see {@link PriorCorrectionOptions}.
 * @throws code "option" for a rate that is not between 0 and 1.
 *
 * @example
 * ```ts
 * import { priorCorrection } from "@legendre/graph-returns/decide";
 *
 * const { apply } = priorCorrection({ from: 0.55, to: 0.3 });
 * console.log([...apply([0.55, 0.8])].map((p) => p.toFixed(3))); // → [ '0.300', '0.584' ]
 * ```
 *
 * @remarks Exact where returned purchases of sample and population are alike, and kept ones too. A sample of customers
 *   chosen by their returns is that only roughly: the level is right, single probabilities may not be. Check them on purchases
 *   of the population where there are some.
 * @see Saerens, Latinne and Decaestecker, Neural Computation 14 (2002), equation 2.4; King and Zeng, Political Analysis
 *   9 (2001), section 4.1.
 */
export function priorCorrection(options: PriorCorrectionOptions): Calibrator {
  const { from, to } = priorCorrectionOptions.resolve(options);
  const shift = Math.log(to / (1 - to)) - Math.log(from / (1 - from));
  return {
    method: "prior",
    status: "fitted",
    apply: (probabilities) => throughMargins("calibrator.apply", probabilities, (m) => m + shift),
    saved: () => savedAs("prior", "fitted", { from, to }),
  };
}
