// What the page and its worker both know; the page loads none of the packages.

/** What is to be fitted. */
export interface EquationSettings {
  readonly text: string;
  /** The CSV file. */
  readonly csv: string;
  /** Where params start; others are searched for. */
  readonly start: Readonly<Record<string, number>>;
  /** Lines of data that are left out, from 1 on. */
  readonly leftOut: readonly number[];
}

/** Pairs of numbers. */
export type Points = readonly (readonly [number, number])[];

/** A line of data in the picture. */
export interface Dot {
  /** Its place among the lines of data, from 1 on. */
  readonly line: number;
  readonly x: number;
  readonly y: number;
}

/** A fit in numbers and texts. */
export interface EquationResult {
  readonly params: readonly {
    readonly name: string;
    readonly value: number;
    readonly standardError: number;
    readonly lower: number;
    readonly upper: number;
    readonly start: number;
  }[];
  /** At most {@link mostDots} of the lines, those that are left out among them. */
  readonly dots: readonly Dot[];
  readonly lines: number;
  readonly across: string;
  readonly up: string;
  readonly curve: Points;
  /** Lower and upper ends along `curve`: of the curve, and of a new observation. */
  readonly confidence: Points;
  readonly prediction: Points;
  readonly report: string;
  readonly notes: readonly string[];
  /** Files that can be saved, by the ends of their names. */
  readonly files: Readonly<Record<FileKind, string>>;
  readonly milliseconds: number;
}

/** More circles than these slow a page down, and cover one another. */
export const mostDots = 2000;

/** What can be saved. */
export type FileKind = "ts" | "svg" | "json" | "md";

/** Lines as they are typed, `3, 7-9`, as numbers; what is none is left out. */
export function linesOf(typed: string): readonly number[] {
  return typed.split(",").flatMap((part) => {
    const [, from, to = from] = /^\s*(\d+)\s*(?:[-–]\s*(\d+)\s*)?$/.exec(part) ?? [];
    const count = Math.min(100_000, Number(to) - Number(from) + 1);
    return count > 0 ? Array.from({ length: count }, (_, i) => Number(from) + i) : [];
  });
}

/** The same back, neighbours drawn together. */
export function typedLines(lines: Iterable<number>): string {
  const runs: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}
