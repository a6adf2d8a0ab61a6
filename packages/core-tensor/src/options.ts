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
  checkNames(where, given, defaults);
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

/** Whether an option has to be given, may be left out, or is completed by a default. */
export type Presence = "required" | "optional" | "default";

/**
 * One option as a value: what it may be, and what it is where it is left out. `T` is what a caller gives, `S` what a
 * function gets of it.
 */
export interface OptionKind<T, P extends Presence = Presence, S = T> {
  /** Whether it has to be given. */
  readonly presence: P;
  /** What it is where it is left out. */
  readonly fallback: S | undefined;
  /** The range of an option that is a number, or may be one. */
  readonly range?: NumberRange;
  /** The options of a group. */
  readonly kinds?: Kinds;
  /**
   * The value itself once it is known to be right; for a required option that is left out, with `undefined`.
   *
   * @param where - the public function, for the error.
   * @param name - the option's name in the error, with its group if it has one (`damping.initial`).
   * @throws `option`, or `non-finite` for NaN and infinities.
   */
  readonly check: (where: string, name: string, value: unknown) => S;
  /** What the caller's type is; there is no such field. */
  readonly given?: T;
}

/** Options by name. */
export type Kinds = Readonly<Record<string, OptionKind<unknown>>>;

/** What an option with the fallback `F` is: required without one. */
export type PresenceOf<F> = undefined extends F ? "required" : "default";

/** What a caller may give for the options `K`. */
export type Given<K extends Kinds> = {
  readonly [N in keyof K as K[N]["presence"] extends "required" ? N : never]: GivenOne<K[N]>;
} & {
  readonly [N in keyof K as K[N]["presence"] extends "required" ? never : N]?:
    | GivenOne<K[N]>
    | undefined;
};
/** What a caller may give for one option. */
export type GivenOne<O> = O extends OptionKind<infer T, Presence, unknown> ? T : never;
/** What a function gets of one option that is given. */
export type SettingOne<O> = O extends OptionKind<unknown, Presence, infer S> ? S : never;

/** The completed and checked options of a set, as the function that has them reads them. */
export type Settings<K extends Kinds> = {
  readonly [N in keyof K]: K[N] extends OptionKind<unknown, infer P, infer S>
    ? P extends "optional"
      ? S | undefined
      : S
    : never;
};

/**
 * What a caller may give for the options that a set declares itself; the fields keep their doc comments. Those it has from another
 * set come from the type of that one: `interface LionOptions extends ScaleByLionOptions, OptionsOf<typeof lionOptions> {}`.
 */
export type OptionsOf<O> = O extends { readonly own?: infer K extends Kinds }
  ? { [N in keyof Given<K>]: Given<K>[N] }
  : never;

/** No options. */
export type NoKinds = Record<never, never>;

/** The options of one public function: its own, `K`, and those of `F` that it has from another set. */
export interface OptionSet<K extends Kinds = Kinds, F extends Kinds = NoKinds> {
  /** The public function that has the options. */
  readonly where: string;
  /** All its options by name. */
  readonly kinds: Omit<F, keyof K> & K;
  /** The defaults of the options that have one. */
  readonly defaults: Defaults<Omit<F, keyof K> & K>;
  /**
   * The options a caller gave, each checked, with the defaults of those that were left out. A given `undefined` counts as left out.
   *
   * @param given - what the caller passed, or nothing.
   * @param where - the function for errors, where several share the set.
   * @throws `option` for a name that is not known, naming the nearest one that is, for a value that is not allowed, for one that
   *   is required and left out, and for options that are no object; `non-finite` for NaN and infinities.
   */
  readonly resolve: (
    given: Unchecked<F & K> | undefined,
    where?: string,
  ) => Settings<Omit<F, keyof K>> & Settings<K>;
  /** The type of what it declares itself; there is no such field. */
  readonly own?: K;
}

/** Options of the names of `K`, of any type: what a check is given. */
export type Unchecked<K> = { readonly [N in keyof K]?: unknown };

/** The defaults of those options of `K` that have one. */
export type Defaults<K extends Kinds> = {
  readonly [N in keyof K as K[N]["presence"] extends "default" ? N : never]: Settings<K>[N];
};

