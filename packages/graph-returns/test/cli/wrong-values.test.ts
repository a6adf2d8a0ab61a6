import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FlagSpec, PathKind } from "@legendre/core-tensor/command";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { runCli } from "../../src/cli/run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-wrong-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const root = fileURLToPath(new URL("../..", import.meta.url));

async function run(...args: string[]) {
  const [out, notes]: [string[], string[]] = [[], []];
  const print = (line: string) => out.push(line);
  const code = await runCli(args, { print, note: (line) => notes.push(line), root });
  return { code, out, notes };
}

beforeAll(async () => {
  await Promise.all(Object.values(commands).map(({ load }) => load()));
  await run("generate", at("tables"), "--edges", "200", "--format", "csv");
  await run("train", at("tables"), "--model", "prior", "--out", at("model"));
  writeFileSync(at("lines.csv"), "customer,variant\n1,2\n");
  writeFileSync(at("file"), "of the user");
  writeFileSync(at("orders"), "of another program");
  mkdirSync(at("full"));
  writeFileSync(at("full/notes.txt"), "of the user");
  symlinkSync(at("nowhere"), at("dangling"));
}, 120_000);

/** Words with which each command would run. */
const right: Readonly<Record<string, readonly string[]>> = {
  generate: ["OUT"],
  convert: ["tables", "OUT"],
  check: ["tables"],
  explore: ["tables"],
  train: ["tables"],
  evaluate: ["model", "tables"],
  score: ["model", "tables"],
  report: ["tables", "model"],
  serve: ["model", "tables"],
  "export-log": ["orders", "OUT"],
  export: ["tables", "OUT"],
};

/** Flags without which a command does not run. */
const needed = (command: string, but: string): string[] =>
  command === "serve" && but !== "log" ? ["--log", at("orders.log")] : [];

/** Paths that are wrong for what a command reads or writes there. */
function wrongPaths(kind: PathKind): string[] {
  const nowhere = ["dangling", "file/below"].map(at);
  if (kind === "file") return [...nowhere, at("none"), at("full")];
  if (kind === "folder") return [...nowhere, at("none"), at("file")];
  // Nobody may make something there, whoever they are.
  const places = [...nowhere, ...(existsSync("/proc/self") ? ["/proc/new", "/proc/new/one"] : [])];
  if (kind === "out-file") return [...places, at("full"), at("tables")];
  return [...places, at("file"), at("full"), at("tables/customer_nodes_training.csv"), ".", ".."];
}

/** Values that are wrong for a flag; each is told as the words of a command line. */
function wrongValues(name: string, flag: FlagSpec): string[][] {
  const typed = `--${name}`;
  if (flag.type === "switch") return [[`${typed}=yes`], [typed, typed]];
  const lacking = [[typed], [`${typed}=`]];
  const each = (values: readonly string[]) => values.map((value) => [typed, value]);
  if (flag.type === "choice") return [...lacking, ...each(["nonsense", "\u001b[31mred"])];
  if (flag.type !== "number") {
    return flag.type === "text" ? lacking : [...lacking, ...each(wrongPaths(flag.type))];
  }
  const { min, max, integer } = flag.range;
  return [
    ...lacking,
    ...each(["many", "NaN", "1e999", "0x10", "1,5"]),
    ...(min === undefined ? [] : each([String(min - 1)])),
    ...(max === undefined ? [] : each([String(max * 2 + 1)])),
    ...(integer === true ? each(["12.5"]) : []),
  ];
}

interface Case {
  readonly name: string;
  readonly args: readonly string[];
}

/** Every word and every flag of every command, with everything that is wrong for it. */
const cases: Case[] = Object.entries(commands).flatMap(([command, { spec }]) => {
  const words = right[command]!.map((word) => (word === "OUT" ? at("new") : at(word)));
  const line = (...args: string[]): Case => ({
    name: `${command} ${args.slice(-2).join(" ")}`,
    args: [command, ...args],
  });
  const required = spec.words.filter(({ optional }) => optional !== true).length;
  const lacking = Array.from({ length: required }, (_, i) => line(...words.slice(0, i)));
  const many = spec.words.at(-1)?.many === true;
  const extra = many ? [] : [line(...words, at("file"))];
  const replaced = spec.words.flatMap(({ kind }, i) =>
    ["", ...wrongPaths(kind)].map((path) =>
      line(...words.map((word, k) => (k === i ? path : word))),
    ),
  );
  const flags = Object.entries<FlagSpec>({ ...spec.flags }).flatMap(([name, flag]) =>
    wrongValues(name, flag).map((more) => line(...words, ...needed(command, name), ...more)),
  );
  const unknown = [
    line(...words, "--nonsense"),
    line(...words, "-x"),
    line(...words, "--__proto__", "1"),
  ];
  return [...lacking, ...extra, ...replaced, ...flags, ...unknown];
});

