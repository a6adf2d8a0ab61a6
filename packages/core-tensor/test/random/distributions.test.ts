import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { runReference } from "../../src/executors/reference.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import { jit } from "../../src/jit/index.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import * as random from "../../src/random/index.ts";
import { grad, stopGradient, vmap } from "../../src/transforms/index.ts";
import fixture from "../fixtures/distributions.json" with { type: "json" };
import { caught } from "../tree/caught.ts";
import { correlation, moment } from "./statistics.ts";

const n = 20000;

/** √n · sup |Fₙ − F| at the quantiles of SciPy: above 2.2 with probability 1e-4 at most. */
function distance(drawn: ArrayLike<number>, quantiles: readonly number[]): number {
  const sorted = Float64Array.from(drawn).sort();
  let [at, worst] = [0, 0];
  quantiles.forEach((quantile, i) => {
    while (at < sorted.length && sorted[at]! <= Math.fround(quantile)) at++;
    worst = Math.max(worst, Math.abs(at / sorted.length - fixture.levels[i]!));
  });
  return worst * Math.sqrt(sorted.length);
}

/** The draws of the fixture, by its names. */
function drawOf(name: string, seed: number): tf.Tensor {
  const [law, first, second, third] = name.split(" ");
  const [a, b] = [Number(first), Number(second)];
  const key = random.key(seed);
  if (law === "gamma") return random.gamma(key, a, [n]);
  if (law === "beta") return random.beta(key, a, b, [n]);
  if (law === "truncatedNormal") return random.truncatedNormal(key, [n], { min: a, max: b });
  const alpha = tf.tensor1d([a, (Number(third) - a) / 2, (Number(third) - a) / 2]);
  return tf.slice(random.dirichlet(key, alpha, [n]), [0, 0], [n, 1]);
}

describe.each(Object.entries(fixture.continuous))("%s", (name, { quantiles, mean, variance }) => {
  it("has SciPy's distribution and moments", () => {
    const drawn = drawOf(name, 11).dataSync();
    expect(distance(drawn, quantiles)).toBeLessThan(2.2);
    const got = moment(drawn, 1);
    const error = Math.sqrt(variance / n);
    expect(Math.abs(got - mean)).toBeLessThan(5 * error + 1e-6 * Math.abs(mean));
    const spread = moment(
      Float64Array.from(drawn, (x) => x - mean),
      2,
    );
    const fourth = moment(
      Float64Array.from(drawn, (x) => x - mean),
      4,
    );
    expect(Math.abs(spread - variance)).toBeLessThan(6 * Math.sqrt(fourth / n) + 1e-9);
  });

  it("is drawn alike by programs", async () => {
    const f = () => drawOf(name, 4);
    const exact = runReference(trace(() => tf.slice(f().flatten(), [0], [50]))) as HostArray;
    expectAllClose(tf.slice(f().flatten(), [0], [50]), exact.data, { tolerance: 2e-6 });
  });
});

describe.each(Object.entries(fixture.poisson))("poisson %s", (rate, law) => {
  it("has SciPy's distribution and moments", () => {
    const drawn = random.poisson(random.key(5), Number(rate), [n]).dataSync();
    law.edges.forEach((edge, i) => {
      const share = drawn.filter((count) => count <= edge).length / n;
      const p = law.below[i]!;
      expect(Math.abs(share - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / n) + 5 / n);
    });
    expect(Math.abs(moment(drawn, 1) - law.mean)).toBeLessThan(
      5 * Math.sqrt(law.variance / n) + 1e-12,
    );
    const spread = moment(
      Float64Array.from(drawn, (x) => x - law.mean),
      2,
    );
    expect(Math.abs(spread - law.variance)).toBeLessThan(
      6 * (law.variance + Math.sqrt(law.variance)) * Math.sqrt(3 / n) + 1e-12,
    );
  });
});

