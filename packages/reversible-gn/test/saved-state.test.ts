import {
  adam,
  applyUpdates,
  categorical,
  chain,
  type GradientTransform,
  gaussian,
  mlp,
  random,
  treeLeaves,
  valueAndGrad,
} from "@legendre/core-tensor";
import { decodeCheckpoint, encodeCheckpoint } from "@legendre/core-tensor/io";
import { scaleByLearningRate } from "@legendre/core-tensor/optim";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  hessianFree,
  type InverseName,
  levenbergMarquardt,
  revMlp,
  scaleByGaussNewton,
  switchOptimizer,
} from "../src/index.ts";
import { gaussNewton } from "../src/least-squares/index.ts";

interface Batch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}
/** A network with an optimiser; batches differ from step to step. */
interface Case<P> {
  readonly params: P;
  readonly loss: (params: P, batch: Batch) => tf.Tensor;
  readonly optimizer: () => GradientTransform<P>;
  readonly batch: (step: number) => Batch;
}

const net = mlp({ hidden: [6], output: 3, activation: "tanh" });
const outputs = (p: Dense, b: Batch): tf.Tensor => net.apply(p, {}, b.x).output;
const dense = net.init(random.key(0), [4]).params;
type Dense = typeof dense;
const classes: Pick<Case<Dense>, "params" | "loss" | "batch"> = {
  params: dense,
  loss: (p, b) => categorical().nll(outputs(p, b), b.y),
  batch: (step) => ({
    x: random.normal(random.key(10 + step), [20, 4]),
    y: tf.tensor1d(
      Array.from({ length: 20 }, (_, i) => (i * (step + 2)) % 3),
      "int32",
    ),
  }),
};
const common = { outputs, targets: (b: Batch) => b.y, likelihood: categorical() };

type Curve = { size: tf.Tensor; rate: tf.Tensor };
const offCurve = (p: Curve, { x, y }: Batch): tf.Tensor =>
  tf.sub(tf.mul(p.size, tf.exp(tf.neg(tf.mul(p.rate, x)))), y);

const model = revMlp({ depth: 2, width: 128 });
const reversible = model.init(random.key(0), [32]);
type Reversible = typeof reversible.params;
const values: Pick<Case<Reversible>, "params" | "loss" | "batch"> = {
  params: reversible.params,
  loss: (p, b) => gaussian().nll(model.apply(p, reversible.state, b.x).output, b.y),
  batch: (step) => ({
    x: random.normal(random.key(20 + step), [24, 32]),
    y: random.normal(random.key(40 + step), [24, 32]),
  }),
};
const exact = (inverse: InverseName) => (): GradientTransform<Reversible> =>
  chain(
    scaleByGaussNewton({
      model,
      state: reversible.state,
      likelihood: gaussian(),
      inputs: (b: Batch) => b.x,
      targets: (b: Batch) => b.y,
      inverse,
      certify: 2,
    }),
    scaleByLearningRate(0.5),
  );

async function last<P>(
  { params: start, loss, optimizer: make, batch }: Case<P>,
  between: <T>(tree: T) => Promise<T>,
): Promise<number[]> {
  let optimizer = make();
  let params = start;
  let state = optimizer.init(params);
  for (let step = 0; step < 5; step++) {
    const own = batch(step);
    const { value, grads } = valueAndGrad((p: P) => loss(p, own))(params);
    const next = optimizer.update(grads, state, params, { batch: own, step, value });
    const kept = await between({ params: applyUpdates(params, next.updates), state: next.state });
    params = kept.params;
    state = kept.state;
    // A new process has a new optimiser.
    optimizer = make();
  }
  return treeLeaves<tf.Tensor>({ params, state }).flatMap((leaf) => [...leaf.dataSync()]);
}

/** Holds a case to the same numbers, to the bit, where params and state go through a file after each step. */
function goesOn<P>(name: string, given: Case<P>): void {
  it(`of ${name} goes on to the same numbers`, async () => {
    const whole = await last(given, async (tree) => tree);
    const cut = await last(given, async <T>(tree: T): Promise<T> => {
      return (await decodeCheckpoint<T>(await encodeCheckpoint(tree), "state")).tree;
    });
    expect(cut).toEqual(whole);
    expect(whole.every(Number.isFinite)).toBe(true);
    const moved = treeLeaves<tf.Tensor>(given.params).flatMap((leaf) => [...leaf.dataSync()]);
    expect(whole.slice(0, moved.length)).not.toEqual(moved);
  });
}

describe("a state saved and loaded after each step", () => {
  goesOn("scaleByGaussNewton", { ...values, optimizer: exact("paper") });
  goesOn("scaleByGaussNewton by deflation", { ...values, optimizer: exact("deflate") });
  goesOn("hessianFree", {
    ...classes,
    optimizer: () => hessianFree<Dense, Batch>({ ...common, maxSteps: 20 }),
  });
  goesOn("levenbergMarquardt", {
    ...classes,
    optimizer: () => levenbergMarquardt<Dense, Batch>(common),
  });
  goesOn("levenbergMarquardt by cg", {
    ...classes,
    optimizer: () => levenbergMarquardt<Dense, Batch>({ ...common, denseParams: 0 }),
  });
  const curve: Pick<Case<Curve>, "params" | "loss" | "batch"> = {
    params: { size: tf.scalar(1.5), rate: tf.scalar(0.5) },
    loss: (p, b) => tf.mean(tf.square(offCurve(p, b))),
    batch: (step) => {
      const x = tf.tensor1d([0, 1, 2, 3 + step]);
      return { x, y: tf.exp(tf.mul(-0.4, x)) };
    },
  };
  for (const momentum of [0, 0.5]) {
    goesOn(`gaussNewton with momentum ${momentum}`, {
      ...curve,
      optimizer: () => gaussNewton<Curve, Batch>({ residuals: offCurve, momentum }),
    });
  }
  goesOn("switchOptimizer", {
    ...classes,
    optimizer: () =>
      switchOptimizer<Dense, unknown, unknown>({
        at: 2,
        from: adam({ lr: 0.05 }),
        to: hessianFree<Dense, Batch>({ ...common, maxSteps: 20 }),
      }),
  });
});
