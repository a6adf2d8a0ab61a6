import { sizeOf } from "../../blocks/product.ts";
import type { PackedArrays, SparseCodec } from "./codec.ts";
import { isZero, valuesOf } from "./codec.ts";

/** One bit a weight, row-major, the lowest bit of a byte first; and the values where it is set. */
export const bitmask: SparseCodec = {
  pack: ({ bits, values }) => {
    const mask = new Uint8Array(Math.ceil(bits.length / 8));
    const kept: number[] = [];
    for (let i = 0; i < bits.length; i++) {
      if (isZero(bits, i)) continue;
      mask[i >> 3] = (mask[i >> 3] as number) | (1 << (i & 7));
      kept.push(i);
    }
    const arrays: PackedArrays = {
      bitmask: { dtype: "U8", shape: [mask.length], data: mask },
      values: valuesOf(values, kept),
    };
    return arrays;
  },
  unpack: (read, shape, fail) => {
    const size = sizeOf(shape);
    const mask = read("bitmask", "U8") as Uint8Array;
    const values = read("values", "F32") as Float32Array;
    if (mask.length !== Math.ceil(size / 8)) throw fail(`its bitmask has ${mask.length} bytes`);
    const out = new Float32Array(size);
    let next = 0;
    for (let i = 0; i < size; i++) {
      if (((mask[i >> 3] as number) & (1 << (i & 7))) !== 0) out[i] = values[next++] as number;
    }
    if (next !== values.length)
      throw fail(`its bitmask counts ${next} values, there are ${values.length}`);
    return out;
  },
};
