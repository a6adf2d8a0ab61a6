import { random } from "@legendre/core-tensor";
import type { Jacobian } from "./jacobian.ts";
import type { LinearSystems } from "./linear-system.ts";
import { secularSystem } from "./secular.ts";
import type { LinearSystem } from "./step-system.ts";
import { productTransposed, scaledColumns } from "./vectors.ts";

/** Rows and columns that a Jacobian is drawn together to; 0 for as many as it has. */
export interface SketchSizes {
  readonly rows: number;
  readonly columns: number;
}

/** What is to be solved for: weighted residuals and their Jacobian, and lengths that params are measured in. */
export interface SketchedPlace {
  readonly residuals: Float64Array;
  readonly jacobian: Jacobian;
  readonly scale: Float64Array;
}

/** Places that each row or column is added to. */
const copies = 4;

/** A random matrix `[size, from]` with `copies` entries of ±1/√copies in each column, so that it keeps lengths on average. */
interface SignMap {
  readonly size: number;
  readonly to: Int32Array;
  readonly signs: Float64Array;
}

/**
 * `(SᵀAᵀRᵀRAS + λ I) y = −SᵀAᵀb` and `p = S y`, with random `R` and `S`: rows of `A = J D⁻¹` are drawn together for the curvature alone, so that each step goes
 * downhill, and params move along random combinations of theirs.
 *
 * Costs `4 m n` operations for the sketch, and then what a Jacobian of its size does.
 *
 * @param draw - the number of the draw; others give other matrices.
 * @see DSGNAR, arXiv:2607.02194, where the residuals are drawn together too; Pilanci and Wainwright, "Newton sketch", SIAM J. Optim. 27 (2017), for the gradient left whole.
 */
export async function sketchedSystem(
  { residuals, jacobian, scale }: SketchedPlace,
  free: readonly number[],
  b: Float64Array | undefined,
  systems: LinearSystems,
  sizes: SketchSizes,
  draw: number,
): Promise<LinearSystem> {
  const { rows, columns: all, matrix } = jacobian;
  const n = free.length;
  const { uniform } = random.hostRandom(draw);
  const [mapRows, mapColumns] = [
    signMap(rows, sizes.rows, uniform),
    signMap(n, sizes.columns, uniform),
  ];
  const a = matrix as Float64Array;
  const scaled = scaledColumns(a, rows, free, scale);
  const short = mapRows === undefined ? scaled : drawnRows(scaled, n, mapRows);
  const small = mapColumns === undefined ? short : drawnColumns(short, n, mapColumns);
  const columns = mapColumns?.size ?? n;
  const along = (side: Float64Array): Float64Array => {
    const whole = productTransposed(a, side, rows, all);
    const divided = Float64Array.from(free, (j) => (whole[j] as number) / (scale[j] as number));
    return mapColumns === undefined ? divided : drawnRows(divided, 1, mapColumns);
  };
  const system = secularSystem(
    await systems.makeNormal({
      rows: mapRows?.size ?? rows,
      columns,
      a: small,
      lengths: new Float64Array(columns).fill(1),
      gradient: along(b ?? residuals),
      along,
    }),
  );
  if (mapColumns === undefined) return system;
  const lifted = (y: Float64Array): Float64Array =>
    Float64Array.from({ length: n }, (_, j) => drawnBack(y, j, mapColumns));
  return {
    name: system.name,
    solve: async (lambda, side) => {
      const found = await system.solve(lambda, side);
      return found && { ...found, step: lifted(found.step) };
    },
    within: async (radius) => {
      const found = await system.within(radius);
      return found && { ...found, step: lifted(found.step) };
    },
  };
}

/** Undefined where there is nothing to draw together. */
function signMap(from: number, size: number, uniform: () => number): SignMap | undefined {
  if (size === 0 || size >= from) return undefined;
  const to = Int32Array.from({ length: copies * from }, () => Math.floor(size * uniform()));
  const signs = Float64Array.from(to, () => (uniform() < 0.5 ? -1 : 1) / Math.sqrt(copies));
  return { size, to, signs };
}

/** The map times a row-major matrix. */
function drawnRows(a: Float64Array, columns: number, { size, to, signs }: SignMap): Float64Array {
  const result = new Float64Array(size * columns);
  for (let k = 0; k < to.length; k++) {
    const from = Math.floor(k / copies) * columns;
    const at = (to[k] as number) * columns;
    const sign = signs[k] as number;
    for (let j = 0; j < columns; j++) {
      result[at + j] = (result[at + j] as number) + sign * (a[from + j] as number);
    }
  }
  return result;
}

/** A row-major matrix times the transposed map. */
function drawnColumns(
  a: Float64Array,
  columns: number,
  { size, to, signs }: SignMap,
): Float64Array {
  const rows = a.length / columns;
  const result = new Float64Array(rows * size);
  for (let i = 0; i < rows; i++) {
    const [from, start] = [i * columns, i * size];
    for (let k = 0; k < to.length; k++) {
      const at = start + (to[k] as number);
      const value = a[from + Math.floor(k / copies)] as number;
      result[at] = (result[at] as number) + (signs[k] as number) * value;
    }
  }
  return result;
}

/** Entry `j` of the transposed map times a vector. */
function drawnBack(y: Float64Array, j: number, { to, signs }: SignMap): number {
  let sum = 0;
  for (let k = copies * j; k < copies * (j + 1); k++) {
    sum += (signs[k] as number) * (y[to[k] as number] as number);
  }
  return sum;
}
