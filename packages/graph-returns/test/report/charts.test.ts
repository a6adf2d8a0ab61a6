import { describe, expect, it } from "vitest";
import type { ReliabilityBin } from "../../src/calibration/index.ts";
import { intervalChart, reliabilityChart, savingsChart } from "../../src/report/charts.ts";

const [main, second, grid, text] = ["#0063a0", "#b34700", "#d5d5d5", "#1a1a1a"];

const frame = (width: number, height: number, label: string): string =>
  `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">`;
const mark = (x: string, bottom: number, words: string): string =>
  `<line x1="${x}" x2="${x}" y1="${bottom}" y2="${bottom + 4}" stroke="${text}"/><text x="${x}" y="${bottom + 18}" text-anchor="middle">${words}</text>`;
const rule = (left: number, right: number, y: number, words: string): string =>
  `<line x1="${left}" x2="${right}" y1="${y}.0" y2="${y}.0" stroke="${grid}"/><text x="${left - 6}" y="${y + 4}.0" text-anchor="end">${words}</text>`;

function expectParts({ markup }: { readonly markup: string }, parts: readonly string[]): void {
  for (const part of parts) expect(markup).toContain(part);
}

describe("reliabilityChart, by hand", () => {
  const bin = (
    [from, to]: readonly [number, number],
    [count, mean, rate]: readonly [number, number, number],
    [interval, band]: readonly (readonly [number, number])[],
    inside: boolean,
  ): ReliabilityBin => ({
    from,
    to,
    count,
    returns: count * rate,
    mean,
    rate,
    interval: { low: interval![0], high: interval![1] },
    band: { low: band![0], high: band![1] },
    inside,
  });

  it("has probabilities from 52 to 412, rates from 346 up to 26, and densities below", () => {
    const bins = [
      bin(
        [0, 0.25],
        [10, 0.125, 0.2],
        [
          [0.0625, 0.375],
          [0.05, 0.25],
        ],
        true,
      ),
      bin(
        [0.25, 0.75],
        [40, 0.5, 0.75],
        [
          [0.625, 0.875],
          [0.375, 0.5625],
        ],
        false,
      ),
    ];
    expectParts(reliabilityChart({ bins, count: 50 }), [
      frame(430, 472, "Reliability of 50 purchases in 2 bins"),
      rule(52, 412, 346, "0.0") + rule(52, 412, 282, "0.2") + rule(52, 412, 218, "0.4"),
      rule(52, 412, 154, "0.6") + rule(52, 412, 90, "0.8") + rule(52, 412, 26, "1.0"),
      mark("52.0", 346, "0.0") + mark("124.0", 346, "0.2") + mark("196.0", 346, "0.4"),
      mark("268.0", 346, "0.6") + mark("340.0", 346, "0.8") + mark("412.0", 346, "1.0"),
      `<line x1="52" x2="412" y1="346" y2="346" stroke="${text}"/><text x="232" y="382" text-anchor="middle">probability</text><text x="52" y="18">share returned</text>`,
      '<polygon points="97.0,266.0 232.0,166.0 232.0,226.0 97.0,330.0"',
      `<line x1="52" y1="346" x2="412" y2="26" stroke="${text}"`,
      `<line x1="97.0" x2="97.0" y1="326.0" y2="226.0" stroke="${second}" stroke-width="1.5"/><circle cx="97.0" cy="282.0" r="3.5" fill="${main}"/>`,
      `<line x1="232.0" x2="232.0" y1="146.0" y2="66.0" stroke="${second}" stroke-width="1.5"/><circle cx="232.0" cy="106.0" r="3.5" fill="${second}"/>`,
      // 10 purchases in a quarter are half as dense as 40 in a half.
      `<rect x="52.0" y="425.0" width="89.0" height="25.0" fill="${main}"/><rect x="142.0" y="400.0" width="179.0" height="50.0" fill="${main}"/>`,
      '<line x1="52" x2="412" y1="450" y2="450"',
      '<text x="52" y="468">density of purchases</text>',
    ]);
  });

  it("gives a bin of one probability a bar of width 1", () => {
    const bins = [
      bin(
        [0.5, 0.5],
        [3, 0.5, 0],
        [
          [0, 0.5],
          [0, 1],
        ],
        true,
      ),
    ];
    expectParts(reliabilityChart({ bins, count: 3 }), [
      `<rect x="232.0" y="400.0" width="1.0" height="50.0" fill="${main}"/>`,
    ]);
    // It is as dense as if it were a thousandth wide: twice as dense as two thousandths.
    const [intervals, [thin]] = [[[0, 0.5] as const, [0, 1] as const], bins];
    const wider = bin([0.5, 0.502], [3, 0.5, 0], intervals, true);
    expectParts(reliabilityChart({ bins: [thin!, wider], count: 6 }), [
      `height="50.0" fill="${main}"/><rect x="232.0" y="425.0" width="1.0" height="25.0"`,
    ]);
  });
});

