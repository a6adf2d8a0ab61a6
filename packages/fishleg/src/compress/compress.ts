import { LegendreError } from "@legendre/core-tensor";
import {
  above,
  atLeast,
  count,
  fraction,
  list,
  type OptionsOf,
  oneOf,
  optional,
  options,
  value,
} from "@legendre/core-tensor/options";
import { applyForms, type Known } from "./apply-forms.ts";
import { calibrate } from "./calibration.ts";
import { type Certificate, certify } from "./certify.ts";
import { batchThatFits, meanAndError, meanDistance, outputsOf, scoresOf } from "./evaluate.ts";
import { type Example, splitExamples } from "./examples.ts";
import { foldScales } from "./fold-scales.ts";
import { bytesOf, type Form, forms, formsOf, isFast } from "./forms.ts";
import { type Cache, type LatencyTable, siteLatency, timeTogether } from "./latency.ts";
import { leastOf } from "./least.ts";
import { type Meaning, type Metric, meaningOf, metricOf } from "./meaning.ts";
import { readModelBytes } from "./model-bytes.ts";
import { newerOpset } from "./newer-opset.ts";
import { type OnnxGraph, readGraph, where } from "./onnx-graph.ts";
import { type Change, changesInOrder, formsAfter, type Option, optionsOf } from "./path.ts";
import { type Rounded, roundRows } from "./rounding.ts";
import { nodeRuntime, type Runtime, type Session } from "./runtime.ts";
import { findSites, rowsOf, type Site } from "./sites.ts";

/** The options of {@link compress}. */
export const compressOptions = options("compress", {
  /** Examples like those that the model will see, at least 20, better some hundreds. */
  examples: value<readonly Example[]>(undefined, ["an array of examples", Array.isArray]),
  /** Share of the metric that must be kept, such as 0.99, which it is where no bound at all is given. */
  keep: optional(fraction()),
  /** What the metric may fall by, in its own unit. */
  maxLoss: optional(atLeast(0)),
  /** Milliseconds that a call with one example may take, in the median. */
  maxMs: optional(above(0)),
  /** Megabytes (10⁶) that the file may have. */
  maxMb: optional(above(0)),
  /** Which savings count: time and bytes alike, as shares of what they were, or one of them. */
  prefer: oneOf(["both", "time", "bytes"], "both"),
  /** Forms that may be chosen. */
  forms: list(oneOf<Form>(forms), forms),
  /** What is measured on outputs; by the kind of output and whether there are labels where it is left out. */
  metric: optional(value<Metric>()),
  /** What the outputs are; found out where it is left out. */
  meaning: optional(oneOf<Meaning>(["classes", "sequence", "events", "numbers"])),
  /** Where the model is to run: there it is timed. onnxruntime in Node where it is left out. */
  runtime: optional(value<Runtime>()),
  /** Keeps measurements, so that an interrupted run goes on and latencies are measured once. */
  cache: optional(value<Cache>()),
  /** Of the split of the examples. */
  seed: count(0, 0),
  /** The number of a point on the front to take in place of the one that is chosen; see {@link Compressed.front}. */
  point: optional(count(0)),
  /** Told what is being done. */
  onProgress: optional(value<(progress: Progress) => void>()),
});

/** Options of {@link compress}. */
export interface CompressOptions extends OptionsOf<typeof compressOptions> {}

/** What a run is doing. */
export interface Progress {
  readonly stage: "read" | "calibrate" | "time" | "losses" | "choose" | "front" | "certify";
  readonly done: number;
  readonly total: number;
}

/** A model on the way from the one before to the smallest and fastest. */
export interface Point {
  /** Sites in another form than before. */
  readonly changes: number;
  /** The metric on examples that the choice was made on. */
  readonly metric: number;
  readonly bytes: number;
  /** Median milliseconds of a call with one example, measured. */
  readonly milliseconds: number;
  /** The same as the table of nodes foretold. */
  readonly predictedMilliseconds: number;
  /** Distance of the outputs from those before, as the sum of the sites foretold. */
  readonly predictedLoss: number;
  readonly chosen: boolean;
}

