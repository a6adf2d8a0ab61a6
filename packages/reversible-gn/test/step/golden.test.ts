import { gaussian, treeNorm } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { applyStep, gnStep, reversibleNtk } from "../../src/index.ts";
import { goldenNet } from "../golden-e1.ts";
import { inFloat64, lengthOf, numbers, tensors } from "../helpers.ts";

// Computed in double precision by an independent program; see the constants of `golden-e1.ts`.
const expected = {
  tanh: {
    last: [0.4593351429, 0.4688309362, 0.5564752986, -0.1788172917],
    logits: [
      0.7182864516, 0.1382447284, -0.2423606823, -1.0669122985, 0.2307261989, -0.6026254948,
      0.4248536361, -1.9637383482,
    ],
    branchNorms: [28.1359476, 8.9325514, 13.8137963, 7.8219993],
    firstRow: [-10.0170862693, 7.5422554578],
    lastBias: [-0.3218724447, 0.51204292],
    norm: 33.517557529,
    minNorm: 3.046768476,
    ntk: [45.151646709, 6.570030432, 0.384521512, 0.011471925],
    losses: [4.2394184253, 3.424050475, 1.2742841317],
  },
  relu: {
    last: [0.2836252075, 0.4744616559, 0.4651035934, -0.3379448491],
    logits: [
      0.5294312124, 0.0143211142, -0.2987510879, -0.9750862363, 0.0731148209, -0.5392528311,
      0.4603416162, -1.8430558222,
    ],
    branchNorms: [1.5129080335, 7.5815509095, 2.0833194162, 9.737897396],
    firstRow: [0.6264662559, -0.0721031009],
    lastBias: [-0.1855713867, -0.1922802843],
    norm: 12.60696912,
    minNorm: 4.436331625,
    ntk: [37.267457161, 4.768940549, -0.079148015, -0.072753683],
    losses: [3.9949155898, 3.1838841706, 4.1992291875],
  },
} as const;

/** The fixture's loss is a sum over rows where ours is a mean, and has no constant. */
const rows = 4;
const exactly = { damping: 0, refine: 1 } as const;

describe.each(["tanh", "relu"] as const)("the golden net with %s", (activation) => {
  const want = expected[activation];
  const { model, params, state, x, y } = goldenNet(activation);
  const step = (options: object) => (p: never, s: never, at: never, targets: never) =>
    gnStep(model, p, s, at, targets, { likelihood: gaussian(), ...options });
  const half = gaussian()
    .nll(tf.zeros([1, 2]), tf.zeros([1, 2]))
    .dataSync()[0] as number;

  it("has the outputs and the step of the reference to 1e-9", () => {
    const last = inFloat64(
      (p: never, s: never, at: never) => model.forward(p, s, at),
      params,
      state,
      x,
    );
    expectAllClose(numbers(last).slice(0, 4), want.last, { tolerance: 1e-9 });
    const found = inFloat64<Record<string, unknown>>(step(exactly), params, state, x, y);
    expectAllClose(numbers(found["outputs"]), want.logits, { tolerance: 1e-9 });
    const { blocks } = found["delta"] as {
      blocks: Record<"F" | "G", { kernel: never; bias: never }>[];
    };
    const norms = blocks.flatMap(({ F, G }) => [lengthOf(F), lengthOf(G)]);
    norms.forEach((norm, i) => {
      expect(Math.abs(norm / (want.branchNorms[i] as number) - 1)).toBeLessThan(5e-9);
    });
    expectAllClose(numbers(blocks[0]?.F.kernel).slice(0, 2), want.firstRow, {
      atol: 1e-9,
    } as never);
    expectAllClose(numbers(blocks[1]?.G.bias), want.lastBias, { tolerance: 1e-9 });
    expect(numbers(found["norm"])[0]).toBeCloseTo(want.norm, 7);
    expect(numbers(found["rho"])[0]).toBeLessThan(1e-13);
    expect(numbers(found["roundTrip"])[0]).toBeLessThan(1e-14);
  });

  it("has the minimum-norm step, by either route", () => {
    const direct = inFloat64<Record<string, unknown>>(
      step({ ...exactly, inverse: "minNorm" }),
      ...[params, state, x, y],
    );
    expect(numbers(direct["norm"])[0]).toBeCloseTo(want.minNorm, 8);
    const cg = { maxSteps: 60, tolerance: 1e-13 };
    const iterated = inFloat64<Record<string, unknown>>(
      step({ ...exactly, inverse: "minNorm", kernelRows: 0, cg }),
      ...[params, state, x, y],
    );
    expect(numbers(iterated["norm"])[0]).toBeCloseTo(want.minNorm, 8);
    expect(numbers(iterated["rho"])[0]).toBeLessThan(1e-11);
  });

  it("has the kernel matrix", () => {
    const kernel = inFloat64(
      (p: never, s: never, at: never) => reversibleNtk(model, p, s, at),
      ...[params, state, x],
    );
    const values = numbers(kernel);
    const trace = Array.from({ length: 8 }, (_, i) => values[9 * i] as number).reduce(
      (a, b) => a + b,
    );
    expectAllClose([trace, values[0], values[1], values[7]] as number[], want.ntk, {
      atol: 2e-9,
    } as never);
  });

  it.each([
    [0, 0],
    [0.1, 1],
    [1, 2],
  ] as const)("lowers the loss as the reference does, eta %f", (eta, index) => {
    const loss = inFloat64(
      (p: never, s: never, at: never, targets: never) => {
        const { delta } = gnStep(model, p, s, at, targets, { likelihood: gaussian(), ...exactly });
        const moved = applyStep(p, delta, eta);
        return gaussian().nll(model.apply(moved, s, at).output, targets);
      },
      ...[params, state, x, y],
    );
    expect(((numbers(loss)[0] as number) - half) * rows).toBeCloseTo(want.losses[index], 8);
  });

  it("agrees in float32 to 1e-4 with two refinements", () => {
    const run = step({ damping: 1e-6, refine: 2 });
    const found = run(...([params, state, x, y].map(tensors) as [never, never, never, never]));
    const exact = inFloat64<Record<string, unknown>>(step(exactly), params, state, x, y);
    const difference = tf.tidy(() => {
      const other = tensors(exact["delta"]) as never;
      return treeNorm(applyStep(found.delta as never, other, -1) as never);
    });
    expect((difference as unknown as tf.Scalar).dataSync()[0]! / want.norm).toBeLessThan(1e-4);
    expect(found.rho.dataSync()[0]).toBeLessThan(1e-4);
  });
});
