import { LegendreError } from "../errors.ts";
import { flag, type OptionsOf, options } from "../options.ts";
import { createInstance } from "./instance.ts";
import { readyWorkers, type Workers } from "./workers.ts";

/** A WebAssembly module of another package at work; see {@link startHostModule}. */
export interface HostModule<E> {
  /** What the module exports. */
  readonly exports: E;
  /** Its memory, shared with its threads; a view of it ends when the memory grows. */
  readonly memory: WebAssembly.Memory;
  /** The address of a block of so many bytes, aligned to 64, of any content; code "engine" without room. */
  readonly allocate: (bytes: number) => number;
  readonly free: (pointer: number) => void;
  /** Threads that take part in tasks now, with the main one. */
  readonly threads: () => number;
  /**
   * Runs a task on 32-bit words of arguments, cut into so many chunks.
   *
   * @throws code "engine" where a thread has been lost; what the memory holds is then void, and the caller
   *   starts again with a module of one thread.
   */
  readonly run: (task: number, words: ArrayLike<number>, chunks: number) => void;
  /** Ends the threads. */
  readonly stop: () => void;
}

interface TaskExports {
  begin(task: number, pointer: number, chunks: number): void;
  finished(looks: number): number;
  runChunk(task: number, pointer: number, chunk: number, chunks: number): void;
}

/** The options of `startHostModule`. */
export const hostModuleOptions = options("startHostModule", {
  /** Whether to start worker threads. */
  threads: flag(true),
});

/** Options of {@link startHostModule}. */
export interface HostModuleOptions extends OptionsOf<typeof hostModuleOptions> {}

/** Where the arguments of a task are: behind the control words. */
const argumentBytes = 512;
/** Milliseconds that the main thread waits for workers after its own part is done. */
const patience = 2000;

/**
 * Starts a WebAssembly module that another package ships, with a memory that hands out blocks and, where
 * memory can be shared, a worker thread for each further core.
 *
 * The module imports `env.memory`, declared shared with a maximum; it leaves the first 1024 bytes to the
 * control words (`assembly/control.ts`) and exports `begin`, `finished` and `work` of `assembly/pool.ts` and
 * its own `runChunk(task, arguments, chunk, chunks)`.
 *
 * @param base64 - the bytes of the module, in base64 or in hexadecimal digits.
 * @param given - whether there are threads.
 * @returns the module, or undefined, with one warning, where WebAssembly does not work; compute in
 *   TypeScript then.
 *
 * @remarks The module is compiled on the spot and its workers start at once; they take no time while no task
 *   runs and do not keep the process alive. Nothing is shared between two modules.
 */
export function startHostModule<E>(
  base64: string,
  given: HostModuleOptions = {},
): HostModule<E> | undefined {
  const { threads } = hostModuleOptions.resolve(given);
  const instance = createInstance(threads, base64);
  if (instance === undefined) return undefined;
  const { arena, memory } = instance;
  const tasks = instance.exports as TaskExports;
  const workers: Workers | undefined = threads ? instance.startWorkers() : undefined;
  return {
    exports: instance.exports as E,
    memory,
    allocate: arena.allocate,
    free: arena.free,
    threads: () => (workers === undefined ? 1 : readyWorkers(memory) + 1),
    run(task, words, chunks) {
      new Int32Array(memory.buffer, argumentBytes, words.length).set(words);
      if (chunks <= 1) return tasks.runChunk(task, argumentBytes, 0, 1);
      tasks.begin(task, argumentBytes, chunks);
      const start = performance.now();
      while (tasks.finished(100_000) === 0) {
        if (performance.now() - start <= patience) continue;
        const message =
          "a worker thread no longer answers; start the module with { threads: false }";
        throw new LegendreError("engine", "startHostModule", message);
      }
    },
    stop: () => workers?.stop(),
  };
}
