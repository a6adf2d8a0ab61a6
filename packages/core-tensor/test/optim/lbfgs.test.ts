import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { decodeCheckpoint, encodeCheckpoint } from "../../src/io/index.ts";
import { applyUpdates, lbfgs, scaleByLbfgs, valueAndGradFromState } from "../../src/optim/index.ts";
import { fit } from "../../src/train/index.ts";
import { valueAndGrad } from "../../src/transforms/index.ts";

const rosenbrock = (xy: tf.Tensor) => {
  const [x, y] = tf.unstack(xy) as [tf.Tensor, tf.Tensor];
  return tf.add(
    tf.mul(tf.square(tf.sub(y, tf.square(x))), 100),
    tf.square(tf.sub(1, x)),
  ) as tf.Scalar;
};

/** The params after some steps, and how often the loss was asked for. */
function descend(loss: (x: tf.Tensor) => tf.Scalar, start: tf.Tensor, steps: number, options = {}) {
  const optimizer = lbfgs(options);
  let [params, state] = [start, optimizer.init(start)];
  const losses: number[] = [];
  let trials = 0;
  const counted = (x: tf.Tensor) => {
    trials++;
    return loss(x);
  };
  for (let i = 0; i < steps; i++) {
    const { value, grads } = valueAndGrad(loss)(params);
    losses.push(value.dataSync()[0] as number);
    const next = optimizer.update(grads, state, params, { loss: counted as never, value });
    [params, state] = [applyUpdates(params, next.updates), next.state];
  }
  return { params, losses, trials };
}