/** Everything below the folder. */
function snapshot(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => `${name} ${lstatSync(at(name)).size} ${lstatSync(at(name)).mtimeMs}`);
}

describe("what is wrong on the command line", () => {
  it("covers every command", () => {
    expect(Object.keys(right).sort()).toEqual(Object.keys(commands).sort());
    expect(cases.length).toBeGreaterThan(250);
  });

  it("gives one line, status 1 or 2, and nothing is written", { timeout: 120_000 }, async () => {
    const before = snapshot();
    const here = readdirSync(".");
    for (const { name, args } of cases) {
      const { code, out, notes } = await run(...args);
      const line = notes.join("\n");
      expect(notes.length, `${name}: ${line}`).toBe(1);
      expect([1, 2], `${name}: ${line}`).toContain(code);
      expect(out, name).toEqual([]);
      expect(line.startsWith(`graph-returns ${args[0]}: `), line).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may reach the terminal
      expect(line, name).not.toMatch(/\n|[\u0000-\u001f]|fault of the program|\bat .*\.ts:/);
    }
    expect(snapshot()).toEqual(before);
    expect(readdirSync(".")).toEqual(here);
  });

  it("tells damaged contents as it tells wrong paths", { timeout: 120_000 }, async () => {
    const [tables, model] = [at("tables"), at("model")];
    const damaged = at("damaged");
    mkdirSync(damaged);
    for (const name of readdirSync(tables)) {
      if (name.endsWith(".csv"))
        writeFileSync(join(damaged, name), readFileSync(join(tables, name)));
    }
    const table = join(damaged, "customer_nodes_training.csv");
    const tries: [() => void, readonly string[], RegExp][] = [
      [() => undefined, ["check", damaged], /^$/],
      [() => rmSync(table), ["check", damaged], /neither customer_nodes_training.parquet nor/],
      [() => mkdirSync(table), ["check", damaged], /customer_nodes_training.csv/],
      [
        () => {
          rmSync(table, { recursive: true });
          symlinkSync(at("nowhere"), table);
        },
        ["check", damaged],
        /customer_nodes_training.csv/,
      ],
      [() => undefined, ["evaluate", at("lines.csv"), tables], /lines.csv/],
      [() => undefined, ["report", tables, at("lines.csv"), "--out", at("x.html")], /lines.csv/],
      [
        () => writeFileSync(at("quote.csv"), 'customer,variant\n5" screen,1\n'),
        ["score", model, tables, "--lines", at("quote.csv")],
        /quote.csv: line 2: a quote stands inside a cell/,
      ],
      [
        () => writeFileSync(at("quote.csv"), 'customer,variant\n"5,1\n'),
        ["score", model, tables, "--lines", at("quote.csv")],
        /line 2: a quote is not closed/,
      ],
      [
        () => writeFileSync(at("quote.csv"), 'customer,variant\n"5" screen,1\n'),
        ["score", model, tables, "--lines", at("quote.csv")],
        /line 2: there is text behind a closing quote/,
      ],
      [
        () => undefined,
        ["train", tables, "--out", join(tables, "event_table_training.csv")],
        /it is read by/,
      ],
      [() => undefined, ["score", model, tables, "--out", model], /it is read by this command/],
      [
        () => undefined,
        ["score", model, tables, "--lines", at("lines.csv"), "--out", at("lines.csv")],
        /it is read by this command/,
      ],
      [() => undefined, ["export", tables, tables, "--force"], /it holds .*tables, which is read/],
      [
        () => undefined,
        ["convert", at("full"), at("new")],
        /event_table_training.p is missing|does not start|No module/,
      ],
    ];
    for (const [damage, args, message] of tries) {
      damage();
      const { code, notes } = await run(...args);
      const line = notes.join("\n");
      expect(line, args.join(" ")).toMatch(message);
      expect(line).not.toMatch(/\n|fault of the program/);
      expect(code === 0, args.join(" ")).toBe(line === "");
    }
    expect(existsSync(at("new"))).toBe(false);
  });
});