/** What became of the weights of a site. */
export interface SiteReport {
  readonly name: string;
  readonly op: string;
  readonly shape: readonly number[];
  readonly form: Form;
  readonly bytesBefore: number;
  readonly bytes: number;
  /** Distance of the outputs that this change makes alone. */
  readonly loss: number;
  /** Milliseconds of its node alone; 0 for constants. */
  readonly millisecondsBefore: number;
  readonly milliseconds: number;
}

/** What {@link compress} gives. */
export interface Compressed {
  /** The file that onnxruntime runs. */
  readonly model: Uint8Array<ArrayBuffer>;
  /** Whether all bounds hold: on the examples of the choice, and for the metric on fresh ones too. */
  readonly met: boolean;
  /** What does not hold, in words. */
  readonly missed: readonly string[];
  /** From the model before to the smallest, points that no other beats. */
  readonly front: readonly Point[];
  readonly sites: readonly SiteReport[];
  readonly certificate: Certificate;
}

/**
 * Makes an ONNX model smaller and faster within a bound on its own metric: weights go to the types that cost least for the milliseconds and bytes
 * saved, each timed in the target and rounded by the curvature of its inputs, and layers are given back until the bound holds.
 *
 * @param model - the file, or its path in Node.
 * @param given - see {@link CompressOptions}.
 * @returns the file, the front of points, and a certificate on examples that nothing was chosen on.
 * @throws `data` for a file that is no model and for too few examples, `shape` for examples that do not fit, `engine` without
 *   onnxruntime.
 *
 * Costs for each weight and form one pass over 32 examples, then some passes over two fifths of the examples.
 */
