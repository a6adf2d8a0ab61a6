import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build, preview } from "vite";
import { packEngine } from "../pack-engine.ts";
import { playgroundVite } from "../vite.ts";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where Chromium is, if it is; `CHROMIUM` names another place. */
export const chromiumPath: string | undefined = [process.env["CHROMIUM"] ?? "", ...places].find(
  (path) => path !== "" && existsSync(path),
);

/** The playground without the site around it. */
export interface OpenPlayground {
  readonly browser: Browser;
  /** The address of a page. */
  readonly address: (name: "equation" | "prune" | "race" | "solve", query?: string) => string;
  readonly close: () => Promise<void>;
}

/** No `eval`, in the page and in its workers: what `docs/start/browser.md` says is enough. */
export const policy = "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'";

/**
 * Packs the playground with Vite and serves it under a strict content security policy, without the headers of an isolated page: most
 * hosts send none.
 */
export async function openPlayground(): Promise<OpenPlayground> {
  packEngine();
  const outDir = await mkdtemp(join(tmpdir(), "playground-"));
  const shared = {
    ...playgroundVite,
    configFile: false as const,
    logLevel: "error" as const,
    root: fileURLToPath(new URL("page/", import.meta.url)),
    build: { outDir, emptyOutDir: true, target: "esnext", chunkSizeWarningLimit: 10_000 },
  };
  await build(shared);
  const server = await preview({
    ...shared,
    preview: { port: 0, host: "127.0.0.1", headers: { "content-security-policy": policy } },
  });
  const browser = await chromium.launch({
    executablePath: chromiumPath as string,
    args: ["--no-sandbox"],
  });
  return {
    browser,
    address: (name, query = "") => `${server.resolvedUrls?.local[0]}${query}#${name}`,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
