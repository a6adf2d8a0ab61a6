import { adam, batches, fit, type GradientTransform, rows, sgd } from "@legendre/core-tensor";
import { scale } from "@legendre/core-tensor/optim";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { switchOptimizer } from "../src/index.ts";

const x = Float32Array.from({ length: 24 }, (_, i) => Math.cos(i));
const data = () => batches({ x: rows(x, [2]) }, { batchSize: 4 });
const start = tf.tensor1d([1, -1]) as tf.Tensor;
const loss = (w: tf.Tensor, { x: a }: { x: tf.Tensor }): tf.Tensor =>
  tf.mean(tf.square(tf.sub(tf.mul(a, w), 1)));
const run = async (
  optimizer: GradientTransform<tf.Tensor>,
  from: tf.Tensor,
  more: { epochs: number; compile?: boolean },
) => fit({ params: from, optimizer, data: data(), loss, ...more });

describe("switchOptimizer", () => {
  it.each([true, false])("is one optimiser, then the other (compiled: %s)", async (compile) => {
    // Three steps a pass.
    const both = switchOptimizer<tf.Tensor, unknown, unknown>({
      at: 3,
      from: sgd({ lr: 0.1 }),
      to: adam({ lr: 0.05 }),
    });
    const whole = await run(both, start, { epochs: 2, compile });
    const first = await run(sgd({ lr: 0.1 }), start, { epochs: 1, compile });
    const second = await run(adam({ lr: 0.05 }), first.params, { epochs: 1, compile });
    whole.params.dataSync().forEach((w, i) => {
      expect(w).toBeCloseTo(second.params.dataSync()[i] as number, 6);
    });
  });

  it("keeps phases on their side of the switch", () => {
    const phased = (period: number): GradientTransform<tf.Tensor> => ({
      ...(scale(-1) as GradientTransform<tf.Tensor>),
      phase: (step) => (step % period === 0 ? 0 : 1),
    });
    const { phase } = switchOptimizer({ at: 5, from: phased(2), to: phased(3) });
    expect([0, 1, 4, 5, 6, 7, 8].map((step) => phase?.(step))).toEqual([0, 1, 0, 5, 6, 6, 5]);
    const early = switchOptimizer({ at: 1, from: phased(2), to: phased(3) });
    expect([0, 1, 2].map((step) => early.phase?.(step))).toEqual([0, 1, 2]);
  });

  it("names what is missing", () => {
    const optimizer = switchOptimizer({ at: 1, from: scale(1), to: scale(2) });
    const state = optimizer.init(start);
    expect(() => optimizer.update(start, state, start)).toThrow(/extra.step/);
    expect(() => switchOptimizer({ at: -1, from: scale(1), to: scale(2) })).toThrow(/at/);
    expect(() => switchOptimizer({ at: 1, from: {} as never, to: scale(2) })).toThrow(/from/);
  });
});
