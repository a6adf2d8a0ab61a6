import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A program in another language that times the same workload, one sample at a time. */
export interface Peer {
  /** Library and version, e.g. `"PyTorch 2.6.0"`. */
  readonly name: string;
  /** Numbers of its first calls, which ours has to reproduce; null where it gives none. */
  readonly check: readonly number[] | null;
  /** Time of one call in milliseconds, averaged over `repeats` calls in a row. */
  readonly sample: (repeats: number) => Promise<number>;
  readonly stop: () => void;
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

/**
 * Starts `bench/peers/<program>` with the Python that the environment variable `PEER_PYTHON` names.
 *
 * The program prints `{"name": …}` once it is ready; then, for each number of repeats it reads, one
 * line `{"ms": …}`; `serve` in `bench/peers/serve.py` does this for a function.
 *
 * @returns null, after saying why, when there is no such Python or the program cannot start, e.g.
 * because its library is missing.
 */
export async function startPeer(
  program: string,
  args: readonly string[],
  progress: (text: string) => void,
): Promise<Peer | null> {
  const python = process.env["PEER_PYTHON"];
  if (!python) {
    progress("no peer: set PEER_PYTHON to a Python that has the peer's library");
    return null;
  }
  const file = fileURLToPath(new URL(`../peers/${program}`, import.meta.url));
  const child = spawn(python, [file, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const started = await new Promise<boolean>((resolve) => {
    child.once("spawn", () => resolve(true));
    child.once("error", () => resolve(false));
  });
  const read = started ? lineReader(child) : async () => undefined;
  const first = await read();
  if (first === undefined) {
    progress(`no peer: ${program} did not start under PEER_PYTHON; its own words are above`);
    return null;
  }
  const { name, check = null } = JSON.parse(first) as Pick<Peer, "name"> &
    Partial<Pick<Peer, "check">>;
  return {
    name,
    check,
    sample: async (repeats) => {
      child.stdin.write(`${repeats}\n`);
      const line = await read();
      if (line === undefined) throw new Error(`${program} ended in the middle of the bench`);
      return (JSON.parse(line) as { ms: number }).ms;
    },
    stop: () => void child.stdin.end(),
  };
}
