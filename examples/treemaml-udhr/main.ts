import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { chanceLevel, dendrogramPurity, dendrogramSvg, printNewick } from "@legendre/treemaml";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { interval, intervalText } from "../shared/statistics.ts";
import { table } from "../shared/table.ts";
import { runUnits, type UnitLine } from "../shared/units.ts";
import { type FewShot, type FewShotRun, fewShot, wayNames } from "./few-shot.ts";
import { inventedTexts } from "./invented.ts";
import { familyOf, languages } from "./languages.ts";
import { type Recovered, type RecoveryRun, recover } from "./recovery.ts";
import { readTexts } from "./texts.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "treemaml-udhr",
  {
    seeds: { type: "integer", help: "draws of windows, counted from --seed + 1", default: 3 },
    steps: { type: "integer", help: "outer steps of few-shot training", default: 60 },
  },
);
await startEngine(engine);
progress((await describeEngine()).text);
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + 1 + i);
const texts = smoke ? inventedTexts() : readTexts();
const units = { smoke, progress };
const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const methods = ["hac", "spherical-kmeans", "otd", "otd-nonbinary", "otd+reinsert"] as const;
const lengths = smoke ? [1000] : [100, 300, 1000, 3000];
const recoveries = methods.flatMap((method) =>
  lengths.flatMap((characters) =>
    seeds.map((each): { name: string; config: RecoveryRun } => ({
      name: `tree by ${method} from ${characters} characters, seed ${each}`,
      config: { kind: "recovery", method, characters, seed: each },
    })),
  ),
);
const trees = await runUnits(recoveries, ({ config }) => recover(config, texts), {
  ...units,
  file: file("recovery.jsonl"),
});
const treesOf = (method: string, characters: number): UnitLine<RecoveryRun, Recovered>[] =>
  trees.filter(({ config: c }) => c.method === method && c.characters === characters);
const chance = chanceLevel((tree) => dendrogramPurity(tree, familyOf), languages);
log(
  `Dendrogram purity (adjusted Rand index at eight cells); random trees have ${chance.mean.toFixed(2)}.`,
);
log(
  table(
    ["method", ...lengths.map((n) => `${n} characters`)],
    methods.map((method) => [
      method,
      ...lengths.map((n) => {
        const own = treesOf(method, n).map(({ result }) => result);
        const ari = interval(own.map((r) => r.ari)).mean;
        return `${intervalText(interval(own.map((r) => r.purity)))} (${ari.toFixed(2)})`;
      }),
    ]),
  ),
);

const sizes = smoke ? [50] : [50, 200];
const chosenWays = smoke ? ["MAML", "given: family, family, leaf"] : wayNames;
const shots = sizes.flatMap((characters) =>
  chosenWays.flatMap((way) =>
    seeds.map((each): { name: string; config: FewShotRun } => ({
      name: `${characters} symbols: ${way}, seed ${each}`,
      config: {
        kind: "few-shot",
        way,
        characters,
        seed: each,
        steps: smoke ? 3 : flags.steps,
        windows: smoke ? 1 : 8,
        innerLrs: smoke ? [8] : [2, 4, 8, 16, 32, 64, 128],
      },
    })),
  ),
);
const adapted = await runUnits(shots, ({ config }) => fewShot(config, texts), {
  ...units,
  file: file("few-shot.jsonl"),
});
const resultsOf = (characters: number, way: string): FewShot[] =>
  adapted
    .filter(({ config: c }) => c.characters === characters && c.way === way)
    .map(({ result }) => result);
for (const characters of sizes) {
  log(`Nats a symbol after three steps on ${characters} symbols of a language, by protocol.`);
  log(
    table(
      ["way", "joint", "attach", "solo", "step size", "ARI"],
      chosenWays.map((way) => {
        const own = resultsOf(characters, way);
        const text = (pick: (r: FewShot) => number | null): string => {
          const values = own.map(pick).filter((v) => v !== null);
          return values.length === 0 ? "" : intervalText(interval(values), 4);
        };
        const lr = own.map((r) => r.innerLr).join(", ");
        const ari = own.some((r) => r.ari !== null) ? text((r) => r.ari) : "";
        return [way, text((r) => r.joint), text((r) => r.attach), text((r) => r.solo), lr, ari];
      }),
    ),
  );
}

mkdirSync(out, { recursive: true });
const shown = treesOf("hac", 1000)[0]?.result.tree;
if (shown !== undefined) {
  writeFileSync(join(out, "languages.svg"), dendrogramSvg(shown, { labels: familyOf, row: 18 }));
  writeFileSync(join(out, "languages.nwk"), `${printNewick(shown)}\n`);
}
if (!smoke) {
  const series = methods.map((method) => ({
    name: method,
    points: lengths.map(
      (n) => [n, interval(treesOf(method, n).map(({ result }) => result.purity)).mean] as const,
    ),
  }));
  const title = "Families of 48 languages in trees of gradients";
  writeFileSync(
    join(out, "purity.svg"),
    linePlot({
      series,
      title,
      logX: true,
      dots: true,
      x: "characters a language",
      y: "dendrogram purity",
    }),
  );
}
log(`wrote figures to ${out}`);
record({ purity: interval(treesOf("hac", 1000).map(({ result }) => result.purity)).mean });
