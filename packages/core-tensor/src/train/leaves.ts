import { widened } from "../graph/double-level.ts";
import { share } from "../graph/share.ts";
import { HostArray, hostArray } from "../kernels/host-array.ts";
import { add, fill, type Scalar, Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkLeavesNotDisposed, leafError } from "../tree/check-tensors.ts";
import { treeFlatten, treeMap, treeUnflatten } from "../tree/index.ts";
import { kindOf } from "../tree/kind-of.ts";

/** A number of a run as it is kept: a tensor, or a host array in a run of double precision. */
export type Leaf = Tensor | HostArray;

/** A tree of a run in double precision: host arrays of its own. Numbers stay; throws codes "structure" and "disposed". */
export function ownDoubles<T>(where: string, name: string, tree: T): T {
  const { leaves, structure } = treeFlatten<unknown>(tree);
  checkLeavesNotDisposed(where, name, leaves, structure);
  const made = leaves.map((leaf, index) => {
    if (typeof leaf === "number") return leaf;
    if (leaf instanceof Tensor || leaf instanceof HostArray) return widened(leaf);
    const what = `must be a tensor or a host array, got ${kindOf(leaf)}`;
    throw leafError("structure", where, name, structure, index, what);
  });
  return treeUnflatten<T>(structure, made);
}

/** Throws unless all that a step returned is in double precision. */
export function checkDoubles(where: string, name: string, tree: unknown): void {
  const { leaves, structure } = treeFlatten<unknown>(tree);
  const odd = leaves.findIndex((leaf) => leaf instanceof Tensor);
  if (odd < 0) return;
  const remedy =
    'is a tensor, whose floats are float32, in a run of precision "float64"; compile the step with jit(step, { precision: "float64" })';
  throw leafError("structure", where, name, structure, odd, remedy);
}

/** A copy that is disposed on its own; host arrays never change, so they are shared. */
export function shared<T>(tree: T): T {
  const copy = (leaf: Leaf | number): unknown => (leaf instanceof Tensor ? share(leaf) : leaf);
  return treeMap(copy as never, tree) as T;
}

/** The numbers of a leaf, once they are here. */
export async function numbersOf(leaf: Leaf): Promise<ArrayLike<number>> {
  return leaf instanceof HostArray ? leaf.data : leaf.data();
}

/** The sum of losses so far. */
export function plus(sum: Scalar, value: Scalar): Scalar {
  const [a, b] = [sum, value] as Leaf[];
  if (!(a instanceof HostArray) || !(b instanceof HostArray)) {
    return scoped(() => add(sum, value) as Scalar);
  }
  return hostArray([(a.data[0] as number) + (b.data[0] as number)], []) as never;
}

/** Where a sum of losses starts. */
export function noLoss(isDouble: boolean): Scalar {
  return isDouble ? (hostArray([0], []) as never) : (fill([], 0) as Scalar);
}
