/** What the reporter tells of a run of tests, a line each. */
export type Told =
  | { readonly event: "test"; readonly file: string; readonly failure?: string }
  | { readonly event: "file"; readonly file: string; readonly failure?: string }
  | { readonly event: "end"; readonly failure?: string };

/** Begins each line, since tests write to the same stream. */
export const prefix = "mutate: ";

/** The tests of a run, the nearest first, as JSON. */
export const orderVariable = "MUTATE_TESTS";
