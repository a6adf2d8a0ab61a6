import { allWithBatch } from "../batch-axes.ts";
import type { BatchRule } from "../batch-rule.ts";

/** Draws of batches of keys: example by example those of its key. */
const ofKeys: BatchRule = (node) => node.op(node.inputs, node.attrs);

/** A key and a number each. */
const foldIn: BatchRule = (node) => node.op(allWithBatch(node), node.attrs);

/** Keyed random numbers. */
export const randomBatches: Readonly<Record<string, BatchRule>> = {
  RandomInteger: ofKeys,
  RandomPermutation: ofKeys,
  ThreefryBits: ofKeys,
  ThreefryFoldIn: foldIn,
  ThreefrySplit: ofKeys,
};
