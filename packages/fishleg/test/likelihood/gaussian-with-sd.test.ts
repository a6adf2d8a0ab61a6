import { gaussian, ggnvp, type HostArray, random } from "@legendre/core-tensor";
import { linearSchedule } from "@legendre/core-tensor/optim";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fisherProduct } from "../../src/aux/fisher-product.ts";
import { keysOf } from "../../src/aux/learn-input.ts";
import { gaussianWithSd, inverseFisher } from "../../src/index.ts";
import { drawn, host, inFloat64, uniforms } from "../helpers.ts";

interface Params {
  readonly w: tf.Tensor2D;
  readonly logSd: tf.Tensor;
}

const outputs = ({ w, logSd }: Params, x: tf.Tensor2D): tf.Tensor => {
  const f = tf.matMul(x, w);
  const column = tf.mul(tf.ones([x.shape[0], 1]), logSd) as tf.Tensor2D;
  return tf.concat([f, column], 1);
};
const values = { w: drawn(1, [3, 2]), logSd: host([-0.4], []) };
const v = { w: drawn(2, [3, 2]), logSd: host([0.7], []) };
const x = drawn(3, [5, 3]);

describe("gaussianWithSd", () => {
  it("has the loss of gaussian with that sd", () => {
    const y = drawn(4, [5, 2]);
    const [mine, fixed] = inFloat64<HostArray[]>(
      ((p: Params, batch: tf.Tensor2D, targets: tf.Tensor) => [
        gaussianWithSd().nll(outputs(p, batch), targets),
        gaussian({ sd: Math.exp(-0.4) }).nll(tf.matMul(batch, p.w), targets),
      ]) as never,
      ...[values, x, y],
    );
    expectAllClose(mine!.data, fixed!.data, { tolerance: 1e-12 });
  });

  it("has a Fisher matrix of xᵀx / (n s²) and 2 k, by exact products and by soft targets", () => {
    const got = inFloat64<Record<string, Record<keyof Params, HostArray>>>(
      ((p: Params, d: Params, batch: tf.Tensor2D) => {
        const f = (at: Params): tf.Tensor => outputs(at, batch);
        const model = { outputs: f, likelihood: gaussianWithSd() };
        const soft = { kind: "soft-target", step: 1e-5 } as const;
        const moments = tf.div(tf.matMul(batch, batch, true), tf.fill([], 5 * Math.exp(-0.8)));
        return {
          exact: ggnvp(f, gaussianWithSd(), p, d),
          soft: fisherProduct(model, p, soft, keysOf("", undefined))(d),
          expected: { w: tf.matMul(moments as tf.Tensor2D, d.w), logSd: tf.mul(4, d.logSd) },
        };
      }) as never,
      ...[values, v, x],
    );
    for (const name of ["w", "logSd"] as const) {
      const expected = got["expected"]![name].data;
      expectAllClose(got["exact"]![name].data, expected, { tolerance: 1e-12 });
      expectAllClose(got["soft"]![name].data, expected, { tolerance: 1e-7 });
    }
  });

  it("gives the scalar its own entry of Q, 1 / (2 k + damping)", () => {
    const params: Params = { w: tf.zeros([3, 2]), logSd: tf.scalar(-0.4) };
    const batch = tf.tensor2d(uniforms(3, 15), [5, 3]);
    const steps = 250;
    const Q = inverseFisher<Params, tf.Tensor2D>({
      params,
      outputs,
      likelihood: gaussianWithSd(),
      damping: 1,
      start: 1,
      aux: { lr: linearSchedule(0.3, 0.003, { steps }) },
    });
    expect(Q.blocks.map(({ block }) => block)).toEqual(["diagonal", "dense"]);
    let state = Q.init(params);
    for (let i = 0; i < steps; i++) state = Q.update(state, params, { batch, key: random.key(i) });
    const index = { path: "logSd", position: 0 };
    expectAllClose(Q.entry(state, index, index), 1 / 5, { tolerance: 0.01 });
  });

  it("draws with that spread, and inverts its Hessian", () => {
    const at = tf.tensor2d([[1, 2, Math.log(3)]]).tile([2000, 1]);
    const drawnTargets = gaussianWithSd().sample(random.key(1), at);
    const { mean, variance } = tf.moments(drawnTargets, 0);
    expectAllClose(mean, [1, 2], { tolerance: 0.1 });
    expectAllClose(tf.sqrt(variance), [3, 3], { tolerance: 0.05 });
    const direction = tf.ones([2000, 3]);
    const { hessianProduct, hessianPseudoInverseProduct } = gaussianWithSd();
    const back = hessianPseudoInverseProduct(at, hessianProduct(at, direction));
    expectAllClose(back, direction);
  });

  it("refuses what does not fit", () => {
    const { nll, hessianProduct, hessianPseudoInverseProduct } = gaussianWithSd();
    expect(() => nll(tf.zeros([0, 3]), tf.zeros([0, 2]))).toThrow("with n ≥ 1");
    for (const product of [hessianProduct, hessianPseudoInverseProduct]) {
      expect(() => product(tf.zeros([2, 3]), tf.zeros([2, 2]))).toThrow("v has shape [2, 2]");
    }
    expect(() => nll(tf.zeros([2, 1]), tf.zeros([2, 0]))).toThrow("expected [n, k + 1]");
    expect(() => nll(tf.zeros([2, 3]), tf.zeros([2, 4]))).toThrow("need [2, 2]");
  });
});
