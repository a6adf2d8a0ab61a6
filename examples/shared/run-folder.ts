import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { consoleReporter } from "@legendre/core-tensor";
import { eventReporter } from "@legendre/core-tensor/events";
import type { Reporter } from "@legendre/core-tensor/train";

/** What a run leaves behind: what it was asked for, with which versions, and its numbers. */
export interface RunFolder {
  /** Adds a result to `metrics.jsonl`. */
  readonly keep: (result: Readonly<Record<string, unknown>>) => void;
  /** Reports a `fit` on the terminal, and to TensorBoard in a folder of its own. */
  readonly reporter: (label: string) => Reporter;
}

const require = createRequire(import.meta.url);

/** The version of a package that is installed; undefined for one that is not. */
function versionOf(name: string): string | undefined {
  try {
    const file = require.resolve(`${name}/package.json`);
    return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  } catch {
    return undefined;
  }
}

const named = [
  ...["core-tensor", "fishleg", "graph-returns", "reversible-gn", "treemaml"].map(
    (name) => `@legendre/${name}`,
  ),
  ...["@tensorflow/tfjs", "onnxruntime-node"],
];

/**
 * Begins the folder of a run: `run.json` with the flags (the seed among them) and versions, an empty `metrics.jsonl`, and
 * event files for `tensorboard --logdir` as `fit` goes on.
 */
export function startRun(
  folder: string,
  example: string,
  flags: Readonly<Record<string, unknown>>,
): RunFolder {
  mkdirSync(folder, { recursive: true });
  const versions = Object.fromEntries(named.map((name) => [name, versionOf(name)]));
  const run = {
    example,
    flags,
    started: new Date().toISOString(),
    versions: { node: process.versions.node, ...versions },
  };
  writeFileSync(join(folder, "run.json"), `${JSON.stringify(run, null, 2)}\n`);
  const metrics = join(folder, "metrics.jsonl");
  writeFileSync(metrics, "");
  return {
    keep: (result) => appendFileSync(metrics, `${JSON.stringify(result)}\n`),
    reporter: (label) => {
      const board = eventReporter(join(folder, label.replace(/[^\w.-]+/g, "-")));
      process.once("beforeExit", () => void board.close());
      const shown = consoleReporter({ label });
      return {
        ...shown,
        record: (record, progress) => {
          shown.record?.(record, progress);
          board.reporter.record?.(record, progress);
        },
      };
    },
  };
}
