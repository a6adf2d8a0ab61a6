import { outcomesOf } from "../encodings/purchase-features.ts";
import { checkTask, type Leak } from "../leaks/check-leaks.ts";
import type { BinaryMetrics } from "../metrics/index.ts";
import { marks, pairSet } from "../protocols/pairs.ts";
import type { Phase, ReturnsTask } from "../protocols/task.ts";
import type { ReportModel } from "./report-model.ts";

/**
 * How a check came out: `ok`; `warn`, numbers have to be read with care; `fail`, they are wrong or say something else;
 * `unknown`, nothing given tells.
 */
export type CheckStatus = "ok" | "warn" | "fail" | "unknown";

/** One pitfall of predicting returns, and whether this result fell into it. */
export interface ReportCheck {
  /** A short name, the same in every report. */
  readonly id: string;
  /** What is checked, as a sentence that is true where all is well. */
  readonly title: string;
  readonly status: CheckStatus;
  readonly found: string;
}

type Found = readonly [status: CheckStatus, found: string];

interface Given {
  readonly task: ReturnsTask;
  readonly models: readonly ReportModel[];
  /** Of each model, over all test purchases at once. */
  readonly metrics: readonly BinaryMetrics[];
  readonly leaks: readonly Leak[];
}

const count = (n: number): string => n.toLocaleString("en-GB");
const share = (x: number): string => `${(100 * x).toFixed(1)} %`;
const three = (x: number): string => x.toFixed(3);

/**
 * Looks whether a result fell into one of fifteen pitfalls that public work on these data did fall into.
 *
 * @param task - the task.
 * @param models - what models said of it.
 * @param metrics - of the test purchases, in the order of `models`.
 */
export function reportChecks(
  task: ReturnsTask,
  models: readonly ReportModel[],
  metrics: readonly BinaryMetrics[],
): ReportCheck[] {
  const given: Given = { task, models, metrics, leaks: checkTask(task) };
  return lints.map(([id, title, look]) => {
    const [status, found] = look(given);
    return { id, title, status, found };
  });
}

type Lint = readonly [id: string, title: string, look: (given: Given) => Found];

const lints: readonly Lint[] = [
  ["label-columns", "No column that models read is made from the labels", labelColumns],
  ["messages", "No purchase that is judged carries a message", supervisedMessages],
  ["pairs", "No pair of customer and variant is both learned from and judged", pairsAcross],
  ["customers", "Customers that are judged are not those learned from", sameCustomers],
  ["pooled", "Metrics are over all purchases at once, not means over batches", pooled],
  ["definitions", "Precision, recall and log loss are what they are called", definitions],
  ["base-rate", "F1 is more than calling everything returned gives", baseRate],
  [
    "time",
    "Rates and counts of customers and variants come from before the judged purchases",
    timeOrder,
  ],
  ["missing-rows", "A missing row of a customer tells nothing of the label", missingRows],
  ["ids", "Ids have not been through doubles", roundedIds],
  ["dummies", "Columns of words and their shipped one-hot columns agree", dummies],
  ["degree", "Graph models know how many neighbours a node has", degree],
  ["hubs", "Graph models are not deep across nodes that join half of the graph", hubs],
  ["tensors", "Fits free the tensors they make", tensors],
  ["seeds", "Results follow from a seed", seeds],
];

function labelColumns({ task, leaks }: Given): Found {
  const leak = leaks.find(({ kind }) => kind === "column");
  if (leak !== undefined) return ["fail", leak.message];
  if (!task.features.includes("suspicious")) return ["ok", "columns known at checkout alone"];
  return [
    "warn",
    "averages over the whole period may be read: they are not made from labels, but know the future",
  ];
}

function supervisedMessages({ leaks }: Given): Found {
  const found = leaks.filter(({ kind }) => kind === "edge" || kind === "reverse");
  if (found.length > 0) return ["fail", found.map(({ message }) => message).join("; ")];
  return ["ok", "messages run along other purchases than those judged"];
}

function pairsAcross({ task, leaks }: Given): Found {
  const { data, train, test } = task;
  const learned = pairSet(data.splits[train.split].edges, train.edges);
  const { customer, variant } = data.splits[test.split].edges;
  let both = 0;
  for (const e of test.edges) both += Number(learned.has(customer[e]!, variant[e]!));
  const inPhases = leaks.filter(({ kind }) => kind === "phase" || kind === "pair");
  if (inPhases.length > 0) return ["fail", inPhases.map(({ message }) => message).join("; ")];
  if (both === 0) return ["ok", "none"];
  const words = `${count(both)} of ${count(test.edges.length)} test purchases repeat a pair that was learned from`;
  // Between the official splits that is what a shop knows; inside one it is chance that parted them.
  if (train.split === test.split) return ["fail", words];
  return both / test.edges.length > 0.02
    ? ["warn", words]
    : ["ok", `${words}: what a shop knows at checkout`];
}

