import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { table } from "../shared/table.ts";
import { runUnits } from "../shared/units.ts";
import { type Run, runOne, type Strategy, sparsities } from "./experiment.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "fishleg-refinement",
  { seeds: { type: "integer", help: "nets, seeds counted from --seed", default: 8 } },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);

const strategies: readonly Strategy[] = [
  "progressive",
  "re-estimate",
  "frozen",
  "magnitude",
  "exact blocks",
];
const compared = smoke ? (["progressive", "magnitude"] as const) : strategies;
const base = {
  ...(smoke
    ? { training: 100, pretrain: 20, refine: 5 }
    : { training: 3000, pretrain: 1500, refine: 200 }),
  damping: 1e-2,
  compensation: "joint" as const,
};
/** Auxiliary updates between removals: those of the table, and fewer. */
const budgets = smoke ? [base.refine] : [base.refine, 50, 20];
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);

type Kind = Pick<Run, "strategy" | "refine">;
const ofTable = compared.map((strategy): Kind => ({ strategy, refine: base.refine }));
const rivals = (["progressive", "re-estimate"] as const).filter((each) =>
  (compared as readonly Strategy[]).includes(each),
);
const ofBudgets = budgets.flatMap((refine) =>
  rivals.map((strategy): Kind => ({ strategy, refine })),
);
// What is compared comes first, the costly bounds last.
const kinds = [...ofBudgets, ...ofTable].filter(
  (kind, i, all) => all.findIndex((other) => sameKind(other, kind)) === i,
);
const units = kinds.flatMap((kind) =>
  seeds.map((each): { name: string; config: Run } => ({
    name: `${kind.strategy}, joint, ${kind.refine} updates, seed ${each}`,
    config: { ...base, ...kind, seed: each },
  })),
);
const lines = await runUnits(units, ({ config }) => runOne(config, compile), {
  smoke,
  progress,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
};
const losses = (kind: Kind, sparsity: number): number[] =>
  lines
    .filter(({ config }) => sameKind(config, kind))
    .map(({ result }) => result.losses[String(sparsity)] as number);
/** A kind is shown once it has all seeds. */
const finished = (kind: Kind): boolean => losses(kind, sparsities[0]).length === seeds.length;

const rows = ofTable.filter(finished).map((kind) => ({
  strategy: kind.strategy,
  medians: sparsities.map((s) => median(losses(kind, s))),
}));
log(
  `median test loss of ${seeds.length} nets, dense ${median(lines.map(({ result }) => result.dense)).toFixed(4)} nats`,
);
log(
  table(
    ["curvature", ...sparsities.map((s) => `${100 * s} %`)],
    rows.map(({ strategy, medians }) => [strategy, ...medians]),
  ),
);

/** Pairs of a seed and a sparsity in which the first has less loss, and the median of the quotients of losses. */
function against(a: Kind, b: Kind) {
  const quotients = sparsities.flatMap((s) => {
    const rival = losses(b, s);
    return losses(a, s).map((loss, i) => loss / (rival[i] as number));
  });
  return {
    rival: b.strategy,
    updates: b.refine,
    wins: quotients.filter((q) => q < 1).length,
    pairs: quotients.length,
    quotient: median(quotients),
  };
}
const comparisons = kinds.flatMap((rival) => {
  const own: Kind = { ...rival, strategy: "progressive" };
  const asked = rival.strategy === "re-estimate" || rival.strategy === "frozen";
  return asked && finished(rival) && finished(own) ? [against(own, rival)] : [];
});
if (comparisons.length > 0) {
  log(
    table(
      ["progressive against", "updates", "less loss in", "of", "median quotient"],
      comparisons.map((c) => [...[c.rival, c.updates, c.wins, c.pairs], c.quotient.toFixed(2)]),
    ),
  );
}

mkdirSync(out, { recursive: true });
const series = rows.map(({ strategy, medians }) => ({
  name: strategy,
  points: medians.map((loss, i) => [100 * (sparsities[i] as number), loss] as const),
}));
const title = "An autoencoder pruned in eight steps, joint compensation, no fine-tuning";
writeFileSync(
  join(out, "loss.svg"),
  linePlot({ series, x: "sparsity, %", y: "test loss, nats", title, logY: true, dots: true }),
);
log(`wrote loss.svg to ${out}`);
record({ rows, comparisons });

function sameKind(a: Kind, b: Kind): boolean {
  return a.strategy === b.strategy && a.refine === b.refine;
}
