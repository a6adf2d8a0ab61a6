import { gaussian, random, treeZerosLike } from "@legendre/core-tensor";
import type * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { revMlp, scaleByGaussNewton } from "../../src/index.ts";

const model = revMlp({ depth: 1, width: 12 });
const { params, state } = model.init(random.key(0), [4]);
/** Another batch at each step, so that each certificate is another number. */
const batchAt = (step: number) => ({
  x: random.normal(random.key(10 + step), [3, 4]),
  y: random.normal(random.key(30 + step), [3, 4]),
});
type Batch = ReturnType<typeof batchAt>;
const common = {
  model,
  state,
  likelihood: gaussian(),
  inputs: (b: Batch) => b.x,
  targets: (b: Batch) => b.y,
};

/** The certificate in the state after each step. */
function certificates(certify: number | undefined, steps: number): number[] {
  const transform = scaleByGaussNewton({ ...common, certify });
  let s = transform.init(params);
  return Array.from({ length: steps }, (_, step) => {
    const extra = { batch: batchAt(step), step };
    s = transform.update(treeZerosLike(params), s, params, extra).state;
    return (s.health.rho as tf.Scalar).dataSync()[0] as number;
  });
}

describe("certify", () => {
  const each = certificates(1, 7);

  it("measures every step when it is 1 and when it is left out", () => {
    expect(new Set(each).size).toBe(7);
    expect(each.every(Number.isFinite)).toBe(true);
    expect(certificates(undefined, 7)).toEqual(each);
  });

  it.each([2, 3])(
    "measures step 0 and every %i-th after it, and keeps the last between them",
    (k) => {
      expect(certificates(k, 7)).toEqual(each.map((_, step) => each[step - (step % k)]));
    },
  );

  it("measures none when it is 0", () => {
    expect(certificates(0, 3)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it.each([
    [1, [0, 0, 0, 0, 0, 0, 0]],
    [2, [0, 1, 0, 1, 0, 1, 0]],
    [3, [0, 1, 1, 0, 1, 1, 0]],
    [0, [1, 1, 1, 1, 1, 1, 1]],
  ])("%i: compiled steps that measure are another program", (certify, phases) => {
    const { phase } = scaleByGaussNewton({ ...common, certify });
    expect(phases.map((_, step) => phase?.(step))).toEqual(phases);
  });
});
