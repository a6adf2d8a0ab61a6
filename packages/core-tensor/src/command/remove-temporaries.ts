import { existsSync, rmSync } from "node:fs";
import { temporaryPaths } from "../io/temporaries.ts";

/**
 * Removes all temporary paths, for a program that ends at once: whatever writes them has not been stopped, and may add a
 * file to a folder that is being removed, or move it.
 *
 * @returns the paths that are still there after a second of trying.
 */
export function removeTemporaries(): string[] {
  return temporaryPaths().filter((path) => !removed(path));
}

function removed(path: string): boolean {
  for (const end = performance.now() + 1000; performance.now() < end; ) {
    try {
      // `maxRetries` would try the folder alone again, never a file that has come into it.
      rmSync(path, { recursive: true, force: true });
      return true;
    } catch {
      if (!existsSync(path)) return true;
    }
  }
  return false;
}