describe("parameters", () => {
  it("are taken by element and broadcast", () => {
    const a = tf.tensor2d([[1], [1000]]);
    const drawn = random.gamma(random.key(1), a, [2, 500]);
    expect(drawn.shape).toEqual([2, 500]);
    const means = tf.mean(drawn, 1).dataSync();
    expect(Math.abs(means[0]! - 1)).toBeLessThan(0.3);
    expect(Math.abs(means[1]! - 1000)).toBeLessThan(10);
    expect(random.beta(random.key(1), tf.ones([3, 1]), tf.ones([4])).shape).toEqual([3, 4]);
    expect(random.dirichlet(random.key(1), tf.ones([2, 3]), [5, 2]).shape).toEqual([5, 2, 3]);
    expect(random.poisson(random.key(1), tf.tensor1d([0, 1e6])).dataSync()[0]).toBe(0);
  });

  it("at their edges give 0, NaN or −1, and probabilities that add up", () => {
    const odd = tf.tensor1d([0, -1, Number.NaN, Number.POSITIVE_INFINITY]);
    expect([...random.gamma(random.key(2), odd).dataSync()]).toEqual([
      0,
      Number.NaN,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]);
    expect([...random.poisson(random.key(2), tf.tensor1d([-1, Number.NaN])).dataSync()]).toEqual([
      -1, -1,
    ]);
    // Gamma numbers of so small a shape are all 0 in float32; their logarithms are not.
    const sparse = random.dirichlet(random.key(2), tf.fill([4], 1e-3), [1000]);
    expectAllClose(tf.sum(sparse, 1), tf.ones([1000]));
    const halves = random.beta(random.key(2), 1e-3, 1e-3, [2000]);
    expect(Math.abs(moment(halves.dataSync(), 1) - 0.5)).toBeLessThan(0.06);
  });

  it("make independent numbers for other keys, other places and other shapes of the same draw", () => {
    const [first, second] = random
      .split(random.key(3))
      .map((key) => random.gamma(key, 2, [n]).dataSync());
    expect(Math.abs(correlation(first!, second!))).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs(correlation(first!.slice(1), first!.slice(0, -1)))).toBeLessThan(
      5 / Math.sqrt(n),
    );
    expect([...random.gamma(random.key(3), 2, [2, 3]).dataSync()]).toEqual([
      ...random.gamma(random.key(3), 2, [6]).dataSync(),
    ]);
  });

  it("have no derivative, which is said", () => {
    const loss = (a: tf.Tensor) => tf.sum(random.gamma(random.key(1), a)) as tf.Scalar;
    const error = caught(() => grad(loss)(tf.ones([2]) as tf.Tensor));
    expect(error.message).toContain("hold the parameter with stopGradient");
    const held = (a: tf.Tensor) =>
      tf.sum(tf.mul(a, random.gamma(random.key(1), stopGradient(a)))) as tf.Scalar;
    const a = tf.tensor1d([1, 2]) as tf.Tensor;
    expectAllClose(grad(held)(a), random.gamma(random.key(1), a));
  });
});

