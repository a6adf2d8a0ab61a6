import * as tf from "@tensorflow/tfjs";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  grad,
  HostArray,
  hostArray,
  jit,
  random,
  scan,
  spec,
  stopGradient,
  vmap,
} from "../../src/index.ts";
import { decodeCompiled, encodeCompiled } from "../../src/jit/index.ts";
import { cholesky } from "../../src/linalg/index.ts";

const numbers = (array: HostArray): number[] => [...array.data];
/** The largest difference, as a share of the largest value. */
function relative(found: ArrayLike<number>, wanted: ArrayLike<number>): number {
  const values = Array.from(wanted);
  const scale = Math.max(...values.map(Math.abs));
  return Math.max(...values.map((value, i) => Math.abs(value - (found[i] as number)))) / scale;
}

const softSquare = (x: tf.Tensor): tf.Tensor => tf.mul(tf.tanh(x), tf.square(x));
const points = [-2.3, -0.1, 0.7, 1.9];

afterEach(() => vi.restoreAllMocks());

describe("functions compiled in float64", () => {
  it("keep the digits of host arrays, to the third derivative", async () => {
    const sum = (x: tf.Tensor) => tf.sum(softSquare(x)) as tf.Scalar;
    const first = grad(sum);
    const second = grad((x: tf.Tensor) => tf.sum(first(x)) as tf.Scalar);
    const third = grad((x: tf.Tensor) => tf.sum(second(x)) as tf.Scalar);
    const f = jit((x: tf.Tensor) => [softSquare(x), first(x), third(x)] as const, {
      precision: "float64",
    });
    const [value, slope, jerk] = await f(hostArray(points));
    const exact = points.map((x) => {
      const t = Math.tanh(x);
      const s = 1 - t * t;
      // By hand: (t x²)′ and (t x²)‴ with t′ = s, t″ = −2ts, t‴ = 4t²s − 2s².
      return [
        t * x * x,
        s * x * x + 2 * t * x,
        (4 * t * t * s - 2 * s * s) * x * x + 6 * -2 * t * s * x + 6 * s,
      ];
    });
    for (const [order, array] of [value, slope, jerk].entries()) {
      expect(array).toBeInstanceOf(HostArray);
      expect(array.dtype).toBe("float64");
      expect(array.data).toBeInstanceOf(Float64Array);
      const wanted = exact.map((row) => row[order] as number);
      expect(relative(array.data, wanted), `derivative ${order}`).toBeLessThan(1e-13);
    }
    await f.dispose();
  });

  it("take tensors, host arrays and numbers for the same program, and leave them as they are", async () => {
    const f = jit((x: tf.Tensor, scale: number | tf.Scalar) => tf.mul(tf.sin(x), scale), {
      precision: "float64",
    });
    const tensor = tf.tensor1d(points);
    const rounded = points.map(Math.fround);
    const before = tf.memory().numTensors;
    const ofTensor = await f(tensor, 0.1);
    const ofHost = await f(hostArray(points), 0.1);
    const ofRounded = await f(hostArray(rounded, [4], "float32"), 0.1);
    expect(f.stats()).toMatchObject({ calls: 3, compiles: 1, entries: 1, executor: "onnx" });
    const sine = (xs: readonly number[]): number[] => xs.map((x) => 0.1 * Math.sin(x));
    expect(relative(ofTensor.data, sine(rounded))).toBeLessThan(1e-15);
    expect(numbers(ofRounded)).toEqual(numbers(ofTensor));
    expect(relative(ofHost.data, sine(points))).toBeLessThan(1e-15);
    expect(tf.memory().numTensors).toBe(before);
    expect([...tensor.dataSync()]).toEqual(rounded);
    tensor.dispose();
    await f.dispose();
  });

  it("carry params between calls in doubles: Newton's steps for a square root of each number", async () => {
    const step = jit(
      (x: tf.Tensor, a: tf.Tensor) => tf.mul(tf.add(x, tf.div(a, x)), tf.fill([], 0.5)),
      { precision: "float64" },
    );
    const a = hostArray([2, 3, 1e-7, 5e9]);
    let x: tf.Tensor | HostArray = hostArray([1, 1, 1, 1]);
    const seen: HostArray[] = [];
    for (let n = 0; n < 40; n++) {
      x = await step(x, a);
      seen.push(x);
    }
    expect(relative((x as HostArray).data, numbers(a).map(Math.sqrt))).toBeLessThan(4e-16);
    // Results are the caller's: no later call has written into the first.
    expect(numbers(seen[0] as HostArray)).toEqual(numbers(a).map((v) => (1 + v) / 2));
  });

  it("run loops, draws, whole numbers and factorisations in doubles", async () => {
    const f = jit(
      (x: tf.Tensor2D, drawn: tf.Tensor1D, count: tf.Tensor) => {
        const [carry] = scan(
          (c: tf.Tensor, row: tf.Tensor) => [tf.add(tf.cos(c), tf.sum(row)), c] as const,
          tf.sum(x) as tf.Tensor,
          x as tf.Tensor,
        );
        const gram = tf.add(tf.matMul(x, x, true), tf.eye(2)) as tf.Tensor2D;
        const { lower } = cholesky(gram);
        const uniform = random.uniform(drawn, [3]);
        return { carry, lower, mean: tf.mean(count), third: tf.linspace(0, 1, 4), uniform, count };
      },
      { precision: "float64" },
    );
    const rows = [
      [0.1, 0.7],
      [-1.3, 0.2],
      [0.9, 0.4],
    ] as const;
    const seed = random.key(7);
    const count = hostArray([1, 2, 4], [3], "int32");
    const made = await f(hostArray(rows.flat(), [3, 2]), seed, count);
    let carry = rows.flat().reduce((sum, x) => sum + x, 0);
    for (const [a, b] of rows) carry = Math.cos(carry) + a + b;
    expect(relative(made.carry.data, [carry])).toBeLessThan(1e-15);
    const [l11, zero, l21, l22] = numbers(made.lower) as [number, number, number, number];
    expect(zero).toBe(0);
    const gram = (i: 0 | 1, j: 0 | 1): number =>
      rows.reduce((sum, row) => sum + row[i] * row[j], i === j ? 1 : 0);
    const product = [l11 * l11, l11 * l21, l21 * l21 + l22 * l22];
    expect(relative(product, [gram(0, 0), gram(0, 1), gram(1, 1)])).toBeLessThan(1e-15);
    expect(numbers(made.mean)[0]).toBe(7 / 3);
    expect(numbers(made.third)).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(made.count).toMatchObject({ dtype: "int32", data: Int32Array.of(1, 2, 4) });
    // The same draw as in float32.
    expect(numbers(made.uniform)).toEqual([...random.uniform(seed, [3]).dataSync()]);
  });

  it("run with mapped examples, branches of derivatives and stopped gradients", async () => {
    const f = (x: tf.Tensor) => tf.sum(tf.mul(stopGradient(x), tf.exp(x))) as tf.Scalar;
    const slopes = jit(vmap(grad(f)), { precision: "float64" });
    const found = await slopes(hostArray(points, [4, 1]) as never);
    expect(found.shape).toEqual([4, 1]);
    expect(
      relative(
        found.data,
        points.map((x) => x * Math.exp(x)),
      ),
    ).toBeLessThan(4e-16);
  });

  it.each(["cpu", "web-wasm"] as const)(
    "multiply by the factor of a product in doubles, tensors widened, on %s",
    async (device) => {
      const f = jit(
        (a: tf.Tensor2D, b: tf.Tensor2D, by: tf.Tensor) => tf.mul(tf.matMul(a, b), tf.div(by, 3)),
        { precision: "float64", device },
      );
      const narrow = tf.tensor2d([0.1, 0.2, 0.3, 0.4], [2, 2]);
      const constant = jit((a: tf.Tensor2D) => tf.mul(tf.matMul(a, a), tf.fill([], 1 / 3)), {
        precision: "float64",
        device,
      });
      const exact = [0.1, 0.2, 0.3, 0.4].map(Math.fround) as [number, number, number, number];
      const [a, b, c, d] = exact;
      const square = [a * a + b * c, a * b + b * d, c * a + d * c, c * b + d * d];
      const wanted = square.map((value) => value / 3);
      const one = hostArray([1], []);
      for (const found of [await f(narrow, narrow, one), await constant(narrow)]) {
        expect(relative(found.data, wanted)).toBeLessThan(1e-15);
      }
      const passed = jit((x: tf.Tensor) => ({ x, y: tf.neg(x) }), { precision: "float64", device });
      const { x } = await passed(narrow);
      expect(numbers(x)).toEqual(exact);
      expect(x.dtype).toBe("float64");
      narrow.dispose();
      await Promise.all([f.dispose(), constant.dispose(), passed.dispose()]);
    },
    60_000,
  );

  it("are saved with their precision", async () => {
    const f = jit((x: tf.Tensor) => tf.tanh(x), { precision: "float64" });
    await f.compile(spec([4]));
    const loaded = await decodeCompiled<typeof f>(await encodeCompiled(f));
    const wanted = points.map(Math.tanh);
    expect(relative((await loaded(hostArray(points))).data, wanted)).toBeLessThan(4e-16);
    expect(loaded.stats().executor).toBe("onnx");
    const narrow = jit((x: tf.Tensor) => tf.tanh(x));
    await narrow.compile(spec([4]));
    const other = await decodeCompiled<typeof narrow>(await encodeCompiled(narrow));
    expect(await other(tf.tensor1d(points))).toBeInstanceOf(tf.Tensor);
  });

  it("are called as they are inside of other functions", async () => {
    const inner = jit((x: tf.Tensor) => tf.square(x), { precision: "float64" });
    const outer = grad((x: tf.Tensor) => tf.sum(inner.inline(x)) as tf.Scalar);
    expect([...outer(tf.tensor1d([3])).dataSync()]).toEqual([6]);
  });

  it("show their types, and refuse what does not go with them", async () => {
    const f = jit((x: tf.Tensor) => tf.mul(x, 0.1), { precision: "float64" });
    expect(await f.lower(spec([2])).text()).toMatch(/float64\[2\]/);
    // tfjs rounds its literals before anybody sees them; an argument or a fill has all digits.
    expect(numbers(await f(hostArray([1])))).toEqual([Math.fround(0.1)]);
    const g = (x: tf.Tensor) => x;
    expect(() => jit(g, { precision: "float16" as "float64" })).toThrow(/precision must be one of/);
    expect(() => jit(g, { precision: "float64", device: "webgpu" })).toThrow(
      /float64 runs on the processor.*"webgpu"/,
    );
    expect(() => jit(g, { precision: "float64", donate: [0] } as never)).toThrow(/donate/);
  });
});
