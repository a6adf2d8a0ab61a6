import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { batches, prefetch, rows } from "../../src/data/index.ts";
import { HostArray, hostArray, jit, random, treeLeaves } from "../../src/index.ts";
import { loadCheckpoint } from "../../src/io/index.ts";
import { adam, applyUpdates, sgd } from "../../src/optim/index.ts";
import { type DoubleFitOptions, type FitOptions, fit } from "../../src/train/index.ts";
import { grad } from "../../src/transforms/index.ts";
import reference from "../fixtures/float64.json" with { type: "json" };
import { failure } from "../io/mutations.ts";

const { logistic } = reference;
const count = logistic.labels.data.length;
const columns = {
  x: rows(Float64Array.from(logistic.rows.data), [3]),
  y: Float64Array.from(logistic.labels.data),
};
/** All rows in each batch, so that steps are those of the fixture. */
const whole = { batchSize: count } as const;
const data = batches(columns, { ...whole, precision: "float64" });

type Params = { readonly b: tf.Tensor; readonly w: tf.Tensor };
type Batch = { readonly x: tf.Tensor; readonly y: tf.Tensor };

/** The mean negative log-likelihood, and half a penalty of 0.01. */
function loss({ w, b }: Params, { x, y }: Batch): tf.Tensor {
  const z = tf.add(tf.reshape(tf.matMul(x as tf.Tensor2D, tf.reshape(w, [3, 1])), [count]), b);
  const likelihood = tf.mean(tf.sub(tf.softplus(z), tf.mul(y, z)));
  return tf.add(likelihood, tf.mul(tf.fill([], 0.005), tf.sum(tf.square(w))));
}

const start = () => ({ b: hostArray([0], []), w: hostArray([0, 0, 0]) });
const narrowStart = () => ({ b: tf.scalar(0) as tf.Tensor, w: tf.zeros([3]) as tf.Tensor });
type Run = DoubleFitOptions<ReturnType<typeof start>, { x: HostArray; y: HostArray }>;
const run = (more: Partial<Run> & Pick<Run, "optimizer">): Run => ({
  params: start(),
  loss,
  data,
  precision: "float64",
  logEvery: 1,
  ...more,
});

const flat = (tree: unknown): number[] =>
  treeLeaves<HostArray>(tree).flatMap(({ data: numbers }) => [...numbers]);
