import { number } from "@legendre/core-tensor/options";

/** The option of a seed: a whole number that doubles hold, 0 if left out. */
export const seed = number({ integer: true, min: 0, max: Number.MAX_SAFE_INTEGER }, 0);
