import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { hostModuleSource } from "../../../../tools/scripts/host-module.ts";

it("is the compilation of the sources in assembly/", async () => {
  const file = new URL("../../src/host/module-bytes.ts", import.meta.url);
  // `npm run host-module` writes it anew.
  expect(readFileSync(file, "utf8") === (await hostModuleSource())).toBe(true);
});
