import { LegendreError } from "@legendre/core-tensor";
import type { FitSummary, SavedModel } from "./tabular.ts";

/** Reads the parts of a saved model, each once it is known to be what it should be. */
export interface SavedParts {
  readonly columns: readonly string[];
  readonly summary: FitSummary;
  /** A finite number of the settings. */
  number(name: string): number;
  /** An array of a length; of any where none is given. */
  floats(name: string, length?: number): Float32Array;
  integers(name: string, length?: number): Int32Array;
  fail(what: string): LegendreError;
}

/**
 * The parts of a saved model. Its hash tells damage, but not what somebody else wrote.
 *
 * @throws code "data", here and from the functions.
 */
export function savedParts({ kind, settings, arrays }: SavedModel): SavedParts {
  const fail = (what: string): LegendreError =>
    new LegendreError("data", "loadModel", `the ${kind} ${what}; write it anew with saveModel`, {
      kind,
    });
  if (!isRecord(settings)) throw fail("has no settings");
  const columns: unknown = settings["columns"];
  if (!Array.isArray(columns) || !columns.every((name) => typeof name === "string")) {
    throw fail("does not name its columns");
  }
  const array = (name: string, length: number | undefined): Float32Array | Int32Array => {
    const values = Object.hasOwn(arrays, name) ? arrays[name] : undefined;
    if (values === undefined) throw fail(`has no array "${name}"`);
    if (length === undefined || values.length === length) return values;
    throw fail(`has ${values.length} numbers in "${name}", expected ${length}`);
  };
  return {
    columns: columns as string[],
    summary: summaryOf(settings["summary"], fail),
    number: (name) => {
      const value: unknown = Object.hasOwn(settings, name) ? settings[name] : undefined;
      if (typeof value === "number" && Number.isFinite(value)) return value;
      throw fail(`has no number "${name}"`);
    },
    floats: (name, length) => {
      const values = array(name, length);
      if (values instanceof Float32Array) return values;
      throw fail(`has whole numbers in "${name}"`);
    },
    integers: (name, length) => {
      const values = array(name, length);
      if (values instanceof Int32Array) return values;
      throw fail(`has no whole numbers in "${name}"`);
    },
    fail,
  };
}

/** The prior has none in its file. */
function summaryOf(value: unknown, fail: SavedParts["fail"]): FitSummary {
  if (value === undefined) return { rounds: 1, status: "finished", validationLogLoss: [] };
  if (!isRecord(value)) throw fail("has no summary of its fit");
  const { rounds, status, validationLogLoss: losses } = value;
  const sound =
    Number.isSafeInteger(rounds) &&
    (status === "finished" || status === "stopped") &&
    Array.isArray(losses) &&
    losses.every((loss) => loss === null || typeof loss === "number");
  if (sound) return value as unknown as FitSummary;
  throw fail("has a summary of its fit that cannot be read");
}

/** True for an object of JSON that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
