import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { decodeCheckpoint, encodeCheckpoint } from "../../src/io/index.ts";
import { jit } from "../../src/jit/index.ts";
import { type HostArray, hostArray } from "../../src/kernels/host-array.ts";
import {
  applyUpdates,
  constantSchedule,
  cosineRestarts,
  cosineSchedule,
  type GradientTransform,
  joinSchedules,
  type LbfgsSearchState,
  linearSchedule,
  type Schedule,
  type ScheduleFreeState,
  scheduleFreeParams,
  valueAndGradFromState,
} from "../../src/optim/index.ts";
import { valueAndGrad } from "../../src/transforms/index.ts";
import { treeLeaves, treeMap } from "../../src/tree/index.ts";
import { optimizers as entries } from "../catalogue/optimizers.ts";
import fixture from "../fixtures/optimizers.json" with { type: "json" };

interface Layer {
  bias: tf.Tensor;
  kernel: tf.Tensor;
}
type Params = { layers: [Layer, Layer] };
type Optimizer = GradientTransform<Params, unknown>;

/** The optimisers of `fixtures/optimizers.py`, by its names. */
const optimizers = Object.values(entries).flatMap(({ published = {} }) =>
  Object.entries(published as Record<string, () => Optimizer>),
);

it("are all that the script computes", () => {
  expect(optimizers.map(([name]) => name).sort()).toEqual(Object.keys(fixture.cases).sort());
});

const data = { x: tf.tensor2d(fixture.x), y: tf.tensor2d(fixture.y) };

/** The first params, leaf by leaf in the order of the script: bias and kernel of each layer. */
function start(): Params {
  const shapes = [[8], [4, 8], [3], [8, 3]];
  const [b1, k1, b2, k2] = fixture.start.map((values, i) => tf.tensor(values, shapes[i]));
  return {
    layers: [
      { bias: b1!, kernel: k1! },
      { bias: b2!, kernel: k2! },
    ],
  };
}

function loss({ layers: [first, second] }: Params, x: tf.Tensor, y: tf.Tensor): tf.Scalar {
  const hidden = tf.tanh(tf.add(tf.matMul(x, first.kernel), first.bias));
  const output = tf.add(tf.matMul(hidden, second.kernel), second.bias);
  return tf.mean(tf.square(tf.sub(output, y)));
}

/** The loss at params given leaf by leaf. */
function lossAt(values: readonly number[]): number {
  let next = 0;
  const params = treeMap((leaf: tf.Tensor) => {
    next += leaf.size;
    return tf.tensor(values.slice(next - leaf.size, next), leaf.shape);
  }, start());
  return loss(params, data.x, data.y).dataSync()[0] as number;
}

/** One step, of arguments alone, so that it can be compiled in either precision. */
const stepOf =
  (optimizer: Optimizer) => (params: Params, state: unknown, x: tf.Tensor, y: tf.Tensor) => {
    const at = (p: Params) => loss(p, x, y);
    const { value, grads } =
      (state as Partial<LbfgsSearchState>).reached === undefined
        ? valueAndGrad(at)(params)
        : valueAndGradFromState(at, params, state);
    const next = optimizer.update(grads, state, params, { loss: at, value });
    return { params: applyUpdates(params, next.updates), state: next.state };
  };

/** What is evaluated: the averages of what is schedule-free. */
const evaluated = (name: string) => (params: Params, state: unknown) => {
  if (!name.startsWith("schedule-free"))
    return treeMap((leaf: tf.Tensor) => tf.clone(leaf), params);
  const b1 = name === "schedule-free sgd" ? 0.8 : 0.9;
  return scheduleFreeParams(state as ScheduleFreeState, params, { b1 });
};

const toDoubles = (tree: unknown) =>
  treeMap(
    (leaf: tf.Tensor) =>
      hostArray(Float64Array.from(leaf.dataSync()), leaf.shape, leaf.dtype as "float32"),
    tree,
  );
