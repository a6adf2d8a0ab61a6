import { describe, expect, it } from "vitest";
import { startHostModule } from "../../src/host/index.ts";
import { moduleBytes } from "../../src/host/module-bytes.ts";

interface Exports {
  largest(pointer: number, count: number): number;
}

describe("startHostModule", () => {
  it.each([true, false])("runs a module on a memory of its own (threads: %s)", (threads) => {
    const module = startHostModule<Exports>(moduleBytes, { threads })!;
    const at = module.allocate(16);
    expect(at % 64).toBe(0);
    new Int32Array(module.memory.buffer, at, 4).set([3, 9, 1, 4]);
    expect(module.exports.largest(at, 4)).toBe(9);
    expect(module.threads()).toBeGreaterThanOrEqual(1);
    module.free(at);
    expect(module.allocate(16)).toBe(at);
    module.stop();
  });

  it("takes the bytes in base64, too", () => {
    const base64 = Buffer.from(moduleBytes, "hex").toString("base64");
    expect(base64.length).toBeLessThan(moduleBytes.length);
    const module = startHostModule<Exports>(base64, { threads: false })!;
    const at = module.allocate(8);
    new Int32Array(module.memory.buffer, at, 2).set([2, 8]);
    expect(module.exports.largest(at, 2)).toBe(8);
  });

  it("shares nothing between two", () => {
    const [a, b] = [0, 1].map(() => startHostModule<Exports>(moduleBytes, { threads: false })!);
    expect(a!.memory).not.toBe(b!.memory);
  });
});
