import {
  categorical,
  gaussian,
  jit,
  type Likelihood,
  random,
  treeNorm,
} from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  type GnStepOptions,
  gnStep,
  type RevMlpOptions,
  revMlp,
  stepStatus,
} from "../../src/index.ts";

interface Case {
  readonly network?: RevMlpOptions;
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
  readonly likelihood?: Likelihood;
  readonly options?: Partial<GnStepOptions>;
}

/** The step of a new network of width 64, compiled. */
async function stepOf({ network, x, y, likelihood = gaussian(), options }: Case) {
  const model = revMlp({ depth: 2, width: 64, weightStd: 0.05, ...network });
  const { params, state } = model.init(random.key(0), [x.shape[1] as number]);
  const f = jit((p: typeof params, a: tf.Tensor, b: tf.Tensor) =>
    gnStep(model, p, state, a, b, { likelihood, ...options }),
  );
  return f(params, x, y);
}

const draw = (seed: number, rows: number, columns = 16): tf.Tensor =>
  random.normal(random.key(seed), [rows, columns]);
const rho = async (given: Case): Promise<number> =>
  (await stepOf(given)).rho.dataSync()[0] as number;
const statusOf = async (given: Case) => stepStatus(await stepOf(given));

describe("a step says when it is not exact", () => {
  it("is exact with fewer rows than features, and for a batch of one", async () => {
    expect((await statusOf({ x: draw(1, 20), y: draw(2, 20) })).status).toBe("exact");
    expect((await statusOf({ x: draw(1, 1), y: draw(2, 1) })).status).toBe("exact");
  });

  it("names too few features: rho falls off a cliff beyond h + 1 rows", async () => {
    const few = { x: draw(1, 90), y: draw(2, 90) };
    expect(await rho(few)).toBeGreaterThan(0.1);
    const { status, message } = await statusOf(few);
    expect(status).toBe("too few features");
    expect(message).toMatch(/25 rows more.*smaller batches or wider/);
  });

  it("names features of too small a rank: an identity block (B.5)", async () => {
    const given: Case = {
      network: { activation: ["identity", "relu"] },
      x: draw(1, 40),
      y: draw(2, 40),
    };
    const { status, message } = await statusOf(given);
    expect(status).toBe("inexact");
    expect(message).toMatch(/too small a rank.*fgmres/);
  });

  it("names equal rows that ask for different things; equal ones that agree are no trouble", async () => {
    const half = draw(1, 8);
    const twice = tf.concat([half, half]) as tf.Tensor;
    const agree = tf.concat([draw(2, 8), draw(2, 8)]) as tf.Tensor;
    expect((await statusOf({ x: twice, y: agree })).status).toBe("exact");
    const { status, message } = await statusOf({ x: twice, y: draw(3, 16) });
    expect(status).toBe("inexact");
    expect(message).toMatch(/equal rows.*fgmres/);
    // Without damping there is nothing to divide by.
    const options = { damping: 0, refine: 0 };
    const bare = await statusOf({ x: twice, y: draw(3, 16), options });
    expect(["factorisation failed", "inexact", "non-finite"]).toContain(bare.status);
    expect(bare.message).toMatch(/raise damping tenfold|equal rows|not finite/);
    // The least-norm step divides what no step can reach by the damping: without enough of it, rounding is a tenth of the change.
    const least = async (damping?: number) => {
      const given = { inverse: "minNorm", ...(damping && { damping }) } as const;
      return statusOf({ x: twice, y: draw(3, 16), options: given });
    };
    expect(await least()).toMatchObject({
      status: "not solved",
      message: expect.stringContaining("raise cg.maxSteps or damping"),
    });
    expect((await least(1e-4)).status).toBe("inexact");
  });

  it("names constant inputs, whose features are one row n times", async () => {
    const given = { x: tf.ones([12, 16]), y: draw(2, 12) };
    const { status, message } = await statusOf(given);
    expect(["inexact", "factorisation failed"]).toContain(status);
    expect(message).toMatch(/constant inputs|raise damping tenfold/);
  });

  it("names more rows than features without a readout too, by the kernel of the least-norm step", async () => {
    // 16 outputs a row, and 65 features for each of the 16 numbers of a state in either block.
    const many = { x: draw(1, 140), y: draw(2, 140), options: { inverse: "minNorm" as const } };
    // After 200 steps the solution is far longer than it should be: it makes the residual larger than no step does.
    const starved = await stepOf(many);
    expect(starved.rho.dataSync()[0]).toBeGreaterThan(2);
    const { status, message } = stepStatus(starved);
    expect(status).toBe("not solved");
    expect(message).toMatch(/"max-steps" after 200 steps; raise cg\.maxSteps or damping/);
    const damped = await statusOf({ ...many, options: { ...many.options, damping: 1 } });
    expect(damped.status).toBe("inexact");
    expect(damped.message).toMatch(/wider branches/);
  });

  it("names numbers that are not finite, in inputs and in targets", async () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const broken = tf.tensor2d([[bad, ...new Array(15).fill(0.1)]]) as tf.Tensor;
      const x = tf.concat([draw(1, 7), broken]) as tf.Tensor;
      const status = (await statusOf({ x, y: draw(2, 8) })).status;
      expect(["non-finite", "factorisation failed"]).toContain(status);
      const inTargets = await statusOf({ x: draw(1, 8), y: x });
      expect(inTargets.status).toBe("non-finite");
      expect(inTargets.message).toMatch(/NaN or infinities in inputs, targets and params/);
    }
  });

  it("survives saturated logits, whose true Hessian has next to nothing to divide by", async () => {
    const x = tf.mul(draw(1, 8), 1000) as tf.Tensor;
    const y = tf.tensor1d([0, 1, 2, 3, 0, 1, 2, 3], "int32");
    const network = { readout: { outputs: 4 } };
    const given = { network, x, y, likelihood: categorical() };
    const exact = await statusOf({ ...given, options: { hessian: "true" } });
    expect(exact.status).toBe("non-finite");
    expect(exact.message).toMatch(/damped: 1e-2/);
    const norms: number[] = [];
    for (const hessian of ["identity", { damped: 1e-2 }] as const) {
      const step = await stepOf({ ...given, options: { hessian } });
      expect(stepStatus(step)).toMatchObject({ status: "exact" });
      const norm = step.norm.dataSync()[0] as number;
      expect(norm / (treeNorm(step.delta).dataSync()[0] as number)).toBeCloseTo(1, 5);
      expect(norm / Math.hypot(...step.blockNorms.dataSync())).toBeCloseTo(1, 5);
      norms.push(norm);
    }
    // Where the softmax has no curvature left, the change is divided by the damping alone.
    expect((norms[1] as number) / (norms[0] as number)).toBeCloseTo(100, 1);
  });

  it("names an odd width, and says when nothing was measured", async () => {
    await expect(stepOf({ x: draw(1, 4, 7), y: draw(2, 4, 7) })).rejects.toThrow(/pad x/);
    const given = { x: draw(1, 8), y: draw(2, 8), options: { certify: false } };
    expect((await statusOf(given)).status).toBe("not certified");
  });
});
