import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ExecutionMap } from "../mutate/executed.ts";
import { regionsOf } from "../mutate/regions.ts";
import { type Executed, hashOf } from "../mutate/vitest/protocol.ts";
import { root } from "../workspace.ts";

const source = "tools/scripts/mutate/sample.ts";
const text = readFileSync(join(root, source), "utf8");
const regions = regionsOf(source, text);
/** Where a region begins. */
const startOf = (region: number): number => regions[region]?.start as number;

const asked = (inTest: number[], atLoad: number[] = [], hash = hashOf(text)): Executed => ({
  test: "",
  hash: "",
  seconds: 7,
  sources: [{ source, hash, inTest, atLoad }],
});

describe("what is known of tests and a place", () => {
  const map = new ExecutionMap(
    new Map<string, Executed>([
      ["first", asked([0], [2])],
      ["second", asked([1])],
      ["before a change", asked([], [], "other")],
      ["elsewhere", { ...asked([]), sources: [] }],
    ]),
  );
  const uses = (offset: number) =>
    ["first", "second", "before a change", "elsewhere", "not asked"].map((test) =>
      map.use(test, source, offset),
    );

  it("is whether they execute its block", () => {
    expect(uses(startOf(0))).toEqual(["executes", "never", "unknown", "never", "unknown"]);
    expect(uses(startOf(1))).toEqual(["never", "executes", "unknown", "never", "unknown"]);
  });

  it("is nothing for code of the module and what that calls", () => {
    expect(uses(0)).toEqual(Array(5).fill("unknown"));
    expect(uses(startOf(2))).toEqual(Array(5).fill("unknown"));
  });

  it("has the seconds of a test and whether it executes anything of a source", () => {
    expect([map.seconds("first"), map.seconds("not asked")]).toEqual([7, undefined]);
    const tests = ["first", "second", "before a change", "elsewhere", "not asked"];
    expect(tests.map((test) => map.executesIn(test, source))).toEqual([
      ...[true, true, false, false, false],
    ]);
  });

  it("leaves blocks that no test executes, the outermost", () => {
    const idle = map.unexecuted(source);
    expect(idle.length).toBeGreaterThan(0);
    for (const { start, end } of idle) {
      for (const known of [0, 1, 2]) expect(start).not.toBe(startOf(known));
      const around = idle.filter((other) => other.start <= start && end <= other.end);
      expect(around).toHaveLength(1);
    }
    const all = new ExecutionMap(new Map([["all", asked([...regions.keys()])]]));
    expect(all.unexecuted(source)).toEqual([]);
  });
});