const listed = ({ b, w }: { b: { data: number[] }; w: { data: number[] } }): number[] => [
  ...b.data,
  ...w.data,
];
function apart(found: readonly number[], wanted: readonly number[]): number {
  expect(found.length).toBe(wanted.length);
  const scale = Math.max(...wanted.map(Math.abs));
  return Math.max(...wanted.map((value, i) => Math.abs(value - (found[i] as number)))) / scale;
}

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fit-double-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("fit in float64", () => {
  const optimizers = {
    sgd: () => sgd({ lr: 0.5, momentum: 0.9 }),
    adam: () => adam({ lr: 0.05 }),
  };

  it.each([
    ["sgd", true],
    ["sgd", false],
    ["adam", true],
    ["adam", false],
  ] as const)("takes the steps of optax's %s, compiled: %s", async (name, compile) => {
    const optimizer = optimizers[name]();
    const { params, optState, history } = await fit(run({ optimizer, compile, epochs: 100 }));
    const wanted = logistic[name];
    expect(params.w).toBeInstanceOf(HostArray);
    expect(params.w.dtype).toBe("float64");
    expect(treeLeaves<unknown>(optState).every((leaf) => leaf instanceof HostArray)).toBe(true);
    expect(apart(flat(params), listed(wanted.params))).toBeLessThan(1e-12);
    const losses = history.map((entry) => entry.loss as number);
    expect(apart(losses, wanted.losses)).toBeLessThan(1e-12);
  });

  it("comes to the minimum within 1e-12, where float32 stops at 1e-8 and more", async () => {
    const optimizer = sgd({ lr: 1, momentum: 0.9 });
    const epochs = 700;
    const { params, status } = await fit(run({ optimizer, compile: true, epochs }));
    expect(status).toBe("finished");
    expect(apart(flat(params), listed(logistic.minimum))).toBeLessThan(1e-12);
    const narrow = await fit({
      params: narrowStart(),
      loss,
      data: batches(columns, whole),
      optimizer,
      compile: true,
      epochs,
    });
    const found = treeLeaves(narrow.params).flatMap((leaf) => [...leaf.dataSync()]);
    expect(apart(found, listed(logistic.minimum))).toBeGreaterThan(1e-8);
    tf.dispose(treeLeaves([narrow.params, narrow.optState, narrow.state]));
  });

  it("widens tensors, and evaluates with host arrays", async () => {
    const seen: unknown[] = [];
    const { params } = await fit({
      params: narrowStart(),
      state: { steps: tf.scalar(0, "int32") },
      loss: (p, batch, { state }) => ({
        value: loss(p, batch),
        aux: { steps: tf.add(state.steps, tf.scalar(1, "int32")) as tf.Scalar },
      }),
      data: batches(columns, whole),
      optimizer: sgd({ lr: 0.5, momentum: 0.9 }),
      precision: "float64",
      epochs: 3,
      evaluate: (p, { state, optState }) => {
        seen.push(p.w, state.steps, ...treeLeaves<unknown>(optState));
        return { steps: state.steps.data[0] as number };
      },
    });
    expect(seen.every((leaf) => leaf instanceof HostArray)).toBe(true);
    expect(params.w.shape).toEqual([3]);
    expect((seen[1] as HostArray).dtype).toBe("int32");
  });

  it("goes on from a checkpoint to the bit, and saves doubles", async () => {
    const path = join(folder, "run.safetensors");
    const options = run({ optimizer: adam({ lr: 0.05 }), compile: true });
    const straight = await fit({ ...options, epochs: 7 });
    await fit({ ...options, epochs: 3, checkpoint: { path } });
    const { tree } = await loadCheckpoint<{ params: ReturnType<typeof start> }>(path);
    expect(tree.params.w.dtype).toBe("float64");
    expect(flat(tree.params).some((value) => value !== Math.fround(value))).toBe(true);
    const resumed = await fit({ ...options, epochs: 7, checkpoint: { path }, resume: true });
    expect(flat(resumed.params)).toEqual(flat(straight.params));
    expect(flat(resumed.optState)).toEqual(flat(straight.optState));
    const narrow: FitOptions<Params, Batch> = {
      params: narrowStart(),
      loss,
      data: batches(columns, whole),
      optimizer: adam({ lr: 0.05 }),
      checkpoint: { path },
      resume: true,
    };
    expect(String(await failure(() => fit(narrow)))).toMatch(
      /is a run in float64, this one is in float32; resume with precision: "float64"/,
    );
  });

  it("takes the best evaluation back, and a step of one's own", async () => {
    const numbers = [3, 1, 2, 5];
    const best = await fit(
      run({
        optimizer: sgd({ lr: 0.5 }),
        epochs: 4,
        evaluate: (_, { epoch }) => ({ error: numbers[epoch - 1] ?? 9 }),
        earlyStopping: { metric: "error", patience: 3 },
      }),
    );
    expect(best.step).toBe(2);
    const two = await fit(run({ optimizer: sgd({ lr: 0.5 }), epochs: 2 }));
    expect(flat(best.params)).toEqual(flat(two.params));

    const optimizer = sgd({ lr: 0.5 });
    const stepped = jit(
      (p: Params, state: ReturnType<typeof optimizer.init>, batch: Batch) => {
        const value = (q: Params): tf.Scalar => loss(q, batch) as tf.Scalar;
        const next = optimizer.update(grad(value)(p), state, p);
        return {
          params: applyUpdates(p, next.updates),
          optState: next.state,
          value: value(p),
        };
      },
      { precision: "float64" },
    );
    const { loss: _, ...rest } = run({ optimizer: optimizer as never, epochs: 2 });
    const own = await fit({
      ...rest,
      step: (p, s, batch) => stepped(p, s as never, batch) as never,
    });
    expect(apart(flat(own.params), flat(two.params))).toBeLessThan(1e-15);
    const odd = { ...rest, step: () => ({ params: narrowStart(), optState: {}, value: 1 }) };
    expect(String(await failure(() => fit(odd as never)))).toMatch(
      /the step's result.params.b is a tensor.*compile the step with jit/,
    );
    await stepped.dispose();
  });

  it("ends at a loss that is not finite, at the last params whose loss was", async () => {
    const found = await fit(
      run({
        optimizer: sgd({ lr: 1 }),
        epochs: 5,
        // The second step leaves the domain of the logarithm.
        loss: ({ b }) => tf.add(b, tf.log(tf.add(b, tf.fill([], 1.5)))),
      }),
    );
    expect(found.status).toBe("non-finite");
    expect(flat(found.params).every(Number.isFinite)).toBe(true);
  });

  it("leaves no tensors", async () => {
    const key = random.key(2);
    await expectNoLeak(async () => {
      for (const compile of [true, false]) {
        await fit(run({ optimizer: adam({ lr: 0.1 }), compile, key, epochs: 2 }));
      }
    });
    key.dispose();
  });

  it.each([
    ["precision", { precision: "float16" }, /precision must be one of/],
    ["a device", { compile: { device: "webgpu" } }, /float64 runs on the processor.*"webgpu"/],
    ["compile", { compile: { precision: "float64" } }, /compile.precision is "float64"/],
    [
      "params",
      { params: { w: "zeros" } },
      /params.w must be a tensor or a host array, got a string/,
    ],
    [
      "numbers",
      { params: { ...start(), w: hostArray([1, Number.NaN, 0]) } },
      /params.w holds NaN at index 1/,
    ],
    ["state", { state: { n: true } }, /state.n must be a tensor or a host array/],
  ])("refuses %s at once", async (_, wrong, message) => {
    const options = { ...run({ optimizer: sgd({ lr: 0.1 }) }), ...wrong };
    const error = await failure(() => fit(options as never));
    expect(String(error)).toMatch(message);
  });
});

