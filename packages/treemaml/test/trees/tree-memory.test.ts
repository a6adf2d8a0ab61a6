import { isLegendreError } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { printNewick, sketchVectors, type TreeMemoryOptions, treeMemory } from "../../src/index.ts";

/** What a memory knows after these looks. */
function after(options: TreeMemoryOptions, ...looks: Record<string, number[]>[]) {
  const memory = treeMemory(options);
  let state = memory.init();
  let last: ReturnType<typeof memory.observe> | undefined;
  for (const look of looks) {
    last = memory.observe(state, Object.keys(look), Object.values(look));
    state = last.state;
  }
  return last as NonNullable<typeof last>;
}

describe("what a memory keeps of a task", () => {
  it("is its first vector, then the old one's share and the rest of the new one", () => {
    const { state } = after(
      { sketch: 0, decay: 0.75 },
      { a: [4, 8], b: [1, 1] },
      { a: [8, 0] },
      { a: [0, 0], c: [5, 6] },
    );
    // 0.75 · 4 + 0.25 · 8 = 5, 0.75 · 8 = 6; then three quarters of both.
    expect(state.tasks).toEqual([
      { id: "b", seen: 0, vector: [1, 1] },
      { id: "a", seen: 2, vector: [3.75, 4.5] },
      { id: "c", seen: 2, vector: [5, 6] },
    ]);
    expect(state.calls).toBe(3);
  });

  it("is forgotten once more tasks are known, those not seen for longest first", () => {
    const looks = [{ a: [1], b: [1] }, { c: [1] }, { a: [2], d: [1] }] as Record<
      string,
      number[]
    >[];
    expect(after({ sketch: 0, maxTasks: 4 }, ...looks).ids).toEqual(["b", "c", "a", "d"]);
    expect(after({ sketch: 0, maxTasks: 3 }, ...looks).ids).toEqual(["c", "a", "d"]);
    expect(after({ sketch: 0, maxTasks: 1 }, ...looks).ids).toEqual(["d"]);
  });

  it("is a sketch of the size and seed that are asked for", () => {
    const vector = [1, 2, 3, 4, 5, 6];
    const of = (options: TreeMemoryOptions) => after(options, { a: vector }).state.tasks[0]?.vector;
    expect(of({ sketch: 0 })).toEqual(vector);
    expect(of({ sketch: 1, seed: 3 })).toEqual([...(sketchVectors([vector], 1, 3)[0] ?? [])]);
    expect(of({ sketch: 4, seed: 2 })).toEqual([...(sketchVectors([vector], 4, 2)[0] ?? [])]);
    expect(of({ seed: 2 })).toEqual([...(sketchVectors([vector], 256, 2)[0] ?? [])]);
    expect(of({})).toEqual([...(sketchVectors([vector], 256, 0)[0] ?? [])]);
  });

  it("has a tenth of a new vector, no centre and at most 1000 tasks where nothing is said", () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`t${i}`, [0, 1]]));
    const memory = treeMemory({ sketch: 0, method: "spherical-kmeans" });
    const first = memory.observe(memory.init(), Object.keys(many), Object.values(many));
    expect(first.ids).toHaveLength(1000);
    expect(first.ids[0]).toBe("t1");
    const two = after({ sketch: 0 }, { a: [1, 0], b: [1, 1] }, { a: [0, 10] });
    const [b, a] = two.state.tasks;
    expect(b?.vector).toEqual([1, 1]);
    expect(a?.vector[0]).toBeCloseTo(0.9, 14);
    expect(a?.vector[1]).toBeCloseTo(1, 14);
    expect(two.similarities.values[1]).toBeCloseTo(1.9 / Math.SQRT2 / Math.hypot(0.9, 1), 14);
  });
});

