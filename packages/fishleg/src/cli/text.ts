/** Three digits; of 1000 and more all that stand before the point. */
const threeDigits = (value: number): string =>
  value < 999.5 ? value.toPrecision(3) : value.toFixed(0);

/** Bytes for people. */
export function bytesText(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"];
  let [value, unit] = [bytes, 0];
  // What three digits round to 1000 is 1.00 of the next unit.
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? value : threeDigits(value)} ${units[unit]}`;
}

/** Counts for people: 1.23 M. */
export function countText(count: number): string {
  for (const [size, unit] of [
    [1e9, "G"],
    [1e6, "M"],
    [1e3, "k"],
  ] as const) {
    if (count >= 0.9995 * size) return `${threeDigits(count / size)} ${unit}`;
  }
  return String(count);
}

/** Seconds for people. */
export function secondsText(seconds: number): string {
  if (seconds < 0.9995) return `${Math.max(1, Math.round(seconds * 1000))} ms`;
  return seconds < 99.5 ? `${seconds.toPrecision(2)} s` : `${Math.round(seconds / 60)} min`;
}

/** `12.3 %`. */
export function shareText(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** Rows of cells as lines; the first column to the left, the others to the right. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, k) =>
    Math.max(...rows.map((row) => (row[k] as string).length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, k) =>
          k === 0 ? cell.padEnd(widths[k] as number) : cell.padStart(widths[k] as number),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
