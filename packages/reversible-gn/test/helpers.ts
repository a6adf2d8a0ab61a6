import { type HostArray, hostArray, runReference, trace, treeMap } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";

/** Runs `f` in float64: traced for the arguments' shapes, then evaluated by the reference executor. */
export function inFloat64<R>(f: (...args: never[]) => unknown, ...args: readonly unknown[]): R {
  return runReference(trace(f as (...args: unknown[]) => unknown, ...args), ...args) as R;
}

/** A host array whose values stay in float64 and whose type in programs is float32. */
export function host(values: ArrayLike<number>, shape: readonly number[]): HostArray {
  return hostArray(values, shape, "float32");
}

/** A matrix with entries `f(row, column)`. */
export function matrixOf(
  rows: number,
  columns: number,
  f: (row: number, column: number) => number,
): HostArray {
  const values = Array.from({ length: rows * columns }, (_, i) =>
    f(Math.floor(i / columns), i % columns),
  );
  return host(values, [rows, columns]);
}

/** Host arrays as tensors of the backend in use. */
export function tensors<T>(tree: T): never {
  return treeMap(
    (leaf: HostArray) => tf.tensor([...leaf.data], [...leaf.shape], leaf.dtype as "float32"),
    tree,
  ) as never;
}

/** The numbers of a host array. */
export function numbers(array: unknown): number[] {
  return [...(array as HostArray).data];
}

/** Euclidean length of all leaves of a tree of host arrays. */
export function lengthOf(tree: unknown): number {
  let total = 0;
  treeMap((leaf: HostArray) => {
    for (const v of leaf.data) total += v * v;
    return leaf;
  }, tree);
  return Math.sqrt(total);
}
