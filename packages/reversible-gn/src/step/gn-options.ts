import type { Likelihood } from "@legendre/core-tensor";
import type { Scalar } from "@legendre/core-tensor/ops";
import { checkNumber, checkOneOf, resolveOptions } from "@legendre/core-tensor/options";
import { checkHessian, type OutputHessian } from "../targets/target-change.ts";
import type { Truncation } from "./linear-system.ts";

/** Names of the ways to solve `J δ = R`; see {@link GnStepOptions.inverse}. */
export type InverseName =
  | "paper"
  | "equal"
  | "normOptimal"
  | "deflate"
  | "minNorm"
  | "damped"
  | "fgmres";

/** Options of {@link gnStep}. */
export interface GnStepOptions {
  /** How outputs and targets make the loss. */
  readonly likelihood: Likelihood;
  /** The output Hessian of the Gauss-Newton matrix. @defaultValue `"identity"` */
  readonly hessian?: OutputHessian | undefined;
  /**
   * Which of the many solutions of `J δ = R` is taken. All but `"damped"` solve it exactly where the features of
   * each branch have full row rank (batch rows ≤ width + 1); they move the batch's outputs alike to first
   * order, and everything else differently.
   *
   * - `"paper"`, `"equal"` (two names of one): each of the `L` blocks realises `1/L` of the change.
   * - `"normOptimal"`: shares proportional to one over the squared norm of a block's own full step, the
   *   least norm among all shares.
   * - `"deflate"`: equal shares, but what a block does not achieve is asked of the blocks below it; the choice
   *   where some blocks have too few features.
   * - `"minNorm"`: the solution of least norm, `J⁺ R` on the outputs (not the state): from the kernel
   *   matrix where that is small, by conjugate gradients otherwise. For every reversible network.
   * - `"fgmres"`: the deflating sweep as a preconditioner of generalised minimal residuals on `J δ = R`, which
   *   reaches `cg.tolerance` where one sweep does not (few features, a rank-poor block). It reads values, so
   *   that it cannot be traced. The solution may be very long where the batch has more rows than features.
   * - `"damped"`: equal shares with Tikhonov damping in each branch, not refined; see `damping`.
   *
   * Networks with branches that are not linear in their params (`revConv`, couplings of your own) have the last three, without a
   * matrix: `"minNorm"` by conjugate gradients, `"damped"` as `Jᵀ (J Jᵀ + λ I)⁻¹ R` on the outputs, `"fgmres"` on `J Jᵀ u = R`.
   *
   * @defaultValue `"equal"`
   */
  readonly inverse?: InverseName | undefined;
  /**
   * Damping of the linear systems relative to the mean diagonal of their matrix (with conjugate gradients, to its Rayleigh quotient
   * along the wanted change); a number, or a scalar so that one compiled step serves all.
   * @defaultValue `1e-6`; `1e-4` for `"fgmres"`, `0.1` for `"damped"`
   */
  readonly damping?: number | Scalar | undefined;
  /** Refinements of each linear system, which undo the damping. @defaultValue `1`; none for `"damped"` */
  readonly refine?: number | undefined;
  /** Whether to measure `rho`: one more forward product. @defaultValue `true` */
  readonly certify?: boolean | undefined;
  /**
   * Iterative solvers of `"minNorm"` and `"fgmres"`: their steps at most, and the relative residual they
   * stop at. @defaultValue `{ maxSteps: 200, tolerance: 1e-6 }`
   */
  readonly cg?:
    | {
        /** @defaultValue `200` */
        readonly maxSteps?: number;
        /** @defaultValue `1e-6` */
        readonly tolerance?: number;
      }
    | undefined;
  /**
   * How much of the change each block realises under `"paper"`, `"equal"` and `"damped"`, relative to the others;
   * 0 leaves a block as it is. @defaultValue all alike
   */
  readonly shares?: readonly number[] | undefined;
  /** The share of every block, instead of shares that add up to 1: with 1, `J δ = L R`. @defaultValue none */
  readonly alpha?: number | undefined;
  /**
   * Solve the systems of a sweep by the pseudo-inverse, without singular values below `max(absolute, relative · the greatest)`,
   * instead of damping. What is dropped shows in `rho`. @defaultValue none
   */
  readonly truncation?: Truncation | undefined;
  /** The greatest kernel matrix, in rows (`n C`), that `"minNorm"` forms. @defaultValue `2000` */
  readonly kernelRows?: number | undefined;
}