describe("the tree of a memory", () => {
  // Cosines: of a and b 1, of both and c as said.
  const at = (cosine: number): number[] => [cosine, Math.sqrt(1 - cosine * cosine)];

  it("stays where a new one has no more than the share of hysteresis above its revenue", () => {
    // First b is beside a; then b's cosine with c is 1 and with a 0.6, so that ((b,c),a) has revenue 1 and ((a,b),c) 0.8 by (1 + cosine) / 2.
    const before = { a: [1, 0], b: [1, 0], c: at(0.6) };
    const then = { b: at(0.6) };
    const changes = (hysteresis?: number) => {
      const found = after(
        { sketch: 0, decay: 0, ...(hysteresis !== undefined && { hysteresis }) },
        before,
        then,
      );
      expect(printNewick(found.tree)).toBe(found.changed ? "(a,(c,b));" : "((a,b),c);");
      return found.changed;
    };
    expect(changes(0.24)).toBe(true);
    expect(changes(0.26)).toBe(false);
    expect(changes(0)).toBe(true);
    expect(changes()).toBe(true);
  });

  it("stays for a share of 2 % where nothing is said", () => {
    const gain = (cosine: number) => {
      const found = after(
        { sketch: 0, decay: 0 },
        { a: [1, 0], b: [1, 0], c: at(cosine) },
        { b: at(cosine) },
      );
      return found.changed;
    };
    // Revenue 1 against (1 + cosine) / 2.
    expect(gain(2 / 1.021 - 1)).toBe(true);
    expect(gain(2 / 1.019 - 1)).toBe(false);
  });

  it("does not change for one that is as good, but changes from three tasks on for a better one", () => {
    const even = { a: [1, 0], b: [1, 0], c: [1, 0] };
    expect(after({ sketch: 0, hysteresis: 0 }, even, { a: [1, 0] }).changed).toBe(false);
    expect(after({ sketch: 0 }, { a: [1, 0], b: [0, 1] }, { a: [1, 0] }).changed).toBe(true);
  });

  it("changes for a task that it does not have, and loses those that are forgotten", () => {
    const options = { sketch: 0, decay: 0, hysteresis: 10, maxTasks: 4 };
    const four = { a: [1, 0], b: [1, 0.1], c: [0, 1], d: [0.1, 1] };
    const less = after({ ...options, maxTasks: 3 }, four);
    expect(less.ids).toEqual(["b", "c", "d"]);
    const known = after(options, four);
    expect(printNewick(known.tree)).toBe("((a,b),(c,d));");
    const memory = treeMemory({ ...options, maxTasks: 3 });
    const pruned = memory.observe(known.state, ["b"], [[0, 1]]);
    expect(pruned.changed).toBe(false);
    expect(printNewick(pruned.tree)).toBe("(b,(c,d));");
    expect(memory.observe(known.state, ["e"], [[0, 1]]).changed).toBe(true);
  });
});

describe("tasks of a look", () => {
  it("are zero only where all of the vector is, at its first and last place too", () => {
    const zero = (sketch: number) =>
      after({ sketch }, { a: [0, 0, 0], b: [1, 0, 0], c: [0, 0, -1], d: [0, 0, 0] }).zero;
    expect(zero(0)).toEqual(["a", "d"]);
    expect(zero(8)).toEqual(["a", "d"]);
    // 3 and 3 may meet in a sketch of one number, with opposite signs; the vector is not zero for that.
    const signs = sketchVectors(
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      1,
    ).map(([s]) => s as number);
    const other = signs.findIndex((s) => s !== signs[0]);
    expect(other).toBeGreaterThan(0);
    const cancelled = [3, 0, 0].with(other, 3);
    expect(after({ sketch: 1 }, { a: cancelled, b: [0, 0, 0] }).zero).toEqual(["b"]);
  });

  it.each([
    [[Number.NaN, 0, 0], 0],
    [[0, 0, Number.POSITIVE_INFINITY], 2],
    [[Number.NaN, Number.NaN, Number.NaN], 0],
  ])("%j are refused by name, sketched or not", (vector, position) => {
    for (const sketch of [0, 4]) {
      let error: unknown;
      try {
        after({ sketch }, { a: [1, 2, 3], b: vector });
      } catch (thrown) {
        error = thrown;
      }
      expect(isLegendreError(error, "non-finite")).toBe(true);
      expect(error).toMatchObject({
        message: expect.stringMatching(/treeMemory\.observe.*task "b"/),
        details: { task: "b", position },
      });
    }
  });

  it("have a name each", () => {
    const memory = treeMemory();
    expect(() => memory.observe(memory.init(), ["a"], [])).toThrow(/1 names and 0 vectors/);
    expect(() => memory.observe(memory.init(), [], [[1]])).toThrow(/0 names and 1 vectors/);
  });
});
