import { LegendreError } from "@legendre/core-tensor";

/** When conjugate gradients stop: after so many steps, or at a residual relative to the right-hand side. */
export interface CgLimits {
  readonly maxSteps: number;
  readonly tolerance: number;
}

/** What users say of them, beside the way to solve. */
interface GivenCg<S extends string> {
  readonly system: S;
  readonly sketch: number;
  readonly cg: CgLimits | undefined;
}

/**
 * The options of conjugate gradients, and the way to solve that they ask for: of `"auto"` they make `"cg"`. Throws code "option" where another way
 * was asked for, which would not look at them.
 *
 * @param usual - the limits where none are given.
 */
export function cgSettings<S extends string>(
  where: string,
  { system, sketch, cg: given }: GivenCg<S>,
  usual: CgLimits,
): { readonly cg: CgLimits; readonly system: S | "cg" } {
  const isAsked = sketch > 0 || given !== undefined;
  if (isAsked && system !== "cg" && system !== "auto") {
    const option = sketch > 0 ? "sketch" : "cg";
    const message = `${option} is of conjugate gradients, and system is "${system}", which takes none; set system to "cg", or leave ${option} out`;
    throw new LegendreError("option", where, message, { option });
  }
  return { cg: given ?? usual, system: isAsked ? "cg" : system };
}
