import { LegendreError } from "@legendre/core-tensor";
import type { EdgeTable, ReturnsData, SplitName } from "../data/returns-data.ts";
import type { Steps } from "../pause.ts";
import { heldOut } from "./held-out.ts";
import { firstTime, isLater, isSettled, lastMoment } from "./outcome-times.ts";
import { idHashes, marks, pairSet, wholeHash } from "./pairs.ts";
import { messagesBefore } from "./supervision-folds.ts";
import type { Messages, Phase, ProtocolName, ReturnsTask } from "./task.ts";

/** Options of a protocol that decide the phases. */
export interface PhaseSettings {
  readonly protocol: ProtocolName;
  readonly validation: number;
  readonly seed: number;
  readonly split: "official" | "random";
  /** In days. */
  readonly outcomeDelay: number;
  readonly validationBy: "time" | "ids" | undefined;
  /** When the tables were made, in milliseconds since 1970. */
  readonly asOf: number | undefined;
}

export type Phases = Pick<ReturnsTask, "train" | "validation" | "test"> & {
  /** Whether the validation phase is later than the train phase. */
  readonly inTime: boolean;
  /** Purchases whose outcome is not known when it would have to be, by split. */
  readonly open: { readonly training: number; readonly testing: number };
};

/** What a phase is made of. */
interface PhaseParts {
  readonly split: SplitName;
  /** Purchases that are learned from or judged. */
  readonly edges: Int32Array;
  readonly messages: Messages;
  /** Messages whose customers and variants count as known. */
  readonly known: Messages;
  readonly removeSupervised: boolean;
  readonly outcomeDelay?: number;
}

/** The phases of a protocol, in steps. */
export function* phasesOf(data: ReturnsData, settings: PhaseSettings): Steps<Phases> {
  const parts = settings.protocol === "paper" ? paper(data, settings) : honest(data, settings);
  const { train, validation, test, inTime, open } = yield* parts;
  yield;
  const phases = {
    inTime,
    open,
    train: phaseOf(data, "train", train),
    validation: phaseOf(data, "validation", validation),
    test: phaseOf(data, "test", test),
  };
  yield;
  return phases;
}

/** Phases without the purchases of customers who have no row. */
export function withoutMissing<T extends Pick<ReturnsTask, "train" | "validation" | "test">>(
  data: ReturnsData,
  phases: T,
): T {
  const kept = (phase: Phase): Phase => {
    const { customers, edges } = data.splits[phase.split];
    const known = (e: number): boolean => customers.rowOf[edges.customer[e]!]! >= 0;
    const quadrant = phase.quadrant.filter((_, i) => known(phase.edges[i]!));
    return { ...phase, edges: phase.edges.filter(known), quadrant };
  };
  const { train, validation, test } = phases;
  return { ...phases, train: kept(train), validation: kept(validation), test: kept(test) };
}

type PartsOfPhases = Readonly<Record<Phase["name"], PhaseParts>> & Pick<Phases, "inTime" | "open">;

/** Each split has a graph of its own purchases, those that are judged among them. */
function* paper(
  data: ReturnsData,
  { validation: share, seed }: PhaseSettings,
): Steps<PartsOfPhases> {
  const { training, testing } = data.splits;
  const all = numbersBelow(training.edges.count);
  const closed = all.filter(isClosed(training.edges));
  const hash = wholeHash(data, "training", seed);
  const isHeld = (e: number): boolean => hash(e) * 2 ** -32 < share;
  yield;
  const known: Messages = { split: "training", edges: all, labels: false };
  const made = numbersBelow(testing.edges.count);
  const queries = made.filter(isClosed(testing.edges));
  const own: Messages = { split: "testing", edges: made, labels: false };
  const common = { known, removeSupervised: false };
  const edges = closed.filter((e) => !isHeld(e));
  return {
    train: { ...common, split: "training", edges, messages: known },
    validation: { ...common, split: "training", edges: closed.filter(isHeld), messages: known },
    test: { ...common, split: "testing", edges: queries, messages: own },
    inTime: false,
    open: { training: all.length - closed.length, testing: made.length - queries.length },
  };
}

