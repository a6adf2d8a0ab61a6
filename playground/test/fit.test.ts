import { memory } from "@legendre/core-tensor/ops";
import { expect, it } from "vitest";
import { type CurveName, curves, type FitResult, type Loss, samples } from "../src/fit/curves.ts";
import { runFit } from "../src/fit/run-fit.ts";

async function fitted(
  curve: CurveName,
  points: { readonly x: number[]; readonly y: number[] },
  loss: Loss = "linear",
): Promise<FitResult> {
  const found: FitResult[] = [];
  const context = { emit: (event: FitResult) => found.push(event), breathe: async () => {} };
  await runFit({ curve, loss, noise: 0.2, ...points }, context);
  return found[0] as FitResult;
}

it("has each curve's params within four standard errors, its values and bands around them", async () => {
  const before = memory().numTensors;
  for (const name of Object.keys(curves) as CurveName[]) {
    const curve = curves[name];
    const { params, standardErrors, x, value, confidence, prediction } = await fitted(
      name,
      samples(curve, { count: 60, noise: 0.2, seed: 1 }),
    );
    params.forEach((param, i) => {
      const off = Math.abs(param - (curve.truth[i] as number));
      expect(off).toBeLessThan(4 * (standardErrors[i] as number));
    });
    x.forEach((at, i) => {
      // The traced curve and the one that points are drawn from are the same function.
      expect(value[i]).toBeCloseTo(curve.at(params, at), 10);
      const order = [prediction.lower, confidence.lower, value, confidence.upper, prediction.upper];
      const here = order.map((values) => values[i] as number);
      expect(here).toEqual(here.toSorted((a, b) => a - b));
    });
  }
  expect(memory().numTensors).toBe(before);
});

it("is moved by an outlier less where its residual counts less", async () => {
  const points = samples(curves.growth, { count: 30, noise: 0.2, seed: 2 });
  const spoiled = { x: [...points.x, 1], y: [...points.y, 5] };
  const moved = async (loss: Loss): Promise<number> => {
    const { params: clean } = await fitted("growth", points, loss);
    const { params } = await fitted("growth", spoiled, loss);
    return Math.hypot(...params.map((value, i) => value - (clean[i] as number)));
  };
  const [square, huber, cauchy] = [
    await moved("linear"),
    await moved("huber"),
    await moved("cauchy"),
  ];
  expect(huber).toBeLessThan(square / 2);
  expect(cauchy).toBeLessThan(huber);
});

it("draws the same points for the same seed, others for another", () => {
  const draw = (seed: number) => samples(curves.peak, { count: 5, noise: 1, seed });
  expect(draw(3)).toEqual(draw(3));
  expect(draw(3)).not.toEqual(draw(4));
});
