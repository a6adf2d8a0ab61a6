import { treeFlatten, treePaths, treeUnflatten } from "@legendre/core-tensor";
import { fill, type Tensor, tensor, zeros } from "@tensorflow/tfjs";

/**
 * `n` numbers in [−1, 1) that `bench/peers/values.py` makes too: mulberry32 of a seed. Ours and the
 * peer start from the same weights and data, so that their results can be compared.
 */
export function uniformValues(seed: number, n: number): Float32Array {
  return Float32Array.from({ length: n }, (_, i) => {
    let t = (seed + Math.imul(i + 1, 0x6d2b79f5)) | 0;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * 2 - 1;
  });
}

/** A dense layer's weights: uniform within ±√(3 / fan-in), biases zero. */
export function layerValues(
  seed: number,
  fanIn: number,
  fanOut: number,
): { kernel: Tensor; bias: Tensor } {
  const scale = Math.sqrt(3 / fanIn);
  const kernel = uniformValues(seed, fanIn * fanOut).map((v) => v * scale);
  return {
    kernel: tensor(kernel, [fanIn, fanOut]),
    bias: tensor(new Float32Array(fanOut), [fanOut]),
  };
}

/**
 * A tree like `params` with the values of `seeded_values` in `bench/peers/values.py`: leaves called
 * `scale` are 1, those called `bias` 0, and all others uniform within ±√(6 / fan-in), from the seed
 * 3 + place among the leaves.
 */
export function seededValues<P>(params: P): P {
  const { leaves, structure } = treeFlatten<Tensor>(params);
  const paths = treePaths(structure);
  const values = leaves.map((leaf, place) => {
    const { shape, size } = leaf;
    if (paths[place]?.endsWith("scale")) return fill(shape, 1);
    if (paths[place]?.endsWith("bias")) return zeros(shape);
    const bound = Math.sqrt((6 * (shape.at(-1) as number)) / size);
    const drawn = uniformValues(3 + place, size);
    return tensor(
      drawn.map((v) => v * bound),
      shape,
    );
  });
  return treeUnflatten<P>(structure, values);
}
