import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const home = fileURLToPath(new URL("../../../..", import.meta.url));

/** The command line as a few files of JavaScript, which start at once; made of the sources, as in the tests. The folder is the caller's. */
export async function bundleCli(): Promise<{ readonly folder: string; readonly script: string }> {
  // Where Node finds the packages that are left out.
  const cache = join(home, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "graph-returns-cli-"));
  await build({
    entryPoints: [fileURLToPath(new URL("process.ts", import.meta.url))],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    alias: {
      "@legendre/core-tensor": join(home, "packages/core-tensor/src"),
      "@legendre/graph-returns": join(home, "packages/graph-returns/src"),
    },
    logLevel: "silent",
  });
  return { folder, script: join(folder, "process.mjs") };
}
