import { jit } from "@legendre/core-tensor";
import { matMul, type Tensor2D, tensor2d } from "@tensorflow/tfjs";
import { median } from "./statistics.ts";
import { uniformValues } from "./values.ts";

/** Times a small product on all threads; milliseconds. */
export interface CoreProbe {
  (): Promise<number>;
  readonly stop: () => Promise<void>;
}

/**
 * A probe that tells whether the cores are whole. A host may run two processors of a guest on the two threads of
 * one core for seconds on end: products then take twice the time of what they take on two cores, whoever
 * computes them, while no thread waits and no other process of this machine runs.
 */
export function coreProbe(size = 512, calls = 7): CoreProbe {
  const a = tensor2d(uniformValues(9, size * size), [size, size]);
  const product = jit((x: Tensor2D) => matMul(x, x));
  const probe = async (): Promise<number> => {
    // The first wakes the threads.
    (await product(a)).dispose();
    const times: number[] = [];
    for (let i = 0; i < calls; i++) {
      const start = performance.now();
      (await product(a)).dispose();
      times.push(performance.now() - start);
    }
    return median(times);
  };
  const stop = async (): Promise<void> => {
    await product.dispose();
    a.dispose();
  };
  return Object.assign(probe, { stop });
}
