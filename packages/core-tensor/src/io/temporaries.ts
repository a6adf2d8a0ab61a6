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
