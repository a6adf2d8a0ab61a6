import { describe, expect, it } from "vitest";
import { checkNumber, checkOneOf, nearestName, resolveOptions } from "../src/options.ts";
import { hostRandom } from "../src/random/index.ts";
import { caught } from "./tree/caught.ts";

const defaults = { lr: 0.1, momentum: 0.9, dampingInitial: 1, signal: undefined as unknown };

describe("resolveOptions", () => {
  it("fills in what was not given", () => {
    expect(resolveOptions("sgd", undefined, defaults)).toEqual(defaults);
    expect(resolveOptions("sgd", { lr: 2, momentum: undefined }, defaults)).toEqual({
      ...defaults,
      lr: 2,
    });
  });

  it("returns a new object and leaves its arguments alone", () => {
    const frozen: { readonly lr: number } = Object.freeze({ lr: 1 });
    expect(resolveOptions("sgd", undefined, frozen)).not.toBe(frozen);
    expect(resolveOptions("sgd", { lr: 3 }, frozen).lr).toBe(3);
    expect(frozen.lr).toBe(1);
  });

  it("names the nearest known option for an unknown one", () => {
    const error = caught(() =>
      resolveOptions("sgd", { momentun: 1 } as Record<never, never>, defaults),
    );
    expect(error.code).toBe("option");
    expect(error.message).toBe(
      'sgd: unknown option "momentun"; the nearest known name is "momentum" ' +
        "(known: lr, momentum, dampingInitial, signal)",
    );
    expect(error.details).toMatchObject({ option: "momentun", nearest: "momentum" });
  });

  it("does not take inherited names for options", () => {
    expect(
      caught(() => resolveOptions("sgd", { toString: 1 } as Record<never, never>, defaults)).code,
    ).toBe("option");
  });

  it.each([
    [3, "3"],
    [null, "null"],
    [[1], "[1]"],
    ["lr", '"lr"'],
    [() => 1, "a function"],
  ])("refuses %s as options", (given, shown) => {
    const error = caught(() =>
      resolveOptions("sgd", given as unknown as Record<never, never>, defaults),
    );
    expect(error.message).toBe(`sgd: options must be an object, got ${shown}`);
    expect(error.details["value"]).toBe(given);
  });

  it("says so where there are no options", () => {
    const error = caught(() => resolveOptions("sgd", { lr: 1 } as Record<never, never>, {}));
    expect(error.message).toBe('sgd: unknown option "lr"; there are no options here');
  });
});

describe("nearestName", () => {
  it("counts a swap of neighbours once and ignores case", () => {
    expect(nearestName("DAPMING", ["lr", "damping", "mapping"])).toBe("damping");
    expect(nearestName("Dampinginitial", Object.keys(defaults))).toBe("dampingInitial");
  });

  it("counts a swap at the end and all that differs before it", () => {
    // Four letters and a swap are five; one letter less and one that is another, two.
    expect(nearestName("stepba", ["lionab", "stepbcd"])).toBe("stepbcd");
    expect(nearestName("stepba", ["stepbcd", "stepab"])).toBe("stepab");
  });

  /** The distance by its definition: the last letters are equal, or one of the four changes comes last. */
  function distance(a: string, b: string): number {
    if (a === "" || b === "") return a.length + b.length;
    const [c, d] = [a.slice(0, -1), b.slice(0, -1)];
    const same = a.at(-1) === b.at(-1) ? 0 : 1;
    const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
    const ways = [distance(c, b) + 1, distance(a, d) + 1, distance(c, d) + same];
    if (swapped) ways.push(distance(a.slice(0, -2), b.slice(0, -2)) + 1);
    return Math.min(...ways);
  }

  it("takes the first of the least distance, whatever the words", () => {
    const draw = hostRandom(5);
    const word = (): string =>
      Array.from({ length: draw.below(6) }, () => "abc"[draw.below(3)]).join("");
    for (let n = 0; n < 300; n++) {
      const name = word();
      const candidates = [word(), word(), word()];
      const distances = candidates.map((candidate) => distance(name, candidate));
      const expected = candidates[distances.indexOf(Math.min(...distances))];
      expect(nearestName(name, candidates), `${name} of ${candidates}`).toBe(expected);
    }
  });

  it("takes the first of equals, and nothing from nothing", () => {
    expect(nearestName("c", ["a", "b"])).toBe("a");
    expect(nearestName("c", [])).toBeUndefined();
  });
});

