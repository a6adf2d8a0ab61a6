import { describe, expect, it } from "vitest";
import { endLabels } from "../src/end-labels.ts";
import { linePlot } from "../src/plot.ts";

const series = [
  { name: "adam", points: [[0, 1] as const, [1, 0.5] as const, [2, Number.NaN] as const] },
  { name: "sgd & more", points: [[0, 1] as const, [2, 0.25] as const] },
];

describe("linePlot", () => {
  it("draws every line, its name, the axes and the title", () => {
    const svg = linePlot({ series, x: "step", y: "loss", title: "Two lines", logY: true });
    expect(svg).toMatch(/^<svg [^>]*xmlns=/);
    for (const word of ["Adam", "sgd &amp; more", "step", "loss", "Two lines"]) {
      expect(svg).toContain(`>${word}<`);
    }
  });

  it("leads the name of a line that ends early to the margin", () => {
    const early = { name: "early", points: [[0, 1] as const, [1, 0.5] as const] };
    const whole = { name: "whole", points: [[0, 1] as const, [9, 0.1] as const] };
    const svg = linePlot({ series: [early, whole], x: "step", y: "loss" });
    const places = [...svg.matchAll(/translate\(([\d.]+),[\d.]+\)"[^>]*>(early|whole)</g)];
    expect(places.map(([, , name]) => name).sort()).toEqual(["early", "whole"]);
    expect(new Set(places.map(([, x]) => x)).size).toBe(1);
    expect(svg.match(/stroke-dasharray="1 4"/g)).toHaveLength(1);
  });

  it("draws a bar through each point that has an error, and leaves room for it", () => {
    const bars = (error: number): RegExpMatchArray[] => {
      const own = { name: "a", points: [[0, 1] as const, [1, 2, error] as const] };
      const svg = linePlot({ series: [own], x: "step", y: "loss" });
      const rules = /aria-label="rule"(.*?)<\/g>/s.exec(svg)?.[1] ?? "";
      return [...rules.matchAll(/y2="([\d.]+)" y1="([\d.]+)"/g)];
    };
    expect(bars(0)).toEqual([]);
    expect(bars(Number.NaN)).toEqual([]);
    const [, high, low] = bars(4)[0] ?? [];
    // From −2 to 6 on an axis whose range is these with a margin of 4 %.
    expect(Number(low) - Number(high)).toBeCloseTo(((420 - 52 - 38) * 8) / (8 * 1.08), 0);
  });

  it("has each point at its place, with a margin of 4 % above and below", () => {
    const draw = (options: object): string =>
      linePlot({
        series: [{ name: "a", points: [[0, 1] as const, [1, 3] as const, [4, 2] as const] }],
        x: "step",
        y: "loss",
        ...options,
      });
    const placesOf = (svg: string): number[][] => {
      const path = /aria-label="line".*? d="([^"]+)"/s.exec(svg)?.[1] ?? "";
      return [...path.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, ...xy]) => xy.map(Number));
    };
    // 70 on the left, 22 and 8.9 a letter of the name on the right, 38 above (70 with a title), 52 below.
    const across = (share: number): number => 70 + share * (720 - 70 - 22 - 8.9);
    const down = (share: number, top = 38): number => 368 - ((share + 0.04) / 1.08) * (368 - top);
    const near = (found: number[][], wanted: number[][]): void => {
      expect(found).toHaveLength(wanted.length);
      for (const [i, place] of wanted.entries()) {
        for (const k of [0, 1]) expect(found[i]?.[k]).toBeCloseTo(place[k] as number, 0);
      }
    };
    const [first, second, last] = [across(0), across(0.25), across(1)] as const;
    near(placesOf(draw({})), [
      [first, down(0)],
      [second, down(1)],
      [last, down(0.5)],
    ]);
    near(placesOf(draw({ title: "t" })), [
      [first, down(0, 70)],
      [second, down(1, 70)],
      [last, down(0.5, 70)],
    ]);
    const middle = Math.log(2) / Math.log(3);
    near(placesOf(draw({ logY: true })), [
      [first, down(0)],
      [second, down(1)],
      [last, down(middle)],
    ]);
    // The name stands level with the end of its line.
    const name = /translate\(([\d.]+),([\d.]+)\)"[^>]*>a</.exec(draw({}));
    expect([Number(name?.[1]), Number(name?.[2])]).toEqual([
      expect.closeTo(last, 0),
      expect.closeTo(down(0.5), 0),
    ]);
  });

  it("names whole numbers alone where every point has one", () => {
    const ticks = (points: readonly (readonly [number, number])[]) => {
      const svg = linePlot({ series: [{ name: "a", points }], x: "epoch", y: "loss" });
      const axis = /aria-label="x-axis tick label">(.*?)<\/g>/.exec(svg)?.[1] ?? "";
      return [...axis.matchAll(/>([^<>]+)</g)].map(([, text]) => text);
    };
    expect(
      ticks([
        [1, 1],
        [2, 3],
        [3, 2],
      ]),
    ).toEqual(["1", "2", "3"]);
    expect(
      ticks([
        [1, 1],
        [2.5, 3],
        [3, 2],
      ]),
    ).toContain("1.2");
  });

  it("says so when there is nothing to draw", () => {
    const options = { series: [{ name: "a", points: [[0, -1] as const] }], x: "x", y: "y" };
    expect(() => linePlot({ ...options, logY: true })).toThrow("has no point to draw");
  });
});

describe("endLabels", () => {
  const end = (name: string, value: number) => ({ name, at: 1, value });
  const pixel = (value: number) => 100 - value;

  it("leaves labels with room where they are", () => {
    const labels = endLabels([end("a", 0), end("b", 50)], pixel, 100);
    expect(labels.map(({ dy }) => dy)).toEqual([0, 0]);
  });

  it("moves near labels apart, within the plot", () => {
    const labels = endLabels([end("a", 1), end("b", 0), end("c", 2)], pixel, 100);
    const places = new Map(labels.map(({ name, value, dy }) => [name, pixel(value) + dy]));
    expect([places.get("c"), places.get("a"), places.get("b")]).toEqual([66, 83, 100]);
  });
});
