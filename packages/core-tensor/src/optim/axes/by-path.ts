import { LegendreError } from "../../errors.ts";
import { mul, type Tensor } from "../../ops.ts";
import { treeFlatten, treePaths } from "../../tree/index.ts";
import { mapLeaves } from "../stage.ts";

/** Some tensors for each leaf, by the path of the leaf. */
export type PerLeaf = Readonly<Record<string, readonly Tensor[]>>;

/** Tensors for each leaf of the params. */
export function perLeaf(params: unknown, make: (leaf: Tensor) => Tensor[]): PerLeaf {
  const { leaves, structure } = treeFlatten<Tensor>(params);
  const paths = treePaths(structure);
  return Object.fromEntries(leaves.map((leaf, i) => [paths[i], make(leaf)]));
}

/** Throws unless a state has tensors for the leaves with these paths. */
export function checkPaths(where: string, paths: readonly string[], state: PerLeaf): void {
  const known = Object.keys(state).sort();
  const expected = [...paths].sort();
  if (known.length === expected.length && known.every((path, i) => path === expected[i])) return;
  const what = `state has moments for ${known.join(", ")}, the params are ${expected.join(", ")}; pass what init or the last update returned for these params`;
  throw new LegendreError("structure", where, what, { got: known, expected });
}

/** Gradients of the kept weights, 0 for pruned ones. */
export function keptOnly<P>(updates: P, mask: unknown): P {
  return mask === undefined ? updates : mapLeaves((g, keep) => mul(g, keep!), updates, mask);
}
