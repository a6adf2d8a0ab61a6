import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  type InitializerName,
  initializers,
  scaledOrthogonal,
  varianceScaling,
} from "../../src/nn/index.ts";
import { key } from "../../src/random/index.ts";

function moments(x: tf.Tensor): { mean: number; variance: number; max: number } {
  const values = [...x.dataSync()];
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
  return { mean, variance, max: Math.max(...values.map(Math.abs)) };
}

const [fanIn, fanOut] = [100, 300];
const variances: Partial<Record<InitializerName, number>> = {
  glorotNormal: 2 / (fanIn + fanOut),
  glorotUniform: 2 / (fanIn + fanOut),
  heNormal: 2 / fanIn,
  heUniform: 2 / fanIn,
  lecunNormal: 1 / fanIn,
  lecunUniform: 1 / fanIn,
  normal: 0.05 ** 2,
  uniform: 0.05 ** 2 / 3,
};

describe("initializers", () => {
  for (const [name, variance] of Object.entries(variances)) {
    it(`${name} has mean 0 and its variance`, () => {
      const draw = initializers[name as InitializerName](key(3), [fanIn, fanOut]);
      const got = moments(draw);
      const n = fanIn * fanOut;
      // Four standard errors; that of a variance is at most √(2/n) of it for these distributions.
      expect(Math.abs(got.mean)).toBeLessThan(4 * Math.sqrt(variance / n));
      expect(Math.abs(got.variance / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
      if (/niform/.test(name)) expect(got.max).toBeLessThanOrEqual(Math.sqrt(3 * variance));
    });
  }

  it("a truncated normal has its variance too, and ends at two deviations before the cut", () => {
    const draw = varianceScaling({ scale: 2, distribution: "truncatedNormal" })(key(3), [
      fanIn,
      fanOut,
    ]);
    const { mean, variance, max } = moments(draw);
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(0.02 / (fanIn * fanOut)));
    expect(Math.abs(variance / 0.02 - 1)).toBeLessThan(4 * Math.sqrt(2 / (fanIn * fanOut)));
    // 2 / 0.8796 times the deviation, which of 30,000 draws some come near to.
    expect(max).toBeLessThanOrEqual((2 / 0.8796256610342398) * Math.sqrt(0.02));
    expect(max).toBeGreaterThan(2.2 * Math.sqrt(0.02));
  });

  it.each([[[4, 4]], [[6, 3]], [[3, 6]], [[2, 2, 3, 5]]])(
    "orthogonal keeps lengths, of shape %j",
    (shape) => {
      const draw = scaledOrthogonal({ gain: 2 })(key(5), shape);
      expect(draw.shape).toEqual(shape);
      const columns = shape.at(-1)!;
      const matrix = draw.reshape([-1, columns]);
      const rows = matrix.shape[0] as number;
      const gram = tf.matMul(matrix, matrix, rows >= columns, rows < columns);
      expectAllClose(gram, tf.mul(tf.eye(Math.min(rows, columns)), 4), { tolerance: 2e-6 });
    },
  );

  it("orthogonal refuses what is no matrix", () => {
    expect(() => initializers.orthogonal(key(0), [3])).toThrow("is no matrix");
  });

  it("counts the window of a kernel into both fans", () => {
    const draw = varianceScaling({ scale: 4, mode: "fanOut" })(key(1), [3, 3, 20, 50]);
    expect(moments(draw).variance).toBeCloseTo(4 / (9 * 50), 3);
  });

  it.each<[number[], "fanIn" | "fanOut" | "fanAverage", number]>([
    [[1, 4000], "fanIn", 1],
    [[2, 2000], "fanIn", 2],
    [[2000, 2], "fanOut", 2],
    [[4000], "fanIn", 4000],
    [[4000], "fanOut", 4000],
    [[3, 2, 5, 200], "fanIn", 30],
    [[3, 2, 200, 5], "fanOut", 30],
    [[3, 2, 200, 5], "fanAverage", 615],
  ])("of shape %j has the mode %s of %i", (shape, mode, fan) => {
    const { max } = moments(varianceScaling({ mode, distribution: "uniform" })(key(7), shape));
    // Of 4,000 uniform numbers the greatest is all but the limit.
    const limit = Math.sqrt(3 / fan);
    expect(max).toBeLessThanOrEqual(limit * (1 + 1e-6));
    expect(max).toBeGreaterThan(0.995 * limit);
  });

  it("of a single number has a fan of 1", () => {
    const uniform = varianceScaling({ distribution: "uniform" });
    const drawn = Array.from({ length: 200 }, (_, seed) => uniform(key(seed), []).dataSync()[0]!);
    const max = Math.max(...drawn.map(Math.abs));
    expect(max).toBeLessThanOrEqual(Math.sqrt(3) * (1 + 1e-6));
    expect(max).toBeGreaterThan(0.95 * Math.sqrt(3));
  });

  it("gives the same numbers for the same key and others for another", () => {
    const draw = (seed: number) => [...initializers.heNormal(key(seed), [4, 2]).dataSync()];
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it("fills with zeros and ones", () => {
    expect([...initializers.zeros(key(0), [3]).dataSync()]).toEqual([0, 0, 0]);
    expect([...initializers.ones(key(0), [2]).dataSync()]).toEqual([1, 1]);
  });

  it("leaves no tensors", async () => {
    const seed = key(0);
    for (const init of Object.values(initializers)) {
      await expectNoLeak(() => init(seed, [3, 2]), 20);
    }
  });

  it("refuses options out of range", () => {
    expect(() => varianceScaling({ scale: 0 })).toThrow(/scale must be a finite number above 0/);
    expect(() => varianceScaling({ mode: "fanin" as "fanIn" })).toThrow(/nearest is "fanIn"/);
    expect(() => varianceScaling({ scal: 1 } as never)).toThrow(/unknown option "scal"/);
  });
});
