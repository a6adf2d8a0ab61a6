import { describe, expect, it } from "vitest";
import type { Measured } from "../../src/cli/results.ts";
import { layerTable, remarksOf, summaryOf } from "../../src/cli/summary.ts";

const dense: Measured = {
  weights: 12_345,
  kept: 12_000,
  raw: 49_380,
  gzip: 45_000,
  packed: 50_000,
  packedGzip: 46_000,
  macs: 2_000_000,
  latency: { min: 1.5, median: 2.25 },
  nll: 0.123456,
};
const pruned: Measured = {
  weights: 999,
  kept: 500,
  raw: 3996,
  gzip: 3000,
  packed: 2500,
  packedGzip: 2400,
  macs: 100_000,
  latency: { min: 0.5, median: 0.75 },
  nll: 0.2,
};

describe("both networks in numbers", () => {
  const rows = [
    ["weights", "12.3 k", "999"],
    ["weights other than 0", "12.0 k", "500"],
    ["bytes", "49.4 kB", "4.00 kB"],
    ["bytes after gzip", "45.0 kB", "3.00 kB"],
    ["bytes packed", "50.0 kB", "2.50 kB"],
    ["bytes packed after gzip", "46.0 kB", "2.40 kB"],
    ["multiplications an example", "2.00 M", "100 k"],
    ["milliseconds a call, least", "1.50", "0.500"],
    ["milliseconds a call, middle", "2.25", "0.750"],
    ["held-out loss (nats)", "0.1235", "0.2000"],
  ];

  it("have a row each, those of classifiers with two more", () => {
    expect(summaryOf({ dense, pruned })).toEqual(rows);
    const both = {
      dense: { ...dense, accuracy: 0.9876, ece: 0.0123 },
      pruned: { ...pruned, accuracy: 0.5, ece: 0.25 },
    };
    expect(summaryOf(both)).toEqual([
      ...rows,
      ["held-out accuracy", "98.8 %", "50.0 %"],
      ["calibration error", "1.2 %", "25.0 %"],
    ]);
    const unknown = summaryOf({ ...both, pruned });
    expect(unknown.slice(10).map((row) => row[2])).toEqual(["0.0 %", "0.0 %"]);
  });
});

describe("the remarks on a run", () => {
  type Step = { predicted: number | null; health?: object };
  const remarks = (
    { structured = false, multiple = 1, min = 0.5, status = "finished", final = 1.25 } = {},
    steps: Step[] = [{ predicted: null }],
  ): string[] =>
    remarksOf(
      { structured, multiple },
      { dense, pruned: { ...pruned, latency: { min, median: 9 } } },
      { steps, status, dense: 1, final } as never,
    );

  it("say whether calls are faster, and why not", () => {
    const speed = (...of: Parameters<typeof remarks>) => remarks(...of)[0];
    expect(speed()).toMatch(
      /^Single zeros make the download smaller, not the call faster \(3.00 times\)/,
    );
    expect(speed({ structured: true })).toBe(
      "A call is 3.00 times as fast (least of 20, taken in turns).",
    );
    const slow = { structured: true, min: 1.5 };
    const channels =
      "A call is no faster (1.00 times): onnxruntime computes up to 16 channels at once, and numbers between multiples cost more than the next one. Try --per macs --multiple 16.";
    const small = "A call is no faster (1.00 times): the layers are too small for it to show.";
    expect(speed(slow)).toBe(channels);
    expect(speed({ ...slow, multiple: 8 })).toBe(channels);
    expect(speed({ ...slow, multiple: 16 })).toBe(small);
    expect(speed({ ...slow, multiple: 32 })).toBe(small);
  });

  it("say what it cost and what that was predicted to be, where each removal was", () => {
    const grew = "The loss grew by 0.250 nats on held-out examples";
    expect(remarks({}, [{ predicted: 0.125 }, { predicted: 0.5 }]).slice(1)).toEqual([
      `${grew}; the removals were predicted to cost 0.625.`,
    ]);
    expect(remarks({}, [{ predicted: 0.125 }, { predicted: null }]).slice(1)).toEqual([`${grew}.`]);
    expect(remarks({ final: 0.5 }).slice(1)).toEqual([
      "The loss grew by -0.500 nats on held-out examples.",
    ]);
  });

  it("say how well the curvature was learned before the last removal", () => {
    const health = (residual: number, gain: number) => ({
      start: { residual: 0.875 },
      residual,
      gain,
    });
    const steps = [
      { predicted: null, health: health(0.1, 0.9) },
      { predicted: null, health: health(0.25, 0.3) },
    ];
    expect(remarks({}, steps).slice(2)).toEqual([
      "Learning took the residual of the curvature from 0.88 to 0.25, its loss 30 % lower (last removal).",
    ]);
    const worse = [{ predicted: null, health: health(0.25, -0.3) }];
    expect(remarks({}, worse)[2]).toContain("its loss 30 % higher (last removal)");
    const still = [{ predicted: null, health: { start: { residual: 0.5 } } }];
    expect(remarks({}, still)[2]).toContain("from 0.50 to 0.00, its loss 0 % lower");
    expect(remarks({}, [])).toHaveLength(2);
  });

  it("say that it ended early", () => {
    expect(remarks({ status: "stopped" }).slice(2)).toEqual([
      "The run ended before its goal: stopped.",
    ]);
  });
});

it("the table of layers has those that can be pruned", () => {
  const layers = [
    { path: "a.kernel", shape: [2, 4], kept: 6, weights: 8, prunable: true, sparsity: 0.25 },
    { path: "a.bias", shape: [4], kept: 4, weights: 4, prunable: false, sparsity: 0 },
    { path: "b", shape: [3], kept: 0, weights: 3, prunable: true, sparsity: 1 },
  ];
  expect(layerTable({ layers } as never)).toEqual([
    ["layer", "shape", "weights", "kept", "sparsity"],
    ["a.kernel", "[2,4]", "8", "6", "25.0 %"],
    ["b", "[3]", "3", "0", "100.0 %"],
  ]);
});
