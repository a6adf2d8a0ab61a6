import { describe, expect, it } from "vitest";
import { startHealth } from "../../src/aux/health.ts";
import { explainHealth, type HealthRecord, plotHealth, readHealth } from "../../src/index.ts";

const healthy: HealthRecord = {
  ratio: 1.05,
  residual: 0.05,
  excess: 0.02,
  loss: -2,
  updates: 90,
  skipped: 0,
};

describe("explainHealth", () => {
  it("says that nothing happened yet", () => {
    expect(explainHealth(startHealth())).toContain("no auxiliary update yet");
    expect(readHealth(startHealth())).toMatchObject({ ratio: 1, updates: 0 });
  });

  it("is content where all is well", () => {
    expect(explainHealth(healthy).split("\n")).toEqual([
      "ratio 1.05: products with Q have the right length",
      "residual 0.050: the error of (F + damping) Q u = u is small: Q is close to the inverse",
      "excess 0.02: the auxiliary loss is near its minimum",
      "updates 90, skipped 0: every update could be used",
    ]);
  });

  it.each<[Partial<HealthRecord>, string]>([
    [{ ratio: 8 }, "8.0 times too long"],
    [{ ratio: 8 }, "Update Q more often"],
    [{ ratio: 8 }, "Q = 0 would be better"],
    [{ ratio: 0.25 }, "4.0 times too short"],
    [{ excess: 3 }, "above its minimum"],
    [{ ratio: -0.1 }, "the curvature along them is not positive"],
    [{ residual: 0.3 }, "u is moderate"],
    [{ residual: 0.8 }, "Give Q more updates"],
    [{ skipped: 10 }, "10 % had numbers"],
    [{ skipped: 200 }, "Most updates were skipped"],
  ])("%j: %s", (signals, words) => {
    expect(explainHealth({ ...healthy, ...signals })).toContain(words);
  });
});

describe("plotHealth", () => {
  const records = [1, 2, 4].map((updates) => ({ ...healthy, updates, ratio: 10 / updates }));

  it("draws a curve for each signal, leaving out what has no logarithm", () => {
    const svg = plotHealth([
      ...records,
      { ...healthy, updates: 5, residual: 0, excess: Number.NaN },
    ]);
    const curves = [...svg.matchAll(/points="([^"]*)"/g)].map(([, points]) => points?.split(" "));
    expect(curves.map((points) => points?.length)).toEqual([4, 3, 3]);
    expect(svg).not.toContain("NaN");
  });

  it("needs two records", () => {
    expect(() => plotHealth([healthy])).toThrow("records has 1 of them");
    const [curve] = [...plotHealth(records.slice(0, 2)).matchAll(/points="([^"]*)"/g)];
    expect(curve?.[1]?.split(" ")).toHaveLength(2);
  });
});