/**
 * Declares the options of a public function: type, default, check, message and range test follow from this one place.
 *
 * @param where - the public function, for errors.
 * @param kinds - each option by name. Doc comments on them are those of the type.
 * @param more - `from`: a set whose options this one has too, unless `kinds` says otherwise; the type then extends that of the
 *   set. `rules`: throws where options do not go together; it is also told which were given.
 *
 * @example
 * ```ts
 * import { atLeast, type OptionsOf, options, share } from "@legendre/core-tensor/options";
 *
 * const smoothOptions = options("smooth", {
 *   // A doc comment here is that of the field of SmoothOptions.
 *   decay: share(0.9),
 *   eps: atLeast(0, 1e-8),
 * });
 * type SmoothOptions = OptionsOf<typeof smoothOptions>;
 *
 * const smooth = (given?: SmoothOptions) => smoothOptions.resolve(given).decay;
 * console.log(smooth(), smooth({ decay: 0.5 })); // 0.9 0.5
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function options<const K extends Kinds, const F extends Kinds = NoKinds>(
  where: string,
  kinds: K,
  more: {
    readonly from?: { readonly kinds: F };
    readonly rules?: (
      settings: Settings<F> & Settings<K>,
      where: string,
      given: Unchecked<F & K>,
    ) => void;
  } = {},
): OptionSet<K, F> {
  const all: Kinds = { ...kinds, ...more.from?.kinds, ...kinds };
  const resolve = (given: object | undefined, on = where) => {
    const settings = completed(on, "", given, all);
    more.rules?.(settings as never, on, given ?? {});
    return settings as never;
  };
  return { where, kinds: all as never, defaults: defaultsOf(all) as never, resolve };
}

/**
 * Options that several functions have as part of their own, which `from` takes; the fields keep their doc comments.
 *
 * @param kinds - each option by name.
 * @param from - options that these include, unless `kinds` says otherwise.
 */
/* @__NO_SIDE_EFFECTS__ */
export function shared<const K extends Kinds, const F extends Kinds = NoKinds>(
  kinds: K,
  from?: { readonly kinds: F },
): Pick<OptionSet<K, F>, "kinds" | "own"> {
  const all: Kinds = { ...kinds, ...from?.kinds, ...kinds };
  return { kinds: all as never };
}

function defaultsOf(kinds: Kinds): object {
  const having = Object.entries(kinds).filter(([, { presence }]) => presence === "default");
  return Object.freeze(Object.fromEntries(having.map(([name, { fallback }]) => [name, fallback])));
}

/** All options of `kinds`: what was given, checked, else the default. What is given wrong is said before what is missing. */
function completed(where: string, group: string, given: unknown, kinds: Kinds): object {
  if (given !== undefined) {
    checkNames(group === "" ? where : `${where}.${group.slice(0, -1)}`, given, kinds);
  }
  const values: Readonly<Record<string, unknown>> = { ...given };
  const settings: Record<string, unknown> = {};
  const missing: string[] = [];
  for (const name of Object.keys(kinds)) {
    const { presence, fallback, check } = kinds[name]!;
    const value = values[name];
    settings[name] = value === undefined ? fallback : check(where, group + name, value);
    if (value === undefined && presence === "required") missing.push(name);
  }
  for (const name of missing) kinds[name]?.check(where, group + name, undefined);
  return settings;
}

/** Throws unless `given` is an object whose names are all those of `known`. */
function checkNames(where: string, given: unknown, known: object): asserts given is object {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new LegendreError("option", where, `options must be an object, got ${show(given)}`, {
      value: given,
    });
  }
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(known, name)) throw unknownOption(where, name, Object.keys(known));
  }
}

/** An option of any kind, from its check. */
/* @__NO_SIDE_EFFECTS__ */
export function option<T, F extends T | undefined, S = T>(
  fallback: F | S,
  check: OptionKind<T, Presence, S>["check"],
  rest: Pick<OptionKind<T>, "range" | "kinds"> = {},
): OptionKind<T, PresenceOf<F>, S> {
  const presence = fallback === undefined ? "required" : "default";
  return { presence, fallback, check, ...rest } as OptionKind<T, PresenceOf<F>, S>;
}

