import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { linePlot } from "@repo/cli/plot";
import type { Run } from "./experiment.ts";
import { type Lines, type Measure, type MethodMeans, pairedDifference } from "./summary.ts";

/** What is drawn. */
export interface Drawn {
  readonly net: Run["net"];
  readonly mode: Run["mode"];
  /** Units of the seeds that all methods have. */
  readonly lines: Lines;
  readonly methods: readonly string[];
  readonly sparsities: readonly number[];
  readonly measure: Measure;
  readonly rows: readonly MethodMeans[];
  readonly out: string;
  readonly log: (text: string) => void;
}

/** The row of each method that is drawn, the best of its rows at 90 % and more: of the classifier, and of the autoencoder where that is another. */
const shown: readonly (readonly [name: string, row: string, ofAutoencoder?: string])[] = [
  ["FLS", "FLS"],
  ["oBERT", "oBERT, joint", "oBERT"],
  ["K-FAC-OBS", "K-FAC-OBS, joint, gate"],
  ["M-FAC", "M-FAC, joint, gate", "M-FAC"],
  ["OBC", "OBC, gate"],
  ["SparseGPT", "SparseGPT, ERK"],
  ["magnitude", "magnitude, ERK", "magnitude"],
];

const titles: Readonly<Record<Run["net"], string>> = {
  classifier: "MNIST classifier",
  autoencoder: "MNIST autoencoder",
  vit: "vision transformer, Fashion-MNIST",
};

/** Draws means over sparsity and, where there are two seeds, differences to OBS with their standard errors. */
export function pictures({ net, mode, lines, methods, sparsities, measure, rows, ...to }: Drawn) {
  const training = mode === "gradual" ? "an epoch of training after each level" : "no training";
  const y = measure === "accuracy" ? "test accuracy, %" : "test loss, nats";
  const save = (file: string, svg: string): void => {
    writeFileSync(join(to.out, file), svg);
    to.log(`wrote ${file} to ${to.out}`);
  };
  const drawn = shown
    .map(([name, row, own = row]) => ({ name, method: net === "autoencoder" ? own : row }))
    .filter(({ method }) => methods.includes(method));
  const series = drawn.flatMap(({ name, method }) =>
    rows
      .filter((row) => row.method === method)
      .map(({ means }) => ({ name, points: means.map((value, i) => [i, value] as const) })),
  );
  const title = `${titles[net]} pruned, ${training}`;
  // Levels at equal distances: where methods differ most, sparsities are closest.
  const x = { x: "sparsity, %", xNames: sparsities.map((s) => String(100 * s)), dots: true };
  save(`${net}-${mode}.svg`, linePlot({ series, ...x, y, title }));
  const reference = drawn.find(({ name }) => name === "oBERT")?.method;
  if (reference === undefined || new Set(lines.map(({ config }) => config.seed)).size < 2) return;
  const differences = drawn.map(({ name, method }) => {
    const points = sparsities.map((s, i) => {
      const { mean, error } = pairedDifference(lines, method, reference, s, measure);
      return [i, mean, method === reference ? 0 : error] as const;
    });
    return { name, points };
  });
  const better =
    measure === "accuracy"
      ? "test accuracy less that of oBERT, %"
      : "test loss of oBERT less its own, nats";
  save(`${net}-${mode}-differences.svg`, linePlot({ series: differences, ...x, y: better, title }));
}
