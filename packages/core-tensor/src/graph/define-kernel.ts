import { LegendreError } from "../errors.ts";
import type { CompositeKernel, Kernel } from "../kernels/kernel.ts";
import { addKernel } from "../kernels/table.ts";
import { installedBackend } from "./backend.ts";
import { registerRecorded } from "./record.ts";

/**
 * Adds an op of your own to the kernel table, so that it can be traced, differentiated and run by
 * every executor. Call it with {@link callKernel}.
 *
 * @param kernel - the row: shapes, a plain float64 evaluation, and derivatives written with ops.
 * @throws code "option" when the name is taken or a column is missing.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad, hostArray } from "@legendre/core-tensor";
 * import { callKernel, defineKernel } from "@legendre/core-tensor/graph";
 *
 * defineKernel({
 *   name: "Cube",
 *   inputs: ["x"],
 *   shape: ([x]) => [x!],
 *   value: ([x]) => [hostArray(x!.data.map((v) => v ** 3), x!.shape, x!.dtype)],
 *   jvp: ({ inputs: [x] }, [v]) => [tf.mul(tf.mul(3, tf.square(x!)), v!)],
 *   vjp: ({ inputs: [x] }, [u]) => [tf.mul(tf.mul(3, tf.square(x!)), u!)],
 * });
 * const cube = (x: tf.Tensor) => callKernel("Cube", { x })[0] as tf.Scalar;
 * console.log(grad(grad(cube))(tf.scalar(2)).dataSync()[0]); // 12
 * ```
 *
 * @remarks On eager tensors the `value` column runs on the host unless the row has an `eager` form.
 */
export function defineKernel(kernel: Kernel | CompositeKernel): void {
  const required =
    "decompose" in kernel
      ? ["name", "inputs", "decompose"]
      : ["name", "inputs", "shape", "value", "jvp", "vjp"];
  addRow("defineKernel", kernel, required);
}

/** Registers a row that has the columns required; see {@link defineKernel}. */
export function addRow(
  where: string,
  kernel: Kernel | CompositeKernel,
  required: readonly string[],
): void {
  const missing = required.filter((column) => (kernel as never)[column] === undefined);
  if (missing.length > 0) {
    throw new LegendreError(
      "option",
      where,
      `the row of "${kernel.name}" lacks ${missing.join(", ")}; derivatives of ops that are constant almost everywhere are "zero"`,
      { kernel: kernel.name, missing },
    );
  }
  addKernel(kernel);
  const backend = installedBackend();
  if (backend !== undefined) registerRecorded(backend, kernel.name);
}
