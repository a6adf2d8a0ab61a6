import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { table } from "../shared/table.ts";
import type { LoadResult } from "./load.ts";

/** What a run measured. */
export interface Measured {
  readonly command: string;
  readonly edges: number;
  readonly seed: number;
  readonly connections: number;
  readonly seconds: number;
  /** By what was sent. */
  readonly loads: Readonly<Record<string, LoadResult>>;
  readonly reloads: number;
  /** Resident memory of the service, MiB, after all of that. */
  readonly memory: number;
  /** Orders that were said to be safe, those of them under the kill, and those that were gone. */
  readonly safe: number;
  readonly underKill: number;
  readonly lost: number;
  /** From the start of a process to its first answer, with all orders told. */
  readonly startMs: number;
}

/** What was measured, in lines. */
export function measuredText(m: Measured): string {
  const rows = Object.entries(m.loads).map(([name, r]) => [
    ...[name, r.requests, r.failed, r.perSecond, r.p50, r.p99],
  ]);
  return [
    table(["load", "requests", "failed", "a second", "p50, ms", "p99, ms"], rows),
    `${m.reloads} reloads, ${m.memory.toFixed(0)} MiB resident`,
    `killed with ${m.safe} orders said to be safe (${m.underKill} under the kill): ${m.lost} lost`,
    `ready again after ${(m.startMs / 1000).toFixed(1)} s`,
  ].join("\n");
}

const [from, to] = ["<!-- measured -->", "<!-- end -->"];

/** Writes `load.json` and the README's numbers, which are those of the last run with `--write`. */
export function writeMeasured(m: Measured): void {
  const at = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const machine = `${availableParallelism()} threads, ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
  writeFileSync(at("load.json"), `${JSON.stringify({ ...m, machine }, null, 2)}\n`);
  const readme = readFileSync(at("README.md"), "utf8");
  const [before, rest] = readme.split(from) as [string, string];
  const after = rest.slice(rest.indexOf(to));
  const how = `\`${m.command}\`: ${m.connections} connections, ${m.seconds} s a part, a model of ${m.edges} purchases, seed ${m.seed}; client and service on ${machine}.`;
  const text = `${before}${from}\n\n${how}\n\n\`\`\`text\n${measuredText(m)}\n\`\`\`\n\n${after}`;
  writeFileSync(at("README.md"), text);
}
