import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describeEngine, treeDispose } from "@legendre/core-tensor";
import { loadFashionMnist, loadMnist } from "@legendre/core-tensor/datasets";
import { startEngine } from "@repo/cli";
import { exampleFlags } from "../shared/flags.ts";
import { tableShower } from "../shared/readme.ts";
import { runUnits, type UnitLine } from "../shared/units.ts";
import { denseNets } from "./dense-nets.ts";
import { eigenDamage } from "./eigen-damage.ts";
import { type Contender, type Result, runOne } from "./experiment.ts";
import { type Images, sizes, splitImages } from "./nets.ts";
import { pictures } from "./pictures.ts";
import { type Rival, rivals, rivalsOfVit } from "./rivals.ts";
import { type DampedRun, levels, type Setting, searchDamping, searchSeed } from "./search.ts";
import { best, pairedDifference, summarise } from "./summary.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "fishleg-prune-rivals",
  {
    seeds: { type: "integer", help: "nets, seeds counted from --seed", default: 8 },
    net: { type: "string", help: "one net alone", choices: ["classifier", "autoencoder", "vit"] },
    mode: { type: "string", help: "one mode alone", choices: ["one-shot", "gradual", "2:4"] },
    method: { type: "string", help: "units of one method alone, by the name of its row" },
    full: { type: "boolean", help: "28 × 28 pixels, LeNet-300-100: a unit takes minutes" },
    finished: { type: "boolean", help: "tables and figures of what is finished; runs nothing" },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
mkdirSync(out, { recursive: true });
const size = flags.full ? "full" : "small";
const parts = new Map<DampedRun["net"], Promise<Images>>();
/** The images of a net, read when they are asked for. */
function imagesOf(net: DampedRun["net"]): Promise<Images> {
  const read = async (): Promise<Images> =>
    net === "vit"
      ? splitImages(await loadFashionMnist(), { side: 28 }, smoke)
      : splitImages(await loadMnist(), sizes[size], smoke);
  const found = parts.get(net) ?? read();
  parts.set(net, found);
  return found;
}
/** What is held against the rivals. */
const first = "FLS";
const sparsitiesOf = (net: DampedRun["net"], mode: DampedRun["mode"]): readonly number[] => {
  if (mode === "2:4") return [0.5];
  return smoke ? [0.5, 0.9] : levels[net].all;
};
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);
const chosen = (["classifier", "autoencoder", "vit"] as const).filter(
  (name) => (flags.net ?? (smoke ? "classifier" : name)) === name,
);
/** How each net is pruned; without training the classifier alone, and the transformer in its pattern. */
const compared: Readonly<Record<DampedRun["net"], readonly DampedRun["mode"][]>> = {
  classifier: ["gradual", "one-shot"],
  autoencoder: ["gradual"],
  vit: ["gradual", "2:4"],
};
const modesOf = (net: DampedRun["net"]): readonly DampedRun["mode"][] =>
  compared[net].filter((mode) => (flags.mode ?? (smoke ? "gradual" : mode)) === mode);
if (chosen.every((net) => modesOf(net).length === 0)) {
  throw new Error(
    `--net ${flags.net} is not pruned in --mode ${flags.mode}; ${Object.entries(compared)
      .map(([net, modes]) => `${net}: ${modes.join(" or ")}`)
      .join("; ")}`,
  );
}
const fewMethods = [first, "K-FAC-OBS, joint", "SparseGPT", "magnitude, ERK"];
const methodsOf = (net: DampedRun["net"], mode?: DampedRun["mode"]): readonly string[] => {
  const all = net === "vit" ? rivalsOfVit : [...Object.keys(rivals), "EigenDamage"];
  // In a pattern every layer has the same sparsity.
  return (smoke ? fewMethods : all).filter(
    (method) => mode !== "2:4" || rivals[method]?.scope === undefined,
  );
};
const common = { substeps: smoke ? 1 : 4, epochs: 1, smoke, size } as const;

const denseNet = denseNets({ out, size, smoke, progress, images: imagesOf, compile });

