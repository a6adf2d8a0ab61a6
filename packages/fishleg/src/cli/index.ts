#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { startProgram } from "@legendre/core-tensor/command";
import { compressSpec } from "./compress-usage.ts";
import { pruneSpec } from "./usage.ts";

// Else tfjs greets in the middle of the output.
const prepare = async (): Promise<void> =>
  (await import("@legendre/core-tensor/ops")).enableProdMode();

const manifest = new URL("../../package.json", import.meta.url);

await startProgram(
  {
    name: "fishleg",
    says: "prunes and compresses networks by what their curvature says",
    version: async () => String(JSON.parse(await readFile(manifest, "utf8")).version),
    prepare,
    commands: {
      compress: {
        spec: compressSpec,
        load: async () => {
          const { compressCommand } = await import("./compress-command.ts");
          return (args) => compressCommand(args, { out: process.stdout, err: process.stderr });
        },
      },
      prune: {
        spec: pruneSpec,
        load: async () => {
          const { pruneCommand } = await import("./prune-command.ts");
          return async (args) => {
            await pruneCommand(args, { out: process.stdout, err: process.stderr });
            return 0;
          };
        },
      },
    },
  },
  {},
);
