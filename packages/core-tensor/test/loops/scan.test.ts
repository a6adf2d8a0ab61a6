import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  customVjp,
  grad,
  type HostArray,
  hostArray,
  hvp,
  runReference,
  runTfjs,
  scan,
  spec,
  trace,
  valueAndGrad,
  vjp,
} from "../../src/index.ts";
import type { ScanOptions } from "../../src/transforms/index.ts";
import { type Rnn, scanned, unrolled } from "./unrolled.ts";
import { flat, hosts, specs, toTensors, transforms, variants } from "./variants.ts";

type T = tf.Tensor;
describe("scan against an unrolled loop", () => {
  for (const [variant, options] of Object.entries(variants)) {
    for (const [name, transform] of Object.entries(transforms)) {
      it(`${name}, ${variant}, on the reference`, () => {
        const [p, v] = [hosts(1), hosts(2)];
        const [ours, theirs] = [scanned, unrolled].map((f) => {
          const program = trace(
            transform((q) => f(q, options)),
            specs,
            specs,
          );
          return runReference(program, p, v) as Record<string, HostArray>;
        });
        expectAllClose(flat(ours), flat(theirs), { tolerance: 1e-12 });
      });
    }
    it(`all derivatives, ${variant}, on eager tensors and in replay`, () => {
      tf.tidy(() => {
        const [p, v] = [toTensors(hosts(1)), toTensors(hosts(2))];
        for (const [name, transform] of Object.entries(transforms)) {
          const expected = transform((q) => unrolled(q, options))(p, v) as never;
          const actual = transform((q) => scanned(q, options))(p, v) as never;
          expectAllClose(actual, expected, { tolerance: 2e-5, label: name });
          const program = trace(
            transform((q) => scanned(q, options)),
            p,
            v,
          );
          expectAllClose(runTfjs(program, p, v) as never, expected, {
            tolerance: 2e-5,
            label: name,
          });
        }
      });
    });
  }
});

