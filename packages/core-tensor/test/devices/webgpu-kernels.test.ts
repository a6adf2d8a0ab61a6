import { describe, it } from "vitest";
import { kernelsOn } from "./kernels.ts";
import { webgpuStarts } from "./software-vulkan.ts";

const all = process.env["DEVICE_CASES"] === "all";

if (await webgpuStarts()) {
  await kernelsOn("webgpu", { tolerance: 4e-6, perKernel: all ? undefined : 1, derivatives: all });
} else {
  describe("kernels on WebGPU (needs chromium)", () => {
    it.skip("first case of each kernel", () => {});
  });
}
