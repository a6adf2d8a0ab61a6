import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { runReference } from "../../src/executors/reference.ts";
import { trace } from "../../src/graph/trace.ts";
import { jit } from "../../src/jit/index.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import {
  argsort,
  dynamicSlice,
  dynamicUpdateSlice,
  roll,
  searchSorted,
  sort,
  takeAlongAxis,
  tril,
  triu,
} from "../../src/ops/index.ts";
import { grad, vmap } from "../../src/transforms/index.ts";
import fixture from "../fixtures/arrays.json" with { type: "json" };
import { caught } from "../tree/caught.ts";

const x = tf.tensor(fixture.x as never) as tf.Tensor;

/** The functions of the script by its names, as functions of x. Starts are a tensor, so that nothing is known before. */
const functions: Readonly<
  Record<string, (args: never[], options: never) => (x: tf.Tensor) => tf.Tensor>
> = {
  sort: (_, options) => (a) => sort(a, options),
  argsort: (_, options) => (a) => argsort(a, options),
  roll:
    ([shift, axis]) =>
    (a) =>
      roll(a, shift as never, axis as never),
  triu:
    ([k]) =>
    (a) =>
      triu(a, k),
  tril:
    ([k]) =>
    (a) =>
      tril(a, k),
  dynamicSlice: ([starts, sizes]) => {
    const at = tf.tensor1d(starts as never, "int32");
    return (a) => dynamicSlice(a, at, sizes as never);
  },
  dynamicUpdateSlice: ([values, starts, sizes]) => {
    const [update, at] = [
      tf.tensor(values as never, sizes as never),
      tf.tensor1d(starts as never, "int32"),
    ];
    return (a) => dynamicUpdateSlice(a, update, at);
  },
  takeAlongAxis: ([values, axis]) => {
    const indices = tf.tensor(values as never, undefined, "int32");
    return (a) => takeAlongAxis(a, indices, axis as never);
  },
};

const cases = fixture.cases.map((one) => {
  const f = functions[one.name]!(one.args as never, (one.options ?? undefined) as never);
  const name = `${one.name} ${JSON.stringify(one.options ?? one.args.slice(-2)).slice(0, 60)}`;
  return { ...one, f, name };
});

describe.each(cases)("$name", ({ f, shape, value, slope }) => {
  const expected = tf.tensor(value, shape);
  const weighted = (a: tf.Tensor) => {
    const y = f(a);
    return tf.sum(tf.mul(y, tf.tensor(fixture.weights.slice(0, y.size), y.shape))) as tf.Scalar;
  };

  it("has the values and the slope of NumPy and JAX", () => {
    expect(f(x).shape).toEqual(expected.shape);
    expectAllClose(f(x), expected, { tolerance: 1e-6 });
    if (slope !== null)
      expectAllClose(tf.reshape(grad(weighted)(x), [-1]), slope, { tolerance: 1e-6 });
  });

  it("is traced, compiled and batched", async () => {
    const exact = runReference(trace(f, x), x) as HostArray;
    expectAllClose(exact.data, expected, { tolerance: 1e-7 });
    const compiled = jit(f);
    expectAllClose(await compiled(x), expected, { tolerance: 1e-6 });
    await compiled.dispose();
    const both = vmap(f)(tf.stack([x, tf.neg(x)]));
    expectAllClose(both, tf.stack([f(x), f(tf.neg(x))]), { tolerance: 1e-6 });
  });

  it("leaves no tensors", async () => {
    await expectNoLeak(() => f(x).dispose());
  });
});

