import { describe, expect, it } from "vitest";
import { marksOf, mutated, mutationsOf } from "../mutate/mutations.ts";
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

  it("leaves out what a mark says is equal, for the next line of code alone", () => {
    const text = [
      "// mutants: equal (comparison, constant) both sides are 0 then",
      "// And this goes on.",
      "const x = a < 1 && b",
      "const y = a < 1",
    ].join("\n");
    const left = mutationsOf("a.ts", text).map(({ kind, line }) => `${line} ${kind}`);
    expect(left).toEqual(["3 logical", "4 comparison", "4 constant"]);
    expect([...marksOf("a.ts", text)]).toEqual([[3, ["comparison", "constant"]]]);
    expect(() => marksOf("a.ts", "// mutants: equal (constant)\nconst x = 1")).toThrow(
      "a.ts:1: say why",
    );
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