/** A rival with its damping; NaN for those that have none. */
const damped = ({ make, ...own }: Rival, damping: number | null): Contender => ({
  ...own,
  make: (small) => make(damping ?? Number.NaN, small),
});

/** Prunes what is not in the file yet. */
const runAll = (list: readonly { name: string; config: DampedRun }[], file: string) =>
  runUnits(
    list,
    async ({ config }) => {
      const dense = await denseNet(config.net, config.seed);
      const images = await imagesOf(config.net);
      const rival = rivals[config.method];
      const result = rival
        ? await runOne(config, damped(rival, config.damping), dense, images, compile)
        : await eigenDamage(config, dense, images, compile);
      treeDispose(dense);
      return result;
    },
    {
      smoke,
      progress,
      finished: flags.finished,
      file: fileURLToPath(new URL(file, import.meta.url)),
    },
  );

/** What a damping is searched for: the pattern 2:4 takes that of gradual pruning. */
const searched = ["gradual", "one-shot"] as const;
type Searched = (typeof searched)[number];
const searchedFor = (mode: DampedRun["mode"]): Searched => (mode === "2:4" ? "gradual" : mode);

/**
 * The damping of each contender on a net, searched with fine-tuning or without. The rows of a method also try each other's best: a loss may have
 * two valleys over the damping, of which a row would know one alone.
 */
async function settingsOf(net: DampedRun["net"], mode: Searched): Promise<Map<string, Setting>> {
  const found = new Map<string, Setting>();
  const methods = methodsOf(net);
  const own = methods.filter((method) => rivals[method]?.as === undefined);
  const search = async (method: string, also: readonly number[]): Promise<void> => {
    const setting = smoke
      ? { damping: rivals[method]?.start ?? null }
      : await searchDamping({ net, mode, method }, also, async (name, trial) => {
          const searching = { seed: searchSeed, sparsities: levels[net].judged, search: true };
          const config: DampedRun = { ...common, ...searching, mode, ...trial };
          return (await runAll([{ name, config }], "search.jsonl"))[0]?.result;
        });
    if (setting) found.set(method, setting);
  };
  for (const method of own) await search(method, []);
  const alone = [...found];
  const ofMethod = (row: string): string | undefined => row.split(",")[0];
  for (const method of own) {
    const others = alone.flatMap(([row, { damping }]) =>
      ofMethod(row) === ofMethod(method) && damping !== null ? [damping] : [],
    );
    if (others.length > 1) await search(method, others);
  }
  for (const method of methods) {
    const setting = found.get(rivals[method]?.as ?? "");
    if (setting) found.set(method, { damping: setting.damping });
  }
  return found;
}

const usual =
  !smoke &&
  !flags.full &&
  flags.net === undefined &&
  flags.mode === undefined &&
  flags.method === undefined;
const show = tableShower(log, usual ? new URL("README.md", import.meta.url) : null);
const settings = {
  gradual: new Map<string, Map<string, Setting>>(),
  "one-shot": new Map<string, Map<string, Setting>>(),
};
/** What the search found of a row: the damping, how many settings were tried, and at what losses. */
const searchRow = (found: Setting["found"]): string[] => {
  if (found === undefined) return ["–", "–"];
  const score = Math.min(...found.tried.map((each) => each.score));
  const values = `${found.tried[0]?.value} to ${found.tried.at(-1)?.value}`;
  return [
    `${found.value}${found.edge ? " (edge)" : ""} of ${found.tried.length}, ${values}`,
    Math.exp(score).toFixed(4),
  ];
};
for (const mode of searched) {
  const nets = chosen.filter((net) => modesOf(net).some((own) => searchedFor(own) === mode));
  if (nets.length === 0) continue;
  for (const net of nets) settings[mode].set(net, await settingsOf(net, mode));
  log(`settings of pruning ${mode}, and the loss in nats at which each was chosen`);
  const rowsOf = Object.keys(rivals).map((method) => ({
    method,
    found: nets.map((net) => settings[mode].get(net)?.get(method)?.found),
  }));
  show(
    `dampings ${mode}`,
    ["method", ...nets.flatMap((net) => [net, "loss, nats"])],
    rowsOf
      .filter(({ found }) => found.some((each) => each !== undefined))
      .map(({ method, found }) => [method, ...found.flatMap(searchRow)]),
  );
}

