import type { HloType } from "../../../src/kernels/stablehlo-writer.ts";
import type { Attributes } from "./parse.ts";
import { arrayOf, sizeOf, type Value } from "./values.ts";

type Rows = number[][];

/** The matrices of a batch. */
function matricesOf({ shape, data }: Value): Rows[] {
  const [m, n] = shape.slice(-2) as [number, number];
  return Array.from({ length: sizeOf(shape.slice(0, -2)) }, (_, k) =>
    Array.from({ length: m }, (_row, i) => [
      ...data.subarray((k * m + i) * n, (k * m + i + 1) * n),
    ]),
  );
}

const filled = (m: number, n: number, f: (i: number, j: number) => number): Rows =>
  Array.from({ length: m }, (_, i) => Array.from({ length: n }, (_column, j) => f(i, j)));

/** NaN everywhere for a matrix that has no factor. */
function choleskyOf(a: Rows): Rows {
  const n = a.length;
  const l = filled(n, n, () => 0);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = a[i]![j]!;
      for (let k = 0; k < j; k++) rest -= l[i]![k]! * l[j]![k]!;
      if (i === j && !(rest > 0)) return filled(n, n, () => Number.NaN);
      l[i]![j] = i === j ? Math.sqrt(rest) : rest / l[j]![j]!;
    }
  }
  return l;
}

/** The lower factor; above the diagonal stands what nobody may read. */
export function cholesky(x: Value, attrs: Attributes): Value {
  if (attrs.text("lower") !== "true") throw new Error("the lower factor is asked for");
  const factors = matricesOf(x).map((a) => {
    const l = choleskyOf(a);
    return filled(a.length, a.length, (i, j) => (j > i ? a[i]![j]! : l[i]![j]!));
  });
  return arrayOf(x, factors.flat(2));
}

/** Solves with one triangle, and reads nothing of the other one. */
export function triangularSolve([t, b]: readonly Value[], attrs: Attributes): Value {
  const said = (key: string): boolean => attrs.text(key) === "true";
  if (!said("left_side") || said("unit_diagonal")) throw new Error("another side or diagonal");
  const turned = /transpose TRANSPOSE>/.test(attrs.text("transpose_a"));
  const sides = matricesOf(b!);
  const solved = matricesOf(t!).map((matrix, which) => {
    const n = matrix.length;
    const entry = (i: number, j: number): number => (turned ? matrix[j]![i]! : matrix[i]![j]!);
    const x = sides[which]!.map((row) => [...row]);
    const forwards = said("lower") !== turned;
    for (let step = 0; step < n; step++) {
      const i = forwards ? step : n - 1 - step;
      const before = forwards ? [0, i] : [i + 1, n];
      for (const [column] of x[i]!.entries()) {
        let rest = x[i]![column]!;
        for (let j = before[0]!; j < before[1]!; j++) rest -= entry(i, j) * x[j]![column]!;
        x[i]![column] = rest / entry(i, i);
      }
    }
    return x;
  });
  return arrayOf(b!, solved.flat(2));
}

/** Reflections as LAPACK keeps them: `R` with the vectors below it, whose first numbers are 1, and a scale for each. */
function reflections(a: Rows): { packed: Rows; scales: number[] } {
  const [m, n] = [a.length, a[0]?.length ?? 0];
  const packed = a.map((row) => [...row]);
  const scales: number[] = [];
  for (let k = 0; k < n; k++) {
    const column = packed.slice(k).map((row) => row[k]!);
    const below = Math.hypot(...column.slice(1));
    if (below === 0 || k >= m) {
      scales.push(0);
      continue;
    }
    const first = column[0]!;
    const end = -(first < 0 ? -1 : 1) * Math.hypot(...column);
    const v = column.map((value, i) => (i === 0 ? 1 : value / (first - end)));
    const scale = (end - first) / end;
    scales.push(scale);
    for (let j = k; j < n; j++) {
      const dot = v.reduce((sum, value, i) => sum + value * packed[k + i]![j]!, 0);
      for (const [i, value] of v.entries()) packed[k + i]![j]! -= scale * value * dot;
    }
    for (let i = 1; i < v.length; i++) packed[k + i]![k] = v[i]!;
  }
  return { packed, scales };
}

/** The first columns of the product of reflections. */
function reflected(packed: Rows, scales: readonly number[]): Rows {
  const [m, n] = [packed.length, scales.length];
  const q = filled(m, n, (i, j) => Number(i === j));
  for (let k = n - 1; k >= 0; k--) {
    const v = packed.map((row, i) => (i < k ? 0 : i === k ? 1 : row[k]!));
    for (let j = 0; j < n; j++) {
      const dot = v.reduce((sum, value, i) => sum + value * q[i]![j]!, 0);
      for (let i = 0; i < m; i++) q[i]![j]! -= scales[k]! * v[i]! * dot;
    }
  }
  return q;
}

/** Eigenvalues in rising order and their vectors, as columns, by rotations of Jacobi; the lower triangle is read. */
function eigen(matrix: Rows): { values: number[]; vectors: Rows } {
  const n = matrix.length;
  const a = filled(n, n, (i, j) => matrix[Math.max(i, j)]![Math.min(i, j)]!);
  const v = filled(n, n, (i, j) => Number(i === j));
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (a[p]![q] === 0) continue;
        const angle = Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!) / 2;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (const rows of [a, v]) {
          for (const row of rows) {
            [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
          }
        }
        for (let j = 0; j < n; j++) {
          const [x, y] = [a[p]![j]!, a[q]![j]!];
          [a[p]![j], a[q]![j]] = [c * x - s * y, s * x + c * y];
        }
      }
    }
  }
  const order = a.map((_, i) => i).sort((i, j) => a[i]![i]! - a[j]![j]!);
  return {
    values: order.map((i) => a[i]![i]!),
    vectors: filled(n, n, (i, j) => v[i]![order[j]!]!),
  };
}

/** What XLA has under a name. */
export function customCall(
  inputs: readonly Value[],
  outputs: readonly HloType[],
  attrs: Attributes,
): Value[] {
  const target = attrs.text("call_target_name");
  const all = matricesOf(inputs[0]!);
  const given = (lists: readonly (readonly number[])[]): Value[] =>
    outputs.map((type, i) => arrayOf(type, lists[i]!));
  if (target === '"Qr"') {
    const made = all.map(reflections);
    return given([
      made.flatMap(({ packed }) => packed.flat()),
      made.flatMap(({ scales }) => scales),
    ]);
  }
  if (target === '"ProductOfElementaryHouseholderReflectors"') {
    const n = inputs[1]!.shape.at(-1)!;
    const scales = [...inputs[1]!.data];
    const made = all.map((packed, k) => reflected(packed, scales.slice(k * n, (k + 1) * n)));
    return given([made.flat(2)]);
  }
  if (target !== '"Eigh"') throw new Error(`no call of ${target}`);
  const [lower, ascending] = attrs.text("backend_config").replaceAll('"', "").split(",");
  if (lower !== "1" || ascending !== "1") throw new Error("another triangle or order");
  const made = all.map(eigen);
  return given([
    made.flatMap(({ vectors }) => vectors.flat()),
    made.flatMap(({ values }) => values),
  ]);
}
