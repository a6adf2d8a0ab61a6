import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { loadPredictions } from "../../src/report/index.ts";

const base = mkdtempSync(join(tmpdir(), "graph-returns-report-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const at = (name: string): string => join(base, name);
const [shop, model, page] = [at("shop"), at("model.safetensors"), at("page.html")];

async function run(...args: string[]) {
  const [out, notes]: [string[], string[]] = [[], []];
  const print = (line: string) => void out.push(line);
  const note = (line: string) => void (/: \d+ of \d+$/.test(line) || notes.push(line));
  return { code: await runCli(args, { print, note }), out, notes };
}
/** The page that a report of these files writes. */
async function reported(...args: string[]) {
  const { code, out, notes } = await run("report", shop, ...args, "--out", page);
  expect([code, notes]).toEqual([0, []]);
  return { out, text: readFileSync(page, "utf8") };
}

beforeAll(async () => {
  await run("generate", shop, "--edges", "300", "--seed", "4", "--format", "csv");
  await run("train", shop, "--model", "prior", "--out", model);
}, 120_000);

describe("report", () => {
  it("of a model: titled by the folder, of seed 0, with what is wrong or asks for care", async () => {
    const { out, text } = await reported(model);
    expect(text).toContain(`<h1>${shop}</h1>`);
    for (const words of ["Protocol “checkout”", "<dt>Seed</dt><dd>0</dd>", "too few"]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("A return costs");
    const marked = [...text.matchAll(/<span class="(warn|fail)">(?:with care|failed)</g)];
    expect(marked.length).toBeGreaterThan(0);
    expect(out.map((line) => line.replace(/:.*/s, ""))).toEqual([
      ...marked.map(([, status]) => status),
      "written",
    ]);
    expect(out.at(-1)).toBe(`written: ${page}`);
  });

  it("reads costs: two to four numbers, those left out 0", async () => {
    const money = async (costs: string, ...more: string[]) =>
      (await reported(model, "--costs", costs, ...more)).text.match(/<p>(A return .*?)<\/p>/)?.[1];
    expect(await money("12,0.25", "--minimum", "0", "--title", "Autumn")).toBe(
      "A return costs 12; acting prevents 0.25 of the returns acted on, costs 0, and bothers who would have kept the purchase for 0.",
    );
    expect(readFileSync(page, "utf8")).toContain("<h1>Autumn</h1>");
    expect(readFileSync(page, "utf8")).not.toContain("too few");
    expect(await money("12,0.25,0.5,3")).toBe(
      "A return costs 12; acting prevents 0.25 of the returns acted on, costs 0.5, and bothers who would have kept the purchase for 3.",
    );
    for (const wrong of ["12", "12,0.25,1,2,3", "12,x", "12,0.25,1,y"]) {
      const { code, notes } = await run("report", shop, model, "--costs", wrong, "--out", page);
      expect([code, notes.length]).toEqual([2, 1]);
      expect(notes[0]).toContain(`--costs must be two to four numbers`);
      expect(notes[0]).toContain(`got "${wrong}"`);
    }
  });

  it("of predictions: their protocol and seed are the report's, and others are refused", async () => {
    const said = (name: string) => at(`${name}.predictions.safetensors`);
    const score = (name: string, ...more: string[]) =>
      run("score", model, shop, "--out", said(name), ...more);
    const plain = await run("score", model, shop);
    const { task, model: of } = await loadPredictions(said("model"));
    expect(plain.out).toEqual([
      `${of.test.length} test and ${of.validation.length} validation purchases: ${said("model")}`,
    ]);
    expect(task).toMatchObject({ protocol: "checkout", seed: 0, suspicious: false });
    expect(of).toMatchObject({ name: "prior", seed: 0 });
    await score("other", "--protocol", "label-aware", "--seed", "7");
    const { text } = await reported(said("other"), model);
    for (const words of ["Protocol “label-aware”", "<dt>Seed</dt><dd>7</dd>"]) {
      expect(text).toContain(words);
    }
    const refused = async (...args: string[]) => {
      const { code, notes } = await run("report", shop, ...args, "--out", page);
      return [code, notes.join("\n").replace("graph-returns report: ", "")];
    };
    const both = `${said("other")} holds predictions of label-aware with seed 7, and the report is of`;
    expect(await refused(said("model"), said("other"))).toEqual([
      ...[1, `${both} checkout with seed 0; make one report a protocol`],
    ]);
    expect(await refused(said("other"), "--seed", "8", "--protocol", "label-aware")).toEqual([
      ...[1, `${both} label-aware with seed 8; make one report a protocol`],
    ]);
    const another = at("another");
    await run("generate", another, "--edges", "300", "--seed", "5", "--format", "csv");
    const elsewhere = await run("report", another, said("model"), "--out", page);
    expect([elsewhere.code, elsewhere.notes[0]]).toEqual([
      1,
      expect.stringMatching(
        new RegExp(
          `predictions of other data \\(${task.dataHash.slice(0, 12)}…\\) than the folder`,
        ),
      ),
    ]);
  });
});
