import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateReturns } from "../../src/generator/index.ts";
import { protocolTask } from "../../src/index.ts";
import { logisticRegression, onFeatures } from "../../src/models/index.ts";
import { type ReturnsServer, returnsServer } from "../../src/serve/index.ts";
import { pageOf } from "../../src/server/page.ts";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const chromiumPath = places.find((path) => existsSync(path));
const folder = mkdtempSync(join(tmpdir(), "graph-returns-page-"));
const evil = `<img src=x onerror="alert(1)">`;

describe("the page of the server", () => {
  it("has its title escaped, and a policy that lets only its own style and script run", () => {
    const { html, policy } = pageOf(`${evil}</title>`);
    expect(html).not.toContain("<img");
    expect(html.match(/<\/title>/g)).toHaveLength(1);
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/,
    );
  });
});

describe.skipIf(chromiumPath === undefined)("the page in Chromium (needs chromium)", () => {
  let browser: Browser;
  let server: ReturnsServer;
  let known: { customer: string; variant: string };
  beforeAll(async () => {
    const data = await generateReturns({ edges: 300, seed: 2 });
    const fitted = await onFeatures(logisticRegression()).fit(protocolTask(data));
    // Whatever columns are called is shown as text.
    const { columns } = data.splits.training.variants;
    const words = Object.fromEntries(columns.map(({ name }) => [name, `${name} ${evil}`]));
    const load = async () => ({ fitted, data, threshold: 0.5, words });
    server = await returnsServer({ load, log: join(folder, "orders.log"), port: 0, title: evil });
    const { customer, variant } = data.splits.training.edges;
    known = {
      customer: `${data.nodes["customer"]!.ids[customer[0]!]}`,
      variant: `${data.nodes["variant"]!.ids[variant[0]!]}`,
    };
    browser = await chromium.launch({
      executablePath: chromiumPath as string,
      args: ["--no-sandbox"],
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    [1000, "light"],
    [360, "dark"],
  ] as const)(
    "scores an order by the keyboard and says why: %d wide, %s",
    async (width, colorScheme) => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: false,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", ({ message }) => complaints.push(message));
      page.on("console", (message) => complaints.push(message.text()));
      page.on("dialog", (dialog) => void dialog.dismiss().then(() => complaints.push("dialog")));
      await page.goto(server.url);
      await page.locator("#customer").focus();
      await page.keyboard.type(known.customer);
      await page.keyboard.press("Tab");
      await page.keyboard.type(known.variant);
      await page.keyboard.press("Enter");
      await page.locator("#answer").waitFor({ state: "visible" });
      expect(await page.locator("#probability").textContent()).toMatch(/^\d+\.\d %$/);
      expect(await page.locator("#why tr").count()).toBe(3);
      expect(await page.locator("#act").textContent()).toMatch(/act|pass/);
      expect(await page.locator("#raising li, #lowering li").count()).toBeGreaterThanOrEqual(2);
      const reasons = await page.locator("#reasons").textContent();
      expect(reasons).toMatch(/ of the (customer|variant): /);
      expect(reasons).toContain("not causes");
      const axe = readFileSync(
        createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
        "utf8",
      );
      await page.evaluate(axe);
      const run = () =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run();
      const { violations } = await page.evaluate(run);
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
        width,
      );
      // What is typed comes back as text.
      await page.locator("#customer").fill(evil);
      await page.keyboard.press("Enter");
      await page.locator("#known", { hasText: "onerror" }).waitFor();
      expect(await page.locator("img").count()).toBe(0);
      await page.locator("#customer").fill(" ");
      await page.keyboard.press("Enter");
      await page.locator("#problem", { hasText: /\w/ }).waitFor();
      expect(await page.locator("#answer").isVisible()).toBe(false);
      const own = complaints.filter((text) => !text.includes("400"));
      expect(own).toEqual([]);
      const out = process.env["REPORT_PICTURES"];
      if (out !== undefined) await page.screenshot({ path: join(out, `service-${width}.png`) });
      await context.close();
    },
    60_000,
  );
});
