import { batches, bernoulli, jit, type Likelihood, random } from "@legendre/core-tensor";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type InverseFisherOptions, inverseFisher } from "../../src/index.ts";
import { fishlegSurgeon, prune } from "../../src/surgeon/index.ts";
import fixture from "../fixtures/ekfac.json" with { type: "json" };

interface Layer {
  readonly kernel: tf.Tensor;
  readonly bias: tf.Tensor;
}
type Net = Record<"conv" | "dense", Layer>;
type Batch = Record<"x" | "y", tf.Tensor>;

const layer = ({ kernel, bias }: { kernel: unknown; bias: number[] }): Layer => ({
  kernel: tf.tensor(kernel as never),
  bias: tf.tensor1d(bias),
});
const params: Net = { conv: layer(fixture.params.conv), dense: layer(fixture.params.dense) };
const batch: Batch = { x: tf.tensor4d(fixture.x), y: tf.tensor2d(fixture.y) };
const outputs = ({ conv, dense }: Net, { x }: Batch): tf.Tensor => {
  const s = tf.add(tf.conv2d(x as tf.Tensor4D, conv.kernel as tf.Tensor4D, 1, "valid"), conv.bias);
  const hidden = tf.reshape(tf.tanh(s), [-1, 8]) as tf.Tensor2D;
  return tf.add(tf.matMul(hidden, dense.kernel as tf.Tensor2D), dense.bias);
};
/** Draws the targets that the fixture has. */
const likelihood: Likelihood = { ...bernoulli(), sample: () => tf.tensor2d(fixture.y) };
const { damping } = fixture;
const key = random.key(1);
const start = "ekfac";
const options: InverseFisherOptions<Net, Batch> = { params, outputs, likelihood, damping, start };
const Q = inverseFisher<Net, Batch>(options);

/** The columns of `Q` of a layer, the bias last. */
function dense(state: ReturnType<typeof Q.init>, name: keyof Net): number[][] {
  const { kernel, bias } = params[name];
  const columns = (leaf: "kernel" | "bias", count: number): number[][] =>
    Array.from({ length: count }, (_, position) => {
      const column = Q.column(state, { path: `${name}.${leaf}`, position })[name];
      return [...column.kernel.dataSync(), ...column.bias.dataSync()];
    });
  return [...columns("kernel", kernel.size), ...columns("bias", bias.size)];
}

describe("the start at EKFAC", () => {
  it("has spectra for dense layers and convolutions, and an independent implementation's numbers", () => {
    expect(Q.blocks.map(({ block }) => block)).toEqual(["spectrum", "spectrum"]);
    const state = Q.init(params, { batch, key });
    for (const [i, name] of (["conv", "dense"] as const).entries()) {
      expectAllClose(dense(state, name) as never, fixture.inverse[i] as never, { tolerance: 1e-4 });
    }
  });

  it("is no K-FAC start, and the same compiled", async () => {
    const state = Q.init(params, { batch, key });
    const kfac = inverseFisher({ ...options, start: "k-fac", choose: () => "spectrum" });
    const [own, other] = [Q.diag(state), kfac.diag(kfac.init(params, { batch, key }))];
    const difference = tf.max(tf.abs(tf.log(tf.div(own.conv.kernel, other.conv.kernel))));
    expect(difference.dataSync()[0]).toBeGreaterThan(0.1);
    const run = jit((b: Batch, k: never) => Q.diag(Q.init(params, { batch: b, key: k })));
    expectAllClose((await run(batch, key as never)) as never, own as never, { tolerance: 1e-3 });
    await run.dispose();
  });

  it("leaves blocks of another kind at their K-FAC factors", () => {
    const choose = () => "kronecker" as const;
    const diag = (from: "k-fac" | "ekfac"): Net => {
      const by = inverseFisher({ ...options, start: from, choose });
      return by.diag(by.init(params, { batch, key }));
    };
    expectAllClose(diag("ekfac") as never, diag("k-fac") as never, { tolerance: 1e-6 });
  });

  it("keeps nothing but the state", async () => {
    await expectNoLeak(() => {
      tf.dispose(Q.init(params, { batch, key }) as never);
    });
  });

  it("is what a surgeon without updates ranks by", async () => {
    const { mask } = await prune<Net, Batch>({
      params,
      outputs,
      likelihood,
      data: batches({ ...batch }, { batchSize: 14, shuffle: false }),
      heldOut: batch,
      method: fishlegSurgeon({ start, damping, pretrain: 0, refine: 0 }),
      sparsity: 0.5,
      substeps: 1,
      gate: false,
    });
    const saliency = (["conv", "dense"] as const).flatMap((name, i) =>
      [...params[name].kernel.dataSync()].map(
        (weight, k) => weight ** 2 / (fixture.inverse[i]![k]![k] as number),
      ),
    );
    const removed = [...saliency.keys()].sort((i, j) => saliency[i]! - saliency[j]!).slice(0, 16);
    const kept = [...mask.conv.kernel.dataSync(), ...mask.dense.kernel.dataSync()];
    expect([...kept.keys()].filter((k) => kept[k] === 0)).toEqual(removed.sort((i, j) => i - j));
  });
});
