/** An array of at least this length, half as long again so that growing stays cheap. */
export function widened<T extends Float32Array | Int32Array | Uint8Array | BigInt64Array>(
  held: T,
  length: number,
): T {
  const Kind = held.constructor as { new (length: number): T };
  const wider = new Kind(Math.max(length, Math.ceil(1.5 * held.length), 16));
  wider.set(held as never);
  return wider;
}

/** Numbers added one after the other. */
export interface GrowingList<T extends Int32Array | Uint8Array | BigInt64Array> {
  readonly count: number;
  push(value: T[number]): void;
  set(at: number, value: T[number]): void;
  at(index: number): T[number];
  /** The numbers so far: a view. */
  values(): T;
}

/** An empty {@link GrowingList} of the array's kind. */
export function growingList<T extends Int32Array | Uint8Array | BigInt64Array>(
  empty: T,
): GrowingList<T> {
  let [held, count] = [empty, 0];
  return {
    get count() {
      return count;
    },
    push(value) {
      if (count === held.length) held = widened(held, count + 1);
      held[count++] = value as never;
    },
    set(at, value) {
      held[at] = value as never;
    },
    at: (index) => held[index]! as T[number],
    values: () => held.subarray(0, count) as T,
  };
}