export async function compress(
  model: Uint8Array | string,
  given: CompressOptions,
): Promise<Compressed> {
  const settings = compressOptions.resolve(given);
  const { examples, seed } = settings;
  const progress = settings.onProgress ?? (() => {});
  const [bytes, file] =
    typeof model === "string" ? [await readModelBytes(model), model] : [model, "the model"];
  const onnx = foldScales(newerOpset(readGraph(bytes, file)));
  const runtime = settings.runtime ?? (await nodeRuntime());
  const split = splitExamples(examples, seed);
  const cache = prefixed(settings.cache ?? new Map(), await digestOf(bytes, examples, seed));
  const sites = findSites(onnx);
  const work = await prepare(onnx, sites, split.calibration, runtime, settings, progress);
  const { meaning, known, batch } = work;

  // Latency of each site alone, then the distance that each form of it makes alone.
  const allowed = new Set<Form>(["float32", ...settings.forms]);
  const latencies = new Map<Site, LatencyTable>();
  for (const [i, site] of sites.entries()) {
    progress({ stage: "time", done: i, total: sites.length });
    const dims = work.dims(site.input);
    if (site.node === undefined || dims === undefined) continue;
    const which = formsOf(site, onnx).filter(
      (form) => form === "float32" || (isFast(form) && allowed.has(form)),
    );
    latencies.set(
      site,
      await siteLatency(site, dims, which, onnx, runtime, settings.cache ?? new Map()),
    );
  }
  const judged = split.calibration.slice(0, 32);
  const table = new Map<Site, Option[]>();
  for (const [i, site] of sites.entries()) {
    progress({ stage: "losses", done: i, total: sites.length });
    const losses = new Map<Form, number>();
    for (const form of formsOf(site, onnx).filter((each) => allowed.has(each))) {
      losses.set(form, await lossOf(site, form));
    }
    table.set(site, optionsOf(site, losses, latencies.get(site)));
  }

  async function lossOf(site: Site, form: Form): Promise<number> {
    // Half floats keep 11 bits, a hundred times less error in squares than the 8 bits that come next.
    if (form === "float32" || form === "float16") return 0;
    const key = `loss|${site.name}|${form}`;
    const found = cache.get(key);
    if (typeof found === "number") return found;
    const changed = applyForms(onnx, new Map([[site, form]]), known);
    const loss = await meanDistance(
      runtime,
      changed,
      judged,
      work.dense.slice(0, judged.length),
      meaning,
      batch,
    );
    cache.set(key, loss);
    return loss;
  }

  // The way through them.
  const total = sites.reduce((sum, site) => sum + (latencies.get(site)?.get("float32") ?? 0), 0);
  const weights = {
    millisecond:
      settings.prefer === "bytes" ? 1e-6 / Math.max(total, 1e-9) : 1 / Math.max(total, 1e-9),
    byte: (settings.prefer === "time" ? 1e-6 : 1) / bytes.length,
  };
  const changes = changesInOrder(table, weights);
  const trial = await trialsOf(
    onnx,
    sites,
    known,
    split.choice,
    work,
    runtime,
    settings,
    cache,
    progress,
  );
  const kept = await choose(changes, trial, settings);
  const timed = await undoSlower(kept, table, trial, split.choice, runtime);
  const front = await frontOf(
    changes,
    timed,
    trial,
    table,
    split.choice,
    runtime,
    bytes.length,
    progress,
  );

  const picked = settings.point === undefined ? timed : pointOf(front, settings.point);
  const chosen = trial.model(picked);
  const chosenForms = formsAfter(sites, picked);
  progress({ stage: "certify", done: 0, total: 1 });
  const certificate = await certify({
    before: bytes,
    after: chosen,
    fresh: split.fresh,
    runtime,
    metric: trial.metric,
    labelled: trial.labelled,
    meaning,
    batch,
    keep: settings.keep,
    maxLoss: settings.maxLoss,
  });
  const missed = missedBounds(settings, certificate, await trial.margin(picked));
  return {
    model: chosen,
    met: missed.length === 0,
    missed,
    front: front.map(({ point }, i) => ({
      ...point,
      chosen: settings.point === undefined ? point.chosen : i === settings.point,
    })),
    sites: sites.map((site) =>
      reportOf(site, chosenForms.get(site) as Form, table.get(site) as Option[]),
    ),
    certificate,
  };
}

type CompressSettings = ReturnType<typeof compressOptions.resolve>;

/** What the examples show of the model. */
interface Work {
  readonly meaning: Meaning;
  readonly known: Known;
  readonly batch: number;
  readonly dims: (value: string) => readonly number[] | undefined;
  /** Outputs of the calibration's examples. */
  readonly dense: Awaited<ReturnType<typeof outputsOf>>;
}

async function prepare(
  onnx: OnnxGraph,
  sites: readonly Site[],
  examples: readonly Example[],
  runtime: Runtime,
  settings: CompressSettings,
  progress: (progress: Progress) => void,
): Promise<Work> {
  progress({ stage: "read", done: 0, total: 1 });
  const session = await runtime.open(onnx.bytes);
  try {
    const batch = await batchThatFits(session, examples, 16);
    const dense = await outputsOf(session, examples, batch);
    progress({ stage: "calibrate", done: 0, total: 1 });
    const { range, dims, moments } = await calibrate(onnx, sites, examples, runtime);
    const roundings = new Map<string, Rounded>();
    const rounded = (site: Site, bits: 4 | 8): Rounded => {
      const key = `${bits} ${site.name}`;
      const found =
        roundings.get(key) ??
        roundRows(rowsOf(site, onnx), site.outputs, site.inputs, bits, moments(site));
      roundings.set(key, found);
      return found;
    };
    const meaning = settings.meaning ?? meaningOf(dense);
    return { meaning, known: { range, rounded }, batch, dims, dense };
  } finally {
    await session.release();
  }
}