describe("lbfgs", () => {
  it("finds the minimum of Rosenbrock's valley, and never goes up", () => {
    const { params, losses } = descend(rosenbrock, tf.tensor1d([-1.2, 1]), 60);
    expectAllClose(params, [1, 1], { tolerance: 2e-3 });
    losses.slice(1).forEach((loss, i) => {
      expect(loss).toBeLessThanOrEqual(losses[i] as number);
    });
  });

  it("does not depend on units of the loss, nor on the order of the params", () => {
    const one = descend(rosenbrock, tf.tensor1d([-1.2, 1]), 12);
    const swapped = descend((x) => rosenbrock(tf.reverse(x)), tf.tensor1d([1, -1.2]), 12);
    expectAllClose(tf.reverse(swapped.params), one.params, { tolerance: 1e-5 });
    // The first step is at most of length 1, whatever the gradient's: beyond that the loss times c has the same steps.
    const scaled = descend((x) => tf.mul(rosenbrock(x), 1024), tf.tensor1d([-1.2, 1]), 12);
    expectAllClose(scaled.params, one.params, { tolerance: 1e-5 });
  });

  it("shortens a step until the loss falls enough, also out of where it is undefined", () => {
    const narrow = (x: tf.Tensor) => tf.sub(tf.mul(x, 0.9), tf.log(x)) as tf.Scalar;
    const { params, losses } = descend((x) => narrow(tf.reshape(x, [])), tf.tensor1d([0.05]), 15);
    expectAllClose(params, [1 / 0.9], { tolerance: 1e-4 });
    expect(losses.every(Number.isFinite)).toBe(true);
  });

  it("takes no step where none of its tries falls, and then ends the search", () => {
    const start = tf.tensor1d([2]);
    const optimizer = lbfgs({ tries: 3 });
    let trials = 0;
    const rising = (x: tf.Tensor) => {
      trials++;
      return tf.sum(tf.add(x, 100)) as tf.Scalar;
    };
    const extra = { loss: rising as never, value: tf.scalar(0) };
    const { updates } = optimizer.update(tf.tensor1d([1]), optimizer.init(start), start, extra);
    expect(Array.from(updates.dataSync())).toEqual([-0]);
    expect(trials).toBe(4);
  });

  it("leaves out a pair without positive curvature", () => {
    const transform = scaleByLbfgs();
    const first = transform.update(tf.scalar(1), transform.init(tf.scalar(0)), tf.scalar(0));
    // The gradient falls as x rises: a pair like that would turn the direction round.
    const second = transform.update(tf.scalar(0.5), first.state, tf.scalar(1));
    expectAllClose([second.updates, second.state.pairs.at(-1)!.weight], [0.5, 0]);
  });

  it("keeps the gradient of the params that it reaches, and asks for no value twice", async () => {
    const optimizer = lbfgs({ keepGradient: true, memory: 5 });
    const plain = descend(rosenbrock, tf.tensor1d([-1.2, 1]), 12, { memory: 5 });
    let calls = 0;
    const counted = (x: tf.Tensor) => {
      calls++;
      return rosenbrock(x);
    };
    let params: tf.Tensor = tf.tensor1d([-1.2, 1]);
    let state = optimizer.init(params);
    for (let i = 0; i < 12; i++) {
      const { value, grads } = valueAndGradFromState(counted, params, state);
      const direct = valueAndGrad(rosenbrock)(params);
      expectAllClose([value, grads], [direct.value, direct.grads], { tolerance: 1e-5 });
      expect(value.dataSync()[0]).toBeCloseTo(plain.losses[i]!, 3);
      const next = optimizer.update(grads, state, params, { loss: counted as never, value });
      [params, state] = [applyUpdates(params, next.updates), next.state];
    }
    expectAllClose(params, plain.params, { tolerance: 1e-4 });
    // One evaluation each trial, and the first of all.
    expect(calls).toBe(plain.trials + 1);
    const saved = await decodeCheckpoint(await encodeCheckpoint(state), "state");
    const again = valueAndGradFromState(rosenbrock, params, saved.tree);
    expectAllClose(again.grads, valueAndGrad(rosenbrock)(params).grads, { tolerance: 1e-4 });
  });

  it("keeps the gradient where it is, if no try falls, and leaves no tensors", async () => {
    const optimizer = lbfgs({ keepGradient: true, tries: 2 });
    const start = tf.tensor1d([2]) as tf.Tensor;
    const grads = tf.tensor1d([7]) as tf.Tensor;
    const rising = (x: tf.Tensor) => tf.sum(tf.add(x, 100)) as tf.Scalar;
    const value = tf.scalar(0);
    const state = optimizer.init(start);
    const step = () => optimizer.update(grads, state, start, { loss: rising as never, value });
    const next = step();
    const { value: kept, grads: slope } = valueAndGradFromState(rising, start, next.state);
    expectAllClose([kept, slope], [[0], [7]]);
    await expectNoLeak(() => tf.dispose(step() as never), 3);
    await expectNoLeak(() => {
      for (const from of [state, next.state])
        tf.dispose(valueAndGradFromState(rising, start, from) as never);
    }, 3);
  });

  it("says where there is no gradient to keep or to take", () => {
    const code = expect.objectContaining({ code: "option" });
    expect(() => lbfgs({ keepGradient: true, lr: 0.1 })).toThrow(code);
    expect(() => lbfgs({ keepGradient: 1 as never })).toThrow(code);
    const x = tf.zeros([1]) as tf.Tensor;
    for (const state of [lbfgs().init(x), {}, null]) {
      expect(() => valueAndGradFromState((p: tf.Tensor) => tf.sum(p), x, state)).toThrow(code);
    }
  });

  it("stays at a minimum that it has reached to the last digit", () => {
    const scales = tf.tensor1d([1, 3, 0.2]);
    const bowl = (x: tf.Tensor) => tf.sum(tf.mul(scales, tf.square(x))) as tf.Scalar;
    const { params } = descend(bowl, tf.tensor1d([3, -2, 1]), 40);
    expectAllClose(params, [0, 0, 0], { tolerance: 1e-6 });
    // Changes whose products are below what float32 has a reciprocal of.
    const transform = scaleByLbfgs();
    const first = transform.update(tf.scalar(1), transform.init(tf.scalar(0)), tf.scalar(0));
    for (const [change, gradient] of [
      [1e-20, 1 - 1e-20],
      [1, 1 + 1e-7],
    ] as const) {
      const second = transform.update(tf.scalar(gradient), first.state, tf.scalar(change));
      expect(
        [...second.updates.dataSync(), ...second.state.scale.dataSync()].every(Number.isFinite),
      ).toBe(true);
    }
  });

  it("works in fit, compiled and not", async () => {
    const x = tf.tensor2d([
      [1, 2],
      [3, -1],
      [0, 1],
      [2, 2],
    ]);
    const y = tf.matMul(x, tf.tensor2d([[2], [-3]]));
    const run = async (compile: boolean) => {
      const { params } = await fit({
        params: { w: tf.zeros([2, 1]) as tf.Tensor2D },
        loss: ({ w }: { w: tf.Tensor2D }, batch: { x: tf.Tensor2D; y: tf.Tensor }) =>
          tf.mean(tf.square(tf.sub(tf.matMul(batch.x, w), batch.y))) as tf.Scalar,
        optimizer: lbfgs(),
        data: { perEpoch: 1, at: () => ({ x: tf.clone(x), y: tf.clone(y) }) },
        epochs: 12,
        compile,
      });
      return params.w;
    };
    for (const compile of [true, false]) {
      expectAllClose(await run(compile), [2, -3], { tolerance: 1e-3 });
    }
  });
});
