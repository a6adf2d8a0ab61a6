import { describe, expect, it } from "vitest";
import { diagnosticsReport } from "../../shared/exact-gn/diagnostics-report.ts";

const run = (name: string, scale = 1) => ({
  name,
  records: [0, 1, 2, 3].flatMap((i) => [
    { kind: "train", step: 10 * i, epoch: i, seconds: 1, loss: scale / (i + 1) },
    { kind: "evaluate", step: 10 * i, epoch: i, seconds: 1, testLoss: 2, "odd <b>": i },
    { kind: "step", step: 10 * i + 1, ownChange: -3 * i, otherChange: i === 2 ? null : i },
  ]),
});

describe("diagnosticsReport", () => {
  const page = diagnosticsReport([run("GN"), run('<img src="x" onerror="y">')], {
    title: "A & B",
    notes: "</p><script>alert(1)</script>",
  });

  it("draws a chart for each number, and a line for each run", () => {
    const charts = page.match(/<figure>/g) ?? [];
    // Batch loss, test loss, both changes, and the field nobody knows.
    expect(charts.length).toBe(5);
    expect((page.match(/<path /g) ?? []).length).toBe(10);
    expect(page).toContain("Loss of training batches");
    expect(page).toContain("Last values");
    expect(page.indexOf("Test loss")).toBeLessThan(page.indexOf("evaluate odd"));
  });

  it("escapes all that is given, and refers to nothing outside", () => {
    expect(page).not.toContain("<script");
    expect(page).not.toContain("<img");
    expect(page).not.toContain("odd <b>");
    expect(page).toContain("A &#38; B");
    expect(page).not.toMatch(/https?:|src=["']|url\(/);
  });

  it("leaves a gap where a number is missing, and none of its coordinates is NaN", () => {
    const path = /otherChange|disjoint batch's loss|disjoint batch&#39;s loss, %/;
    expect(page).toMatch(path);
    expect(page).not.toContain("NaN");
    expect(page).not.toContain("Infinity");
    const flat = diagnosticsReport([
      { name: "one", records: [{ kind: "train", step: 1, loss: 0 }] },
    ]);
    expect(flat).not.toContain("NaN");
  });

  it("names what does not fit", () => {
    expect(() => diagnosticsReport([])).toThrow(/no runs/);
    const records = [{ kind: "train", loss: 1 }];
    expect(() => diagnosticsReport([{ name: "a", records }])).toThrow(/record 0 of "a"/);
    expect(() => diagnosticsReport([run("a")], { theme: "blue" as never })).toThrow(/theme/);
    expect(() => diagnosticsReport([run("a")], { titel: "x" } as never)).toThrow(/title/);
  });
});