describe("scan", () => {
  const cumulate = (c: T, x: T): [T, T] => [tf.add(c, x), tf.add(c, x)];

  it("keeps trees, and int32 and bool leaves beside floats", () => {
    const f = (x: T) =>
      scan(
        ({ n, sum, odd }: { n: T; sum: T; odd: T }, s: { a: T; i: T }) => [
          {
            n: tf.add(n, s.i),
            sum: tf.add(sum, tf.mul(s.a, tf.cast(n, "float32"))),
            odd: tf.logicalNot(odd),
          },
          { half: tf.mul(sum, 0.5), none: null },
        ],
        { n: tf.scalar(1, "int32"), sum: tf.scalar(0), odd: tf.scalar(false, "bool") },
        { a: x, i: tf.tensor1d([1, 2, 3], "int32") },
      );
    const x = tf.tensor1d([1, 10, 100]) as T;
    const [carry, ys] = f(x);
    const plain = [carry.n, carry.sum, carry.odd, ys.half].map((y) => [...y.dataSync()]);
    expect(plain).toEqual([[7], [421], [1], [0, 0.5, 10.5]]);
    expect(ys.none).toBe(null);
    const [again] = runTfjs(trace(f, x), x) as ReturnType<typeof f>;
    expect([again.n, again.sum, again.odd].map((y) => [...y.dataSync()])).toEqual([
      [7],
      [421],
      [1],
    ]);
    expect([again.n.dtype, again.odd.dtype]).toEqual(["int32", "bool"]);
    expectAllClose(grad((p: T) => f(p)[0].sum)(x), [1, 2, 4]);
  });

  it("takes a length in place of xs, and length 0", () => {
    const grow = (n: number) => (x: T) =>
      scan((c: T, _: null) => [tf.mul(c, 2), c], x, null, { length: n });
    const x = tf.tensor1d([1, 3]) as T;
    expect(grow(3)(x).map((y) => [...y.dataSync()])).toEqual([
      [8, 24],
      [1, 3, 2, 6, 4, 12],
    ]);
    for (const [carry, ys] of [grow(0)(x), runTfjs(trace(grow(0), x), x) as [T, T]]) {
      expect([...carry.dataSync()]).toEqual([1, 3]);
      expect(ys.shape).toEqual([0, 2]);
    }
    expectAllClose(grad((p: T) => tf.sum(grow(0)(p)[0]))(x), [1, 1]);
    const none = scan(cumulate, tf.scalar(5), tf.zeros([0]));
    expect([none[0].dataSync()[0], none[1].shape]).toEqual([5, [0]]);
  });

  it("lets NaN and infinities through", () => {
    const xs = tf.tensor1d([1, Number.NaN, Number.POSITIVE_INFINITY]);
    for (const ys of [
      scan(cumulate, 0, xs)[1],
      (
        runTfjs(
          trace((x: T) => scan(cumulate, 0, x), xs),
          xs,
        ) as [T, T]
      )[1],
    ]) {
      expect([...ys.dataSync()]).toEqual([1, Number.NaN, Number.NaN]);
    }
  });

  it("reads values on eager tensors", () => {
    const [last] = scan(
      (c: T, x: T) => [(x.dataSync()[0] as number) > 1 ? tf.add(c, x) : c, null],
      0,
      tf.tensor1d([1, 2, 3]),
    );
    expect(last.dataSync()[0]).toBe(5);
  });

  it("says what is wrong", () => {
    const xs = tf.tensor1d([1, 2, 3]);
    const bad =
      (f: unknown, init: unknown = 0, given: unknown = xs, options: unknown = {}) =>
      () =>
        scan(f as never, init as never, given as never, options as never);
    expect(bad(cumulate, 0, { a: xs, b: tf.zeros([2]) })).toThrow(
      /scan: xs.b has length 2 along its first axis, xs.a has length 3; they must be equal/,
    );
    expect(bad(cumulate, 0, xs, { length: 4 })).toThrow(
      /scan: xs has length 3 along its first axis, options.length is 4/,
    );
    expect(bad(cumulate, 0, tf.scalar(1))).toThrow(/scan: xs is a scalar, expected an array/);
    expect(bad(cumulate, 0, null)).toThrow(/pass \{ length \}/);
    expect(bad(cumulate, 0, xs, { length: -1 })).toThrow(/length must be/);
    expect(bad(cumulate, 0, xs, { unroll: 0 })).toThrow(/unroll must be/);
    expect(bad(cumulate, 0, xs, { checkpoint: "every 0" })).toThrow(
      /checkpoint must be "none", "sqrt", "every n"/,
    );
    expect(bad(cumulate, 0, xs, { checkpoint: () => 0.5 })).toThrow(
      /the result of checkpoint must be/,
    );
    expect(bad(cumulate, 0, xs, { revers: true })).toThrow(/nearest known name is "reverse"/);
    expect(bad((c: T) => c)).toThrow(/scan: the function returned a tensor, expected \[carry, y\]/);
    expect(bad(async (c: T) => [c, c])).toThrow(/scan: the function returned a promise/);
    expect(bad((c: T) => [c, "y"])).toThrow(/scan: y must be a tensor or a number, got a string/);
    expect(bad(cumulate, "c")).toThrow(/scan: init must be a tensor or a number/);
    const disposed = tf.scalar(1);
    disposed.dispose();
    expect(bad(cumulate, disposed)).toThrow(/scan: init of shape \[\] is disposed/);
    const init = { w: tf.zeros([2]), b: tf.scalar(0) };
    const wider = bad((c: typeof init) => [{ ...c, w: tf.zeros([3]) }, null], init);
    expect(wider).toThrow(/scan: carry.w is float32\[2\] before a step and float32\[3\] after it/);
    expect(() => trace(() => wider())).toThrow(
      /scan: carry.w is float32\[2\] before a step and float32\[3\] after it/,
    );
    expect(bad((c: typeof init) => [{ ...c, b: tf.scalar(1, "int32") }, null], init)).toThrow(
      /carry.b is float32\[\] before a step and int32\[\] after it/,
    );
    expect(bad((c: typeof init) => [{ w: c.w }, null], init)).toThrow(
      /scan: the carry after a step has 1 leaf, the carry before it has 2 \(missing "b"\)/,
    );
    expect(() =>
      trace((x: T) => scan((c: T, s: T) => [tf.add(c, s.dataSync()[0] as number), null], 0, x), xs),
    ).toThrow(/was read/);
  });

  it("does not let a value of one step escape", () => {
    const leaked: T[] = [];
    const f = (x: T) => {
      scan(
        (c: T, s: T) => {
          leaked.push(tf.keep(c));
          return [tf.add(c, s), null];
        },
        0,
        x,
      );
      return tf.add(leaked[0] as T, 1);
    };
    expect(() => trace(f, spec([3]))).toThrow(/was used after that function returned/);
  });

  it("uses derivatives made by hand in its graph, and unrolled", () => {
    const round = customVjp({
      forward: (x: T) => ({ value: tf.round(x) as T, residuals: null }),
      backward: (_, u: T) => u,
    });
    const f = (options: ScanOptions) => (x: T) =>
      scan((c: T, _: null) => [tf.mul(round(c), 2), null], x, null, { length: 3, ...options })[0];
    const x = tf.scalar(1.4) as T;
    expect(f({})(x).dataSync()[0]).toBe(8);
    expectAllClose(grad(f({}))(x), 8);
    expectAllClose(grad(f({ unroll: true }))(x), 8);
  });

  it("keeps less with a checkpoint policy", () => {
    const count = 64;
    const kept = (options: ScanOptions): number => {
      const f = (x: T): T =>
        tf.sum(
          scan((c: T, _: null) => [tf.tanh(tf.sin(tf.mul(c, 1.1))), null], x, null, {
            length: count,
            ...options,
          })[0],
        );
      const x = tf.ones([1000]) as T;
      const before = tf.memory().numBytes;
      const { dispose } = vjp(f, x);
      const bytes = tf.memory().numBytes - before;
      dispose();
      return bytes / 4000;
    };
    // In carries: three values a step; one a step; one a segment of 8, and 16.
    expect(kept({})).toBeGreaterThan(2 * count);
    expect(kept({ checkpoint: "every 1" })).toBeLessThan(count + 6);
    expect(kept({ checkpoint: "sqrt" })).toBeLessThan(8 + 6);
    expect(kept({ checkpoint: "every 16" })).toBeLessThan(4 + 6);
  });

  it("leaves nothing behind", async () => {
    const p = toTensors(hosts(1));
    for (const options of [
      {},
      { reverse: true },
      { unroll: 3 },
      { checkpoint: "every 3" },
    ] as ScanOptions[]) {
      await expectNoLeak(() => tf.tidy(() => scanned(p, options)), 3);
      await expectNoLeak(() => valueAndGrad((q: Rnn) => scanned(q, options))(p), 3);
      await expectNoLeak(() => hvp((q: Rnn) => scanned(q, options), p, p), 3);
      await expectNoLeak(
        () =>
          void trace(
            grad((q: Rnn) => scanned(q, options)),
            p,
          ),
        3,
      );
    }
  });

  it("takes 10,000 steps, and as many back", () => {
    const xs = tf.ones([10_000]);
    const f = (a: T): T =>
      scan((c: T, x: T) => [tf.mul(c, tf.sub(1, tf.mul(a, x))), null], 1, xs)[0];
    const a = tf.scalar(1e-4) as T;
    expectAllClose(f(a), (1 - 1e-4) ** 10_000, { tolerance: 1e-3 });
    expectAllClose(grad(f)(a), -10_000 * (1 - 1e-4) ** 9_999, { tolerance: 1e-3 });
    const exact = runReference(trace(grad(f), a), hostArray([1e-4], [])) as HostArray;
    expectAllClose(exact.data, -10_000 * (1 - 1e-4) ** 9_999, { tolerance: 1e-9 });
  });
});
