import { batches, bernoulli, jit, type Likelihood, random } from "@legendre/core-tensor";
import { kfacFactors } from "@legendre/core-tensor/curvature";
import { inv } from "@legendre/core-tensor/linalg";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type ChooseBlock, inverseFisher, type LearnedInverse } from "../../src/index.ts";
import { fishlegSurgeon, prune } from "../../src/surgeon/index.ts";
import { uniforms } from "../helpers.ts";
import { type Batch, type Net, smallProblem, smallTransform } from "../problem.ts";
import { smallNet } from "../surgeon/small-net.ts";

const { params, batch, outputs, gradient } = smallProblem();
const key = random.key(6);
/** The same targets whatever the key, so that the factors of a batch are known. */
const likelihood: Likelihood = {
  ...bernoulli(),
  sample: (_, predicted) => tf.cast(tf.greater(predicted, 0.3), "float32"),
};
const batchOf = (seed: number): Batch => ({ ...batch, x: tf.tensor(uniforms(seed, 48), [12, 4]) });
const [one, two, three] = [batchOf(1), batchOf(2), batchOf(3)];
const spectra: ChooseBlock = () => "spectrum";
const inverse = (start: "k-fac" | "ekfac" | 1, choose = spectra) =>
  inverseFisher<Net, Batch>({ params, outputs, likelihood, damping: 0.1, start, choose });
const Q = inverse("ekfac");

/** The factors of the first layer on some batches, their mean. */
function factors(...given: readonly Batch[]): [tf.Tensor, tf.Tensor] {
  const each = given.map((b) => {
    const f = (p: Net): tf.Tensor => outputs(p, b);
    return kfacFactors(f, likelihood, params, { fisher: "sampled", key })[0]!;
  });
  const mean = (all: tf.Tensor[]): tf.Tensor => tf.div(tf.addN(all), all.length);
  return [mean(each.map(({ a }) => a)), mean(each.map(({ g }) => g))];
}

const first = ({ inverse: { blocks } }: LearnedInverse): Record<string, tf.Tensor> =>
  blocks["layers.0"] as Record<string, tf.Tensor>;
/** `B diag(values) Bᵀ`: the factor that a block remembers. */
const factorIn = (basis: tf.Tensor, values: tf.Tensor): tf.Tensor =>
  tf.matMul(tf.mul(basis, values) as tf.Tensor2D, basis as tf.Tensor2D, false, true);

/** `Q` of the first layer as a matrix `[15, 15]`, the bias last. */
function matrix(state: LearnedInverse): tf.Tensor2D {
  const columns = (["kernel", "bias"] as const).flatMap((leaf) =>
    Array.from({ length: params.layers[0]![leaf].size }, (_, position) => {
      const { kernel, bias } = Q.column(state, { path: `layers.0.${leaf}`, position }).layers[0]!;
      return [...kernel.dataSync(), ...bias.dataSync()];
    }),
  );
  return tf.tensor2d(columns);
}

