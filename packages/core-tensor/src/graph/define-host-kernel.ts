import type { HostForm } from "../kernels/host-form.ts";
import type { Kernel } from "../kernels/kernel.ts";
import { addRow } from "./define-kernel.ts";

/** A row of the kernel table with a fast implementation in ordinary memory. */
export interface HostKernel extends Kernel {
  readonly host: HostForm;
}

/**
 * Adds an op with an implementation of its own to the kernel table: TypeScript on typed arrays, or a
 * WebAssembly module that your package ships. Compiled programs run it between two models, on the arrays
 * as they lie in memory (float32 stays float32); eager tensors run it too.
 *
 * @param kernel - the row, as for {@link defineKernel}, and its {@link HostForm}. The `value` column stays
 *   what `runReference` computes and what tests hold `host` to, and it runs wherever `host` returns false.
 * @throws code "option" when the name is taken or a column is missing.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { hostArray, jit } from "@legendre/core-tensor";
 * import { callKernel, defineHostKernel } from "@legendre/core-tensor/graph";
 *
 * // Σᵢ xᵢ², in one pass.
 * defineHostKernel({
 *   name: "SquaredNorm",
 *   inputs: ["x"],
 *   shape: ([x]) => [{ shape: [], dtype: x!.dtype }],
 *   value: ([x]) => [hostArray([[...x!.data].reduce((sum, v) => sum + v * v, 0)], [], x!.dtype)],
 *   jvp: ({ inputs: [x] }, [v]) => [tf.mul(2, tf.sum(tf.mul(x!, v!)))],
 *   vjp: ({ inputs: [x] }, [u]) => [tf.mul(tf.mul(2, u!), x!)],
 *   host: ([x], [y]) => {
 *     if (x!.dtype !== "float32") return false;
 *     let sum = 0;
 *     for (const v of x!.data) sum += v * v;
 *     y!.data[0] = sum;
 *     return true;
 *   },
 * });
 * const norm = jit((x: tf.Tensor) => callKernel("SquaredNorm", { x })[0] as tf.Scalar);
 * console.log((await norm(tf.tensor1d([3, 4]))).dataSync()[0]); // 25
 * ```
 */
export function defineHostKernel(kernel: HostKernel): void {
  addRow("defineHostKernel", kernel, ["name", "inputs", "shape", "value", "jvp", "vjp", "host"]);
}
