import type { Tensor } from "../ops.ts";
import { treeFlatten, treeLeaves, treeUnflatten } from "../tree/index.ts";
import type { UpdateExtra } from "./transform.ts";

/** The tree with null for the leaves that are not chosen. */
export function chosenOf(tree: unknown, chosen: readonly boolean[]): unknown {
  const { leaves, structure } = treeFlatten<Tensor>(tree);
  return treeUnflatten<unknown>(
    structure,
    leaves.map((leaf, i) => (chosen[i] === true ? leaf : null)),
  );
}

/** The tree with the leaves of `part` where they are chosen, and its own, passed through `other`, elsewhere. */
export function merge<P>(
  tree: P,
  part: unknown,
  chosen: readonly boolean[],
  other: (leaf: Tensor) => Tensor,
): P {
  const { leaves, structure } = treeFlatten<Tensor>(tree);
  const own = treeLeaves<Tensor>(part)[Symbol.iterator]();
  return treeUnflatten<Tensor>(
    structure,
    leaves.map((leaf, i) => (chosen[i] === true ? (own.next().value as Tensor) : other(leaf))),
  ) as P;
}

/** The extras in terms of the params that the transform sees. */
export function chosenExtra<E extends object>(
  extra: E,
  params: unknown,
  chosen: readonly boolean[],
): E {
  const { loss, mask } = extra as UpdateExtra;
  return {
    ...extra,
    ...(loss && {
      loss: (part: unknown) => loss(merge(params, part, chosen, (leaf) => leaf)),
    }),
    ...(mask !== undefined && { mask: chosenOf(mask, chosen) }),
  };
}
