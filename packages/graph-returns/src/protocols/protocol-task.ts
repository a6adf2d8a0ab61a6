import { checkNumber, checkOneOf, LegendreError, resolveOptions } from "@legendre/core-tensor";
import type { Safety } from "../data/columns.ts";
import { withDonors } from "../data/missing-customers.ts";
import type { ReturnsData, SplitName } from "../data/returns-data.ts";
import { heldOut } from "./held-out.ts";
import { edgeHash, idHashes, marks } from "./pairs.ts";
import { missingText, texts } from "./protocol-texts.ts";
import type { Messages, Phase, ProtocolBox, ProtocolName, ReturnsTask } from "./task.ts";

/** Options of {@link protocolTask}. */
export interface ProtocolOptions {
  /** @defaultValue `"checkout"` */
  readonly protocol?: ProtocolName | undefined;
  /** Share of the training edges that becomes the validation phase. @defaultValue `0.1` */
  readonly validation?: number | undefined;
  /** Which edges become validation. @defaultValue `0` */
  readonly seed?: number | undefined;
  /**
   * `"official"`: judged are the testing tables. `"random"`: two of ten pairs of the training tables, chosen by a
   * hash, so that most customers and variants are known: what labels of a shop's own past are worth. Under
   * `checkout`, `label-aware` and `cold-start`.
   * @defaultValue `"official"`
   */
  readonly split?: "official" | "random" | undefined;
  /**
   * Purchases whose customer has no row, which are returned more often than others: `"unknown"` keeps them and says
   * so in a column; `"donor"` gives them the row of another customer, so that models cannot tell them; `"drop"`
   * leaves them out of what is learned from and judged.
   * @defaultValue `"unknown"`
   */
  readonly missingCustomer?: "unknown" | "donor" | "drop" | undefined;
  /** Let models also read columns that are suspicious: averages over the whole period. @defaultValue `false` */
  readonly suspicious?: boolean | undefined;
}

const names: readonly ProtocolName[] = [
  "checkout",
  "paper",
  "customer-grouped",
  "label-aware",
  "cold-start",
];

/**
 * A data set under a protocol: which edges are learned from and judged on, which may carry messages meanwhile,
 * and which columns may be read.
 *
 * - `checkout`: messages go along training edges alone, edges to be judged appear only as queries, and columns
 *   are those known at checkout. Validation is all purchases of some customers, and single pairs of others, so that
 *   as many of its customers are new to the train phase as of the test's are to the training tables: what stops a
 *   fit, calibrates it and chooses its thresholds has the mixture that it is judged on.
 * - `paper`: each split has its own graph of all its edges, and all columns may be read, also those made from
 *   the labels. It reproduces the published table and says nothing of how well returns can be predicted.
 * - `customer-grouped`: inside the training split; a hash of the customer's id puts 20 of 100 into test.
 * - `label-aware`: as `checkout`, and messages carry the labels of training edges. A batch takes the pairs of
 *   its supervised edges out of the messages first.
 * - `cold-start`: as `checkout`; results are to be reported by quadrant.
 *
 * Which purchase belongs where follows from ids and the seed alone, whatever the order of the tables. Times are not
 * looked at: outcomes of the last weeks before the split are taken as known, and validation is not later than training.
 *
 * @param data - a data set.
 * @param options - see {@link ProtocolOptions}.
 * @returns a {@link ReturnsTask}.
 * @throws code "option"; "data" where a phase that must have edges has none.
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * const data = await generateReturns({ edges: 500 });
 * const task = protocolTask(data);
 * console.log(task.protocol, task.features, task.test.messages.split); // → checkout [ 'safe' ] training
 * ```
 */
export function protocolTask(data: ReturnsData, options: ProtocolOptions = {}): ReturnsTask {
  const settings = resolveOptions("protocolTask", options, {
    protocol: "checkout" as ProtocolName,
    validation: 0.1,
    seed: 0,
    split: "official" as NonNullable<ProtocolOptions["split"]>,
    missingCustomer: "unknown" as NonNullable<ProtocolOptions["missingCustomer"]>,
    suspicious: false,
  });
  const { protocol, validation, seed, split, missingCustomer, suspicious } = settings;
  checkOneOf("protocolTask", "protocol", protocol, names);
  checkNumber("protocolTask", "validation", validation, { min: 0, exclusiveMax: 1 });
  checkNumber("protocolTask", "seed", seed, { integer: true, min: 0, max: 2 ** 32 - 1 });
  checkOneOf("protocolTask", "suspicious", suspicious, [true, false]);
  checkOneOf("protocolTask", "split", split, ["official", "random"]);
  if (split === "random" && (protocol === "paper" || protocol === "customer-grouped")) {
    const message = `split is "random" under "${protocol}", which has a split of its own; leave it out, or take checkout, label-aware or cold-start`;
    throw new LegendreError("option", "protocolTask", message, { split, protocol });
  }
  checkOneOf("protocolTask", "missingCustomer", missingCustomer, ["unknown", "donor", "drop"]);
  const told = missingCustomer === "donor" ? withDonors(data, seed) : data;
  const every = phasesOf(told, settings);
  const phases = missingCustomer === "drop" ? withoutMissing(told, every) : every;
  const sizes = Object.fromEntries(
    Object.values(phases).map((phase) => [phase.name, sizeOf(data, phase)]),
  ) as ProtocolBox["sizes"];
  for (const name of ["train", "test"] as const) {
    if (sizes[name].edges > 0) continue;
    throw new LegendreError(
      "data",
      "protocolTask",
      `the ${name} phase of "${protocol}" has no edges; give more data, or another protocol or validation share`,
      { protocol, sizes },
    );
  }
  const features: Safety[] = ["safe"];
  if (suspicious || protocol === "paper") features.push("suspicious");
  if (protocol === "paper") features.push("leaky");
  const said = { protocol, ...texts(protocol, suspicious, split) };
  const box: ProtocolBox = { ...said, ...missingText(said.split, missingCustomer), sizes, seed };
  return { protocol, box, data: told, features, ...phases };
}

