import type { Steps } from "../pause.ts";

/**
 * Numbers for 64-bit ids, in the order in which they were first seen. Open addressing over the two halves of
 * an id, at most half full: no object an id, and no limit of a `Map`'s size.
 */
export interface IdIndex {
  /** Distinct ids so far. */
  readonly count: number;
  /** The number of an id, given one if it has none yet. */
  add(id: bigint): number;
  /** The number of an id, −1 for one never added. */
  find(id: bigint): number;
  /** Numbers of many ids; those not yet seen are added. */
  addAll(ids: BigInt64Array, out?: Int32Array): Int32Array;
  /** Numbers of many ids; −1 for those never added. */
  findAll(ids: BigInt64Array): Int32Array;
  /** The ids by number; a copy. */
  ids(): BigInt64Array;
}

/**
 * An empty {@link IdIndex}.
 *
 * @param expected - about how many ids there will be; it grows by itself.
 * @remarks 16 to 32 bytes an id.
 */
export function idIndex(expected = 1024): IdIndex {
  let capacity = 16;
  while (capacity < 2 * expected) capacity *= 2;
  let slots = new Int32Array(capacity).fill(-1);
  let keys = new BigInt64Array(capacity / 2);
  let words = new Int32Array(keys.buffer);
  let count = 0;

  const grow = (): void => {
    capacity *= 2;
    const wider = new BigInt64Array(capacity / 2);
    wider.set(keys.subarray(0, count));
    keys = wider;
    words = new Int32Array(keys.buffer);
    slots = new Int32Array(capacity).fill(-1);
    const mask = capacity - 1;
    for (let i = 0; i < count; i++) {
      let at = mixed(words[2 * i]!, words[2 * i + 1]!) & mask;
      while (slots[at]! >= 0) at = (at + 1) & mask;
      slots[at] = i;
    }
  };

  const number = (low: number, high: number, insert: boolean): number => {
    const mask = capacity - 1;
    let at = mixed(low, high) & mask;
    for (;;) {
      const i = slots[at]!;
      if (i < 0) break;
      if (words[2 * i] === low && words[2 * i + 1] === high) return i;
      at = (at + 1) & mask;
    }
    if (!insert) return -1;
    words[2 * count] = low;
    words[2 * count + 1] = high;
    slots[at] = count++;
    if (2 * count >= capacity) grow();
    return count - 1;
  };

  const one = new BigInt64Array(1);
  const halves = new Int32Array(one.buffer);
  const single = (id: bigint, insert: boolean): number => {
    one[0] = id;
    return number(halves[0]!, halves[1]!, insert);
  };
  const many = (
    ids: BigInt64Array,
    insert: boolean,
    out: Int32Array = new Int32Array(ids.length),
  ) => {
    const parts = new Int32Array(ids.buffer, ids.byteOffset, 2 * ids.length);
    for (let i = 0; i < ids.length; i++) {
      out[i] = number(parts[2 * i]!, parts[2 * i + 1]!, insert);
    }
    return out;
  };

  return {
    get count() {
      return count;
    },
    add: (id) => single(id, true),
    find: (id) => single(id, false),
    addAll: (ids, out) => many(ids, true, out),
    findAll: (ids) => many(ids, false),
    ids: () => keys.slice(0, count),
  };
}

/** {@link IdIndex.addAll} in steps. */
export function* addInSteps(index: IdIndex, ids: BigInt64Array): Steps<Int32Array> {
  const out = new Int32Array(ids.length);
  const most = 20_000;
  for (let from = 0; from < ids.length; from += most) {
    index.addAll(ids.subarray(from, from + most), out.subarray(from, from + most));
    yield;
  }
  return out;
}

/** Both halves mixed to 32 bits, so that ids in a row do not fall into slots in a row. */
function mixed(low: number, high: number): number {
  let h = Math.imul(low, 0x9e3779b1) ^ Math.imul(high ^ (low >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0xc2b2ae35);
  return h ^ (h >>> 15);
}
