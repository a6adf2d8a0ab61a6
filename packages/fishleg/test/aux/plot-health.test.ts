import { describe, expect, it } from "vitest";
import { explainHealth, type HealthRecord, plotHealth } from "../../src/index.ts";

const healthy: HealthRecord = {
  ratio: 1,
  residual: 0.05,
  excess: 0.02,
  loss: -2,
  updates: 90,
  skipped: 0,
};

/** All that a pattern finds, without the whole. */
const found = (text: string, pattern: RegExp): string[][] =>
  [...text.matchAll(pattern)].map(([, ...parts]) => parts as string[]);

// The plot is from 48 to 592 across and from 272 up to 48.
describe("the plot of health", () => {
  const records = [
    { ...healthy, ratio: 10, residual: 1, excess: 0.1, updates: 9, skipped: 1 },
    {
      ...healthy,
      ratio: 1,
      residual: 0.1,
      excess: Number.POSITIVE_INFINITY,
      updates: 17,
      skipped: 3,
    },
    { ...healthy, ratio: -1, residual: 0, excess: 10, updates: 45, skipped: 5 },
  ];
  const svg = plotHealth(records);

  it("has each signal at its update and its logarithm, where it has one", () => {
    expect(found(svg, /<polyline fill="none" stroke="([^"]+)" points="([^"]*)"/g)).toEqual([
      ["#1f77b4", "48.0,48.0 184.0,160.0"],
      ["#d62728", "48.0,160.0 184.0,272.0"],
      ["#7f7f7f", "48.0,272.0 592.0,48.0"],
    ]);
    expect(found(svg, /<text x="(\d+)" y="20" fill="([^"]+)">(\w+)</g)).toEqual([
      ["48", "#1f77b4", "ratio"],
      ["128", "#d62728", "residual"],
      ["208", "#7f7f7f", "excess"],
    ]);
  });

  it("has a line for each decade, black at 1, and three numbers of updates", () => {
    expect(
      found(svg, /<line x1="48" x2="592" y1="([^"]+)" y2="([^"]+)" stroke="([^"]+)"/g),
    ).toEqual([
      ["272", "272", "#ddd"],
      ["160", "160", "#000"],
      ["48", "48", "#ddd"],
    ]);
    expect(found(svg, /<text x="42" y="([^"]+)" text-anchor="end">([^<]+)</g)).toEqual([
      ["276", "1e-1"],
      ["164", "1e0"],
      ["52", "1e1"],
    ]);
    expect(found(svg, /<text x="([^"]+)" y="290" text-anchor="middle">([^<]+)</g)).toEqual([
      ["48", "10"],
      ["320", "30"],
      ["592", "50"],
    ]);
    expect(svg).toContain('<text x="320" y="312" text-anchor="middle">auxiliary updates</text>');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 640 320"/);
  });

  it("reaches from 1 on, a decade at least, whatever the numbers and times", () => {
    const decades = (...signals: Partial<HealthRecord>[]) =>
      found(
        plotHealth(signals.map((own) => ({ ...healthy, residual: 1, excess: 1, ...own }))),
        />1e(-?\d+)</g,
      ).flat();
    expect(decades({}, {})).toEqual(["0", "1"]);
    expect(decades({ ratio: 11 }, {})).toEqual(["0", "1", "2"]);
    expect(decades({ residual: 0.09 }, {})).toEqual(["-2", "-1", "0", "1"]);
    expect(decades({ residual: 0.09 }, { ratio: 9 })).toEqual(["-2", "-1", "0", "1"]);
    const same = plotHealth([healthy, healthy]);
    expect(found(same, /stroke="#1f77b4" points="([^"]*)"/g)[0]?.[0]?.split(" ").length).toBe(2);
    expect(found(same, /points="(\S+) /g).every(([point]) => point?.startsWith("48.0,"))).toBe(
      true,
    );
    // A single update from the first to the last one reaches across.
    const one = plotHealth([healthy, { ...healthy, updates: 91 }]);
    expect(found(one, /points="\S+ (\S+)"/g).every(([point]) => point?.startsWith("592.0,"))).toBe(
      true,
    );
  });
});

describe("the words for health", () => {
  const words = (more: Partial<HealthRecord>): string => explainHealth({ ...healthy, ...more });

  it.each<[Partial<HealthRecord>, string]>([
    [{ ratio: 1.2 }, "products with Q have the right length"],
    [{ ratio: 0.8 }, "products with Q have the right length"],
    [{ ratio: 1.21 }, "ratio 1.21: products with Q are about 1.2 times too long"],
    [{ ratio: 0.79 }, "ratio 0.79: products with Q are about 1.3 times too short"],
    [{ ratio: 2 }, "ratio 2.00: products with Q are about 2.0 times too long"],
    [
      { ratio: 2.01 },
      "ratio 2.01: products with Q are about 2.0 times too long, so that Q = 0 would be better",
    ],
    [{ ratio: 0 }, "ratio 0.00: the curvature along them is not positive"],
  ])("of %j begin so", (more, first) => {
    expect(words(more).split("\n")[0]).toMatch(new RegExp(`${first.replace(/[.]/g, "\\.")}$`));
  });

  it("have limits for the residual and the excess", () => {
    const residual = (value: number) => words({ residual: value }).split("\n")[1];
    const start = "the error of (F + damping) Q u = u is";
    expect(residual(0.099)).toBe(`residual 0.099: ${start} small: Q is close to the inverse`);
    expect(residual(0.1)).toBe(`residual 0.100: ${start} moderate`);
    expect(residual(0.499)).toBe(`residual 0.499: ${start} moderate`);
    expect(residual(0.5)).toBe(`residual 0.500: ${start} large: Q is far from the inverse`);
    const excess = (value: number) => words({ excess: value }).split("\n")[2];
    expect(excess(0.099)).toContain("is near its minimum");
    expect(excess(0.1)).toContain("how far the auxiliary loss is above its minimum");
  });

  it("give one advice where something is off, the gravest", () => {
    const advice = (more: Partial<HealthRecord>) => words(more).split("\n")[4]?.slice(0, 12);
    const [skipped, often, more] = ["Most updates", "Update Q mor", "Give Q more "];
    expect(advice({ skipped: 90 })).toBe(undefined);
    expect(advice({ skipped: 91, ratio: 9, residual: 0.9 })).toBe(skipped);
    expect(advice({ ratio: 3 })).toBe(undefined);
    expect(advice({ ratio: 3.01, residual: 0.9 })).toBe(often);
    expect(advice({ residual: 0.5 })).toBe(undefined);
    expect(advice({ residual: 0.51 })).toBe(more);
  });

  it("count what was skipped", () => {
    const last = (updates: number, skipped: number) => words({ updates, skipped }).split("\n")[3];
    expect(last(90, 0)).toBe("updates 90, skipped 0: every update could be used");
    expect(last(3, 1)).toBe(
      "updates 3, skipped 1: 25 % had numbers that are not finite or negative curvature",
    );
    expect(words({ updates: 0, skipped: 1 })).toMatch(/^no batch could be used so far/);
    expect(words({ updates: 1, skipped: 0 })).toMatch(/^ratio/);
    expect(words({ updates: 0, skipped: 0 })).toMatch(/^no auxiliary update yet/);
  });
});