/**
 * An option that may be left out, without a default: the function gets `undefined`.
 *
 * @param kind - what it may be where it is given; a fallback of its own counts for nothing.
 */
/* @__NO_SIDE_EFFECTS__ */
export function optional<O extends OptionKind<unknown>>(
  kind: O,
): OptionKind<GivenOne<O>, "optional", SettingOne<O>> {
  return { ...kind, presence: "optional", fallback: undefined } as OptionKind<
    GivenOne<O>,
    "optional",
    SettingOne<O>
  >;
}

/**
 * A number in a range; required unless it has a fallback, as all kinds are.
 *
 * @param range - see {@link NumberRange}.
 * @param fallback - the default.
 */
/* @__NO_SIDE_EFFECTS__ */
export function number<F extends number | undefined = undefined>(
  range: NumberRange,
  fallback?: F,
): OptionKind<number, PresenceOf<F>> {
  const check = (where: string, name: string, value: unknown): number =>
    checkNumber(where, name, value, range);
  return option<number, F>(fallback as F, check, { range });
}

/** A share of what was, in [0, 1): the decay rate of a mean. */
/* @__NO_SIDE_EFFECTS__ */
export function share<F extends number | undefined = undefined>(
  fallback?: F,
): OptionKind<number, PresenceOf<F>> {
  return number({ min: 0, exclusiveMax: 1 }, fallback);
}

/** A part of a whole, in [0, 1]. */
/* @__NO_SIDE_EFFECTS__ */
export function fraction<F extends number | undefined = undefined>(
  fallback?: F,
): OptionKind<number, PresenceOf<F>> {
  return number({ min: 0, max: 1 }, fallback);
}

/** A finite number of at least `min`. */
/* @__NO_SIDE_EFFECTS__ */
export function atLeast<F extends number | undefined = undefined>(
  min: number,
  fallback?: F,
): OptionKind<number, PresenceOf<F>> {
  return number({ min }, fallback);
}

/** A finite number above `bound`. */
/* @__NO_SIDE_EFFECTS__ */
export function above<F extends number | undefined = undefined>(
  bound: number,
  fallback?: F,
): OptionKind<number, PresenceOf<F>> {
  return number({ exclusiveMin: bound }, fallback);
}

/** A number between two bounds, both excluded. */
/* @__NO_SIDE_EFFECTS__ */
export function between<F extends number | undefined = undefined>(
  exclusiveMin: number,
  exclusiveMax: number,
  fallback?: F,
): OptionKind<number, PresenceOf<F>> {
  return number({ exclusiveMin, exclusiveMax }, fallback);
}

/** A whole number of at least `min`: steps, units, axes. */
/* @__NO_SIDE_EFFECTS__ */
export function count<F extends number | undefined = undefined>(
  min: number,
  fallback?: F,
): OptionKind<number, PresenceOf<F>> {
  return number({ integer: true, min }, fallback);
}

/** One of some values. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<
  const T extends string | number | boolean,
  F extends T | undefined = undefined,
>(allowed: readonly T[], fallback?: F): OptionKind<T, PresenceOf<F>> {
  return option<T, F>(fallback as F, (where, name, value) =>
    checkOneOf(where, name, value, allowed),
  );
}

/** `true` or `false`. */
/* @__NO_SIDE_EFFECTS__ */
export function flag<F extends boolean | undefined = undefined>(
  fallback?: F,
): OptionKind<boolean, PresenceOf<F>> {
  return option<boolean, F>(fallback as F, (where, name, value) =>
    checkOneOf(where, name, value, [true, false]),
  );
}

/** A text that is not empty; `words` say what it must be. */
/* @__NO_SIDE_EFFECTS__ */
export function text(words: string): OptionKind<string, "required"> {
  return value<string>(undefined, [words, (given) => typeof given === "string" && given !== ""]);
}

/**
 * A value of any other type: a function, a tree, a key.
 *
 * @param fallback - the default.
 * @param must - what it must be, in words, and whether a value is that; left out, nothing is looked at here.
 */
