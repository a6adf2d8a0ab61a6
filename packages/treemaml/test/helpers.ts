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

/** Host arrays as tensors of the backend in use. */
export function tensors<T>(tree: T): never {
  return treeMap(
    (leaf: HostArray) => tf.tensor([...leaf.data], [...leaf.shape], leaf.dtype as "float32"),
    tree,
  ) as never;
}

/** The numbers of all leaves of a tree, in leaf order. */
export function numbers(tree: unknown): number[] {
  const found: number[] = [];
  treeMap((leaf: HostArray | tf.Tensor) => {
    found.push(...(leaf instanceof tf.Tensor ? leaf.dataSync() : leaf.data));
    return leaf;
  }, tree as never);
  return found;
}

/** Greatest difference, relative to the greatest expected value (at least 1). */
export function distance(found: readonly number[], expected: readonly number[]): number {
  if (found.length !== expected.length) return Number.POSITIVE_INFINITY;
  const scale = expected.reduce((most, v) => Math.max(most, Math.abs(v)), 1);
  return found.reduce((most, v, i) => {
    const gap = Math.abs(v - (expected[i] as number)) / scale;
    return Number.isNaN(gap) ? Number.POSITIVE_INFINITY : Math.max(most, gap);
  }, 0);
}
