import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { linePlot } from "@repo/cli/plot";
import type { Run } from "../fishleg-prune-mnist/experiment.ts";
import {
  type Lines,
  type Measure,
  type MethodMeans,
  pairedDifference,
} from "../fishleg-prune-mnist/summary.ts";

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

/** One row of each method that is drawn, and its name there. */
const shown: Readonly<Record<string, string>> = {
  FLS: "FLS",
  "oBERT, joint, gate": "oBERT",
  "K-FAC-OBS, joint, gate": "K-FAC-OBS",
  "OBC, gate": "OBC",
  "SparseGPT, gate": "SparseGPT",
  oBERT: "oBERT",
  magnitude: "magnitude",
};

const titles: Readonly<Record<Run["net"], string>> = {
  classifier: "MNIST classifier",
  autoencoder: "MNIST autoencoder",
  vit: "vision transformer, Fashion-MNIST",
};

/** What everything is measured by in the picture of differences. */
const reference = "oBERT, joint, gate";

/** Draws means over sparsity and, where there are two seeds, differences to OBS with their standard errors. */
export function pictures({ net, mode, lines, methods, sparsities, measure, rows, ...to }: Drawn) {
  const training = mode === "gradual" ? "an epoch of training after each level" : "no training";
  const y = measure === "accuracy" ? "test accuracy, %" : "test loss, nats";
  const save = (file: string, svg: string): void => {
    writeFileSync(join(to.out, file), svg);
    to.log(`wrote ${file} to ${to.out}`);
  };
  const withoutOwn = methods.includes(reference) ? { ...shown, oBERT: undefined } : shown;
  const series = rows.flatMap(({ method, means }) => {
    const name = (withoutOwn as Readonly<Record<string, string | undefined>>)[method];
    const points = means.map((value, i) => [100 * (sparsities[i] as number), value] as const);
    return name === undefined ? [] : [{ name, points }];
  });
  const title = `${titles[net]} pruned, ${training}`;
  save(`${net}-${mode}.svg`, linePlot({ series, x: "sparsity, %", y, title, dots: true }));
  if (!methods.includes(reference) || new Set(lines.map(({ config }) => config.seed)).size < 2) {
    return;
  }
  const differences = Object.entries(withoutOwn).flatMap(([method, name]) => {
    if (name === undefined || method === "magnitude") return [];
    const points = sparsities.map((s) => {
      const { mean, error } = pairedDifference(lines, method, reference, s, measure);
      return [100 * s, mean, method === reference ? 0 : error] as const;
    });
    return [{ name, points }];
  });
  const better =
    measure === "accuracy"
      ? "test accuracy less that of OBS, %"
      : "test loss of OBS less its own, nats";
  save(
    `${net}-${mode}-differences.svg`,
    linePlot({ series: differences, x: "sparsity, %", y: better, title, dots: true }),
  );
}
