import {
  purpose,
  threefryBelow,
  threefryFold,
  threefryPermutation,
  type Words,
} from "../kernels/random/threefry.ts";
import { checkNumber } from "../options.ts";

/** Random numbers without tensors; see {@link hostRandom}. */
export interface HostRandom {
  /** The next number of the stream, uniform in [0, 1) with 53 bits. */
  readonly uniform: () => number;
  /** The next whole number of the stream, uniform in [0, bound), 1 ≤ bound ≤ 2³². */
  readonly below: (bound: number) => number;
  /** The numbers 0 … n − 1 in random order; does not move the stream. */
  readonly permutation: (n: number) => Int32Array;
  /** An independent generator for a number (an epoch, a worker); does not move the stream. */
  readonly foldIn: (data: number) => HostRandom;
}

/**
 * A random generator for code that handles no tensors, such as the shuffling of data. It draws from
 * the same function as keys do: `hostRandom(seed).foldIn(epoch).permutation(n)` is the order of
 * `permutation(foldIn(key(seed), epoch), n)`.
 *
 * @param seed - a whole number from 0 to 2⁵³ − 1.
 * @returns a generator whose `uniform` and `below` move on with each call.
 * @throws `option` for any other seed, bound, n or data.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 *
 * const order = random.hostRandom(0).foldIn(1).permutation(5);
 * console.log([...order]); // → [ 3, 2, 4, 1, 0 ]
 * ```
 */
export function hostRandom(seed: number): HostRandom {
  const range = { integer: true, min: 0, max: Number.MAX_SAFE_INTEGER };
  const value = checkNumber("random.hostRandom", "seed", seed, range);
  return generator([Math.floor(value / 2 ** 32) | 0, value | 0]);
}

function generator(key: Words): HostRandom {
  let drawn = 0;
  return {
    uniform: () => {
      const high = threefryBelow(key, drawn++, purpose.host, 2 ** 32) >>> 5;
      const low = threefryBelow(key, drawn++, purpose.host, 2 ** 32) >>> 6;
      return (high * 2 ** 26 + low) * 2 ** -53;
    },
    below: (bound) => {
      checkNumber("random.below", "bound", bound, { integer: true, min: 1, max: 2 ** 32 });
      return threefryBelow(key, drawn++, purpose.host, bound);
    },
    permutation: (n) => {
      checkNumber("random.permutation", "n", n, { integer: true, min: 0, max: 2 ** 31 - 1 });
      return threefryPermutation(key, n);
    },
    foldIn: (data) => {
      const range = { integer: true, min: -(2 ** 31), max: 2 ** 32 - 1 };
      checkNumber("random.foldIn", "data", data, range);
      const [k0, k1] = threefryFold(key, data);
      return generator([k0!, k1!]);
    },
  };
}
