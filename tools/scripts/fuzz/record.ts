import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What was tried on one parser. */
export interface ParserRecord {
  readonly inputs: number;
  /** Read in spite of the mutation. */
  readonly accepted: number;
  /** Refused with an error of the house. */
  readonly refused: number;
  /** Inputs that ended otherwise: a crash, a hang, memory without bound, an error without a code. */
  readonly faults: readonly Fault[];
}

/** An input that went wrong; `npm run fuzz -- --only NAME --input NUMBER` repeats it. */
export interface Fault {
  readonly input: number;
  readonly what: string;
}

/** Random programs on XLA, from seed 0 on. */
export interface ProgramsRecord {
  readonly programs: number;
  /** What the test said of programs from `first` on. */
  readonly faults: readonly { readonly first: number; readonly what: string }[];
}

/** The committed result of `npm run fuzz`. */
export interface FuzzRecord {
  /** Input `i` of a parser follows from this and `i`. */
  readonly seed: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly parsers: Readonly<Record<string, ParserRecord>>;
  readonly xla?: ProgramsRecord;
}

/** Where the result is kept. */
export const recordFile: string = fileURLToPath(new URL("record.json", import.meta.url));

/** The committed result; an empty one where there is none or it is of another seed. */
export function readRecord(seed: number): FuzzRecord {
  const empty = { seed, versions: {}, parsers: {} };
  if (!existsSync(recordFile)) return empty;
  const record = JSON.parse(readFileSync(recordFile, "utf8")) as FuzzRecord;
  return record.seed === seed ? record : empty;
}

/** Puts what one parser did into the result. */
export function keep(seed: number, name: string, parser: ParserRecord): void {
  const before = readRecord(seed);
  const parsers = Object.entries({ ...before.parsers, [name]: parser });
  write({
    ...before,
    versions: { node: process.versions.node },
    parsers: Object.fromEntries(parsers.sort(([a], [b]) => (a < b ? -1 : 1))),
  });
}

/** Puts what random programs did on XLA into the result. */
export function keepXla(seed: number, xla: ProgramsRecord): void {
  write({ ...readRecord(seed), xla });
}

function write(record: FuzzRecord): void {
  writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`);
}
