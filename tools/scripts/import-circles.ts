/** What each file imports. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The files that `start` leads to, each with the file through which it was first met: the nearest first. */
function metFrom(start: string, imports: Imports): Map<string, string> {
  const through = new Map<string, string>();
  const waiting = [start];
  for (const file of waiting) {
    for (const next of imports.get(file) ?? []) {
      if (through.has(next)) continue;
      through.set(next, file);
      waiting.push(next);
    }
  }
  return through;
}

/** A shortest way from a file back to itself, which has one. */
function wayBack(start: string, through: ReadonlyMap<string, string>): string[] {
  const way = [start];
  for (let file = through.get(start); file !== start; file = through.get(file as string)) {
    way.unshift(file as string);
  }
  return [start, ...way];
}

/**
 * Circles of imports: for each set of files that all lead to each other a shortest one, first file and last file being
 * the same.
 */
export function importCircles(imports: Imports): string[][] {
  const met = new Map([...imports.keys()].map((file) => [file, metFrom(file, imports)]));
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const [file, through] of met) {
    if (done.has(file) || !through.has(file)) continue;
    for (const other of through.keys()) if (met.get(other)?.has(file)) done.add(other);
    circles.push(wayBack(file, through));
  }
  return circles;
}
