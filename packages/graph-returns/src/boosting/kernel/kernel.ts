import { isLegendreError } from "@legendre/core-tensor";
import { plainKernel } from "./plain-kernel.ts";
import type { KernelData, TreeKernel } from "./tree-kernel.ts";
import { wasmKernel } from "./wasm-kernel.ts";

/** Where trees are grown: on the WebAssembly module if left out, else in plain TypeScript. */
export type KernelName = "wasm" | "plain";

/**
 * Runs `use` with a kernel on `data`; again on one thread where a worker thread has been lost, since what
 * was computed until then is void.
 */
export async function withKernel<T>(
  data: KernelData,
  name: KernelName,
  use: (kernel: TreeKernel) => Promise<T>,
): Promise<T> {
  const run = async (threads: boolean): Promise<T> => {
    const kernel = (name === "wasm" ? wasmKernel(data, threads) : undefined) ?? plainKernel(data);
    try {
      return await use(kernel);
    } finally {
      kernel.dispose();
    }
  };
  try {
    return await run(true);
  } catch (error) {
    if (!isLegendreError(error, "engine")) throw error;
    return run(false);
  }
}
