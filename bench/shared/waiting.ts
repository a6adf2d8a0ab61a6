import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of each thread, by its number. */
export type ThreadTimes = ReadonlyMap<string, number>;

/** A column of the schedstat of each thread of some processes, in milliseconds; empty where the kernel has none. */
function timesOfThreads(processes: readonly string[], column: 0 | 1): ThreadTimes {
  const times = new Map<string, number>();
  for (const id of processes) {
    try {
      for (const thread of readdirSync(`/proc/${id}/task`)) {
        const stat = readFileSync(`/proc/${id}/task/${thread}/schedstat`, "utf8");
        times.set(thread, Number(stat.split(" ")[column]) / 1e6);
      }
    } catch {
      // No such files, or a process that ended between two reads.
    }
  }
  return times;
}

/** How long the threads of this process have been ready to run and waited for a core, which tells a disturbed sample from a slow one. */
export function waitedByThread(): ThreadTimes {
  return timesOfThreads(["self"], 1);
}

/**
 * What the threads of all processes but one have had of the cores so far, as far as this process sees them. A
 * program with more threads than cores waits for itself, at each call; only what others ran meanwhile disturbs it.
 */
export function ranByOthers(but: number): ThreadTimes {
  let processes: string[] = [];
  try {
    processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== but);
  } catch {
    // Not Linux.
  }
  return timesOfThreads(processes, 0);
}

/**
 * Milliseconds that were added between two readings. A thread that ended between them has no part in it: in
 * place of what it had, which no second reading tells, a sum over all threads would fall below the first.
 */
export function msBetween(before: ThreadTimes, after: ThreadTimes): number {
  let total = 0;
  for (const [thread, ms] of after) total += Math.max(0, ms - (before.get(thread) ?? 0));
  return total;
}
