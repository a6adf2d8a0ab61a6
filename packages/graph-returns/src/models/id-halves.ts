/** 64-bit ids as arrays of saved models hold them: two halves each. */
export const halvesOf = (ids: BigInt64Array): Int32Array => new Int32Array(ids.slice().buffer);

/** The ids of {@link halvesOf}. */
export const idsOfHalves = (halves: Int32Array): BigInt64Array =>
  new BigInt64Array(halves.slice().buffer);