const isClosed =
  ({ open }: EdgeTable) =>
  (e: number): boolean =>
    open?.[e] !== 1;

/** Purchases that are judged carry no messages, and messages come from the training tables. */
function* honest(data: ReturnsData, settings: PhaseSettings): Steps<PartsOfPhases> {
  const { protocol, validation: share, seed, outcomeDelay } = settings;
  const labels = protocol === "label-aware";
  const { pool, made, split } = judgedApart(data, settings);
  const inTime = validatedByTime(data, settings);
  yield;
  const { settled, queries } = settledOutcomes(data, { pool, made, split }, settings);
  // A purchase is known when it is made, and what became of it later.
  const heard = labels ? settled : pool;
  const training = data.splits.training.edges;
  const isKnown = marks(
    data.nodes["customer"]!.count,
    heard.map((e) => training.customer[e]!),
  );
  yield;
  const buyers = data.splits[split].edges.customer;
  const cold = queries.filter((e) => isKnown[buyers[e]!] === 0).length;
  const mixture = { share, cold: cold / Math.max(1, queries.length), seed };
  const isHeld = inTime ? latest(training, settled, share) : heldOut(data, settled, mixture);
  yield;
  const validation = settled.filter((_, i) => isHeld[i] === 1);
  const others = settled.filter((_, i) => isHeld[i] === 0);
  const train = inTime ? others : withoutPairs(data, others, validation);
  const fromAll: Messages = { split: "training", edges: heard, labels };
  const begin = firstTime(training, validation);
  const fromTrain: Messages = inTime
    ? { ...fromAll, edges: heard.filter((e) => training.time![e]! < begin) }
    : { split: "training", edges: train, labels };
  // Who is validated hears what was known when the first of them bought, as who is judged does.
  const before = inTime ? messagesBefore(data, fromTrain, begin, outcomeDelay) : fromTrain;
  const learned = { split: "training", messages: fromTrain, known: fromTrain } as const;
  return {
    train: {
      ...learned,
      edges: train,
      removeSupervised: true,
      ...(inTime ? { outcomeDelay } : {}),
    },
    validation: { ...learned, edges: validation, messages: before, removeSupervised: false },
    test: { split, edges: queries, messages: fromAll, known: fromAll, removeSupervised: false },
    inTime,
    open: { training: pool.length - settled.length, testing: made.length - queries.length },
  };
}

/** Whether validation is by time; raises code "option" where it is to be and cannot. */
function validatedByTime({ splits }: ReturnsData, settings: PhaseSettings): boolean {
  const { protocol, split, validationBy } = settings;
  if (validationBy === "ids" || protocol === "customer-grouped" || split === "random") return false;
  const { training, testing } = splits;
  const found = isLater(training.edges, testing.edges);
  if (found || validationBy === undefined) return found;
  const message =
    'validationBy is "time", and the testing purchases are not all later than the training ones by their times; give the tables times and split them by time, or leave it out';
  throw new LegendreError("option", "protocolTask", message, { validationBy });
}

/** Marks about this share of purchases, the latest; those of one moment are not parted. */
function latest({ time }: EdgeTable, pool: Int32Array, share: number): Uint8Array {
  const sorted = Float64Array.from(pool, (e) => time![e]!).sort();
  const from = sorted[Math.round((1 - share) * sorted.length)] ?? Number.POSITIVE_INFINITY;
  return Uint8Array.from(pool, (e) => Number(time![e]! >= from));
}

interface Parted {
  readonly pool: Int32Array;
  /** Purchases of those who are judged. */
  readonly made: Int32Array;
  readonly split: SplitName;
}

