import { describe, expect, it } from "vitest";
import { countedRatio, fastest, judge } from "../shared/goals.ts";
import { scaledRatio } from "../shared/products.ts";
import type { PeerRecord } from "../shared/record.ts";

function peer(id: string, ratio: number, scaled: number | null = null): PeerRecord {
  const figures = { median: 1, min: 1, clean: 5, productRate: null };
  return { id, name: `${id} 1.0`, ...figures, ratio, scaledRatio: scaled };
}

describe("scaledRatio", () => {
  it("divides the peer's time by the quotient of the rates, where it multiplies slower", () => {
    // Ours 2 ms, theirs 4 ms at 200 GFLOP/s; at 400 they would take 2 ms.
    expect(scaledRatio(0.5, 400, 200)).toBe(1);
    expect(scaledRatio(0.5, 400, 400)).toBeNull();
    expect(scaledRatio(0.5, 300, 400)).toBeNull();
    expect(scaledRatio(0.5, null, 400)).toBeNull();
    expect(scaledRatio(0.5, 400, null)).toBeNull();
  });
});

describe("judge", () => {
  it("counts against the fastest of the peers a goal names, scaled where it is", () => {
    const peers = [peer("torch", 0.6, 1.05), peer("numpy", 0.9), peer("jax", 3)];
    expect(countedRatio(peers[0] as PeerRecord)).toBe(1.05);
    expect(fastest(peers)?.id).toBe("jax");
    expect(judge({ against: ["torch", "numpy"], atMost: 1.1, aim: 0.9 }, 7, peers)).toEqual({
      against: "torch 1.0",
      of: ["torch", "numpy"],
      atMost: 1.1,
      aim: 0.9,
      reached: 1.05,
      verdict: "met",
    });
  });

  it("has four verdicts", () => {
    const verdict = (goal: Parameters<typeof judge>[0], ratio: number): string =>
      judge(goal, 7, [peer("torch", ratio)]).verdict;
    expect(verdict({ against: "torch", atMost: 1.2, aim: 1 }, 1)).toBe("aim");
    expect(verdict({ against: "torch", atMost: 1.2, aim: 1 }, 1.2)).toBe("met");
    expect(verdict({ against: "torch", atMost: 1.2, aim: 1 }, 1.21)).toBe("missed");
    expect(verdict({ against: "torch", aim: 1 }, 1.01)).toBe("missed");
    expect(verdict({ against: "torch", atMost: 1 }, 0.5)).toBe("met");
    expect(verdict({ against: "jax", atMost: 1 }, 0.5)).toBe("no peer");
    expect(verdict({ atMost: 7 }, 0)).toBe("met");
    expect(verdict({ atMost: 6 }, 0)).toBe("missed");
  });
});
