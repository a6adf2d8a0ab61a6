import { LegendreError } from "../errors.ts";
import { HostArray } from "../kernels/host-array.ts";
import type { DType, ValueType } from "../kernels/value-type.ts";
import { Tensor } from "../ops.ts";
import { type TreeStructure, treeFlatten, treePaths } from "../tree/index.ts";

/** What a compiled program is looked up by: the structure and the types of the arguments. */
export interface Signature {
  readonly key: string;
  readonly structure: TreeStructure;
  readonly types: readonly ValueType[];
  readonly leaves: readonly unknown[];
}

/** The signature of an argument list; raises "structure" or "disposed" for leaves that are no values. */
export function signatureOf(args: readonly unknown[], statics: readonly unknown[]): Signature {
  const { leaves, structure } = treeFlatten<unknown>(args);
  const types = leaves.map((leaf, index) => typeOfLeaf(leaf, structure, index));
  const parts = types.map(({ dtype, shape }) => `${dtype}[${shape.join(",")}]`);
  const key = `${parts.join(";")}|${JSON.stringify(structure)}|${JSON.stringify(statics)}`;
  return { key, structure, types, leaves };
}

function typeOfLeaf(leaf: unknown, structure: TreeStructure, index: number): ValueType {
  if (leaf instanceof Tensor) {
    if (!leaf.isDisposed) return { shape: leaf.shape, dtype: leaf.dtype as DType };
    const path = treePaths(structure)[index] ?? "";
    const message = `argument "${path}" of shape [${leaf.shape}] is disposed; keep it alive until the call returns`;
    throw new LegendreError("disposed", "jit", message, { path });
  }
  if (typeof leaf === "number") return { shape: [], dtype: "float32" };
  if (typeof leaf === "boolean") return { shape: [], dtype: "bool" };
  if (leaf instanceof HostArray) return { shape: leaf.shape, dtype: leaf.dtype };
  const path = treePaths(structure)[index] ?? "";
  const message = `argument "${path}" is a ${typeof leaf}, expected a tensor, a number or a boolean; name its position in { static }, or close over it`;
  throw new LegendreError("structure", "jit", message, { path });
}

/** The paths of the leaves whose types differ between two signatures of one structure. */
export function changedLeaves(a: Signature, b: Signature): string[] {
  if (a.types.length !== b.types.length) return ["the structure of the arguments"];
  const paths = treePaths(b.structure);
  return paths.filter(
    (_, index) => JSON.stringify(a.types[index]) !== JSON.stringify(b.types[index]),
  );
}
