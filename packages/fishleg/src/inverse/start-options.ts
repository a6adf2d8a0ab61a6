import type { BlockKind } from "../blocks/block.ts";
import type { ChooseBlock } from "../blocks/plan.ts";

/** How `Q` starts: see `start` of the options. */
export type Start =
  | "gradient"
  | "trace"
  | "1/damping"
  | "diagonal"
  | "k-fac"
  | "ekfac"
  | number
  | LearningRates;

/**
 * Two learning rates: one at which plain gradients with momentum are known to train, and the one of FishLeg. With
 * `Q = sgd / fishleg · I` the first steps are those of plain gradients.
 */
export interface LearningRates {
  readonly sgd: number;
  readonly fishleg: number;
}

/** The starts that have a name. */
export const namedStarts: readonly string[] = [
  "gradient",
  "trace",
  "1/damping",
  "diagonal",
  "k-fac",
  "ekfac",
];

/**
 * The choice of blocks: the one given, else one that a start at K-FAC factors fits. A large convolution, whose usual block splits the factor of its
 * inputs, keeps that factor whole: nothing of K-FAC could start there. For `"ekfac"` each layer with a factor for inputs and one for
 * outputs is a spectrum.
 */
export function chooseFor(start: Start, choose: ChooseBlock | undefined): ChooseBlock | undefined {
  if (choose !== undefined) return choose;
  if (start === "k-fac") return (_, __, usual) => (usual === "three-factor" ? "conv" : undefined);
  if (start !== "ekfac") return undefined;
  const twoFactors: readonly BlockKind[] = ["dense", "conv", "three-factor"];
  return (_, __, usual) => (twoFactors.includes(usual) ? "spectrum" : undefined);
}
/** Damping as an absolute number or relative to the mean diagonal of the Fisher matrix. */
export type Damping = number | { readonly relative: number };

/** True when the start or the damping depends on the first batch. */
export function needsBatch(start: Start, damping: Damping): boolean {
  const fixed = typeof start !== "string" || start === "1/damping";
  return !fixed || typeof damping !== "number";
}
