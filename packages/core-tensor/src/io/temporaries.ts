import { existsSync, rmSync } from "node:fs";

/**
 * Files and folders that are being written under a temporary name. A program that ends before they are in their place
 * removes them (`removeTemporaries`).
 */
const paths = new Set<string>();

/** Notes a temporary path before it is made. */
export function addTemporary(path: string): void {
  paths.add(path);
}

/** Forgets a temporary path: it is in its place, or removed. */
export function dropTemporary(path: string): void {
  paths.delete(path);
}

/** The temporary paths there are now. */
export function temporaryPaths(): readonly string[] {
  return [...paths];
}

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
