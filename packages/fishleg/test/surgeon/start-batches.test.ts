import { batches, rows, treeDispose } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { fishlegSurgeon, prune } from "../../src/surgeon/index.ts";
import type { Rows } from "./quadratic.ts";
import { smallNet } from "./small-net.ts";

/** The kernels after a removal, with a start at the K-FAC factors of so many batches of so many rows. */
async function pruned(batchSize: number, startBatches: number): Promise<Float32Array[]> {
  const { data, ...net } = smallNet();
  const [x, y]: number[][] = [[], []];
  for (let batch = 0; batch < 2; batch++) {
    const part = (await data.at({ epoch: 0, batch })) as Rows;
    x!.push(...part.x.dataSync());
    y!.push(...part.y.dataSync());
  }
  const whole = {
    x: rows(Float32Array.from(x!), [4]),
    y: rows(Float32Array.from(y!), [3]),
  };
  const { params } = await prune({
    ...net,
    data: batches(whole, { batchSize }),
    method: fishlegSurgeon({ start: "k-fac", pretrain: 0, startBatches }),
    sparsity: 0.4,
    substeps: 1,
    gate: false,
  });
  return params.layers.map(({ kernel }) => kernel.dataSync() as Float32Array);
}

/** A small net whose data says which batches are taken, as "epoch batch". */
function watched() {
  const net = smallNet();
  const seen: string[] = [];
  const data: typeof net.data = {
    ...net.data,
    at: (position) => {
      seen.push(`${position.epoch} ${position.batch}`);
      return net.data.at(position);
    },
  };
  return { net: { ...net, data }, seen };
}

it("a start of two batches is that of one batch with the rows of both, and not that of one", async () => {
  const [whole, joined, one] = [await pruned(64, 1), await pruned(32, 2), await pruned(32, 1)];
  whole.forEach((values, i) => {
    expectAllClose([...(joined[i] as Float32Array)], [...values], { tolerance: 1e-5 });
  });
  expect(one).not.toEqual(whole);
});

it.each([
  // One to see the model, three to start, the last of which is learned from, and one to judge by before and after.
  [1, ["0 0", "0 0", "0 1", "1 0", "1 1", "1 0", "1 1"]],
  // Nothing is learned, and it is still judged by a batch that the start has not seen.
  [0, ["0 0", "0 0", "0 1", "1 0", "1 1"]],
])(
  "that sees more batches than an epoch has, with %i updates, goes on with the next one, and leaves no tensor",
  async (pretrain, wanted) => {
    const { net, seen } = watched();
    const before = tf.memory().numTensors;
    const method = fishlegSurgeon({ start: "k-fac", pretrain, startBatches: 3 });
    const { params, mask } = await prune({ ...net, method, sparsity: 0.5, substeps: 1 });
    treeDispose([params, mask]);
    expect(tf.memory().numTensors).toBe(before);
    expect(seen).toEqual(wanted);
  },
);

it("is of other batches before each removal, also where nothing is learned", async () => {
  const { net, seen } = watched();
  const method = fishlegSurgeon({ start: "k-fac", pretrain: 0, refine: 0 });
  const { params, mask } = await prune({ ...net, method, sparsity: 0.5, substeps: 2 });
  treeDispose([params, mask]);
  // To see the model; then a start and what it is judged by, twice.
  expect(seen).toEqual(["0 0", "0 0", "0 1", "0 1", "1 0"]);
});