function sameCustomers({ task }: Given): Found {
  const { data, train, validation, test } = task;
  const { customer } = data.splits[train.split].edges;
  const nodes = train.edges.map((e) => customer[e]!);
  const learned = marks(data.nodes["customer"]!.count, nodes);
  const known = ({ split, edges }: Phase): number => {
    const all = data.splits[split].edges.customer;
    let count = 0;
    for (const e of edges) count += learned[all[e]!]!;
    return edges.length === 0 ? 0 : count / edges.length;
  };
  const [inValidation, inTest] = [known(validation), known(test)];
  const words = `purchases of customers who were learned from: ${share(inValidation)} of validation, ${share(inTest)} of test`;
  if (test.split === train.split && inTest > 0.05) {
    return [
      "fail",
      `${words}; purchases were parted at random, and the result is too good for new customers`,
    ];
  }
  return inValidation > inTest + 0.1
    ? ["warn", `${words}; what is chosen on validation is chosen for customers who are known`]
    : ["ok", words];
}

function pooled({ models, metrics }: Given): Found {
  const apart = models.flatMap(({ name, reported = {} }, m) =>
    (["auc", "logLoss", "f1"] as const).flatMap((key) => {
      const [said, is] = [reported[key], metrics[m]![key]];
      if (said === undefined || Math.abs(said - is) <= 5e-4) return [];
      return [
        `${name}: ${key} ${three(said)} was reported, all purchases at once give ${three(is)}`,
      ];
    }),
  );
  return apart.length > 0
    ? ["warn", apart.join("; ")]
    : ["ok", "every number here is over all purchases at once"];
}

function definitions({ models, metrics }: Given): Found {
  const near = (a: number | undefined, b: number): boolean =>
    a !== undefined && Math.abs(a - b) <= 2e-3;
  const wrong = models.flatMap(({ name, reported = {} }, m) => {
    const { decisions, doubleSoftmaxCE, logLoss } = metrics[m]!;
    const { precision, recall } = decisions;
    const apart = Math.abs(precision - recall) > 5e-3;
    const swapped = apart && near(reported.precision, recall) && near(reported.recall, precision);
    const twice = near(reported.logLoss, doubleSoftmaxCE) && !near(reported.logLoss, logLoss);
    return [
      ...(swapped ? [`${name}: reported precision and recall are swapped`] : []),
      ...(twice
        ? [
            `${name}: the reported log loss has gone through a softmax twice; it is ${three(logLoss)}`,
          ]
        : []),
    ];
  });
  return wrong.length > 0
    ? ["fail", wrong.join("; ")]
    : ["ok", "precision of what is called returned, recall of what is returned, log loss in nats"];
}

function baseRate({ models, metrics }: Given): Found {
  const all = metrics[0]?.allReturnedF1 ?? Number.NaN;
  const below = models.filter(
    (model, m) => model.name !== "prior" && !(metrics[m]!.f1 > all + 1e-9),
  );
  const words = `calling everything returned gives F1 ${three(all)}`;
  if (below.length === 0) return ["ok", words];
  return ["warn", `${words}; not above it at 0.5: ${below.map(({ name }) => name).join(", ")}`];
}

function timeOrder({ task, models }: Given): Found {
  const { data, train, test } = task;
  const [before, after] = [data.splits[train.split].edges.time, data.splits[test.split].edges.time];
  const who = models.filter(({ encodings, graph }) => encodings === true || graph !== undefined);
  const reading =
    who.length === 0
      ? "no model reads rates or counts"
      : `read by ${who.map(({ name }) => name).join(", ")}`;
  if (before === undefined || after === undefined) {
    return [who.length === 0 ? "ok" : "unknown", `${reading}; the tables have no times`];
  }
  let [latest, earliest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const e of train.edges) latest = Math.max(latest, before[e]!);
  for (const e of test.edges) earliest = Math.min(earliest, after[e]!);
  if (latest <= earliest) {
    const delay = task.box.outcomeDelay ?? 0;
    const known =
      delay > 0
        ? `its outcomes were known ${delay} days later`
        : "its outcomes are taken as known at once (see outcomeDelay)";
    return ["ok", `all that is learned from is earlier than all that is judged; ${known}`];
  }
  return [
    who.length === 0 ? "warn" : "fail",
    `some purchases that are learned from are later than some that are judged; ${reading}`,
  ];
}

