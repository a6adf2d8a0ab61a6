import { describe, expect, it } from "vitest";
import {
  above,
  atLeast,
  between,
  count,
  flag,
  fraction,
  functionOf,
  group,
  list,
  number,
  numberOr,
  numbers,
  oneOf,
  optional,
  options,
  share,
  shared,
  value,
} from "../../src/options/index.ts";

const base = options("base", {
  /** Decay. */
  decay: share(0.9),
  steps: count(1, 10),
});
const all = options(
  "all",
  {
    rate: numberOr<() => number>({ min: 0 }, (x) => typeof x === "function"),
    steps: count(0, 3),
    way: oneOf(["up", "down"], "up"),
    loud: flag(false),
    mask: optional(value<{ readonly on: boolean }>()),
    damping: group({
      initial: above(0, 1),
      growth: number({ min: 1, max: 8 }, 2),
      key: optional(value<object>()),
    }),
  },
  { from: base },
);

describe("options as values", () => {
  it("completes what is left out, given undefined included, groups too", () => {
    expect(all.resolve({ rate: 2, decay: undefined, damping: { growth: 4 } })).toEqual({
      rate: 2,
      decay: 0.9,
      steps: 3,
      way: "up",
      loud: false,
      mask: undefined,
      damping: { initial: 1, growth: 4, key: undefined },
    });
    expect(all.resolve({ rate: 0 }).damping).toEqual({ initial: 1, growth: 2, key: undefined });
  });

  it("keeps what is given as it is, and changes neither it nor the defaults", () => {
    const given = Object.freeze({ rate: () => 1, mask: Object.freeze({ on: true }), way: "down" });
    const settings = all.resolve(given);
    expect(settings.rate).toBe(given.rate);
    expect(settings.mask).toBe(given.mask);
    expect(settings.way).toBe("down");
    expect(() => {
      (all.defaults as { steps: number }).steps = 1;
    }).toThrow();
  });

  it("takes over options of another set, but for those it declares itself", () => {
    expect(base.defaults).toEqual({ decay: 0.9, steps: 10 });
    expect(all.defaults).toEqual({
      decay: 0.9,
      steps: 3,
      way: "up",
      loud: false,
      damping: { initial: 1, growth: 2 },
    });
    expect(() => all.resolve({ rate: 1, steps: 0 })).not.toThrow();
    expect(() => base.resolve({ steps: 0 })).toThrow(
      /^base: steps must be a whole number at least 1, got 0/,
    );
  });

  it.each([
    [
      "a name that is not known, with the nearest",
      { rate: 1, dcay: 1 },
      /^all: unknown option "dcay"; the nearest known name is "decay"/,
    ],
    [
      "one in a group",
      { rate: 1, damping: { inital: 1 } },
      /^all\.damping: unknown option "inital"; the nearest known name is "initial"/,
    ],
    ["options that are no object", 3, /options must be an object, got 3/],
    [
      "a group that is no object",
      { rate: 1, damping: 2 },
      /^all\.damping: options must be an object, got 2/,
    ],
    [
      "a number out of range",
      { rate: 1, decay: 1 },
      /decay must be a finite number at least 0 and below 1, got 1/,
    ],
    [
      "one in a group",
      { rate: 1, damping: { initial: 0 } },
      /damping\.initial must be a finite number above 0, got 0/,
    ],
    ["NaN", { rate: Number.NaN }, /rate must be a finite number at least 0, got NaN/],
    ["a number that is a string", { rate: "1" }, /rate must be .*, got "1"/],
    [
      "another value than those allowed",
      { rate: 1, way: "dwon" },
      /way must be one of "up", "down", got "dwon"; the nearest is "down"/,
    ],
    ["a flag that is 1", { rate: 1, loud: 1 }, /loud must be one of true, false, got 1/],
    ["nothing for what is required", {}, /rate must be .*, got undefined/],
    ["null for what has a default", { rate: 1, decay: null }, /decay must be .*, got null/],
  ] as const)("refuses %s", (_, given, message) => {
    expect(() => all.resolve(given as never)).toThrow(message);
  });

  it("says what is wrong before what is missing", () => {
    expect(() => all.resolve({ loud: 2 } as never)).toThrow(/loud/);
  });

  it("asks for a value of any kind that is required", () => {
    const set = options("f", { g: value<() => void>() });
    expect(() => set.resolve({})).toThrow(/^f: g is required/);
  });

  it("holds options to rules about several of them, once they are complete", () => {
    const ordered = options(
      "ordered",
      { low: atLeast(0, 1), high: atLeast(0, 2) },
      {
        rules: ({ low, high }, where) => {
          if (low > high) throw new RangeError(`${where}: low ${low} is above high ${high}`);
        },
      },
    );
    expect(() => ordered.resolve({ low: 3 })).toThrow("ordered: low 3 is above high 2");
    expect(ordered.resolve({ low: 2 })).toEqual({ low: 2, high: 2 });
  });

  it("tells rules which options were given", () => {
    const seen: object[] = [];
    const set = options(
      "f",
      { low: atLeast(0, 1) },
      { rules: (_settings, _where, given) => void seen.push(given) },
    );
    set.resolve(undefined);
    set.resolve({ low: 1 });
    expect(seen).toEqual([{}, { low: 1 }]);
  });

  it("takes over shared options, which may include others", () => {
    const size = shared({ size: count(1), scale: above(0, 1) });
    const window = shared({ strides: count(1, 2), scale: above(0, 3) }, size);
    const set = options("pool", { size: count(1, 4) }, { from: window });
    expect(set.resolve({})).toEqual({ size: 4, scale: 3, strides: 2 });
    expect(() => set.resolve({ strides: 0 })).toThrow(/^pool: strides must be/);
  });

  it("names elements of lists", () => {
    const set = options("f", {
      sizes: list(count(1)),
      rates: list(functionOf({ half: (x: number) => x / 2 }), []),
      scale: numbers({ exclusiveMin: 0 }, [1, 2]),
    });
    expect(set.resolve({ sizes: [] })).toEqual({ sizes: [], rates: [], scale: [1, 2] });
    expect(set.resolve({ sizes: [2, 3], rates: ["half"] }).rates[0]?.(8)).toBe(4);
    expect(set.resolve({ sizes: [1], scale: 5 }).scale).toBe(5);
    expect(() => set.resolve({ sizes: [1, 0] })).toThrow(/^f: sizes\[1\] must be .*, got 0/);
    expect(() => set.resolve({ sizes: 3 })).toThrow(/^f: sizes must be an array, got 3/);
    expect(() => set.resolve({ sizes: [], scale: [1, 0] })).toThrow(
      /scale\[1\] must be .* above 0/,
    );
    expect(() => set.resolve({ sizes: [], scale: "1" })).toThrow(/scale must be a finite number/);
  });

  it("gives the function for its name", () => {
    const double = (x: number) => 2 * x;
    const set = options("f", { way: functionOf({ double, same: (x: number) => x }, "double") });
    expect(set.resolve({}).way).toBe(double);
    expect(set.defaults.way).toBe(double);
    expect(set.resolve({ way: "same" }).way(3)).toBe(3);
    expect(set.resolve({ way: Math.abs }).way).toBe(Math.abs);
    expect(() => set.resolve({ way: "doubel" as never })).toThrow(/nearest is "double"/);
  });

  it.each([
    ["share", share(), { min: 0, exclusiveMax: 1 }],
    ["fraction", fraction(), { min: 0, max: 1 }],
    ["atLeast", atLeast(2), { min: 2 }],
    ["above", above(2), { exclusiveMin: 2 }],
    ["between", between(1, 2), { exclusiveMin: 1, exclusiveMax: 2 }],
    ["count", count(2), { integer: true, min: 2 }],
    ["number", number({ max: 0, infinite: true }), { max: 0, infinite: true }],
  ])("%s is a number in its range, required without a default", (_, kind, range) => {
    expect(kind.range).toEqual(range);
    expect(kind.presence).toBe("required");
  });
});
