import type { HostArray } from "@legendre/core-tensor";

/** Real and imaginary part. */
export type Complex = readonly [real: number, imaginary: number];

/** One branch with weights `kernel + i ε direction`; rows of matrices. */
export interface ComplexBranch {
  readonly V: readonly (readonly number[])[];
  readonly kernel: readonly (readonly Complex[])[];
  readonly bias: readonly Complex[];
}

/** A block's two branches. */
export interface ComplexBlock {
  readonly F: ComplexBranch;
  readonly G: ComplexBranch;
}

/**
 * The state of one example after all blocks of a tanh network, in complex numbers, from the formulas alone: with arguments
 * `a + i ε b` its imaginary part over a tiny `ε` is the derivative along `b` to the last digits.
 *
 * @see Squire and Trapp, "Using complex variables to estimate derivatives of real functions", SIAM Review 40 (1998).
 */
export function complexForward(
  blocks: readonly ComplexBlock[],
  x: readonly Complex[],
): readonly Complex[] {
  const half = x.length / 2;
  let [x1, x2]: [readonly Complex[], readonly Complex[]] = [x.slice(0, half), x.slice(half)];
  for (const { F, G } of blocks) {
    x1 = x1.map((value, k) => plus(value, branchOf(F, x2)[k] as Complex));
    x2 = x2.map((value, k) => plus(value, branchOf(G, x1)[k] as Complex));
  }
  return [...x1, ...x2];
}

/** `a + i ε b` for all entries of two matrices, or of two rows. */
export function complexRows(a: HostArray, b: HostArray, epsilon: number): Complex[][] {
  const columns = a.shape.at(-1) as number;
  return Array.from({ length: a.data.length / columns }, (_, row) =>
    Array.from({ length: columns }, (__, column): Complex => {
      const at = row * columns + column;
      return [a.data[at] as number, epsilon * (b.data[at] as number)];
    }),
  );
}

function branchOf({ V, kernel, bias }: ComplexBranch, x: readonly Complex[]): Complex[] {
  const width = V[0]?.length ?? 0;
  const features = Array.from({ length: width }, (_, j) =>
    tanh(
      x.reduce<Complex>((sum, value, i) => plus(sum, times(value, [V[i]?.[j] ?? 0, 0])), [0, 0]),
    ),
  );
  return bias.map((start, k) =>
    features.reduce<Complex>((sum, a, j) => plus(sum, times(a, kernel[j]?.[k] ?? [0, 0])), start),
  );
}

function plus([a, b]: Complex, [c, d]: Complex): Complex {
  return [a + c, b + d];
}

function times([a, b]: Complex, [c, d]: Complex): Complex {
  return [a * c - b * d, a * d + b * c];
}

function tanh([a, b]: Complex): Complex {
  const below = Math.cosh(2 * a) + Math.cos(2 * b);
  return [Math.sinh(2 * a) / below, Math.sin(2 * b) / below];
}
