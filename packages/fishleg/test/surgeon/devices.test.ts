import { jit, treeDispose, treeLeaves, treeMap } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { replaceDevice } from "../../../core-tensor/src/engine/devices/open.ts";
import { type FakeDevice, fakeDevice } from "../../../core-tensor/test/devices/fake-device.ts";
import * as surgeon from "../../src/surgeon/index.ts";
import { type PruningMethod, prune } from "../../src/surgeon/index.ts";
import { type Net, smallNet } from "./small-net.ts";

const { fishlegSurgeon } = surgeon;
const updates = { pretrain: 1, refine: 1 } as const;

/** Every method, by the name that the package exports it under, and the ways of the learned one. */
const methods: Record<string, () => PruningMethod> = {
  obert: () => surgeon.obert({ gradients: 32 }),
  randomPruning: () => surgeon.randomPruning(),
  exactFisher: () => surgeon.exactFisher({ examples: 32 }),
  fishlegSurgeon: () => fishlegSurgeon({ start: "k-fac", ...updates }),
  "fishlegSurgeon, progressive": () => fishlegSurgeon({ start: "trace", ...updates }),
  "fishlegSurgeon, spectra": () =>
    fishlegSurgeon({ start: "ekfac", pretrain: 2, refine: 1, refreshEvery: 1 }),
  kfacObs: () => surgeon.kfacObs(),
  obc: () => surgeon.obc(),
  magnitude: () => surgeon.magnitude(),
  mFac: () => surgeon.mFac({ gradients: 32 }),
  obd: () => surgeon.obd({ examples: 32 }),
  "obd, exact": () => surgeon.obd({ exact: true, examples: 32 }),
  sparseGpt: () => surgeon.sparseGpt(),
  wanda: () => surgeon.wanda(),
};

let fake: FakeDevice;
let restore: () => void;

beforeEach(async () => {
  fake = await fakeDevice("webgpu");
  restore = replaceDevice("webgpu", { device: fake.device });
});
afterEach(() => restore());

describe("pruning on a device that keeps its results", () => {
  it("is tried with every method that the package exports", () => {
    // The rest takes options and is no method.
    const others = ["compareLatency", "encodeSparse", "prune"];
    const options = Object.keys(surgeon).filter((name) => /(Options|Defaults)$/.test(name));
    const exported = options
      .map((name) => name.replace(/(Options|Defaults)$/, ""))
      .filter((name) => !others.includes(name));
    expect(exported.filter((name) => methods[name] === undefined)).toEqual([]);
    expect(exported.length).toBeGreaterThan(8);
  });

  // Each kind of compensation is among the candidates of the gate.
  it.each(Object.keys(methods))("gives what it gives without one: %s", async (name) => {
    const run = async (compile: boolean | { device: "webgpu" }) => {
      const method = (methods[name] as () => PruningMethod)();
      // Only this one goes on from what it knows.
      const substeps = name.endsWith("progressive") ? 2 : 1;
      const net = smallNet();
      const first = { firstOrder: true, gradientBatches: 1 } as const;
      const found = await prune({ ...net, ...first, method, compile, sparsity: 0.4, substeps });
      treeDispose(found.mask);
      return found;
    };
    const plain = await run(false);
    const there = await run({ device: "webgpu" });
    expect(fake.runs).toBeGreaterThan(2);
    expect(there.report.steps.map(({ chosen }) => chosen)).toEqual(
      plain.report.steps.map(({ chosen }) => chosen),
    );
    const kinds = plain.report.steps.map(({ tried }) => Object.keys(tried).sort());
    expect(there.report.steps.map(({ tried }) => Object.keys(tried).sort())).toEqual(kinds);
    const leavesOf = ({ params }: { params: Net }) => treeLeaves<tf.Tensor>(params);
    expectAllClose(leavesOf(there), leavesOf(plain), { tolerance: 1e-3 });
    treeDispose([there.params, plain.params]);
    // Nothing stays there.
    expect([fake.alive.size, fake.sessions]).toEqual([0, 0]);
  });

  it("takes params and states of fine-tuning and recalibration that lie there", async () => {
    const twice = jit((p: Net): Net => treeMap((w: tf.Tensor) => tf.mul(2, w), p) as Net, {
      device: "webgpu",
    });
    const { params, mask, report } = await prune({
      ...smallNet(),
      method: surgeon.magnitude(),
      sparsity: 0.4,
      compile: { device: "webgpu" },
      fineTune: async (at) => ({ params: await twice(at.params), state: at.state }),
    });
    expect(report.status).toBe("finished");
    treeDispose([params, mask]);
    await twice.dispose();
    expect([fake.alive.size, fake.sessions]).toEqual([0, 0]);
  });
});
