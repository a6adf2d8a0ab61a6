/**
 * Gives Node ≥ 23 back the two functions that tfjs-node 4.22 calls and Node removed
 * (`util.isNullOrUndefined`, `util.isArray`). Does nothing elsewhere.
 */
export async function prepareNode(): Promise<void> {
  const specifier = "node:util";
  const { default: util } = (await import(specifier)) as { default: Record<string, unknown> };
  util["isNullOrUndefined"] ??= (value: unknown): boolean => value === null || value === undefined;
  util["isArray"] ??= Array.isArray;
}
