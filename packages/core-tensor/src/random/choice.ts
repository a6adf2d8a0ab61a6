import { LegendreError } from "../errors.ts";
import { activeLevel } from "../graph/level.ts";
import { sizeOf } from "../kernels/host-array.ts";
import {
  add,
  cumsum,
  fill,
  gather,
  greater,
  log,
  maximum,
  minimum,
  mul,
  neg,
  reshape,
  scalar,
  searchSorted,
  where as select,
  slice,
  sub,
  Tensor,
  tidy,
  topk,
} from "../ops.ts";
import { checkNumber, flag, type OptionsOf, optional, options, value } from "../options.ts";
import { checkShape, checkTensorTree } from "../tree/index.ts";
import { checkSizes } from "./bits.ts";
import { checkKey, type Key } from "./key.ts";
import { permutation } from "./permutation.ts";
import { randint } from "./randint.ts";
import { drawUnit } from "./uniform.ts";

/** The options of {@link choice}. */
export const choiceOptions = options("random.choice", {
  /** Whether one may be chosen more than once. */
  replace: flag(true),
  /** How likely each is: weights `[n]` of at least 0, whose sum need not be 1; all alike if left out. */
  p: optional(value<Tensor>()),
});

/** Options of {@link choice}. */
export interface ChoiceOptions extends OptionsOf<typeof choiceOptions> {}

/**
 * Some of n things at random: numbers from 0 to n − 1, or slices of a tensor along its first axis. As NumPy's and JAX's `choice`.
 *
 * @param key - shape `[2]`, int32.
 * @param from - how many there are, at least 1; or a tensor `[n, …]` to choose from.
 * @param shape - how many are chosen, e.g. `[5]`; without replacement at most n in all.
 * @param options - see {@link ChoiceOptions}.
 * @returns int32 numbers of that shape, or slices `[...shape, …]` of `from`, owned by the caller.
 * @throws `option` for unknown options, or more than n without replacement; `data` for fewer weights above 0 than are chosen, but in programs; `shape` for a `from` without a first axis, weights that do not fit,
 *   or what is no key; `disposed`.
 * @remarks Weighted ones are found by a search in the sums of the weights, in float32: of n equal weights a share of about n · 10⁻⁷ may be misplaced.
 * Without replacement the largest of log p + Gumbel noise are taken. A thing of weight 0 is never chosen, but in a program, which cannot look at weights, where there is nothing else left.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 * import { tensor1d } from "@tensorflow/tfjs";
 *
 * const key = random.key(0);
 * console.log([...random.choice(key, 5, [5], { replace: false }).dataSync()].toSorted()); // → [ 0, 1, 2, 3, 4 ]
 * const p = tensor1d([0, 1, 0]);
 * console.log([...random.choice(key, tensor1d([7, 8, 9]), [2], { p }).dataSync()]); // → [ 8, 8 ]
 * ```
 */
export function choice(
  key: Key,
  from: number | Tensor,
  shape: readonly number[] = [],
  options?: ChoiceOptions,
): Tensor {
  const where = "random.choice";
  checkKey(where, key);
  const { replace, p } = choiceOptions.resolve(options);
  checkSizes(where, shape);
  const n = countOf(where, from);
  if (p !== undefined) {
    checkTensorTree(where, "p", p);
    checkShape(where, "p", p, [n]);
  }
  const count = sizeOf(shape);
  if (!replace && count > n) {
    const what = `${count} of ${n} cannot be chosen without replacement; choose fewer, or set replace: true`;
    throw new LegendreError("option", where, what, { option: "replace", count, n });
  }
  // In a program nobody knows the weights.
  if (p !== undefined && activeLevel() === undefined) {
    const possible = Array.from(p.dataSync()).filter((weight) => weight > 0).length;
    const needed = replace ? Math.min(count, 1) : count;
    if (possible < needed) {
      const what = `p has ${possible} weights above 0 of ${n}, too few to choose ${count}${replace ? "" : " without replacement; choose fewer, or set replace: true"}`;
      throw new LegendreError("data", where, what, { count, possible, n });
    }
  }
  return tidy(() => {
    const chosen = replace ? withReplacement(key, n, count, p) : without(key, n, count, p);
    const places = reshape(chosen, [...shape]);
    return from instanceof Tensor ? gather(from, places) : places;
  });
}

function countOf(where: string, from: number | Tensor): number {
  if (!(from instanceof Tensor)) {
    return checkNumber(where, "from", from, { integer: true, min: 1, max: 2 ** 31 - 1 });
  }
  checkTensorTree(where, "from", from);
  const n = from.shape[0] ?? 0;
  if (n > 0) return n;
  const what = `from has shape [${from.shape.join(", ")}], expected [n, …] with n ≥ 1`;
  throw new LegendreError("shape", where, what, { shape: from.shape });
}

function withReplacement(key: Key, n: number, count: number, p: Tensor | undefined): Tensor {
  if (p === undefined) return randint(key, [count], 0, n);
  if (count === 0) return fill([0], 0, "int32");
  const sums = cumsum(p);
  const total = slice(sums, [n - 1], [1]);
  // In (0, 1], so that the first sum which reaches it is of a weight above 0.
  const u = sub(scalar(1), drawUnit("random.choice", key, [count]));
  // Nor is a product of small weights 0, which the first thing would reach whatever its weight.
  const sought = minimum(maximum(mul(u, total), scalar(2 ** -126)), total);
  return reshape(searchSorted(sums, sought), [count]);
}

function without(key: Key, n: number, count: number, p: Tensor | undefined): Tensor {
  if (p === undefined) return slice(permutation(key, n), [0], [count]);
  const u = add(drawUnit("random.choice", key, [n]), scalar(2 ** -24));
  // Noise may be infinite, and takes nothing of weight 0 with it: the sum would be NaN.
  const chances = sub(log(p), log(neg(log(u))));
  return topk(select(greater(p, scalar(0)), chances, Number.NEGATIVE_INFINITY), count).indices;
}
