import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { lanczos, spectralDensity } from "../../src/curvature/index.ts";
import { random } from "../../src/index.ts";

const spectrum = [-3, -1, 0.5, 2, 4, 7];
const op = { matvec: (v: tf.Tensor) => tf.mul(v, tf.tensor1d(spectrum)) as tf.Tensor };
const like = tf.zeros([spectrum.length]) as tf.Tensor;
const key = random.key(3);
const probes = 4;
const steps = 3;

/** The points and weights of all probes, before they are put in order. */
function pairs(): [number, number][] {
  return Array.from({ length: probes }, (_, probe) => {
    const { values, weights } = lanczos(op, like, { key: random.foldIn(key, probe), steps });
    return Array.from(values, (value, i): [number, number] => [value, weights[i]! / probes]);
  }).flat();
}

describe("spectralDensity with several probes", () => {
  const found = spectralDensity(op, like, { key, probes, steps });

  it("gives the points of all probes in rising order, each with its own weight", () => {
    const expected = pairs().sort(([a], [b]) => a - b);
    expect(expected).toHaveLength(probes * steps);
    expect([...found.values]).toEqual(expected.map(([value]) => value));
    expect([...found.weights]).toEqual(expected.map(([, weight]) => weight));
  });

  it("draws around all of them: the grid ends four bandwidths beyond the least and the greatest", () => {
    const values = pairs().map(([value]) => value);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const bandwidth = (most - least) / 50;
    expect(found.grid[0]).toBeCloseTo(least - 4 * bandwidth, 10);
    expect(found.grid.at(-1)).toBeCloseTo(most + 4 * bandwidth, 10);
    const middle = found.grid[100] as number;
    const peak = (t: number): number =>
      Math.exp(-0.5 * ((middle - t) / bandwidth) ** 2) / (bandwidth * Math.sqrt(2 * Math.PI));
    const density = pairs().reduce((sum, [value, weight]) => sum + weight * peak(value), 0);
    expect(found.density[100]).toBeCloseTo(density, 10);
  });
});