describe("checkNumber", () => {
  it("passes what is in range", () => {
    expect(checkNumber("f", "x", -3)).toBe(-3);
    expect(checkNumber("f", "x", 0, { min: 0, max: 0 })).toBe(0);
    expect(checkNumber("f", "x", 0.5, { exclusiveMin: 0, exclusiveMax: 1 })).toBe(0.5);
    expect(checkNumber("f", "n", 4, { integer: true, min: 1 })).toBe(4);
    expect(checkNumber("f", "x", Infinity, { infinite: true, min: 0 })).toBe(Infinity);
    expect(checkNumber("f", "x", -Infinity, { infinite: true, max: 0 })).toBe(-Infinity);
    expect(checkNumber("f", "n", Infinity, { infinite: true, integer: true })).toBe(Infinity);
    expect(checkNumber("f", "x", 1e9)).toBe(1e9);
  });

  it.each([
    [0, { exclusiveMin: 0 }, "f: x must be a finite number above 0, got 0"],
    [1, { min: 0, exclusiveMax: 1 }, "f: x must be a finite number at least 0 and below 1, got 1"],
    [2.5, { integer: true }, "f: x must be a whole number, got 2.5"],
    [-1, { min: 0, max: 5 }, "f: x must be a finite number at least 0 and at most 5, got -1"],
    ["3", {}, 'f: x must be a finite number, got "3"'],
    [[1], {}, "f: x must be a finite number, got [1]"],
    [new Array(9).fill(1), {}, "f: x must be a finite number, got an array"],
    [{}, {}, "f: x must be a finite number, got an object"],
    [null, {}, "f: x must be a finite number, got null"],
    [1, { max: 0.5 }, "f: x must be a finite number at most 0.5, got 1"],
    [0.5, { infinite: true, min: 1 }, "f: x must be a number at least 1, got 0.5"],
    [-Infinity, { infinite: true, min: 1 }, "f: x must be a number at least 1, got -Infinity"],
    [0.5, { integer: true, infinite: true }, "f: x must be a whole number, got 0.5"],
  ])("refuses %j in %j", (value, range, message) => {
    const error = caught(() => checkNumber("f", "x", value, range));
    expect(error.code).toBe("option");
    expect(error.message).toBe(message);
  });

  it.each([[Number.NaN], [Infinity], [-Infinity]])("calls %d non-finite", (value) => {
    expect(caught(() => checkNumber("f", "x", value)).code).toBe("non-finite");
  });

  it("never lets NaN pass", () => {
    expect(caught(() => checkNumber("f", "x", Number.NaN, { infinite: true })).code).toBe(
      "non-finite",
    );
  });
});

describe("checkOneOf", () => {
  it("passes and narrows what is allowed", () => {
    const kind: "exact" | "sampled" = checkOneOf("f", "fisher", "exact", ["exact", "sampled"]);
    expect(kind).toBe("exact");
    expect(checkOneOf("f", "on", false, [false, true])).toBe(false);
  });

  it("names what is allowed and the nearest of it", () => {
    const error = caught(() => checkOneOf("f", "fisher", "sampeld", ["exact", "sampled"]));
    expect(error.code).toBe("option");
    expect(error.message).toBe(
      'f: fisher must be one of "exact", "sampled", got "sampeld"; the nearest is "sampled"',
    );
    expect(caught(() => checkOneOf("f", "n", 3, [1, 2])).message).toBe(
      "f: n must be one of 1, 2, got 3",
    );
    const near = caught(() => checkOneOf("f", "n", "ture", [true, false, "true"]));
    expect(near.message).toBe(
      'f: n must be one of true, false, "true", got "ture"; the nearest is "true"',
    );
    expect(near.details["nearest"]).toBe("true");
    expect(caught(() => checkOneOf("f", "n", { a: 1 }, ["a"])).message).toBe(
      'f: n must be one of "a", got an object',
    );
  });
});