/** The training purchases, and those that are judged: the testing tables, or a part of the training tables. */
function judgedApart(data: ReturnsData, { protocol, split, seed }: PhaseSettings): Parted {
  const { training, testing } = data.splits;
  const all = numbersBelow(training.edges.count);
  if (split === "random") {
    // Salted, so that neither validation nor folds, which hash pairs too, go along with it.
    const hash = wholeHash(data, "training", seed ^ 0x3c6ef372);
    return parted(data, all, (e) => hash(e) % 10 < 2);
  }
  if (protocol === "customer-grouped") {
    const hashes = idHashes(data.nodes["customer"]!.ids, 0);
    const { customer } = training.edges;
    return parted(data, all, (e) => (hashes[customer[e]!]! >>> 0) % 100 < 20);
  }
  return { pool: all, made: numbersBelow(testing.edges.count), split: "testing" };
}

function parted(data: ReturnsData, all: Int32Array, isJudged: (e: number) => boolean): Parted {
  const made = all.filter(isJudged);
  return {
    pool: withoutPairs(
      data,
      all.filter((e) => !isJudged(e)),
      made,
    ),
    made,
    split: "training",
  };
}

/** Training purchases without those that repeat a pair of others; there are none unless orders were parted in place of pairs. */
function withoutPairs(data: ReturnsData, edges: Int32Array, others: Int32Array): Int32Array {
  const table = data.splits.training.edges;
  if (table.order === undefined) return edges;
  const pairs = pairSet(table, others);
  return edges.filter((e) => !pairs.has(table.customer[e]!, table.variant[e]!));
}

/** Of the training purchases those whose outcome is known when the first is judged, of these those whose outcome is known at the end. */
function settledOutcomes(
  data: ReturnsData,
  { pool, made, split }: Parted,
  { outcomeDelay: days, asOf }: PhaseSettings,
): { readonly settled: Int32Array; readonly queries: Int32Array } {
  const [training, judged] = [data.splits.training.edges, data.splits[split].edges];
  const timed = training.time !== undefined && judged.time !== undefined;
  if (!timed && (days > 0 || asOf !== undefined)) {
    const [name, value] = days > 0 ? ["outcomeDelay", `${days} days`] : ["asOf", "a date"];
    const message = `${name} is ${value}, and the purchases have no times; give the tables a column of times, or leave it out`;
    throw new LegendreError("data", "protocolTask", message, { outcomeDelay: days });
  }
  if (!timed || split === "training") {
    return { settled: pool.filter(isClosed(training)), queries: made.filter(isClosed(judged)) };
  }
  const end = asOf ?? lastMoment(training, judged);
  // Where nothing is judged, a model for use learns from what is known at the end.
  const now = made.length > 0 ? firstTime(judged, made) : end;
  return {
    settled: pool.filter((e) => isSettled(training, e, days, now)),
    queries: made.filter((e) => isSettled(judged, e, days, end)),
  };
}

/** The training purchases whose outcome is settled when the first testing purchase is made, or now where there are none. */
export function settledPurchases({ splits }: ReturnsData, days: number): Int32Array {
  const { training, testing } = splits;
  const judged = numbersBelow(testing.edges.count);
  const now = judged.length > 0 ? firstTime(testing.edges, judged) : lastMoment(training.edges);
  return numbersBelow(training.edges.count).filter((e) => isSettled(training.edges, e, days, now));
}

function phaseOf(data: ReturnsData, name: Phase["name"], parts: PhaseParts): Phase {
  const { known, ...phase } = parts;
  return { name, ...phase, quadrant: quadrants(data, phase.split, phase.edges, known) };
}

function quadrants(
  data: ReturnsData,
  split: SplitName,
  edges: Int32Array,
  known: Messages,
): Uint8Array {
  const from = data.splits[known.split].edges;
  const seen = (kind: "customer" | "variant"): Uint8Array =>
    marks(
      data.nodes[kind]!.count,
      known.edges.map((e) => from[kind][e]!),
    );
  const [customers, variants] = [seen("customer"), seen("variant")];
  const { customer, variant } = data.splits[split].edges;
  return Uint8Array.from(
    edges,
    (e) => 1 - customers[customer[e]!]! + 2 * (1 - variants[variant[e]!]!),
  );
}

const numbersBelow = (count: number): Int32Array => Int32Array.from({ length: count }, (_, e) => e);
