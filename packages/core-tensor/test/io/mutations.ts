import { longTests } from "@repo/test-kit";
import { hostRandom } from "../../src/random/index.ts";

/** How many mutated files a format is tried with here; `npm run fuzz` tries a million. */
export const mutationCount: number = longTests ? 20_000 : 5_000;

/** Copies of `bytes` with one to four random changes: bytes replaced, bits flipped, parts cut or doubled. */
export function* mutations(bytes: Uint8Array, count: number, seed: number): Generator<Uint8Array> {
  const draw = hostRandom(seed);
  for (let i = 0; i < count; ) {
    let copy: Uint8Array = Uint8Array.from(bytes);
    for (let change = 0; change <= draw.below(4); change++) copy = changed(copy, draw.below);
    if (copy.length === bytes.length && copy.every((byte, at) => byte === bytes[at])) continue;
    i++;
    yield copy;
  }
}

function changed(bytes: Uint8Array, below: (bound: number) => number): Uint8Array {
  // Headers are what can lie, so most changes go there.
  const reach = below(4) === 0 ? bytes.length : Math.min(bytes.length, 600);
  const at = below(Math.max(1, reach));
  switch (below(6)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return Uint8Array.from([...bytes.slice(0, at), below(256), ...bytes.slice(at)]);
    case 2:
      return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1 + below(8))]);
    case 3:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
      return bytes;
    case 4:
      // Digits and brackets keep a JSON header readable and change what it says.
      bytes[at] = '0123456789-e.,:"{}[]'.charCodeAt(below(20));
      return bytes;
    default:
      bytes[at] = below(256);
      return bytes;
  }
}

/** The error that `run` ends with. */
export async function failure(run: () => unknown): Promise<Error> {
  try {
    await run();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}
