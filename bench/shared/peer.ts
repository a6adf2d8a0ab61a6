import { type ChildProcess, spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { delimiter } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Sample, Sampler } from "./sample.ts";
import type { PeerProgram } from "./workload.ts";

/** A program in another language that times the same workload, one sample at a time. */
export interface Peer {
  readonly id: string;
  /** Library and version, e.g. `"PyTorch 2.6.0"`. */
  readonly name: string;
  /** Numbers of its first calls, which ours has to reproduce; null where it gives none. */
  readonly check: readonly number[] | null;
  /** Seconds that its step took to compile, where it says so. */
  readonly compiled: number | undefined;
  /** Milliseconds of one call, averaged over `repeats` calls in a row; or the bytes it reports. */
  readonly sample: Sampler;
  /** Its number as a process. */
  readonly process: number | undefined;
  /** Milliseconds of one float32 product of two matrices of `size` rows and columns. */
  readonly sampleProduct: (repeats: number, size: number) => Promise<Sample>;
  readonly stop: () => void;
}

/** Why a peer is not there. */
export interface NoPeer {
  readonly reason: string;
}

/** The Pythons that the environment variable PEER_PYTHON names, one or several as in a PATH. */
export function peerPythons(): string[] {
  return (process.env["PEER_PYTHON"] ?? "").split(delimiter).filter((path) => path !== "");
}

/**
 * The environment in which the Python libraries are fastest: as many threads as ours may use, large
 * blocks of memory kept by glibc instead of mapped anew for each tensor, and no choice of OpenBLAS
 * kernels but its own.
 */
export function peerEnvironment(
  environment: NodeJS.ProcessEnv = process.env,
  threads: number = availableParallelism(),
): NodeJS.ProcessEnv {
  const { OPENBLAS_CORETYPE, OPENBLAS_L2_SIZE, ...rest } = environment;
  return {
    ...rest,
    OMP_NUM_THREADS: String(threads),
    MKL_NUM_THREADS: String(threads),
    OPENBLAS_NUM_THREADS: String(threads),
    PYTHONWARNINGS: "ignore",
    // Without it JAX looks for other devices, and says so.
    JAX_PLATFORMS: "cpu",
    GLIBC_TUNABLES: [
      "glibc.malloc.mmap_threshold=4000000000",
      "glibc.malloc.trim_threshold=8000000000",
      "glibc.malloc.hugetlb=1",
    ].join(":"),
  };
}

/** The lines a child prints, one at a time; undefined once it has ended. */
function lineReader(child: ChildProcess): () => Promise<string | undefined> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const iterator = lines[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await iterator.next();
    return done ? undefined : value;
  };
}

/** Why a program ended before it was ready, in one line, from what it wrote to stderr. */
function failure(program: string, python: string, words: string): string {
  const missing = /No module named '([\w.]+)'/.exec(words)?.[1];
  if (missing !== undefined) {
    return `${program}: the Python ${python} has no ${missing}; install it there, or let PEER_PYTHON name another`;
  }
  const last = words.trim().split("\n").at(-1);
  return `${program} did not start under ${python}${last ? `: ${last}` : ""}`;
}

/**
 * Starts `bench/peers/<program>` with a Python.
 *
 * The program prints `{"name": …}` once it is ready; then, for each line `step N` or `product N SIZE` it
 * reads, one line `{"value": …, "waited": …}`; `processor N` is `step N` in time of the processor. `serve` in `bench/peers/serve.py` does this for a function.
 *
 * @param byProcessor - samples are of the processor's time, not of the clock's.
 * @returns the reason when it cannot start, e.g. because its library is missing.
 */
export async function startPeer(
  { program, args = [], id = "torch" }: PeerProgram,
  python: string,
  byProcessor = false,
): Promise<Peer | NoPeer> {
  const file = fileURLToPath(new URL(`../peers/${program}`, import.meta.url));
  const child = spawn(python, [file, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    env: peerEnvironment(),
  });
  let words = "";
  child.stderr.on("data", (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-10_000);
  });
  // A peer that has ended shows in what is read from it.
  child.stdin.on("error", () => {});
  const started = await new Promise<boolean>((resolve) => {
    child.once("spawn", () => resolve(true));
    child.once("error", () => resolve(false));
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const read = started ? lineReader(child) : async () => undefined;
  const first = await read();
  if (first === undefined) {
    if (started) await ended;
    return { reason: failure(program, python, words) };
  }
  const hello = JSON.parse(first) as {
    name: string;
    check?: readonly number[] | null;
    compiled?: number | null;
  };
  const ask = async (line: string): Promise<Sample> => {
    child.stdin.write(`${line}\n`);
    const answer = await read();
    if (answer === undefined) {
      await ended;
      throw new Error(`${program} ended in the middle of the bench\n${words}`);
    }
    return JSON.parse(answer) as Sample;
  };
  return {
    id,
    name: hello.name,
    check: hello.check ?? null,
    compiled: hello.compiled ?? undefined,
    sample: Object.assign(
      (repeats: number) => ask(`${byProcessor ? "processor" : "step"} ${repeats}`),
      { process: child.pid },
    ),
    process: child.pid,
    sampleProduct: (repeats, size) => ask(`product ${repeats} ${size}`),
    stop: () => void child.stdin.end(),
  };
}