describe("refresh", () => {
  it("has the eigenbasis of the mean of all factors so far", () => {
    let state = Q.init(params, { batch: one, key });
    for (const [seen, b] of [two, three].entries()) {
      state = Q.refresh(state, params, { batch: b, key });
      const all = [one, two, three].slice(0, seen + 2);
      const { U, V, lambda, mu } = first(state) as Record<"U" | "V" | "lambda" | "mu", tf.Tensor>;
      const remembered = [factorIn(U, lambda), factorIn(V, mu)];
      expectAllClose(remembered as never, factors(...all) as never, { tolerance: 1e-4 });
    }
    expect(first(state)["seen"]!.dataSync()[0]).toBe(3);
  });

  it("gives the last batch a twentieth once twenty are behind", () => {
    const state = Q.init(params, { batch: one, key });
    const old = { ...first(state), seen: tf.scalar(20) };
    const blocks = { ...state.inverse.blocks, "layers.0": old };
    const later = { ...state, inverse: { ...state.inverse, blocks } };
    const { V, mu, seen } = first(Q.refresh(later, params, { batch: two, key }));
    const [before, own] = [factors(one)[1], factors(two)[1]];
    const expected = tf.add(tf.mul(0.95, before), tf.mul(0.05, own));
    expectAllClose(factorIn(V!, mu!), expected, { tolerance: 1e-4 });
    expect(seen!.dataSync()[0]).toBe(20);
  });

  it("carries what of the inverse of Q is diagonal in the new basis", () => {
    let state = Q.init(params, { batch: one, key });
    for (let i = 0; i < 5; i++) state = Q.update(state, params, { batch: one, key: random.key(i) });
    const next = Q.refresh(state, params, { batch: two, key });
    const { U, V } = first(next) as Record<"U" | "V", tf.Tensor2D>;
    // Row-major: U ⊗ V.
    const [n, m] = [5, 3];
    const basis = tf.reshape(tf.mul(tf.reshape(U, [n, 1, n, 1]), tf.reshape(V, [1, m, 1, m])), [
      n * m,
      n * m,
    ]) as tf.Tensor2D;
    const inBasis = (q: tf.Tensor2D): tf.Tensor => tf.matMul(basis, tf.matMul(q, basis), true);
    const curvature = (at: LearnedInverse): tf.Tensor => inBasis(inv(matrix(at)) as tf.Tensor2D);
    const expected = tf.mul(curvature(state), tf.eye(n * m));
    expectAllClose(curvature(next), expected, { tolerance: 1e-3 });
    expect(tf.max(tf.abs(tf.sub(matrix(next), matrix(state)))).dataSync()[0]).toBeGreaterThan(0.1);
  });

  it("changes nothing where the factors are those that it has", () => {
    const state = Q.init(params, { batch: one, key });
    const next = Q.refresh(state, params, { batch: one, key });
    expectAllClose(matrix(next), matrix(state), { tolerance: 1e-3 });
  });

  it("takes the batch's basis after a start without factors", () => {
    const plain = inverse(1);
    const state = plain.refresh(plain.init(params), params, { batch: two, key });
    const { U, lambda } = first(state);
    expectAllClose(factorIn(U!, lambda!), factors(two)[0], { tolerance: 1e-4 });
    expectAllClose(matrix(state), tf.eye(15), { tolerance: 1e-5 });
  });

  it("keeps moments, health and other blocks, and leaves out a batch that is not finite", () => {
    const mixed = inverse("k-fac", (path) => (path.startsWith("layers.0") ? "spectrum" : "dense"));
    const start = mixed.init(params, { batch: one, key });
    const state = mixed.update(start, params, { batch: one, key });
    const next = mixed.refresh(state, params, { batch: two, key });
    expectAllClose(next.aux as never, state.aux as never, { tolerance: 0 });
    const dense = ({ inverse: { blocks } }: LearnedInverse) => blocks["layers.1"] as never;
    expectAllClose(dense(next), dense(state), { tolerance: 0 });
    const broken = { ...one, x: tf.fill(one.x.shape, Number.NaN) };
    const kept = mixed.refresh(state, params, { batch: broken, key });
    // Which counts.
    expect(kept.aux.health.skipped.dataSync()[0]).toBe(1);
    const { skipped } = state.aux.health;
    const told = { ...kept, aux: { ...kept.aux, health: { ...kept.aux.health, skipped } } };
    expectAllClose(told as never, state as never, { tolerance: 0 });
    const none = inverse("k-fac", () => "dense");
    const all = none.init(params, { batch: one, key });
    expectAllClose(none.refresh(all, params, { batch: two }) as never, all as never);
  });

  it("is the same compiled, and keeps nothing but what it returns", async () => {
    const state = Q.init(params, { batch: one, key });
    const run = jit((s: LearnedInverse, b: Batch, k: never) =>
      Q.diag(Q.refresh(s, params, { batch: b, key: k })),
    );
    const expected = Q.diag(Q.refresh(state, params, { batch: two, key }));
    const found = await run(state, two, key as never);
    expectAllClose(found as never, expected as never, { tolerance: 1e-3 });
    await run.dispose();
    await expectNoLeak(() => {
      tf.dispose(Q.refresh(state, params, { batch: two, key }) as never);
    });
  });
});

