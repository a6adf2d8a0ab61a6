import type { Vectors } from "./similarity.ts";
import type { TaskTree } from "./task-tree.ts";

type Row = Float64Array;

/**
 * Divides tasks in two again and again, by 2-means on the directions of their vectors. Deterministic: the two
 * centres start at the task farthest from the mean direction and at the one farthest from it.
 *
 * @param vectors - one a task; zero vectors stay with the first half.
 * @param ids - names of the tasks.
 * @returns a binary tree.
 *
 * @example
 * ```ts
 * import { bisectingSphericalKMeans, printNewick } from "@legendre/treemaml";
 *
 * console.log(printNewick(bisectingSphericalKMeans([[1, 0], [0, 1], [1, 0.1]], ["a", "b", "c"]))); // → (b,(a,c));
 * ```
 *
 * @see Dhillon and Modha (2001), "Concept decompositions for large sparse text data using clustering"; Steinbach, Karypis, Kumar (2000).
 */
export function bisectingSphericalKMeans(vectors: Vectors, ids: readonly string[]): TaskTree {
  const rows = vectors.map((vector) => unit(Float64Array.from(vector)));
  const divide = (part: readonly number[]): TaskTree => {
    if (part.length === 1) return { task: ids[part[0] as number] as string };
    const [a, b] = halves(rows, part);
    return { children: [divide(a), divide(b)] };
  };
  return divide(ids.map((_, i) => i));
}

function unit(row: Row): Row {
  const length = Math.sqrt(row.reduce((sum, v) => sum + v * v, 0));
  return length === 0 ? row : row.map((v) => v / length);
}

const dot = (a: Row, b: Row): number => {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number);
  return sum;
};

function centre(rows: readonly Row[], part: readonly number[]): Row {
  const sum = new Float64Array((rows[0] as Row).length);
  for (const i of part) {
    const row = rows[i] as Row;
    for (let j = 0; j < sum.length; j++) (sum[j] as number) += row[j] as number;
  }
  return unit(sum);
}

function farthest(rows: readonly Row[], part: readonly number[], from: Row): number {
  const away = part.map((i) => dot(rows[i] as Row, from));
  return part[away.indexOf(Math.min(...away))] as number;
}

function halves(rows: readonly Row[], part: readonly number[]): [number[], number[]] {
  const first = farthest(rows, part, centre(rows, part));
  const second = farthest(rows, part, rows[first] as Row);
  let centres = [rows[first] as Row, rows[second] as Row] as const;
  let sides = "";
  for (let round = 0; round < 100; round++) {
    const next = part.map((i) => dot(rows[i] as Row, centres[1]) > dot(rows[i] as Row, centres[0]));
    const key = next.join();
    const a = part.filter((_, i) => !next[i]);
    const b = part.filter((_, i) => next[i]);
    // Vectors that all point the same way cannot be told apart: the order decides.
    if (a.length === 0 || b.length === 0) break;
    if (key === sides) return [a, b];
    sides = key;
    centres = [centre(rows, a), centre(rows, b)];
  }
  const middle = part.length >> 1;
  return [part.slice(0, middle), part.slice(middle)];
}
