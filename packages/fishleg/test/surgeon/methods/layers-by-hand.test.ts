import { gaussian, isLegendreError, random } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { kfacObs, obc, sparseGpt, wanda } from "../../../src/surgeon/index.ts";
import { denseInverse } from "../../../src/surgeon/methods/exact-fisher.ts";
import { dampedMoments } from "../../../src/surgeon/methods/layer-factors.ts";
import { entriesOf, examplesOf, layerProblem, looking, meanSquare, theta } from "./layer.ts";

const close = { tolerance: 1e-5 };
/** Where a weight stands; input 3 is the bias. */
const at = (i: number, j: number): number => (i < 3 ? 2 + 2 * i + j : j);
const isPrunable = (i: number): boolean => i >= 2;
/** The inputs' second moments over some batches, with the 1 of the bias or without. */
const moments = (bias: boolean, ...numbers: readonly number[]): Float64Array =>
  meanSquare(examplesOf(...numbers).map(({ x }) => (bias ? [...x, 1] : x)));
const damped = (m: Float64Array, n: number, share: number): Float64Array => {
  const trace = m.reduce((sum, value, k) => sum + (k % (n + 1) === 0 ? value : 0), 0);
  return m.map((value, k) => value + (k % (n + 1) === 0 ? (share * trace) / n : 0));
};
const inverse = (m: Float64Array, n: number, damping = 0): number[] =>
  entriesOf(denseInverse(m, new Array(n).fill(1), damping), n);
/** `Σ_j w_jᵀ M w_j` over the outputs. */
const energyOf = (m: Float64Array, n: number, w: readonly number[]): number => {
  let sum = 0;
  for (let j = 0; j < 2; j++) {
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) sum += w[at(a, j)]! * m[a * n + b]! * w[at(b, j)]!;
    }
  }
  return sum;
};
const two = [
  [0, 1],
  [2, 3],
] as const;

it("moments are damped by a share of the mean of their diagonal", () => {
  expect([...dampedMoments(Float64Array.of(1, 2, 3, 5), 2, 0.5)]).toEqual([2.5, 2, 3, 6.5]);
});

describe("wanda", () => {
  it("scores by the sizes of the inputs over the next batches", async () => {
    const { scores, memory, restore, look } = looking(wanda({ batches: 2 }));
    const wanted = (...numbers: readonly number[]): number[] =>
      theta.map((w, k) => {
        const i = Math.floor((k - 2) / 2);
        return isPrunable(k) ? Math.abs(w) * Math.sqrt(moments(false, ...numbers)[4 * i]!) : 0;
      });
    for (const numbers of two) expectAllClose(await scores(), wanted(...numbers), close);
    expect(memory()).toEqual({ next: 4 });
    restore({ next: 2 });
    expectAllClose(await scores(), wanted(2, 3), close);
    expect(await look()).toMatchObject({ kind: "scores", loss: false });
  });

  it("names a leaf that belongs to no layer, where it can be pruned", async () => {
    const problem = layerProblem({ prunable: [true, true] });
    const failed = looking(wanda({ batches: 1 }), problem).look();
    await expect(failed).rejects.toThrow(/"bias" is the kernel of no dense layer/);
    await failed.catch((error) => expect(isLegendreError(error, "option")).toBe(true));
  });
});

