import { put } from "../flat-numbers.ts";
import type { InverseCurvature } from "../methods/method.ts";

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
  readonly steps: number;
  /** $|θ_S - C_{SS} c|$ relative to $|θ_S|$. */
  readonly residual: number;
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
 * @remarks One product with `C` a step; five arrays as long as the removed set, in float64.
 * @see Hestenes and Stiefel (1952), J. Res. Nat. Bur. Standards 49(6).
 */
export async function jointMultipliers(
  inverse: InverseCurvature,
  { theta, removed }: Pick<Removal, "theta" | "removed">,
  { maxSteps, tolerance }: SolveOptions,
): Promise<Multipliers> {
  const k = removed.length;
  const wide = new Float64Array(theta.length);
  const onRemoved = async (v: Float64Array): Promise<Float64Array> => {
    wide.fill(0);
    scatter(v, removed, wide);
    return gather(await inverse.apply(wide), removed);
  };
  const target = gather(theta, removed);
  const scale = gather(inverse.diagonal, removed);
  const goal = Math.sqrt(dot(target, target));
  const x = target.map((value, i) => value / (scale[i] as number));
  if (goal === 0 || k === 0) return { c: x, predicted: 0, steps: 0, residual: 0 };
  const r = await onRemoved(x);
  for (let i = 0; i < k; i++) r[i] = (target[i] as number) - (r[i] as number);
  const p = r.map((value, i) => value / (scale[i] as number));
  let rho = dot(r, p);
  let best = { c: x.slice(), residual: Math.sqrt(dot(r, r)) / goal };
  let steps = 1;
  while (steps < maxSteps && best.residual > tolerance && rho > 0) {
    const product = await onRemoved(p);
    steps++;
    const curvature = dot(p, product);
    // Rounding at the end of the Krylov space, or a curvature that is not positive definite.
    if (!(curvature > 0)) break;
    const alpha = rho / curvature;
    for (let i = 0; i < k; i++) {
      x[i] = (x[i] as number) + alpha * (p[i] as number);
      r[i] = (r[i] as number) - alpha * (product[i] as number);
    }
    const residual = Math.sqrt(dot(r, r)) / goal;
    if (!Number.isFinite(residual)) break;
    if (residual < best.residual) best = { c: x.slice(), residual };
    let next = 0;
    for (let i = 0; i < k; i++)
      next += ((r[i] as number) * (r[i] as number)) / (scale[i] as number);
    const beta = next / rho;
    for (let i = 0; i < k; i++) {
      p[i] = (r[i] as number) / (scale[i] as number) + beta * (p[i] as number);
    }
    rho = next;
  }
  return { ...best, predicted: dot(target, best.c) / 2, steps };
}

/** `c = θ_S / diag C`: each removed weight as if it went alone. Predicts the sum of the single saliencies. */
export function singleMultipliers(
  inverse: InverseCurvature,
  { theta, removed }: Pick<Removal, "theta" | "removed">,
): Multipliers {
  const target = gather(theta, removed);
  const c = target.map((value, i) => value / (inverse.diagonal[removed[i] as number] as number));
  return { c, predicted: dot(target, c) / 2, steps: 0, residual: Number.NaN };
}

/**
 * The change of the weights that stay, $-C_{KS}\, c$: zero where weights are removed now or were before.
 */
export async function compensation(
  inverse: InverseCurvature,
  { theta, kept, removed }: Removal,
  { c }: Pick<Multipliers, "c">,
): Promise<Float64Array> {
  const wide = new Float64Array(theta.length);
  scatter(c, removed, wide);
  const change = await inverse.apply(wide);
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
