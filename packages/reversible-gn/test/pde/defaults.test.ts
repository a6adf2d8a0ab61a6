import { hostArray } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  adaptive,
  boundary,
  box,
  causalWeights,
  type FieldNetOptions,
  fieldNet,
  initial,
} from "../../src/pde/index.ts";
import { below, closure, minus, multiIndex } from "../../src/pde/multi-index.ts";

const domain = box({ t: [0, 2], x: [-1, 1] });

describe("options left out", () => {
  /** The number of params, and the field at three points. */
  const field = (options: Omit<FieldNetOptions, "hidden">): unknown[] => {
    const net = fieldNet(domain, { hidden: [3], ...options });
    const params = net.init(1).map(({ weights, bias }) => ({
      weights: tf.tensor([...weights.data], [...weights.shape]),
      bias: tf.tensor([...bias.data]),
    }));
    const at = { t: tf.tensor1d([0.1, 0.5, 2]), x: tf.tensor1d([-1, 0.25, 0.75]) };
    return [net.size, ...net.field(params)(at).dataSync()];
  };

  it("of a network are tanh, sixteen features of scale 1, and a frequency of 30", () => {
    expect(field({})).toEqual(field({ activation: "tanh" }));
    expect(field({ fourier: {} })).toEqual(field({ fourier: { count: 16, scale: 1 } }));
    expect(field({ fourier: {} })[0]).toBe(32 * 3 + 3 + 3 + 1);
    expect(field({ fourier: {} })).not.toEqual(field({ fourier: { scale: 1.5 } }));
    const sine = { activation: "sine" } as const;
    expect(field(sine)).toEqual(field({ ...sine, frequency: 30 }));
    expect(field(sine)).not.toEqual(field({ ...sine, frequency: 31 }));
  });

  it("of points that are drawn by residuals, and of weights, are the documented ones", () => {
    const candidates = { x: hostArray(Array.from({ length: 60 }, (_, i) => i)) };
    const residuals = Float64Array.from({ length: 60 }, (_, i) => (i % 7) ** 2 - 5);
    const drawn = (options?: object) => [...adaptive(candidates, residuals, 30, options).x.data];
    expect(drawn()).toEqual(drawn({ seed: 0, power: 1, floor: 1 }));
    for (const other of [{ seed: 1 }, { power: 2 }, { floor: 2 }]) {
      expect(drawn(other)).not.toEqual(drawn());
    }
    const times = hostArray(Array.from({ length: 99 }, (_, i) => i));
    const ones = new Float64Array(99).fill(0.1);
    const weights = (options?: object) => [...causalWeights(times, ones, options).data];
    expect(weights()).toEqual(weights({ strength: 1, slices: 32 }));
    expect(weights()).not.toEqual(weights({ strength: 1.5 }));
    expect(weights()).not.toEqual(weights({ slices: 33 }));
    expect(causalWeights(times, ones, { slices: 1 }).data.every((w) => w === 1)).toBe(true);
  });

  it("of the beginning and the walls are Sobol's points of seed 0", () => {
    const first = initial(domain, 5);
    expect(first).toEqual(initial(domain, 5, { time: "t", seed: 0, spread: "sobol" }));
    expect(first.x).not.toEqual(initial(domain, 5, { seed: 1 }).x);
    const low = boundary(domain, 4, { of: ["t"], end: "lower" });
    expect([...low.t.data]).toEqual([0, 0, 0, 0]);
    expect([...boundary(domain, 4, { of: ["t"], end: "both" }).t.data]).toEqual([0, 2, 0, 2]);
  });
});

describe("orders of derivatives", () => {
  it("are counted by coordinate, with all that are below them", () => {
    expect(multiIndex(3, ["b", "c", "b"], (name) => "abc".indexOf(name))).toEqual([0, 2, 1]);
    expect(below([1, 2])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect([below([0, 0]), minus([3, 1], [1, 1])]).toEqual([[[0, 0]], [2, 0]]);
    // Each once, those of lower order first.
    const all = closure(2, [
      [2, 0],
      [1, 1],
    ]);
    expect(all.map((index) => index.join(""))).toEqual(["00", "10", "01", "20", "11"]);
    expect(closure(2, [])).toEqual([[0, 0]]);
  });
});
