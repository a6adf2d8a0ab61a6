/** Rows of float32 numbers by node, with room for nodes that come later. */
export interface GrowingRows {
  readonly width: number;
  /** Rows so far. */
  readonly count: number;
  /** All rows, one after the other; another array after `set` beyond the end. */
  readonly values: Float32Array;
  /** Writes a row; rows between the end and it become zeros. */
  set(node: number, row: ArrayLike<number>): void;
}

/** {@link GrowingRows} that start with these; the array is kept until it is too small. */
export function growingRows(values: Float32Array, width: number): GrowingRows {
  let [held, count] = [values, width === 0 ? 0 : values.length / width];
  return {
    width,
    get count() {
      return count;
    },
    get values() {
      return held;
    },
    set(node, row) {
      count = Math.max(count, node + 1);
      if (count * width > held.length) held = widened(held, count * width);
      held.set(row, node * width);
    },
  };
}

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
