import { treeFlatten } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import type { Tensor } from "@legendre/core-tensor/ops";
import { checkTensorTree } from "@legendre/core-tensor/tree";
import { encodeSparse } from "../export/sparse-safetensors.ts";

/** What weights take in bytes. */
export interface WeightSizes {
  /** As they lie in memory and in a `weights.bin`. */
  readonly raw: number;
  /** The same after gzip, as servers send it. */
  readonly gzip: number;
  /** As {@link encodeSparse} packs them. */
  readonly packed: number;
  /** The packed file after gzip. */
  readonly packedGzip: number;
}

/**
 * The bytes of weights: raw, packed and after gzip. Reads the tensors.
 *
 * @param tree - a tree of tensors.
 * @returns whole numbers of bytes.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { weightSizes } from "@legendre/fishleg/surgeon";
 *
 * const { raw, packed } = await weightSizes({ w: tf.zeros([1000]) });
 * console.log(raw, packed < 500); // → 4000 true
 * ```
 */
export async function weightSizes(tree: unknown): Promise<WeightSizes> {
  checkTensorTree("weightSizes", "tree", tree);
  const { leaves } = treeFlatten<Tensor>(await untilReady(tree));
  const parts = leaves.map((leaf) => {
    const { buffer, byteOffset, byteLength } = leaf.dataSync();
    return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
  });
  const packed = encodeSparse(tree);
  return {
    raw: parts.reduce((sum, { length }) => sum + length, 0),
    gzip: await gzipBytes(parts),
    packed: packed.length,
    packedGzip: await gzipBytes([packed]),
  };
}

async function gzipBytes(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<number> {
  const stream = new Blob([...parts]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(stream).arrayBuffer()).byteLength;
}
