import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { build, preview } from "vite";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where Chromium is, if it is; `CHROMIUM` names another place. */
export const chromiumPath: string | undefined = [process.env["CHROMIUM"] ?? "", ...places].find(
  (path) => path !== "" && existsSync(path),
);

/** WebGPU without a GPU, by the software Vulkan that comes with Chromium. */
const flags = ["--no-sandbox", "--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"];

/** Headers that give a page threads for WebAssembly (cross-origin isolation). */
const headers = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** A page built by Vite and open in Chromium. */
export interface OpenPage {
  readonly page: Page;
  /** What Vite and the page complained of. */
  readonly complaints: readonly string[];
  /** The names of the built files. */
  readonly files: readonly string[];
  /** The page again, in a window of its own, under a content security policy. */
  readonly strictPage: (policy: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Builds `page/` with Vite as an application would, serves it, and opens it. */
export async function openPage(): Promise<OpenPage> {
  const complaints: string[] = [];
  const outDir = await mkdtemp(join(tmpdir(), "core-tensor-page-"));
  const shared = {
    configFile: false as const,
    root: fileURLToPath(new URL("page/", import.meta.url)),
    build: { outDir, emptyOutDir: true, target: "esnext", chunkSizeWarningLimit: 10_000 },
    customLogger: quiet(complaints),
  };
  const built = await build(shared);
  const server = await preview({ ...shared, preview: { port: 0, host: "127.0.0.1", headers } });
  const browser = await chromium.launch({ executablePath: chromiumPath as string, args: flags });
  const page = await browser.newPage();
  page.on("pageerror", (error) => complaints.push(`page: ${error.message}`));
  await page.goto(server.resolvedUrls?.local[0] as string);
  await page.waitForFunction("globalThis.page !== undefined");
  const output = "output" in built ? built.output : [];
  const strictPage = async (policy: string): Promise<Page> => {
    const strict = await browser.newPage();
    await strict.route("**/*", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": policy };
      await route.fulfill({ response, headers });
    });
    await strict.goto(page.url());
    await strict.waitForFunction("globalThis.page !== undefined");
    return strict;
  };
  return {
    page,
    strictPage,
    complaints,
    files: output.map(({ fileName }) => fileName),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

function quiet(complaints: string[]) {
  const note = (text: string): void => {
    // How long a build takes depends on what else runs.
    if (text.includes("PLUGIN_TIMINGS")) return;
    // Vite's one empty module for all that only Node has, which tfjs imports statically: there is no chunk to part.
    const empty = ["INEFFECTIVE_DYNAMIC_IMPORT", "__vite-browser-external is dynamically"];
    if (empty.every((part) => text.includes(part))) return;
    complaints.push(text);
  };
  return {
    info: () => {},
    warn: note,
    warnOnce: note,
    error: note,
    clearScreen: () => {},
    hasErrorLogged: () => false,
    hasWarned: false,
  };
}