/** Models made of changes, and how they do on the examples of the choice. */
interface Trials {
  readonly metric: Metric;
  readonly labelled: boolean;
  readonly cache: Cache;
  readonly model: (changes: readonly Change[]) => Uint8Array<ArrayBuffer>;
  /** The metric, and by how much the bound is kept: mean and standard error over examples. */
  readonly margin: (
    changes: readonly Change[],
  ) => Promise<{ mean: number; error: number; metric: number }>;
}

async function trialsOf(
  onnx: OnnxGraph,
  sites: readonly Site[],
  known: Known,
  choice: readonly Example[],
  { meaning, batch }: Work,
  runtime: Runtime,
  settings: CompressSettings,
  cache: Cache,
  progress: (progress: Progress) => void,
): Promise<Trials> {
  const labelled = choice.every(({ label }) => label !== undefined);
  const metric = settings.metric ?? metricOf(meaning, labelled);
  const session = await runtime.open(onnx.bytes);
  const dense = await outputsOf(session, choice, batch).finally(() => session.release());
  const references = labelled ? choice.map(({ label }) => label) : dense;
  const before = await scoresOf(dense, references, metric);
  const least = leastOf(settings);
  const model = (changes: readonly Change[]) => applyForms(onnx, formsAfter(sites, changes), known);
  let runs = 0;
  const run = new Map<string, unknown>();
  const margin = async (changes: readonly Change[]) => {
    const forms = [...formsAfter(sites, changes).values()].join();
    const key = `margin|${metric.name}|${settings.keep}|${settings.maxLoss}|${forms}`;
    // A metric of the caller's may be another one under the same name in the next run.
    const kept = settings.metric === undefined ? cache : run;
    const found = kept.get(key) as { mean: number; error: number; metric: number } | undefined;
    if (found !== undefined) return found;
    progress({ stage: "choose", done: runs++, total: 20 });
    const opened = await runtime.open(model(changes));
    const outputs = await outputsOf(opened, choice, batch).finally(() => opened.release());
    const scores = await scoresOf(outputs, references, metric);
    const over = scores.map((score, i) => score - least(before[i] as number));
    const result = { ...meanAndError(over), metric: meanAndError(scores).mean };
    kept.set(key, result);
    return result;
  };
  return { metric, labelled, cache, model, margin };
}

/** Standard errors that the mean must be above the bound by: it is to hold on examples that come later. */
const safety = 1.3;

/** The changes that keep the bounds: as many from the front of the way as possible, then those after that still fit. */
async function choose(
  changes: readonly Change[],
  trial: Trials,
  settings: CompressSettings,
): Promise<readonly Change[]> {
  const holds = async (some: readonly Change[]): Promise<boolean> => {
    const { mean, error } = await trial.margin(some);
    return mean - safety * error >= -1e-9;
  };
  const { maxMb, keep, maxLoss, maxMs } = settings;
  const limited = maxMb !== undefined || maxMs !== undefined;
  if (limited && keep === undefined && maxLoss === undefined) {
    return shortest(changes, trial, settings);
  }
  let [good, bad] = [0, changes.length + 1];
  // Mostly the whole way is too far, and much of it is not: halves find the place.
  while (bad - good > 1) {
    const middle = good === 0 && bad === changes.length + 1 ? changes.length : (good + bad) >> 1;
    if (await holds(changes.slice(0, middle))) good = middle;
    else bad = middle;
  }
  // What breaks the bound is given back, and the way goes on without it.
  let kept = changes.slice(0, good);
  let tries = 6;
  for (const change of changes.slice(good + 1)) {
    if (tries === 0) break;
    const more = [...kept, change];
    if (await holds(more)) kept = more;
    else tries--;
  }
  return kept;
}

/** As few changes as bring the file below the bytes; time is measured by the caller. */
async function shortest(
  changes: readonly Change[],
  trial: Trials,
  { maxMb }: CompressSettings,
): Promise<readonly Change[]> {
  if (maxMb === undefined) return changes;
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (trial.model(changes.slice(0, middle)).length <= maxMb * 1e6) high = middle;
    else low = middle + 1;
  }
  return changes.slice(0, low);
}

