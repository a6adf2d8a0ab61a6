import { LegendreError } from "../errors.ts";
import { callKernel } from "../graph/dispatch.ts";
import { broadcastShapes } from "../kernels/shapes.ts";
import { sigmoid, softmax, sub, type Tensor, tidy } from "../ops.ts";
import { checkTensorTree } from "../tree/index.ts";
import { checkKey, type Key, split } from "./key.ts";
import { parameterOfEach, shapeOfDraw } from "./parameter.ts";

/**
 * Independent gamma numbers with density $x^{a-1} e^{-x} / \Gamma(a)$: mean and variance are both a. For a scale θ multiply the result by it.
 *
 * @param key - shape `[2]`, int32.
 * @param a - the shape parameter, above 0: a number, or a tensor of such numbers, whose values are not checked (NaN gives NaN, and so do
 *   negative ones).
 * @param shape - of the result; a tensor `a` must broadcast to it. By default the shape of `a`, or `[]`.
 * @returns a float32 tensor, owned by the caller; 0 where it is below the least float32 number, as for most numbers of `a` below 0.01.
 * @throws `option` for a number out of range; `shape` for a tensor that does not fit, or what is no key; `disposed`.
 * @remarks By rejection on the host, the same on every engine. A derivative by `a` is refused: hold it with `stopGradient`.
 * @see Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000).
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 * import { mean } from "@tensorflow/tfjs";
 *
 * const drawn = random.gamma(random.key(0), 2.5, [10000]);
 * console.log(mean(drawn).dataSync()[0].toFixed(1)); // → 2.5
 * ```
 */
export function gamma(key: Key, a: number | Tensor, shape?: readonly number[]): Tensor {
  return drawGamma("random.gamma", key, "a", a, shape, false);
}

/**
 * Independent beta numbers, with density proportional to $x^{a-1} (1-x)^{b-1}$ on (0, 1): the mean is a / (a + b).
 *
 * @param key - shape `[2]`, int32.
 * @param a - above 0: a number, or a tensor of such numbers, whose values are not checked.
 * @param b - as `a`.
 * @param shape - of the result, to which both must broadcast; by default what they broadcast to together.
 * @returns a float32 tensor, owned by the caller; rounding may reach 0 and 1.
 * @throws `option` for a number out of range; `shape` for tensors that do not fit, or what is no key; `disposed`.
 * @remarks A derivative by `a` or `b` is refused: hold them with `stopGradient`.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 * import { mean } from "@tensorflow/tfjs";
 *
 * const drawn = random.beta(random.key(0), 2, 6, [10000]);
 * console.log(mean(drawn).dataSync()[0].toFixed(2)); // → 0.25
 * ```
 */
export function beta(
  key: Key,
  a: number | Tensor,
  b: number | Tensor,
  shape?: readonly number[],
): Tensor {
  const where = "random.beta";
  checkKey(where, key);
  const sizes = [a, b].map((one) => (typeof one === "number" ? [] : one.shape));
  const target = shape ?? broadcastShapes(where, sizes[0]!, sizes[1]!);
  return tidy(() => {
    const [first, second] = split(key);
    const up = drawGamma(where, first, "a", a, target, true);
    // x / (x + y) of logarithms, which do not vanish where a and b are small.
    return sigmoid(sub(up, drawGamma(where, second, "b", b, target, true)));
  });
}

/**
 * Independent draws of probabilities from Dirichlet distributions, with density proportional to $\prod_i p_i^{\alpha_i - 1}$: the mean is
 * $\alpha / \sum_i \alpha_i$.
 *
 * @param key - shape `[2]`, int32.
 * @param alpha - shape `[…, k]`, k ≥ 1, above 0; values are not checked.
 * @param shape - of the draws without the last axis; `alpha` must broadcast to `[...shape, k]`. By default its own.
 * @returns float32 probabilities `[...shape, k]` that add up to 1, owned by the caller.
 * @throws `shape` for alpha that does not fit, or what is no key; `structure`; `disposed`; `option` for sizes that are none.
 * @remarks A derivative by `alpha` is refused: hold it with `stopGradient`.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 * import { sum, tensor1d } from "@tensorflow/tfjs";
 *
 * const p = random.dirichlet(random.key(0), tensor1d([1, 2, 3]), [4]);
 * console.log(p.shape, sum(p, 1).dataSync()[0].toFixed(3)); // → [ 4, 3 ] 1.000
 * ```
 */
export function dirichlet(key: Key, alpha: Tensor, shape?: readonly number[]): Tensor {
  const where = "random.dirichlet";
  checkTensorTree(where, "alpha", alpha);
  const count = alpha.shape.at(-1) ?? 0;
  if (count < 1) {
    const what = `alpha must have shape […, k] with k ≥ 1, got [${alpha.shape.join(", ")}]`;
    throw new LegendreError("shape", where, what, { got: alpha.shape });
  }
  const target = shape === undefined ? alpha.shape : [...shape, count];
  return tidy(() => softmax(drawGamma(where, key, "alpha", alpha, target, true)));
}

function drawGamma(
  where: string,
  key: Key,
  name: string,
  parameter: number | Tensor,
  shape: readonly number[] | undefined,
  log: boolean,
): Tensor {
  checkKey(where, key);
  const target = shapeOfDraw(where, name, parameter, shape, { exclusiveMin: 0 });
  return tidy(() => {
    const each = parameterOfEach(parameter, target);
    return callKernel("RandomGamma", { key, shape: each }, { log })[0]!;
  });
}
