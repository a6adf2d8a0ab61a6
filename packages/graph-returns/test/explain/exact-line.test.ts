import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  attributedAlongLine,
  type LineAttributions,
  type LineNetwork,
} from "../../src/explain/exact-line.ts";
import { integratedGradients } from "../../src/explain/integrated-gradients.ts";
import { finished } from "../../src/pause.ts";

/** Numbers in [-1, 1) that are the same in each run. */
function numbers(seed: number): (length: number) => Float32Array {
  let state = seed;
  return (length) =>
    Float32Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 31 - 1;
    });
}

const along = (
  network: LineNetwork,
  from: readonly ArrayLike<number>[],
  to: readonly ArrayLike<number>[],
  maxPoints = 4096,
): LineAttributions => finished(attributedAlongLine(network, from, to, maxPoints));

const matrix = (data: Float32Array, rows: number) => ({ data, shape: [rows, data.length / rows] });

/** One input row, hidden layers, and with factors the product of two projections of the last hidden layer. */
function network(seed: number, sizes: readonly number[], slope: number, factors: number) {
  const draw = numbers(seed);
  const hidden = sizes.slice(1).map((units, l) => ({
    bias: draw(units),
    kernel: matrix(draw(sizes[l]! * units), sizes[l]!),
  }));
  const last = sizes.at(-1)!;
  const [a, b] = [matrix(draw(last * factors), last), matrix(draw(last * factors), last)];
  const out = matrix(draw(last), last);
  const top = hidden.length - 1;
  const affine = (kernel: typeof out, units: number) => ({
    bias: new Float32Array(units),
    inputs: [],
    layers: [{ from: top, kernel }],
    slope: 1,
  });
  const layers = [
    ...hidden.map(({ bias, kernel }, l) => ({
      bias,
      inputs: l === 0 ? [{ from: 0, kernel }] : [],
      layers: l === 0 ? [] : [{ from: l - 1, kernel }],
      slope,
    })),
    ...(factors > 0 ? [affine(a, factors), affine(b, factors)] : []),
    affine(out, 1),
  ];
  const line: LineNetwork = factors > 0 ? { layers, product: [top + 1, top + 2] } : { layers };
  const tensorOf = ({ data, shape }: typeof out) => tf.tensor2d(data, shape as [number, number]);
  const f = (x: tf.Tensor): tf.Tensor => {
    let h = x;
    for (const { bias, kernel } of hidden) {
      h = tf.leakyRelu(tf.add(tf.matMul(h as tf.Tensor2D, tensorOf(kernel)), bias), slope);
    }
    const y = tf.reshape(tf.matMul(h as tf.Tensor2D, tensorOf(out)), [-1]);
    if (factors === 0) return y;
    const [p, q] = [a, b].map((k) => tf.matMul(h as tf.Tensor2D, tensorOf(k)));
    return tf.add(y, tf.sum(tf.mul(p!, q!), 1));
  };
  return { line, f, row: draw(sizes[0]!), baseline: draw(sizes[0]!) };
}

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

