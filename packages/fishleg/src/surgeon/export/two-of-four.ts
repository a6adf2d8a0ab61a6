import { sizeOf } from "../../blocks/product.ts";
import { isZero, type SparseCodec } from "./codec.ts";

/** Length of the input axis, and how many numbers lie between neighbours along it. */
function inputAxis(shape: readonly number[]): { readonly length: number; readonly stride: number } {
  return { length: shape.at(-2) ?? 0, stride: shape.at(-1) ?? 1 };
}

/**
 * At most two of every four neighbours along the input axis (the last but one, as kernels are stored) are not 0:
 * two values a group, filled up with zeros, and their two places of 2 bits each, two groups a byte, the first group
 * in the low half and its first place in the lowest bits. Groups run along the input axis, first of the first
 * column, as the weights are stored otherwise.
 */
export const twoOfFour: SparseCodec = {
  pack: ({ bits, values, shape }) => {
    const { length, stride } = inputAxis(shape);
    if (shape.length < 2 || length % 4 !== 0) return undefined;
    const groups = bits.length / 4;
    const packed = new Float32Array(groups * 2);
    const places = new Uint8Array(Math.ceil(groups / 2));
    let group = 0;
    for (let block = 0; block < bits.length; block += length * stride) {
      for (let start = 0; start < length; start += 4) {
        for (let column = 0; column < stride; column++, group++) {
          const at = (i: number): number => block + (start + i) * stride + column;
          const set = [0, 1, 2, 3].filter((i) => !isZero(bits, at(i)));
          if (set.length > 2) return undefined;
          // Two different places always, so that each is written once.
          for (const i of [0, 1, 2, 3]) if (set.length < 2 && !set.includes(i)) set.push(i);
          set.sort((a, b) => a - b);
          const [first, second] = set as [number, number];
          packed.set([values[at(first)] as number, values[at(second)] as number], group * 2);
          const four = first | (second << 2);
          places[group >> 1] = (places[group >> 1] as number) | (four << ((group & 1) * 4));
        }
      }
    }
    return {
      places: { dtype: "U8", shape: [places.length], data: places },
      values: { dtype: "F32", shape: [groups, 2], data: packed },
    };
  },
  unpack: (read, shape, fail) => {
    const { length, stride } = inputAxis(shape);
    const size = sizeOf(shape);
    const places = read("places", "U8") as Uint8Array;
    const values = read("values", "F32") as Float32Array;
    const fits = shape.length >= 2 && length % 4 === 0 && values.length === size / 2;
    if (!fits || places.length !== Math.ceil(size / 8)) throw fail("its groups do not add up");
    const out = new Float32Array(size);
    let group = 0;
    for (let block = 0; block < size; block += length * stride) {
      for (let start = 0; start < length; start += 4) {
        for (let column = 0; column < stride; column++, group++) {
          const four = ((places[group >> 1] as number) >> ((group & 1) * 4)) & 15;
          for (const [i, place] of [four & 3, four >> 2].entries()) {
            out[block + (start + place) * stride + column] = values[group * 2 + i] as number;
          }
        }
      }
    }
    return out;
  },
};
