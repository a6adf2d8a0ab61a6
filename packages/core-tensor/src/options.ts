import { LegendreError } from "./errors.ts";

/** What {@link resolveOptions} accepts for a set of defaults `D`: any part of it, read-only. */
export type OptionsFor<D extends object> = { readonly [K in keyof D]?: D[K] | undefined };

/**
 * The name in `candidates` that is closest to `name`, by edit distance without regard to case
 * (insert, delete, replace and swap of neighbours cost 1 each); the first one wins a tie.
 *
 * @param name - the name that was not known.
 * @param candidates - the known names.
 * @returns the nearest candidate, or `undefined` when there are none.
 *
 * @example
 * ```ts
 * import { nearestName } from "@legendre/core-tensor/options";
 *
 * console.log(nearestName("dampnig", ["lr", "damping", "momentum"])); // → damping
 * ```
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/**
 * The options a caller gave, completed with the defaults. The keys of `defaults` are the known
 * options: one without a default stands there with the value `undefined`. A given `undefined` counts
 * as not given.
 *
 * @param where - the public function the options belong to, for the error.
 * @param given - what the caller passed, or nothing.
 * @param defaults - every known option with its default.
 * @returns a new object with exactly the keys of `defaults`.
 * @throws `option` for a name that is not known, naming the nearest one that is, and for options that
 * are not an object.
 *
 * @example
 * ```ts
 * import { resolveOptions } from "@legendre/core-tensor/options";
 *
 * const defaults = { lr: 0.1, momentum: 0.9 };
 * console.log(resolveOptions("sgd", { lr: 0.5 }, defaults)); // → { lr: 0.5, momentum: 0.9 }
 * ```
 */
export function resolveOptions<D extends object>(
  where: string,
  given: OptionsFor<NoInfer<D>> | undefined,
  defaults: D,
): D {
  if (given === undefined) return { ...defaults };
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new LegendreError("option", where, `options must be an object, got ${show(given)}`, {
      value: given,
    });
  }
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(defaults, name)) throw unknownOption(where, name, Object.keys(defaults));
  }
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(set) };
}

function unknownOption(where: string, option: string, known: string[]): LegendreError {
  const nearest = nearestName(option, known);
  const hint =
    nearest === undefined
      ? "there are no options here"
      : `the nearest known name is "${nearest}" (known: ${known.join(", ")})`;
  return new LegendreError("option", where, `unknown option "${option}"; ${hint}`, {
    option,
    nearest,
    known,
  });
}

/** The range {@link checkNumber} allows. Without any field every finite number is allowed. */
export interface NumberRange {
  /** Least value allowed. */
  readonly min?: number;
  /** Greatest value allowed. */
  readonly max?: number;
  /** Bound that the value must be above. */
  readonly exclusiveMin?: number;
  /** Bound that the value must be below. */
  readonly exclusiveMax?: number;
  /** Allow whole numbers only. @defaultValue `false` */
  readonly integer?: boolean;
  /** Allow ±Infinity where the bounds do; NaN never is. @defaultValue `false` */
  readonly infinite?: boolean;
}

/**
 * `value` itself, once it is known to be a number in `range`.
 *
 * @param where - the public function that checks, for the error.
 * @param name - the option's name, with its group if it has one (`damping.initial`).
 * @param value - what was given.
 * @param range - what is allowed.
 * @throws `option` for anything but a number in the range; `non-finite` for NaN, and for an infinity
 * unless `range.infinite` is set.
 *
 * @example
 * ```ts
 * import { checkNumber } from "@legendre/core-tensor/options";
 *
 * console.log(checkNumber("adam", "lr", 0.001, { exclusiveMin: 0 })); // → 0.001
 * ```
 */
export function checkNumber(
  where: string,
  name: string,
  value: unknown,
  range: NumberRange = {},
): number {
  const fail = (code: "option" | "non-finite"): LegendreError =>
    new LegendreError(code, where, `${name} must be ${rangeInWords(range)}, got ${show(value)}`, {
      option: name,
      value,
      range,
    });
  if (typeof value !== "number") throw fail("option");
  if (Number.isNaN(value) || (!Number.isFinite(value) && range.infinite !== true)) {
    throw fail("non-finite");
  }
  const { min, max, exclusiveMin, exclusiveMax } = range;
  const inside =
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (exclusiveMin === undefined || value > exclusiveMin) &&
    (exclusiveMax === undefined || value < exclusiveMax) &&
    // An infinity gets here only where it is allowed.
    (range.integer !== true || Number.isInteger(value) || !Number.isFinite(value));
  if (!inside) throw fail("option");
  return value;
}

/**
 * `value` itself, once it is known to be one of `allowed`.
 *
 * @param where - the public function that checks, for the error.
 * @param name - the option's name.
 * @param value - what was given.
 * @param allowed - the values allowed.
 * @throws `option` for any other value, naming the nearest allowed string.
 *
 * @example
 * ```ts
 * import { checkOneOf } from "@legendre/core-tensor/options";
 *
 * console.log(checkOneOf("fvp", "fisher", "exact", ["exact", "sampled", "empirical"])); // → exact
 * ```
 */
export function checkOneOf<const T extends string | number | boolean>(
  where: string,
  name: string,
  value: unknown,
  allowed: readonly T[],
): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const names = allowed.filter((candidate) => typeof candidate === "string");
  const nearest = typeof value === "string" ? nearestName(value, names) : undefined;
  const hint = nearest === undefined ? "" : `; the nearest is "${nearest}"`;
  const list = allowed.map(show).join(", ");
  throw new LegendreError(
    "option",
    where,
    `${name} must be one of ${list}, got ${show(value)}${hint}`,
    { option: name, value, allowed, nearest },
  );
}

function rangeInWords(range: NumberRange): string {
  const bounds = [
    range.min === undefined ? "" : `at least ${range.min}`,
    range.exclusiveMin === undefined ? "" : `above ${range.exclusiveMin}`,
    range.max === undefined ? "" : `at most ${range.max}`,
    range.exclusiveMax === undefined ? "" : `below ${range.exclusiveMax}`,
  ].filter((bound) => bound !== "");
  const finite = range.infinite === true ? "" : "finite ";
  const kind = range.integer === true ? "a whole number" : `a ${finite}number`;
  return [kind, bounds.join(" and ")].filter((part) => part !== "").join(" ");
}

function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "function" ? "a function" : String(value);
}

/** Optimal string alignment distance; row `i` of the table depends on rows `i - 1` and `i - 2`. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, row[j]! + 1, next[j - 1]! + 1);
      // Before the first letter there is none, which equals no letter.
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
