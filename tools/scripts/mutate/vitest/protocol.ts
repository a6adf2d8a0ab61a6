import { createHash } from "node:crypto";

/** What the reporter tells of a run of tests, a line each. */
export type Told =
  | { readonly event: "test"; readonly file: string; readonly failure?: string }
  | { readonly event: "file"; readonly file: string; readonly failure?: string }
  | { readonly event: "end"; readonly failure?: string };

/** Begins each line, since tests write to the same stream. */
export const prefix = "mutate: ";

/** The tests of a run, the nearest first, as JSON. */
export const orderVariable = "MUTATE_TESTS";

/** What a test file executed of the sources; written by `map-setup.ts`. */
export interface Executed {
  /** Of the test file, relative to the root. */
  readonly test: string;
  /** {@link hashOf} the test file. */
  readonly hash: string;
  readonly seconds: number;
  readonly sources: readonly {
    /** Relative to the root. */
    readonly source: string;
    readonly hash: string;
    /** Places in `regionsOf` the source: of what ran while a module was evaluated, and of what ran else. */
    readonly atLoad: readonly number[];
    readonly inTest: readonly number[];
  }[];
}

/** The folder that gets a file of {@link Executed} for each test file. */
export const mapVariable = "MUTATE_MAP";

/** Tells whether a file is still the same. */
export const hashOf = (text: string): string =>
  createHash("sha1").update(text).digest("hex").slice(0, 12);
