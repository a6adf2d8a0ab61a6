import { LegendreError } from "@legendre/core-tensor";
import {
  atLeast,
  flag,
  number,
  type OptionsOf,
  oneOf,
  optional,
  options,
  share,
  value,
} from "@legendre/core-tensor/options";
import type { Safety } from "../data/columns.ts";
import { withDonors } from "../data/missing-customers.ts";
import type { ReturnsData } from "../data/returns-data.ts";
import { momentOf } from "../io/cell-values.ts";
import { finished, type Steps } from "../pause.ts";
import { phasesOf, withoutMissing } from "./phases.ts";
import { openText, splitText, texts, untestedText } from "./protocol-texts.ts";
import type { Phase, ProtocolBox, ProtocolName, ReturnsTask } from "./task.ts";

const names: readonly ProtocolName[] = [
  "checkout",
  "paper",
  "customer-grouped",
  "label-aware",
  "cold-start",
];

/** The options of {@link protocolTask}. */
export const protocolTaskOptions = options("protocolTask", {
  /** See {@link protocolTask}. */
  protocol: oneOf<ProtocolName, "checkout">(names, "checkout"),
  /** Share of the training edges that becomes the validation phase. */
  validation: share(0.1),
  /**
   * `"time"`: validation are the latest training purchases; what is told of its customers was known when the first of them was made,
   * and a training purchase hears of what was known before it alone. `"ids"`: customers and pairs by hashes, of all times; where the
   * tables say orders, customers and orders, and purchases that repeat a pair of theirs are left out.
   * @defaultValue `"time"` where the testing purchases are later than the training ones, under `checkout`, `label-aware` and
   *   `cold-start` with the official split; else `"ids"`
   */
  validationBy: optional(oneOf(["time", "ids"])),
  /** Which edges become validation by ids. */
  seed: number({ integer: true, min: 0, max: 2 ** 32 - 1 }, 0),
  /**
   * `"official"`: judged are the testing tables. `"random"`: two of ten pairs of the training tables, chosen by a
   * hash, so that most customers and variants are known: what labels of a shop's own past are worth. Under
   * `checkout`, `label-aware` and `cold-start`.
   */
  split: oneOf(["official", "random"], "official"),
  /**
   * Purchases whose customer has no row, which are returned more often than others: `"unknown"` keeps them and says
   * so in a column; `"donor"` gives them the row of another customer, so that models cannot tell them; `"drop"`
   * leaves them out of what is learned from and judged.
   */
  missingCustomer: oneOf(["unknown", "donor", "drop"], "unknown"),
  /**
   * Days until it is known what became of a purchase; 0 knows at once. When the first judged purchase is made, outcomes of training
   * purchases of the last days are not known yet: these are not learned from, and carry no labels. Nor are those of testing purchases of
   * the last days before `asOf`, which are not judged. Where tables say when a purchase came back, a return also counts from that day on
   * alone. Under `checkout`, `label-aware` and `cold-start` with the official split, of tables that have times.
   */
  outcomeDelay: atLeast(0, 0),
  /**
   * When the tables were made, a date or milliseconds since 1970: outcomes that need longer are open. Where `outcomeDelay` may be given.
   * @defaultValue the latest purchase or return that the tables tell of
   */
  asOf: optional(value<string | number | Date>()),
  /** Let models also read columns that are suspicious: averages over the whole period. */
  suspicious: flag(false),
});

/** Options of {@link protocolTask}. */
export interface ProtocolOptions extends OptionsOf<typeof protocolTaskOptions> {}

