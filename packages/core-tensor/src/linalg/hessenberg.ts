import { roundingNow } from "../graph/double-level.ts";

/** A diagonal entry below this many rounding errors of its column counts as zero. */
const noise = 1e-7 / 2 ** -23;

/**
 * The least-squares problem `min ‖β e₁ − H y‖` for a Hessenberg matrix that grows by a column at a
 * time, kept triangular by rotations.
 */
export class HessenbergLeastSquares {
  /** Columns of the triangle. */
  private readonly columns: number[][] = [];
  private readonly rotations: [number, number][] = [];
  private readonly right: number[];

  constructor(beta: number) {
    this.right = [beta];
  }

  /** Columns so far. */
  get size(): number {
    return this.columns.length;
  }

  /** The norm of the residual of the best `y`. */
  get residual(): number {
    return Math.abs(this.right[this.size]!);
  }

  /** Adds column `j`, of `j + 2` entries. */
  addColumn(column: readonly number[]): void {
    const h = [...column];
    this.rotations.forEach(([c, s], i) => {
      const a = h[i]!;
      const b = h[i + 1]!;
      h[i] = c * a + s * b;
      h[i + 1] = c * b - s * a;
    });
    const j = this.size;
    const length = Math.hypot(h[j]!, h[j + 1]!);
    const [c, s] = length === 0 ? [1, 0] : [h[j]! / length, h[j + 1]! / length];
    h[j] = length;
    h.pop();
    const last = this.right[j]!;
    this.right[j] = c * last;
    this.right.push(-s * last);
    this.rotations.push([c, s]);
    this.columns.push(h);
  }

  /** The best `y`; an entry that the problem does not determine is zero. */
  solve(): number[] {
    const negligible = noise * roundingNow();
    const y = this.right.slice(0, this.size);
    for (let j = this.size - 1; j >= 0; j--) {
      const column = this.columns[j]!;
      const largest = Math.max(...column.map(Math.abs));
      const pivot = column[j]!;
      y[j] = Math.abs(pivot) > negligible * largest ? y[j]! / pivot : 0;
      for (let i = 0; i < j; i++) y[i]! -= column[i]! * y[j]!;
    }
    return y;
  }
}
