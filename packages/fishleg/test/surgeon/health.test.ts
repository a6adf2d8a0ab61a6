import { bernoulli, gaussian, random } from "@legendre/core-tensor";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { inverseFisher } from "../../src/index.ts";
import { type FishlegSurgeonOptions, fishlegSurgeon, prune } from "../../src/surgeon/index.ts";
import { measureHealth, vectorsOf } from "../../src/surgeon/methods/surgeon-health.ts";
import type { SurgeonPrograms } from "../../src/surgeon/methods/surgeon-programs.ts";
import { smallProblem } from "../problem.ts";
import { smallNet } from "./small-net.ts";

type HealthArguments<P> = Parameters<SurgeonPrograms<P, tf.Tensor, undefined>["health"]>;

const healthOf = async (options: FishlegSurgeonOptions) => {
  const { report } = await prune({
    ...smallNet(),
    method: fishlegSurgeon(options),
    sparsity: 0.4,
    substeps: 2,
    gate: false,
  });
  return report.steps.map(({ health }) => health!);
};

describe("the health that a report has", () => {
  it("is that of the start beside that of what was learned, which is better by the loss that is learned from", async () => {
    const [first, second] = await healthOf({ start: "trace", pretrain: 150, refine: 5 });
    expect(first!.gain).toBeGreaterThan(0.05);
    expect(first!.residual).toBeLessThan(first!.start!.residual);
    expect(first!.updates).toBe(150);
    expect(second!.start!.residual).toBeLessThan(first!.start!.residual);
  });

  it("is below 0 where updates made Q worse, which then are left out", async () => {
    const wild = { pretrain: 10, refine: 0, aux: { lr: () => tf.scalar(30) } } as const;
    const [own] = await healthOf({ start: "trace", ...wild });
    expect(own!.gain).toBeLessThan(0);
    const pruned = async (options: FishlegSurgeonOptions) => {
      const { params } = await prune({
        ...smallNet(),
        method: fishlegSurgeon({ start: "trace", ...options }),
        sparsity: 0.4,
        substeps: 1,
        gate: false,
      });
      return params;
    };
    const [left, none] = [await pruned(wild), await pruned({ pretrain: 0 })];
    expectAllClose(left as never, none as never, { tolerance: 0 });
  });

  it("is measured along the same vectors before and after", async () => {
    for (const own of await healthOf({ start: "k-fac", pretrain: 3, refine: 3, aux: { lr: 0 } })) {
      const { ratio, residual, excess } = own;
      expect(own.start).toEqual({ ratio, residual, excess });
      expect(own.gain).toBe(0);
    }
  });

  it("is along eight vectors, or along two of a million weights and more where no updates are judged", () => {
    expect([vectorsOf(false, 2 ** 20 - 1), vectorsOf(false, 2 ** 20)]).toEqual([8, 2]);
    expect([vectorsOf(false, 2 ** 23 - 1), vectorsOf(false, 2 ** 23)]).toEqual([2, 1]);
    expect(vectorsOf(true, 2 ** 24)).toBe(8);
  });

  it("judges a Q alike by nearly any key where one eigenvalue makes all of the curvature", async () => {
    const params = { w: tf.zeros([30, 1]) };
    const mask = { w: tf.ones([30, 1]) };
    const rows = tf.ones([2, 30]);
    // Along a unit vector the curvature is chi-squared around 1, so that 1 is the best multiple of the identity.
    const lossAt = async (start: number, seed: number) => {
      const Q = inverseFisher<typeof params, { batch: tf.Tensor; state: undefined }>({
        params,
        outputs: (p, given) => tf.matMul(given.batch as tf.Tensor2D, p.w as tf.Tensor2D),
        likelihood: gaussian(),
        damping: 1e-3,
        start,
        choose: () => "diagonal",
      });
      const health = Object.assign(
        async (...[state, p, batch, key, kept]: HealthArguments<typeof params>) =>
          Q.health(state, p, { batch, key, mask: kept }),
        { dispose: async () => {} },
      );
      const key = random.key(seed);
      const where = { programs: { health }, params, batch: tf.clone(rows), state: undefined, mask };
      return (await measureHealth(Q.init(params), { ...where, key, draw: 1, vectors: 8 })).loss;
    };
    let agreed = 0;
    for (let seed = 0; seed < 20; seed++) {
      if ((await lossAt(1, seed)) < (await lossAt(4, seed))) agreed++;
    }
    expect(agreed).toBeGreaterThan(16);
  });

  it("is there where nothing was learned, too", async () => {
    for (const own of await healthOf({ start: "k-fac", pretrain: 0, refine: 0 })) {
      expect([own.start, own.gain, own.updates]).toEqual([undefined, undefined, 0]);
      expect(own.residual).toBeGreaterThan(0);
      expect(own.residual).toBeLessThan(1);
    }
  });
});

describe("health of an inverse", () => {
  const { params, batch, outputs } = smallProblem();
  const Q = inverseFisher<typeof params, typeof batch>({
    params,
    outputs,
    likelihood: bernoulli(),
    damping: 0.1,
    start: 1,
    aux: { samples: 3 },
  });
  const extra = { batch, key: random.key(2) };

  it("is what an update along the same vectors finds before it", () => {
    const state = Q.init(params);
    const { updates, ...found } = Q.health(state, params, extra);
    const { updates: counted, ...expected } = Q.update(state, params, extra).aux.health;
    expectAllClose(found as never, expected as never, { tolerance: 1e-6 });
    expect([updates, counted].map((count) => count.dataSync()[0])).toEqual([0, 1]);
  });

  it("keeps nothing but what it returns", async () => {
    const state = Q.init(params);
    await expectNoLeak(() => {
      tf.dispose(Q.health(state, params, extra) as never);
    });
  });
});
