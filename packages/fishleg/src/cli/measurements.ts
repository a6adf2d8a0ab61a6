import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Cache } from "../compress/latency.ts";

/**
 * Measurements that are kept between runs, a line of JSON each, in the user's folder for caches: what an interrupted run had measured is
 * there for the next one. Where nothing can be written they are kept for this run.
 */
export function keptMeasurements(
  folder = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "legendre"),
): Cache {
  const file = join(folder, "compress.jsonl");
  const known = new Map<string, unknown>();
  try {
    for (const line of readFileSync(file, "utf8").split("\n")) {
      // A line that a killed run did not finish is no JSON.
      if (!line.endsWith("]")) continue;
      const [key, value] = JSON.parse(line) as [string, unknown];
      known.set(key, value);
    }
  } catch {
    // There is none yet, or it is damaged: measured again.
  }
  return {
    get: (key) => known.get(key),
    set: (key, value) => {
      known.set(key, value);
      try {
        mkdirSync(folder, { recursive: true });
        appendFileSync(file, `${JSON.stringify([key, value])}\n`);
      } catch {
        // A folder that cannot be written costs time, not the run.
      }
    },
  };
}
