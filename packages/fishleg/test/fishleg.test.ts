import {
  applyUpdates,
  bernoulli,
  categorical,
  gaussian,
  grad,
  random,
  sgd,
  treeMap,
  treeScale,
} from "@legendre/core-tensor";
import { linearSchedule } from "@legendre/core-tensor/optim";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  type FishlegChainState,
  type FishlegOptions,
  fishleg,
  fishlegDefaults,
} from "../src/index.ts";
import { type Batch, type Net, smallProblem } from "./problem.ts";

const key = random.key(2);
/** No auxiliary update after the first step changes anything. */
const frozen = { lr: 0, direction: "gradient" } as const;
/** No trust region. */
const free = { maxDecrease: Number.POSITIVE_INFINITY };

function take<P>(
  optimizer: ReturnType<typeof fishleg<P, unknown>>,
  params: P,
  gradient: (at: P) => P,
  batch: unknown,
  steps: number,
): P {
  let [at, state] = [params, optimizer.init(params)];
  for (let step = 0; step < steps; step++) {
    const next = optimizer.update(gradient(at), state, at, {
      batch,
      step,
      key: random.foldIn(key, step),
    });
    at = applyUpdates(at, next.updates);
    state = next.state;
  }
  return at;
}

describe("fishleg", () => {
  it("with Q = c I is SGD with momentum, bit for bit", () => {
    const { params, batch, outputs, gradient } = smallProblem();
    // Powers of two, so that the order of multiplications does not matter.
    const optimizer = fishleg<Net, unknown>({
      outputs: outputs as never,
      likelihood: bernoulli(),
      ...free,
      lr: 0.25,
      momentum: 0.5,
      damping: 0.1,
      inverse: { start: 4 },
      aux: frozen,
    });
    const plain = sgd({ lr: 0.5, momentum: 0.5 });
    let [expected, state] = [params, plain.init(params)];
    for (let step = 0; step < 5; step++) {
      const next = plain.update(gradient(expected), state, expected);
      [expected, state] = [applyUpdates(expected, next.updates), next.state];
    }
    const got = take(optimizer, params, gradient, batch, 5);
    expectAllClose(got as never, expected as never, { tolerance: 0 });
  });

  it("solves a quadratic in one step where Q is the inverse", () => {
    // One weight and unit curvature 2: Q = 1/2.
    const x = tf.tensor2d([[Math.SQRT2], [Math.SQRT2]]);
    const y = tf.tensor2d([[3], [5]]);
    const outputs = (w: tf.Tensor): tf.Tensor => tf.matMul(x, w as tf.Tensor2D);
    const gradient = grad((w: tf.Tensor) => gaussian().nll(outputs(w), y));
    const optimizer = fishleg<tf.Tensor, unknown>({
      ...free,
      outputs,
      likelihood: gaussian(),
      lr: 1,
      momentum: 0,
      damping: 0,
      aux: frozen,
      inverse: { start: "gradient" },
    });
    const solved = take(optimizer, tf.zeros([1, 1]) as tf.Tensor, gradient, x, 1);
    expectAllClose(solved, [4 / Math.SQRT2], { tolerance: 1e-5 });
    expectAllClose(gradient(solved), [0], { tolerance: 1e-5 });
  });

  it("does not change when loss and damping are scaled alike", () => {
    const { params, batch, outputs, gradient } = smallProblem();
    const scaled = {
      ...bernoulli(),
      hessianProduct: (o: tf.Tensor, v: tf.Tensor) => tf.mul(bernoulli().hessianProduct(o, v), 8),
    };
    const common = { ...free, outputs: outputs as never, lr: 0.3, aux: frozen } as const;
    const one = fishleg<Net, unknown>({ ...common, likelihood: bernoulli(), damping: 0.1 });
    const eight = fishleg<Net, unknown>({ ...common, likelihood: scaled, damping: 0.8 });
    const times8 = (at: Net): Net => treeScale(8, gradient(at));
    const got = take(eight, params, times8, batch, 3);
    expectAllClose(got as never, take(one, params, gradient, batch, 3) as never, {
      tolerance: 1e-5,
    });
  });

  it("takes the mean of natural gradients, then weight decay, then the schedule", () => {
    const params = tf.tensor1d([1, -2]) as tf.Tensor;
    const outputs = (w: tf.Tensor): tf.Tensor => tf.reshape(w, [1, 2]);
    const optimizer = fishleg<tf.Tensor, unknown>({
      ...free,
      outputs,
      likelihood: gaussian(),
      lr: linearSchedule(1, 0, { steps: 2 }),
      momentum: 0.75,
      weightDecay: 0.5,
      damping: 1,
      inverse: { start: 2 },
      aux: frozen,
    });
    const g = tf.tensor1d([1, 3]) as tf.Tensor;
    const extra = { batch: params, step: 0 };
    const first = optimizer.update(g, optimizer.init(params), params, extra);
    // −1 · (0.25 · 2 g + 0.5 θ)
    expectAllClose(first.updates, [-1, -0.5]);
    const second = optimizer.update(g, first.state, params, { ...extra, step: 1 });
    // −0.5 · ((0.75 · 0.5 + 0.5) g + 0.5 θ)
    expectAllClose(second.updates, [-0.6875, -0.8125]);
  });

  it("lowers the loss of a network faster than the gradient alone", () => {
    const { params, batch, outputs, loss, gradient } = smallProblem();
    const optimizer = fishleg<Net, unknown>({
      outputs: outputs as never,
      ...free,
      likelihood: bernoulli(),
      lr: 1,
      momentum: 0.5,
      aux: { every: 1 },
    });
    const got = loss(take(optimizer, params, gradient, batch, 40)).dataSync()[0] as number;
    const plain = sgd({ lr: 0.5, momentum: 0.5 });
    let [at, state] = [params, plain.init(params)];
    for (let step = 0; step < 40; step++) {
      const next = plain.update(gradient(at), state, at);
      [at, state] = [applyUpdates(at, next.updates), next.state];
    }
    expect(got).toBeLessThan(0.5 * (loss(at).dataSync()[0] as number));
  });

  it("solves a quadratic of several weights in one step where Q is the inverse", () => {
    const x = tf.tensor2d([
      [2, 0.5],
      [-1, 1],
      [0.3, 1.5],
    ]);
    const wanted = tf.tensor2d([[1], [-2]]);
    const y = tf.matMul(x, wanted);
    const outputs = (w: tf.Tensor): tf.Tensor => tf.matMul(x, w as tf.Tensor2D);
    const optimizer = fishleg<tf.Tensor, unknown>({
      ...free,
      outputs,
      likelihood: gaussian(),
      lr: 1,
      momentum: 0,
      damping: 0,
      inverse: { start: 1 },
    });
    const params = tf.zeros([2, 1]) as tf.Tensor;
    const state = optimizer.init(params);
    const [[a, b], [, c]] = tf.div(tf.matMul(x, x, true), 3).arraySync() as [number[], number[]];
    const determinant = a! * c! - b! * b!;
    // Products read the cache alone.
    const gIn = tf.div(tf.tensor2d([c!, -b!, -b!, a!], [2, 2]), determinant);
    const cache = { params: { ...state[0].inverse.cache["params"], gIn } };
    const exact = [{ ...state[0], inverse: { ...state[0].inverse, cache } }, ...state.slice(1)];
    const gradient = grad((w: tf.Tensor) => gaussian().nll(outputs(w), y))(params);
    const { updates } = optimizer.update(gradient, exact as never, params, { step: 1 });
    expectAllClose(updates, wanted, { tolerance: 1e-5 });
  });

  it.each([
    // Relative to a Fisher matrix of zero it is 1.
    [undefined, -1],
    [4, -1 / 4],
  ])(
    "steps by the damping %s alone where the outputs do not depend on the params",
    (damping, step) => {
      const optimizer = fishleg<tf.Tensor, unknown>({
        ...free,
        damping,
        outputs: () => tf.ones([4, 2]),
        likelihood: gaussian(),
        lr: 1,
        momentum: 0,
      });
      const params = tf.zeros([2, 1]) as tf.Tensor;
      const extra = { batch: params, key, step: 0 };
      const { updates } = optimizer.update(tf.ones([2, 1]), optimizer.init(params), params, extra);
      expectAllClose(updates, [step, step], { tolerance: 1e-5 });
    },
  );

  it("has documented defaults that it uses", () => {
    expect(fishlegDefaults).toMatchObject({ momentum: 0.9, weightDecay: 0 });
    expect(Object.isFrozen(fishlegDefaults)).toBe(true);
  });
});

