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
export function withKernel<T>(
  data: KernelData,
  name: KernelName,
  use: (kernel: TreeKernel) => T,
): T {
  const run = (threads: boolean): T => {
    const kernel = (name === "wasm" ? wasmKernel(data, threads) : undefined) ?? plainKernel(data);
    try {
      return use(kernel);
    } finally {
      kernel.dispose();
    }
  };
  try {
    return run(true);
  } catch (error) {
    if (!isLegendreError(error, "engine")) throw error;
    return run(false);
  }
}
