import { readdirSync, readFileSync } from "node:fs";

const tasks = "/proc/self/task";

/**
 * Milliseconds that the threads of this process have been ready to run and waited for a core, which tells
 * a disturbed sample from a slow one; 0 where the kernel does not say.
 */
export function waitedMs(): number {
  let nanoseconds = 0;
  try {
    for (const task of readdirSync(tasks)) {
      nanoseconds += Number(readFileSync(`${tasks}/${task}/schedstat`, "utf8").split(" ")[1]);
    }
  } catch {
    // No such files, or a thread that ended between the two reads.
  }
  return nanoseconds / 1e6;
}
