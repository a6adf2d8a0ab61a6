import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import { openOrderLog } from "../../src/server/order-log.ts";

const base = mkdtempSync(join(tmpdir(), "graph-returns-serve-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const shop = join(base, "shop");
const model = join(shop, "model.safetensors");

beforeAll(async () => {
  await Promise.all(Object.values(commands).map(({ load }) => load()));
  const output = { print: () => undefined, note: () => undefined };
  await runCli(["generate", shop, "--edges", "200", "--format", "csv"], output);
  await runCli(["train", shop, "--model", "prior", "--out", model], output);
}, 120_000);

/** What happens to the files of a set. */
type Change = (at: (name: string) => string) => void;

/** Starts a service while something happens to its files behind the first table that is read; ends it once it serves. */
async function served(happen: Change) {
  const folder = mkdtempSync(join(base, "set-"));
  cpSync(shop, folder, { recursive: true, preserveTimestamps: true });
  const at = (name: string): string => join(folder, name);
  // Each look at the clock finds it time to tell of the progress.
  let now = Date.now();
  const clock = vi.spyOn(Date, "now").mockImplementation(() => (now += 10_000));
  onTestFinished(() => clock.mockRestore());
  const stop = new AbortController();
  const notes: string[] = [];
  const note = (line: string): void => {
    if (notes.length === 0) happen(at);
    notes.push(line);
  };
  const args = ["serve", at("model.safetensors"), folder, "--log", at("orders.log"), "--port", "0"];
  const code = await runCli(args, { print: () => stop.abort(), note, signal: stop.signal });
  expect(notes[0]).toContain(`${at("event_table_training.csv")}: `);
  await (await openOrderLog(at("orders.log"))).close();
  return { code, last: notes.at(-1) };
}

/** Puts the same bytes, as old as before, in the place of a file: a new set is written beside and renamed. */
function renamedOver(path: string): void {
  cpSync(path, `${path}.new`, { preserveTimestamps: true });
  renameSync(`${path}.new`, path);
}

/** Writes more into a file and puts its time back, as `rsync --inplace --times` does. */
function grown(path: string): void {
  const { atime, mtime } = statSync(path);
  appendFileSync(path, "\n");
  utimesSync(path, atime, mtime);
}

describe("a service, while its model and tables are read", () => {
  it.each<[string, Change]>([
    ["model is renamed over", (at) => renamedOver(at("model.safetensors"))],
    ["table that was read is renamed over", (at) => renamedOver(at("event_table_training.csv"))],
    ["table to come is renamed over", (at) => renamedOver(at("product_nodes_testing.csv"))],
    [
      "table is written in place, as long as before",
      (at) =>
        writeFileSync(at("event_table_training.csv"), readFileSync(at("event_table_training.csv"))),
    ],
    ["table grows and looks as old as before", (at) => grown(at("event_table_training.csv"))],
    ["table is removed", (at) => rmSync(at("event_table_training.csv"))],
    ["table comes in another format", (at) => writeFileSync(at("event_table_testing.parquet"), "")],
  ])("does not start where a %s", async (_, happen) => {
    expect(await served(happen)).toEqual({
      code: 1,
      last: expect.stringContaining("changed while they were read"),
    });
  });

  it("starts where other files of the folder change, logs and pages", async () => {
    const happen: Change = (at) => {
      appendFileSync(at("orders of another service.log"), "more");
      writeFileSync(at("report.html"), "<!doctype html>");
    };
    const last = "stopped; all orders are on disk";
    expect(await served(happen)).toEqual({ code: 0, last });
  });
});
