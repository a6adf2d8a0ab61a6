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

/** Those that have a `Q`. */
const learned: readonly Strategy[] = ["progressive", "re-estimate", "frozen"];
const compared: readonly Strategy[] = smoke
  ? ["progressive", "magnitude"]
  : [...learned, "magnitude", "exact blocks"];
const base = {
  ...(smoke
    ? { training: 100, pretrain: 20, refine: 5 }
    : { training: 3000, pretrain: 1500, refine: 200 }),
  damping: 1e-2,
};
/** Auxiliary updates between removals: those of the table, and fewer. */
const budgets = smoke ? [base.refine] : [base.refine, 50, 20];
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);

type Kind = Pick<Run, "strategy" | "pruned" | "refine">;
const ways = smoke ? (["fixed"] as const) : (["fixed", "masked"] as const);
const kindsOf = (refine: number, chosen: readonly Strategy[]): Kind[] =>
  ways.flatMap((pruned) => chosen.map((strategy) => ({ strategy, pruned, refine })));
const ofTable = kindsOf(base.refine, compared).filter(
  ({ strategy, pruned }) => learned.includes(strategy) || pruned === "fixed",
);
const rivals = learned.filter((each) => each !== "frozen" && compared.includes(each));
// What is compared comes first, the bounds last.
const kinds = [...budgets.flatMap((refine) => kindsOf(refine, rivals)), ...ofTable].filter(
  (kind, i, all) => all.findIndex((other) => sameKind(other, kind)) === i,
);
const units = kinds.flatMap((kind) =>
  seeds.map((each): { name: string; config: Run } => ({
    name: `${nameOf(kind)}, ${kind.refine} updates, seed ${each}`,
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
  curvature: nameOf(kind),
  medians: sparsities.map((s) => median(losses(kind, s))),
}));
log(
  `median test loss of ${seeds.length} nets, dense ${median(lines.map(({ result }) => result.dense)).toFixed(4)} nats`,
);
log(
  table(
    ["curvature", ...sparsities.map((s) => `${100 * s} %`)],
    rows.map(({ curvature, medians }) => [curvature, ...medians]),
  ),
);

/** Pairs of a seed and a sparsity in which the first has less loss, and the median of the quotients of losses. */
function against(a: Kind, b: Kind) {
  const quotients = sparsities.flatMap((s) => {
    const rival = losses(b, s);
    return losses(a, s).map((loss, i) => loss / (rival[i] as number));
  });
  return {
    curvature: nameOf(a),
    rival: nameOf(b),
    updates: a.refine,
    wins: quotients.filter((q) => q < 1).length,
    pairs: quotients.length,
    quotient: median(quotients),
  };
}
const pairs = budgets.flatMap((refine) =>
  ways.flatMap((pruned) => {
    const own: Kind = { strategy: "progressive", pruned, refine };
    const others: Kind[] = [
      { ...own, strategy: "re-estimate" },
      { ...own, strategy: "frozen", refine: base.refine },
    ];
    if (pruned === "fixed") others.push({ ...own, pruned: "masked" });
    return others.map((other) => [own, other] as const);
  }),
);
const comparisons = pairs
  .filter((pair) => pair.every(finished))
  .map(([own, other]) => against(own, other));
if (comparisons.length > 0) {
  log(
    table(
      ["curvature", "against", "updates", "less loss in", "of", "median quotient"],
      comparisons.map((c) => [
        ...[c.curvature, c.rival, c.updates, c.wins, c.pairs],
        c.quotient.toFixed(2),
      ]),
    ),
  );
}

mkdirSync(out, { recursive: true });
const series = rows
  .filter(({ curvature }) => !curvature.endsWith("masked"))
  .map(({ curvature, medians }) => ({
    name: curvature,
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
  return a.strategy === b.strategy && a.pruned === b.pruned && a.refine === b.refine;
}

function nameOf({ strategy, pruned }: Kind): string {
  return pruned === "masked" ? `${strategy}, masked` : strategy;
}
