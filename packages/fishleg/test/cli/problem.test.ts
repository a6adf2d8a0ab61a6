import { bernoulli, categorical, gaussian } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { problemOf } from "../../src/cli/problem.ts";
import type { ReadModel } from "../../src/cli/read-model.ts";

const kinds = { categorical, bernoulli, gaussian };

interface Given {
  readonly rows: number;
  readonly labels?: Int32Array | Float32Array | undefined;
  readonly name?: keyof typeof kinds;
  readonly batchSize?: number;
  readonly seed?: number;
  readonly inputType?: "float32" | "int32";
}

/** A model without weights, of two numbers each that it doubles; example `i` has `2 i` and `2 i + 1`. */
function problem({
  rows,
  labels,
  name = "gaussian",
  batchSize = 4,
  seed = 0,
  inputType = "float32",
}: Given) {
  const apply = (_p: unknown, _s: unknown, x: tf.Tensor) => ({
    output: tf.mul(x, tf.cast(2, x.dtype)),
  });
  const read = { model: { apply }, params: {}, state: {}, inputShape: [2], inputType };
  const kind = { likelihood: kinds[name](), name, because: "", logits: (y: tf.Tensor) => y };
  const x = Float32Array.from({ length: 2 * rows }, (_, i) => i);
  const examples = { rows, x, inputShape: [2], labels, labelShape: [], notes: [] };
  return problemOf(read as never as ReadModel, kind as never, examples, { batchSize, seed });
}

/** The examples of all batches of the training part, by their first numbers. */
async function trained({ data }: Awaited<ReturnType<typeof problem>>): Promise<number[]> {
  const found: number[] = [];
  for (let batch = 0; batch < data.perEpoch; batch++) {
    const { x } = (await data.at({ epoch: 0, batch } as never)) as { x: tf.Tensor };
    found.push(...[...x.dataSync()].filter((_, i) => i % 2 === 0));
  }
  return found;
}
const firsts = (x: tf.Tensor): number[] => [...x.dataSync()].filter((_, i) => i % 2 === 0);

describe("the examples of a run", () => {
  it.each([
    [20, 5],
    [29, 5],
    [30, 6],
    [5010, 1000],
  ])("of %i hold out %i, a fifth of them, from 5 to 1,000", async (rows, held) => {
    const found = await problem({ rows, labels: new Float32Array(2 * rows), batchSize: 1e6 });
    expect([found.heldOutRows, found.trainRows]).toEqual([held, rows - held]);
    expect(found.heldOut.x.shape).toEqual([held, 2]);
    expect(found.data.perEpoch).toBe(1);
  });

  it("are each in one of both parts, in an order of the seed", async () => {
    const labels = Float32Array.from({ length: 48 }, (_, i) => 100 + i);
    const found = await problem({ rows: 24, labels });
    const held = firsts(found.heldOut.x);
    // Nineteen are left, of which four batches of four are whole.
    expect(found.data.perEpoch).toBe(4);
    const all = [...held, ...(await trained(await problem({ rows: 24, labels, batchSize: 19 })))];
    expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, i) => 2 * i));
    expect(all).not.toEqual(all.toSorted((a, b) => a - b));
    // The labels go with their examples.
    expect([...found.heldOut.y.dataSync()]).toEqual(
      [...found.heldOut.x.dataSync()].map((v) => v + 100),
    );
    expect(firsts((await problem({ rows: 24, labels })).heldOut.x)).toEqual(held);
    expect(firsts((await problem({ rows: 24, labels, seed: 1 })).heldOut.x)).not.toEqual(held);
  });

  it.each([0, 7, 4_294_967_295])("are shuffled by the words of the seed %i", async (seed) => {
    // Fisher and Yates, by the generator of Numerical Recipes, in whole numbers.
    const order = Array.from({ length: 20 }, (_, i) => i);
    let word = BigInt(seed + 1) % 2n ** 32n;
    for (let i = 19; i > 0; i--) {
      word = (word * 1_664_525n + 1_013_904_223n) % 2n ** 32n;
      const j = Number((word * BigInt(i + 1)) / 2n ** 32n);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const { heldOut } = await problem({ rows: 20, seed });
    expect(firsts(heldOut.x)).toEqual(order.slice(0, 5).map((row) => 2 * row));
  });
});

describe("the targets", () => {
  it("are what the model says where there are no labels, in parts of 256", async () => {
    const found = await problem({ rows: 300, name: "bernoulli" });
    const x = [...found.heldOut.x.dataSync()];
    [...found.heldOut.y.dataSync()].forEach((y, i) => {
      expect(y).toBeCloseTo(1 / (1 + Math.exp(-2 * (x[i] as number))), 6);
    });
    const plain = await problem({ rows: 300 });
    expect([...plain.heldOut.y.dataSync()]).toEqual(x.map((v) => 2 * v));
    expect(plain.heldOut.y.shape).toEqual([60, 2]);
  });

  it("are class numbers of a classifier, or numbers like the outputs", async () => {
    const classes = Int32Array.from({ length: 20 }, (_, i) => i % 2);
    const found = await problem({ rows: 20, labels: classes, name: "categorical" });
    expect([found.heldOut.y.shape, found.heldOut.y.dtype]).toEqual([[5], "int32"]);
    expect([...found.heldOut.y.dataSync()]).toEqual(
      firsts(found.heldOut.x).map((v) => (v / 2) % 2),
    );
    const shares = await problem({ rows: 20, labels: new Float32Array(40), name: "categorical" });
    expect([shares.heldOut.y.shape, shares.heldOut.y.dtype]).toEqual([[5, 2], "float32"]);
    await expect(problem({ rows: 20, labels: new Float32Array(20) })).rejects.toThrow(
      "the labels have shape [] an example, the outputs [2]; leave the labels out or set --likelihood",
    );
  });
});
