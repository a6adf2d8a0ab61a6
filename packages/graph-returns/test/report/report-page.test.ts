import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateReturns } from "../../src/generator/index.ts";
import { fromTables, protocolTask, segmentation } from "../../src/index.ts";
import { boosting, onFeatures } from "../../src/models/index.ts";
import {
  type ReturnsReport,
  reportModel,
  reportPage,
  returnsReport,
} from "../../src/report/index.ts";

const chromiumPath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find(existsSync);
const folder = mkdtempSync(join(tmpdir(), "graph-returns-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let report: ReturnsReport;
let page: string;
beforeAll(async () => {
  const data = await generateReturns({ edges: 2000, seed: 4 });
  const task = protocolTask(data);
  const model = await reportModel(await onFeatures(boosting({ trees: 15 })).fit(task), task, {
    seed: 0,
  });
  const costs = { returnCost: 12, effect: 0.25, actionCost: 0.2, friction: 1 };
  report = await returnsReport(task, [model], {
    title: "Autumn",
    minimum: 100,
    costs,
    replicates: 20,
    card: { "Made by": "us" },
  });
  page = reportPage(report);
}, 60_000);

describe("returnsReport", () => {
  it("says everything that is promised, of the chosen model beside the prior", () => {
    expect(report.models.map(({ name }) => name)).toEqual(["boosting", "prior"]);
    expect(report.models[1]!.test.auc).toBe(0.5);
    expect(report.chosen).toBe("boosting");
    expect(report.dataHash).toMatch(/^[0-9a-f]{64}$/);
    expect(report.quadrants.reduce((sum, row) => sum + row.count, 0)).toBe(
      report.box.sizes.test.edges,
    );
    expect(report.thresholds.map(({ rule }) => rule)).toEqual([
      "0.5",
      "best F1",
      "recall 0.8",
      "recall 0.9",
      "cost",
    ]);
    expect(report.savings!.points.length).toBeGreaterThan(10);
    const [train, , test] = report.coverage.phases;
    expect([train!.edges, test!.edges]).toEqual([
      report.box.sizes.train.edges,
      report.box.sizes.test.edges,
    ]);
    expect(test!.quadrants.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(report.fairness.map(({ by }) => by)).toEqual(["isMale", "age"]);
  });

  it("says how reliable the chosen model is, with four digits", () => {
    const { ece, mce, gap, inside, brier } = report.reliability;
    const of = (x: number): string => x.toFixed(4);
    expect(page).toContain(
      `expected calibration error ${of(ece)}, largest ${of(mce)}; mean probability less share returned ${of(gap).replace("-", "−")}; ${Math.round(100 * inside)}`,
    );
    expect(page).toContain(
      `Brier score ${of(brier.brier)} = reliability ${of(brier.reliability)} − resolution ${of(brier.resolution)} + uncertainty ${of(brier.uncertainty)} + within bins ${of(brier.within)}.`,
    );
    const parts = brier.reliability - brier.resolution + brier.uncertainty + brier.within;
    expect(parts).toBeCloseTo(brier.brier, 12);
  });

  it("is one file with nothing from outside and nothing that runs", () => {
    expect(page.startsWith("<!doctype html>")).toBe(true);
    expect(page).not.toMatch(/https?:|<script|<link|<img|@import|url\(| on[a-z]+=/i);
    expect(page).not.toMatch(/NaN|undefined|\[object|Infinity/);
    for (const id of [
      "checks",
      "coverage",
      "models",
      "reliability",
      "thresholds",
      "money",
      "cold-start",
      "segments",
      "fairness",
      "card",
    ]) {
      expect(page).toContain(`<section id="${id}">`);
    }
    expect(page).toContain(report.dataHash);
    expect(page).toContain(report.schemaHash);
    expect(page.match(/<svg/g)!.length).toBeGreaterThanOrEqual(4);
  });

  it("refuses probabilities of other purchases, and a chosen model that is not there", async () => {
    const task = protocolTask(await generateReturns({ edges: 200 }));
    const [test, validation] = [new Float32Array(3), new Float32Array(0)];
    await expect(returnsReport(task, [{ name: "a", test, validation }])).rejects.toMatchObject({
      code: "shape",
    });
    await expect(returnsReport(task, [])).rejects.toMatchObject({ code: "option" });
    await expect(returnsReport(task, [], { titel: "x" } as never)).rejects.toThrow(/title/);
  });
});

describe("hostile names", () => {
  it("stay text, wherever they come from", async () => {
    const evil = `<script>alert(1)</script>"><img src=x onerror=alert(2)>'\`&{{7*7}}`;
    const n = 240;
    const rows = Array.from({ length: n }, (_, i) => i);
    const column = `color${evil}`;
    const data = await fromTables(
      {
        customers: { id: rows, [`land${evil}`]: rows.map((i) => (i % 2 ? evil : `</td>${i % 3}`)) },
        products: { sku: rows, [column]: rows.map((i) => (i % 3 ? evil : "</style>")) },
        purchases: { who: rows.map((i) => (i * 7) % n), what: rows, back: rows.map((i) => i % 2) },
      },
      {
        customers: { id: "id", columns: { [`land${evil}`]: { kind: "category" } } },
        products: { id: "sku", columns: { [column]: { kind: "category" } } },
        purchases: { customer: "who", product: "what", returned: "back" },
      },
    );
    const task = protocolTask(data);
    const fill = (count: number) =>
      Float32Array.from({ length: count }, (_, i) => ((i * 13) % 100) / 100);
    const model = {
      name: evil,
      test: fill(task.test.edges.length),
      validation: fill(task.validation.edges.length),
    };
    const own = segmentation(
      evil,
      Array.from(task.test.edges, (e) => `${evil}${e % 2}`),
    );
    const made = await returnsReport(task, [model], {
      title: evil,
      minimum: 1,
      card: { [evil]: evil },
      versions: { [evil]: evil },
      segments: [own],
      fairness: [evil, column],
    });
    const text = reportPage(made);
    const markup = text.replace(/<style>[^<]*<\/style>/, "");
    expect(markup).not.toMatch(/<script|<img|<\/style|onerror=alert\(2\)>/);
    // Every tag that is there is one of ours.
    const tags = new Set(Array.from(markup.matchAll(/<\/?([a-zA-Z!][^\s>/]*)/g), ([, tag]) => tag));
    const ours =
      "!doctype html head meta title style body main h1 h2 h3 ul li nav a section dl dt dd p strong div table caption thead tbody tr th td span figure figcaption svg line text circle rect polygon polyline";
    expect([...tags].filter((tag) => !ours.split(" ").includes(tag!))).toEqual([]);
    writeFileSync(join(folder, "hostile.html"), text);
    if (chromiumPath === undefined) return;
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
    const opened = await browser.newPage();
    let alerts = 0;
    opened.on("dialog", (dialog) => {
      alerts++;
      void dialog.dismiss();
    });
    await opened.goto(`file://${join(folder, "hostile.html")}`);
    expect(await opened.locator("script, img").count()).toBe(0);
    expect(await opened.locator("h1").textContent()).toBe(evil);
    expect(alerts).toBe(0);
    await browser.close();
  }, 60_000);
});

describe.skipIf(chromiumPath === undefined)("in Chromium (needs chromium)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath as string,
      args: ["--no-sandbox"],
    });
    writeFileSync(join(folder, "report.html"), page);
  }, 60_000);
  afterAll(() => browser.close());

  it.each([1280, 390])(
    "fits a window of %d, and axe finds nothing",
    async (width) => {
      const opened = await browser.newPage({ viewport: { width, height: 900 } });
      const requests: string[] = [];
      opened.on("request", (request) => requests.push(request.url()));
      await opened.goto(`file://${join(folder, "report.html")}`);
      expect(requests).toHaveLength(1);
      expect(await opened.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
        width,
      );
      const axe = readFileSync(
        createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
        "utf8",
      );
      // The page lets nothing run; the isolated world of the debugger does.
      await opened.evaluate(axe);
      const { violations } = await opened.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      const out = process.env["REPORT_PICTURES"];
      if (out !== undefined)
        await opened.screenshot({ path: join(out, `report-${width}.png`), fullPage: true });
      await opened.close();
    },
    60_000,
  );

  it("prints to paper", async () => {
    const opened = await browser.newPage();
    await opened.goto(`file://${join(folder, "report.html")}`);
    const pdf = await opened.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const out = process.env["REPORT_PICTURES"];
    if (out !== undefined) writeFileSync(join(out, "report.pdf"), pdf);
    await opened.close();
  }, 60_000);
});
