import { LegendreError } from "../errors.ts";
import type { HostValues } from "./column.ts";
import { type BatchValues, fillRows, type RowPlan } from "./fill-rows.ts";

/** A worker thread that fills batches in shared memory. */
export interface Filler {
  /** Fills the values of a slot, one plan a column; resolves to what `fillRows` returned for each. */
  fill(slot: number, plans: readonly RowPlan[]): Promise<number[]>;
  /** Whether the worker keeps the process alive: only while somebody waits for it. */
  hold(held: boolean): void;
  /** Ends the worker; what is under way is rejected. */
  close(): Promise<void>;
}

/**
 * The program of the worker. It is the text of `fillRows`, since a file of its own would have another
 * place in the ESM build, in the CommonJS build, in a bundle and under a loader of TypeScript.
 * `__name` stands in for the helper that esbuild wraps functions with under `keepNames`.
 */
const program = (): string => `
const { parentPort, workerData } = require("node:worker_threads");
const __name = (f) => f;
const fillRows = ${fillRows};
const { sources, slots } = workerData;
parentPort.on("message", ({ id, slot, plans }) => {
  try {
    const bad = plans.map((plan, i) => fillRows(sources[i], slots[slot][i], plan));
    parentPort.postMessage({ id, bad });
  } catch (error) {
    parentPort.postMessage({ id, fault: String(error && error.stack || error) });
  }
});
`;

interface Answer {
  readonly id: number;
  readonly bad?: number[];
  readonly fault?: string;
}

interface Waiting {
  readonly resolve: (bad: number[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a worker over columns and slots of values that all lie in shared memory.
 *
 * @throws `engine`, from `fill`, when the worker fails or ends.
 */
export async function startFiller(
  sources: readonly HostValues[],
  slots: readonly (readonly BatchValues[])[],
): Promise<Filler> {
  const { Worker } = await import("node:worker_threads");
  // No flags of the parent: a loader or --input-type=module would change what the program means.
  const options = { eval: true, execArgv: [], workerData: { sources, slots } };
  const worker = new Worker(program(), options);
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let ended: Error | undefined;
  let count = 0;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on("message", ({ id, bad, fault }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (bad !== undefined) asked?.resolve(bad);
    else asked?.reject(failure(`it failed with ${fault}`));
  });
  worker.on("error", (cause) => end(failure(`it failed with ${cause}`, cause)));
  worker.on("exit", (code) => end(failure(`it ended with code ${code}`)));
  return {
    fill: (slot, plans) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        const id = count++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, slot, plans });
      }),
    hold: (held) => {
      if (held) worker.ref();
      else worker.unref();
    },
    close: async () => {
      end(failure("it was closed"));
      await worker.terminate();
    },
  };
}

function failure(what: string, cause?: unknown): LegendreError {
  const message = `the worker that prefetches: ${what}; go on with { worker: false }, and report it`;
  return new LegendreError("engine", "prefetch", message, {}, { cause });
}

/** The values in shared memory: themselves if they lie there already, else a copy. */
export function shared<T extends HostValues>(values: T): T {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const Values = values.constructor as new (buffer: SharedArrayBuffer) => T;
  const copy = new Values(new SharedArrayBuffer(values.byteLength));
  copy.set(values as never);
  return copy;
}
