import { readdirSync, readFileSync } from "node:fs";

/** A column of a thread's schedstat in milliseconds, summed over the threads of a process. */
function sumOverThreads(process: string, column: 0 | 1): number {
  let nanoseconds = 0;
  try {
    for (const thread of readdirSync(`/proc/${process}/task`)) {
      const stat = readFileSync(`/proc/${process}/task/${thread}/schedstat`, "utf8");
      nanoseconds += Number(stat.split(" ")[column]);
    }
  } catch {
    // No such files, or a thread that ended between the two reads.
  }
  return nanoseconds / 1e6;
}

/**
 * Milliseconds that the threads of this process have been ready to run and waited for a core, which tells
 * a disturbed sample from a slow one; 0 where the kernel does not say.
 */
export function waitedMs(): number {
  return sumOverThreads("self", 1);
}

/**
 * Milliseconds of a core that all processes but one have had so far, as far as this process sees them. A
 * program with more threads than cores waits for itself, at each call; only what others ran meanwhile disturbs it.
 */
export function othersRanMs(but: number): number {
  let processes: string[] = [];
  try {
    processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== but);
  } catch {
    // Not Linux.
  }
  return processes.reduce((total, id) => total + sumOverThreads(id, 0), 0);
}
