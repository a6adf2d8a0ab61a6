import { type HostArray, LegendreError, treeFlatten, treePaths } from "@legendre/core-tensor";
import { indexText } from "./layout.ts";

/**
 * Says where the first number of a tree is that is not finite: `"x.left[3,1] is NaN"`; undefined where all are.
 *
 * @param tree - host arrays.
 * @param isLeftOut - whether a number does not count, by its leaf and its place there.
 */
export function firstNotFinite(
  name: string,
  tree: unknown,
  isLeftOut: (leaf: HostArray, at: number) => boolean = () => false,
): string | undefined {
  const { leaves, structure } = treeFlatten<HostArray>(tree);
  const paths = treePaths(structure);
  for (const [k, leaf] of leaves.entries()) {
    const at = leaf.data.findIndex((value, i) => !Number.isFinite(value) && !isLeftOut(leaf, i));
    if (at < 0) continue;
    const path = paths[k] === "" ? name : `${name}.${paths[k]}`;
    return `${path}${indexText(leaf.shape, at)} is ${leaf.data[at]}`;
  }
  return undefined;
}

/** Throws code "non-finite" for {@link firstNotFinite}. */
export function checkFinite(
  where: string,
  name: string,
  tree: unknown,
  remedy: string,
  isLeftOut?: (leaf: HostArray, at: number) => boolean,
): void {
  const found = firstNotFinite(name, tree, isLeftOut);
  if (found === undefined) return;
  throw new LegendreError("non-finite", where, `${found}; ${remedy}`, { argument: name });
}
