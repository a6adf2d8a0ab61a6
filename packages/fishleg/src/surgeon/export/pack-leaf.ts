import { LegendreError } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import { bitmask } from "./bitmask.ts";
import { denseLeaf, type PackedArrays, packedBytes, type SparseCodec } from "./codec.ts";
import { csr } from "./csr.ts";
import { twoOfFour } from "./two-of-four.ts";

/** How a leaf is stored: as it is, by a bit a weight, by rows, or by two places of every four. */
export type SparseEncoding = "dense" | "bitmask" | "csr" | "2:4";

export const codecs: Readonly<Record<Exclude<SparseEncoding, "dense">, SparseCodec>> = {
  bitmask,
  csr,
  "2:4": twoOfFour,
};

interface PackedLeaf {
  readonly encoding: SparseEncoding;
  readonly arrays: PackedArrays;
}

/** One leaf in the encoding asked for, or in the smallest. */
export function packLeaf(
  where: string,
  name: string,
  leaf: Tensor,
  wanted: SparseEncoding | "auto",
): PackedLeaf {
  const { shape, dtype } = leaf;
  const read = leaf.dataSync();
  if (dtype !== "float32") {
    const integers = dtype === "bool" ? ("BOOL" as const) : ("I32" as const);
    return { encoding: "dense", arrays: { "": { dtype: integers, shape, data: read } } };
  }
  // A backend may keep the whole numbers that a tensor was cast from.
  const values = read instanceof Float32Array ? read : Float32Array.from(read);
  const dense: PackedLeaf = {
    encoding: "dense",
    arrays: { "": { dtype: "F32", shape, data: values } },
  };
  if (wanted === "dense") return dense;
  const names = wanted === "auto" ? (Object.keys(codecs) as (keyof typeof codecs)[]) : [wanted];
  const packed = names.flatMap((encoding): PackedLeaf[] => {
    const arrays = codecs[encoding].pack(denseLeaf(values, shape));
    return arrays === undefined ? [] : [{ encoding, arrays }];
  });
  if (wanted === "auto") packed.push(dense);
  const [first] = packed;
  if (first === undefined) {
    const why = `"${name}" of shape [${shape}] has no 2:4 pattern: of every 4 weights along the last axis but one at most 2 may be other than 0; prune with { nOfM: [2, 4] }, or leave the encoding to "auto"`;
    throw new LegendreError("option", where, why, { path: name, shape });
  }
  return packed.reduce((a, b) => (packedBytes(b.arrays) < packedBytes(a.arrays) ? b : a), first);
}
