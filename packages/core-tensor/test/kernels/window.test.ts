import { describe, expect, it } from "vitest";
import type { Attrs } from "../../src/kernels/value-type.ts";
import {
  readings,
  tapsOf,
  type Window,
  windowAttrs,
  windowOf,
} from "../../src/kernels/window/window.ts";

/** The windows of one axis. */
function along(size: number, filter: number, attrs: object): Window {
  const canonical = windowAttrs("test", attrs as Attrs, [size], [filter]);
  return windowOf("test", canonical, [size], [filter]);
}

/** The padding of one axis with how many windows there are: `"1 2 → 5"`. */
function padded(size: number, filter: number, attrs: object): string {
  const { pads, output } = along(size, filter, attrs);
  return `${pads[0]!.join(" ")} → ${output}`;
}

describe("windows along an axis", () => {
  it("are as many as strides fit in where padding is the same, the odd element behind", () => {
    const same = (size: number, filter: number, strides: number, dilations = 1): string =>
      padded(size, filter, { pad: "same", strides, dilations });
    expect(same(5, 3, 1)).toBe("1 1 → 5");
    expect(same(5, 2, 1)).toBe("0 1 → 5");
    expect(same(5, 4, 1)).toBe("1 2 → 5");
    expect(same(6, 3, 2)).toBe("0 1 → 3");
    expect(same(5, 3, 2)).toBe("1 1 → 3");
    expect(same(1, 1, 1)).toBe("0 0 → 1");
    // A window of three with gaps reaches over five.
    expect(same(5, 3, 1, 2)).toBe("2 2 → 5");
    // Strides that jump over the end need none.
    expect(same(5, 1, 3)).toBe("0 0 → 2");
  });

  it("are those that fit without padding", () => {
    const valid = (size: number, filter: number, strides: number, dilations = 1): string =>
      padded(size, filter, { pad: "valid", strides, dilations });
    expect(valid(5, 3, 1)).toBe("0 0 → 3");
    expect(valid(5, 5, 1)).toBe("0 0 → 1");
    expect(valid(6, 3, 2)).toBe("0 0 → 2");
    expect(valid(7, 3, 2)).toBe("0 0 → 3");
    expect(valid(5, 3, 1, 2)).toBe("0 0 → 1");
    expect(() => valid(4, 3, 1, 2)).toThrow(
      "size [4] and windows that reach over [5], so none fits",
    );
    expect(() => valid(2, 3, 1)).toThrow("so none fits");
  });

  it("see as much around them as is said, and what a rounding up adds", () => {
    const explicit = (pad: unknown, mode?: string): string =>
      padded(5, 2, { pad, strides: 2, ...(mode === undefined ? {} : { dimRoundingMode: mode }) });
    const [ends, pair] = [
      [0, 0],
      [1, 2],
    ];
    expect(explicit(1)).toBe("1 1 → 3");
    expect(explicit([ends, pair, ends])).toBe("1 2 → 4");
    // (5 + 0 − 2) / 2 is one and a half.
    expect(explicit(0)).toBe("0 0 → 2");
    expect(explicit(0, "floor")).toBe("0 0 → 2");
    expect(explicit(0, "ceil")).toBe("0 1 → 3");
    expect(explicit(0, "round")).toBe("0 1 → 3");
    // (6 + 0 − 2) / 3 is one and a third.
    const third = (mode: string): string =>
      padded(6, 2, { pad: 0, strides: 3, dimRoundingMode: mode });
    expect(["floor", "round", "ceil"].map(third)).toEqual(["0 0 → 2", "0 0 → 2", "0 2 → 3"]);
  });

  it("go by names where there is one, and the defaults are steps of one", () => {
    const attrs = (more: object): Attrs => windowAttrs("test", more as Attrs, [5, 5], [3, 3]);
    const ends = [
      [0, 0],
      [0, 0],
    ];
    const pairs = (rows: number[], columns: number[]) => [ends[0], rows, columns, ends[1]];
    const named = { strides: [1, 1], dilations: [1, 1], dataFormat: "NHWC" };
    expect(attrs({ pad: "same" })).toEqual({ ...named, pad: "same" });
    expect(attrs({ pad: 1 })).toEqual({ ...named, pad: "same" });
    expect(attrs({ pad: 0 })).toEqual({ ...named, pad: "valid" });
    expect(attrs({ pad: pairs([1, 1], [1, 1]) })).toEqual({ ...named, pad: "same" });
    for (const other of [pairs([1, 1], [1, 0]), pairs([0, 1], [1, 1]), pairs([0, 0], [0, 1])]) {
      expect(attrs({ pad: other })).toEqual({ ...named, pad: other });
    }
    expect(attrs({ pad: "same", strides: [1, 2], dilations: 3 })).toMatchObject({
      strides: [1, 2],
      dilations: [3, 3],
    });
    for (const wrong of [0, -1, 1.5, [1], [1, 0], [1, 2, 3], "1"]) {
      expect(() => attrs({ pad: "same", strides: wrong })).toThrow(
        `got strides ${JSON.stringify(wrong)}, expected a whole number above 0, or 2 of them`,
      );
    }
    for (const wrong of [
      "full",
      -1,
      0.5,
      pairs([1, -1], [0, 0]),
      [ends[0], [1, 1], ends[1]],
      undefined,
    ]) {
      expect(() => attrs({ pad: wrong })).toThrow(
        /expected "same", "valid", a whole number, or a pair/,
      );
    }
    expect(() => attrs({ pad: "same", dataFormat: "NCHW" })).toThrow('expected "NHWC"; transpose');
    const volume = (more: object) => windowAttrs("test", more as Attrs, [5, 5, 5], [1, 3, 3]);
    expect(volume({ pad: "same", dataFormat: "NDHWC" })).toMatchObject({ pad: "same" });
    expect(() => volume({ pad: "same", dataFormat: "NHWC" })).toThrow('expected "NDHWC"');
  });

  it("of volumes keep padding as pairs where tfjs would cut the input", () => {
    // Steps of three over five jump over the last element; of two they do not.
    const named = (strides: number, rank: 2 | 3): unknown => {
      const [input, filter] = [Array<number>(rank).fill(5), Array<number>(rank).fill(1)];
      const attrs = { pad: "same", strides } as unknown as Attrs;
      return windowAttrs("test", attrs, input, filter)["pad"];
    };
    expect(named(3, 2)).toBe("valid");
    expect(named(3, 3)).toBe("valid");
    const wide = (strides: number): unknown =>
      windowAttrs(
        "test",
        { pad: "same", strides: [strides, 1, 1] } as unknown as Attrs,
        [5, 5, 5],
        [1, 3, 3],
      )["pad"];
    expect(wide(2)).toBe("same");
    expect(wide(3)).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
  });
});

