import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-process-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const script = fileURLToPath(new URL("process.ts", import.meta.url));
const home = fileURLToPath(new URL("../../../..", import.meta.url));
// Names resolve to sources, as in the tests.
const env = { ...process.env, TSX_TSCONFIG_PATH: join(home, "tsconfig.docs.json") };

beforeAll(async () => {
  const quiet = { print: () => undefined, note: () => undefined };
  await runCli(["generate", at("shop"), "--edges", "20000", "--seed", "1"], quiet);
  await runCli(["train", at("shop"), "--model", "prior", "--out", at("model")], quiet);
  const ids = Array.from({ length: 60_000 }, (_, i) => `c${i},v${i}`);
  writeFileSync(at("lines.csv"), `customer,variant\n${ids.join("\n")}\n`);
}, 300_000);

interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly err: string;
}

/** Starts a command; `blocks` of 1024 bytes are the most that a file may have, as on a disk that is nearly full. */
function start(args: readonly string[], blocks?: number) {
  const node = [process.execPath, "--import", import.meta.resolve("tsx"), script, ...args];
  const shell = [
    "-c",
    `${blocks === undefined ? "" : `ulimit -f ${blocks}; `}exec "$0" "$@"`,
    ...node,
  ];
  const child = spawn("bash", shell, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
  let err = "";
  child.stderr.on("data", (piece) => {
    err += String(piece);
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (status, signal) => resolve({ status, signal, err }));
  });
  return { child, ended };
}

describe("Ctrl-C", () => {
  /** Commands and what they write; long enough that they are at work when they are told to stop. */
  const long: Readonly<Record<string, readonly string[]>> = {
    boosting: ["train", "shop", "--model", "boosting", "--out", "out"],
    forest: ["train", "shop", "--model", "forest", "--out", "out"],
    graph: ["train", "shop", "--model", "graph", "--out", "out"],
    generate: ["generate", "out", "--edges", "3000000"],
    score: ["score", "model", "shop", "--lines", "lines.csv", "--out", "out"],
    report: ["report", "shop", "model", "--out", "out"],
    export: ["export", "shop", "out"],
    check: ["check", "shop"],
  };

  it.each(Object.entries(long))(
    "ends %s with status 130 and one line, nothing half-written",
    { timeout: 240_000 },
    async (_, args) => {
      const before = readdirSync(folder);
      for (const wait of [2_500, 4_000]) {
        const { child, ended } = start(args);
        const timer = setTimeout(() => child.kill("SIGINT"), wait);
        const { status, signal, err } = await ended;
        clearTimeout(timer);
        // Before it listens it is ended by the system; a machine that is quick may have finished.
        if (signal === "SIGINT" || status === 0) {
          rmSync(at("out"), { recursive: true, force: true });
          continue;
        }
        expect(status).toBe(130);
        const lines = err.trim().split("\n");
        expect(lines.at(-1)).toBe(
          `graph-returns ${args[0]}: interrupted; nothing was left half-written`,
        );
        expect(err).not.toMatch(/\bat .*:\d+:\d+/);
        expect(readdirSync(folder)).toEqual(before);
      }
    },
  );
});

describe("a disk without room", () => {
  it.each([
    ["score", ["score", "model", "shop", "--lines", "lines.csv", "--out", "old"]],
    ["report", ["report", "shop", "model", "--out", "old"]],
    ["explore", ["explore", "shop", "--out", "old"]],
    ["train", ["train", "shop", "--model", "boosting", "--out", "old"]],
    ["generate", ["generate", "new", "--edges", "5000"]],
    ["export", ["export", "shop", "new"]],
  ] as const)(
    "%s says so in one line and leaves the older file whole",
    { timeout: 240_000 },
    async (_, args) => {
      writeFileSync(at("old"), "older");
      const before = readdirSync(folder);
      const { status, err } = await start(args, 4).ended;
      const lines = err
        .trim()
        .split("\n")
        .filter((line) => !/: \d+ of \d+$/.test(line));
      expect(lines).toEqual([
        expect.stringMatching(
          /could not be written: the file would be larger than allowed \(EFBIG\)/,
        ),
      ]);
      expect(status).toBe(1);
      expect(readFileSync(at("old"), "utf8")).toBe("older");
      expect(readdirSync(folder)).toEqual(before);
    },
  );
});