describe("savingsChart, by hand", () => {
  const point = (share: number, saving: number, low: number, high: number) => ({
    share,
    saving,
    interval: { low, high },
    acted: 4 * share,
    gain: 0,
    expected: saving,
  });
  const points = [point(0, 0, 0, 0), point(0.5, 0.5, 0.25, 0.75), point(1, -0.125, -0.25, 0.25)];

  it("has shares from 72 to 540, and savings between the least and the largest bound", () => {
    expectParts(savingsChart({ points, plan: point(0.5, 0.5, 0.25, 0.75) }), [
      frame(640, 334, "Saving by share of purchases acted on"),
      rule(72, 540, 286, "-0.25") + rule(72, 540, 221, "0") + rule(72, 540, 156, "0.25"),
      rule(72, 540, 91, "0.50") + rule(72, 540, 26, "0.75"),
      mark("72.0", 286, "0 %") + mark("165.6", 286, "20 %"),
      mark("540.0", 286, "100 %"),
      `<line x1="72" x2="540" y1="286" y2="286" stroke="${text}"/><text x="306" y="322" text-anchor="middle">purchases acted on, likeliest gain first</text><text x="72" y="18">saved a purchase</text>`,
      '<polygon points="72.0,221.0 306.0,26.0 540.0,156.0 540.0,286.0 306.0,156.0 72.0,221.0"',
      `<polyline points="72.0,221.0 306.0,91.0 540.0,253.5" fill="none" stroke="${main}" stroke-width="2"/>`,
      `<line x1="306.0" x2="306.0" y1="26" y2="286" stroke="${second}" stroke-dasharray="5 3"/><text x="312.0" y="38" text-anchor="start">act where it pays: 0.500</text>`,
    ]);
  });

  it("turns the words of a plan that stands beyond 70 % to the left", () => {
    const at = (share: number) => savingsChart({ points, plan: point(share, 0.25, 0, 0) });
    expectParts(at(0.7), ['<text x="405.6" y="38" text-anchor="start">']);
    expectParts(at(0.75), ['<text x="417.0" y="38" text-anchor="end">']);
  });

  it("leaves out a number that would stand on that of zero, and has room where nothing is saved", () => {
    const close = [point(1, 1, -0.1, 1.9)];
    const { markup } = savingsChart({ points: close, plan: close[0]! });
    expect(markup).toContain(rule(72, 540, 221, "0.40") + rule(72, 540, 156, "0.90"));
    expect(markup).not.toContain("-0.10");
    expect(markup).toContain(rule(72, 540, 273, "0"));
    // 14 above zero is too near, a little more is not.
    const least = (low: number) => {
      const one = point(1, 100, low, low + 260);
      return savingsChart({ points: [one], plan: one }).markup;
    };
    expect(least(-14)).not.toContain("-14.00");
    expect(least(-14.5)).toContain("-14.50");
    // The axis begins at nothing where all save something.
    const some = point(1, 0.75, 0.5, 1);
    expectParts(savingsChart({ points: [some], plan: some }), [
      rule(72, 540, 286, "0") + rule(72, 540, 221, "0.25"),
      'points="540.0,91.0"',
    ]);
    const nothing = [point(1, 0, 0, 0)];
    expectParts(savingsChart({ points: nothing, plan: nothing[0]! }), ['points="540.0,286.0"']);
  });
});

describe("intervalChart, by hand", () => {
  const line = (name: string, value: number, low: number, high: number, note = "") => ({
    name,
    value,
    low,
    high,
    note,
  });

  it("has 22 a line, no more beside 0 and 1, and no dot where there is no number", () => {
    const [long, longest] = ["m".repeat(32), "n".repeat(33)];
    const lines = [
      line("first", 0.5, 0.25, 1, "half"),
      line(longest, Number.NaN, Number.NaN, Number.NaN, "none"),
      line(long, 0.5, 0.5, 0.5),
    ];
    const words = (v: string, x: string) =>
      `<text x="${x}" y="106" text-anchor="middle">${v}</text>`;
    expectParts(intervalChart("label", lines, { at: 0, words: "zero" }), [
      frame(640, 112, "label"),
      `<line x1="232.0" x2="232.0" y1="20" y2="90" stroke="${second}" stroke-dasharray="4 3"/><text x="232.0" y="14" text-anchor="middle">zero</text>`,
      `<text x="224" y="39" text-anchor="end">first</text><line x1="307.0" x2="532.0" y1="35" y2="35" stroke="${main}" stroke-width="2"/><circle cx="382.0" cy="35" r="4" fill="${main}"/><text x="540" y="39">half</text>`,
      `<text x="224" y="61" text-anchor="end">${"n".repeat(31)}…</text><text x="540" y="61">none</text>`,
      `<text x="224" y="83" text-anchor="end">${long}</text><line x1="382.0" x2="382.0"`,
      `<line x1="232" x2="532" y1="90" y2="90" stroke="${text}"/>`,
      words("0.000", "232.0") + words("0.500", "382.0") + words("1.000", "532.0"),
    ]);
  });

  it("has a twentieth more on each side, also around a single number", () => {
    const { markup } = intervalChart("label", [line("one", 0.5, 0.5, 0.5)], { at: 0.5, words: "" });
    expect(markup.match(/\d\.\d{3}(?=<)/g)).toEqual(["0.495", "0.500", "0.505"]);
    expect(markup).toContain('<circle cx="382.0"');
    const wide = intervalChart("label", [line("one", 0.4, 0.3, 0.7)], { at: 0.5, words: "" });
    expect(wide.markup.match(/\d\.\d{3}(?=<)/g)).toEqual(["0.280", "0.500", "0.720"]);
  });
});
