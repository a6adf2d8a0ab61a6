import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { jit, vmap } from "../../src/index.ts";
import { unique } from "../../src/ops/index.ts";
import { grad } from "../../src/transforms/index.ts";
import cases from "../fixtures/unique.json" with { type: "json" };

type Case = (typeof cases)[number];

const optionsOf = ({ size, fillValue }: Case) =>
  fillValue === null ? { size } : { size, fillValue };
const argument = ({ x, shape, dtype }: Case): tf.Tensor => tf.tensor(x, shape, dtype as "int32");

function check(found: ReturnType<typeof unique>, entry: Case): void {
  const { used, size } = entry;
  const read = (x: tf.Tensor) => [...x.dataSync()];
  expect(read(found.count)).toEqual([entry.count]);
  expect(read(found.values)).toEqual(entry.values);
  expect(found.values.dtype).toBe(entry.dtype);
  expect(read(found.indices).slice(0, used)).toEqual(entry.indices.slice(0, used));
  expect(read(found.counts)).toEqual(entry.counts);
  expect(found.inverse.shape).toEqual(entry.shape);
  // JAX leaves open what stands there for numbers that are cut off.
  if (entry.count <= size) expect(read(found.inverse)).toEqual(entry.inverse);
}

describe("unique", () => {
  it.each(cases.map((entry) => [`${entry.dtype}[${entry.shape}], ${entry.size}`, entry] as const))(
    "is JAX's, eagerly, compiled and in a batch: %s",
    async (_, entry) => {
      const x = argument(entry);
      const f = (at: tf.Tensor) => unique(at, optionsOf(entry));
      check(f(x), entry);
      const compiled = jit(f);
      check(await compiled(x), entry);
      await compiled.dispose();
      const both = vmap(f)(tf.stack([x, tf.neg(x)]));
      expect([...both.values.dataSync()].slice(0, entry.size)).toEqual(entry.values);
      if (entry.slope === null) return;
      const weights = entry.weights.map((w, i) => (i < entry.used ? w : 0));
      const slope = grad((at: tf.Tensor) => tf.sum(tf.mul(f(at).values, weights)) as tf.Scalar)(x);
      expectAllClose(slope, entry.slope, { tolerance: 1e-6 });
    },
  );

  it("of one number has the shapes that it has of many", async () => {
    for (const shape of [[1], [1, 1], []]) {
      const f = (x: tf.Tensor) => unique(x, { size: 3, fillValue: -1 });
      const x = tf.fill(shape, 5) as tf.Tensor;
      for (const found of [f(x), await jit(f)(x)]) {
        const { values, indices, counts, inverse, count } = found;
        expect([values.shape, indices.shape, counts.shape]).toEqual([[3], [3], [3]]);
        expect([inverse.shape, count.shape]).toEqual([shape, []]);
        expect([...values.dataSync(), ...counts.dataSync()]).toEqual([5, -1, -1, 1, 0, 0]);
      }
    }
  });

  it("takes all NaN for one number, behind infinity", () => {
    const x = tf.tensor1d([Number.NaN, 1, Infinity, Number.NaN, -Infinity]);
    const { values, counts, count, inverse } = unique(x, { size: 5, fillValue: 0 });
    expect([...values.dataSync()]).toEqual([-Infinity, 1, Infinity, Number.NaN, 0]);
    expect([...counts.dataSync()]).toEqual([1, 1, 1, 2, 0]);
    expect([count.dataSync()[0], ...inverse.dataSync()]).toEqual([4, 3, 1, 2, 3, 0]);
  });

  it("leaves no tensors, and refuses what it cannot take", async () => {
    const x = tf.tensor1d([1, 2, 1]) as tf.Tensor;
    await expectNoLeak(() => unique(x, { size: 2 }), 3);
    const code = (c: string) => expect.objectContaining({ code: c });
    expect(() => unique(x, { size: 0 })).toThrow(code("option"));
    expect(() => unique(x, {} as never)).toThrow(code("option"));
    expect(() => unique(x, { size: 2, fill: 0 } as never)).toThrow(code("option"));
    expect(() => unique(x, { size: 2, fillValue: "0" as never })).toThrow(code("option"));
    expect(() => unique(tf.zeros([0]), { size: 2 })).toThrow(code("shape"));
    expect(() => unique(tf.zeros([2], "bool"), { size: 2 })).toThrow(code("structure"));
    expect(() => unique([1] as never, { size: 2 })).toThrow(code("structure"));
  });
});