/** Takes back fast forms that make the whole model no faster: they are kept as bytes only. */
async function undoSlower(
  kept: readonly Change[],
  table: ReadonlyMap<Site, readonly Option[]>,
  trial: Trials,
  choice: readonly Example[],
  runtime: Runtime,
): Promise<readonly Change[]> {
  let best = kept;
  for (const form of ["static8", "dynamic8", "blocks4"] as const) {
    if (!best.some(({ option }) => option.form === form)) continue;
    const without = best.flatMap((change) => {
      if (change.option.form !== form) return [change];
      const twin = form === "blocks4" ? "stored4" : "stored8";
      const option = table.get(change.site)?.find((each) => each.form === twin);
      return option === undefined ? [] : [{ site: change.site, option }];
    });
    const sessions = [
      await runtime.open(trial.model(best)),
      await runtime.open(trial.model(without)),
    ];
    const [as, other] = await timeTogether(sessions, (choice[0] as Example).inputs, {
      milliseconds: 300,
    });
    for (const session of sessions) await session.release();
    if ((other?.median as number) < 0.98 * (as?.median as number)) best = without;
  }
  return best;
}

interface FrontEntry {
  readonly point: Point;
  readonly changes: readonly Change[];
}

/** Points along the way, measured together with the one that was chosen. */
async function frontOf(
  changes: readonly Change[],
  chosen: readonly Change[],
  trial: Trials,
  table: ReadonlyMap<Site, readonly Option[]>,
  choice: readonly Example[],
  runtime: Runtime,
  bytes: number,
  progress: (progress: Progress) => void,
): Promise<FrontEntry[]> {
  const stops = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) =>
    changes.slice(0, Math.round(share * changes.length)),
  );
  const candidates = [...stops, chosen].filter(
    (list, i, all) => all.findIndex((other) => key(other) === key(list)) === i,
  );
  const models = candidates.map((list) => trial.model(list));
  const times = await frontTimes(candidates, models, choice, runtime, trial.cache);
  const dense = times[0] as number;
  const entries: FrontEntry[] = [];
  for (const [i, list] of candidates.entries()) {
    progress({ stage: "front", done: i, total: candidates.length });
    const after = formsAfter(table.keys(), list);
    let [predictedMilliseconds, predictedLoss] = [dense, 0];
    for (const [site, form] of after) {
      const all = table.get(site) as readonly Option[];
      const [now, before] = [
        all.find((o) => o.form === form),
        all.find((o) => o.form === "float32"),
      ];
      predictedMilliseconds += (now?.milliseconds ?? 0) - (before?.milliseconds ?? 0);
      predictedLoss += now?.loss ?? 0;
    }
    const { metric } = await trial.margin(list);
    const point: Point = {
      changes: [...after.values()].filter((form) => form !== "float32").length,
      metric,
      bytes: i === 0 && list.length === 0 ? bytes : (models[i] as Uint8Array).length,
      milliseconds: times[i] as number,
      predictedMilliseconds,
      predictedLoss,
      chosen: key(list) === key(chosen),
    };
    entries.push({ point, changes: list });
  }
  const left = entries.filter((entry, i) => {
    const { point } = entry;
    return (
      i === 0 ||
      point.chosen ||
      !entries.some((other) => other !== entry && beats(other.point, point))
    );
  });
  return left.sort((a, b) => b.point.bytes - a.point.bytes);
}

/** The changes of a point; raises code "option" for a number that there is none of. */
function pointOf(front: readonly FrontEntry[], point: number): readonly Change[] {
  const found = front[point];
  if (found !== undefined) return found.changes;
  const message = `point must be the number of a point on the front, 0 to ${front.length - 1} here, got ${point}`;
  throw new LegendreError("option", where, message, { option: "point", value: point });
}

/** Whether a point is at least as good in all that counts, and better in something. */
function beats(a: Point, b: Point): boolean {
  const [gain, fewer, sooner] = [
    a.metric - b.metric,
    b.bytes - a.bytes,
    b.milliseconds - a.milliseconds,
  ];
  return gain >= 0 && fewer >= 0 && sooner >= 0 && gain + fewer + sooner > 0;
}

