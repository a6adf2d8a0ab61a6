import type { Device, OrtDeviceName } from "./device.ts";
import { type DeviceName, deviceNames } from "./names.ts";
import { openDevice } from "./open.ts";

/** Whether compiled programs can run on a device, and why not if they cannot. */
export interface DeviceState {
  readonly device: DeviceName;
  readonly available: boolean;
  /** One sentence for a person; for a device that is not available also what to do about it. */
  readonly reason: string;
}

const facts: Readonly<Record<OrtDeviceName, string>> = {
  cpu: "onnxruntime-node on the processor; results equal the reference to float32 rounding",
  webgpu: "onnxruntime-node on a GPU by Dawn (Vulkan, Metal, Direct3D 12); results stay there",
  cuda: "onnxruntime-node on an NVIDIA GPU; results come to memory after each call",
  "web-wasm": "onnxruntime-web on the processor, in WebAssembly with SIMD",
  "web-webgpu": "onnxruntime-web on the browser's GPU; results stay there",
};

/**
 * Says where compiled programs can run in this process, and for each other device why they cannot.
 *
 * @returns one entry a device; those that are available have been started.
 *
 * @example
 * ```ts
 * import { describeDevices } from "@legendre/core-tensor/engine";
 *
 * const states = await describeDevices();
 * console.log(states.map(({ device }) => device)); // [ 'cpu', 'webgpu', 'cuda', 'web-wasm', 'web-webgpu', 'xla' ]
 * ```
 *
 * @remarks Starts each device that is not started yet, which takes from milliseconds to seconds.
 */
export async function describeDevices(): Promise<readonly DeviceState[]> {
  const states: DeviceState[] = [];
  for (const device of deviceNames) {
    const opened = await openDevice(device);
    const available = "device" in opened;
    const reason = available ? factsOf(opened.device) : `${opened.reason}; ${opened.remedy}`;
    states.push({ device, available, reason });
  }
  return states;
}

function factsOf(device: Device): string {
  if (device.name !== "xla") return facts[device.name];
  return `XLA in a process of Python, ${device.about}; results stay there`;
}
