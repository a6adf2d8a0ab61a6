import { describe, expect, it } from "vitest";
import { wordIdOf } from "../../src/ids/word-id.ts";
import {
  idOfValue,
  isMissing,
  numberOfText,
  numberOfValue,
  timeOf,
  wordOfValue,
} from "../../src/io/cell-values.ts";

const none = [null, undefined, {}, new Date(5)];
const second = Date.UTC(2020, 1, 3, 4, 5, 6);

describe("decoded values", () => {
  it("are missing where they stand for nothing", () => {
    expect([null, undefined, "", Number.NaN].map(isMissing)).toEqual(Array(4).fill(true));
    expect([0, 0n, false, " ", "NaN"].map(isMissing)).toEqual(Array(5).fill(false));
  });

  it("are ids where they are whole and exact, and words where these may be", () => {
    const ids = [-7, 2 ** 53 - 1, 0n, 2n ** 63n - 1n, -(2n ** 63n)];
    for (const words of [false, true]) {
      expect(ids.map((value) => idOfValue(value, words))).toEqual(ids.map(BigInt));
      const others = [1.5, 2 ** 53, Number.NaN, true, ...none];
      expect(others.map((value) => idOfValue(value, words))).toEqual(others.map(() => undefined));
    }
    const words = ["red", "12", 2n ** 63n, -(2n ** 63n) - 1n];
    expect(words.map((value) => idOfValue(value, true))).toEqual(
      words.map((value) => wordIdOf(String(value))),
    );
    expect(words.map((value) => idOfValue(value, false))).toEqual(words.map(() => undefined));
  });

  it("are words as they would be written", () => {
    expect(["red", "", 3, 1.5, 3n, true, false].map(wordOfValue)).toEqual([
      ...["red", "", "3", "1.5", "3", "true", "false"],
    ]);
    expect(none.map(wordOfValue)).toEqual(none.map(() => undefined));
  });

  it("are numbers, dates those of their milliseconds", () => {
    const values = ["1.5", 2.5, 3n, true, false, new Date(5)];
    expect(values.map((value) => numberOfValue(value, "number"))).toEqual([1.5, 2.5, 3, 1, 0, 5]);
    expect(numberOfValue("2020-02-03T04:05:06", "time")).toBe(second);
    expect(numberOfValue("2020-02-03T04:05:06", "number")).toBeNaN();
    for (const value of [null, undefined, {}]) expect(numberOfValue(value, "time")).toBeNaN();
  });
});

describe("texts", () => {
  it.each([
    ...([
      ["12", 12],
      ["-1.5", -1.5],
      ["+.5", 0.5],
      ["5.", 5],
      ["1e3", 1000],
      ["1E-2", 0.01],
    ] as const),
    ...([
      ["true", 1],
      ["T", 1],
      ["False", 0],
      ["f", 0],
    ] as const),
    ...["", " 1", "1 ", ".", "1e", "0x10", "1,5", "yes", "truest", "Infinity"].map(
      (text) => [text, Number.NaN] as const,
    ),
  ])("numberOfText of %j is %d", (text, value) => {
    expect(numberOfText(text)).toBe(value);
  });

  it.each([
    ...([
      ["12", 12],
      ["-3.5", -3.5],
    ] as const),
    ["2020-02-03", Date.UTC(2020, 1, 3)] as const,
    ["2020-02-03T04:05", second - 6000] as const,
    ["2020-02-03 04:05:06", second] as const,
    ["2020-02-03T04:05:06.789", second + 789] as const,
    ["2020-02-03T04:05:06Z", second] as const,
    ["2020-02-03T04:05:06+01:30", second - 90 * 60_000] as const,
    ["2020-02-03T04:05:06-02:00", second + 120 * 60_000] as const,
    ...["", "1e3", "2020-2-3", "2020-02-03T4:05", "3.2.2020", "2020-02-03T04:05:06 CET"].map(
      (text) => [text, Number.NaN] as const,
    ),
  ])("timeOf of %j is %d", (text, value) => {
    expect(timeOf(text)).toBe(value);
  });
});
