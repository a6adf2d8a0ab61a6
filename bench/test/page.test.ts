import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { growthFigures } from "../shared/figures.ts";
import { benchmarksPage } from "../shared/page.ts";
import type { BenchRecord, PeerRecord } from "../shared/record.ts";
import { mergeRecords, readResults, writeResults } from "../shared/results.ts";
import { summaryFigure } from "../shared/summary.ts";

const machine = {
  processor: "Processor",
  threads: 2,
  versions: { node: "20.0.0" },
  load: 0.1,
  date: "2020-02-02",
};

const torch: PeerRecord = {
  id: "torch",
  name: "PyTorch 2.0.0+cpu",
  median: 4,
  min: 3.9,
  clean: 5,
  ratio: 0.5,
  productRate: 200,
  scaledRatio: 1,
};

function record(name: string, more: Partial<BenchRecord> = {}): BenchRecord {
  return {
    name,
    row: null,
    title: `what ${name} does`,
    unit: "ms",
    ours: 2,
    oursMin: 1.9,
    oursClean: 5,
    peer: null,
    peerName: null,
    ratio: null,
    peers: [torch],
    productRate: 400,
    goals: [],
    growth: null,
    samples: 5,
    machine,
    ...more,
  } as BenchRecord;
}

const goal = { against: torch.name, of: ["torch"], atMost: 1.1, aim: 0.9, reached: 1 } as const;
const point = (value: number, ours: number) =>
  record("b", { growth: { axis: "batch (rows)", value }, ours, goals: [] });

describe("mergeRecords", () => {
  it("replaces the rows of a bench, and the curves that were measured", () => {
    const old = [record("a"), record("b"), point(1, 1), point(2, 2), record("c")];
    const rows = mergeRecords(old, [record("b", { ours: 7 }), record("b", { ours: 8 })]);
    expect(rows.map(({ name, growth, ours }) => [name, growth?.value, ours])).toEqual([
      ["a", undefined, 2],
      ["b", undefined, 7],
      ["b", undefined, 8],
      ["b", 1, 1],
      ["b", 2, 2],
      ["c", undefined, 2],
    ]);
    expect(mergeRecords(old, [point(3, 9)]).map(({ growth }) => growth?.value)).toEqual([
      undefined,
      undefined,
      3,
      undefined,
    ]);
  });

  it("of a part of a bench replaces the rows of the same names alone", () => {
    const old = [record("a"), record("b", { row: "x" }), record("b", { row: "y" }), point(1, 1)];
    const fresh = [record("b", { row: "y", ours: 7 }), record("b", { row: "z", ours: 8 })];
    const rows = mergeRecords(old, fresh, true);
    expect(rows.map(({ name, row, growth, ours }) => [name, row, growth?.value, ours])).toEqual([
      ["a", null, undefined, 2],
      ["b", "x", undefined, 2],
      ["b", "y", undefined, 7],
      ["b", "z", undefined, 8],
      ["b", null, 1, 1],
    ]);
  });

  it("survives the file", () => {
    const file = join(mkdtempSync(join(tmpdir(), "bench-")), "results.json");
    expect(readResults(file)).toEqual([]);
    const records = [record("a"), record("b")];
    writeResults(file, records);
    expect(readResults(file)).toEqual(records);
    expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(6);
  });
});

describe("growthFigures", () => {
  it("draws ours and each peer over the sizes, once there are two", () => {
    expect(growthFigures([record("b"), point(1, 1)])).toEqual([]);
    const [figure, ...others] = growthFigures([record("b"), point(16, 1), point(64, 3)]);
    expect(others).toEqual([]);
    expect(figure?.file).toBe("bench-b-batch.svg");
    for (const word of ["ours", "PyTorch 2.0.0", "batch (rows)", "16", "64", "ms a call"]) {
      expect(figure?.svg).toContain(`>${word}<`);
    }
  });
});

