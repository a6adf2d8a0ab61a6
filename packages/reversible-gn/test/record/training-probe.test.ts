import { mlp, random, treeMap } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { trainingProbe } from "../../src/index.ts";

const net = mlp({ hidden: [8], output: 3, activation: "tanh" });
const { params } = net.init(random.key(0), [4]);
const x = random.normal(random.key(1), [12, 4]);
type Params = typeof params;
const f = (p: Params): tf.Tensor => net.apply(p, {}, x).output;
const features = (p: Params) => ({ output: f(p) });
const scaled = (by: number): Params => treeMap((w: tf.Tensor) => tf.mul(w, by), params) as Params;

describe("trainingProbe", () => {
  it("finds nothing at the start", async () => {
    const probe = trainingProbe({ f, features, start: params });
    const found = await probe.measure(params);
    await probe.dispose();
    expect(found["ntkSimilarity"]).toBeCloseTo(1, 5);
    expect(found["ntkVelocity"]).toBeCloseTo(0, 5);
    expect(found["cka output"]).toBeCloseTo(1, 5);
    expect(found["weightChange"]).toBe(0);
    expect(found["weightCosine"]).toBeCloseTo(1, 5);
  });

  it("finds what moved, compiled and eagerly alike", async () => {
    const measured = async (compile: boolean) => {
      const probe = trainingProbe({ f, features, start: params, compile, probes: 5 });
      const twice = [await probe.measure(scaled(2)), await probe.measure(scaled(2))];
      await probe.dispose();
      return twice as [Record<string, number>, Record<string, number>];
    };
    const [[fast, again], [eager]] = [await measured(true), await measured(false)];
    for (const [name, value] of Object.entries(eager)) expect(fast[name]).toBeCloseTo(value, 4);
    expect(fast["weightChange"]).toBeCloseTo(1, 5);
    expect(fast["weightCosine"]).toBeCloseTo(1, 5);
    expect(fast["ntkSimilarity"]).toBeLessThan(0.999);
    // The kernel stood still from the first call to the second.
    expect(again["ntkVelocity"]).toBeCloseTo(0, 5);
  });
});
