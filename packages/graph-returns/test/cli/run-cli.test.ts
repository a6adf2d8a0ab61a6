import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import { loadReturns } from "../../src/index.ts";
import { openOrderLog } from "../../src/server/order-log.ts";

const base = mkdtempSync(join(tmpdir(), "graph-returns-cli-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const folder = join(base, "shop");
const root = fileURLToPath(new URL("../..", import.meta.url));

// Commands are loaded when they run first; here before, so that limits of time are those of the runs.
beforeAll(async () => {
  await Promise.all(Object.values(commands).map(({ load }) => load()));
}, 120_000);

async function run(...args: string[]) {
  const [out, notes]: [string[], string[]] = [[], []];
  const print = (line: string) => out.push(line);
  const note = (line: string) => notes.push(line);
  const code = await runCli(args, { print, note, root });
  return { code, out: out.join("\n"), notes: notes.join("\n") };
}

/** A Python with pandas and pyarrow, or nothing. */
const python = [process.env["PEER_PYTHON"], process.env["PANDAS_PYTHON"], "python3"].find(
  (path) => {
    if (path === undefined) return false;
    try {
      execFileSync(path, ["-c", "import pandas, pyarrow"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  },
);

describe("the command line", () => {
  it("generates, checks and explores", async () => {
    const made = await run("generate", folder, "--edges", "600", "--seed", "2", "--format", "csv");
    expect(made).toMatchObject({ code: 0 });
    const checked = await run("check", folder);
    expect(checked.code).toBe(0);
    expect(checked.out).toContain("protocol checkout: no leak found");
    expect(checked.out).toMatch(/protocol paper: leaks \d+ edge/);
    expect(checked.out).toContain("W_AGG_IDENTICAL");
    const page = join(folder, "page.html");
    expect((await run("explore", folder, "--out", page)).code).toBe(0);
    expect(readFileSync(page, "utf8")).toContain("<!doctype html>");
  });

  it("trains, saves and judges a model again, the protocol box above the numbers", async () => {
    const model = join(folder, "model.safetensors");
    const args = ["--model", "logistic", "--protocol", "customer-grouped"];
    const trained = await run("train", folder, ...args, "--out", model);
    expect(trained).toMatchObject({ code: 0 });
    expect(trained.out).toMatch(/^protocol customer-grouped/);
    expect(trained.out).toMatch(/AUC 0\.\d{4}/);
    const again = await run("evaluate", model, folder, "--protocol", "customer-grouped");
    const numbers = (text: string) => text.match(/AUC 0\.\d{4}/g);
    expect(numbers(again.out)).toEqual(numbers(trained.out));
    expect((await run("train", folder, "--model", "forrest")).notes).toContain('"forest"');
    expect((await run("train", folder, "--protocol", "papre")).notes).toContain('"paper"');
  });

  it("says what one outcome alone leaves undefined", async () => {
    for (const [outcome, what] of [
      ["1", "returned"],
      ["0", "kept"],
    ]) {
      const one = join(base, `all-${what}`);
      const made = ["--edges", "400", "--seed", "2", "--format", "csv"];
      expect((await run("generate", one, ...made)).code).toBe(0);
      for (const split of ["training", "testing"]) {
        const path = join(one, `event_table_${split}.csv`);
        writeFileSync(path, readFileSync(path, "utf8").replace(/,[01]$/gm, `,${outcome}`));
      }
      const model = join(one, "model.safetensors");
      const trained = await run("train", one, "--model", "logistic", "--out", model);
      expect(trained).toMatchObject({ code: 0 });
      expect(trained.notes).toMatch(
        new RegExp(`WARNING: all \\d+ training purchases were ${what}`),
      );
      const undefinedAuc = "AUC undefined (all purchases have one outcome), log loss 0.0";
      expect(trained.out).toContain(undefinedAuc);
      const judged = await run("evaluate", model, one);
      expect(judged).toMatchObject({ code: 0, out: expect.stringContaining(undefinedAuc) });
      expect(trained.out + judged.out).not.toContain("NaN");
    }
  }, 60_000);

  it("scores lines, reports models and predictions, and exports", async () => {
    const model = join(folder, "rated.safetensors");
    expect(
      (await run("train", folder, "--model", "boosting", "--encodings", "--out", model)).code,
    ).toBe(0);
    const lines = join(folder, "lines.csv");
    writeFileSync(lines, 'variant,note,customer\n7,"a, ""b""",nobody\n"8",,"some, one"\n');
    const scored = await run("score", model, folder, "--lines", lines);
    expect(scored.out.split("\n")).toEqual([
      "customer,variant,probability,customer_known,variant_known",
      expect.stringMatching(/^nobody,7,0\.\d{6},nothing,nothing$/),
      expect.stringMatching(/^"some, one",8,0\.\d{6},nothing,nothing$/),
    ]);
    writeFileSync(lines, "customer,variant\n1,\n");
    expect((await run("score", model, folder, "--lines", lines)).notes).toContain(
      "row 1 lacks its variant",
    );
    const predictions = join(folder, "rated.predictions.safetensors");
    expect((await run("score", model, folder)).out).toContain(predictions);
    const page = join(folder, "report.html");
    const costs = ["--costs", "12,0.25,0.2,1", "--minimum", "50"];
    const reported = await run(
      "report",
      folder,
      predictions,
      model,
      "--out",
      page,
      "--title",
      "Shop",
      ...costs,
    );
    expect(reported).toMatchObject({ code: 0 });
    // Both files know the seed of the fit.
    expect(reported.out).not.toContain("no seed is known");
    expect(readFileSync(page, "utf8")).toContain("<h1>Shop</h1>");
    expect((await run("report", folder, predictions, "--protocol", "paper")).notes).toContain(
      "one report a protocol",
    );
    expect((await run("report", folder, predictions, "--costs", "much")).code).toBe(2);
    const graph = join(folder, "graph");
    expect((await run("export", folder, graph)).code).toBe(0);
    expect(
      existsSync(join(graph, "edge_index.npy")) && existsSync(join(graph, "load_graph.py")),
    ).toBe(true);
    const lake = join(folder, "lake");
    expect((await run("export", folder, lake, "--for", "sql")).code).toBe(0);
    expect(existsSync(join(lake, "sql", "features.sql"))).toBe(true);
    expect((await run("export", folder, lake, "--for", "spark")).code).toBe(2);
  }, 60_000);

  it("writes ids of scores so that no spreadsheet runs them, and says how many it changed", async () => {
    const model = join(folder, "formulas.safetensors");
    await run("train", folder, "--model", "prior", "--out", model);
    const lines = join(folder, "formulas.csv");
    writeFileSync(lines, "customer,variant\n=1+1,7\nann,@SUM(A1)\nann,-7\n");
    const out = join(folder, "scored.csv");
    const args = ["score", model, folder, "--lines", lines];
    const ids = (text: string) =>
      text
        .split("\n")
        .slice(1, 4)
        .map((row) => row.split(",").slice(0, 2));
    const safe = [
      ["'=1+1", "7"],
      ["ann", "'@SUM(A1)"],
      ["ann", "-7"],
    ];
    const printed = await run(...args);
    expect(ids(printed.out)).toEqual(safe);
    expect(printed.notes).toMatch(/^2 ids begin as a formula does/m);
    expect((await run(...args, "--out", out)).notes).toContain("2 ids begin");
    expect(ids(readFileSync(out, "utf8"))).toEqual(safe);
    const raw = await run(...args, "--raw");
    expect(ids(raw.out)).toEqual([
      ["=1+1", "7"],
      ["ann", "@SUM(A1)"],
      ["ann", "-7"],
    ]);
    expect(raw.notes).not.toContain("formula");
  }, 60_000);

  it("serves until it is told to stop", async () => {
    const model = join(folder, "served.safetensors");
    await run("train", folder, "--model", "prior", "--out", model);
    const stop = new AbortController();
    let url = "";
    const print = (line: string) => {
      url = line.replace(/^.*: /, "");
      void fetch(`${url}/health`).then(async (answer) => {
        expect(await answer.json()).toMatchObject({ status: "up", model: "prior" });
        stop.abort();
      });
    };
    const args = ["serve", model, folder, "--log", join(folder, "orders.log"), "--port", "0"];
    const code = await runCli(args, { print, note: () => undefined, signal: stop.signal });
    expect([code, url.startsWith("http://127.0.0.1:")]).toEqual([0, true]);
    await expect(fetch(`${url}/health`)).rejects.toThrow();
    expect((await run("serve", model, folder)).notes).toContain("--log is missing");
    // The log that it left has no orders yet.
    const table = join(folder, "purchases.csv");
    const exported = await run("export-log", join(folder, "orders.log"), table);
    expect(exported).toMatchObject({ code: 0 });
    expect(exported.out).toContain("0 purchases");
    expect(exported.out).toContain("--events-through 0");
    expect(readFileSync(table, "utf8")).toBe(
      "order,line,customer,variant,returned,ordered_at,known_at\n",
    );
    for (const flags of [
      ["--events-through", "3"],
      ["--orders-through", "typo"],
    ]) {
      const refused = await run(...args, ...flags);
      expect(refused.code).toBe(1);
      await (await openOrderLog(join(folder, "orders.log"))).close();
    }
    for (const [log, code, words] of [
      [folder, 2, "it is a folder, a file is needed"],
      [join(folder, "none", "orders.log"), 1, "cannot be opened as a log"],
    ] as const) {
      const refused = await run("serve", model, folder, "--log", log);
      expect(refused.code).toBe(code);
      expect(refused.notes).toContain(words);
    }
  }, 60_000);

  it("heeds signals while it starts, and leaves no lock", async () => {
    const model = join(folder, "served.safetensors");
    const log = join(folder, "signalled.log");
    const stop = new AbortController();
    stop.abort(new Error("interrupted"));
    const notes: string[] = [];
    const output = { print: () => undefined, note: (line: string) => void notes.push(line) };
    const args = ["serve", model, folder, "--log", log, "--port", "0"];
    expect(await runCli(args, { ...output, signal: stop.signal })).toBe(1);
    expect(notes).toEqual(["stopped before it served"]);
    await (await openOrderLog(log)).close();
    const before = [process.listenerCount("SIGHUP"), process.listenerCount("SIGTERM")];
    const starting = runCli(args, output);
    await expect
      .poll(() => process.listenerCount("SIGHUP"), { timeout: 20_000 })
      .toBeGreaterThan(before[0]!);
    process.emit("SIGHUP");
    process.emit("SIGTERM");
    expect(await starting).toBe(1);
    expect([process.listenerCount("SIGHUP"), process.listenerCount("SIGTERM")]).toEqual(before);
    await (await openOrderLog(log)).close();
  }, 60_000);

  it("tells mistakes without a stack, with exit codes 1 and 2", async () => {
    expect((await run("--help")).out).toContain("generate OUT");
    expect((await run()).code).toBe(2);
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(await run("--version")).toEqual({ code: 0, out: version, notes: "" });
    for (const name of Object.keys(commands)) {
      const { code, out } = await run(name, "--help");
      expect([code, out.split("\n")[0]]).toEqual([
        0,
        expect.stringContaining(`graph-returns ${name}`),
      ]);
    }
    expect(await run("genrate")).toMatchObject({ code: 2 });
    expect((await run("genrate")).notes).toContain('nearest is "generate"');
    expect((await run("generate", folder, "--edegs", "5")).code).toBe(2);
    expect((await run("generate", folder, "--edges", "many")).notes).toContain(
      '--edges must be a whole number at least 10 and at most 100000000, got "many"',
    );
    const gone = await run("check", join(folder, "nowhere"));
    expect(gone).toMatchObject({ code: 1 });
    expect(gone.notes).toContain("there is no such folder");
    expect((await run("check")).notes).toContain("FOLDER is missing");
    const absent = ["--python", "no-such-python"];
    expect((await run("convert", folder, join(base, "none"), ...absent)).notes).toContain(
      "--python PATH",
    );
  });

  it.skipIf(python === undefined)(
    "converts pickles of the published layout (needs pandas)",
    async () => {
      const pickles = join(root, "test/fixtures/pickles");
      for (const format of ["parquet", "csv"]) {
        const out = join(folder, `converted-${format}`);
        const converted = await run(
          "convert",
          pickles,
          out,
          "--python",
          python!,
          "--format",
          format,
        );
        expect(converted).toMatchObject({ code: 0 });
        expect(existsSync(join(out, "manifest.json"))).toBe(true);
        const { splits, nodes } = await loadReturns(out, { reasons: true });
        expect([splits.training.edges.count, splits.training.customers.rows]).toEqual([66, 31]);
        expect(splits.training.variants.columns.length).toBe(22);
        // The very ids of the generator, which doubles would not hold.
        expect(nodes["variant"]!.ids.some((id) => BigInt(Number(id)) !== id)).toBe(true);
      }
      const missing = await run("convert", folder, join(folder, "none"), "--python", python!);
      expect(missing.code).toBe(1);
      expect(missing.notes).toContain("event_table_training.p is missing");
    },
    // Python takes a while to import pandas on a busy machine.
    180_000,
  );
});
