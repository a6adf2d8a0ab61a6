import { jit } from "@legendre/core-tensor";
import { matMul, type Tensor2D, tensor2d } from "@tensorflow/tfjs";
import type { Peer } from "./peer.ts";
import { type Sampler, sampler, summarise, timeInTurns } from "./sample.ts";
import { uniformValues } from "./values.ts";

/** Rates of one float32 matrix product in GFLOP/s. */
export interface ProductRates {
  /** On onnxruntime; null where that is missing. */
  readonly ours: number | null;
  /** In the order of the peers. */
  readonly peers: readonly number[];
}

/**
 * Rates of the product of two square matrices on onnxruntime and in each peer, taken in turns. Some
 * builds of the peers' libraries do not use what a processor has (MKL on AMD), and a workload that is
 * bound by products then measures that build.
 *
 * @param size Rows and columns. @defaultValue 2048
 */
export async function productRates(
  peers: readonly Pick<Peer, "sampleProduct" | "process">[],
  size = 2048,
): Promise<ProductRates> {
  const a = tensor2d(uniformValues(9, size * size), [size, size]);
  const product = jit((x: Tensor2D) => matMul(x, x));
  const multiply = sampler(async () => (await product(a)).dispose());
  const others = peers.map(
    ({ sampleProduct, process }): Sampler =>
      Object.assign((repeats: number) => sampleProduct(repeats, size), { process }),
  );
  const times = await timeInTurns([multiply, ...others], {
    rounds: 5,
    exact: false,
    budgetMs: 8000,
  });
  const compiled = product.stats().executor === "onnx";
  await product.dispose();
  a.dispose();
  const [ours = 0, ...theirs] = summarise(times).map(
    ({ median }) => (2 * size ** 3) / median / 1e6,
  );
  return { ours: compiled ? ours : null, peers: theirs };
}

/**
 * The ratio ours ÷ peer as it would be if the peer multiplied as fast as onnxruntime does; null where it
 * does already.
 */
export function scaledRatio(
  ratio: number,
  ours: number | null,
  peer: number | null,
): number | null {
  return ours === null || peer === null || peer >= ours ? null : ratio * (ours / peer);
}
