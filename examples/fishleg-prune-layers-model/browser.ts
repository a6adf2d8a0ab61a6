import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const places = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where Chromium is, if it is; `CHROMIUM` names another place. */
export const chromiumPath: string | undefined = places.find(
  (path) => path !== "" && existsSync(path),
);

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".html": "text/html",
};

const page = `<!doctype html><meta charset="utf-8"><title>Pruned</title>
<script src="/tfjs/tf.min.js"></script><script src="/wasm/tf-backend-wasm.min.js"></script>`;

/** Calls that are timed together. */
const calls = 10;

/** What the page measures of each model. */
export interface InPage {
  /** Least milliseconds of a prediction, calls of both models taking turns. */
  readonly least: readonly number[];
  /** Bytes that were fetched for each model. */
  readonly bytes: readonly number[];
}

/**
 * Opens a page in Chromium that loads models of plain tfjs and predicts with them, on tfjs's wasm backend.
 *
 * @param folders - a `model.json` and its weights in each.
 */
export async function timeInPage(folders: readonly string[], rounds: number): Promise<InPage> {
  const require = createRequire(import.meta.url);
  const roots: Record<string, string> = {
    tfjs: dirname(require.resolve("@tensorflow/tfjs/dist/tf.min.js")),
    wasm: dirname(require.resolve("@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.min.js")),
    ...Object.fromEntries(folders.map((folder, i) => [`model${i}`, folder])),
  };
  const sent = folders.map(() => 0);
  const server = createServer((request, response) => {
    const [, first = "", ...rest] = normalize(request.url ?? "/").split("/");
    const root = roots[first];
    const file = root === undefined ? undefined : join(root, ...rest);
    const content = file === undefined ? Promise.resolve(Buffer.from(page)) : readFile(file);
    content.then(
      (bytes) => {
        if (first.startsWith("model")) sent[Number(first.slice(5))]! += bytes.length;
        response.setHeader(
          "content-type",
          types[extname(file ?? "index.html")] ?? "application/octet-stream",
        );
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const browser = await chromium.launch({
    executablePath: chromiumPath as string,
    args: ["--no-sandbox"],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${port}/`);
    const least = (await tab.evaluate(`(async () => {
      tf.wasm.setWasmPaths("/wasm/");
      await tf.setBackend("wasm");
      const models = [];
      for (let i = 0; i < ${folders.length}; i++) models.push(await tf.loadLayersModel("/model" + i + "/model.json"));
      const x = tf.randomUniform([16, 28, 28, 1]);
      const least = models.map(() => Infinity);
      for (let round = 0; round < ${rounds}; round++) {
        for (const [i, model] of models.entries()) {
          // The clock of a page has steps of 0.1 ms.
          const start = performance.now();
          for (let call = 0; call < ${calls}; call++) {
            const y = model.predict(x);
            await y.data();
            y.dispose();
          }
          if (round > 0) least[i] = Math.min(least[i], (performance.now() - start) / ${calls});
        }
      }
      return least;
    })()`)) as number[];
    return { least, bytes: sent };
  } finally {
    await browser.close();
    server.close();
  }
}
