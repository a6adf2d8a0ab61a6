import { HostArray, jit, treeDispose, treeFlatten, treeUnflatten } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";

/** The digits of the floats of a program. */
export type Digits = "float64" | "float32";

/** A compiled function of trees of host arrays, which returns such a tree. */
export interface HostProgram<R> {
  (...args: readonly unknown[]): Promise<R>;
  /** Frees what was compiled. */
  readonly dispose: () => Promise<void>;
}

/** These programs take turns with each other and with loops on plain arrays, which threads that wait for more work would slow down. */
const patient = { spin: false } as const;

/**
 * Compiles a function of tensors for host arrays. In float32 arguments are rounded, and results are widened, since what goes on with
 * them here is in float64.
 *
 * @typeParam R - the tree that `f` returns, with a host array for each tensor.
 */
export function hostProgram<R>(f: (...args: never[]) => unknown, digits: Digits): HostProgram<R> {
  const traced = f as (...args: unknown[]) => Tensor;
  if (digits === "float64") {
    const run = jit(traced, { precision: "float64", ...patient });
    return Object.assign(async (...args: readonly unknown[]) => (await run(...args)) as R, {
      dispose: () => run.dispose(),
    });
  }
  const run = jit(traced, patient);
  const call = async (...args: readonly unknown[]): Promise<R> => {
    const { leaves, structure } = treeFlatten<unknown>(args);
    const given: unknown[] = [];
    try {
      for (const leaf of leaves) given.push(leaf instanceof HostArray ? narrowed(leaf) : leaf);
      return (await widened(await run(...treeUnflatten<unknown[]>(structure, given)))) as R;
    } finally {
      treeDispose(given);
    }
  };
  return Object.assign(call, { dispose: () => run.dispose() });
}

function narrowed({ data, shape, dtype }: HostArray): Tensor {
  const size = [...shape];
  if (dtype === "float64") return tensor(Float32Array.from(data), size, "float32");
  if (dtype === "bool") return tensor(Uint8Array.from(data), size, "bool");
  return tensor(Int32Array.from(data), size, "int32");
}

/** The numbers of a tree, which is disposed. */
async function widened(tree: unknown): Promise<unknown> {
  try {
    const { leaves, structure } = treeFlatten<Tensor>(tree);
    const read = leaves.map(
      async (leaf) => new HostArray(leaf.shape, "float64", Float64Array.from(await leaf.data())),
    );
    return treeUnflatten(structure, await Promise.all(read));
  } finally {
    treeDispose(tree);
  }
}
