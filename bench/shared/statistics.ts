/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Four significant digits, without an exponent for the figures a bench has. */
export function figure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e4) return String(Math.round(value));
  return String(Number(value.toPrecision(size >= 1e3 ? 4 : 3)));
}

/** A measured figure with its unit; bytes in MB. */
export function withUnit(value: number, unit: "ms" | "bytes"): string {
  return unit === "bytes" ? `${figure(value / 1e6)} MB` : `${figure(value)} ms`;
}