describe("sort", () => {
  it("puts NaN beside infinity at the end, and keeps equal numbers in order", () => {
    const odd = tf.tensor1d([
      Number.NaN,
      1,
      Number.POSITIVE_INFINITY,
      -0,
      0,
      Number.NEGATIVE_INFINITY,
    ]);
    expect([...argsort(odd).dataSync()]).toEqual([5, 3, 4, 1, 0, 2]);
    expect([...argsort(odd, { descending: true }).dataSync()]).toEqual([0, 2, 1, 3, 4, 5]);
    expect([...sort(odd).dataSync()].slice(0, 4)).toEqual([Number.NEGATIVE_INFINITY, -0, 0, 1]);
    expect(sort(odd).dataSync()[4]).toBeNaN();
  });

  it("sorts whole numbers up to both ends of their range, and bools", () => {
    const whole = tf.tensor1d([0, -(2 ** 31), 2 ** 31 - 1, -1], "int32");
    expect([...sort(whole).dataSync()]).toEqual([-(2 ** 31), -1, 0, 2 ** 31 - 1]);
    expect(sort(whole, { descending: true }).dtype).toBe("int32");
    const bools = sort(tf.tensor1d([true, false, true], "bool"));
    expect([bools.dtype, ...bools.dataSync()]).toEqual(["bool", 0, 1, 1]);
  });

  it("takes rows of length 0 and 1", () => {
    for (const shape of [[2, 0], [0, 3], [0]]) {
      for (const axis of shape.keys()) {
        expect(sort(tf.zeros(shape), { axis }).shape).toEqual(shape);
        expect(argsort(tf.zeros(shape, "int32"), { axis, descending: true })).toMatchObject({
          shape,
          dtype: "int32",
        });
      }
    }
    expect([...argsort(tf.zeros([2, 1])).dataSync()]).toEqual([0, 0]);
  });
});

describe("dynamic slices", () => {
  it("take numbers and scalars together", () => {
    const at = tf.scalar(1, "int32");
    const part = dynamicSlice(x, [0, at, 9], [1, 2, 3]);
    expectAllClose(part, tf.slice(x, [0, 1, 2], [1, 2, 3]));
    expectAllClose(dynamicUpdateSlice(x, part, [0, at, 9]), x);
  });

  it("read back what was written, in a scan over places", () => {
    const write = (from: tf.Tensor, at: tf.Tensor) =>
      dynamicUpdateSlice(from, tf.fill([1, 2], 7), [at, 0]);
    let cache = tf.zeros([3, 2]) as tf.Tensor;
    for (const i of [0, 1, 2]) {
      cache = write(cache, tf.scalar(i, "int32"));
      expectAllClose(dynamicSlice(cache, [tf.scalar(i, "int32"), 0], [1, 2]), [[7, 7]]);
      expect(tf.sum(cache).dataSync()[0]).toBe(14 * (i + 1));
    }
  });

  it("select, so that what is written over may be NaN", () => {
    const bad = tf.tensor1d([1, Number.NaN, 3]);
    expectAllClose(dynamicUpdateSlice(bad, tf.tensor1d([2]), [1]), [1, 2, 3]);
  });

  it("have the slope by the update", () => {
    const f = (update: tf.Tensor) =>
      tf.sum(
        tf.mul(dynamicUpdateSlice(tf.ones([4]), update, tf.tensor1d([1], "int32")), [1, 2, 3, 4]),
      );
    expectAllClose(grad(f)(tf.tensor1d([5, 6]) as tf.Tensor), [2, 3]);
  });
});