describe("batches in float64", () => {
  it("keep the digits of their columns, whole numbers as int32, in a worker too", async () => {
    const given = {
      x: rows(Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6), [2]),
      bytes: rows(Uint8Array.of(7, 8, 9), [1], { scale: 0.1 }),
      n: Int32Array.of(1, 2, 3),
    };
    const source = batches(given, { batchSize: 2, precision: "float64", seed: 1 });
    const { x, bytes, n } = source.at({ epoch: 0, batch: 0 });
    const order = [...n.data].map((value) => value - 1);
    expect([x.dtype, bytes.dtype, n.dtype]).toEqual(["float64", "float64", "int32"]);
    expect(x.shape).toEqual([2, 2]);
    const wanted = order.flatMap((i) => [given.x.data[2 * i], given.x.data[2 * i + 1]]);
    expect([...x.data]).toEqual(wanted);
    expect([...bytes.data]).toEqual(order.map((i) => (7 + i) * 0.1));
    const ahead = prefetch(source, { worker: true });
    expect([...(await ahead.at({ epoch: 0, batch: 0 })).x.data]).toEqual(wanted);
    await ahead.close();
    const wrong = { batchSize: 2, precision: "double" as "float64" };
    expect(() => batches(given, wrong)).toThrow(/precision must be one of/);
    const bad = batches(
      { x: Float64Array.of(1, Infinity) },
      { batchSize: 2, precision: "float64" },
    );
    expect(() => bad.at({ epoch: 0, batch: 0 })).toThrow(/data.x holds Infinity in row 1/);
  });
});
