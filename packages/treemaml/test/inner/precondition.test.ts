import { isLegendreError, treeDispose } from "@legendre/core-tensor";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { checkMetaGradient, maml, stackTasks, type TaskSet, treeMaml } from "../../src/index.ts";
import { distance, numbers } from "../helpers.ts";
import { type Batch, exampleLosses, type Params, values } from "../problems.ts";

/** The network of the other tests, and a matrix that gradients of its first kernel are multiplied by. */
type Both = { net: Params; curvature: { root: tf.Tensor2D } };

const params = (): Both => ({
  net: {
    b0: tf.tensor1d(values(1, 3)),
    b1: tf.tensor1d(values(2, 1)),
    w0: tf.tensor2d(values(3, 6), [2, 3]),
    w1: tf.tensor2d(values(4, 3), [3, 1]),
  },
  curvature: { root: tf.tensor2d(values(5, 4), [2, 2]) },
});
const batch = (seed: number, n: number): Batch => ({
  x: tf.tensor2d(values(seed, 2 * n), [n, 2]),
  y: tf.tensor1d(values(seed + 50, n)),
});
const tasks = (): TaskSet<Batch> =>
  stackTasks(
    Array.from({ length: 4 }, (_, i) => ({ support: batch(100 + i, 4), query: batch(200 + i, 3) })),
  );
const schedule = {
  tasks: 4,
  partitions: [
    [
      [0, 1],
      [2, 3],
    ],
    [[0], [1], [2], [3]],
  ],
};
const base = {
  loss: ({ net }: Both, given: Batch) => exampleLosses(net, given),
  innerLr: 0.2,
  adapt: (path: string) => path.startsWith("net."),
};
/** `R Rᵀ` times the gradient of the first kernel, half of the others. */
const precondition = ({ net, curvature }: Both, at: Both): Both => {
  const { root } = at.curvature;
  const half = (leaf: tf.Tensor): tf.Tensor => tf.mul(leaf, 0.5);
  const w0 = tf.matMul(root, tf.matMul(root, net.w0 as tf.Tensor2D, true));
  return { net: { w0, b0: half(net.b0), b1: half(net.b1), w1: half(net.w1) }, curvature };
};

describe("precondition", () => {
  it("multiplies the step: twice the gradient is twice the step size", async () => {
    const twice = (g: Both): Both => ({
      ...g,
      net: {
        b0: tf.mul(g.net.b0, 2),
        b1: tf.mul(g.net.b1, 2),
        w0: tf.mul(g.net.w0, 2),
        w1: tf.mul(g.net.w1, 2),
      },
    });
    const set = tasks();
    const a = maml({ ...base, steps: 2, precondition: twice });
    const b = maml({ ...base, steps: 2, innerLr: 0.4 });
    const found = await a.metaGradient(a.init(params()), set);
    const expected = await b.metaGradient(b.init(params()), set);
    expect(distance(numbers(found.grads.net), numbers(expected.grads.net))).toBeLessThan(1e-5);
    expect(found.losses.dataSync()[0]).toBeCloseTo(expected.losses.dataSync()[0] as number, 6);
  });

  for (const layout of ["cells", "tasks"] as const) {
    for (const inner of ["sgd", "momentum", "adam"] as const) {
      it(`keeps the meta-gradient exact, that of its own numbers too: ${inner}, layout ${layout}`, async () => {
        const options = { schedule, inner, layout, innerClip: inner === "adam" ? 3 : undefined };
        const learner = treeMaml({ ...base, ...options, innerLr: 0.1, precondition });
        const state = learner.init(params());
        const check = await checkMetaGradient(learner, state, tasks(), {
          directions: 5,
          step: inner === "adam" ? 2e-3 : 5e-3,
        });
        expect(check.error).toBeLessThan(0.01);
        const { grads } = await learner.metaGradient(state, tasks());
        expect(Math.max(...numbers(grads.curvature).map(Math.abs))).toBeGreaterThan(1e-3);
      });
    }
  }

  it("is there in steps of single tasks, and the same eagerly", async () => {
    const learner = maml({ ...base, steps: 2, inner: "momentum", precondition });
    const eager = maml({ ...base, steps: 2, inner: "momentum", precondition, compile: false });
    const state = learner.init(params());
    const set = tasks();
    const { params: together } = await learner.adapt(state, set);
    const { params: eagerly } = await eager.adapt(state, set);
    const { params: none } = await learner.adapt(state, set, { tasks: 4, partitions: [] });
    const alone = await learner.adaptAlone(state, none, set, { first: 0, steps: 2 });
    expect(distance(numbers(alone.net), numbers(together.net))).toBeLessThan(1e-5);
    expect(distance(numbers(eagerly.net), numbers(together.net))).toBeLessThan(1e-5);
    expect(distance(numbers(none.net), numbers(together.net))).toBeGreaterThan(1e-2);
  });

  it("of another structure or shape is an error that says so", async () => {
    const state = maml(base).init(params());
    const set = tasks();
    const missing = maml({ ...base, precondition: ({ net }) => ({ net }) as unknown as Both });
    const narrow = (g: Both): Both => ({ ...g, net: { ...g.net, b0: tf.zeros([2]) } });
    const shaped = maml({ ...base, precondition: narrow });
    const codeOf = async (call: Promise<unknown>): Promise<string> =>
      call.then(
        () => "none",
        (error: unknown) => (isLegendreError(error) ? error.code : String(error)),
      );
    expect(await codeOf(missing.evaluate(state, set))).toBe("structure");
    expect(await codeOf(shaped.evaluate(state, set))).toBe("shape");
    expect(() => maml({ ...base, precondition: 3 as never })).toThrow(/precondition must be/);
  });

  it("leaves nothing behind", async () => {
    const learner = maml({ ...base, precondition });
    const [state, set] = [learner.init(params()), tasks()];
    await expectNoLeak(async () => {
      const step = await learner.step(state, set);
      treeDispose(step.state);
    });
  });
});
