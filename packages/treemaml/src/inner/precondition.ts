import { treeFlatten, vmap } from "@legendre/core-tensor";
import { squeeze, type Tensor, zerosLike } from "@legendre/core-tensor/ops";
import { checkShape, checkStructure } from "@legendre/core-tensor/tree";
import { joined, type Split } from "../engine/task-loss.ts";

/**
 * What an inner step follows in place of a cell's gradient, both like the params. It sees the params as the cell has
 * them; leaves that inner steps leave alone have a gradient of 0, and what is returned for them is not looked at.
 */
export type Precondition<P> = (gradient: P, params: P) => P;

/** One gradient and where it was taken, as leaves that are adapted, and the leaves that are not. */
interface At {
  readonly params: readonly Tensor[];
  readonly g: readonly Tensor[];
  readonly frozen: readonly Tensor[];
}

/** The preconditioned gradient of one cell, its adapted leaves. */
export function preconditioned<P>(
  split: Split,
  precondition: Precondition<P>,
  { params, g, frozen }: At,
): Tensor[] {
  const gradient = joined<P>(split, {
    adapted: [...g],
    frozen: frozen.map((leaf) => zerosLike(leaf)),
  });
  const at = joined<P>(split, { adapted: [...params], frozen: [...frozen] });
  const found = treeFlatten<Tensor>(precondition(gradient, at) as never);
  const [where, what] = ["treemaml", "precondition(gradient, params)"];
  checkStructure(where, what, found.structure, "params", split.structure);
  return split.adapted.map((position, i) => {
    const leaf = found.leaves[position] as Tensor;
    checkShape(where, `leaf ${position} of ${what}`, leaf, (g[i] as Tensor).shape);
    return leaf;
  });
}

/** The same of all cells: gradients `[cells, …]`, params `[cells, …]` or `[1, …]` where all cells have the same. */
export function preconditionedCells<P>(
  split: Split,
  precondition: Precondition<P>,
  { params, g, frozen }: At,
): Tensor[] {
  const shared = params[0]?.shape[0] === 1;
  const own = shared ? params.map((leaf) => squeeze(leaf, [0])) : [...params];
  const one = (at: readonly Tensor[], gradient: readonly Tensor[]): Tensor[] =>
    preconditioned(split, precondition, { params: at, g: gradient, frozen });
  const each = vmap(one, { inAxes: [shared ? null : 0, 0] as never });
  return each(own as never, [...g] as never) as unknown as Tensor[];
}
