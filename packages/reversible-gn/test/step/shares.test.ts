import { bernoulli, gaussian, random } from "@legendre/core-tensor";
import type * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type GnStepOptions, gnStep, revMlp } from "../../src/index.ts";
import { host, inFloat64, lengthOf, numbers } from "../helpers.ts";

const [n, d] = [5, 4] as const;
const model = revMlp({ depth: 3, width: 12, activation: "tanh", weightStd: 0.3 });
const { params, state } = inFloat64<{ params: never; state: never }>(
  (key: never) => model.init(key, [d]),
  random.key(2),
);
const waves = (seed: number) =>
  host(
    Array.from({ length: n * d }, (_, i) => Math.sin(seed + i * i)),
    [n, d],
  );
const [x, y] = [waves(1), waves(2)];

interface Found {
  readonly delta: { readonly blocks: unknown[] };
  readonly [name: string]: unknown;
}

const run = (options: Partial<GnStepOptions>, targets = y) =>
  inFloat64<Found>(
    (p: never, s: never, at: tf.Tensor, wanted: tf.Tensor) =>
      gnStep(model, p, s, at, wanted, { likelihood: gaussian(), damping: 0, ...options }),
    ...[params, state, x, targets],
  );
const flat = (block: unknown): number[] => {
  const { F, G } = block as Record<"F" | "G", Record<"kernel" | "bias", unknown>>;
  return [F.kernel, F.bias, G.kernel, G.bias].flatMap(numbers);
};
const whole = run({ alpha: 1 });

/** Each block of a step over what that block does by itself. */
const parts = (options: Partial<GnStepOptions>): number[] =>
  run(options).delta.blocks.map((block, l) => {
    const [own, full] = [flat(block), flat(whole.delta.blocks[l])];
    const share = (own[0] as number) / (full[0] as number);
    own.forEach((value, i) => {
      expect(value).toBeCloseTo(share * (full[i] as number), 7);
    });
    return share;
  });
const expectParts = (options: Partial<GnStepOptions>, wanted: readonly number[]): void => {
  parts(options).forEach((share, l) => {
    expect(share).toBeCloseTo(wanted[l] as number, 7);
  });
};

describe("shares of the blocks", () => {
  it("are alike, as given, or all of them the same number", () => {
    for (const inverse of ["equal", "paper", "deflate", undefined] as const) {
      expectParts({ inverse }, [1 / 3, 1 / 3, 1 / 3]);
    }
    expectParts({ shares: [1, 3, 4] }, [1 / 8, 3 / 8, 1 / 2]);
    expectParts({ shares: [0, 0, 5] }, [0, 0, 1]);
    expectParts({ alpha: 0.5, shares: [1, 3, 4] }, [0.5, 0.5, 0.5]);
  });

  it("of least norm are one over the squared norms", () => {
    const weights = whole.delta.blocks.map((block) => 1 / lengthOf(block) ** 2);
    const total = weights.reduce((a, b) => a + b);
    expectParts(
      { inverse: "normOptimal" },
      weights.map((weight) => weight / total),
    );
  });

  it("are one of at least 0 for each block, not all 0", () => {
    for (const shares of [
      [1, 2],
      [1, 2, 3, 4],
      [0, 0, 0],
    ]) {
      expect(() => run({ shares })).toThrow(
        `gnStep: shares are [${shares}] for 3 blocks; give one number of at least 0 a block, not all 0`,
      );
    }
  });
});

describe("what a step says of itself", () => {
  const one = (found: Found, name: string): number => numbers(found[name])[0] as number;

  it("is of its blocks, of the batch and of the walk back", () => {
    const found = run({});
    const lengths = found.delta.blocks.map(lengthOf);
    numbers(found["blockNorms"]).forEach((norm, l) => {
      expect(norm).toBeCloseTo(lengths[l] as number, 9);
    });
    expect(one(found, "norm")).toBeCloseTo(Math.hypot(...lengths), 9);
    expect(one(found, "rho")).toBeLessThan(1e-9);
    expect([one(found, "info"), one(found, "steps"), one(found, "excess")]).toEqual([0, 0, 0]);
    const squares = numbers(found["outputs"]).map((v, i) => (v - numbers(y)[i]!) ** 2);
    const nll = squares.reduce((a, b) => a + b, 0) / 2 / n;
    expect(one(found, "value")).toBeCloseTo(nll, 12);
    expect(one(found, "roundTrip")).toBeLessThan(1e-14);
    expect(one(run({ certify: false }), "rho")).toBeNaN();
    // Three times what is wanted misses it by twice itself.
    expect(one(whole, "rho")).toBeCloseTo(2, 8);
    const labels = host(
      numbers(y).map((v) => Number(v > 0)),
      [n, d],
    );
    expect(one(run({ likelihood: bernoulli() }, labels), "value")).toBeGreaterThan(0);
  });
});
