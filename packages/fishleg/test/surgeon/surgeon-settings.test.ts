import { fromLayersModel, mlp, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fishlegSurgeon, fishlegSurgeonDefaults } from "../../src/surgeon/index.ts";
import {
  checkSurgeonOptions,
  startOf,
  surgeonSettings,
} from "../../src/surgeon/methods/surgeon-settings.ts";

const x = tf.randomUniform([5, 4], -1, 1, "float32", 1) as tf.Tensor;
const all = (): boolean => true;
const start = <P>(
  f: (params: P) => tf.Tensor,
  params: P,
  prunable = all as (path: string) => boolean,
) => startOf({}, f, params, prunable);

describe("where the surgeon starts", () => {
  const model = mlp({ hidden: [3], output: 2 });
  const { params, state } = model.init(random.key(0), [4]);
  const apply = (p: typeof params): tf.Tensor => model.apply(p, state, x).output;

  it("is at K-FAC factors where each kernel has them", () => {
    expect(start(apply, params)).toBe("k-fac");
    const layers = tf.sequential({
      layers: [
        tf.layers.conv2d({ filters: 2, kernelSize: 2, inputShape: [4, 4, 1] }),
        tf.layers.batchNormalization(),
        tf.layers.flatten(),
        tf.layers.dense({ units: 3 }),
      ],
    });
    const read = fromLayersModel(layers);
    const image = tf.zeros([2, 4, 4, 1]) as tf.Tensor;
    const f = (p: typeof read.params): tf.Tensor => read.model.apply(p, read.state, image).output;
    expect(start(f, read.params)).toBe("k-fac");
  });

  it("is at the trace where a kernel is used twice, or is none of a layer; one that lies otherwise has factors", () => {
    const w = { w: tf.ones([3, 4]) as tf.Tensor2D };
    const transposed = (p: typeof w): tf.Tensor =>
      tf.matMul(x as tf.Tensor2D, tf.transpose(p.w) as tf.Tensor2D);
    expect(start(transposed, w)).toBe("k-fac");
    const square = { w: tf.ones([4, 4]) as tf.Tensor2D };
    const twice = (p: typeof square): tf.Tensor =>
      tf.matMul(tf.matMul(x as tf.Tensor2D, p.w) as tf.Tensor2D, p.w);
    expect(start(twice, square)).toBe("trace");
    const table = { net: params, table: tf.ones([5, 2]) as tf.Tensor };
    const added = (p: typeof table): tf.Tensor => tf.add(apply(p.net), p.table);
    expect(start(added, table)).toBe("trace");
    expect(start(added, table, (path) => path !== "table")).toBe("k-fac");
  });

  it("is where it is told, and at the trace with blocks of the caller's choice", () => {
    expect(startOf({ start: 0.1 }, apply, params, all)).toBe(0.1);
    expect(startOf({ choose: () => undefined }, apply, params, all)).toBe("trace");
  });

  it("decides what is left out, and nothing that is given", () => {
    const { kfac, learned } = fishlegSurgeonDefaults;
    const [near, far] = [surgeonSettings({}, "k-fac"), surgeonSettings({}, "trace")];
    expect(near).toMatchObject({ pretrain: kfac.pretrain, refine: kfac.refine, pruned: "fixed" });
    expect(far).toMatchObject({ pretrain: learned.pretrain, refine: learned.refine });
    const { choose, ...moments } = surgeonSettings({}, "ekfac");
    expect({ ...moments, choose: undefined }).toEqual({
      ...near,
      choose: undefined,
      start: "ekfac",
    });
    expect(
      ["dense", "conv", "three-factor", "norm"].map((usual) => choose?.("", [], usual as never)),
    ).toEqual(["spectrum", "spectrum", "spectrum", undefined]);
    expect(
      ["dense", "conv", "three-factor"].map((usual) => near.choose?.("", [], usual as never)),
    ).toEqual([undefined, undefined, "conv"]);
    expect(far.choose).toBeUndefined();
    expect(surgeonSettings({ choose: () => "diagonal" }, "k-fac").choose?.("", [], "conv")).toBe(
      "diagonal",
    );
    expect([near.aux, far.aux]).toEqual([{ lr: kfac.lr }, { lr: learned.lr }]);
    expect([far.pruned, far.assimilation, near.assimilation]).toEqual([
      ...["fixed", "progressive", "re-estimate"],
    ]);
    const given = checkSurgeonOptions({ pretrain: 7, pruned: "masked", aux: { lr: 0.2 } });
    expect(surgeonSettings(given, "k-fac")).toMatchObject({
      pretrain: 7,
      pruned: "masked",
      aux: { lr: 0.2 },
      refine: kfac.refine,
    });
  });

  it("has the documented defaults: short bursts from K-FAC factors, longer ones elsewhere", () => {
    expect(surgeonSettings({}, "k-fac")).toEqual({
      start: "k-fac",
      assimilation: "re-estimate",
      choose: expect.any(Function),
      probes: 8,
      startBatches: 8,
      damping: { relative: 0.01 },
      pretrain: 60,
      refine: 60,
      refreshEvery: undefined,
      pruned: "fixed",
      aux: { lr: 0.03 },
    });
    expect(surgeonSettings({}, "trace")).toEqual({
      start: "trace",
      assimilation: "progressive",
      choose: undefined,
      probes: 8,
      startBatches: 1,
      damping: { relative: 1 },
      pretrain: 500,
      refine: 100,
      refreshEvery: undefined,
      pruned: "fixed",
      aux: { lr: 0.5 },
    });
  });

  it("refuses options that it does not know", () => {
    expect(() => fishlegSurgeon({ pretrian: 2 } as never)).toThrow("pretrain");
    expect(() => fishlegSurgeon({ refine: -1 })).toThrow("refine");
    expect(() => fishlegSurgeon({ start: "gradient" })).toThrow(/start is "gradient"/);
    expect(() => fishlegSurgeon({ assimilation: "no" as never })).toThrow("assimilation");
  });
});