describe("benchmarksPage", () => {
  const lineOf = (records: readonly BenchRecord[], word: string): string[] => {
    const page = benchmarksPage(records, [], {});
    return page.split("\n").filter((line) => line.startsWith("|") && line.includes(word));
  };

  it("has both rates, both ratios, the goal and the verdict of a scaled row", () => {
    const row = record("a", { goals: [{ ...goal, verdict: "met" }] });
    expect(lineOf([row], "PyTorch")).toEqual([
      "| what a does | PyTorch 2.0.0+cpu | 2 ms | 4 ms | 0.50, scaled 1.00 | 1.1, aim 0.9 | met |",
    ]);
    expect(benchmarksPage([row], [], {})).toContain(
      "The 2048³ product, ours / peer: 400 / 200 GFLOP/s (PyTorch 2.0.0+cpu).",
    );
    expect(benchmarksPage([record("b", { productRate: null })], [], {})).not.toContain(
      "The 2048³ product",
    );
    const missed = record("a", { goals: [{ ...goal, verdict: "missed" }] });
    expect(lineOf([missed], "PyTorch")[0]).toMatch(/\| \*\*missed\*\* \|$/);
  });

  it("has figures of their own, absent peers, and peers that no goal counted", () => {
    const figure = { against: null, of: null, atMost: 0.1, aim: 0.04, reached: 2 } as const;
    const absent = { against: null, of: ["scipy"], atMost: 1, aim: null, reached: null } as const;
    const row = record("a", {
      goals: [
        { ...figure, verdict: "missed" },
        { ...absent, verdict: "no peer" },
      ],
    });
    expect(lineOf([row], "what a does")).toEqual([
      "| what a does | a figure | 2 ms |  |  | 0.1 ms, aim 0.04 ms | **missed** |",
      "| what a does | scipy | 2 ms |  |  | 1 | no peer |",
      "| what a does | PyTorch 2.0.0+cpu | 2 ms | 4 ms | 0.50, scaled 1.00 |  |  |",
    ]);
    const alone = record("a", { peers: [], productRate: null });
    expect(lineOf([alone], "what a does")).toHaveLength(1);
  });

  it("says when the machine was busy, shows the figures and takes the notes in", () => {
    const rows = [record("a", { oursClean: 1 }), record("b"), point(1, 1), point(2, 2)];
    const page = benchmarksPage(rows, growthFigures(rows), { b: "Most of it is copies.\n" });
    const [a = "", b = ""] = page.split("## ").slice(1);
    expect(a).toContain("Other processes took the cores meanwhile (load 0.1)");
    expect(b).not.toContain("Other processes");
    expect(b).toContain("Most of it is copies.");
    expect(b).toContain("![b, batch (rows)](figures/bench-b-batch.svg)");
    expect(b).toContain("Measured 2020-02-02, 2 threads, Processor, node 20.0.0.");
  });
});

describe("the summary", () => {
  const peers = [torch, { ...torch, id: "adam", name: "our Adam" }];
  const rows = [
    record("fast", { peers }),
    record("slow", { peers: [{ ...torch, name: "JAX 1.0 jit", ratio: 3, scaledRatio: null }] }),
    record("alone", { peers: [] }),
    record("grown", { growth: { axis: "batch", value: 1 } }),
  ];

  it("has a dot for each row and peer of another library, in its colour, by the scaled ratio", () => {
    const svg = summaryFigure(rows);
    const dots = [...svg.matchAll(/<circle cx="([\d.]+)".*? fill="(#\w+)"><title>(.*?)<\/title>/g)];
    expect(dots.map(([, , colour, words]) => [colour, words])).toEqual([
      ["#e69f00", "what fast does, PyTorch 2.0.0+cpu: 1.00"],
      ["#009e73", "what slow does, JAX 1.0 jit: 3.00"],
    ]);
    const tick = (text: string): string | undefined =>
      new RegExp(`x="([\\d.]+)"[^>]*>${text}<`).exec(svg)?.[1];
    expect(dots[0]?.[1]).toBe(tick("1"));
    expect(Number(dots[1]?.[1])).toBeGreaterThan(Number(tick("2")));
    expect(Number(dots[1]?.[1])).toBeLessThan(Number(tick("5")));
    expect(svg).not.toMatch(/>(alone|grown)</);
  });
});