describe("kfacObs", () => {
  /** `(A + π √λ I)⁻¹ ⊗ (G + √λ / π I)⁻¹` where `√λ` is relative to the mean diagonals. */
  const wanted = (g: Float64Array, damping: number, ...numbers: readonly number[]): number[] => {
    const a = moments(true, ...numbers);
    const [means, root] = [
      [(a[0]! + a[5]! + a[10]! + a[15]!) / 4, Math.max((g[0]! + g[3]!) / 2, 1e-12)],
      Math.sqrt(damping),
    ] as const;
    const [left, right] = [inverse(a, 4, root * means[0]), inverse(g, 2, root * means[1])];
    return Array.from({ length: 64 }, (_, k) => {
      const places = [Math.floor(k / 8), k % 8].map((flat) =>
        flat < 2 ? [3, flat] : [Math.floor((flat - 2) / 2), flat % 2],
      ) as [[number, number], [number, number]];
      const [[i, j], [p, q]] = places;
      return left[i * 4 + p]! * right[j * 2 + q]!;
    });
  };

  it.each([
    ["exact", () => Float64Array.of(1, 0, 0, 1)],
    [
      "empirical",
      (numbers: readonly number[]) => meanSquare(examplesOf(...numbers).map(({ error }) => error)),
    ],
    ["sampled", () => Float64Array.of(9, 9, 9, 9)],
  ] as const)("inverts both factors over the next batches: %s", async (fisher, g) => {
    const keys: string[] = [];
    const likelihood: ReturnType<typeof gaussian> = {
      ...gaussian(),
      sample: (key, outputs) => {
        keys.push(key.dataSync().join());
        return tf.add(outputs, 3);
      },
    };
    const method = kfacObs({ batches: 2, damping: 0.25, fisher });
    const { curvature } = looking(method, layerProblem({ likelihood }));
    for (const numbers of two) {
      const found = await curvature();
      const entries = wanted(g(numbers), 0.25, ...numbers);
      expectAllClose(entriesOf(found, 8), entries, close);
      const v = Float64Array.from([5, 6, 1, 0, -2, 3, 0.5, -1]);
      const image = theta.map((_, i) => v.reduce((sum, w, j) => sum + entries[i * 8 + j]! * w, 0));
      expectAllClose([...(await found.apply(v))], image, close);
      expect([...(await found.apply(new Float64Array(8)))]).toEqual(new Array(8).fill(0));
      expect([found.overAll, found.sameAcrossOutputs?.(1)]).toEqual([true, true]);
    }
    // Of each batch by a key of its own, the same ones at each look.
    const drawn = [0, 1].map((i) => random.foldIn(random.key(7), i).dataSync().join());
    expect(keys).toEqual(fisher === "sampled" ? [...drawn, ...drawn] : []);
  });

  it("is finite where no gradient reaches the layer", async () => {
    const likelihood = {
      ...gaussian(),
      sample: (_: unknown, outputs: tf.Tensor) => tf.clone(outputs),
    };
    const method = kfacObs({ batches: 2, damping: 0.25, fisher: "sampled" });
    const { curvature } = looking(method, layerProblem({ likelihood }));
    const g = new Float64Array(4);
    expectAllClose(entriesOf(await curvature(), 8), wanted(g, 0.25, 0, 1), close);
  });
});

describe("obc", () => {
  /** The costs of the weights into one output when they go one by one, the cheapest of those that are left first. */
  function costsOf(m: Float64Array, j: number, kept: readonly number[]): number[] {
    const left = [0, 1, 2, 3].filter((i) => kept[at(i, j)] === 1);
    const w = left.map((i) => theta[at(i, j)]!);
    const own = left.map((i) => [i, ...left].map((k) => m[i * 4 + k]!).slice(1));
    const c = inverse(Float64Array.from(own.flat()), left.length);
    const costs = [0, 1, 2, 3].map(() => Number.POSITIVE_INFINITY);
    const open = new Set(left.keys());
    const n = left.length;
    let most = 0;
    for (;;) {
      const able = [...open].filter((k) => left[k] !== 3);
      if (able.length === 0) return costs;
      const cost = (k: number): number => w[k]! ** 2 / (2 * c[k * (n + 1)]!);
      const q = able.reduce((a, b) => (cost(b) < cost(a) ? b : a));
      most = Math.max(most, cost(q));
      costs[left[q]!] = most;
      open.delete(q);
      const [row, wq] = [left.map((_, k) => c[q * n + k]!), w[q]!];
      for (const k of open) {
        w[k]! -= (row[k]! * wq) / row[q]!;
        for (const l of open) c[k * n + l]! -= (row[k]! * row[l]!) / row[q]!;
      }
    }
  }

  it.each([[[]], [[5]], [[2, 4]]])(
    "scores the weights of each output one after the other, relative to the layer's outputs, without %j",
    async (pruned) => {
      const { scores, look } = looking(obc({ batches: 2, damping: 0.25 }), layerProblem(), pruned);
      const kept = theta.map((_, k) => (pruned.includes(k as never) ? 0 : 1));
      const w = theta.map((value, k) => value * kept[k]!);
      for (const numbers of two) {
        const m = damped(moments(true, ...numbers), 4, 0.25);
        const energy = energyOf(m, 4, w);
        const wanted = theta.map((_, k) => {
          if (!isPrunable(k)) return 0;
          return costsOf(m, k % 2, kept)[Math.floor((k - 2) / 2)]! / energy;
        });
        const found = await scores();
        expect(found.map(Number.isFinite)).toEqual(kept.map((is) => is === 1));
        const finite = (values: number[]): number[] => values.filter(Number.isFinite);
        expectAllClose(finite(found), finite(wanted), close);
      }
      expect(await look()).toMatchObject({ kind: "scores", loss: false });
    },
  );

  it("asks for more damping where inputs cannot be told apart", async () => {
    const { scores } = looking(obc({ batches: 1, damping: 1e-20 }), layerProblem());
    await expect(scores()).rejects.toThrow(
      /obc: the second moments of the 4 inputs .* raise the damp/,
    );
  });
});