/** Milliseconds of the points, kept, so that a point has its number in the next run too. */
async function frontTimes(
  candidates: readonly (readonly Change[])[],
  models: readonly Uint8Array[],
  choice: readonly Example[],
  runtime: Runtime,
  cache: Cache,
): Promise<number[]> {
  const name = `front|${runtime.name}|${candidates.map(key).join(" then ")}`;
  const found = cache.get(name);
  if (Array.isArray(found)) return found as number[];
  const sessions: Session[] = [];
  try {
    for (const model of models) sessions.push(await runtime.open(model));
    const inputs = (choice[0] as Example).inputs;
    const times = (await timeTogether(sessions, inputs, { milliseconds: 200 })).map(
      ({ median }) => median,
    );
    cache.set(name, times);
    return times;
  } finally {
    for (const session of sessions) await session.release();
  }
}

/** What sets one list of changes apart from another. */
const key = (list: readonly Change[]): string =>
  [...new Map(list.map(({ site, option }) => [site.name, option.form]))].sort().join();

function missedBounds(
  { maxMs, maxMb, keep, maxLoss }: CompressSettings,
  { bytes, timings, holds, margin }: Certificate,
  choice: { readonly mean: number },
): string[] {
  const missed: string[] = [];
  const ms = timings[0]?.after.median ?? 0;
  if (maxMs !== undefined && ms > maxMs)
    missed.push(`a call takes ${ms.toFixed(2)} ms, ${maxMs} ms were asked for`);
  if (maxMb !== undefined && bytes.after > maxMb * 1e6) {
    missed.push(`the file has ${(bytes.after / 1e6).toFixed(2)} MB, ${maxMb} MB were asked for`);
  }
  const bounded =
    keep !== undefined || maxLoss !== undefined || (maxMs === undefined && maxMb === undefined);
  if (bounded && (!holds || choice.mean < 0)) {
    missed.push(`the metric is ${(-margin.mean).toPrecision(2)} below its bound on fresh examples`);
  }
  return missed;
}

function reportOf(site: Site, form: Form, all: readonly Option[]): SiteReport {
  const [now, before] = [
    all.find((option) => option.form === form),
    all.find((o) => o.form === "float32"),
  ];
  return {
    name: site.name,
    op: site.op,
    shape: site.shape,
    form,
    bytesBefore: bytesOf(site, "float32"),
    bytes: bytesOf(site, form),
    loss: now?.loss ?? 0,
    millisecondsBefore: before?.milliseconds ?? 0,
    milliseconds: now?.milliseconds ?? 0,
  };
}

/** A cache whose names are those of one model with one set of examples. */
function prefixed(cache: Cache | Map<string, unknown>, prefix: string): Cache {
  return {
    get: (name) => cache.get(`${prefix}|${name}`),
    set: (name, value) => void cache.set(`${prefix}|${name}`, value),
  };
}

/** A text that is another one for other bytes of model or examples. */
async function digestOf(
  model: Uint8Array,
  examples: readonly Example[],
  seed: number,
): Promise<string> {
  const digest = async (data: Uint8Array): Promise<string> => {
    const hash = await crypto.subtle.digest("SHA-256", data as Uint8Array<ArrayBuffer>);
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
  };
  const parts = [await digest(model), String(seed)];
  for (const { inputs, label } of examples) {
    for (const { data } of Object.values(inputs)) {
      const { buffer, byteOffset, byteLength } = data as Float32Array;
      parts.push(await digest(new Uint8Array(buffer, byteOffset, byteLength)));
    }
    parts.push(
      JSON.stringify(label, (_, each) => (typeof each === "bigint" ? String(each) : each)) ?? "",
    );
  }
  return (await digest(new TextEncoder().encode(parts.join()))).slice(0, 16);
}
