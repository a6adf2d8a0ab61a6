import { describe, expect, it } from "vitest";
import { pageHtml } from "../../src/cli/html.ts";

const layers = [
  { path: "a.kernel", kept: 30, weights: 40, prunable: true },
  { path: "a.bias", kept: 4, weights: 4, prunable: false },
  { path: `${"deep.".repeat(8)}last`, kept: 0, weights: 10, prunable: true },
  { path: "empty", kept: 0, weights: 0, prunable: true },
];
const steps = [
  { sparsity: 0.4, before: 1, after: 1.5, predicted: 0.25 },
  { sparsity: 0.8, before: 1.5, after: 2, predicted: null },
];
const page = (report: object): string =>
  pageHtml({
    title: "",
    summary: [],
    remarks: [],
    layers: [],
    report: { dense: 1, steps, levels: [{ sparsity: 0.8, tuned: 1 }], layers, ...report } as never,
  });

/** All that a pattern finds, without the whole. */
const found = (text: string, pattern: RegExp): string[][] =>
  [...text.matchAll(pattern)].map(([, ...parts]) => parts as string[]);

const lines = (text: string): string[][] =>
  found(text, /<polyline fill="none" stroke="([^"]+)"[^>]*? points="([^"]*)"/g);

// The plot is from 60 to 624 across, and from 240 at a loss of 0 up to 10 at the greatest.
describe("the plot of losses", () => {
  it("has each loss at its sparsity, from the dense network on", () => {
    expect(lines(page({}))).toEqual([
      ["#0072b2", "60.0,125.0 342.0,67.5 624.0,10.0"],
      // A prediction is from the loss before it; a removal without one has no point.
      ["#d55e00", "342.0,96.3"],
    ]);
    expect(found(page({}), /<circle cx="([^"]+)" cy="([^"]+)"/g)).toEqual([["624.0", "125.0"]]);
  });

  it("names the least, the middle and the greatest of both axes", () => {
    const words = found(page({}), /<text x="([^"]+)" y="([^"]+)" text-anchor="(\w+)">([^<]*)</g);
    expect(words.slice(0, 6)).toEqual([
      ["52", "244.0", "end", "0.00"],
      ["52", "129.0", "end", "1.00"],
      ["52", "14.0", "end", "2.00"],
      ["60.0", "258", "middle", "0 %"],
      ["342.0", "258", "middle", "40 %"],
      ["624.0", "258", "middle", "80 %"],
    ]);
  });

  it("leaves out what is not finite, and draws a prediction above the plot at its upper end", () => {
    const odd = [
      { sparsity: 0.4, before: 1, after: Number.NaN, predicted: 9 },
      { sparsity: 0.8, before: 1, after: 1.1, predicted: Number.POSITIVE_INFINITY },
    ];
    const text = page({ steps: odd, levels: [{ sparsity: 0.4, tuned: Number.NaN }] });
    // The greatest is a tenth above the dense loss.
    expect(lines(text)).toEqual([
      ["#0072b2", "60.0,30.9 624.0,10.0"],
      ["#d55e00", "342.0,10.0"],
    ]);
    expect(text).not.toMatch(/<circle|NaN|Infinity/);
  });

  it("has a width where nothing was removed", () => {
    const text = page({ steps: [], levels: [] });
    expect(lines(text)[0]).toEqual(["#0072b2", "60.0,30.9"]);
    expect(text).toContain(">1 %</text>");
  });
});

// Bars begin at 220, and are 350 long where all is left.
describe("the bars of layers", () => {
  it("are as long as the share that is left, one for each layer that can be pruned", () => {
    const text = page({});
    expect(found(text, /<rect x="([^"]+)" y="([^"]+)" width="([^"]+)"/g)).toEqual([
      ["220", "4", "262.5"],
      ["220", "24", "0.0"],
    ]);
    expect(found(text, /<text x="212" y="([^"]+)" text-anchor="end">([^<]*)</g)).toEqual([
      ["17", "a.kernel"],
      // The last thirty letters of a path.
      ["37", ".deep.deep.deep.deep.deep.last"],
    ]);
    expect(found(text, /<text x="([^"]+)" y="([^"]+)">([\d.]+ %)</g)).toEqual([
      ["488.5", "17", "75.0 %"],
      ["226.0", "37", "0.0 %"],
    ]);
    expect(text).toContain('viewBox="0 0 640 48"');
  });
});
