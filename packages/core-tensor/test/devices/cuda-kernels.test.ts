import { describe, it } from "vitest";
import { openDevice } from "../../src/engine/devices/open.ts";
import { kernelsOn } from "./kernels.ts";

if ("device" in (await openDevice("cuda"))) {
  await kernelsOn("cuda", { tolerance: 4e-6 });
} else {
  describe("kernels on CUDA (needs cuda)", () => {
    it.skip("every kernel and its derivatives", () => {});
  });
}
