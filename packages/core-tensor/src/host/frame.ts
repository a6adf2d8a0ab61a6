import { isLegendreError } from "../errors.ts";
import { warnOnce } from "../warn.ts";
import { createInstance, type HostInstance } from "./instance.ts";
import { Patience } from "./patience.ts";
import { chunksDone, readyWorkers, type Workers } from "./workers.ts";

/** Arrays that go in and out of the module's memory. */
export type Numbers = Float32Array | Float64Array | Int32Array | Uint32Array | Uint8Array;

/** The module's memory during one computation; what it holds is freed afterwards. */
export interface Frame {
  readonly instance: HostInstance;
  /** Copies an array in; its address. */
  readonly put: (array: Numbers) => number;
  /**
   * The same for an array of indices, with what `note` finds out about the copy. Of an array that never
   * changes (`fixed`) there is one copy, which stays until the array is collected.
   */
  readonly index: (array: Numbers, fixed: boolean, note: (pointer: number) => number) => Noted;
  /** The address of a block of so many bytes, of any content. */
  readonly room: (bytes: number) => number;
  /** Copies numbers out. */
  readonly get: (pointer: number, to: Numbers) => void;
  /** Runs a task, cut into so many chunks; on several threads where it has more than one. */
  readonly run: (task: number, words: readonly number[], chunks: number) => void;
  /** Chunks for a task of so many elementary steps (multiplications, say). */
  readonly chunksFor: (steps: number) => number;
  /** Threads for a task of so many elementary steps, where each chunk costs something of its own. */
  readonly threadsFor: (steps: number) => number;
}

/** An array in the module's memory, and what is known of it. */
export interface Noted {
  readonly pointer: number;
  readonly note: number;
}

interface State {
  readonly instance: HostInstance;
  readonly kept: WeakMap<Numbers, Noted>;
  readonly collected: FinalizationRegistry<number>;
  workers: Workers | undefined;
}

/** Fewer steps than this are done before a second thread has woken up. */
const stepsWorthSharing = 200_000;
/** Chunks for each thread: they finish at different times, and the fastest takes what is left. */
const chunksPerThread = 8;
/** So often are workers started anew after one was lost; a machine on which more are lost computes on one thread. */
const mostLosses = 3;
/** Where the arguments of a task are: behind the control words. */
const argumentBytes = 512;

class BrokenPool extends Error {}

/** The instance of this copy of the package; undefined before its first use, null where there is none. */
let state: State | undefined | null;
/** How often a worker was lost. */
let losses = 0;

function newState(threads: boolean): State | null {
  const instance = createInstance(threads);
  if (instance === undefined) return null;
  const collected = new FinalizationRegistry<number>((pointer) => instance.arena.free(pointer));
  return { instance, kept: new WeakMap(), collected, workers: undefined };
}

/**
 * Runs a computation on the WebAssembly module. `use` may be called twice: again on one thread, where a
 * worker has been lost.
 *
 * @returns what `use` does, or undefined where the module or the memory for it is not to be had; the
 *   caller then computes in plain TypeScript.
 */
export function onHost<T>(use: (frame: Frame) => T): T | undefined {
  if (state === undefined) state = newState(true);
  if (state === null) return undefined;
  try {
    return framed(state, use);
  } catch (error) {
    if (error instanceof BrokenPool) return withoutWorkers(state, use);
    if (!isLegendreError(error, "engine")) throw error;
    warnOnce(`${error.message} (meanwhile they run in plain TypeScript, several times slower)`);
    return undefined;
  }
}

function withoutWorkers<T>(broken: State, use: (frame: Frame) => T): T | undefined {
  losses++;
  const again = losses < mostLosses;
  warnOnce(
    again
      ? "host: a worker thread no longer answers, so its work is done again on the main thread, and new workers are started"
      : `host: ${losses} times a worker thread no longer answered, so host kernels run on the main thread from now on`,
  );
  broken.workers?.stop();
  // A memory of its own: the lost worker may still write into the old one.
  state = newState(again);
  return onHost(use);
}

function framed<T>({ instance, kept, collected }: State, use: (frame: Frame) => T): T {
  const { arena, memory, exports } = instance;
  const blocks: number[] = [];
  const room = (bytes: number): number => {
    const pointer = arena.allocate(bytes);
    blocks.push(pointer);
    return pointer;
  };
  const copyTo = (pointer: number, array: Numbers): number => {
    viewLike(array, memory, pointer).set(array as never);
    return pointer;
  };
  const frame: Frame = {
    instance,
    room,
    // Vectors are stored whole, so that up to 32 bytes behind the last number are written.
    put: (array) => copyTo(room(array.byteLength + 32), array),
    get: (pointer, to) => to.set(viewLike(to, memory, pointer) as never),
    index(array, fixed, note) {
      const known = fixed ? kept.get(array) : undefined;
      if (known !== undefined) return known;
      const pointer = fixed
        ? copyTo(arena.allocate(array.byteLength + 32), array)
        : frame.put(array);
      const noted = { pointer, note: note(pointer) };
      if (fixed) {
        kept.set(array, noted);
        collected.register(array, pointer);
      }
      return noted;
    },
    threadsFor(steps) {
      if (steps < stepsWorthSharing) return 1;
      startOnce();
      return readyWorkers(memory) + 1;
    },
    chunksFor(steps) {
      const threads = frame.threadsFor(steps);
      return threads === 1 ? 1 : threads * chunksPerThread;
    },
    run(task, words, chunks) {
      new Int32Array(memory.buffer, argumentBytes, words.length).set(words);
      if (chunks === 1) {
        exports.runChunk(task, argumentBytes, 0, 1);
        return;
      }
      const start = performance.now();
      exports.begin(task, argumentBytes, chunks);
      const now = (): number => performance.now();
      const patience = new Patience(now() - start, now);
      while (exports.finished(100_000) === 0) {
        if (!patience.goesOn(chunksDone(memory))) throw new BrokenPool();
      }
    },
  };
  try {
    return use(frame);
  } finally {
    for (const pointer of blocks) arena.free(pointer);
  }
}

/** The workers start when a task is first large enough for them. */
function startOnce(): void {
  if (state && state.workers === undefined)
    state.workers = state.instance.startWorkers() ?? { stop() {} };
}

function viewLike(array: Numbers, { buffer }: WebAssembly.Memory, pointer: number): Numbers {
  const View = array.constructor as new (b: ArrayBufferLike, at: number, n: number) => Numbers;
  return new View(buffer, pointer, array.length);
}