const inDoubles = { x: toDoubles(data.x) as HostArray, y: toDoubles(data.y) as HostArray };
const numbers = (tree: unknown) =>
  treeLeaves<tf.Tensor | HostArray>(tree).flatMap((leaf) =>
    Array.from(leaf instanceof tf.Tensor ? leaf.dataSync() : leaf.data),
  );

describe.each(optimizers)("%s", (name, make) => {
  const expected = fixture.cases[name as keyof typeof fixture.cases] as [
    number[],
    number[],
    number[],
  ];

  /** The params after 1, 10 and 100 steps. */
  async function run(precision: "float32" | "float64"): Promise<number[][]> {
    const optimizer = make();
    const take = stepOf(optimizer);
    const step = precision === "float64" ? jit(take, { precision }) : jit(take);
    const seen = evaluated(name);
    const look = precision === "float64" ? jit(seen, { precision }) : jit(seen);
    const first = start();
    const state = optimizer.init(first);
    const convert = (tree: unknown) => (precision === "float64" ? toDoubles(tree) : tree);
    const { x, y } = precision === "float64" ? inDoubles : data;
    let now = { params: convert(first), state: convert(state) };
    const path: number[][] = [];
    for (let i = 1; i <= 100; i++) {
      now = (await step(
        now.params as never,
        now.state as never,
        x as never,
        y as never,
      )) as typeof now;
      if (fixture.steps.includes(i)) {
        path.push(numbers(await look(now.params as never, now.state as never)));
      }
    }
    await Promise.all([step.dispose(), look.dispose()]);
    return path;
  }

  it("is what the published code computes over 100 compiled steps", async () => {
    const path = await run("float32");
    // L-BFGS divides by differences of gradients: after 100 steps nothing of a float32 start is left but the loss.
    const held = name.startsWith("lbfgs") ? 2 : 3;
    path.slice(0, held).forEach((values, i) => {
      expectAllClose(values, expected[i] as number[], { tolerance: 1e-5 });
    });
    const [got, wanted] = [path[2], expected[2]].map((values) => lossAt(values as number[]));
    expect(got).toBeLessThan((wanted as number) * 1.1 + 1e-5);
  });

  it("agrees to 7 digits in float64", async () => {
    const path = await run("float64");
    path.forEach((values, i) => {
      expectAllClose(values, expected[i] as number[], { tolerance: 1e-7 });
    });
  });

  it("goes on from a saved state, not compiled", async () => {
    const optimizer = make();
    const step = stepOf(optimizer);
    let now: { params: Params; state: unknown } = {
      params: start(),
      state: optimizer.init(start()),
    };
    for (let i = 0; i < 10; i++) {
      now = step(now.params, now.state, data.x, data.y);
      const saved = await decodeCheckpoint(await encodeCheckpoint(now.state), "state");
      now = { ...now, state: saved.tree };
    }
    expectAllClose(numbers(evaluated(name)(now.params, now.state)), expected[1], {
      tolerance: 1e-5,
    });
  });
});

/** The schedules of the script, by its names. */
const schedules: Readonly<Record<keyof typeof fixture.schedules, Schedule>> = {
  joined: joinSchedules(
    [linearSchedule(0, 1, { steps: 5 }), cosineSchedule(1, { steps: 10 }), constantSchedule(0.25)],
    [5, 15],
  ),
  "restarts of equal length": cosineRestarts(2, { steps: 10, end: 0.5 }),
  "restarts of growing length": cosineRestarts(2, { steps: 10, factor: 2, end: 0.5 }),
};

it.each(Object.entries(schedules))(
  "the schedule %s is that of optax or PyTorch",
  (name, schedule) => {
    const expected = fixture.schedules[name as keyof typeof fixture.schedules];
    const got = fixture.times.map((t) => schedule(tf.scalar(t, "int32")).dataSync()[0] as number);
    expectAllClose(got, expected, { tolerance: 1e-6 });
  },
);
