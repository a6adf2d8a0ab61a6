import type { HloType } from "../../../src/kernels/stablehlo-writer.ts";

type Shape = readonly number[];

/** Numbers in the width of their type, so that what is stored is rounded or wrapped around as the type has it. */
export type Numbers = Float32Array | Float64Array | Int32Array | Uint32Array | Uint8Array;

/** An array of StableHLO. */
export interface Value extends HloType {
  readonly data: Numbers;
}

/** How many elements a shape has. */
export const sizeOf = (shape: Shape): number => shape.reduce((size, length) => size * length, 1);

function numbersFor(dtype: HloType["dtype"], size: number): Numbers {
  if (dtype === "float32") return new Float32Array(size);
  if (dtype === "int32") return new Int32Array(size);
  if (dtype === "uint32") return new Uint32Array(size);
  // Whole numbers of 64 bits are not read beyond 2⁵³.
  return dtype === "bool" ? new Uint8Array(size) : new Float64Array(size);
}

/** An array from its elements in row-major order. */
export function arrayOf({ shape, dtype }: HloType, elements: ArrayLike<number>): Value {
  const data = numbersFor(dtype, sizeOf(shape));
  if (elements.length !== data.length) throw new Error(`${elements.length} numbers for [${shape}]`);
  data.set(elements);
  return { shape, dtype, data };
}

/** All places of a shape in row-major order. The list is the same one each time. */
export function* placesOf(shape: Shape): Generator<number[]> {
  const place = shape.map(() => 0);
  for (let left = sizeOf(shape); left > 0; left--) {
    yield place;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      place[axis] = place[axis]! + 1;
      if (place[axis]! < shape[axis]!) break;
      place[axis] = 0;
    }
  }
}

/** An array from what each place holds. */
export function made(type: HloType, at: (place: readonly number[]) => number): Value {
  const data = numbersFor(type.dtype, sizeOf(type.shape));
  let next = 0;
  for (const place of placesOf(type.shape)) data[next++] = at(place);
  return { shape: type.shape, dtype: type.dtype, data };
}

/** Where an element lies; −1 outside of the shape. */
export function offsetOf(shape: Shape, place: readonly number[]): number {
  let offset = 0;
  for (let axis = 0; axis < shape.length; axis++) {
    const at = place[axis]!;
    if (at < 0 || at >= shape[axis]!) return -1;
    offset = offset * shape[axis]! + at;
  }
  return offset;
}

/** An element, which has to be inside. */
export function elementAt({ shape, data }: Value, place: readonly number[]): number {
  const offset = offsetOf(shape, place);
  if (offset < 0) throw new Error(`[${place}] is outside of [${shape}]`);
  return data[offset]!;
}

/** A number as an array without axes. */
export const scalar = (dtype: HloType["dtype"], value: number): Value =>
  arrayOf({ shape: [], dtype }, [value]);
