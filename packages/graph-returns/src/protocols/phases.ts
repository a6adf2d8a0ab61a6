import { LegendreError } from "@legendre/core-tensor";
import type { ReturnsData, SplitName } from "../data/returns-data.ts";
import type { Steps } from "../pause.ts";
import { heldOut } from "./held-out.ts";
import { edgeHash, idHashes, marks } from "./pairs.ts";
import type { Messages, Phase, ProtocolName, ReturnsTask } from "./task.ts";

/** Options of a protocol that decide the phases. */
export interface PhaseSettings {
  readonly protocol: ProtocolName;
  readonly validation: number;
  readonly seed: number;
  readonly split: "official" | "random";
  /** In days. */
  readonly outcomeDelay: number;
}

export type Phases = Pick<ReturnsTask, "train" | "validation" | "test">;

/** What a phase is made of. */
interface PhaseParts {
  readonly split: SplitName;
  /** Purchases that are learned from or judged. */
  readonly edges: Int32Array;
  readonly messages: Messages;
  /** Messages whose customers and variants count as known. */
  readonly known: Messages;
  readonly removeSupervised: boolean;
}

/** The phases of a protocol, in steps. */
export function* phasesOf(data: ReturnsData, settings: PhaseSettings): Steps<Phases> {
  const parts = settings.protocol === "paper" ? paper(data, settings) : honest(data, settings);
  const { train, validation, test } = yield* parts;
  yield;
  const phases = {
    train: phaseOf(data, "train", train),
    validation: phaseOf(data, "validation", validation),
    test: phaseOf(data, "test", test),
  };
  yield;
  return phases;
}

/** Phases without the purchases of customers who have no row. */
export function withoutMissing(data: ReturnsData, phases: Phases): Phases {
  const kept = (phase: Phase): Phase => {
    const { customers, edges } = data.splits[phase.split];
    const known = (e: number): boolean => customers.rowOf[edges.customer[e]!]! >= 0;
    const quadrant = phase.quadrant.filter((_, i) => known(phase.edges[i]!));
    return { ...phase, edges: phase.edges.filter(known), quadrant };
  };
  const { train, validation, test } = phases;
  return { train: kept(train), validation: kept(validation), test: kept(test) };
}

type PartsOfPhases = Readonly<Record<Phase["name"], PhaseParts>>;

/** Each split has a graph of its own purchases, those that are judged among them. */
function* paper(
  data: ReturnsData,
  { validation: share, seed }: PhaseSettings,
): Steps<PartsOfPhases> {
  const { training, testing } = data.splits;
  const all = numbersBelow(training.edges.count);
  const hash = edgeHash(data, "training", seed);
  const isHeld = (e: number): boolean => hash(e) * 2 ** -32 < share;
  yield;
  const known: Messages = { split: "training", edges: all, labels: false };
  const queries = numbersBelow(testing.edges.count);
  const own: Messages = { split: "testing", edges: queries, labels: false };
  const common = { known, removeSupervised: false };
  return {
    train: { ...common, split: "training", edges: all.filter((e) => !isHeld(e)), messages: known },
    validation: { ...common, split: "training", edges: all.filter(isHeld), messages: known },
    test: { ...common, split: "testing", edges: queries, messages: own },
  };
}

/** Purchases that are judged carry no messages, and messages come from the training tables. */
function* honest(data: ReturnsData, settings: PhaseSettings): Steps<PartsOfPhases> {
  const { protocol, validation: share, seed } = settings;
  const labels = protocol === "label-aware";
  const { pool, queries, split } = judgedApart(data, settings);
  yield;
  const settled = withKnownOutcomes(data, pool, settings.outcomeDelay);
  // A purchase is known when it is made, and what became of it later.
  const heard = labels ? settled : pool;
  const { customer } = data.splits.training.edges;
  const isKnown = marks(
    data.nodes["customer"]!.count,
    heard.map((e) => customer[e]!),
  );
  yield;
  const buyers = data.splits[split].edges.customer;
  const cold = queries.filter((e) => isKnown[buyers[e]!] === 0).length;
  const mixture = { share, cold: cold / Math.max(1, queries.length), seed };
  const isHeld = heldOut(data, settled, mixture);
  yield;
  const train = settled.filter((_, i) => isHeld[i] === 0);
  const validation = settled.filter((_, i) => isHeld[i] === 1);
  const fromTrain: Messages = { split: "training", edges: train, labels };
  const fromAll: Messages = { split: "training", edges: heard, labels };
  const learned = { split: "training", messages: fromTrain, known: fromTrain } as const;
  return {
    train: { ...learned, edges: train, removeSupervised: true },
    validation: { ...learned, edges: validation, removeSupervised: false },
    test: { split, edges: queries, messages: fromAll, known: fromAll, removeSupervised: false },
  };
}

/** The training purchases, and those that are judged: the testing tables, or a part of the training tables. */
function judgedApart(
  data: ReturnsData,
  { protocol, split, seed }: PhaseSettings,
): { readonly pool: Int32Array; readonly queries: Int32Array; readonly split: SplitName } {
  const { training, testing } = data.splits;
  const all = numbersBelow(training.edges.count);
  if (split === "random") {
    // Salted, so that neither validation nor folds, which hash pairs too, go along with it.
    const hash = edgeHash(data, "training", seed ^ 0x3c6ef372);
    return parted(all, (e) => hash(e) % 10 < 2);
  }
  if (protocol === "customer-grouped") {
    const hashes = idHashes(data.nodes["customer"]!.ids, 0);
    const { customer } = training.edges;
    return parted(all, (e) => (hashes[customer[e]!]! >>> 0) % 100 < 20);
  }
  return { pool: all, queries: numbersBelow(testing.edges.count), split: "testing" };
}

const parted = (all: Int32Array, isJudged: (e: number) => boolean) => ({
  pool: all.filter((e) => !isJudged(e)),
  queries: all.filter(isJudged),
  split: "training" as const,
});

/** The training purchases whose outcome is known when the first purchase that is judged is made. */
export function withKnownOutcomes(data: ReturnsData, pool: Int32Array, days: number): Int32Array {
  if (days === 0) return pool;
  const [made, judged] = [data.splits.training.edges.time, data.splits.testing.edges.time];
  if (made === undefined || judged === undefined) {
    const message = `outcomeDelay is ${days} days, and the purchases have no times; give the tables a column of times, or leave it out`;
    throw new LegendreError("data", "protocolTask", message, { outcomeDelay: days });
  }
  // Where nothing is judged, it is now the last purchase that is known.
  const now =
    judged.length > 0
      ? judged.reduce((first, time) => Math.min(first, time), Number.POSITIVE_INFINITY)
      : made.reduce((last, time) => Math.max(last, time), Number.NEGATIVE_INFINITY);
  return pool.filter((e) => made[e]! + days * millisecondsOfDay <= now);
}

const millisecondsOfDay = 86_400_000;

function phaseOf(data: ReturnsData, name: Phase["name"], parts: PhaseParts): Phase {
  const { split, edges, messages, known, removeSupervised } = parts;
  const quadrant = quadrants(data, split, edges, known);
  return { name, split, edges, messages, removeSupervised, quadrant };
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
