import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleScript } from "../../../core-tensor/test/bundle-script.ts";
import { runCli } from "../../src/cli/run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-process-"));
const at = (name: string): string => join(folder, name);
const root = fileURLToPath(new URL("../..", import.meta.url));
const script = await bundleScript(new URL("process.ts", import.meta.url));

beforeAll(async () => {
  const quiet = { print: () => undefined, note: () => undefined };
  await runCli(["generate", at("shop"), "--edges", "20000", "--seed", "1"], quiet);
  await runCli(["generate", at("small"), "--edges", "500", "--seed", "1"], quiet);
  await runCli(["train", at("small"), "--model", "prior", "--out", at("model")], quiet);
  // Its tables have words that the small ones lack, so that it is another schema.
  await runCli(["train", at("shop"), "--model", "prior", "--out", at("fitted")], quiet);
  const ids = Array.from({ length: 60_000 }, (_, i) => `c${i},v${i}`);
  writeFileSync(at("lines.csv"), `customer,variant\n${ids.join("\n")}\n`);
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly status: number | null;
  /** Lines on stderr behind the first, without those of progress. */
  readonly lines: readonly string[];
}

/** Starts a command; `blocks` of 1024 bytes are the most that a file may have, as on a disk that is nearly full. */
function start(args: readonly string[], blocks?: number) {
  const limit = blocks === undefined ? "" : `ulimit -f ${blocks}; `;
  const node = [process.execPath, script, root, ...args];
  const child = spawn("bash", ["-c", `${limit}exec "$0" "$@"`, ...node], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  let begun = (): void => undefined;
  const listening = new Promise<void>((resolve) => {
    begun = resolve;
  });
  child.stderr.on("data", (piece) => {
    said += String(piece);
    if (said.startsWith("started\n")) begun();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (status) => {
      begun();
      const [, ...lines] = said.trim().split("\n");
      resolve({ status, lines: lines.filter((line) => !/: \d+ of \d+$/.test(line)) });
    });
  });
  return { child, listening, ended };
}

describe("Ctrl-C", () => {
  /** Commands that are at work for seconds. */
  const long: Readonly<Record<string, readonly string[]>> = {
    boosting: ["train", "shop", "--model", "boosting", "--encodings", "--out", "out"],
    forest: ["train", "shop", "--model", "forest", "--out", "out"],
    graph: ["train", "shop", "--model", "graph", "--out", "out"],
    generate: ["generate", "out", "--edges", "3000000"],
    score: ["score", "fitted", "shop", "--lines", "lines.csv", "--out", "out"],
    report: ["report", "shop", "fitted", "--out", "out"],
    export: ["export", "shop", "out"],
    check: ["check", "shop"],
  };

  it.each(Object.entries(long))(
    "ends %s with status 130 and one line, nothing half-written",
    { timeout: 240_000 },
    async (_, args) => {
      const before = readdirSync(folder);
      for (const wait of [0, 2_000]) {
        const { child, listening, ended } = start(args);
        await listening;
        const timer = setTimeout(() => child.kill("SIGINT"), wait);
        const { status, lines } = await ended;
        clearTimeout(timer);
        // A machine that is quick may have finished, or be about to leave: nobody listens to signals any more.
        if (wait > 0 && lines.length === 0) {
          expect([0, null]).toContain(status);
          const made = args.includes("out") ? ["out"] : [];
          expect(readdirSync(folder)).toEqual([...before, ...made].sort());
          rmSync(at("out"), { recursive: true, force: true });
          break;
        }
        expect([status, lines]).toEqual([
          130,
          [`graph-returns ${args[0]}: interrupted; nothing was left half-written`],
        ]);
        expect(readdirSync(folder)).toEqual(before);
      }
    },
  );
});

describe("a disk without room", () => {
  it.each([
    ["score", ["score", "model", "small", "--lines", "lines.csv", "--out", "old"]],
    ["report", ["report", "small", "model", "--out", "old"]],
    ["explore", ["explore", "small", "--out", "old"]],
    ["train", ["train", "small", "--model", "boosting", "--out", "old"]],
    ["generate", ["generate", "new", "--edges", "5000"]],
    ["export", ["export", "small", "new"]],
    ["tables", ["export", "small", "new", "--for", "sql"]],
  ] as const)(
    "%s says so in one line and leaves the older file whole",
    { timeout: 240_000 },
    async (_, args) => {
      writeFileSync(at("old"), "older");
      const before = readdirSync(folder);
      const { status, lines } = await start(args, 4).ended;
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
