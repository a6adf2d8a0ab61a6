import { builtIn, usableCores } from "../usable-cores.ts";
import { warnOnce } from "../warn.ts";

/** Threads beside the main one that take part in tasks. */
export interface Workers {
  /** Ends them; they take no further task. */
  stop(): void;
}

/** Where a worker counts itself as started: the word READY of `assembly/control.ts`. */
const readyWord = 8;
/** More threads than this gain little: memory is what most tasks wait for. */
const mostThreads = 16;

/** What a worker is given. */
interface Errand {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
}

const life = `new WebAssembly.Instance(errand.module, { env: { memory: errand.memory } }).exports.work()`;

interface NodeWorker {
  unref(): void;
  on(event: "error", listener: (error: Error) => void): void;
  terminate(): Promise<number>;
}

interface WorkerThreads {
  readonly Worker: new (code: string, options: object) => NodeWorker;
}

function threadCount(): number {
  return Math.min(usableCores(), mostThreads);
}

/** Where chunks that are done are counted: the word DONE of `assembly/control.ts`. */
const doneWord = 6;

/** How many chunks of the present task are done. */
export function chunksDone(memory: WebAssembly.Memory): number {
  return Atomics.load(new Int32Array(memory.buffer, 0, doneWord + 1), doneWord);
}

/** Workers that have started and wait for tasks. */
export function readyWorkers(memory: WebAssembly.Memory): number {
  return Atomics.load(new Int32Array(memory.buffer, 0, readyWord + 1), readyWord);
}

/**
 * Starts a worker for each further core on a shared memory. They take part as soon as they have started;
 * where none can start, tasks run on the main thread alone.
 */
export function startWorkers(errand: Errand): Workers {
  const threads = builtIn<WorkerThreads>("node:worker_threads");
  const ends: (() => void)[] = [];
  try {
    for (let index = 1; index < threadCount(); index++) {
      ends.push(threads === undefined ? startInBrowser(errand) : startInNode(threads, errand));
    }
  } catch (error) {
    explain(error);
  }
  return {
    stop: () => {
      for (const end of ends) end();
    },
  };
}

function startInNode({ Worker }: WorkerThreads, errand: Errand): () => void {
  const code = `const { workerData: errand } = require("node:worker_threads"); ${life};`;
  // No flags of this process: a loader of its own would only slow the start.
  const worker = new Worker(code, { eval: true, workerData: errand, execArgv: [] });
  worker.on("error", explain);
  worker.unref();
  return () => void worker.terminate();
}

function startInBrowser(errand: Errand): () => void {
  const code = `onmessage = ({ data: errand }) => { ${life}; };`;
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(address);
  worker.onerror = (event) => explain(event.message);
  worker.postMessage(errand);
  URL.revokeObjectURL(address);
  return () => worker.terminate();
}

function explain(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  warnOnce(
    `host: a worker thread could not be used (${reason}), so host kernels run on fewer threads`,
  );
}