describe("fishleg refuses", () => {
  const { params, batch, outputs, gradient } = smallProblem();
  const valid: FishlegOptions<Net, Batch> = { ...free, outputs, likelihood: bernoulli(), lr: 0.1 };
  const updateWith = (options: object, extra: object, state?: FishlegChainState): unknown => {
    const optimizer = fishleg<Net, Batch>({ ...valid, ...options });
    return optimizer.update(gradient(params), state ?? optimizer.init(params), params, extra);
  };

  it.each<[string, object, string]>([
    ["an unknown option", { dampnig: 1 }, 'the nearest known name is "damping"'],
    ["an unknown group member", { aux: { ever: 1 } }, 'the nearest known name is "every"'],
    [
      "no outputs",
      { outputs: undefined },
      "outputs must be a function (params, batch) => tensor, got undefined",
    ],
    ["what is no likelihood", { likelihood: "bernoulli" }, "likelihood must be one such as"],
    ["a missing rate", { lr: undefined }, "lr must be"],
    ["a negative damping", { damping: -1 }, "damping must be a finite number at least 0"],
    ["an odd relative damping", { damping: { relative: 0 } }, "damping.relative must be"],
    ["a trust region of 0", { maxDecrease: 0 }, "maxDecrease must be a number above 0"],
    ["a curvature of 0", { maxCurvature: 0 }, "maxCurvature must be a number above 0"],
    ["a rate of 0", { inverse: { start: { sgd: 0, fishleg: 1 } } }, "inverse.start.sgd must be"],
    ["half a pair of rates", { inverse: { start: { sgd: 1 } } }, "inverse.start.fishleg must be"],
    ["an unknown start", { inverse: { start: "tracee" } }, 'the nearest is "trace"'],
    ["a start of 0", { inverse: { start: 0 } }, "inverse.start must be"],
    ["an unknown Fisher product", { aux: { fisher: "exakt" } }, 'the nearest is "exact"'],
    ["a broken interval", { aux: { every: 0.5 } }, "aux.every must be a whole number"],
    [
      "many of one gradient",
      { aux: { samples: 2, direction: "gradient" } },
      "there is one gradient only",
    ],
  ])("%s", (_, options, message) => {
    expect(() => fishleg({ ...valid, ...options } as never)).toThrow(message);
  });

  it("a step without batch, or without a key that is needed", () => {
    expect(() => updateWith({}, { key, step: 0 })).toThrow("extra.batch is missing");
    expect(() => updateWith({}, { batch, step: 0 })).toThrow("extra.key is missing");
    const fixed = { damping: 0.1, inverse: { start: 1 } };
    expect(() => updateWith(fixed, { step: 1 })).not.toThrow();
  });

  it("trees that do not fit", () => {
    const optimizer = fishleg(valid);
    const state = optimizer.init(params);
    const extra = { batch, key, step: 0 };
    const less = { layers: [params.layers[0]!] };
    expect(() => optimizer.update(less, state, params, extra)).toThrow('missing "layers.1.bias"');
    expect(() => optimizer.update(less, state, less, extra)).toThrow(
      "state has blocks for layers.0, layers.1, the params need layers.0",
    );
    expect(() => optimizer.init({ layers: "none" } as never)).toThrow("must be a tensor");
  });

  it("a mask or a step that does not fit", () => {
    const extra = { batch, key, step: 0 };
    const less = { layers: [params.layers[0]!] };
    expect(() => updateWith({}, { ...extra, mask: less })).toThrow('missing "layers.1.bias"');
    const flat = treeMap((leaf: tf.Tensor) => tf.ones([leaf.size]), params);
    expect(() => updateWith({}, { ...extra, mask: flat })).toThrow("extra.mask.layers.0.kernel");
    expect(() => updateWith({}, { ...extra, step: -1 })).toThrow("extra.step must be");
    expect(() => updateWith({}, { ...extra, step: 0.5 })).toThrow("extra.step must be");
  });

  it("parameters without a block", () => {
    const optimizer = fishleg<{ w: tf.Tensor }, unknown>(valid as never);
    expect(() => optimizer.init({ w: tf.zeros([2], "int32") })).toThrow("only float32 weights");
    expect(() => optimizer.init({ w: tf.zeros([2, 0]) })).toThrow("holds no numbers");
  });

  it("outputs that are no rows, and a likelihood that does not fit them", () => {
    const extra = { batch, key, step: 0 };
    const mean = (p: Net, b: Batch): tf.Tensor => tf.mean(outputs(p, b));
    expect(() => updateWith({ outputs: mean }, extra)).toThrow("returned a scalar");
    expect(() => updateWith({ outputs: () => 3 }, extra)).toThrow("returned a number");
    const flat = (p: Net, b: Batch): tf.Tensor => tf.sum(outputs(p, b), 1);
    const wide = {
      ...gaussian(),
      hessianProduct: (_: tf.Tensor, v: tf.Tensor) => tf.stack([v, v], 1),
    };
    expect(() => updateWith({ outputs: flat, likelihood: wide }, extra)).toThrow();
    const message = "categorical() needs the logits of each row, [n, classes]";
    expect(() => updateWith({ outputs: flat, likelihood: categorical() }, extra)).toThrow(message);
  });
});