function missingRows({ task }: Given): Found {
  const { data, train } = task;
  const { edges, customers } = data.splits[train.split];
  const y = outcomesOf(data, train);
  const [n, returned] = [
    [0, 0],
    [0, 0],
  ];
  for (const [i, e] of train.edges.entries()) {
    const without = Number(customers.rowOf[edges.customer[e]!]! < 0);
    n[without]!++;
    returned[without]! += y[i]!;
  }
  if (n[1] === 0 || n[0] === 0)
    return ["ok", n[1] === 0 ? "no row is missing" : "no customer has a row"];
  const [having, lacking] = [returned[0]! / n[0]!, returned[1]! / n[1]!];
  const error = Math.sqrt((lacking * (1 - lacking)) / n[1]! + (having * (1 - having)) / n[0]!);
  const words = `${share(lacking)} of the purchases without a customer's row are returned, ${share(having)} of those with one`;
  const tells = Math.abs(lacking - having) > Math.max(0.02, 3 * error);
  return [
    tells ? "warn" : "ok",
    tells ? `${words}: that a row is missing is a feature that a live shop does not have` : words,
  ];
}

function roundedIds({ task }: Given): Found {
  const exact = 2n ** 53n;
  for (const [kind, { ids }] of Object.entries(task.data.nodes)) {
    let [large, rounded] = [0, 0];
    for (const id of ids) {
      if (id < exact && id > -exact) continue;
      large++;
      if (BigInt(Number(id)) === id) rounded++;
    }
    // A 64-bit number is a double by chance once in about a thousand times.
    if (large >= 5 && rounded > large / 2) {
      return [
        "fail",
        `${count(rounded)} of ${count(large)} large ids of kind ${kind} are rounded to doubles; several nodes may have become one`,
      ];
    }
  }
  return ["ok", "large ids have all their digits"];
}

function dummies({ task }: Given): Found {
  const found = task.data.findings.filter(({ code }) => code === "W_DUMMY_MISMATCH");
  if (found.length === 0) return ["ok", "one-hot columns are made here, from the words"];
  return ["warn", `${found.map(({ message }) => message).join("; ")}; models read the words`];
}

function degree({ models }: Given): Found {
  const graphs = models.filter(({ graph }) => graph !== undefined);
  if (graphs.length === 0) return ["ok", "there is no graph model"];
  const blind = graphs.filter(
    ({ graph }) =>
      !graph!.degrees && (graph!.convolution !== "sage-sum" || graph!.normalised === true),
  );
  if (blind.length === 0) return ["ok", "the logarithm of a node's degree is among its features"];
  return [
    "warn",
    `${blind.map(({ name }) => name).join(", ")}: a mean, a maximum or rows of length 1 hide how many neighbours there are; add the logarithm of the degree`,
  ];
}

function hubs({ models }: Given): Found {
  const deep = models.filter(
    ({ graph }) => graph !== undefined && graph.layers > 2 && graph.virtual.length > 0,
  );
  if (deep.length === 0) return ["ok", "at most two layers wherever virtual nodes join many"];
  return [
    "warn",
    `${deep.map(({ name, graph }) => `${name} has ${graph!.layers} layers across ${graph!.virtual.join(", ")}`).join("; ")}: all nodes come to look alike`,
  ];
}

function tensors({ models }: Given): Found {
  const told = models.filter(({ leakedTensors }) => leakedTensors !== undefined);
  const leaking = told.filter(({ leakedTensors }) => leakedTensors! > 0);
  if (leaking.length > 0) {
    return [
      "warn",
      leaking.map(({ name, leakedTensors }) => `${name} left ${leakedTensors}`).join("; "),
    ];
  }
  return told.length === 0
    ? ["unknown", "nobody counted"]
    : ["ok", `counted for ${told.map(({ name }) => name).join(", ")}`];
}

function seeds({ models }: Given): Found {
  const apart = models.flatMap(({ name, test, repeat }) => {
    if (repeat === undefined) return [];
    let most = 0;
    for (let i = 0; i < test.length; i++)
      most = Math.max(most, Math.abs((test[i] as number) - (repeat[i] as number)));
    return most > 1e-5
      ? [`${name}: a second fit with the same seed differs by ${most.toPrecision(2)}`]
      : [];
  });
  if (apart.length > 0) return ["fail", apart.join("; ")];
  const unseeded = models.filter(({ seed }) => seed === undefined);
  if (unseeded.length > 0)
    return ["warn", `no seed is known of ${unseeded.map(({ name }) => name).join(", ")}`];
  const repeated = models.filter(({ repeat }) => repeat !== undefined).map(({ name }) => name);
  return [
    "ok",
    repeated.length === 0
      ? "every model has a seed"
      : `fitted twice with one seed, with the same result: ${repeated.join(", ")}`,
  ];
}
