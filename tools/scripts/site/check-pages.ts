import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { AxeResults } from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { root } from "../workspace.ts";
import { base, siteFile } from "./site-base.ts";
import { useFaults } from "./use-pages.ts";

/** Where Chromium is, if it is; `CHROMIUM` names another place. */
export const chromiumPath: string | undefined = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== "" && existsSync(path));

const site = join(root, "docs/.vitepress/dist");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** A width and a colour scheme to look at pages in. */
interface Look {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: "light" | "dark";
}

const looks: readonly Look[] = [
  { width: 1280, height: 900, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
];

/** The other pairings, for pages of each kind alone: colours do not depend on the width. */
const rareLooks: readonly Look[] = [
  { width: 1280, height: 900, colorScheme: "dark" },
  { width: 390, height: 844, colorScheme: "light" },
];
const kinds = [
  "index.html",
  "getting-started.html",
  "guide/clusters.html",
  "benchmarks.html",
  "examples/index.html",
];
/** Rules of axe that hang on colours or on the width of the window; all others see the same page in each look. */
const visual = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"];
/** The colours of words in code are those of the theme on each page: they are judged on pages of each kind, which is most of the work. */
const withoutCode = { exclude: [["pre span"]] };

/** Serves the built site on a free port of this machine. */
function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? "/").split(/[?#]/)[0] as string));
    const file = siteFile(site, path);
    try {
      if (file === undefined) throw new Error(`${path} is not below ${base}`);
      const body = readFileSync(file);
      response.writeHead(200, {
        "Content-Type": types[extname(file)] ?? "application/octet-stream",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** A page of the reference that stands for those of all functions, with a link to the playground. */
const referencePage = "api/fishleg/surgeon/functions/prune.html";

/** Every page of the built site, the reference left out but for its first pages and one of a function. */
export function builtPages(): string[] {
  return readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html") && file !== "404.html")
    .filter(
      (file) =>
        !file.startsWith("api/") ||
        file === referencePage ||
        /^api\/([a-z-]+\/)?index\.html$/.test(file),
    )
    .sort();
}

/**
 * Opens pages of the built site in Chromium, at the width of a desk and of a phone, light and dark, and lists
 * what is wrong with them: requests to another host, errors, a page wider than its window, a table wider than its place, and all that axe
 * finds. Leaves a picture of each in `out/site`.
 *
 * @param chromiumPath Where Chromium is.
 */
export async function pageFaults(
  chromiumPath: string,
  pages: readonly string[] = builtPages(),
): Promise<string[]> {
  const pictures = join(root, "out/site");
  mkdirSync(pictures, { recursive: true });
  const server = await serve();
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}${base.replace(/\/$/, "")}`;
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  try {
    const faults: string[] = [];
    const some = pages.filter((page) => kinds.includes(page));
    const others = pages.filter((page) => !kinds.includes(page));
    const [first, ...later] = looks as [Look, ...Look[]];
    faults.push(...(await faultsAt(browser, origin, others, first)));
    for (const look of later)
      faults.push(...(await faultsAt(browser, origin, others, look, visual)));
    for (const look of [...looks, ...rareLooks]) {
      faults.push(...(await faultsAt(browser, origin, some, look)));
    }
    return [...faults, ...(await useFaults(browser, origin, pages))];
  } finally {
    await browser.close();
    server.close();
  }
}

async function faultsAt(
  browser: Browser,
  origin: string,
  pages: readonly string[],
  { width, height, colorScheme }: Look,
  rules?: readonly string[],
): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  const faults: string[] = [];
  let place = "";
  const fault = (words: string): number => faults.push(`${place}: ${words}`);
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${origin}/`)) {
      fault(`asks another host for ${request.url()}`);
    }
  });
  page.on("pageerror", (error) => fault(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) fault(`${response.url()} is missing`);
  });
  for (const name of pages) {
    place = `${name} (${width} px, ${colorScheme})`;
    await page.goto(`${origin}/${name}`, { waitUntil: "load" });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) fault(`is ${wide} px wider than the window`);
    const tables = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>(".vp-doc table"))
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(
          (table) =>
            `${table.scrollWidth - table.clientWidth} px: ${table.textContent.slice(0, 60)}`,
        ),
    );
    if (tables.length > 0) {
      const words = tables[0]?.replace(/\s+/g, " ");
      fault(`${tables.length} tables are wider than their place, the first by ${words}`);
    }
    await page.evaluate(axe);
    const { violations } = await page.evaluate(
      ([context, values]) =>
        (
          globalThis as unknown as {
            axe: { run(context: object, options: object): Promise<AxeResults> };
          }
        ).axe.run(
          context ?? document,
          values === undefined ? {} : { runOnly: { type: "rule", values } },
        ),
      [kinds.includes(name) ? undefined : withoutCode, rules] as const,
    );
    for (const { id, help, nodes } of violations) {
      fault(`${id}: ${help}; ${nodes.length} times, first ${nodes[0]?.html.slice(0, 160)}`);
    }
    const picture = `${name.replace(/\.html$/, "").replaceAll("/", "-")}-${width}-${colorScheme}.png`;
    await page.screenshot({ path: join(root, "out/site", picture) });
  }
  await context.close();
  return faults;
}
