import { warnOnce } from "../warn.ts";
import { type Arena, createArena } from "./arena.ts";
import { moduleBytes } from "./module-bytes.ts";
import { startWorkers, type Workers } from "./workers.ts";

/** What the WebAssembly module exports; pointers are byte numbers. Sources: `assembly/`. */
export interface HostExports {
  begin(task: number, pointer: number, chunks: number): void;
  finished(looks: number): number;
  runChunk(task: number, pointer: number, chunk: number, chunks: number): void;
  largest(pointer: number, count: number): number;
  divideByDegrees(x: number, pointers: number, count: number, width: number): void;
  firstDescent(pointer: number, count: number): number;
  symmetrise(a: number, n: number): void;
  choleskyDiagonal(
    a: number,
    n: number,
    strips: number,
    from: number,
    to: number,
    shift: number,
  ): number;
  reflectorPanel(
    w: number,
    size: number,
    from: number,
    to: number,
    scales: number,
    diagonal: number,
  ): void;
  reflectorVectors(
    w: number,
    size: number,
    from: number,
    to: number,
    v: number,
    down: number,
  ): void;
  reflectorTriangle(
    v: number,
    down: number,
    width: number,
    length: number,
    scales: number,
    t: number,
    gram: number,
  ): void;
  groupColumns(b: number, rows: number, columns: number, x: number, n: number, back: number): void;
  threefryWords(k0: number, k1: number, use: number, count: number, out: number): void;
}

/** The WebAssembly module at work. */
export interface HostInstance {
  readonly exports: HostExports;
  readonly memory: WebAssembly.Memory;
  readonly arena: Arena;
  /** Starts the worker threads, where the memory can be shared with any. */
  readonly startWorkers: () => Workers | undefined;
}

/** The control words, and behind them the arguments of a task. */
const reservedBytes = 1024;
/** Pages of 64 KiB that a memory may grow to: 4 GiB, or what a small machine allows. */
const mostPages = [65536, 16384];

/** How a module begins, `\0asm`, in hexadecimal digits; in base64 that is `AGFzb…`. */
const hexStart = "0061736d";

/** The bytes of a module in base64 or in hexadecimal digits, which take more characters, but a sixth less once they are gzipped. */
function bytesOf(given: string): Uint8Array<ArrayBuffer> {
  if (given.startsWith(hexStart)) {
    const digits = new Uint8Array(given.length / 2);
    for (let i = 0; i < digits.length; i++)
      digits[i] = Number.parseInt(given.slice(2 * i, 2 * i + 2), 16);
    return digits;
  }
  const text = atob(given);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/**
 * Rewrites the flags of the imported memory: no longer shared. Atomic instructions work on such a memory
 * too, and without workers nothing waits.
 */
function unshared(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  // The import `env.memory`: two counted names, kind 2 (a memory), flags 3 (a maximum, shared).
  const pattern = [
    3,
    ...new TextEncoder().encode("env"),
    6,
    ...new TextEncoder().encode("memory"),
    2,
    3,
  ];
  const at = bytes.findIndex((_, i) => pattern.every((byte, j) => bytes[i + j] === byte));
  const copy = bytes.slice();
  copy[at + pattern.length - 1] = 1;
  return copy;
}

function create(shared: boolean, maximum: number, given: string): HostInstance {
  const bytes = bytesOf(given);
  const module = new WebAssembly.Module(shared ? bytes : unshared(bytes));
  const memory = new WebAssembly.Memory({ initial: 1, maximum, shared });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return {
    exports: exports as unknown as HostExports,
    memory,
    arena: createArena(memory, reservedBytes),
    startWorkers: () => (shared ? startWorkers({ module, memory }) : undefined),
  };
}

/**
 * A new instance of the module; compiled on the spot, which takes a few milliseconds. With a memory that
 * workers can share where that is possible and wanted. Undefined, with one warning, where WebAssembly
 * does not work.
 *
 * @param given - another module than that of this package, with the same imports and control words.
 */
export function createInstance(
  threads: boolean,
  given: string = moduleBytes,
): HostInstance | undefined {
  let reason: unknown;
  const shareable = threads && typeof SharedArrayBuffer === "function";
  for (const shared of shareable ? [true, false] : [false]) {
    for (const maximum of mostPages) {
      try {
        return create(shared, maximum, given);
      } catch (error) {
        reason = error;
      }
    }
  }
  const text = reason instanceof Error ? reason.message : String(reason);
  warnOnce(
    `host: WebAssembly with SIMD does not work here (${text}), so sparse products and factorisations run in plain TypeScript, several times slower`,
  );
  return undefined;
}
