import {
  bernoulli,
  gaussian,
  random,
  ravel,
  treeDispose,
  treeLeaves,
  treeMap,
  treePaths,
} from "@legendre/core-tensor";
import { decodeCheckpoint, encodeCheckpoint } from "@legendre/core-tensor/io";
import { linearSchedule } from "@legendre/core-tensor/optim";
import { disposeReplaced, treeStructure } from "@legendre/core-tensor/tree";
import { denseFromMatvec, expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { planBlocks } from "../src/blocks/plan.ts";
import {
  type ChooseBlock,
  explainHealth,
  type InverseFisher,
  type InverseFisherOptions,
  inverseFisher,
  inverseFisherDefaults,
  type LearnedInverse,
  readHealth,
  type WeightIndex,
} from "../src/index.ts";
import { withBlocks } from "../src/inverse/inverse.ts";
import { uniforms } from "./helpers.ts";
import { type Batch, type Net, smallProblem } from "./problem.ts";

const key = random.key(3);

/** A tree with a block of each kind, and a `Q` with random parameters on it. */
function everyKind(): {
  Q: InverseFisher<Record<string, unknown>, unknown>;
  state: LearnedInverse;
  params: Record<string, unknown>;
} {
  const params = {
    conv: { kernel: tf.zeros([2, 1, 2, 2]), bias: tf.zeros([2]) },
    dense: { kernel: tf.zeros([2, 3]), bias: tf.zeros([3]) },
    depthwise: { kernel: tf.zeros([2, 1, 2, 2]), bias: tf.zeros([4]) },
    full: { kernel: tf.zeros([2, 1]), bias: tf.zeros([1]) },
    norm: { scale: tf.zeros([2]), bias: tf.zeros([2]) },
    spectrum: { kernel: tf.zeros([2, 2]), bias: tf.zeros([2]) },
    split: { kernel: tf.zeros([2, 2, 2, 1]), bias: tf.zeros([1]) },
    words: { table: tf.zeros([3, 2]) },
    rest: { vector: tf.zeros([3]) },
    sd: tf.scalar(0),
  };
  const choose: ChooseBlock = (path) =>
    path === "full.kernel"
      ? "full"
      : path === "split.kernel"
        ? "three-factor"
        : path === "spectrum.kernel"
          ? "spectrum"
          : path === "rest.vector"
            ? "low-rank"
            : undefined;
  const Q = inverseFisher<Record<string, unknown>, unknown>({
    params,
    outputs: () => tf.zeros([1, 1]),
    likelihood: gaussian(),
    damping: 1,
    start: 1,
    choose,
  });
  const start = Q.init(params);
  let seed = 1;
  const blocks = treeMap(
    (leaf: tf.Tensor) =>
      tf.add(leaf, tf.mul(0.3, tf.tensor(uniforms(seed++, leaf.size), leaf.shape))),
    start.inverse.blocks,
  );
  const plan = planBlocks("test", params, { choose });
  const inverse = withBlocks(plan, blocks as never, start.inverse.damping);
  return { Q, params, state: { ...start, inverse } };
}

describe("inverseFisher", () => {
  it("moves the logarithms of scales by their share of the rate, and the factors alike", () => {
    const { params, batch, outputs } = smallProblem();
    const moved = (aux: InverseFisherOptions["aux"]) => {
      const Q = inverseFisher<Net, Batch>({
        params,
        outputs,
        likelihood: bernoulli(),
        damping: 0.1,
        start: 1,
        aux: { lr: 0.1, ...aux },
      });
      const start = Q.init(params);
      const { inverse } = Q.update(start, params, { batch, key });
      const change = treeMap(
        (after: tf.Tensor, before: tf.Tensor) => tf.sub(after, before),
        inverse.blocks,
        start.inverse.blocks,
      ) as Record<string, { a: tf.Tensor; L: tf.Tensor }>;
      return change[Q.blocks[0]!.path]!;
    };
    const [whole, tenth, none] = [1, 0.1, 0].map((scaleShare) => moved({ scaleShare }));
    expectAllClose(tenth!.a, tf.mul(0.1, whole!.a), { tolerance: 1e-4 });
    expect(tf.max(tf.abs(whole!.a)).dataSync()[0]).toBeGreaterThan(0.09);
    expect(tf.max(tf.abs(none!.a)).dataSync()[0]).toBe(0);
    expectAllClose(none!.L, whole!.L, { tolerance: 0 });
    expectAllClose(moved({}).a, moved({ scaleShare: 0.2 }).a, { tolerance: 0 });
  });

  it("has the diagonal, entries, columns and sub-blocks of the dense matrix", async () => {
    const { Q, state, params } = everyKind();
    const kinds = Q.blocks.map(({ block }) => block);
    expect(new Set(kinds).size).toBe(10);
    const { unravel, vector } = ravel(params);
    const size = vector.size;
    const flat = (tree: unknown): Float32Array => ravel(tree).vector.dataSync() as Float32Array;
    const dense = await denseFromMatvec(
      (unit) => flat(Q.apply(state, unravel(tf.tensor1d(Float32Array.from(unit))) as never)),
      size,
    );
    expectAllClose(
      flat(Q.diag(state)),
      dense.map((row, i) => row[i] as number),
    );
    const indices = weightsOf(params);
    expect(indices).toHaveLength(size);
    for (let k = 0; k < size; k += 3) {
      expectAllClose(
        flat(Q.column(state, indices[k] as WeightIndex)),
        dense.map((row) => row[k] as number),
      );
    }
    const some = [...Array(size).keys()].filter((k) => (k * 7) % 5 < 3).reverse();
    const square = Q.subBlock(
      state,
      some.map((k) => indices[k] as WeightIndex),
    );
    expectAllClose(
      square,
      some.flatMap((i) => some.map((j) => dense[i]?.[j] as number)),
    );
    expectAllClose(Q.entry(state, indices[3]!, indices[2]!), dense[3]?.[2] as number);
    expectAllClose(Q.entry(state, indices[0]!, indices[size - 1]!), 0);
  });

  it("tends to the inverse of the kept block under a mask", () => {
    const n = 5;
    const x = tf.tensor2d(uniforms(9, 20 * n), [20, n]);
    const params: tf.Tensor2D = tf.zeros([n, 1]);
    const keep = [1, 0, 1, 1, 0];
    const mask = tf.tensor2d(keep, [n, 1]);
    const steps = 400;
    const Q = inverseFisher<tf.Tensor2D, tf.Tensor2D>({
      params,
      likelihood: gaussian(),
      damping: 0.05,
      start: 2,
      outputs: (w, batch) => tf.matMul(batch, w),
      aux: { samples: 4, lr: linearSchedule(0.2, 0.002, { steps }) },
    });
    let state = Q.init(params);
    for (let i = 0; i < steps; i++) {
      const next = Q.update(state, params, { batch: x, mask, key: random.foldIn(key, i) });
      disposeReplaced(state, next);
      state = next;
    }
    const kept = keep.flatMap((alive, i) => (alive ? [i] : []));
    const rows = x.arraySync();
    const F = kept.map((i) =>
      kept.map((j) => {
        const mean = rows.reduce((total, row) => total + row[i]! * row[j]!, 0) / 20;
        return mean + (i === j ? 0.05 : 0);
      }),
    );
    const block = Q.subBlock(
      state,
      kept.map((position) => ({ path: "", position })),
    );
    const identity = tf.matMul(tf.tensor2d(F), block);
    expectAllClose(identity, [1, 0, 0, 0, 1, 0, 0, 0, 1], { tolerance: 0.02 });
  });

  it("is saved and loaded with the same next updates", async () => {
    const { params, batch } = smallProblem();
    const Q = inverseFisher(small());
    const extra = (i: number): { batch: Batch; key: never } =>
      ({ batch, key: random.foldIn(key, i) }) as never;
    const first = Q.update(Q.init(params, extra(0)), params, extra(1));
    const loaded = await Q.load(await Q.save(first));
    expectAllClose(loaded as never, first as never, { tolerance: 0 });
    const [one, two] = [first, loaded].map((state) => {
      for (let i = 2; i < 12; i++) state = Q.update(state, params, extra(i));
      return state;
    });
    expectAllClose(one as never, two as never, { tolerance: 0 });
    const other = inverseFisher({ ...small(), choose: () => "full" });
    await expect(other.load(await Q.save(first), "q.safetensors")).rejects.toThrow(
      "needs [1, 15, 15]",
    );
    const tree = { layers: [params.layers[0]!] };
    const fewer = inverseFisher({ ...small(), params: tree as Net });
    await expect(fewer.load(await Q.save(first))).rejects.toThrow("the params need layers.0");
  });

  it("loads a file in which the residual is called rel", async () => {
    const { params, batch } = smallProblem();
    const Q = inverseFisher(small());
    const first = Q.init(params, { batch, key } as never);
    const { tree, meta } = await decodeCheckpoint<typeof first>(await Q.save(first), "q");
    const { residual: rel, ...signals } = tree.aux.health;
    const earlier = { ...tree, aux: { ...tree.aux, health: { ...signals, rel } } };
    const loaded = await Q.load(await encodeCheckpoint(earlier, meta));
    expectAllClose(loaded as never, first as never, { tolerance: 0 });
  });

  it("keeps nothing, changes nothing, and is deterministic", async () => {
    const { params, batch } = smallProblem();
    const Q = inverseFisher(small());
    const state = Q.init(params, { batch, key });
    const again = Q.update(state, params, { batch, key });
    expectAllClose(Q.update(state, params, { batch, key }) as never, again as never, {
      tolerance: 0,
    });
    const index = { path: "layers.0.kernel", position: 1 };
    await expectNoLeak(() => {
      const next = Q.update(state, params, { batch, key });
      treeDispose([next, Q.apply(next, params), Q.diag(next), Q.column(next, index)]);
      tf.dispose([Q.entry(state, index, index), Q.subBlock(state, [index])]);
    });
    for (const leaf of treeLeaves(state)) expect(leaf.isDisposed).toBe(false);
  });

  it("leaves its state alone where a batch cannot be used", () => {
    const { params, batch } = smallProblem();
    const Q = inverseFisher({ ...small(), start: 1, damping: 0.1 });
    const state = Q.init(params);
    const broken = { ...batch, x: tf.fill(batch.x.shape, Number.NaN) };
    const next = Q.update(state, params, { batch: broken, key });
    expectAllClose(next.inverse as never, state.inverse as never, { tolerance: 0 });
    expect(next.aux.health.skipped.dataSync()[0]).toBe(1);
  });

  it.each<[string, object]>([
    ["trace", {}],
    ["diagonal", { start: "diagonal", damping: 0.1 }],
    ["k-fac", { start: "k-fac", damping: 0.1 }],
    ["ekfac", { start: "ekfac", damping: 0.1 }],
  ])("counts a start on a batch that is not finite as skipped: %s", (_, options) => {
    const { params, batch } = smallProblem();
    const Q = inverseFisher({ ...small(), ...options });
    const broken = { ...batch, x: tf.fill(batch.x.shape, Number.NaN) };
    const [bad, good] = [broken, batch].map((b) => Q.init(params, { batch: b, key }));
    expect(readHealth(bad!.aux.health)).toMatchObject({ updates: 0, skipped: 1 });
    expect(readHealth(good!.aux.health).skipped).toBe(0);
    expect(explainHealth(bad!.aux.health)).toMatch(/no batch could be used so far/);
    for (const leaf of treeLeaves(Q.diag(bad!))) {
      expect([...leaf.dataSync()].every(Number.isFinite)).toBe(true);
    }
  });

  it("has documented defaults", () => {
    expect(inverseFisherDefaults).toMatchObject({ start: "trace", aux: { direction: "gaussian" } });
    expect(inverseFisherDefaults.aux).not.toHaveProperty("every");
  });
});

describe("inverseFisher refuses", () => {
  const { params, batch } = smallProblem();
  const Q = inverseFisher(small());
  const state = Q.init(params, { batch, key });

  it.each<[string, object, string]>([
    ["an unknown option", { dampin: 1 }, 'the nearest known name is "damping"'],
    ["an interval, which is its owner's", { aux: { every: 2 } }, "every"],
    ["params without leaves", { params: { w: 3 } }, "params.w must be a tensor"],
    ["no outputs", { outputs: 3 }, "outputs must be a function"],
    ["a negative damping", { damping: -1 }, "damping must be a finite number at least 0"],
    ["no probes", { probes: 0 }, "probes must be a whole number at least 1"],
    ["a block that a leaf cannot have", { choose: () => "norm" }, 'got "norm"'],
  ])("%s", (_, options, message) => {
    expect(() => inverseFisher({ ...small(), ...options } as never)).toThrow(message);
  });

  it("what is missing, does not fit or does not exist", () => {
    expect(() => Q.init(params)).toThrow("extra.batch is missing");
    expect(() => Q.init(params, { batch })).toThrow("extra.key is missing");
    const along = inverseFisher({ ...small(), start: "gradient" });
    expect(() => along.init(params, { batch, key })).toThrow("extra.gradient is missing");
    const wrong = { layers: [params.layers[1]!, params.layers[1]!] };
    expect(() => Q.apply(state, wrong)).toThrow("v.layers.0.bias has shape [2], expected [3]");
    expect(() => Q.apply({ ...state, inverse: { ...state.inverse, blocks: {} } }, params)).toThrow(
      "state has blocks for nothing",
    );
    const at = (path: string, position: number): WeightIndex => ({ path, position });
    expect(() => Q.column(state, at("layers.0", 0))).toThrow('there is no leaf "layers.0"');
    expect(() => Q.column(state, at("layers.0.bias", 3))).toThrow("in [0, 3), got 3");
    expect(() => Q.entry(state, at("layers.0.bias", 0), at("layers.0.bias", 0.5))).toThrow("0.5");
    expect(() => Q.subBlock(state, [])).toThrow("indices is empty");
  });
});

function small(): InverseFisherOptions<Net, Batch> {
  const { params, outputs } = smallProblem();
  return { params, outputs, likelihood: bernoulli() };
}

/** All weights in leaf order. */
function weightsOf(params: unknown): WeightIndex[] {
  const paths = treePaths(treeStructure(params));
  return treeLeaves(params).flatMap((leaf, i) =>
    Array.from({ length: leaf.size }, (_, position) => ({ path: paths[i] as string, position })),
  );
}
