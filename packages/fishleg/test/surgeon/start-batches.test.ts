import { treeDispose } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { fishlegSurgeon, prune } from "../../src/surgeon/index.ts";
import { smallNet } from "./small-net.ts";

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

it.each([
  // One to see the model, three to start, the last of which is learned from, and one to judge by before and after.
  [1, ["0 0", "0 0", "0 1", "1 0", "1 1", "1 0", "1 1"]],
  // Nothing is learned, and it is still judged by a batch that the start has not seen.
  [0, ["0 0", "0 0", "0 1", "1 0", "1 1"]],
])(
  "a start that sees more batches than an epoch has, with %i updates, goes on with the next one, and leaves no tensor",
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

it("a start is of other batches before each removal, also where nothing is learned", async () => {
  const { net, seen } = watched();
  const method = fishlegSurgeon({ start: "k-fac", startBatches: 1, pretrain: 0, refine: 0 });
  const { params, mask } = await prune({ ...net, method, sparsity: 0.5, substeps: 2 });
  treeDispose([params, mask]);
  // To see the model; then a start and what it is judged by, twice.
  expect(seen).toEqual(["0 0", "0 0", "0 1", "0 1", "1 0"]);
});
