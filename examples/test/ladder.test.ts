import { describe, expect, it } from "vitest";
import { ladderSearch } from "../shared/ladder.ts";

/** The search of a valley in the logarithm, and what it asked for. */
async function searched(lowest: number, ladder: Parameters<typeof ladderSearch>[0]) {
  const asked: number[] = [];
  const found = await ladderSearch(ladder, async (value) => {
    asked.push(value);
    return Math.abs(Math.log(value / lowest));
  });
  return { asked, ...found };
}

describe("a search on a ladder", () => {
  it("tries the start and its neighbours, then two beside the winner, the wider gap first", async () => {
    const { asked, value, edge } = await searched(0.15, { start: 0.1 });
    // The neighbour above is the better one; then the gap below is the wider.
    expect(asked).toEqual([0.1, 0.01, 1, 0.316, 0.0316]);
    expect(value).toBe(0.1);
    expect(edge).toBe(false);
  });

  it.each([
    ["below", 1e-5, [0.1, 0.01, 1, 0.001, 1e-4, 1e-5, 1e-6]],
    ["above", 1e3, [0.1, 0.01, 1, 10, 100, 1000, 1e4]],
  ])(
    "follows a winner on the edge %s beyond what everybody gets, until it is on none",
    async (_, lowest, wanted) => {
      const { asked, value, edge } = await searched(lowest, { start: 0.1 });
      expect(asked).toEqual(wanted);
      expect(value).toBe(lowest);
      expect(edge).toBe(false);
    },
  );

  it("gives up at the most, and says that the winner is on the edge", async () => {
    const { asked, value, edge } = await searched(1e-9, { start: 1, trials: 4, most: 6 });
    expect(asked).toHaveLength(6);
    expect(value).toBe(1e-4);
    expect(edge).toBe(true);
  });

  it("tries what else it is told beyond its own, and follows a winner there", async () => {
    const asked: number[] = [];
    // A valley at 0.01, and a deeper one at 1000.
    const found = await ladderSearch({ start: 0.01, also: [0.02, 100] }, async (value) => {
      asked.push(value);
      const [near, far] = [0.01, 1000].map((lowest) => Math.abs(Math.log10(value / lowest)));
      return Math.min(near as number, (far as number) - 2);
    });
    expect(asked).toEqual([0.01, 0.001, 0.1, 0.00316, 0.0316, 100, 1000, 10_000]);
    expect(found).toMatchObject({ value: 1000, edge: false });
  });

  it("counts what failed as worst, and lists all by value", async () => {
    const { value, tried } = await ladderSearch({ start: 1, trials: 3 }, async (x) =>
      x < 1 ? Number.NaN : x,
    );
    expect(tried.map((each) => each.value)).toEqual([0.1, 1, 10]);
    expect(tried[0]?.score).toBe(Number.POSITIVE_INFINITY);
    expect(value).toBe(1);
  });
});
