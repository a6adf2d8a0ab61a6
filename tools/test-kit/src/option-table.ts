import { describe, expect, it } from "vitest";
import { functionsWithOptions } from "./option-functions.ts";
import {
  knownOptions,
  type NumberRange,
  type OptionRanges,
  optionRanges,
  type WithOptions,
  wrongCompiles,
  wrongEdges,
} from "./option-ranges.ts";

/** What is written down of the options of one function. */
export interface OptionEntry {
  /** How many arguments come before the options; left out, as the source has it. */
  readonly args?: number;
  /** The options that take numbers in a range. */
  readonly numbers: OptionRanges;
  /** The names of all other options. */
  readonly others: string;
  /** Set where a name that is no option is not refused: the options are then those written down. */
  readonly anyName?: true;
  /** Why numbers that are allowed are not tried: what the function would do with them. */
  readonly costly?: string;
}

/** One option of a set that is exported as a value; the fields of core-tensor's `Option` that are looked at. */
interface DeclaredOption {
  readonly range?: NumberRange;
  readonly kinds?: Readonly<Record<string, DeclaredOption>>;
}

/** Options that are exported as a value, `lionOptions`; core-tensor's `OptionSet`. */
interface DeclaredSet {
  readonly where: string;
  readonly kinds: Readonly<Record<string, DeclaredOption>>;
}

const isDeclaredSet = (value: unknown): value is DeclaredSet =>
  typeof value === "object" &&
  value !== null &&
  "where" in value &&
  "kinds" in value &&
  "resolve" in value;

/** The options of a set, those of groups as `aux.lr`. */
function flatOptions(
  kinds: DeclaredSet["kinds"],
  group = "",
): readonly (readonly [name: string, option: DeclaredOption])[] {
  return Object.entries(kinds).flatMap(([name, option]) => [
    [group + name, option] as const,
    ...flatOptions(option.kinds ?? {}, `${group}${name}.`),
  ]);
}

/** The entries of functions whose options are exported as values. */
function declaredEntries(modules: readonly object[]): Record<string, OptionEntry> {
  const sets = modules.flatMap((module) => Object.values(module)).filter(isDeclaredSet);
  return Object.fromEntries(
    sets.map(({ where, kinds }) => {
      const options = flatOptions(kinds);
      const numbers = options.flatMap(([name, { range }]) => (range ? [[name, range]] : []));
      const others = options.flatMap(([name, { range }]) => (range ? [] : [name]));
      return [where, { numbers: Object.fromEntries(numbers), others: others.join(" ") }];
    }),
  );
}

/**
 * Entries by the name of the function; `random.uniform` is one of a namespace. A name in place of an entry is that of the function whose
 * options it has.
 */
export type OptionTable = Readonly<Record<string, OptionEntry | string>>;

type Callable = (...args: unknown[]) => unknown;

/** All functions of some modules and of the namespaces in them, each by its first name. */
function functionsOf(modules: readonly object[]): Map<string, Callable> {
  const found = new Map<string, Callable>();
  const add = (name: string, value: unknown): void => {
    if (typeof value === "function" && !found.has(name)) found.set(name, value as Callable);
  };
  for (const module of modules) {
    for (const [name, value] of Object.entries(module)) {
      add(name, value);
      if (String(Object.prototype.toString.call(value)) !== "[object Module]") continue;
      for (const [inner, own] of Object.entries(value as object)) add(`${name}.${inner}`, own);
    }
  }
  return found;
}

/** Completes options itself, as its text shows, also where it is no declared function. */
const completesOptions = (value: Callable): boolean => /\bresolveOptions\b/.test(String(value));

/**
 * Holds the options of all public functions of a package to a table: which there are, the ranges of those that take
 * numbers, and what happens at, just inside and just outside each bound.
 *
 * @param sources - `src` of the package: functions that take options are found by the types of their parameters.
 * @param modules - the entries of the package.
 * @param written - entries of functions whose options are not exported as values yet.
 * @param calls - for functions that look at other options first: a call with those that are needed.
 * @param without - functions that have no entry, with the reason.
 */
export function optionConformance(
  sources: string,
  modules: readonly object[],
  written: OptionTable,
  calls: Readonly<Record<string, WithOptions>> = {},
  without: Readonly<Record<string, string>> = {},
): void {
  const functions = functionsOf(modules);
  const declared = declaredEntries(modules);
  const table: Record<string, OptionEntry> = { ...declared };
  for (const [name, entry] of Object.entries(written)) {
    const own = typeof entry === "string" ? declared[entry] : entry;
    if (own === undefined) throw new Error(`${name}: ${entry} has no options declared as values`);
    table[name] = own;
  }
  const taking = functionsWithOptions(sources);
  const callOf = (name: string, entry: OptionEntry): WithOptions => {
    const given = calls[name];
    if (given !== undefined) return given;
    const call = functions.get(name);
    if (call === undefined) throw new Error(`there is no function ${name}`);
    const args = entry.args ?? taking.get(call.name) ?? 0;
    return (options) => call(...new Array<undefined>(args).fill(undefined), options);
  };

  describe("options", () => {
    it("are written down for each function that takes some", () => {
      const named = [...functions].flatMap(([name, value]) =>
        completesOptions(value) || taking.has(value.name) ? [name] : [],
      );
      const own = new Set(named.map((name) => functions.get(name)));
      const known = new Set(
        [...Object.keys(table), ...Object.keys(without)].map((name) => functions.get(name)),
      );
      expect(named.filter((name) => !known.has(functions.get(name)))).toEqual([]);
      expect(own.size).toBeGreaterThan(0);
    });

    it("stand in one place: in a set of the source, or in the table", () => {
      expect(Object.keys(declared).filter((name) => Object.hasOwn(written, name))).toEqual([]);
    });

    it.each(Object.entries(table))("of %s", async (name, entry) => {
      const call = callOf(name, entry);
      const named = [...Object.keys(entry.numbers), ...entry.others.split(" ").filter(Boolean)];
      const known = entry.anyName ? named : await knownOptions(call);
      expect(await optionRanges(call, known)).toEqual(entry.numbers);
      const others = known.filter((option) => !Object.hasOwn(entry.numbers, option));
      expect(others.sort()).toEqual(entry.others.split(" ").filter(Boolean).sort());
      for (const [option, range] of Object.entries(entry.numbers)) {
        expect(await wrongEdges(call, option, range, entry.costly === undefined)).toEqual([]);
      }
      if (known.includes("compile")) expect(await wrongCompiles(call)).toEqual([]);
    });
  });
}
