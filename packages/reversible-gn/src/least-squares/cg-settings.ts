import { LegendreError } from "@legendre/core-tensor";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";

/** How equations are solved by conjugate gradients. */
export interface CgSettings {
  /** The rank of the sketch that conjugate gradients are preconditioned with; 0 for none. */
  readonly sketch: number;
  /** Steps of conjugate gradients at most, and the residual they stop at relative to the gradient. */
  readonly maxSteps: number;
  readonly tolerance: number;
}

/** What users say of them, beside the way to solve. */
interface GivenCg<S extends string> {
  readonly system: S;
  readonly sketch: number;
  readonly cg: object | undefined;
}

/**
 * The checked options of conjugate gradients, and the way to solve that they ask for: of `"auto"` they make `"cg"`. Throws code "option", also where another way
 * was asked for, which would not look at them.
 *
 * @param bounds - `least` steps, and what a tolerance has to be below: with less of the one or more of the other nothing would be solved.
 */
export function cgSettings<S extends string>(
  where: string,
  { system, sketch, cg: given }: GivenCg<S>,
  { least, below }: { readonly least: number; readonly below?: number },
): { readonly cg: CgSettings; readonly system: S | "cg" } {
  const cg = resolveOptions(`${where}.cg`, given, { maxSteps: 200, tolerance: 1e-4 });
  checkNumber(where, "sketch", sketch, { integer: true, min: 0 });
  checkNumber(where, "cg.maxSteps", cg.maxSteps, { integer: true, min: least });
  checkNumber(where, "cg.tolerance", cg.tolerance, {
    min: 0,
    ...(below !== undefined && { exclusiveMax: below }),
  });
  const isAsked = sketch > 0 || given !== undefined;
  if (isAsked && system !== "cg" && system !== "auto") {
    const option = sketch > 0 ? "sketch" : "cg";
    const message = `${option} is of conjugate gradients, and system is "${system}", which takes none; set system to "cg", or leave ${option} out`;
    throw new LegendreError("option", where, message, { option });
  }
  return { cg: { ...cg, sketch }, system: isAsked ? "cg" : system };
}