describe("choice", () => {
  it("never takes what has no weight, however small the others are", () => {
    const p = tf.tensor1d([0, 1e-44, 0]);
    const many = random.choice(random.key(1), 3, [20_000], { p }).dataSync();
    expect(new Set(many)).toEqual(new Set([1]));
    const without = tf.tensor1d([0, 3, 0, 1, -1]);
    for (let i = 0; i < 50; i++) {
      const two = random.choice(random.key(i), 5, [2], { p: without, replace: false }).dataSync();
      expect([...two].sort()).toEqual([1, 3]);
    }
  });

  it("says that there is too little to choose from", () => {
    const p = tf.tensor1d([0, 3, 0, 1]);
    expect(() => random.choice(random.key(1), 4, [3], { p, replace: false })).toThrow(
      expect.objectContaining({
        code: "data",
        message:
          "random.choice: p has 2 weights above 0 of 4, too few to choose 3 without replacement; choose fewer, or set replace: true",
      }),
    );
    const none = tf.zeros([4]) as tf.Tensor1D;
    expect(() => random.choice(random.key(1), 4, [1], { p: none })).toThrow(
      /p has 0 weights above 0 of 4/,
    );
    expect(random.choice(random.key(1), 4, [0], { p: none }).shape).toEqual([0]);
    // A program cannot look.
    const f = jit((k: random.Key, w: tf.Tensor1D) =>
      random.choice(k, 4, [3], { p: w, replace: false }),
    );
    return f(random.key(1), p).then((chosen) => {
      expect([...chosen.dataSync()].slice(0, 2).sort()).toEqual([1, 3]);
    });
  });

  const weights = tf.tensor1d([0, 3, 1, 0, 4]);

  it("draws in proportion to the weights, with replacement", () => {
    const counts = [0, 0, 0, 0, 0];
    for (const i of random.choice(random.key(6), 5, [n], { p: weights }).dataSync())
      counts[i]! += 1;
    [0, 0.375, 0.125, 0, 0.5].forEach((p, i) => {
      expect(Math.abs(counts[i]! / n - p)).toBeLessThanOrEqual(5 * Math.sqrt((p * (1 - p)) / n));
    });
    const even = random.choice(random.key(6), 4, [n]).dataSync();
    expect(Math.abs(moment(even, 1) - 1.5)).toBeLessThan(0.04);
  });

  it("draws each once without replacement, by weights in the order of successive draws", () => {
    const chosen = [...random.choice(random.key(7), 6, [6], { replace: false }).dataSync()];
    expect(chosen.toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
    const firsts = [0, 0, 0, 0, 0];
    const both = new Map<string, number>();
    for (let i = 0; i < 4000; i++) {
      const [a, b] = random
        .choice(random.foldIn(random.key(8), i), 5, [2], { p: weights, replace: false })
        .dataSync();
      firsts[a!]! += 1;
      both.set(`${a} ${b}`, (both.get(`${a} ${b}`) ?? 0) + 1);
    }
    expect(Math.abs(firsts[4]! / 4000 - 0.5)).toBeLessThan(0.04);
    // 1 first and then 4: 3/8 of 4/5.
    expect(Math.abs((both.get("1 4") ?? 0) / 4000 - 0.3)).toBeLessThan(0.037);
    expect([...both.keys()].some((pair) => /[03]/.test(pair))).toBe(false);
  });

  it("takes slices of a tensor, and any shape", () => {
    const rows = tf.tensor2d([
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
    const chosen = random.choice(random.key(9), rows, [4, 2]);
    expect(chosen.shape).toEqual([4, 2, 2]);
    for (const [a, b] of chosen.reshape([8, 2]).arraySync() as number[][]) expect(b).toBe(10 * a!);
    expect(random.choice(random.key(9), 3).shape).toEqual([]);
  });
});

describe("orthogonal", () => {
  it.each([
    [5, 5],
    [7, 3],
    [3, 7],
    [1, 1],
    [0, 2],
  ])("has orthonormal columns or rows, [%i, %i]", (rows, columns) => {
    const q = random.orthogonal(random.key(10), rows, columns);
    expect(q.shape).toEqual([rows, columns]);
    const gram = rows >= columns ? tf.matMul(q, q, true) : tf.matMul(q, q, false, true);
    if (gram.size > 0) expectAllClose(gram, tf.eye(Math.min(rows, columns)), { tolerance: 1e-6 });
  });

  it("is Haar's: an element has the moments of a coordinate of the sphere, a trace those of random rotations", () => {
    const traces: number[] = [];
    const corners: number[] = [];
    for (let i = 0; i < 2000; i++) {
      const q = random.orthogonal(random.foldIn(random.key(12), i), 3).dataSync();
      traces.push(q[0]! + q[4]! + q[8]!);
      corners.push(q[0]!);
    }
    // E tr = 0, E tr² = 1; of a coordinate of the sphere in 3 dimensions, which is uniform in [−1, 1], 1/3 and 1/5.
    expect(Math.abs(moment(traces, 1))).toBeLessThan(0.12);
    expect(Math.abs(moment(traces, 2) - 1)).toBeLessThan(0.2);
    expect(Math.abs(moment(corners, 1))).toBeLessThan(0.065);
    expect(Math.abs(moment(corners, 2) - 1 / 3)).toBeLessThan(0.035);
    expect(Math.abs(moment(corners, 4) - 1 / 5)).toBeLessThan(0.035);
  });
});

const draws = (key: random.Key) => {
  return {
    gamma: random.gamma(key, 0.4, [5]),
    beta: random.beta(key, 2, 3, [5]),
    dirichlet: random.dirichlet(key, tf.tensor1d([1, 2]), [3]),
    poisson: random.poisson(key, tf.tensor1d([3, 30])),
    truncated: random.truncatedNormal(key, [4]),
    orthogonal: random.orthogonal(key, 3, 2),
    choice: random.choice(key, 7, [5]),
    weighted: random.choice(key, 3, [5], { p: tf.tensor1d([0.2, 0.3, 0.5]) }),
    without: random.choice(key, 4, [3], { p: tf.tensor1d([0.2, 0.3, 0.5, 1]), replace: false }),
  };
};

it("programs, compiled ones and batches of keys draw what eager code does", async () => {
  const key = random.key(21);
  const eager = draws(key);
  const exact = runReference(trace(draws, spec([2], "int32")), key) as Record<string, HostArray>;
  const compiled = jit(draws);
  const fast = await compiled(key);
  const keys = random.split(key, 3);
  const batched = vmap(draws)(tf.stack(keys) as never) as Record<string, tf.Tensor>;
  for (const [name, drawn] of Object.entries(eager)) {
    expectAllClose(drawn, exact[name]!.data, { tolerance: 1e-6, label: name });
    expectAllClose(fast[name as "beta"], drawn, { tolerance: 1e-6, label: name });
    const each = keys.map((one) => draws(one)[name as "beta"]);
    expectAllClose(batched[name]!, tf.stack(each), { tolerance: 1e-6, label: name });
  }
  await compiled.dispose();
});

it("a batch of parameters draws with one key what each of them does", () => {
  const a = tf.tensor2d([
    [1, 2],
    [3, 4],
    [0.5, 8],
  ]);
  const batched = vmap((row: tf.Tensor) => random.gamma(random.key(5), row))(a);
  const each = tf.unstack(a).map((row) => random.gamma(random.key(5), row));
  expectAllClose(batched, tf.stack(each), { tolerance: 1e-6 });
});

it("draws leave no tensors", async () => {
  const key = random.key(0);
  const p = tf.tensor1d([0.2, 0.3, 0.5]);
  await expectNoLeak(() => {
    random.gamma(key, 2, [3]).dispose();
    random.beta(key, 2, p).dispose();
    random.dirichlet(key, p).dispose();
    random.poisson(key, p).dispose();
    random.truncatedNormal(key, [3]).dispose();
    random.orthogonal(key, 3).dispose();
    random.choice(key, p, [2], { p }).dispose();
    random.choice(key, 3, [2], { p, replace: false }).dispose();
  });
});

it("what does not fit is named", () => {
  const key = random.key(0);
  const p = tf.ones([3]);
  const rows: [() => unknown, string, string][] = [
    [() => random.gamma(key, 0), "option", "random.gamma: a must be"],
    [() => random.gamma(key, p, [2]), "shape", "a has shape [3]"],
    [() => random.gamma(p as never, 1), "shape", "key"],
    [() => random.beta(key, 1, -1), "option", "random.beta: b must be"],
    [() => random.dirichlet(key, tf.scalar(1)), "shape", "alpha must have shape […, k]"],
    [() => random.poisson(key, -1), "option", "random.poisson: rate must be"],
    [() => random.truncatedNormal(key, [2], { min: 2 }), "option", "max must be"],
    [() => random.truncatedNormal(key, [2], { low: 2 } as never), "option", 'unknown option "low"'],
    [() => random.orthogonal(key, 2.5), "option", "rows must be"],
    [() => random.choice(key, 0), "option", "from must be"],
    [() => random.choice(key, tf.zeros([0, 2])), "shape", "expected [n, …]"],
    [() => random.choice(key, 3, [2, 2], { replace: false }), "option", "4 of 3 cannot be chosen"],
    [() => random.choice(key, 4, [2], { p }), "shape", "p has shape [3]"],
  ];
  for (const [run, code, words] of rows) {
    const error = caught(run);
    expect(error.message).toContain(words);
    expect(isLegendreError(error, code as "shape")).toBe(true);
  }
});
