/** `x + scale y`, in an array of its own. */
export function sumOf(x: Float64Array, y: ArrayLike<number>, scale: number): Float64Array {
  const sum = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) sum[i] = (x[i] as number) + scale * (y[i] as number);
  return sum;
}

/** Puts a number at some places. */
export function put(x: Float64Array | Uint8Array, places: Int32Array, value: number): void {
  for (let i = 0; i < places.length; i++) x[places[i] as number] = value;
}

/** The places of an array of 0 and 1 that hold one of them, in ascending order. */
export function placesOf(x: Uint8Array, value: 0 | 1): Int32Array {
  const places = new Int32Array(x.length);
  let count = 0;
  for (let i = 0; i < x.length; i++) {
    // Without a branch, which would go either way by chance.
    places[count] = i;
    count += Number(x[i] === value);
  }
  return places.slice(0, count);
}
