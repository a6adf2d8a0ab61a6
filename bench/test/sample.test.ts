import { describe, expect, it, vi } from "vitest";
import { roundsThatFit, sampler, summarise, timeInTurns } from "../shared/sample.ts";
import { figure, median, withUnit } from "../shared/statistics.ts";
import * as waiting from "../shared/waiting.ts";

describe("statistics", () => {
  it("has the middle of odd and even numbers of values", () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it("writes figures without exponents", () => {
    expect([0.04321, 1.2345, 98.76, 1234.5, 123456].map(figure)).toEqual([
      "0.0432",
      "1.23",
      "98.8",
      "1235",
      "123456",
    ]);
    expect(withUnit(2.5e6, "bytes")).toBe("2.5 MB");
    expect(withUnit(2.5, "ms")).toBe("2.5 ms");
  });
});

describe("summarise", () => {
  const disturbed = { value: 100, waited: 0.5 };
  const clean = [1, 2, 3].map((value) => ({ value, waited: 0.01 }));

  it("counts only samples that hardly waited for a core, if each side has three", () => {
    const both = summarise([[disturbed, ...clean], clean]);
    expect(both[0]).toEqual({ median: 2, min: 1, samples: 4, clean: 3 });
    const [busy, other] = summarise([
      [disturbed, ...clean.slice(1)],
      [disturbed, ...clean],
    ]);
    expect(busy).toEqual({ median: 3, min: 2, samples: 3, clean: 2 });
    // What is undisturbed on this side is not held against the disturbed ones of that.
    expect(other).toEqual({ median: 2.5, min: 1, samples: 4, clean: 3 });
  });

  it("takes what a side always waits, with more threads than cores, for no disturbance", () => {
    const crowded = [0.3, 0.31, 0.32, 0.6].map((waited, i) => ({ value: i + 1, waited }));
    const [own, other] = summarise([crowded, clean]);
    expect(own).toEqual({ median: 2, min: 1, samples: 4, clean: 3 });
    expect(other).toEqual({ median: 2, min: 1, samples: 3, clean: 3 });
  });
});

describe("waiting", () => {
  it("is what threads had more at the second reading, whichever ended or began between the two", () => {
    const before = new Map([
      ["goes on", 5],
      ["ends", 1000],
      ["has its number from another", 8],
    ]);
    const after = new Map([
      ["goes on", 7],
      ["begins", 3],
      ["has its number from another", 1],
    ]);
    expect(waiting.msBetween(before, after)).toBe(5);
    expect(waiting.msBetween(new Map(), after)).toBe(11);
    expect(waiting.msBetween(before, new Map())).toBe(0);
  });
});

describe("timeInTurns", () => {
  const exactly = (rounds: number) => ({ rounds, exact: true, budgetMs: 0 });

  it("takes one sample of each side a round", async () => {
    const order: string[] = [];
    const side = (name: string) => async (repeats: number) => {
      order.push(`${name}${repeats}`);
      return { value: 60, waited: 0 };
    };
    const taken = await timeInTurns([side("a"), side("b")], exactly(2));
    expect(taken.map((samples) => samples.length)).toEqual([2, 2]);
    // Two to see how long a call takes, then an untimed and a timed one each.
    expect(order.join(" ")).toBe("a1 a1 b1 b1 a1 a1 b1 b1 a1 a1 b1 b1");
  });

  it("takes what a side's own threads wait for each other as its own", async () => {
    const side = Object.assign(async () => ({ value: 20, waited: 0.9 }), { process: process.pid });
    vi.spyOn(waiting, "ranByOthers").mockReturnValue(new Map([["1", 5]]));
    const [[sample] = []] = await timeInTurns([side], exactly(1));
    expect(sample).toEqual({ value: 20, waited: 0 });
    vi.restoreAllMocks();
  });

  it("does not count samples beside a product that took longer: the cores were not whole", async () => {
    const products = [2, 2, 1, 1, 1, 1, 1, 1, 1];
    const probe = async () => products.shift() ?? 1;
    const values = [9, 9, 9, 9, 1, 2, 3];
    const side = async () => ({ value: 60 * (values.shift() ?? 3), waited: 0 });
    const taken = await timeInTurns([side], { ...exactly(4), probe });
    expect(taken[0]?.map((sample) => sample.probe)).toEqual([2, 2, 1, 1]);
    const [summary] = summarise([[...(taken[0] ?? []), { value: 180, waited: 0, probe: 1 }]]);
    expect(summary).toMatchObject({ samples: 5, clean: 3 });
  });

  it("groups short calls, and takes fewer samples of long ones", async () => {
    const repeats: number[] = [];
    const side = async (n: number) => {
      repeats.push(n);
      // The first calls are slow.
      return { value: repeats.length < 3 ? 5 : 0.1, waited: 0 };
    };
    await timeInTurns([side], exactly(1));
    // More and more, until a group is long enough; a quarter untimed, then those that count.
    expect(repeats).toEqual([1, 1, 4, 16, 64, 256, 600, 150, 600]);
    expect(roundsThatFit(21, 10, 40_000)).toBe(21);
    expect(roundsThatFit(21, 4000, 40_000)).toBe(10);
    expect(roundsThatFit(21, 1e6, 40_000)).toBe(5);
    expect(roundsThatFit(3, 1e6, 40_000)).toBe(3);
  });

  it("averages over the calls", async () => {
    let calls = 0;
    const { value } = await sampler(() => {
      calls += 1;
    })(50);
    expect(calls).toBe(50);
    expect(value).toBeGreaterThanOrEqual(0);
  });
});