// Seed by seed, so that what is finished at any time compares all rivals on the same nets.
const unitsOf = (net: DampedRun["net"], mode: DampedRun["mode"], each: number) =>
  methodsOf(net, mode).flatMap((method): { name: string; config: DampedRun }[] => {
    const damping = settings[searchedFor(mode)].get(net)?.get(method)?.damping;
    if (damping === undefined) return [];
    const sparsities = sparsitiesOf(net, mode);
    return [
      {
        name: `${net}, ${mode}, ${method}, seed ${each}`,
        config: { ...common, net, mode, method, damping, seed: each, sparsities },
      },
    ];
  });
const units = seeds.flatMap((each) =>
  chosen.flatMap((net) => modesOf(net).flatMap((mode) => unitsOf(net, mode, each))),
);
const lines = await runAll(
  units.filter(({ config }) => config.method === (flags.method ?? config.method)),
  "results.jsonl",
);

type Lines = readonly UnitLine<DampedRun, Result>[];

/** The lines of the seeds that every method has finished. */
function complete(own: Lines, methods: readonly string[]) {
  const shared = seeds.filter((each) =>
    methods.every((method) =>
      own.some(({ config }) => config.seed === each && config.method === method),
    ),
  );
  return { shared, done: own.filter(({ config }) => shared.includes(config.seed)) };
}

for (const net of chosen) {
  const measure = net === "autoencoder" ? "loss" : "accuracy";
  const unit = measure === "accuracy" ? "test accuracy, %" : "test loss, nats";
  for (const mode of modesOf(net)) {
    const methods = methodsOf(net, mode);
    const sparsities = sparsitiesOf(net, mode);
    const { shared, done } = complete(
      lines.filter(({ config }) => config.net === net && config.mode === mode),
      methods,
    );
    if (shared.length === 0) {
      log(`${net}, ${mode}: no seed has all contenders yet`);
      continue;
    }
    log(`${net}, ${mode}, seeds ${shared.join(", ")}: ${unit}`);
    const rows = summarise(done, methods, sparsities, measure);
    if (mode === "2:4") {
      const before = summarise(done, methods, sparsities, measure, "before");
      show(
        `${net} ${mode}`,
        ["method", "before training", "after an epoch"],
        rows.map(({ method, means }, i) => [method, ...(before[i]?.means ?? []), ...means]),
      );
    } else {
      show(
        `${net} ${mode}`,
        ["method", ...sparsities.map((s) => `${100 * s} %`)],
        rows.map((r) => [r.method, ...r.means.map((m) => (Number.isNaN(m) ? "–" : m))]),
      );
      pictures({ net, mode, lines: done, methods, sparsities, measure, rows, out, log });
    }
    record({ net, mode, means: rows });
    if (shared.length < 2) continue;
    const opponents = methods.filter((method) => !method.startsWith(first));
    const against = sparsities.map((s) => {
      const rival = best(done, opponents, s, measure);
      return { sparsity: s, rival, ...pairedDifference(done, first, rival, s, measure) };
    });
    log(`${net}, ${mode}: ${first} against the best rival, by seed (positive is better)`);
    show(
      `${net} ${mode} differences`,
      ["sparsity", "best rival", `difference of ${shared.length} seeds`, "standard error"],
      against.map((a) => [`${100 * a.sparsity} %`, a.rival, a.mean, a.error]),
    );
    record({ net, mode, against });
    // What the learning brings: the same start, compensation and gate, without updates.
    const start = `${first}, start alone`;
    if (!methods.includes(start)) continue;
    const learned = sparsities.map((s) => ({
      sparsity: s,
      ...pairedDifference(done, first, start, s, measure),
    }));
    log(`${net}, ${mode}: ${first} against ${start}, by seed (positive is better)`);
    show(
      `${net} ${mode} learning`,
      ["sparsity", `difference of ${shared.length} seeds`, "standard error"],
      learned.map((a) => [`${100 * a.sparsity} %`, a.mean, a.error]),
    );
    record({ net, mode, learned });
  }
}
