import { LegendreError, treeFlatten, treePaths, treeUnflatten } from "@legendre/core-tensor";
import { div, mean, mul, sum, type Tensor } from "@legendre/core-tensor/ops";
import type { TreeStructure } from "@legendre/core-tensor/tree";

/**
 * The loss of one task: a mean over its examples (a scalar), or one loss for each example `[n]`, whose mean is then
 * taken here. Tasks with different numbers of examples need the latter, since padding has to be left out.
 */
export type TaskLoss<P, B> = (params: P, batch: B) => Tensor;

/** Which leaves of the params the inner steps change, and which stay. */
export interface Split {
  readonly structure: TreeStructure;
  readonly adapted: readonly number[];
  readonly frozen: readonly number[];
}

/** Which leaves `adapt` chooses. */
export function splitParams(
  where: string,
  adapt: (path: string) => boolean,
  params: unknown,
): Split {
  const { structure } = treeFlatten<Tensor>(params);
  const paths = treePaths(structure);
  const chosen = paths.map((path) => adapt(path));
  const positions = (wanted: boolean): number[] =>
    chosen.flatMap((adapted, i) => (adapted === wanted ? [i] : []));
  if (!chosen.includes(true)) {
    const message = `adapt chose none of the leaves (${paths.join(", ")}); inner steps need at least one`;
    throw new LegendreError("option", where, message, { option: "adapt", paths });
  }
  return { structure, adapted: positions(true), frozen: positions(false) };
}

/** Params in two lists of leaves. */
export interface Parts {
  readonly adapted: Tensor[];
  readonly frozen: Tensor[];
}

/** The leaves of a tree, in two lists. */
export function partsOf(split: Split, params: unknown): Parts {
  const { leaves } = treeFlatten<Tensor>(params);
  const take = (positions: readonly number[]): Tensor[] =>
    positions.map((position) => leaves[position] as Tensor);
  return { adapted: take(split.adapted), frozen: take(split.frozen) };
}

/** The inverse of {@link partsOf}. */
export function joined<P>(split: Split, { adapted, frozen }: Parts): P {
  const leaves = new Array<Tensor>(adapted.length + frozen.length);
  for (const [i, position] of split.adapted.entries()) leaves[position] = adapted[i] as Tensor;
  for (const [i, position] of split.frozen.entries()) leaves[position] = frozen[i] as Tensor;
  return treeUnflatten<P>(split.structure, leaves);
}

/** The mean loss of one task's examples; `mask` `[n]` is 0 where an example is padding. */
export function meanLoss<P, B>(
  loss: TaskLoss<P, B>,
  params: P,
  batch: B,
  mask: Tensor | null,
): Tensor {
  const value = loss(params, batch);
  if (value.rank > 1) {
    const message = `the loss returned shape [${value.shape}], expected a scalar or one loss an example [n]; reduce the other axes`;
    throw new LegendreError("shape", "treemaml", message, { shape: value.shape });
  }
  if (mask === null) return value.rank === 0 ? value : mean(value);
  if (value.rank === 0) {
    const message =
      "tasks differ in their number of examples, and the loss is a mean over padding too; return one loss for each example, shape [n]";
    throw new LegendreError("shape", "treemaml", message, { shape: [] });
  }
  return div(sum(mul(value, mask)), sum(mask));
}
