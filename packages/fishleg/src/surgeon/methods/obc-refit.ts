import { hostArray, LegendreError } from "@legendre/core-tensor";
import { cholesky64, choleskySolve64 } from "@legendre/core-tensor/linalg";
import type { Refit } from "./method.ts";

/** One layer: its inputs' second moments `[n, n]`, damped, and where its weights stand. */
export interface ObcLayer {
  readonly moments: Float64Array;
  readonly n: number;
  readonly outputs: number;
  /** Flat position of the weight from input `i` to output `j`. */
  readonly position: (i: number, j: number) => number;
  /** Rows that can be pruned; a bias is the last row and stays. */
  readonly rows: number;
}

/** Each output's remaining weights by least squares: `w_K = w_K + M_KK⁻¹ M_KS w_S`. */
export function refit(
  layers: readonly ObcLayer[],
  theta: Float64Array,
  kept: Uint8Array,
  removed: Int32Array,
): Refit {
  const next = theta.slice();
  const goes = new Uint8Array(theta.length);
  for (const position of removed) goes[position] = 1;
  let predicted = 0;
  for (const { moments, n, outputs, rows, position } of layers) {
    for (let j = 0; j < outputs; j++) {
      const [staying, lost]: [number[], number[]] = [[], []];
      for (let i = 0; i < n; i++) {
        const at = position(i, j);
        if (i < rows && kept[at] === 0) continue;
        (goes[at] === 1 ? lost : staying).push(i);
      }
      if (lost.length === 0) continue;
      const right = new Float64Array(staying.length);
      staying.forEach((a, k) => {
        for (const b of lost) {
          right[k] =
            (right[k] as number) +
            (moments[a * n + b] as number) * (theta[position(b, j)] as number);
        }
      });
      const change = solve(moments, n, staying, right);
      for (const a of lost) {
        for (const b of lost) {
          predicted +=
            ((theta[position(a, j)] as number) *
              (moments[a * n + b] as number) *
              (theta[position(b, j)] as number)) /
            2;
        }
        next[position(a, j)] = 0;
      }
      staying.forEach((a, k) => {
        predicted -= ((right[k] as number) * (change[k] as number)) / 2;
        next[position(a, j)] = (next[position(a, j)] as number) + (change[k] as number);
      });
    }
  }
  return { theta: next, predicted };
}

function solve(
  m: Float64Array,
  n: number,
  kept: readonly number[],
  right: Float64Array,
): Float64Array {
  const k = kept.length;
  if (k === 0) return right;
  const block = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++)
      block[a * k + b] = m[(kept[a] as number) * n + (kept[b] as number)] as number;
  }
  const factor = cholesky64(hostArray(block, [k, k], "float64"), { condition: false });
  if (factor.status === "not-positive-definite") {
    const what = `the second moments of the ${k} inputs that one output keeps are not positive definite; raise the damping`;
    throw new LegendreError("numerical", "obc", what, { columns: k });
  }
  return choleskySolve64(factor, hostArray(right, [k], "float64")).value.data as Float64Array;
}
