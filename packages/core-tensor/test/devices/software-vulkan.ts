import { existsSync } from "node:fs";
import { openDevice } from "../../src/engine/devices/open.ts";

/** Chromium's software Vulkan, SwiftShader. Mesa's will do only from version 23 on: Dawn refuses older ones. */
const drivers = [
  "/usr/lib/chromium/vk_swiftshader_icd.json",
  "/usr/lib64/chromium-browser/vk_swiftshader_icd.json",
  "/opt/google/chrome/vk_swiftshader_icd.json",
];

/**
 * Lets onnxruntime's WebGPU find a device where the machine has none: the variable is read when the first
 * session is made. A variable that is set already is left alone.
 *
 * @returns whether there is a driver to try.
 */
function useSoftwareVulkan(): boolean {
  if (process.env["VK_ICD_FILENAMES"] !== undefined) return true;
  const found = drivers.find(existsSync);
  if (found !== undefined) process.env["VK_ICD_FILENAMES"] = found;
  return found !== undefined;
}

/** Whether onnxruntime's WebGPU starts here: where a driver is found there may still be no adapter. */
export async function webgpuStarts(): Promise<boolean> {
  return useSoftwareVulkan() && "device" in (await openDevice("webgpu"));
}
