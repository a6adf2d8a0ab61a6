import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Equal, mutated, mutationsOf, readEqual } from "../mutate/mutations.ts";
import { goals, missedGoals, type Result, summary } from "../mutate/results.ts";
import { shares, shuffled } from "../mutate/sample.ts";

const changes = (text: string): string[] =>
  mutationsOf("a.ts", text).map((mutation) => mutated(text, mutation));

describe("mutationsOf", () => {
  it.each([
    ["f(a + b)", ["f(a - b)"]],
    ["f(a <= b)", ["f(a < b)"]],
    ["f(a !== b)", ["f(a === b)"]],
    ["f(a && b || c)", ["f(a && b && c)", "f(a || b || c)"]],
    ["const x = { steps: 1 }", ["const x = { steps: 2 }"]],
    ["const x = 0.5", ["const x = 0.75"]],
    ["const x = 1e-3", ["const x = 0.0015"]],
    ["const x = true", ["const x = false"]],
    ["const x = a ? b : c", ["const x = !(a) ? b : c"]],
    ["while (a) b;", ["while (!(a)) b;", "while (a) ;"]],
    ["i += n;", [";", "i -= n;"]],
  ])("changes %s in each place once", (text, expected) => {
    const found = changes(text).filter((changed) => text.endsWith(";") || changed !== ";");
    expect(found.sort()).toEqual([...expected].sort());
  });

  it("refuses a source that has changed since", () => {
    const [mutation] = mutationsOf("a.ts", "const x = a < b");
    expect(() => mutated("const xyz = a < b", mutation!)).toThrow('line 1 has no "<" any more');
  });

  it("leaves types, imports, text and the words of errors alone", () => {
    for (const text of [
      'import { a } from "./b.ts"',
      "type A = 1 | 2",
      "interface A { b: 3 }",
      "const x: 1 = y",
      'const x = a + "b"',
      'const e = new LegendreError("option", where, "n is above", { least: n + 1 })',
    ]) {
      expect(changes(text)).toEqual([]);
    }
  });

  it("leaves out what is said to be equal, on that line alone", () => {
    const text = ["const x = a < 1 && b", "const y = a < 1", "const y = a < 1"].join("\n");
    const equal = (code: string, nth?: number): Equal => ({
      ...{ file: "a.ts", code, kinds: ["comparison", "constant"], why: "both sides are 0 then" },
      ...(nth !== undefined && { nth }),
    });
    const left = (...all: Equal[]) =>
      mutationsOf("a.ts", text, all).map(({ kind, line }) => `${line} ${kind}`);
    const [x, y] = ["const x = a < 1 && b", "const y = a < 1"] as const;
    expect(left(equal(x), equal(y, 2))).toEqual(["1 logical", "2 comparison", "2 constant"]);
    expect(() => left(equal(y))).toThrow('a.ts has 2 lines "const y = a < 1"');
    expect(() => left(equal(y, 3))).toThrow('a.ts has 2 lines "const y = a < 1", 3 times');
    expect(() => left(equal("const z = 1"))).toThrow('a.ts has 0 lines "const z = 1"');
    expect(() => readEqual(JSON.stringify({ ...equal(x), why: "" }))).toThrow("a.ts: say why");
  });

  it("has sources for all that is said to be equal", () => {
    const at = (path: string) => new URL(`../../../${path}`, import.meta.url);
    const all = readEqual(readFileSync(at("tools/mutants/equal.jsonl"), "utf8"));
    expect(all.size).toBeGreaterThan(50);
    for (const [file, equal] of all) {
      const text = readFileSync(at(file), "utf8");
      const without = mutationsOf(file, text, equal);
      // A mark that no change falls on is of no use.
      for (const each of equal) {
        const others = equal.filter((one) => one !== each);
        expect(mutationsOf(file, text, others).length, `${file}: ${each.code}`).toBeGreaterThan(
          without.length,
        );
      }
    }
  });
});

describe("a sample", () => {
  it("is the same for a seed, another for another, and its beginning does not depend on its size", () => {
    const all = Array.from({ length: 50 }, (_, i) => i);
    expect(shuffled(all, 3)).toEqual(shuffled(all, 3));
    expect(shuffled(all, 3)).not.toEqual(shuffled(all, 4));
    expect([...shuffled(all, 3)].sort((a, b) => a - b)).toEqual(all);
  });

  it("is shared out by the roots of sizes, and never beyond them", () => {
    expect(shares([100, 400, 0], 30)).toEqual([10, 20, 0]);
    expect(shares([2, 3], 10)).toEqual([2, 3]);
    expect(shares([1, 1], 0)).toEqual([0, 0]);
  });

  it("scores what typechecks, and counts a timeout as killed and what is open as not", () => {
    const line = {
      file: "f.ts",
      line: 3,
      column: 5,
      kind: "constant",
      from: "1",
      to: "2",
    } as const;
    const of = (outcome: Result["outcome"]) => ({
      ...line,
      package: "fishleg",
      tests: 1,
      ran: 1,
      seconds: 2,
      outcome,
    });
    const outcomes = ["killed", "timeout", "survived", "open", "untyped"] as const;
    const text = summary(outcomes.map(of));
    expect(text).toContain("| fishleg | 4 | 2 | 1 | 1 | 50 % |");
    expect(text.split("\n").slice(-2)).toEqual([
      "survived f.ts:3:5 constant: 1 → 2",
      "open f.ts:3:5 constant: 1 → 2",
    ]);
  });

  it("say what is below its goal: all together from 90 % on, each package from 85 %", () => {
    const of = (name: string, killed: number, survived: number, open = 0): Result[] =>
      [
        ...Array.from({ length: killed }, () => "killed" as const),
        ...Array.from({ length: survived }, () => "survived" as const),
        ...Array.from({ length: open }, () => "open" as const),
        "untyped" as const,
      ].map((outcome) => ({ package: name, outcome, from: "1", to: "2" }) as Result);
    expect(goals).toEqual({ all: 90, package: 85 });
    expect(missedGoals([...of("a", 17, 3), ...of("b", 19, 1)])).toEqual([]);
    expect(missedGoals([...of("a", 17, 3), ...of("b", 18, 2)])).toEqual([
      "below the goal: all, 35 of 40, goal 90 %",
    ]);
    expect(missedGoals([...of("a", 84, 15, 1), ...of("b", 99, 1)])).toEqual([
      "below the goal: a, 84 of 100, goal 85 %",
    ]);
    expect(summary(of("a", 1, 1))).toContain("below the goal: all, 1 of 2, goal 90 %");
  });
});