describe("refreshEvery", () => {
  const onOneBatch = { start: "ekfac", startBatches: 1, damping: 0.1 } as const;

  it("turns the bases at these multiples of aux.every, and not at the first step", () => {
    const grads = gradient(params);
    const transform = smallTransform({
      inverse: { start: "k-fac", choose: spectra },
      aux: { every: 2, refreshEvery: 2 },
    });
    let state = transform.init(params);
    const seen: number[] = [];
    for (let step = 0; step < 10; step++) {
      const extra = { batch, key: random.foldIn(key, step), step };
      state = transform.update(grads, state, params, extra).state;
      seen.push(first(state)["seen"]!.dataSync()[0] as number);
    }
    expect(seen).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3]);
    const phases = Array.from({ length: 10 }, (_, step) => transform.phase!(step));
    expect(phases.map((phase) => phases.indexOf(phase))).toEqual([0, 1, 2, 1, 4, 1, 2, 1, 4, 1]);
  });

  it.each([
    [undefined, 5, []],
    [2, 6, [2, 4]],
    [3, 4, [3]],
    [4, 4, []],
  ] as const)(
    "%s of a surgeon, in %i updates: before updates %j",
    async (refreshEvery, pretrain, due) => {
      // A batch is asked for before each update and each refresh; only a start and a refresh draw targets.
      const events: string[] = [];
      const net = smallNet();
      const data = batches({ x: tf.ones([8, 4]), y: tf.ones([8, 3]) }, { batchSize: 8 });
      const noted: Likelihood = {
        ...net.likelihood,
        sample: (k, predicted) => {
          events.push("factors");
          return net.likelihood.sample(k, predicted);
        },
      };
      await prune({
        ...net,
        likelihood: noted,
        data: {
          ...data,
          perEpoch: data.perEpoch,
          at: (...place: Parameters<typeof data.at>) => {
            events.push("batch");
            return data.at(...place);
          },
        } as never,
        method: fishlegSurgeon({ ...onOneBatch, pretrain, refreshEvery }),
        sparsity: 0.3,
        substeps: 1,
        gate: false,
      });
      const of = (...kinds: string[]): number =>
        events.filter((kind) => kinds.includes(kind)).length;
      expect(of("factors")).toBe(1 + due.length);
      // From the start's factors on: one batch for the measurement, then one an update, two where there is a refresh.
      const begun = events.indexOf("factors") + 2;
      const turns = events.flatMap((kind, i) => (kind === "factors" && i >= begun ? [i] : []));
      // Each earlier refresh took a batch and noted its factors, and this one a batch.
      expect(turns.map((at, earlier) => at - begun - 2 * earlier - 1)).toEqual(due);
    },
  );

  it("is refused where no block has a basis", async () => {
    const transform = smallTransform({ inverse: { start: "k-fac" }, aux: { refreshEvery: 2 } });
    expect(() => transform.init(params)).toThrow(/aux.refreshEvery is 2, but no block/);
    const net = smallNet();
    const data = batches({ x: tf.ones([8, 4]), y: tf.ones([8, 3]) }, { batchSize: 8 });
    const method = fishlegSurgeon({ start: "k-fac", damping: 0.1, pretrain: 3, refreshEvery: 2 });
    const pruned = prune({ ...net, data, method, sparsity: 0.3, substeps: 1, gate: false });
    await expect(pruned).rejects.toThrow(/refreshEvery is 2, but no block/);
  });
});
