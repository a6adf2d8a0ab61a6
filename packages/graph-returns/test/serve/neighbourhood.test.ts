import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjacency } from "../../src/graph/relation.ts";
import { inSlices, inSteps } from "../../src/pause.ts";
import { growingRows } from "../../src/serve/growing.ts";
import { neighbourhood } from "../../src/serve/neighbourhood.ts";

describe("the messages of a node", () => {
  it("are those of a list that is added to and taken from, whatever came with the tables", () => {
    const edges = { nodes: Int32Array.of(0, 0, 1, 0), senders: Int32Array.of(2, 1, 2, 2) };
    const step = fc.record({
      takes: fc.boolean(),
      node: fc.integer({ min: 0, max: 5 }),
      sender: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const all = neighbourhood(adjacency(edges.nodes, edges.senders, 2, 3));
        const lists = new Map<number, number[]>([
          [0, [1, 2, 2]],
          [1, [2]],
        ]);
        for (const { takes, node, sender } of steps) {
          const list = lists.get(node) ?? [];
          lists.set(node, list);
          if (takes) {
            all.remove(node, sender);
            const at = list.indexOf(sender);
            if (at >= 0) list.splice(at, 1);
          } else {
            all.add(node, sender);
            list.push(sender);
          }
        }
        for (let node = -1; node < 8; node++) {
          const heard: number[] = [];
          all.each(node, (sender) => void heard.push(sender));
          const wanted = [...(lists.get(node) ?? [])].sort();
          expect([all.degree(node), heard.sort()]).toEqual([wanted.length, wanted]);
        }
      }),
    );
  });
});

it("a message is taken from the beginning, the middle and the end of those that came later", () => {
  const heardAfter = (removed: readonly number[], added: readonly number[]): number[] => {
    const all = neighbourhood(adjacency(new Int32Array(0), new Int32Array(0), 1, 9));
    for (const sender of [1, 2, 3, 4]) all.add(0, sender);
    for (const sender of removed) all.remove(0, sender);
    for (const sender of added) all.add(0, sender);
    const heard: number[] = [];
    all.each(0, (sender) => void heard.push(sender));
    expect(all.degree(0)).toBe(heard.length);
    return heard;
  };
  expect(heardAfter([1], [])).toEqual([2, 3, 4]);
  expect(heardAfter([2], [5])).toEqual([1, 3, 4, 5]);
  expect(heardAfter([3, 2], [5])).toEqual([1, 4, 5]);
  // The one before the last that went is the last.
  expect(heardAfter([4], [5, 6])).toEqual([1, 2, 3, 5, 6]);
  expect(heardAfter([1, 2, 3, 4], [5])).toEqual([5]);
  expect(heardAfter([7], [])).toEqual([1, 2, 3, 4]);
});

describe("the average row", () => {
  it("is kept up to date by whatever is written", () => {
    const rows = growingRows(Float32Array.of(1, 2, 3, 4), 2);
    expect([...rows.mean()]).toEqual([2, 3]);
    rows.set(0, [5, 6]);
    expect([...rows.mean()]).toEqual([4, 5]);
    rows.set(4, [2, 0]);
    expect([...rows.mean()]).toEqual([expect.closeTo(2, 6), expect.closeTo(2, 6)]);
  });
});

describe("work in slices", () => {
  const busy = (ms: number): void => {
    for (const start = performance.now(); performance.now() - start < ms; );
  };

  it("gives others their turns, and ends with the reason of a signal", async () => {
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    await inSlices(Array.from({ length: 20 }), () => busy(3));
    expect(turns).toBeGreaterThan(3);
    turns = 0;
    const steps = function* () {
      for (let i = 0; i < 10; i++) {
        busy(3);
        yield;
      }
      return 7;
    };
    expect(await inSteps(steps())).toBe(7);
    expect(turns).toBeGreaterThan(3);
    clearInterval(others);
    const stop = new AbortController();
    let done = 0;
    const work = inSlices(
      Array.from({ length: 1000 }),
      () => {
        busy(3);
        if (++done === 3) stop.abort(new Error("enough"));
      },
      stop.signal,
    );
    await expect(work).rejects.toThrow("enough");
    expect(done).toBeLessThan(10);
  });
});