describe("searchSorted", () => {
  const numbers = (list: readonly (number | string)[]) =>
    tf.tensor1d(
      list.map((v) =>
        v === "inf"
          ? Number.POSITIVE_INFINITY
          : v === "-inf"
            ? Number.NEGATIVE_INFINITY
            : Number(v),
      ),
    );
  const { edges, values, left, right } = fixture.search;

  it.each(["left", "right"] as const)("is NumPy's on the side %s, traced too", (side) => {
    const f = (a: tf.Tensor, v: tf.Tensor) => searchSorted(a, v, side);
    const expected = side === "left" ? left : right;
    expectAllClose(f(numbers(edges), numbers(values)), expected);
    const traced = runReference(
      trace(f, numbers(edges), numbers(values)),
      numbers(edges),
      numbers(values),
    );
    expectAllClose((traced as HostArray).data, expected);
  });

  it("is compiled and batched to the same, and leaves no tensors", async () => {
    const [row, asked] = [numbers(edges), numbers(values)];
    const compiled = jit((r: tf.Tensor, v: tf.Tensor) => searchSorted(r, v, "right"));
    expectAllClose(await compiled(row, asked), right);
    await compiled.dispose();
    // A batch of values in one row, and of rows with values of their own.
    const shifted = tf.sub(row, 0.25);
    const inOne = vmap((v: tf.Tensor) => searchSorted(row, v, "left"));
    expectAllClose(inOne(tf.stack([asked, tf.neg(asked)])), [
      left,
      [...searchSorted(row, tf.neg(asked), "left").dataSync()],
    ]);
    const each = vmap((r: tf.Tensor, v: tf.Tensor) => searchSorted(r, v, "left"));
    expectAllClose(each(tf.stack([row, shifted]), tf.stack([asked, asked])), [
      left,
      [...searchSorted(shifted, asked, "left").dataSync()],
    ]);
    await expectNoLeak(() => searchSorted(row, asked).dispose());
  });

  it("finds every place in rows of every length", () => {
    for (let n = 1; n <= 17; n++) {
      const row = tf.range(0, n, 1, "float32");
      const asked = tf.range(-0.5, n, 0.5, "float32");
      const f = (a: tf.Tensor, v: tf.Tensor) => searchSorted(a, v);
      const got = runReference(trace(f, row, asked), row, asked) as HostArray;
      expectAllClose(
        got.data,
        Array.from(asked.dataSync(), (v) => Math.min(Math.max(Math.ceil(v), 0), n)),
      );
    }
  });
});

it("triangles select, so that what is cut off may be infinite or NaN, and keep the dtype", () => {
  const odd = tf.tensor2d([
    [1, Number.NaN],
    [Number.POSITIVE_INFINITY, 4],
  ]);
  expect([...tril(triu(odd)).dataSync()]).toEqual([1, 0, 0, 4]);
  expect(triu(tf.ones([2, 2], "int32")).dtype).toBe("int32");
});

describe("what does not fit is named", () => {
  const live = tf.ones([2, 3]);
  const dead = tf.ones([2, 3]);
  dead.dispose();
  it.each([
    [() => sort(live, { axis: 2 }), "option", "axis must be a whole number from -2 to 1"],
    [() => sort(tf.scalar(1)), "option", "x is a scalar"],
    [() => sort(live, { axes: 1 } as never), "option", 'nearest known name is "axis"'],
    [() => argsort(live, { descending: 1 as never }), "option", "descending must be one of"],
    [() => argsort(dead), "disposed", "x is a disposed tensor"],
    [() => takeAlongAxis(live, tf.zeros([3, 1], "int32"), 1), "shape", "expected [2, k]"],
    [() => roll(live, 1.5, 0), "option", "shift must be a whole number"],
    [() => roll(live, [1, 2], 0), "option", "got 2 shifts for 1 axes"],
    [() => triu(tf.ones([3])), "shape", "expected a matrix"],
    [() => tril(live, 0.5), "option", "diagonal must be a whole number"],
    [() => dynamicSlice(live, [0], [1, 1]), "shape", "got 1 starts"],
    [() => dynamicSlice(live, [0, 0], [1, 4]), "option", "sizes[1] must be"],
    [() => dynamicSlice(live, [0, tf.ones([2])], [1, 1]), "shape", "starts[1] has shape [2]"],
    [() => dynamicUpdateSlice(live, tf.ones([3, 1]), [0, 0]), "shape", "of at most [2, 3]"],
    [() => dynamicUpdateSlice(live, tf.ones([1, 1], "int32"), [0, 0]), "shape", "update is int32"],
    [() => dynamicUpdateSlice(live, dead, [0, 0]), "disposed", "update is a disposed tensor"],
  ] as const)("%#", (run, code, words) => {
    const before = tf.memory().numTensors;
    const error = caught(run);
    expect(error.message).toContain(words);
    expect(isLegendreError(error, code)).toBe(true);
    expect(tf.memory().numTensors - before).toBeLessThanOrEqual(1);
  });
});
