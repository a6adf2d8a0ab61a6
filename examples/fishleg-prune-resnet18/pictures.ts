import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { linePlot, type Series } from "@repo/cli/plot";
import { difference, type Lines, type Row } from "./summary.ts";

/** What is drawn. */
export interface Drawn {
  readonly lines: Lines;
  readonly rows: readonly Row[];
  readonly sparsities: readonly number[];
  readonly tuning: readonly number[];
  readonly width: number;
  readonly out: string;
  readonly log: (text: string) => void;
}

/** The rows that are drawn, and their names there; the others are in the tables. */
const shown: Readonly<Record<string, string>> = {
  FLS: "FLS",
  OBS: "OBS",
  OBD: "OBD",
  magnitude: "magnitude",
};

/** What everything is measured by in the pictures of differences. */
const reference = "OBS";

/** Draws accuracy over sparsity before and after fine-tuning, over its steps at the levels from 95 % on, and the differences to OBS. */
export function pictures({ lines, rows, sparsities, tuning, width, out, log }: Drawn): void {
  const save = (file: string, series: readonly Series[], axes: Axes): void => {
    if (series.length === 0) return;
    writeFileSync(join(out, file), linePlot({ series, dots: true, ...axes }));
    log(`wrote ${file} to ${out}`);
  };
  const net = `ResNet-18 of width ${width}`;
  const accuracy = "test accuracy, %";
  const drawn = rows.flatMap((row) => {
    const name = shown[row.method];
    return name === undefined ? [] : [{ ...row, name }];
  });
  const ends = [
    [0, "before", "before fine-tuning"],
    [tuning.length, "after", `after ${tuning.at(-1)} steps`],
  ] as const;
  for (const [place, file, words] of ends) {
    const series = drawn.map((row) => ({
      name: row.name,
      points: row.accuracy.map(
        (level, k) => [100 * (sparsities[k] as number), 100 * (level[place] as number)] as const,
      ),
    }));
    const title = `${net}, pruned in levels, ${words}`;
    save(`${file}.svg`, series, { x: "sparsity, %", y: accuracy, title });
    if (!rows.some((row) => row.method === reference)) continue;
    const differences = drawn.map(
      ({ method, name }): Series => ({
        name,
        points: sparsities.map((sparsity, level) => {
          const { mean, error } = difference(lines, [method, reference], level, place);
          const [x, y] = [100 * sparsity, 100 * mean];
          const certain = method === reference || Number.isNaN(error);
          return certain ? ([x, y] as const) : ([x, y, 100 * error] as const);
        }),
      }),
    );
    const y = "test accuracy less that of OBS, %";
    save(`${file}-differences.svg`, differences, { x: "sparsity, %", y, title });
  }
  for (const [level, sparsity] of sparsities.entries()) {
    const series = drawn.map((row) => ({
      name: row.name,
      points: (row.accuracy[level] ?? []).map((value, k) => [k, 100 * value] as const),
    }));
    const title = `${net} at ${100 * sparsity} %, while it is fine-tuned`;
    const xNames = ["0", ...tuning.map(String)];
    const file = `steps-${Math.round(100 * sparsity)}.svg`;
    save(file, series, { x: "steps of fine-tuning", y: accuracy, title, xNames });
  }
}

interface Axes {
  readonly x: string;
  readonly y: string;
  readonly title: string;
  readonly xNames?: readonly string[];
}
