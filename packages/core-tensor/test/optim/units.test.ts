import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { jit } from "../../src/jit/index.ts";
import {
  adam,
  adamw,
  chain,
  clip,
  clipByGlobalNorm,
  type GradientTransform,
  lion,
  lookahead,
  rmsprop,
  scale,
  sgd,
} from "../../src/optim/index.ts";
import { treeLeaves } from "../../src/tree/index.ts";

/** Updates of a few steps as plain numbers, for params and gradients given as plain numbers. */
function updatesOf(
  make: GradientTransform<unknown, unknown>,
  start: readonly number[],
  grads: readonly (readonly number[])[],
  tensors: (numbers: readonly number[]) => unknown = (numbers) => tf.tensor1d([...numbers]),
): number[][] {
  const params = tensors(start);
  let state = make.init(params);
  return grads.map((numbers) => {
    const next = make.update(tensors(numbers), state, params);
    state = next.state;
    return treeLeaves<tf.Tensor>(next.updates).flatMap((leaf) => [...leaf.dataSync()]);
  });
}

const start = [1, -2, 0.5, 3];
const grads = [
  [0.3, -1.5, 2, 0],
  [-0.7, 0.25, 1, 0.125],
  [0.1, 4, -3, 1e-3],
];
const times = (lists: readonly (readonly number[])[], by: number): number[][] =>
  lists.map((list) => list.map((v) => v * by));

interface Law {
  /** The transform in units that make gradients `c` and params `p` times as large. */
  readonly make: (c: number, p: number) => GradientTransform<unknown, unknown>;
  /** By what its updates are larger then. */
  readonly by: (c: number, p: number) => number;
}

const laws: Record<string, Law> = {
  "sgd, sizes of steps the other way": {
    make: (c, p) => sgd({ lr: (0.1 * p) / c, momentum: 0.5, nesterov: true }),
    by: (_, p) => p,
  },
  "sgd with decay": {
    make: (c, p) => sgd({ lr: (0.1 * p) / c, weightDecay: (0.01 * c) / p }),
    by: (_, p) => p,
  },
  "adam, its epsilon along": {
    make: (c, p) => adam({ lr: 0.1 * p, eps: 1e-4 * c }),
    by: (_, p) => p,
  },
  "adamw, its epsilon along": {
    make: (c, p) => adamw({ lr: 0.1 * p, eps: 1e-4 * c, weightDecay: 0.1 / p }),
    by: (_, p) => p,
  },
  "rmsprop, its epsilon along": {
    make: (c, p) => rmsprop({ lr: 0.1 * p, eps: 1e-4 * c, centred: true, momentum: 0.3 }),
    by: (_, p) => p,
  },
  lion: { make: (_, p) => lion({ lr: 0.1 * p, weightDecay: 0.1 / p }), by: (_, p) => p },
  "clip, its bound along": { make: (c) => clip(c), by: (c) => c },
  "clipByGlobalNorm, its bound along": { make: (c) => clipByGlobalNorm(c), by: (c) => c },
  "lookahead of sgd": {
    make: (c, p) => lookahead(sgd({ lr: (0.1 * p) / c }), { every: 2 }),
    by: (_, p) => p,
  },
  chain: {
    make: (c, p) => chain(clipByGlobalNorm(2 * c), scale(p / c)),
    by: (_, p) => p,
  },
};

describe.each(Object.entries(laws))("%s", (_, { make, by }) => {
  // Powers of two, so that float32 rounds alike in either unit.
  it.each([
    [2 ** 20, 1],
    [2 ** -20, 1],
    [1, 2 ** 10],
    [2 ** 15, 2 ** -10],
  ])("makes the same step of gradients times %f and params times %f", (c, p) => {
    const wanted = times(updatesOf(make(1, 1), start, grads), by(c, p));
    const found = updatesOf(
      make(c, p),
      start.map((v) => v * p),
      times(grads, c),
    );
    const size = Math.max(...wanted.flat().map(Math.abs));
    expect(size).toBeGreaterThan(0);
    for (const [step, list] of found.entries()) {
      for (const [i, v] of list.entries()) {
        expect(Math.abs(v - (wanted[step]?.[i] as number)) / size).toBeLessThan(2e-6);
      }
    }
  });

  it("makes the same step of another layout: turned round, cut into leaves, folded", () => {
    const wanted = updatesOf(make(1, 1), start, grads);
    const turned = (list: readonly number[]): number[] => [...list].reverse();
    expectClose(updatesOf(make(1, 1), turned(start), grads.map(turned)).map(turned), wanted);
    const leaves = ([a, b, c, d]: readonly number[]): unknown => ({
      one: [tf.scalar(a as number), tf.tensor2d([[b as number]])],
      two: tf.tensor3d([[[c as number], [d as number]]]),
    });
    expectClose(updatesOf(make(1, 1), start, grads, leaves), wanted);
  });

  it("makes the same step compiled, of numbers without end and of none too", async () => {
    const own = make(1, 1);
    const edges = [
      [0, -0, 1e-30, -1e-30],
      [1e15, -1e15, 0, 1],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1, 0],
      [1, 1, Number.NaN, 1],
    ];
    const params = tf.tensor1d(start);
    const compiled = jit((g: unknown, s: unknown, p: unknown) => own.update(g, s, p));
    for (const list of [grads, ...edges.map((edge) => [edge, grads[0] as number[]])]) {
      let state = own.init(params);
      const found: number[][] = [];
      for (const numbers of list) {
        const next = await compiled(tf.tensor1d(numbers), state, params);
        state = next.state;
        found.push([...(next.updates as tf.Tensor).dataSync()]);
      }
      expectClose(found, updatesOf(own, start, list));
    }
    compiled.dispose();
  });
});

describe("clipByGlobalNorm", () => {
  it.each([1e18, 1e25, 1e38])("shortens a gradient of %f to its bound", (size) => {
    const [update] = updatesOf(clipByGlobalNorm(5), [0, 0], [[0.6 * size, -0.8 * size]]);
    expectClose([update as number[]], [[3, -4]]);
  });
});

function expectClose(
  found: readonly (readonly number[])[],
  wanted: readonly (readonly number[])[],
): void {
  expect(found.map((list) => list.length)).toEqual(wanted.map((list) => list.length));
  for (const [step, list] of wanted.entries()) {
    for (const [i, v] of list.entries()) {
      const own = found[step]?.[i] as number;
      if (Number.isFinite(v))
        expect(Math.abs(own - v)).toBeLessThanOrEqual(2e-6 * Math.max(1, Math.abs(v)));
      else expect(own).toBe(v);
    }
  }
}
