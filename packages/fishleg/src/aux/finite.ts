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

/**
 * `tree`, or zeros where `condition` (`[]`, bool) is false. The condition is spread out by arithmetic,
 * since `where` tiles a scalar one slowly.
 */
export function orZeros<T>(condition: Tensor, tree: T): T {
  const flag = cast(condition, "float32");
  return treeMap((x: Tensor) => {
    const none = zerosLike(x);
    return where(greater(add(none, flag), constant(0.5)), x, none);
  }, tree) as T;
}

/** A tree with its numbers that are not finite taken from another one. */
export function finiteOr<T>(tree: T, other: T): T {
  return treeMap((x: Tensor, y: Tensor) => where(isFiniteTensor(x), x, y), tree, other) as T;
}
