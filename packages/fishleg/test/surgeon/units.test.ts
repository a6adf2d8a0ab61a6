import { batches, gaussian, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import * as surgeon from "../../src/surgeon/index.ts";
import { type PruningMethod, prune } from "../../src/surgeon/index.ts";
import type { Rows } from "./quadratic.ts";

const { obert, exactFisher, fishlegSurgeon, kfacObs, obc, mFac, obd, sparseGpt, wanda } = surgeon;
const [rows, inputs, outputs] = [120, 8, 3];
/** Divides the rows: what is left of a batch is not used, which would depend on the order. */
const chunk = 40;
const keys = random.split(random.key(4), 3) as tf.Tensor1D[];
const common = random.normal(keys[0]!, [rows, 1]);
const x = tf.add(random.normal(keys[1]!, [rows, inputs]), common) as tf.Tensor2D;
const kernel = random.normal(keys[2]!, [inputs, outputs]) as tf.Tensor2D;
const noise = tf.mul(0.3, random.normal(random.key(9), [rows, outputs]));
const y = tf.add(tf.matMul(x, kernel), noise) as tf.Tensor2D;

/** Methods whose choice follows from the curvature, their damping next to nothing or relative to it. Not here: `magnitude`, which knows no units. */
const methods: Record<string, (scale: number) => PruningMethod> = {
  obert: (c) => obert({ block: inputs, gradients: rows, chunk, damping: 1e-5 * c * c }),
  obc: () => obc({ batches: 1 }),
  obd: () => obd({ examples: rows, chunk, exact: true }),
  exactFisher: (c) => exactFisher({ examples: rows, chunk, damping: 1e-5 * c * c }),
  mFac: (c) => mFac({ gradients: rows, chunk, damping: 1e-4 * c * c }),
  kfacObs: () => kfacObs({ batches: 1, fisher: "exact" }),
  sparseGpt: () => sparseGpt({ batches: 1, block: 4 }),
  "sparsegpt, all layers in one ranking": () => {
    const { scope: _, ...method } = sparseGpt({ batches: 1 });
    return method;
  },
  wanda: () => wanda({ batches: 1 }),
  "fishleg, learned": () => fishlegSurgeon(),
  "fishleg from K-FAC": () => fishlegSurgeon({ start: "k-fac", pretrain: 0, refine: 0 }),
};

/** Which weights stay, and what the others become, with inputs times `c` and examples in another order. */
async function pruned(method: PruningMethod, c: number, order?: readonly number[]) {
  const at = order === undefined ? tf.range(0, rows, 1, "int32") : tf.tensor1d([...order], "int32");
  const batch = { x: tf.mul(tf.gather(x, at), c), y: tf.gather(y, at) };
  const { mask, params } = await prune<{ kernel: tf.Tensor }, Rows>({
    params: { kernel: tf.div(kernel, c) },
    likelihood: gaussian(),
    method,
    outputs: (p, b) => tf.matMul(b.x as tf.Tensor2D, p.kernel as tf.Tensor2D),
    data: batches(
      { x: tf.clone(batch.x), y: tf.clone(batch.y) },
      { batchSize: rows, shuffle: false },
    ),
    heldOut: batch,
    sparsity: 0.5,
    substeps: 2,
    gate: false,
    solverTolerance: 1e-6,
  });
  const scaled = tf.mul(params.kernel, c).dataSync() as Float32Array;
  return { mask: [...mask.kernel.dataSync()], kernel: [...scaled] };
}

it("are tried with every method that the package exports", () => {
  const { pruneDefaults: _, ...own } = surgeon;
  const exported = Object.keys(own).flatMap((name) =>
    name.endsWith("Defaults") ? [name.replace(/Defaults$/, "")] : [],
  );
  const make = own as unknown as Readonly<Record<string, () => PruningMethod>>;
  const tried = new Set(Object.values(methods).map((method) => method(1).name));
  expect(exported.filter((name) => !tried.has((make[name] as () => PruningMethod)().name))).toEqual(
    [],
  );
});

describe.each(Object.keys(methods))("%s", (name) => {
  const method = methods[name]!;
  it.each([1e-3, 1e3])(
    "removes the same with inputs times %f and weights the other way",
    async (c) => {
      const [one, other] = [await pruned(method(1), 1), await pruned(method(c), c)];
      expect(other.mask).toEqual(one.mask);
      other.kernel.forEach((value, i) => {
        expect(Math.abs(value - one.kernel[i]!)).toBeLessThan(1e-2);
      });
    },
  );

  it("removes the same with examples in another order", async () => {
    const order = Array.from({ length: rows }, (_, i) => (7 * i + 2) % rows);
    const [one, other] = [await pruned(method(1), 1), await pruned(method(1), 1, order)];
    expect(other.mask).toEqual(one.mask);
  });
});
