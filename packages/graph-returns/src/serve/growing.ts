/** Rows of float32 numbers by node, with room for nodes that come later. */
export interface GrowingRows {
  readonly width: number;
  /** Rows so far. */
  readonly count: number;
  /** All rows, one after the other; another array after `set` beyond the end. */
  readonly values: Float32Array;
  /** Writes a row; rows between the end and it become zeros. */
  set(node: number, row: ArrayLike<number>): void;
  /** The average row. The first call reads all rows, and from then on it is kept up to date by `set`. */
  mean(): Float32Array;
}

/** {@link GrowingRows} that start with these; the array is kept until it is too small. */
export function growingRows(values: Float32Array, width: number): GrowingRows {
  let [held, count] = [values, width === 0 ? 0 : values.length / width];
  let sums: Float64Array | undefined;
  const addTo = (all: Float64Array, node: number, sign: number): void => {
    for (let j = 0, at = node * width; j < width; j++) all[j]! += sign * held[at++]!;
  };
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
      if (sums !== undefined) addTo(sums, node, -1);
      held.set(row, node * width);
      if (sums !== undefined) addTo(sums, node, 1);
    },
    mean() {
      if (sums === undefined) {
        sums = new Float64Array(width);
        for (let node = 0; node < count; node++) addTo(sums, node, 1);
      }
      return Float32Array.from(sums, (sum) => sum / Math.max(1, count));
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
