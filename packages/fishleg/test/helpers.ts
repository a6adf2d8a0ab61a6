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

/** A matrix as a host array. */
export function matrix(rows: readonly (readonly number[])[]): HostArray {
  return host(rows.flat(), [rows.length, rows[0]?.length ?? 0]);
}

/** Host arrays as tensors of the backend in use. */
export function tensors<T, R = unknown>(tree: T): R {
  return treeMap(
    (leaf: HostArray) => tf.tensor([...leaf.data], [...leaf.shape], leaf.dtype as "float32"),
    tree,
  ) as R;
}

/** The plain numbers of a tree of host arrays, for comparisons. */
export function numbers<T>(tree: T): never {
  return treeMap((leaf: HostArray) => [...leaf.data], tree) as never;
}

/** Seeded uniform numbers in [-1, 1). */
export function uniforms(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2 ** 31;
  });
}

/** A seeded host array of uniform numbers. */
export function drawn(seed: number, shape: readonly number[]): HostArray {
  return host(
    uniforms(
      seed,
      shape.reduce((a, b) => a * b, 1),
    ),
    shape,
  );
}
