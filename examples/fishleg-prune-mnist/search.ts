import { obc, obert } from "@legendre/fishleg/surgeon";
import { table } from "../shared/table.ts";
import type { UnitLine } from "../shared/units.ts";
import type { Result, Run } from "./experiment.ts";
import { type Contender, contenders, surgeon } from "./methods.ts";

/** Seed of the nets that settings are searched with; those of the comparison have seeds from 0. */
export const searchSeed = 10;

const obertWith = (gradients: number, damping: number): Contender => ({
  ...(contenders["oBERT"] as Contender),
  make: (smoke) => obert({ gradients: smoke ? 64 : gradients, damping }),
});

const obcWith = (damping: number): Contender => ({
  ...(contenders["OBC"] as Contender),
  make: (smoke) => obc({ batches: smoke ? 1 : 8, damping }),
});

/** The settings that are tried, of the surgeon and of the two rivals that have any. */
export const searched: Readonly<Record<string, Contender>> = {
  ...Object.fromEntries(
    [0.03, 0.1, 0.3, 1].flatMap((relative) =>
      [0, 60].map((updates) => [
        `FLS, damping ${relative}, ${updates} updates`,
        surgeon({ damping: { relative }, pretrain: updates, refine: updates }),
      ]),
    ),
  ),
  "oBERT, 512 gradients, damping 1e-7": obertWith(512, 1e-7),
  "oBERT, 512 gradients, damping 1e-4": obertWith(512, 1e-4),
  "oBERT, 1024 gradients, damping 1e-7": obertWith(1024, 1e-7),
  "oBERT, 512 gradients, joint, gate": {
    ...obertWith(512, 1e-7),
    compensation: "joint",
    gate: true,
  },
  "OBC, damping 0.001": obcWith(0.001),
  "OBC, damping 0.01": obcWith(0.01),
  "OBC, damping 0.1": obcWith(0.1),
};

/** One row a setting: after fine-tuning, by sparsity, on the images of the search. */
export function searchTable(
  lines: readonly UnitLine<Run, Result>[],
  net: Run["net"],
  sparsities: readonly number[],
): string {
  const rows = lines
    .filter(({ config }) => config.net === net)
    .map(({ config, result }) => [
      config.method,
      ...result.levels.map(({ after }) =>
        net === "classifier" ? 100 * after.accuracy : after.loss,
      ),
    ]);
  return table(["setting", ...sparsities.map((s) => `${100 * s} %`)], rows);
}
