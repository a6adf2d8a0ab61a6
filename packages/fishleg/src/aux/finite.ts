import { treeMap } from "@legendre/core-tensor";
import {
  add,
  cast,
  greater,
  isFinite as isFiniteTensor,
  type Tensor,
  where,
  zerosLike,
} from "@legendre/core-tensor/ops";
import { constant } from "../inverse/inverse.ts";

/** `tree`, or zeros where `condition` (`[]`, bool) is false. */
export function orZeros<T>(condition: Tensor, tree: T): T {
  const none = treeMap((x: Tensor) => zerosLike(x), tree) as T;
  return chosen(condition, tree, none);
}

/**
 * `tree`, or `other` where `condition` (`[]`, bool) is false. The condition is spread out by arithmetic,
 * since `where` tiles a scalar one slowly.
 */
export function chosen<T>(condition: Tensor, tree: T, other: T): T {
  const flag = cast(condition, "float32");
  const pick = (x: Tensor, y: Tensor): Tensor =>
    where(greater(add(zerosLike(x), flag), constant(0.5)), x, y);
  return treeMap(pick, tree, other) as T;
}

/** A tree with its numbers that are not finite taken from another one. */
export function finiteOr<T>(tree: T, other: T): T {
  return treeMap((x: Tensor, y: Tensor) => where(isFiniteTensor(x), x, y), tree, other) as T;
}
