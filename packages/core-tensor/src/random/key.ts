import { LegendreError } from "../errors.ts";
import { callKernel } from "../graph/dispatch.ts";
import { scalar, Tensor, type Tensor1D, tensor1d, tidy, unstack } from "../ops.ts";
import { checkNumber, type OptionKind, option } from "../options.ts";
import { checkNotDisposed, checkShape } from "../tree/index.ts";

/**
 * The state of a random draw: two 32-bit words in an int32 tensor of shape `[2]`. A key is an ordinary
 * leaf of a tree, so it passes through traced programs. Use each key for one draw, and make new
 * ones with {@link split} or {@link foldIn}: the same key always gives the same numbers.
 */
export type Key = Tensor1D;

/**
 * The key of a seed.
 *
 * @param seed - a whole number from 0 to 2⁵³ − 1.
 * @returns an int32 tensor of shape `[2]`, owned by the caller.
 * @throws `option` for any other seed.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 *
 * console.log([...random.key(42).dataSync()]); // → [ 0, 42 ]
 * ```
 */
export function key(seed: number): Key {
  const range = { integer: true, min: 0, max: Number.MAX_SAFE_INTEGER };
  const value = checkNumber("random.key", "seed", seed, range);
  return tensor1d([Math.floor(value / 2 ** 32), value | 0], "int32");
}

/**
 * New keys that are independent of each other and of every other use of `key`: the hashes of the
 * counters 0, 1, …, as in JAX.
 *
 * @param key - shape `[2]`, int32.
 * @param count - how many keys, at least 1.
 * @returns the keys, owned by the caller. The first ones do not depend on `count`.
 * @throws `shape`, `disposed` for what is no key; `option` for a count that is not allowed.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 *
 * const [forInit, forData] = random.split(random.key(0));
 * console.log(random.normal(forInit, [3]).shape, forData.shape); // → [ 3 ] [ 2 ]
 * ```
 */
export function split(key: Key, count: number): Key[];
/** Two new keys: {@link split} with `count` 2. */
export function split(key: Key): [Key, Key];
export function split(key: Key, count = 2): Key[] {
  checkKey("random.split", key);
  checkNumber("random.split", "count", count, { integer: true, min: 1 });
  return tidy(() => unstack(callKernel("ThreefrySplit", { key }, { count })[0]!) as Key[]);
}

/**
 * The key made of `key` and a number: a key for each step or epoch, without splitting in advance.
 *
 * @param key - shape `[2]`, int32.
 * @param data - a whole number from −2³¹ to 2³² − 1 (taken modulo 2³²), or an int32 scalar tensor.
 * @returns a key, owned by the caller.
 * @throws `shape`, `disposed` for what is no key or no int32 scalar; `option` for a number out of range.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 *
 * const base = random.key(0);
 * const draw = (step: number) => random.uniform(random.foldIn(base, step), []).dataSync()[0];
 * console.log(draw(1) === draw(1), draw(1) === draw(2)); // → true false
 * ```
 */
export function foldIn(key: Key, data: number | Tensor): Key {
  checkKey("random.foldIn", key);
  if (data instanceof Tensor) {
    checkNotDisposed("random.foldIn", "data", data);
    checkShape("random.foldIn", "data", data, []);
    checkInt32("random.foldIn", "data", data);
  } else {
    const range = { integer: true, min: -(2 ** 31), max: 2 ** 32 - 1 };
    checkNumber("random.foldIn", "data", data, range);
  }
  return tidy(() => {
    const word = data instanceof Tensor ? data : scalar(data | 0, "int32");
    return callKernel("ThreefryFoldIn", { key, data: word })[0] as Key;
  });
}

/** Throws code "shape" or "disposed" unless `key` is one. */
export function checkKey(where: string, key: Key): void {
  if (!(key instanceof Tensor)) {
    const what = "key must be an int32 tensor of shape [2]; make one with random.key(seed)";
    throw new LegendreError("shape", where, what, { value: key });
  }
  checkNotDisposed(where, "key", key);
  checkShape(where, "key", key, [2]);
  checkInt32(where, "key", key);
}

/** A {@link Key}, as an option. */
/* @__NO_SIDE_EFFECTS__ */
export function randomKey(): OptionKind<Key, "required"> {
  return option<Key, undefined>(undefined, (where, _name, given) => {
    checkKey(where, given as Key);
    return given as Key;
  });
}

function checkInt32(where: string, name: string, tensor: Tensor): void {
  if (tensor.dtype === "int32") return;
  const what = `${name} must be int32, got ${tensor.dtype}`;
  throw new LegendreError("shape", where, what, { dtype: tensor.dtype });
}
