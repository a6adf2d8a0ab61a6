#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { startProgram } from "@legendre/core-tensor/command";
import { fitSpec } from "./usage.ts";

const manifest = new URL("../../package.json", import.meta.url);
const args = process.argv.slice(2);
const isOwn = args.length === 0 || ["--version", "-v", "-V", "help"].includes(args[0] as string);

await startProgram(
  {
    name: "legendre-fit",
    says: "fits an equation to a CSV file",
    version: async () => String(JSON.parse(await readFile(manifest, "utf8")).version),
    // Else tfjs greets in the middle of the output.
    prepare: async () => (await import("@legendre/core-tensor/ops")).enableProdMode(),
    commands: {
      fit: {
        spec: fitSpec,
        load: async () => (await import("./fit-command.ts")).fitCommand,
      },
    },
  },
  {},
  // There is one command, so that nobody has to name it.
  isOwn || args[0] === "fit" ? args : ["fit", ...args],
);