describe("what windows read", () => {
  it("is each element at its place, padding left out", () => {
    const window = along(5, 2, {
      pad: [
        [0, 0],
        [1, 2],
        [0, 0],
      ],
      strides: 2,
      dilations: 2,
    });
    // Windows begin at −1, 1 and 3, and read the element after next.
    expect(window.output).toEqual([3]);
    expect([...readings(window)]).toEqual([1, 1, 0, 1, 0, 1, 3, 1, 1, 3, 0, 2]);
    expect(tapsOf(window)).toEqual([[0], [1]]);
  });

  it("goes through rows and columns", () => {
    const attrs = windowAttrs(
      "test",
      { pad: "valid", strides: [1, 2] } as unknown as Attrs,
      [3, 4],
      [2, 2],
    );
    const window = windowOf("test", attrs, [3, 4], [2, 2]);
    expect(window.output).toEqual([2, 2]);
    expect(tapsOf(window)).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    const found = readings(window);
    const triples = Array.from({ length: found.length / 3 }, (_, i) => [
      ...found.slice(3 * i, 3 * i + 3),
    ]);
    const expected: number[][] = [];
    for (let row = 0; row < 2; row++) {
      for (let column = 0; column < 2; column++) {
        for (let i = 0; i < 2; i++) {
          for (let j = 0; j < 2; j++) {
            expected.push([(row + i) * 4 + 2 * column + j, 2 * i + j, 2 * row + column]);
          }
        }
      }
    }
    const sorted = (list: number[][]): string[] => list.map(String).sort();
    expect(sorted(triples)).toEqual(sorted(expected));
  });
});