describe("sparseGpt", () => {
  /** `w²` over what the later inputs leave of the inverse, relative to the layer's outputs. */
  const wanted = (m: Float64Array, w: readonly number[]): number[] =>
    w.map((value, k) => {
      if (!isPrunable(k)) return 0;
      const [i, n] = [Math.floor((k - 2) / 2), 3];
      const later = Array.from({ length: n - i }, (_, a) => a + i);
      const part = Float64Array.from(later.flatMap((a) => later.map((b) => m[a * n + b]!)));
      return value ** 2 / inverse(part, later.length)[0]! / energyOf(m, n, w);
    });

  it("scores by what later inputs cannot make up for, relative to the layer's outputs", async () => {
    const { scores, look, memory } = looking(sparseGpt({ batches: 2, damping: 0.25 }));
    for (const numbers of two) {
      expectAllClose(
        await scores(),
        wanted(damped(moments(false, ...numbers), 3, 0.25), theta),
        close,
      );
    }
    expect(memory()).toEqual({ next: 4 });
    expect(await look()).toMatchObject({ kind: "scores", loss: false });
  });

  it("scores weights of an input that is always 0 by 0, and a layer without outputs by 0", async () => {
    const problem = layerProblem();
    const masked = layerProblem({
      outputs: (p, { x, y }) =>
        problem.outputs(p, { x: tf.mul(x, tf.tensor1d([1, 0, 1])), y }, undefined),
    });
    const found = await looking(sparseGpt({ batches: 2 }), masked).scores();
    expect(found.map((score) => score > 0)).toEqual(
      [2, 3, 6, 7].reduce((is, k) => is.with(k, true), new Array(8).fill(false)),
    );
    const all = [2, 3, 4, 5, 6, 7];
    const none = await looking(sparseGpt({ batches: 2 }), layerProblem(), all).scores();
    expect(none).toEqual(new Array(8).fill(0));
  });

  it("makes up for what is told to go, and chooses by the share of each layer", async () => {
    const { look } = looking(sparseGpt({ batches: 2, damping: 0.25, block: 1 }));
    const found = await look();
    if (found.kind !== "scores" || found.refit === undefined) throw new Error("no refit");
    const [w, kept] = [Float64Array.from(theta), new Uint8Array(8).fill(1)];
    // The first input of the first output goes: the two others follow by least squares.
    const { theta: next, predicted } = found.refit(w, kept, Int32Array.of(2));
    const m = damped(moments(false, 0, 1), 3, 0.25);
    const c = inverse(m, 3);
    const moved = [0, 1, 2].map((i) => theta[at(i, 0)]! - (theta[2]! * c[i * 3]!) / c[0]!);
    expectAllClose(
      [...next],
      theta.map((value, k) => (isPrunable(k) && k % 2 === 0 ? moved[(k - 2) / 2]! : value)),
      close,
    );
    expect(predicted).toBeCloseTo(theta[2]! ** 2 / c[0]! / 2, 5);
    const removed = found.choose?.(w, kept, { sparsity: [0, 1 / 3], pattern: undefined });
    // One of each input's two weights less a third: as many as two of six.
    expect(removed?.length).toBe(2);
    expect(found.refit(w, kept, removed!).theta.filter((value) => value === 0).length).toBe(2);
  });
});
