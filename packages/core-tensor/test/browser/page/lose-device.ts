import * as tf from "@tensorflow/tfjs";
import { jit } from "../../../src/index.ts";

/** What calls did after the device was lost. */
export interface LostDevice {
  /** The message of a function that insists on the device. */
  readonly alone: string;
  /** The result of one that has another device in its list, and where that ran. */
  readonly listed: number[];
  readonly device: string;
}

/** Destroys the GPU device under a compiled function, and tells what its next calls do. */
export async function loseDevice(): Promise<LostDevice> {
  const f = (x: tf.Tensor): tf.Tensor => tf.mul(x, 2);
  const alone = jit(f, { device: "web-webgpu" });
  const listed = jit(f, { device: ["web-webgpu", "web-wasm"] });
  const x = tf.tensor1d([1, 2, 3]) as tf.Tensor;
  await alone(x);
  await listed(x);
  const ort = (await import("onnxruntime-web/webgpu")) as unknown as {
    env: { webgpu: { device: Promise<{ destroy(): void; lost: Promise<unknown> }> } };
  };
  const device = await ort.env.webgpu.device;
  device.destroy();
  await device.lost;
  const message = await alone(x).then(
    async (y) => `no error: ${await y.data()}`,
    (error: Error) => error.message,
  );
  const result = await listed(x);
  return {
    alone: message,
    listed: [...(await result.data())],
    device: listed.stats().device ?? "none",
  };
}
