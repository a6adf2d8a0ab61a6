import { outcomesOf } from "../../encodings/purchase-features.ts";
import { knownAt, returnAt } from "../../protocols/outcome-times.ts";
import { marks, pairSet } from "../../protocols/pairs.ts";
import type { Phase } from "../../protocols/task.ts";
import { count, type Found, fail, type Given, ok, share, unknown, warn } from "./check.ts";

export function labelColumns({ task, leaks }: Given): Found {
  const leak = leaks.find(({ kind }) => kind === "column");
  if (leak !== undefined) return fail(leak.message);
  if (!task.features.includes("suspicious")) return ok("columns known at checkout alone");
  return warn(
    "averages over the whole period may be read: they are not made from labels, but know the future",
  );
}

export function supervisedMessages({ leaks }: Given): Found {
  const found = leaks.filter(({ kind }) => kind === "edge" || kind === "reverse");
  if (found.length > 0) return fail(found.map(({ message }) => message).join("; "));
  return ok("messages run along other purchases than those judged");
}

export function pairsAcross({ task, leaks }: Given): Found {
  const { data, train, test } = task;
  const learned = pairSet(data.splits[train.split].edges, train.edges);
  const { customer, variant } = data.splits[test.split].edges;
  let both = 0;
  for (const e of test.edges) both += Number(learned.has(customer[e]!, variant[e]!));
  const inPhases = leaks.filter(({ kind }) => kind === "phase" || kind === "pair");
  if (inPhases.length > 0) return fail(inPhases.map(({ message }) => message).join("; "));
  if (both === 0) return ok("none");
  const words = `${count(both)} of ${count(test.edges.length)} test purchases repeat a pair that was learned from`;
  // Between the official splits that is what a shop knows; inside one it is chance that parted them.
  if (train.split === test.split) return fail(words);
  return both / test.edges.length > 0.02
    ? warn(words)
    : ok(`${words}: what a shop knows at checkout`);
}

export function sameCustomers({ task }: Given): Found {
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
    return fail(
      `${words}; purchases were parted at random, and the result is too good for new customers`,
    );
  }
  return inValidation > inTest + 0.1
    ? warn(`${words}; what is chosen on validation is chosen for customers who are known`)
    : ok(words);
}

export function timeOrder({ task, models }: Given): Found {
  const { data, train, test } = task;
  const [before, after] = [data.splits[train.split].edges.time, data.splits[test.split].edges.time];
  const who = models.filter(({ encodings, graph }) => encodings === true || graph !== undefined);
  const reading =
    who.length === 0
      ? "no model reads rates or counts"
      : `read by ${who.map(({ name }) => name).join(", ")}`;
  if (before === undefined || after === undefined) {
    const words = `${reading}; the tables have no times`;
    return who.length === 0 ? ok(words) : unknown(words);
  }
  let [latest, earliest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const e of train.edges) latest = Math.max(latest, before[e]!);
  for (const e of test.edges) earliest = Math.min(earliest, after[e]!);
  if (latest <= earliest) {
    const words = "all that is learned from is earlier than all that is judged";
    return knownWhen(task, words);
  }
  const words = `some purchases that are learned from are later than some that are judged; ${reading}`;
  return who.length === 0 ? warn(words) : fail(words);
}

/** What is known of when outcomes were known, and what is assumed. */
function knownWhen({ data, box, train }: Given["task"], earlier: string): Found {
  const delay = box.outcomeDelay ?? 0;
  const after = delay > 0 ? `${delay} days after the purchase` : "at once (see outcomeDelay)";
  const table = data.splits[train.split].edges;
  if (table.returnedAt === undefined) {
    return ok(
      `${earlier}; that outcomes were known ${after} is assumed, the tables do not say when returns came`,
    );
  }
  let [returned, late, undated] = [0, 0, 0];
  for (let e = 0; e < table.count; e++) {
    if (table.label[e] === 0) continue;
    returned++;
    const at = returnAt(table, e);
    undated += Number(at === Number.NEGATIVE_INFINITY);
    late += Number(at > knownAt(table, e, delay));
  }
  const said =
    undated === 0
      ? "returns are known from the day that the tables say"
      : `returns are known from the day that the tables say, which they do not of ${share(undated / returned)}`;
  const words = `${earlier}; ${said}; that others are kept is assumed to be known ${after}`;
  return late > 0.05 * returned
    ? warn(`${words}, and ${share(late / returned)} of the returns came later; take a longer delay`)
    : ok(words);
}

export function missingRows({ task }: Given): Found {
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
    return ok(n[1] === 0 ? "no row is missing" : "no customer has a row");
  const [having, lacking] = [returned[0]! / n[0]!, returned[1]! / n[1]!];
  const error = Math.sqrt((lacking * (1 - lacking)) / n[1]! + (having * (1 - having)) / n[0]!);
  const words = `${share(lacking)} of the purchases without a customer's row are returned, ${share(having)} of those with one`;
  const tells = Math.abs(lacking - having) > Math.max(0.02, 3 * error);
  return tells
    ? warn(`${words}: that a row is missing is a feature that a live shop does not have`)
    : ok(words);
}

export function roundedIds({ task }: Given): Found {
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
      return fail(
        `${count(rounded)} of ${count(large)} large ids of kind ${kind} are rounded to doubles; several nodes may have become one`,
      );
    }
  }
  return ok("large ids have all their digits");
}

export function dummies({ task }: Given): Found {
  const found = task.data.findings.filter(({ code }) => code === "W_DUMMY_MISMATCH");
  if (found.length === 0) return ok("one-hot columns are made here, from the words");
  return warn(`${found.map(({ message }) => message).join("; ")}; models read the words`);
}
