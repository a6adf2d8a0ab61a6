import { describe, expect, it, vi } from "vitest";
import type { TestRun } from "../mutate/run-tests.ts";
import { type Known, tryMutant } from "../mutate/try-mutant.ts";

const tests = ["a.test.ts", "b.test.ts", "c.test.ts"];
const passed = (...files: string[]): TestRun => ({ outcome: "passed", passed: files, seconds: 5 });
const failed = (failure: string, ...files: string[]): TestRun => ({
  outcome: "failed",
  failure,
  passed: files,
  seconds: 5,
});
const slow = "b.test.ts > waits: Error: Test timed out in 120000ms.";
const silent: TestRun = { outcome: "silent", passed: ["a.test.ts"], seconds: 60 };

/** Tries a mutant against runs that are given, with it and without. */
async function tried(withMutant: TestRun[], without: TestRun[] = [], known: Partial<Known> = {}) {
  const [mutated, plain] = [withMutant, without].map((runs) => {
    const run = vi.fn<(files: readonly string[]) => Promise<TestRun>>();
    for (const result of runs) run.mockResolvedValueOnce(result);
    return run;
  });
  const all = { sound: new Set<string>(), broken: new Set<string>(), ...known };
  const bench = { withMutant: mutated!, without: plain! };
  const verdict = await tryMutant(tests, bench, all, 600);
  const files = (run: typeof mutated) => run!.mock.calls.map(([some]) => some);
  return { verdict, mutated: files(mutated), plain: files(plain), known: all };
}

describe("a mutant", () => {
  it("survives when all tests pass", async () => {
    const { verdict, known } = await tried([passed(...tests)]);
    expect(verdict).toEqual({ outcome: "survived", seconds: 5, ran: 3 });
    expect([...known.sound]).toEqual(tests);
  });

  it("is open when the time is over before all tests have run", async () => {
    const { verdict } = await tried([{ outcome: "cut", passed: ["a.test.ts"], seconds: 600 }]);
    expect(verdict).toEqual({ outcome: "open", seconds: 600, ran: 1 });
  });

  it("is killed by a test that passes without it, which is asked once", async () => {
    const by = "b.test.ts > adds: expected 3 to be 4";
    const first = await tried([failed(by, "a.test.ts")], [passed("b.test.ts")]);
    expect(first.verdict).toEqual({ outcome: "killed", seconds: 5, ran: 1, by });
    expect(first.plain).toEqual([["b.test.ts"]]);
    const later = await tried([failed(by, "a.test.ts")], [], { sound: first.known.sound });
    expect(later.verdict.outcome).toBe("killed");
    expect(later.plain).toEqual([]);
  });

  it("is not killed by a test that fails without it, too", async () => {
    const by = "b.test.ts > adds: expected 3 to be 4";
    const { verdict, mutated, known } = await tried(
      [failed(by, "a.test.ts"), passed("c.test.ts")],
      [failed(by)],
    );
    expect(verdict).toEqual({ outcome: "survived", seconds: 10, ran: 2 });
    expect(mutated).toEqual([tests, ["c.test.ts"]]);
    expect([...known.broken]).toEqual(["b.test.ts"]);
  });

  it.each([
    ["a test out of time", failed(slow, "a.test.ts")],
    ["no test that ends", silent],
  ])("is not killed by %s that passes when it is tried again", async (_, run) => {
    const { verdict, mutated, plain } = await tried(
      [run, passed("b.test.ts"), passed("c.test.ts")],
      [passed("b.test.ts")],
    );
    expect(verdict).toMatchObject({ outcome: "survived", ran: 3 });
    expect(mutated).toEqual([tests, ["b.test.ts"], ["c.test.ts"]]);
    expect(plain).toEqual([["b.test.ts"]]);
  });

  it("is a timeout when time runs out twice, and killed when the second try fails by itself", async () => {
    const again = { ...silent, passed: [] };
    const twice = await tried([silent, again], [passed("b.test.ts")]);
    expect(twice.verdict).toMatchObject({ outcome: "timeout", ran: 1 });
    const slowTwice = await tried([failed(slow, "a.test.ts"), failed(slow)], [passed("b.test.ts")]);
    expect(slowTwice.verdict).toMatchObject({ outcome: "timeout", by: slow });
    const by = "b.test.ts > adds: expected 3 to be 4";
    const fails = await tried([silent, failed(by)], [passed("b.test.ts")]);
    expect(fails.verdict).toMatchObject({ outcome: "killed", by });
  });
});
