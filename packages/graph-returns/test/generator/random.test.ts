import { describe, expect, it } from "vitest";
import { Stream } from "../../src/generator/random.ts";

const stream = () => new Stream(7, 2, 11, 3);

/** Poisson by its definition: how many of the points of a process of rate 1 lie in each piece of the mean, and how many uniforms that takes. */
function byPieces(random: Stream, pieces: readonly number[]): number {
  let points = 0;
  for (const piece of pieces) {
    const next = (): number => Math.log(1 / random.uniform());
    for (let at = next(); at < piece; at += next()) points++;
  }
  return points;
}

describe("a stream of random numbers", () => {
  it.each([
    [0, []],
    [0.3, [0.3]],
    [25, [25]],
    [30, [25, 5]],
    [50, [25, 25]],
  ])(
    "has a Poisson number of mean %d in pieces of at most 25, and then goes on",
    (mean, pieces) => {
      const [ours, twin] = [stream(), stream()];
      for (let turn = 0; turn < 20; turn++) expect(ours.poisson(mean)).toBe(byPieces(twin, pieces));
      expect(ours.uniform()).toBe(twin.uniform());
    },
  );

  it("takes two uniforms for a normal number", () => {
    const [ours, twin] = [stream(), stream()];
    const [radius, angle] = [twin.uniform(), 2 * Math.PI * twin.uniform()];
    const other = Math.sqrt(-2 * Math.log(radius)) * Math.cos(angle);
    expect(ours.normal()).toBeCloseTo(other, 12);
    expect(ours.uniform()).toBe(twin.uniform());
  });
});