/* @__NO_SIDE_EFFECTS__ */
export function value<T, F extends T | undefined = undefined>(
  fallback?: F,
  must?: readonly [words: string, is: (value: unknown) => boolean],
): OptionKind<T, PresenceOf<F>> {
  const check = (where: string, name: string, given: unknown): T => {
    if (given !== undefined && (must?.[1](given) ?? true)) return given as T;
    const what = must === undefined ? `${name} is required` : `${name} must be ${must[0]}`;
    throw new LegendreError("option", where, `${what}, got ${show(given)}`, {
      option: name,
      value: given,
    });
  };
  return option<T, F>(fallback as F, check);
}

/** Numbers in a range: one, or a list of them, each named `name[i]` in errors. */
/* @__NO_SIDE_EFFECTS__ */
export function numbers<F extends number | readonly number[] | undefined = undefined>(
  range: NumberRange,
  fallback?: F,
): OptionKind<number | readonly number[], PresenceOf<F>> {
  const one = number(range);
  const check = (where: string, name: string, given: unknown): number | readonly number[] =>
    Array.isArray(given) ? list(one).check(where, name, given) : one.check(where, name, given);
  return option<number | readonly number[], F>(fallback as F, check, { range });
}

/** A list of values of a kind, each named `name[i]` in errors; `words` say what else than a list it must be. */
/* @__NO_SIDE_EFFECTS__ */
export function list<T, S, F extends readonly S[] | undefined = undefined>(
  of: OptionKind<T, Presence, S>,
  fallback?: F,
  words = "an array",
): OptionKind<readonly T[], PresenceOf<F>, readonly S[]> {
  const whole = value<readonly unknown[]>(undefined, [words, Array.isArray]);
  const check = (where: string, name: string, given: unknown): readonly S[] =>
    whole.check(where, name, given).map((each, i) => of.check(where, `${name}[${i}]`, each));
  return option<readonly T[], undefined, readonly S[]>(fallback, check) as OptionKind<
    readonly T[],
    PresenceOf<F>,
    readonly S[]
  >;
}

/** A function, or the name of one in a table; what has the option gets the function. */
/* @__NO_SIDE_EFFECTS__ */
export function functionOf<
  T extends (...args: never[]) => unknown,
  N extends string,
  F extends N | undefined = undefined,
>(table: Readonly<Record<N, T>>, fallback?: F): OptionKind<T | N, PresenceOf<F>, T> {
  const check = (where: string, name: string, given: unknown): T =>
    typeof given === "function"
      ? (given as T)
      : table[checkOneOf(where, name, given, Object.keys(table) as N[])];
  const usual = fallback === undefined ? undefined : table[fallback];
  return option<T | N, undefined, T>(usual, check) as OptionKind<T | N, PresenceOf<F>, T>;
}

/** A number in a range, or something else that `T` says, which is not looked at. */
/* @__NO_SIDE_EFFECTS__ */
export function numberOr<T, F extends number | T | undefined = undefined>(
  range: NumberRange,
  isOther: (value: unknown) => boolean,
  fallback?: F,
): OptionKind<number | T, PresenceOf<F>> {
  const check = (where: string, name: string, given: unknown): number | T =>
    isOther(given) ? (given as T) : checkNumber(where, name, given, range);
  return option<number | T, F>(fallback as F, check, { range });
}

/**
 * Options in an object of their own, named `group.option` in errors. Left out, it is the defaults of its options.
 *
 * @typeParam T - the type that callers read, where it has a name.
 * @param kinds - the options of the group; required ones make it required.
 */
/* @__NO_SIDE_EFFECTS__ */
export function group<const K extends Kinds, T = { [N in keyof Given<K>]: Given<K>[N] }>(
  kinds: K,
): OptionKind<T, "default", Settings<K>> {
  const check = (where: string, name: string, given: unknown): Settings<K> =>
    completed(where, `${name}.`, given, kinds) as Settings<K>;
  return { presence: "default", fallback: defaultsOf(kinds) as Settings<K>, kinds, check };
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
  if (Array.isArray(value)) {
    const isShort = value.length <= 8 && value.every((each) => typeof each !== "object");
    return isShort ? `[${value.map(show).join(", ")}]` : "an array";
  }
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
