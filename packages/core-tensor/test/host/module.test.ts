import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { hasStaticData, hostModuleSource } from "../../../../tools/scripts/host-module.ts";

it("is the compilation of the sources in assembly/", async () => {
  const file = new URL("../../src/host/module-bytes.ts", import.meta.url);
  // `npm run host-module` writes it anew.
  expect(readFileSync(file, "utf8") === (await hostModuleSource())).toBe(true);
});

it("is refused if it wrote into its memory when it is started", () => {
  const header = [0, 97, 115, 109, 1, 0, 0, 0];
  // A section of types of 130 bytes, whose content looks like a section of data; then one of data.
  const types = [1, 0x82, 0x01, ...Array(130).fill(11)];
  expect(hasStaticData(Uint8Array.from([...header, ...types]))).toBe(false);
  expect(hasStaticData(Uint8Array.from([...header, ...types, 11, 1, 0]))).toBe(true);
});
