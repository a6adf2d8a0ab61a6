import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { dataOf, tablesIn, watch } from "../../src/cli/command.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import { limitsOf } from "../../src/cli/serve-command.ts";
import { checkTask, loadReturns, protocolTask, type ReturnsData } from "../../src/index.ts";
import { evaluate, loadReturnsModel } from "../../src/models/index.ts";

const base = mkdtempSync(join(tmpdir(), "graph-returns-says-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const at = (name: string): string => join(base, name);
const shop = at("shop");
const root = fileURLToPath(new URL("../..", import.meta.url));

async function run(...args: string[]) {
  const [out, notes]: [string[], string[]] = [[], []];
  const print = (line: string) => void out.push(line);
  // A slow machine tells of its progress.
  const note = (line: string) => void (/: \d+ of \d+$/.test(line) || notes.push(line));
  const code = await runCli(args, { print, note, root });
  return { code, out, notes };
}

let made: Awaited<ReturnType<typeof run>>;
let data: ReturnsData;
beforeAll(async () => {
  made = await run("generate", shop, "--edges", "300", "--seed", "4", "--format", "csv");
  data = await loadReturns(shop, { reasons: true });
}, 120_000);

describe("what commands say of tables", () => {
  it("generate: how many edges and purchases it wrote", () => {
    const { training, testing } = data.splits;
    const [line, ...more] = made.out;
    expect([made.code, more]).toEqual([0, []]);
    const counts = `${training.edges.count} training and ${testing.edges.count} testing edges`;
    expect(line?.replace(/ of \d+ purchases$/, "")).toBe(`${shop}: ${counts}`);
  });

  it("check: sizes, findings, and the leaks of each protocol", async () => {
    const { code, out, notes } = await run("check", shop);
    expect([code, notes]).toEqual([0, []]);
    const sizes = Object.entries(data.splits).map(
      ([name, { edges, customers, variants }]) =>
        `${name}: ${edges.count} edges, ${customers.rows} customers, ${variants.rows} variants`,
    );
    const findings = data.findings.map(
      ({ code, column, message }) => `${[code, column].filter(Boolean).join(" ")}: ${message}`,
    );
    const paper = checkTask(protocolTask(data, { protocol: "paper" }));
    const kinds = paper.map(({ kind, count }) => `${count} ${kind}`);
    expect(kinds.length).toBeGreaterThan(1);
    expect(out).toEqual([
      ...[...sizes, ...findings],
      "protocol checkout: no leak found",
      "protocol customer-grouped: no leak found",
      "protocol label-aware: no leak found",
      "protocol cold-start: no leak found",
      `protocol paper: leaks ${kinds.join(", ")}`,
    ]);
  });

  it("explore: a page titled by the folder, or of a shop that it generates", async () => {
    const page = at("page.html");
    const title = () => readFileSync(page, "utf8").match(/<h1>(.*)<\/h1>/)?.[1];
    expect((await run("explore", shop, "--out", page)).out).toEqual([`written: ${page}`]);
    expect(title()).toBe(shop);
    const generated = await run("explore", "--edges", "50", "--out", page);
    expect(generated.notes).toEqual(["no folder given: generating about 50 training edges"]);
    expect(title()).toBe("Generated returns");
  });

  it("generating without a number: twenty thousand edges", async () => {
    const notes: string[] = [];
    const signal = AbortSignal.abort(new Error("enough"));
    const output = {
      print: () => undefined,
      note: (line: string) => void notes.push(line),
      signal,
    };
    await expect(dataOf(undefined, {}, output)).rejects.toThrow("enough");
    expect(notes).toEqual(["no folder given: generating about 20000 training edges"]);
  });

  it("progress: at most once in three seconds", () => {
    let now = 1e6;
    const clock = vi.spyOn(Date, "now").mockImplementation(() => now);
    onTestFinished(() => clock.mockRestore());
    const notes: string[] = [];
    const tell = watch({ print: () => undefined, note: (line) => void notes.push(line) });
    for (const [wait, done] of [
      ...[
        [2999, 1],
        [1, 2],
        [0, 3],
        [2999, 4],
        [1, 5],
        [9000, 6],
      ],
    ] as const) {
      now += wait;
      tell({ stage: "read", done, total: 9 });
    }
    expect(notes).toEqual(["read: 2 of 9", "read: 5 of 9", "read: 6 of 9"]);
  });

  it("tables that a folder's loading reads, in both formats", () => {
    expect(tablesIn(undefined)).toEqual([]);
    const files = tablesIn(shop);
    const tables = readdirSync(shop)
      .filter((name) => !name.startsWith("."))
      .map((name) => join(shop, name));
    expect(tables.length).toBe(7);
    expect(files.length).toBe(13);
    expect(files).toEqual(expect.arrayContaining(tables));
    expect(files.filter((name) => name.endsWith(".parquet")).length).toBe(6);
  });

  it("tables with fewer rows than their manifest says are read with --partial", async () => {
    const short = at("short");
    await run("generate", short, "--edges", "300", "--seed", "4", "--format", "csv");
    const table = join(short, "customer_nodes_training.csv");
    writeFileSync(table, readFileSync(table, "utf8").replace(/[^\n]*\n$/, ""));
    const refused = await run("check", short);
    expect([refused.code, refused.out]).toEqual([1, []]);
    const read = await run("check", short, "--partial");
    expect(read.code).toBe(0);
    expect(read.out.join("\n")).toContain("W_PARTIAL");
  });
});

describe("what commands say of models", () => {
  const model = at("model.safetensors");
  /** The lines of `evaluate`, of a model that was saved and a task. */
  async function lines(options: Parameters<typeof protocolTask>[1], name: string) {
    const task = protocolTask(data, options);
    const found = await evaluate(await loadReturnsModel(model), task);
    const { box } = task;
    const auc = (value: number) => `AUC ${value.toFixed(4)}`;
    return [
      `protocol ${box.protocol}: ${box.split}`,
      `  messages: ${box.graph}`,
      `  features: ${box.features}`,
      ...(box.warning === undefined ? [] : [`  WARNING: ${box.warning}`]),
      `${name}: ${auc(found.auc)}, log loss ${found.logLoss.toFixed(4)}, of ${box.sizes.test.edges} edges`,
      ...Object.entries(found.quadrants).map(
        ([quadrant, one]) =>
          `  ${quadrant}: AUC ${Number.isNaN(one.auc) ? "undefined (all purchases have one outcome)" : one.auc.toFixed(4)}`,
      ),
    ];
  }

  it("train and evaluate: what was allowed to be known, above the numbers", async () => {
    const flags = ["--model", "logistic", "--protocol", "customer-grouped"];
    const trained = await run("train", shop, ...flags, "--out", model);
    const options = { protocol: "customer-grouped", seed: 0 } as const;
    const [name] = trained.out[3]!.split(":");
    expect(trained).toEqual({
      ...{ code: 0, notes: [] },
      out: [...(await lines(options, name!)), `saved: ${model}`],
    });
    // Without a seed it is 0, and another makes other purchases of the test.
    const again = await run("evaluate", model, shop, "--protocol", "customer-grouped");
    expect(again).toEqual({ code: 0, notes: [], out: trained.out.slice(0, -1) });
    const seeded = (...more: string[]) =>
      run("evaluate", model, shop, "--protocol", "cold-start", ...more);
    const [plain, other] = [await seeded(), await seeded("--seed", "1")];
    expect(plain.out).toEqual(await lines({ protocol: "cold-start", seed: 0 }, name!));
    expect(other.out).toEqual(await lines({ protocol: "cold-start", seed: 1 }, name!));
    const warned = await run("evaluate", model, shop, "--protocol", "paper");
    expect(warned.out).toEqual(await lines({ protocol: "paper" }, name!));
    expect(warned.out[3]).toMatch(/^ {2}WARNING: /);
  });

  it("score: each line once and in order, however many", async () => {
    const prior = at("prior.safetensors");
    await run("train", shop, "--model", "prior", "--out", prior);
    const file = at("lines.csv");
    const ids = Array.from({ length: 10_002 }, (_, i) => `c${i},v${i}`);
    writeFileSync(file, `customer,variant\n${ids.join("\n")}\n`);
    const out = at("scored.csv");
    const scored = await run("score", prior, shop, "--lines", file, "--out", out);
    expect(scored).toEqual({ code: 0, notes: [], out: [`10002 lines: ${out}`] });
    const [head, ...rows] = readFileSync(out, "utf8").trimEnd().split("\n");
    expect(head).toBe("customer,variant,probability,customer_known,variant_known");
    expect(rows.map((row) => row.split(",").slice(0, 2).join(","))).toEqual(ids);
  });

  it("serve: a burst of two seconds' worth, of one score at least, and no limit at 0", () => {
    expect(limitsOf({ rate: undefined, newIds: undefined })).toEqual({});
    expect(limitsOf({ rate: 3, newIds: 0 })).toEqual({ perSecond: 3, burst: 6, newIds: 0 });
    expect(limitsOf({ rate: 0.25, newIds: undefined })).toEqual({ perSecond: 0.25, burst: 1 });
    const unlimited = { perSecond: Number.POSITIVE_INFINITY, burst: 1e9 };
    expect(limitsOf({ rate: 0, newIds: undefined })).toEqual(unlimited);
  });
});

describe("convert", () => {
  /** A program in the place of Python. */
  function program(words: string): string {
    const path = at("python");
    writeFileSync(path, `#!/bin/sh\n${words}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it("gives its script the folders and the format, and prints what it prints", async () => {
    const python = program('echo "$(basename "$1") $2 $4 $5"; echo made > "$3/table"');
    for (const [format, words] of [
      [["--format", "csv"], " --format csv"],
      [[], ""],
    ] as const) {
      const out = at(`converted${format.length}`);
      const { code, out: said } = await run("convert", shop, out, "--python", python, ...format);
      expect([code, said[0]?.trim(), said[1]]).toEqual([
        ...[0, `convert_pickles.py ${shop}${words}`, `written: ${out}`],
      ]);
      expect(readdirSync(out)).toContain("table");
    }
  });

  it("tells the last line of a traceback, or the status where there is none", async () => {
    const failing = async (words: string) => {
      const { code, notes } = await run("convert", shop, at("no"), "--python", program(words));
      return [code, notes.join("\n")];
    };
    expect(await failing("echo first >&2; echo last >&2; exit 3")).toEqual([
      ...[1, "graph-returns convert: last"],
    ]);
    expect(await failing("exit 3")).toEqual([
      ...[1, `graph-returns convert: ${at("python")} ended with status 3`],
    ]);
  });
});
