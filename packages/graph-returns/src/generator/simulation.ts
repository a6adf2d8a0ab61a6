import { LegendreError } from "@legendre/core-tensor";
import { drawCustomer } from "./customer.ts";
import { countryWords } from "./parameters.ts";
import { purposes, Stream } from "./random.ts";
import {
  type MonthPart,
  type SimulationPlan,
  type SimulationTools,
  simulate,
  type VariantTotals,
} from "./simulate.ts";

/** How a simulation is cut up; nothing of it changes a number. */
export interface SimulationRun {
  readonly customers: number;
  /** Customers simulated at once. */
  readonly chunk: number;
  /** Threads beside this one; with 0 this one does the work. */
  readonly workers: number;
  readonly signal?: AbortSignal | undefined;
}

const tools: SimulationTools = { Stream, drawCustomer, purposes, countries: countryWords };

/** Totals with nothing in them. */
export function emptyTotals(size: number): VariantTotals {
  return { sales: new Int32Array(size), returns: new Int32Array(size), purchases: 0, returned: 0 };
}

/**
 * Yields what is released of each chunk of customers, in order, and adds up the totals; these are complete when
 * the iteration has ended.
 *
 * @throws the reason of `signal` once it is aborted; code "engine" when a thread fails.
 */
export async function* simulation(
  plan: SimulationPlan,
  run: SimulationRun,
  totals: VariantTotals,
): AsyncGenerator<MonthPart[]> {
  const { customers, chunk, workers, signal } = run;
  if (workers === 0) {
    for (let from = 0; from < customers; from += chunk) {
      signal?.throwIfAborted();
      yield simulate(plan, tools, totals, from, Math.min(customers, from + chunk));
      // Lets an abort and other work in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return;
  }
  const threads = await Promise.all(Array.from({ length: workers }, () => startThread(plan)));
  try {
    const starts: number[] = [];
    for (let from = 0; from < customers; from += chunk) starts.push(from);
    const ask = (i: number) =>
      threads[i % workers]!.ask({ from: starts[i]!, to: Math.min(customers, starts[i]! + chunk) });
    // Two chunks a thread are under way, so that none waits for the reader of results.
    const ahead = 2 * workers;
    const asked: Promise<Answer>[] = [];
    for (let i = 0; i < starts.length; i++) {
      for (let next = asked.length; next < Math.min(starts.length, i + ahead); next++) {
        const answer = ask(next);
        // A failure is reported where its turn comes.
        answer.catch(() => undefined);
        asked.push(answer);
      }
      signal?.throwIfAborted();
      const { parts } = await asked[i]!;
      asked[i] = undefined as never;
      yield parts!;
    }
    for (const thread of threads) {
      const { sales, returns, purchases, returned } = (await thread.ask({})).totals!;
      for (let v = 0; v < sales.length; v++) {
        totals.sales[v]! += sales[v]!;
        totals.returns[v]! += returns[v]!;
      }
      totals.purchases += purchases;
      totals.returned += returned;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

interface Answer {
  readonly parts?: MonthPart[];
  readonly totals?: VariantTotals;
}

interface Thread {
  ask(errand: { from?: number; to?: number }): Promise<Answer>;
  end(): Promise<unknown>;
}

/**
 * The program of a thread. It is the text of functions, since a file of its own would have another place in each
 * build and under a loader of TypeScript; `__name` stands in for the helper that esbuild wraps functions with.
 */
const program = (): string => `
const { parentPort, workerData: plan } = require("node:worker_threads");
const __name = (f) => f;
const tools = {
  Stream: ${Stream},
  drawCustomer: ${drawCustomer},
  purposes: ${JSON.stringify(purposes)},
  countries: ${JSON.stringify(countryWords)},
};
const simulate = ${simulate};
const size = plan.catalogue.size;
const totals = { sales: new Int32Array(size), returns: new Int32Array(size), purchases: 0, returned: 0 };
parentPort.on("message", ({ from, to }) => {
  if (from === undefined) return parentPort.postMessage({ totals });
  const parts = simulate(plan, tools, totals, from, to);
  const buffers = parts.flatMap((part) => Object.values(part).map((array) => array.buffer));
  parentPort.postMessage({ parts }, [...new Set(buffers)]);
});
`;

async function startThread(plan: SimulationPlan): Promise<Thread> {
  const { Worker } = await import("node:worker_threads");
  const worker = new Worker(program(), { eval: true, execArgv: [], workerData: plan });
  const waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  let ended: Error | undefined;
  const fail = (why: string, cause?: unknown): void => {
    ended ??= new LegendreError(
      "engine",
      "generateReturns",
      `a worker thread ${why}; run it with workers: 0`,
      {},
      { cause },
    );
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  worker.on("message", (answer: Answer) => waiting.shift()?.resolve(answer));
  worker.on("error", (cause) => fail(`failed with ${cause}`, cause));
  worker.on("exit", (code) => fail(`ended with code ${code}`));
  return {
    ask: (errand) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        waiting.push({ resolve, reject });
        worker.postMessage(errand);
      }),
    end: () => worker.terminate(),
  };
}
