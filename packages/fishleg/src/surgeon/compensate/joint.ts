import type { SolverStatus } from "@legendre/core-tensor/linalg";
import { put } from "../flat-numbers.ts";
import type { InverseCurvature } from "../methods/method.ts";
import type { SolverEnd } from "../report.ts";

/** What a compensation starts from; all in flat order. */
export interface Removal {
  /** The weights, moved by `−C b` where the gradient counts. */
  readonly theta: Float64Array;
  /** 1 for weights that are kept before the removal. */
  readonly kept: Uint8Array;
  /** The positions that go. */
  readonly removed: Int32Array;
}

/** Multipliers of the removed weights, and what they came to. */
export interface Multipliers {
  /** `c` with $C_{SS}\, c = θ_S$, in the order of the removed positions. */
  readonly c: Float64Array;
  /** $\tfrac12 θ_S^\top c$, the loss that the quadratic model predicts. */
  readonly predicted: number;
  /** How the solve ended, where there was one. */
  readonly solver?: SolverEnd;
  /** `C c` over all weights, where the solve came by it. */
  readonly product?: Float64Array;
}

/** How far {@link jointMultipliers} goes. */
export interface SolveOptions {
  readonly maxSteps: number;
  readonly tolerance: number;
}

/**
 * Solves $C_{SS}\, c = θ_S$ by conjugate gradients, preconditioned by the diagonal and started at its solution, which
 * is that of {@link singleMultipliers}: the result is never further from the optimum. The iterate with the least
 * residual is returned, since an inexact `c` costs $\tfrac12 r^\top (F_{SS} - C_{SS}^{-1}) r$ more.
 *
 * @remarks One product with `C` a step, none for the {@link compensation} that follows; six arrays as long as the removed set and four
 * as long as the weights, in float64. Loops go once over an array, since these are long and memory is what takes the time.
 * @see Hestenes and Stiefel (1952), J. Res. Nat. Bur. Standards 49(6).
 */
export async function jointMultipliers(
  inverse: InverseCurvature,
  { theta, removed }: Pick<Removal, "theta" | "removed">,
  { maxSteps, tolerance }: SolveOptions,
): Promise<Multipliers> {
  const k = removed.length;
  const target = gather(theta, removed);
  const scale = gather(inverse.diagonal, removed);
  const goal = Math.sqrt(dot(target, target));
  const x = new Float64Array(k);
  for (let i = 0; i < k; i++) x[i] = (target[i] as number) / (scale[i] as number);
  if (goal === 0 || k === 0) {
    return { c: x, predicted: 0, solver: { steps: 0, residual: 0, status: "converged" } };
  }
  // What is not removed is 0 in every vector.
  const wide = new Float64Array(theta.length);
  const applied = (v: Float64Array): Promise<Float64Array> => {
    scatter(v, removed, wide);
    return inverse.apply(wide);
  };
  const product = (await applied(x)).slice();
  const [r, p] = [new Float64Array(k), new Float64Array(k)];
  let [rho, squares] = [0, 0];
  for (let i = 0; i < k; i++) {
    const left = (target[i] as number) - (product[removed[i] as number] as number);
    r[i] = left;
    p[i] = left / (scale[i] as number);
    rho += left * (p[i] as number);
    squares += left * left;
  }
  const best = { c: x.slice(), product: product.slice(), residual: Math.sqrt(squares) / goal };
  let steps = 1;
  while (steps < maxSteps && best.residual > tolerance && rho > 0) {
    const along = await applied(p);
    steps++;
    let curvature = 0;
    for (let i = 0; i < k; i++) {
      curvature += (p[i] as number) * (along[removed[i] as number] as number);
    }
    // Rounding at the end of the Krylov space, or a curvature that is not positive definite.
    if (!(curvature > 0)) break;
    const alpha = rho / curvature;
    let next = 0;
    squares = 0;
    for (let i = 0; i < k; i++) {
      x[i]! += alpha * (p[i] as number);
      const left = (r[i] as number) - alpha * (along[removed[i] as number] as number);
      r[i] = left;
      squares += left * left;
      next += (left * left) / (scale[i] as number);
    }
    for (let i = 0; i < product.length; i++) product[i]! += alpha * (along[i] as number);
    const residual = Math.sqrt(squares) / goal;
    if (!Number.isFinite(residual)) break;
    if (residual < best.residual) {
      best.c.set(x);
      best.product.set(product);
      best.residual = residual;
    }
    const beta = next / rho;
    for (let i = 0; i < k; i++) {
      p[i] = (r[i] as number) / (scale[i] as number) + beta * (p[i] as number);
    }
    rho = next;
  }
  const { c, product: image, residual } = best;
  const status = statusOf(residual, steps, { maxSteps, tolerance });
  const predicted = dot(target, c) / 2;
  return { c, product: image, predicted, solver: { steps, residual, status } };
}

function statusOf(
  residual: number,
  steps: number,
  { maxSteps, tolerance }: SolveOptions,
): SolverStatus {
  if (!Number.isFinite(residual)) return "non-finite";
  if (residual <= tolerance) return "converged";
  return steps >= maxSteps ? "max-steps" : "breakdown";
}

/** `c = θ_S / diag C`: each removed weight as if it went alone. Predicts the sum of the single saliencies. */
export function singleMultipliers(
  inverse: InverseCurvature,
  { theta, removed }: Pick<Removal, "theta" | "removed">,
): Multipliers {
  const target = gather(theta, removed);
  const c = gather(inverse.diagonal, removed);
  for (let i = 0; i < c.length; i++) c[i] = (target[i] as number) / (c[i] as number);
  return { c, predicted: dot(target, c) / 2 };
}

/**
 * The change of the weights that stay, $-C_{KS}\, c$: zero where weights are removed now or were before.
 */
export async function compensation(
  inverse: InverseCurvature,
  { theta, kept, removed }: Removal,
  { c, product }: Pick<Multipliers, "c" | "product">,
): Promise<Float64Array> {
  const change = new Float64Array(theta.length);
  if (product === undefined) {
    scatter(c, removed, change);
    change.set(await inverse.apply(change));
  } else {
    change.set(product);
  }
  for (let i = 0; i < change.length; i++) change[i] = kept[i] === 1 ? -(change[i] as number) : 0;
  put(change, removed, 0);
  return change;
}

function gather(from: ArrayLike<number>, positions: Int32Array): Float64Array {
  const out = new Float64Array(positions.length);
  for (let i = 0; i < out.length; i++) out[i] = from[positions[i] as number] as number;
  return out;
}

function scatter(values: Float64Array, positions: Int32Array, into: Float64Array): void {
  for (let i = 0; i < values.length; i++) into[positions[i] as number] = values[i] as number;
}

function dot(x: Float64Array, y: Float64Array): number {
  let total = 0;
  for (let i = 0; i < x.length; i++) total += (x[i] as number) * (y[i] as number);
  return total;
}