/** Phases without the purchases of customers who have no row. */
function withoutMissing(data: ReturnsData, phases: Phases): Phases {
  const kept = (phase: Phase): Phase => {
    const { customers, edges } = data.splits[phase.split];
    const known = (e: number): boolean => customers.rowOf[edges.customer[e]!]! >= 0;
    const quadrant = phase.quadrant.filter((_, i) => known(phase.edges[i]!));
    return { ...phase, edges: phase.edges.filter(known), quadrant };
  };
  const { train, validation, test } = phases;
  return { train: kept(train), validation: kept(validation), test: kept(test) };
}

/** {@link ProtocolOptions} that decide the phases. */
interface Settings {
  readonly protocol: ProtocolName;
  readonly validation: number;
  readonly seed: number;
  readonly split: "official" | "random";
}

type Phases = Pick<ReturnsTask, "train" | "validation" | "test">;

function phasesOf(
  data: ReturnsData,
  { protocol, validation: share, seed, split }: Settings,
): Phases {
  const { training, testing } = data.splits;
  const { ids } = data.nodes["customer"]!;
  const { customer } = training.edges;
  const pairOf = (salt: number) => edgeHash(data, "training", salt);
  const all = numbersWhere(training.edges.count, () => true);
  const every = (split: SplitName, edges: Int32Array, labels = false): Messages => ({
    ...{ split, edges, labels },
  });
  if (protocol === "paper") {
    const hash = pairOf(seed);
    const random = (e: number) => hash(e) * 2 ** -32 < share;
    const own = every("training", all);
    const queries = numbersWhere(testing.edges.count, () => true);
    return phasesWith(data, false, {
      train: ["training", all.filter((e) => !random(e)), own],
      validation: ["training", all.filter(random), own],
      test: ["testing", queries, every("testing", queries)],
    });
  }
  const inside = protocol === "customer-grouped" || split === "random";
  // Salted, so that neither validation nor folds, which hash pairs too, go along with it.
  const drawn = pairOf(seed ^ 0x3c6ef372);
  const grouped = idHashes(ids, 0);
  const judged =
    split === "random"
      ? (e: number): boolean => drawn(e) % 10 < 2
      : (e: number): boolean => (grouped[customer[e]!]! >>> 0) % 100 < 20;
  const pool = inside ? all.filter((e) => !judged(e)) : all;
  const queries = inside ? all.filter(judged) : numbersWhere(testing.edges.count, () => true);
  const testSplit = inside ? "training" : "testing";
  const buyers = data.splits[testSplit].edges.customer;
  const known = marks(
    ids.length,
    pool.map((e) => customer[e]!),
  );
  const cold = queries.filter((e) => known[buyers[e]!] === 0).length / Math.max(1, queries.length);
  const held = heldOut(data, pool, { share, cold, seed });
  const train = pool.filter((_, i) => held[i] === 0);
  const labels = protocol === "label-aware";
  return phasesWith(data, true, {
    train: ["training", train, every("training", train, labels)],
    validation: [
      "training",
      pool.filter((_, i) => held[i] === 1),
      every("training", train, labels),
    ],
    test: [testSplit, queries, every("training", pool, labels)],
  });
}

function phasesWith(
  data: ReturnsData,
  remove: boolean,
  parts: Record<Phase["name"], [SplitName, Int32Array, Messages]>,
): Phases {
  const phase = (name: Phase["name"]): Phase => {
    const [split, edges, messages] = parts[name];
    const removeSupervised = remove && name === "train";
    // New is who has no training edge that carries messages; under `paper` the test graph has its own.
    const known = name === "test" && remove ? messages : parts.train[2];
    const quadrant = quadrants(data, split, edges, known);
    return { name, split, edges, messages, removeSupervised, quadrant };
  };
  return { train: phase("train"), validation: phase("validation"), test: phase("test") };
}

function quadrants(
  data: ReturnsData,
  split: SplitName,
  edges: Int32Array,
  known: Messages,
): Uint8Array {
  const seen = { customer: new Uint8Array(0), variant: new Uint8Array(0) };
  const from = data.splits[known.split].edges;
  for (const kind of ["customer", "variant"] as const) {
    seen[kind] = new Uint8Array(data.nodes[kind]!.count);
    for (const e of known.edges) seen[kind][from[kind][e]!] = 1;
  }
  const { customer, variant } = data.splits[split].edges;
  return Uint8Array.from(
    edges,
    (e) => 1 - seen.customer[customer[e]!]! + 2 * (1 - seen.variant[variant[e]!]!),
  );
}

const numbersWhere = (count: number, where: (e: number) => boolean): Int32Array =>
  Int32Array.from({ length: count }, (_, e) => e).filter(where);

function sizeOf(data: ReturnsData, { split, edges }: Phase): { edges: number; rate: number } {
  const { label } = data.splits[split].edges;
  let returned = 0;
  for (const e of edges) returned += label[e]!;
  return { edges: edges.length, rate: returned / edges.length };
}