describe("attributedAlongLine", () => {
  it("is by hand", () => {
    // ReLU(10 x − 3.3) from 0 to 1, and the product of x and y.
    const one = matrix(Float32Array.of(10), 1);
    const kink: LineNetwork = {
      layers: [
        { bias: [-3.3], inputs: [{ from: 0, kernel: one }], layers: [], slope: 0 },
        {
          bias: [1],
          inputs: [],
          layers: [{ from: 0, kernel: matrix(Float32Array.of(2), 1) }],
          slope: 1,
        },
      ],
    };
    const made = along(kink, [[0]], [[1]]);
    expect(made.amounts[0]![0]).toBeCloseTo(13.4, 12);
    expect([made.base, made.output, made.status]).toEqual([1, 1 + 2 * (10 - 3.3), "exact"]);
    const self = matrix(Float32Array.of(1), 1);
    const product: LineNetwork = {
      layers: [
        { bias: [0], inputs: [{ from: 0, kernel: self }], layers: [], slope: 1 },
        { bias: [0], inputs: [{ from: 1, kernel: self }], layers: [], slope: 1 },
        { bias: [0], inputs: [], layers: [], slope: 1 },
      ],
      product: [0, 1],
    };
    // ∫ y(t) dt · Δx with x from 1 to 3 and y from 2 to 10: 6 · 2, and 2 · 8.
    const both = along(product, [[1], [2]], [[3], [10]]);
    expect(both.amounts.map(([amount]) => amount)).toEqual([12, 16]);
    expect([both.base, both.output]).toEqual([2, 30]);
  });

  it.each([
    [[3, 5], 0, 0],
    [[6, 16, 16], 0, 0],
    [[6, 16, 16], 0.2, 0],
    [[6, 12, 12, 12], 0, 3],
    [[4, 40], 0.1, 5],
  ] as const)(
    "agrees with gradients at many points: units %j, slope %f, %i factors",
    (sizes, slope, factors) => {
      for (const seed of [1, 2]) {
        const { line, f, row, baseline } = network(seed, sizes, slope, factors);
        const found = along(line, [baseline], [row]);
        tf.engine().startScope();
        const wanted = integratedGradients(f, row, baseline, { tolerance: 1e-4 });
        tf.engine().endScope();
        // What float32 makes of outputs far from 0 is in the gradients at points.
        const size = Math.max(1, Math.abs(wanted.base), Math.abs(wanted.output));
        for (const [j, amount] of wanted.amounts.entries()) {
          expect(Math.abs(found.amounts[0]![j]! - amount)).toBeLessThan(5e-4 * size);
        }
        expect(Math.abs(found.base / wanted.base - 1)).toBeLessThan(1e-5);
        expect(Math.abs(found.output / wanted.output - 1)).toBeLessThan(1e-5);
        expect(Math.abs(found.output - found.base - sum(found.amounts[0]!))).toBeLessThan(1e-11);
        expect(found.status).toBe("exact");
      }
    },
  );

  it("walks the same way back, with the signs turned", () => {
    const { line, row, baseline } = network(7, [5, 20, 20], 0.1, 2);
    const [there, back] = [along(line, [baseline], [row]), along(line, [row], [baseline])];
    for (const [j, amount] of there.amounts[0]!.entries()) {
      expect(back.amounts[0]![j]).toBeCloseTo(-amount, 11);
    }
  });

  it("has no trouble with units that turn together, units at 0 all along, and a line of no length", () => {
    const twins = matrix(Float32Array.of(1, 1, 1, 0, -1), 1);
    const out = matrix(Float32Array.of(1, 1, 1, 1, 1), 5);
    const layers = [
      {
        bias: [-0.5, -0.5, -0.5, 0, 0.5],
        inputs: [{ from: 0, kernel: twins }],
        layers: [],
        slope: 0,
      },
      { bias: [0], inputs: [], layers: [{ from: 0, kernel: out }], slope: 1 },
    ];
    const made = along({ layers }, [[0]], [[1]]);
    expect([made.amounts[0]![0], made.base, made.output]).toEqual([1, 0.5, 1.5]);
    const still = along({ layers }, [[1]], [[1]]);
    expect([still.amounts[0]![0], still.base, still.output]).toEqual([0, 1.5, 1.5]);
  });

  /** ReLUs of one input, and their sum. */
  const ofOne = (kernel: readonly number[], bias: readonly number[], slope = 0): LineNetwork => {
    const inputs = [
      { from: 0, kernel: { data: Float32Array.from(kernel), shape: [1, kernel.length] } },
    ];
    const ones = matrix(new Float32Array(kernel.length).fill(1), kernel.length);
    return {
      layers: [
        { bias, inputs, layers: [], slope },
        { bias: [0], inputs: [], layers: [{ from: 0, kernel: ones }], slope: 1 },
      ],
    };
  };

  it("takes one gradient for each piece between kinks, and as many as are allowed", () => {
    // Kinks at 1/8, 1/4 and 3/4: the slopes are 0, 8, 8 + 4 and 8 + 4 + 16.
    const kinks = ofOne([4, 8, 16], [-1, -1, -12]);
    const pieces = (maxPoints: number) => {
      const { amounts, base, output, status } = along(kinks, [[0]], [[1]], maxPoints);
      expect([base, output]).toEqual([0, 3 + 7 + 4]);
      return [amounts[0]![0], status];
    };
    expect(pieces(1)).toEqual([0, "max-points"]);
    expect(pieces(2)).toEqual([8 * (7 / 8), "max-points"]);
    expect(pieces(3)).toEqual([8 * (1 / 8) + 12 * (3 / 4), "max-points"]);
    expect(pieces(4)).toEqual([8 * (1 / 8) + 12 / 2 + 28 / 4, "exact"]);
    // Linear layers have none, nor units that start at 0, end at 0, or only touch it.
    for (const [network, wanted] of [
      [ofOne([1], [-0.5], 1), 1],
      [ofOne([1], [0]), 1],
      [ofOne([-1], [0]), 0],
      [ofOne([-1], [1]), -1],
      [ofOne([1], [-1]), 0],
      [ofOne([-3], [-1]), 0],
      [ofOne([3], [0.5]), 3],
    ] as const) {
      const { amounts, status } = along(network, [[0]], [[1]], 1);
      expect([amounts[0]![0]! + 0, status]).toEqual([wanted, "exact"]);
    }
  });

  it("lets other work have its turn once a kink", () => {
    const steps = attributedAlongLine(ofOne([4, 8, 16], [-1, -1, -12]), [[0]], [[1]], 100);
    let turns = 0;
    while (steps.next().done !== true) turns++;
    expect(turns).toBe(3);
  });

  it("shares out between inputs what a unit that stays does not change", () => {
    // x − y + b, with x and y from 0 to 1: active units pass both on, others, at 0 too, neither.
    const amountsAt = (bias: number) => {
      const kernel = matrix(Float32Array.of(1, -1), 2);
      const out = matrix(Float32Array.of(3), 1);
      const layers = [
        { bias: [bias], inputs: [{ from: 0, kernel }], layers: [], slope: 0 },
        { bias: [0], inputs: [], layers: [{ from: 0, kernel: out }], slope: 1 },
      ];
      const { amounts, status } = along({ layers }, [[0, 0]], [[1, 1]], 1);
      return [...Array.from(amounts[0]!, (amount) => amount + 0), status];
    };
    expect(amountsAt(2)).toEqual([3, -3, "exact"]);
    expect(amountsAt(0)).toEqual([0, 0, "exact"]);
    expect(amountsAt(-2)).toEqual([0, 0, "exact"]);
  });

  it("says where the gradients that were allowed did not suffice", () => {
    const { line, row, baseline } = network(3, [6, 16, 16], 0, 0);
    const short = along(line, [baseline], [row], 2);
    expect(short.status).toBe("max-points");
    const whole = along(line, [baseline], [row]);
    expect([short.base, short.output]).toEqual([whole.base, whole.output]);
    expect(sum(short.amounts[0]!)).not.toBeCloseTo(whole.output - whole.base, 3);
  });
});
