import { readdirSync } from "node:fs";
import { getKernelsForBackend } from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { controlFlow } from "../../src/kernels/control-flow/rows.ts";
import type { Kernel } from "../../src/kernels/kernel.ts";
import { findKernel, kernelNames, lookupKernel } from "../../src/kernels/table.ts";
import { families } from "./cases/index.ts";
import { withoutEntry } from "./without-entry.ts";

describe("the kernel table", () => {
  const tfjs = getKernelsForBackend("cpu").map((kernel) => kernel.kernelName);
  // Rows that are made from the table's look-up.
  const loops = controlFlow(lookupKernel)
    .map(({ name }) => name)
    .sort();

  it("has every kernel of tfjs but those listed", () => {
    const missing = tfjs.filter((name) => findKernel(name) === undefined);
    expect(missing.sort()).toEqual(Object.values(withoutEntry).flat().sort());
  });

  it("has cases for every row", () => {
    const withCases = new Set(families.flatMap(({ cases }) => cases.map(({ kernel }) => kernel)));
    const missing = kernelNames().filter((name) => !withCases.has(name));
    // Their attributes are programs, which the transforms of the suite make.
    expect(missing).toEqual(loops);
  });

  it("has each row of each family file, once", async () => {
    const folder = new URL("../../src/kernels/", import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );
    const modules = await Promise.all(
      files.map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
    );
    const rows = modules
      .flatMap((module) => Object.values(module).filter(Array.isArray))
      .flat()
      .filter((row): row is Kernel => typeof row?.name === "string");
    expect([...rows.map((row) => row.name), ...loops].sort()).toEqual(kernelNames());
    for (const row of rows) expect(findKernel(row.name)).toMatchObject(row);
  });
});
