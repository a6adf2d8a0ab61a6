import { it } from "vitest";
import { executors } from "./executors.ts";
import { conformance } from "./suite.ts";

// On software Vulkan it takes minutes: `npm run compatibility` and `npm run test:gpu` run it, other runs a
// case of each kernel (test/devices).
const asked = process.env["CONFORMANCE_RECORD"] ?? process.env["DEVICE_CASES"];
if (asked === undefined) it.skip("WebGPU conforms (needs DEVICE_CASES=all)", () => {});
else await conformance(executors.onnxWebgpu);
