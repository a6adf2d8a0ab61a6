import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { ladderSearch } from "../shared/ladder.ts";
import { tableShower } from "../shared/readme.ts";
import { mean } from "../shared/statistics.ts";
import { runUnits, type Unit } from "../shared/units.ts";
import { type Result, type Run, runOne, type Strategy, sparsities } from "./experiment.ts";

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
const runAll = (units: readonly Unit<Run>[], file: string) =>
  runUnits<Run, Result>(units, ({ config }) => runOne(config, compile), {
    smoke,
    progress,
    file: fileURLToPath(new URL(file, import.meta.url)),
  });

/** Nets that rates are searched on; none of them is in the tables. */
const searched = Array.from({ length: 4 }, (_, i) => 100 + seed + i);

/** The rate with which a kind loses least there: three settings for each, up to three more where the best is on the edge. */
async function rateOf(kind: Kind): Promise<number> {
  const start = 0.5;
  if (smoke || !learned.includes(kind.strategy)) return start;
  const { value, edge } = await ladderSearch(
    { start, factor: 2, trials: 3, most: 6 },
    async (lr) => {
      const units = searched.map((each) => ({
        name: `${nameOf(kind)}, ${kind.refine} updates, rate ${lr}, seed ${each}`,
        config: { ...base, ...kind, lr, seed: each },
      }));
      const found = await runAll(units, "search.jsonl");
      return mean(found.flatMap(({ result }) => Object.values(result.losses).map(Math.log)));
    },
  );
  progress(`${nameOf(kind)}, ${kind.refine} updates: rate ${value}${edge ? ", on the edge" : ""}`);
  return value;
}

const rates = new Map<Kind, number>();
for (const kind of kinds) rates.set(kind, await rateOf(kind));
const units = kinds.flatMap((kind) =>
  seeds.map(
    (each): Unit<Run> => ({
      name: `${nameOf(kind)}, ${kind.refine} updates, seed ${each}`,
      config: { ...base, ...kind, lr: rates.get(kind) as number, seed: each },
    }),
  ),
);
const lines = await runAll(units, "results.jsonl");

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

const usual = !smoke && seed === 0 && flags.seeds === 8;
const show = tableShower(log, usual ? new URL("README.md", import.meta.url) : null);
const rows = kinds.filter(finished).map((kind) => ({
  ...kind,
  rate: rates.get(kind) as number,
  medians: sparsities.map((s) => median(losses(kind, s))),
}));
log(
  `median test loss of ${seeds.length} nets, dense ${median(lines.map(({ result }) => result.dense)).toFixed(4)} nats`,
);
show(
  "medians",
  ["curvature", "updates", "rate", ...sparsities.map((s) => `${100 * s} %`)],
  rows.map((row) => [
    nameOf(row),
    ...(learned.includes(row.strategy)
      ? [row.strategy === "frozen" ? "0" : String(row.refine), String(row.rate)]
      : ["–", "–"]),
    ...row.medians.map((value) => value.toFixed(2)),
  ]),
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
  show(
    "comparisons",
    ["curvature", "against", "updates", "less in", "of", "quotient"],
    comparisons.map((c) => [
      ...[c.curvature, c.rival, String(c.updates), String(c.wins), String(c.pairs)],
      c.quotient.toFixed(2),
    ]),
  );
}

mkdirSync(out, { recursive: true });
const series = rows
  .filter(({ pruned, refine }) => pruned === "fixed" && refine === base.refine)
  .map(({ strategy, medians }) => ({
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
  return a.strategy === b.strategy && a.pruned === b.pruned && a.refine === b.refine;
}

function nameOf({ strategy, pruned }: Kind): string {
  return pruned === "masked" ? `${strategy}, masked` : strategy;
}