/**
 * A data set under a protocol: which edges are learned from and judged on, which may carry messages meanwhile,
 * and which columns may be read.
 *
 * - `checkout`: messages go along training edges alone, edges to be judged appear only as queries, and columns
 *   are those known at checkout. Validation, which stops a fit, calibrates it and chooses its thresholds, is the latest training
 *   purchases where times part training and testing tables; else all purchases of some customers, and single pairs of others, so that
 *   as many of its customers are new to the train phase as of the test's are to the training tables.
 * - `paper`: each split has its own graph of all its edges, and all columns may be read, also those made from
 *   the labels. It reproduces the published table and says nothing of how well returns can be predicted.
 * - `customer-grouped`: inside the training split; a hash of the customer's id puts 20 of 100 into test.
 * - `label-aware`: as `checkout`, and messages carry the labels of training edges. A batch takes the pairs of
 *   its supervised edges out of the messages first.
 * - `cold-start`: as `checkout`; results are to be reported by quadrant.
 *
 * Where the testing tables have no purchases (`fromTables` with `{ split: { last: 0 } }`) the test phase is empty, and the box warns of it: with
 * `validation: 0` a model learns from everything, to be used and not to be judged.
 *
 * Which purchase belongs where follows from ids, times and the seed alone, whatever the order of the tables; lines of an order stay
 * together. Purchases whose outcome is open are neither learned from nor judged, and the box counts them. Without `outcomeDelay`
 * outcomes of the last weeks are taken as known, unless the tables say that they are open or when returns came.
 *
 * @param data - a data set.
 * @param options - see {@link ProtocolOptions}.
 * @returns a {@link ReturnsTask}.
 * @throws code "option"; "data" where a phase that must have edges has none, and for `outcomeDelay` or `asOf` without times.
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
  return finished(protocolSteps(data, options));
}

/** {@link protocolTask} in steps. */
export function* protocolSteps(
  data: ReturnsData,
  options: ProtocolOptions = {},
): Steps<ReturnsTask> {
  const settings = checked(options);
  const { protocol, seed, split, missingCustomer, suspicious, outcomeDelay } = settings;
  const told = missingCustomer === "donor" ? withDonors(data, seed) : data;
  yield;
  const every = yield* phasesOf(told, settings);
  const phases = missingCustomer === "drop" ? withoutMissing(told, every) : every;
  const sizes = {
    train: sizeOf(data, phases.train),
    validation: sizeOf(data, phases.validation),
    test: sizeOf(data, phases.test),
  };
  for (const name of ["train", "test"] as const) {
    if (sizes[name].edges > 0) continue;
    // Tables without testing purchases say that nothing is to be judged: the model is for use.
    if (
      name === "test" &&
      phases.test.split === "testing" &&
      data.splits.testing.edges.count === 0
    ) {
      continue;
    }
    const shorter = outcomeDelay > 0 ? ", a shorter outcomeDelay" : "";
    throw new LegendreError(
      "data",
      where,
      `the ${name} phase of "${protocol}" has no edges; give more data${shorter}, or another protocol or validation share`,
      { protocol, sizes },
    );
  }
  const features: Safety[] = ["safe"];
  if (suspicious || protocol === "paper") features.push("suspicious");
  if (protocol === "paper") features.push("leaky");
  const { inTime, open, ...parts } = phases;
  const said = texts(protocol, suspicious, split, inTime);
  const anyOpen = open.training + open.testing > 0;
  const warnings = [
    ...(said.warning === undefined ? [] : [said.warning]),
    ...(anyOpen ? [openText(open)] : []),
    ...(sizes.test.edges === 0 ? [untestedText] : []),
  ];
  const box: ProtocolBox = {
    protocol,
    ...said,
    ...(anyOpen ? { open } : {}),
    ...(warnings.length > 0 ? { warning: warnings.join(" ") } : {}),
    sizes,
    seed,
    split: splitText(said.split, missingCustomer, outcomeDelay),
    ...(outcomeDelay > 0 ? { outcomeDelay } : {}),
  };
  return { protocol, box, data: told, features, ...parts };
}

const { where } = protocolTaskOptions;

/** The options with their defaults; raises code "option". */
function checked(options: ProtocolOptions) {
  const settings = protocolTaskOptions.resolve(options);
  const { protocol, split, outcomeDelay, validationBy } = settings;
  const asOf = settings.asOf === undefined ? undefined : momentOf(where, "asOf", settings.asOf);
  const hasOwnSplit = protocol === "paper" || protocol === "customer-grouped";
  if (split === "random" && hasOwnSplit) {
    const message = `split is "random" under "${protocol}", which has a split of its own; leave it out, or take checkout, label-aware or cold-start`;
    throw new LegendreError("option", where, message, { split, protocol });
  }
  const untimed = split === "random" || hasOwnSplit;
  const given =
    outcomeDelay > 0
      ? `outcomeDelay is ${outcomeDelay} days`
      : asOf !== undefined
        ? "asOf is given"
        : validationBy === "time"
          ? 'validationBy is "time"'
          : undefined;
  if (given !== undefined && untimed) {
    const message = `${given} where purchases are not parted by time (protocol "${protocol}", split "${split}"); leave it out, or take checkout, label-aware or cold-start with the official split`;
    throw new LegendreError("option", where, message, { outcomeDelay, split, protocol });
  }
  return { ...settings, asOf };
}

function sizeOf(data: ReturnsData, { split, edges }: Phase): { edges: number; rate: number } {
  const { label } = data.splits[split].edges;
  let returned = 0;
  for (const e of edges) returned += label[e]!;
  return { edges: edges.length, rate: returned / edges.length };
}
