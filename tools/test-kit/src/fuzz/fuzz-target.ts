import { fuzzRandom } from "./fuzz-random.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateJson } from "./mutate-json.ts";

/** A parser, and what it is tried with. */
export interface FuzzTarget {
  /** Name of the format, e.g. `"npy"`. */
  readonly name: string;
  /** Whole files that the parser takes. */
  readonly originals: () => readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
  /** Reads a file; what it makes is let go. */
  readonly parse: (bytes: Uint8Array) => unknown;
  /** Codes of the errors that say what is wrong with a file. @defaultValue `["data"]` */
  readonly codes?: readonly string[];
  /** Where the JSON of a file is, for mutations that keep it JSON. */
  readonly json?: {
    readonly take: (bytes: Uint8Array) => string;
    readonly put: (bytes: Uint8Array, text: string) => Uint8Array;
  };
  /** Writes the checksum of a mutated file anew, so that what is read behind it is reached. */
  readonly seal?: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

/** How one input ended; anything else is thrown. */
export type FuzzOutcome = "accepted" | "refused";

/** Bytes of arrays that one input may ask for, beyond what its own length explains. */
const mostBytes = 2 ** 28;

/** The JSON of a file that is nothing but JSON. */
export const wholeJson: NonNullable<FuzzTarget["json"]> = {
  take: (bytes) => new TextDecoder().decode(bytes),
  put: (_, text) => new TextEncoder().encode(text),
};

/** The input of a number: an original with wounds that follow from seed and number alone. */
export async function fuzzInput(
  target: FuzzTarget,
  originals: readonly Uint8Array[],
  seed: number,
  index: number,
): Promise<Uint8Array> {
  const random = fuzzRandom(seed, index);
  const original = random.pick(originals);
  const { json, seal } = target;
  const bytes =
    json !== undefined && random.below(2) === 0
      ? json.put(original, mutateJson(json.take(original), random))
      : mutateBytes(original, originals, random);
  // One in eight keeps its wrong checksum.
  return seal === undefined || random.below(8) === 0 ? bytes : seal(bytes);
}

/** Bytes of arrays after the input before: measuring takes longer than most inputs, and so is done once for each. */
let arrays: number | undefined;

/**
 * Gives one input to a parser.
 *
 * @returns whether it read the file or said what is wrong.
 * @throws whatever else happened: an error without a code, a prototype with a new member, memory without bound.
 */
export async function tryInput(target: FuzzTarget, bytes: Uint8Array): Promise<FuzzOutcome> {
  const before = arrays ?? process.memoryUsage().arrayBuffers;
  let outcome: FuzzOutcome = "accepted";
  try {
    await target.parse(bytes);
  } catch (error) {
    if (!isTold(error, target.codes ?? ["data"])) {
      throw new Error(`${target.name}: an error without remedy (${String(error)})`, {
        cause: error,
      });
    }
    outcome = "refused";
  }
  arrays = process.memoryUsage().arrayBuffers;
  const more = arrays - before;
  if (more > mostBytes + 64 * bytes.length) {
    throw new Error(`${target.name}: ${bytes.length} bytes made it ask for ${more}`);
  }
  checkPrototypes();
  return outcome;
}

/** An error of the house, known by its mark so that this file imports none of its packages. */
function isTold(error: unknown, codes: readonly string[]): boolean {
  if (typeof error !== "object" || error === null || !(Symbol.for("legendre.error") in error))
    return false;
  return codes.includes((error as { code?: string }).code ?? "");
}

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const members = prototypes.map((one) => Reflect.ownKeys(one).length);

/** Throws where a prototype that everything shares has got a member. */
export function checkPrototypes(): void {
  for (const [i, one] of prototypes.entries()) {
    if (Reflect.ownKeys(one).length !== members[i]) {
      throw new Error(
        `a shared prototype was changed: ${Reflect.ownKeys(one).map(String).join(", ")}`,
      );
    }
  }
}
