import type { Worker as NodeWorker } from "node:worker_threads";
import { LegendreError } from "../errors.ts";
import type { WorkerAnswer, WorkerRequest } from "./messages.ts";

/** A request without its number. */
export type Ask = WorkerRequest extends infer R
  ? R extends unknown
    ? Omit<R, "id">
    : never
  : never;

/** Worker threads that run saved programs. */
export interface WorkerPool {
  readonly size: number;
  /** Whether a worker ended: then all have been stopped, and every request is rejected. */
  readonly broken: () => boolean;
  ask(worker: number, request: Ask): Promise<void>;
  close(): Promise<void>;
}

/** The first lines of a worker: text, since a file of its own would have another place in each build. */
const program = `
const { parentPort, workerData } = require("node:worker_threads");
// What there is to warn of concerns all workers alike, and the parent has said it.
console.warn = () => {};
const { module, threads } = workerData;
async function load() {
  if (!module.endsWith(".ts")) return require(module);
  // Sources, as in our own tests: they need the loader that the repository runs them with.
  const manifest = require("node:module").createRequire(module).resolve("tsx/package.json");
  const { register } = await import(new URL("dist/esm/api/index.mjs", "file://" + manifest).href);
  register();
  return import(module);
}
load().then((workers) => {
  workers.serveCompiled(parentPort, threads);
  parentPort.postMessage({ id: -1 });
});
`;

/** The module that the workers load: the built one, or the source where this is a source. */
async function workerModule(): Promise<string> {
  const { createRequire } = await import("node:module");
  const { pathToFileURL } = await import("node:url");
  // From the stack, since the CommonJS build cannot even parse import.meta.
  const place =
    /((?:file:\/\/)?(?:\/|[A-Za-z]:\\)[^()\n]*?):\d+:\d+/.exec(new Error().stack ?? "")?.[1] ?? "";
  const url = place.startsWith("file:") ? place : pathToFileURL(place).href;
  if (url.endsWith(".ts")) return new URL("./index.ts", url).href;
  return createRequire(url).resolve("@legendre/core-tensor/workers");
}

interface Waiting {
  readonly worker: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Starts workers, each with so many threads for onnxruntime; resolves when all have loaded the package. */
export async function startWorkers(size: number, threads: number): Promise<WorkerPool> {
  const { Worker } = await import("node:worker_threads");
  const module = await workerModule();
  const waiting = new Map<string, Waiting>();
  let ended: Error | undefined;
  let count = 0;
  const workers: NodeWorker[] = [];
  const end = (error: Error): void => {
    if (ended !== undefined) return;
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    for (const worker of workers) void worker.terminate();
  };
  // A worker keeps the process alive only while somebody waits for it.
  const wait = (index: number, id: number): Promise<void> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) return reject(ended);
      workers[index]?.ref();
      waiting.set(`${index}:${id}`, { worker: index, resolve, reject });
    });
  const answered = (index: number, { id, fault }: WorkerAnswer): void => {
    const key = `${index}:${id}`;
    const asked = waiting.get(key);
    waiting.delete(key);
    if (![...waiting.values()].some(({ worker }) => worker === index)) workers[index]?.unref();
    if (fault === undefined) {
      asked?.resolve();
      return;
    }
    const message = `worker ${index} failed: ${fault.message}`;
    asked?.reject(new LegendreError(fault.code, "pmapWorkers", message, { worker: index }));
  };
  const ready = Array.from({ length: size }, (_, index) => {
    const worker = new Worker(program, {
      eval: true,
      // No flags of the parent: a loader or --input-type=module would change what the program means.
      execArgv: [],
      workerData: { module, threads },
    });
    workers.push(worker);
    worker.on("message", (answer: WorkerAnswer) => answered(index, answer));
    worker.on("error", (cause) => end(died(index, `failed with ${cause}`, cause)));
    worker.on("exit", (code) => end(died(index, `ended with code ${code}`)));
    return wait(index, -1);
  });
  await Promise.all(ready);
  return {
    size,
    broken: () => ended !== undefined,
    ask: (index, request) => {
      const id = count++;
      const answer = wait(index, id);
      if (ended === undefined) workers[index]?.postMessage({ ...request, id } as WorkerRequest);
      return answer;
    },
    close: async () => {
      end(new LegendreError("disposed", "pmapWorkers", "it was disposed during the call"));
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function died(worker: number, what: string, cause?: unknown): LegendreError {
  const message = `worker ${worker} ${what}, and the call is lost; arguments are as they were, and the next call starts new workers`;
  return new LegendreError("engine", "pmapWorkers", message, { worker }, { cause });
}
