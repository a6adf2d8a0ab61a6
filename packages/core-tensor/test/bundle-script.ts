import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll } from "vitest";

const home = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * A program of the tests as a few files of JavaScript, made of the sources as the tests are: a process starts with it at once, where tsx
 * takes seconds to read all modules. Removed after the tests of the file.
 *
 * @param script The address of a TypeScript file.
 * @returns the path of the bundle.
 */
export async function bundleScript(script: URL): Promise<string> {
  // Where Node finds the packages that are left out.
  const cache = join(home, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "test-script-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = fileURLToPath(script);
  await build({
    entryPoints: [path],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    alias: Object.fromEntries(
      readdirSync(join(home, "packages")).map((name) => [
        `@legendre/${name}`,
        join(home, "packages", name, "src"),
      ]),
    ),
    logLevel: "silent",
  });
  return join(folder, basename(path).replace(/\.ts$/, ".mjs"));
}