const defaults = {
  likelihood: undefined as Likelihood | undefined,
  hessian: "identity" as OutputHessian,
  inverse: "equal" as InverseName,
  damping: undefined as number | Scalar | undefined,
  refine: undefined as number | undefined,
  certify: true,
  cg: undefined as GnStepOptions["cg"],
  shares: undefined as readonly number[] | undefined,
  alpha: undefined as number | undefined,
  truncation: undefined as Truncation | undefined,
  kernelRows: 2000,
};

/**
 * Where it is not 1e-6. A block whose features have too small a rank divides rounding errors by the damping; the
 * iterations repair what a greater one costs, but not noise.
 */
const leastDamping: Readonly<Partial<Record<InverseName, number>>> = { damped: 0.1, fgmres: 1e-4 };

const inverseNames: readonly InverseName[] = [
  ...(["paper", "equal", "normOptimal", "deflate", "minNorm", "damped", "fgmres"] as const),
];

/** {@link GnStepOptions} with every default filled in. */
export interface GnSettings {
  readonly likelihood: Likelihood;
  readonly hessian: OutputHessian;
  readonly inverse: InverseName;
  readonly damping: number | Scalar;
  readonly refine: number;
  readonly certify: boolean;
  readonly cg: { readonly maxSteps: number; readonly tolerance: number };
  readonly shares: readonly number[] | undefined;
  readonly alpha: number | undefined;
  readonly truncation: Truncation | undefined;
  readonly kernelRows: number;
}

/** Options with every default filled in, or code "option". */
export function resolveGnStep(options: GnStepOptions): GnSettings {
  const where = "gnStep";
  const given = resolveOptions<typeof defaults>(where, options, defaults);
  checkOneOf(where, "inverse", given.inverse, inverseNames);
  checkHessian(where, given.hessian);
  checkOneOf(where, "certify", given.certify, [true, false]);
  const damped = given.inverse === "damped";
  const damping = given.damping ?? leastDamping[given.inverse] ?? 1e-6;
  if (typeof damping === "number") checkNumber(where, "damping", damping, { min: 0 });
  const cg = resolveOptions(`${where}.cg`, given.cg, { maxSteps: 200, tolerance: 1e-6 });
  checkNumber(where, "cg.maxSteps", cg.maxSteps, { integer: true, min: 1 });
  checkNumber(where, "cg.tolerance", cg.tolerance, { min: 0 });
  given.shares?.forEach((share, i) => {
    checkNumber(where, `shares[${i}]`, share, { min: 0 });
  });
  if (given.alpha !== undefined) checkNumber(where, "alpha", given.alpha, { min: 0 });
  return {
    ...given,
    truncation: checkTruncation(where, given.truncation),
    likelihood: given.likelihood as Likelihood,
    damping,
    refine: checkNumber(where, "refine", given.refine ?? (damped ? 0 : 1), {
      integer: true,
      min: 0,
    }),
    kernelRows: checkNumber(where, "kernelRows", given.kernelRows, { integer: true, min: 0 }),
    cg,
  };
}

function checkTruncation(
  where: string,
  given: GnStepOptions["truncation"],
): Truncation | undefined {
  if (given === undefined) return undefined;
  const truncation = resolveOptions(`${where}.truncation`, given, { relative: 0, absolute: 0 });
  checkNumber(where, "truncation.relative", truncation.relative, { min: 0 });
  checkNumber(where, "truncation.absolute", truncation.absolute, { min: 0 });
  return truncation;
}
