import { describe, expect, it } from "vitest";
import { lineChart } from "../../shared/exact-gn/line-chart.ts";

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

  /** Labels of the vertical axis, then those of the horizontal one. */
  const labels = (points: [number, number][], log?: boolean): [string[], string[]] => {
    const series = [{ name: "a", colour: "red", points }];
    const chart = lineChart({ title: "", series, ...(log !== undefined && { log }) });
    const found = all(chart, ticks).slice(0, -1);
    const of = (below: boolean): string[] =>
      found.flatMap(([, y, label]) => ((y === "231") === below ? [label as string] : []));
    return [of(false), of(true)];
  };
  const from = (low: number, high: number): [number, number][] => [
    [0, low],
    [1, high],
  ];

  it.each([
    // Four to eight of the least of 1, 2, 5 and 10 times a power of ten that is a fifth of the range or more.
    [0, 4, ["0", "1", "2", "3", "4"]],
    [0, 8, ["0", "2", "4", "6", "8"]],
    [0, 9, ["0", "2", "4", "6", "8"]],
    [0, 10, ["0", "5", "10"]],
    [0, 30, ["0", "10", "20", "30"]],
    [-3, 4, ["-2", "0", "2", "4"]],
    [0.1, 0.5, ["0.1", "0.2", "0.3", "0.4", "0.5"]],
    // A number alone has 5 % of itself on each side, so that a fifth of the range is 1 or 2.
    [50, 50, ["48", "49", "50", "51", "52"]],
    [-100, -100, ["-104", "-102", "-100", "-98", "-96"]],
  ])("has round numbers from %d to %d", (low, high, wanted) => {
    expect(labels(from(low, high))[0]).toEqual(wanted);
    expect(labels(from(low, high), false)[0]).toEqual(wanted);
  });

  it("has a range about 0 for a number that is 0, and from 0 to 1 without numbers", () => {
    expect(labels([[0, 0]])[0]).toEqual(["-1.00e-6", "-5.00e-7", "0", "5.00e-7", "1.00e-6"]);
    const unit = ["0", "0.2", "0.4", "0.6", "0.8", "1"];
    expect(labels([])).toEqual([unit, unit]);
    expect(labels([[5, Number.NaN]])).toEqual([unit, unit]);
  });

  it("has round numbers on a logarithmic axis of fewer than two powers of ten, never on that of steps", () => {
    expect(labels(from(10, 50), true)).toEqual([
      ["10", "20", "30", "40", "50"],
      ["0", "0.5", "1"],
    ]);
    expect(labels(from(1, 100), true)[0]).toEqual(["1", "10", "100"]);
    expect(labels(from(1, 1e12), true)[0]).toEqual(["1", "1.00e+5", "1.00e+10"]);
  });
});
