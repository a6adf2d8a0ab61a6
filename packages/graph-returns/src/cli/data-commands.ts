import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { explore } from "../explore/explore.ts";
import { explorePage } from "../explore/explore-page.ts";
import { writeReturns } from "../generator/write-returns.ts";
import { checkTask } from "../leaks/check-leaks.ts";
import { protocolTask } from "../protocols/protocol-task.ts";
import type { ProtocolName } from "../protocols/task.ts";
import { dataOf, needed, number, type Run, watch } from "./command.ts";

const text = { type: "string" } as const;
const yes = { type: "boolean" } as const;

/** Writes a simulated shop as the six published tables. */
export const generate: Run = async (args, output) => {
  const options = { edges: text, seed: text, format: text, workers: text, truth: yes };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const folder = needed(positionals, "OUT");
  const counts = await writeReturns(folder, {
    edges: number("edges", values.edges),
    seed: number("seed", values.seed),
    workers: number("workers", values.workers),
    format: values.format as "csv" | undefined,
    truth: values.truth,
    signal: output.signal,
    onProgress: watch(output),
  });
  output.print(
    `${folder}: ${counts.edges.training} training and ${counts.edges.testing} testing edges of ${counts.purchases} purchases`,
  );
  return 0;
};

/** Converts the published pickles. */
export const convert: Run = async (args, output) => {
  const { values, positionals } = parseArgs({
    ...{ args, options: { format: text, python: text }, allowPositionals: true },
  });
  const folder = needed(positionals, "FOLDER");
  const out = needed(positionals.slice(1), "OUT");
  const script = join(output.root ?? ".", "python", "convert_pickles.py");
  const python = values.python ?? "python3";
  const format = values.format === undefined ? [] : ["--format", values.format];
  const code = await new Promise<number>((resolve) => {
    const child = spawn(python, [script, folder, out, ...format]);
    child.stdout.on("data", (piece) => output.print(String(piece).trimEnd()));
    child.stderr.on("data", (piece) => output.note(String(piece).trimEnd()));
    child.on("error", () => resolve(127));
    child.on("close", (status) => resolve(status ?? 1));
  });
  if (code === 127) {
    output.note(
      `${python} does not start; name a Python that has pandas and pyarrow with --python PATH`,
    );
  }
  return code === 0 ? 0 : 1;
};

/** Loads and checks the tables, and says what was found. */
export const check: Run = async (args, output) => {
  const { values, positionals } = parseArgs({
    ...{ args, options: { partial: yes }, allowPositionals: true },
  });
  const data = await dataOf(needed(positionals, "FOLDER"), values, output);
  for (const [name, { edges, customers, variants }] of Object.entries(data.splits)) {
    output.print(
      `${name}: ${edges.count} edges, ${customers.rows} customers, ${variants.rows} variants`,
    );
  }
  for (const { code, column, message } of data.findings) {
    output.print(`${code}${column === undefined ? "" : ` ${column}`}: ${message}`);
  }
  const protocols: ProtocolName[] = [
    "checkout",
    "customer-grouped",
    "label-aware",
    "cold-start",
    "paper",
  ];
  for (const protocol of protocols) {
    const leaks = checkTask(protocolTask(data, { protocol }));
    const kinds = leaks.map(({ kind, count }) => `${count} ${kind}`).join(", ");
    output.print(`protocol ${protocol}: ${kinds === "" ? "no leak found" : `leaks ${kinds}`}`);
  }
  return 0;
};

/** Writes a page of a first look. */
export const exploreTables: Run = async (args, output) => {
  const options = { out: text, edges: text, seed: text, partial: yes };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const data = await dataOf(positionals[0], values, output);
  const file = values.out ?? "returns.html";
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, explorePage(explore(data), positionals[0] ?? "Generated returns"));
  output.print(`written: ${file}`);
  return 0;
};
