import type { OrtDevice } from "./device.ts";

/** onnxruntime-web with the GPU device that it made for its first session. */
interface WebOrt {
  readonly env?: {
    readonly webgpu?: { readonly device?: GpuDevice | Promise<GpuDevice> };
  };
}

/** A GPU device of a browser. */
interface GpuDevice {
  readonly lost?: Promise<{ readonly message: string; readonly reason?: string }>;
}

/** Notes in `device` when the browser takes its GPU away, and calls back; onnxruntime itself says nothing then. */
export async function watch(device: OrtDevice, told: () => void): Promise<void> {
  if (device.name !== "web-webgpu") return;
  const gpu = await (device.ort as WebOrt).env?.webgpu?.device;
  const lost = await gpu?.lost;
  if (lost === undefined) return;
  device.state.lost = lost.message || lost.reason || "the browser gives no reason";
  told();
}
