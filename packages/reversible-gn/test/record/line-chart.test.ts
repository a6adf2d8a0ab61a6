import { describe, expect, it } from "vitest";
import { lineChart } from "../../src/record/line-chart.ts";

/** The attributes of all elements with this class, in order. */
const all = (chart: string, pattern: RegExp): string[][] =>
  [...chart.matchAll(pattern)].map((match) => match.slice(1));

const ticks = /<text class="tick" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g;
const path = / ?<path d="([^"]*)"/g;

describe("lineChart", () => {
  it("draws two points where they belong, with round numbers on both axes", () => {
    const chart = lineChart({
      title: "Loss",
      series: [
        {
          name: "a",
          colour: "#123456",
          points: [
            [0, 0],
            [10, 1],
          ],
        },
      ],
    });
    expect(chart).toContain('viewBox="0 0 440 250"');
    expect(chart).toContain('<text class="title" x="58" y="15">Loss</text>');
    // The plot is from 58 to 428 and from 216 up to 26; ranges are widened by 3 % of them on each side.
    // x: 58 + 370 · 0.3 / 10.6 and 58 + 370 · 10.3 / 10.6; y: 216 − 190 · 0.03 / 1.06 and 216 − 190 · 1.03 / 1.06.
    expect(all(chart, path)).toEqual([["M68.5 210.6h0.01L417.5 31.4"]]);
    expect(all(chart, ticks)).toEqual([
      ["52", "210.6", "0"],
      ["52", "121.0", "0.5"],
      ["52", "31.4", "1"],
      ["68.5", "231", "0"],
      ["243.0", "231", "5"],
      ["417.5", "231", "10"],
      ["243", "246", "steps"],
    ]);
    expect(
      all(chart, /<line class="grid" x1="(\d+)" x2="(\d+)" y1="([\d.]+)" y2="([\d.]+)"/g),
    ).toEqual([
      ["58", "428", "210.6", "210.6"],
      ["58", "428", "121.0", "121.0"],
      ["58", "428", "31.4", "31.4"],
    ]);
  });

  it("leaves a gap at the first, a middle and the last number that is missing", () => {
    const ys = [Number.NaN, 0, 0, Number.NaN, 1, Number.POSITIVE_INFINITY];
    const points = ys.map((y, x): [number, number] => [x, y]);
    const chart = lineChart({ title: "", series: [{ name: "a", colour: "red", points }] });
    // Only finite points count for the range: x from 1 to 4.
    const [[d]] = all(chart, path) as [[string]];
    expect(d).toBe("M68.5 210.6h0.01L184.8 210.6M417.5 31.4h0.01");
  });

  it("takes a logarithmic axis where all numbers are above 0, and the plain one elsewhere", () => {
    const of = (points: [number, number][]): string =>
      lineChart({ title: "", log: true, series: [{ name: "a", colour: "red", points }] });
    const labels = (chart: string): string[] =>
      all(chart, ticks)
        .slice(0, -4)
        .map(([, , t]) => t!);
    // Of 10⁻² to 10² the middle of the axis is 1.
    const decades = of([
      [0, 0.01],
      [5, 1],
      [10, 100],
    ]);
    expect(all(decades, path)).toEqual([["M68.5 210.6h0.01L243.0 121.0L417.5 31.4"]]);
    expect(labels(decades)).toEqual(["0.01", "0.1", "1", "10", "100"]);
    // One number that is 0 makes it plain: 50 is in the middle.
    const plain = of([
      [0, 0],
      [5, 50],
      [10, 100],
    ]);
    expect(all(plain, path)).toEqual([["M68.5 210.6h0.01L243.0 121.0L417.5 31.4"]]);
    expect(labels(plain)).toEqual(["0", "50", "100"]);
  });
});
