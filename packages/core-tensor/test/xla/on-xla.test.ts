import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import { callKernel } from "../../src/graph/dispatch.ts";
import { inDoubles } from "../../src/graph/passes/in-doubles.ts";
import {
  grad,
  type HostArray,
  runReference,
  spec,
  trace,
  treeDispose,
  treeLeaves,
  whileLoop,
} from "../../src/index.ts";
import { HostArray as Host } from "../../src/kernels/host-array.ts";
import { csr, matmul } from "../../src/sparse/index.ts";
import { toStableHlo } from "../../src/xla/index.ts";
import { floats, given } from "../kernels/case.ts";
import { PythonServer, pythonWithJax } from "./python.ts";

type T = tf.Tensor;

const python = pythonWithJax();

// What the conformance suite does not vary: sizes of draws, numbers out of range, loops that stop themselves.
const title = "a program on XLA (needs jax)";
if (python === null) it.skip(title, () => {});
else describe(title, () => onXla(new PythonServer(python)));

function onXla(server: PythonServer): void {
  afterAll(() => server.end());
  let next = 0;

  async function run(f: (...x: T[]) => unknown, ...args: HostArray[]): Promise<HostArray[]> {
    const program = trace(f, ...args.map(({ shape, dtype }) => spec(shape, dtype)));
    const number = next++;
    await server.compile(number, toStableHlo(program));
    const results = await server.run(number, args);
    await server.free({ programs: [number] });
    return results;
  }

  /** The same, which has to be the reference's to the bit. */
  async function same(f: (...x: T[]) => unknown, ...args: HostArray[]): Promise<void> {
    const results = await run(f, ...args);
    const program = trace(f, ...args.map(({ shape, dtype }) => spec(shape, dtype)));
    const exact = treeLeaves<HostArray>(runReference(program, ...args));
    expect(results.map(({ data }) => [...data])).toEqual(exact.map(({ data }) => [...data]));
  }

  const key = given([123456789, -987654321], [2], "int32");
  const keys = given([1, 2, -3, 4, 5, -6], [3, 2], "int32");

  /** The same to a part in a million, the same where it is no number, and the same type. */
  async function near(f: (...x: T[]) => unknown, ...args: HostArray[]): Promise<void> {
    const results = await run(f, ...args);
    const program = trace(f, ...args.map(({ shape, dtype }) => spec(shape, dtype)));
    treeLeaves<HostArray>(runReference(program, ...args)).forEach((exact, i) => {
      const { shape, dtype, data } = results[i] as HostArray;
      expect([shape, dtype]).toEqual([exact.shape, exact.dtype]);
      const off = Array.from(exact.data, (value, k) => {
        const got = data[k] as number;
        if (Object.is(got, value)) return 0;
        return Math.abs(got - value) / Math.max(1e-30, Math.abs(value));
      });
      expect(Math.max(0, ...off)).toBeLessThan(1e-6);
    });
  }

  it("draws gamma and Poisson numbers by the same rejections", { timeout: 120_000 }, async () => {
    const many = given(
      [...Array(600)].map((_, i) => (i * 7919) % 2_000_003),
      [300, 2],
      "int32",
    );
    // Below and above 1, each side of where Poisson's method changes, and what has no numbers.
    const usual = [0.02, 0.5, 0.999, 1, 1.5, 4, 9.99, 10, 11, 37, 500, 1e5];
    const edges = [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 3e9, 2147483000];
    const each = [...usual, ...edges];
    const parameter = given(Array(300).fill(each).flat(), [300, each.length]);
    await near(
      (k, p) => [
        callKernel("RandomGamma", { key: k!, shape: p! }, { log: true })[0],
        callKernel("RandomPoisson", { key: k!, rate: p! })[0],
      ],
      many,
      parameter,
    );
    const shape = given(Array(2000).fill(2.5), [2000]);
    const drawn = (k?: T, p?: T): unknown =>
      callKernel("RandomGamma", { key: k!, shape: p! }, { log: false })[0];
    await near(drawn, key, shape);
    await near(drawn, key, given([], [0]));
    await near(drawn, given([], [0, 2], "int32"), given([], [0, 3]));
  });

  it("multiplies by a sparse matrix that is a constant, rows at both ends empty", async () => {
    const entries = { rows: [1, 1, 2, 4, 4, 4], columns: [0, 3, 2, 0, 1, 3] };
    const matrix = csr({ ...entries, values: [1, -2, 0.5, 3, 0.25, 7] }, { shape: [6, 4] });
    const x = given([0.5, -1, 2, 3, 0.125, 6, -7, 8], [4, 2]);
    for (const reduce of ["sum", "mean"] as const) {
      await near((v) => matmul(matrix, v!, { reduce }), x);
      await near(
        grad((v: T) => tf.sum(tf.square(matmul(matrix, v, { reduce }))) as tf.Scalar),
        x,
      );
    }
    treeDispose(matrix);
  });

  it("draws truncated normal numbers and orthogonal matrices of any form", async () => {
    const bounds = [
      [-2, 2],
      [-1, 0.5],
      [6, 7],
      [-37, -36],
      [Number.NEGATIVE_INFINITY, 0],
      [0, Number.POSITIVE_INFINITY],
    ] as const;
    await near((k) => {
      const words = callKernel("ThreefryBits", { key: k! }, { shape: [500] })[0] as T;
      return bounds.map(
        ([min, max]) => callKernel("TruncatedNormalFromBits", { bits: words }, { min, max })[0],
      );
    }, key);
    const orthogonal = (shape: number[]) => (k?: T) => {
      const words = callKernel("ThreefryBits", { key: k! }, { shape })[0] as T;
      return callKernel("OrthogonalFromBits", { bits: words })[0];
    };
    for (const shape of [
      [5, 5],
      [7, 3],
      [3, 7],
      [2, 4, 3],
      [1, 1],
    ]) {
      const [got] = (await run(orthogonal(shape), key)) as [HostArray];
      const program = trace(orthogonal(shape), spec([2], "int32"));
      const [exact] = treeLeaves<HostArray>(runReference(program, key)) as [HostArray];
      const off = Array.from(exact.data, (v, i) => Math.abs(v - (got.data[i] as number)));
      expect(Math.max(...off)).toBeLessThan(1e-6);
    }
  });

  it("draws the numbers that every engine draws", async () => {
    for (const source of [key, keys]) {
      await same(
        (k) => [
          ...callKernel("ThreefryBits", { key: k! }, { shape: [7, 11] }),
          ...callKernel("ThreefrySplit", { key: k! }, { count: 5 }),
          ...callKernel("RandomPermutation", { key: k! }, { n: 300 }),
        ],
        source,
      );
    }
  });

  it("passes over the same words where a bound divides none of them evenly", async () => {
    for (const [min, max] of [
      [0, 3],
      [-5, 2 ** 31 - 1],
      [-(2 ** 31), 2 ** 30 + 1],
      [-(2 ** 31), 2 ** 31],
    ] as const) {
      await same((k) => callKernel("RandomInteger", { key: k! }, { shape: [500], min, max }), key);
    }
  });

  it("makes the normal numbers of all tails, to the last digit of float32", async () => {
    const bits = given(
      [0, 1, -1, 2 ** 31 - 1, -(2 ** 31), 321e6, -1e9, 1917e6, 255, -77],
      [10],
      "int32",
    );
    await same((x) => callKernel("NormalFromBits", { bits: x! }), bits);
    await same((x) => callKernel("UnitUniform", { bits: x! }), bits);
  });

  it("cuts floats to whole numbers as arrays of JavaScript do", async () => {
    const x = given([1.9, -1.9, 3e9, -3e9, 1e20, Number.NaN, Number.POSITIVE_INFINITY, -(2 ** 31)]);
    await same((at) => tf.cast(at!, "int32"), x);
    await same((at) => tf.cast(at!, "bool"), given([0, -0, 0.5, Number.NaN]));
  });

  it("reads NaN, or 0, where an index is out of range", async () => {
    const places = given([1, -1, 3, 0], [4], "int32");
    const read = (x?: T, i?: T): T => tf.gather(x!, i!);
    const [floatsRead] = await run(read, given([5, 6, 7]), places);
    expect([...floatsRead!.data]).toEqual([6, Number.NaN, Number.NaN, 5]);
    const [whole] = await run(read, given([5, 6, 7], [3], "int32"), places);
    expect([...whole!.data]).toEqual([6, 0, 0, 5]);
  });

  it("tells which pivot of which matrix is not positive", async () => {
    const matrices = [
      [4, 2, 0, 2, 5, 1, 0, 1, 3],
      [4, 2, 0, 2, 1, 0, 0, 0, 1],
      [-1, 0, 0, 0, 1, 0, 0, 0, 1],
      [1, 0, 0, 0, 1, 0, 0, 0, -2],
    ];
    const a = given(matrices.flat(), [4, 3, 3]);
    const [lower, info] = await run((x) => callKernel("Cholesky", { a: x! }), a);
    expect([...info!.data]).toEqual([0, 2, 1, 3]);
    expect([...lower!.data.slice(0, 5)]).toEqual([2, 0, 0, 1, 2]);
    expect([...lower!.data.slice(9)].every(Number.isNaN)).toBe(true);
  });

  it("finds singular values of any shape, rank and scale, and completes the vectors", async () => {
    const [tall, wide] = [floats([9, 7], { seed: 5 }), floats([3, 8], { seed: 6 })];
    const low = floats([5, 2], { seed: 7 });
    const square = Array.from({ length: 25 }, (_, at) => {
      const [i, j] = [Math.floor(at / 5), at % 5];
      return low.data[2 * i]! * low.data[2 * j]! + low.data[2 * i + 1]! * low.data[2 * j + 1]!;
    });
    const matrices = [
      tall,
      wide,
      given(square, [5, 5]),
      given(new Array(6).fill(0), [2, 3]),
      given([1e30, 0, 0, 1e-10], [2, 2]),
      given([3, 0, 0, 0, 3, 0, 0, 0, -3], [3, 3]),
      floats([0, 2, 3]),
    ];
    const all = (...xs: T[]): T[] => xs.flatMap((a) => [...callKernel("Svd", { a }, {})]);
    for (const dtype of ["float32", "float64"] as const) {
      const program = trace(all, ...matrices.map(({ shape }) => spec(shape)));
      const used = dtype === "float64" ? inDoubles(program) : program;
      const args = matrices.map(({ shape, data }) => new Host(shape, dtype, data));
      const number = next++;
      await server.compile(number, toStableHlo(used));
      const found = await server.run(number, args);
      await server.free({ programs: [number] });
      const exact = treeLeaves<HostArray>(runReference(used, ...args));
      const near = dtype === "float64" ? 1e-13 : 1e-6;
      for (const [index, { shape, data }] of matrices.entries()) {
        const [u, s, v] = found.slice(3 * index, 3 * index + 3) as HostArray[];
        const largest = Math.max(1e-30, ...s!.data);
        const differences = Array.from(
          s!.data,
          (x, i) => Math.abs(x - exact[3 * index + 1]!.data[i]!) / largest,
        );
        expect(Math.max(0, ...differences)).toBeLessThan(near);
        const k = s!.shape.at(-1)!;
        for (const basis of [u!, v!]) {
          expect(basis.shape.at(-1)).toBe(k);
          const rows = basis.data.length / Math.max(1, k);
          for (let i = 0; i < rows * k; i++) {
            const [p, q] = [Math.floor(i / k) % k, i % k];
            let dot = 0;
            for (let row = 0; row < rows; row++)
              dot += basis.data[row * k + p]! * basis.data[row * k + q]!;
            expect(Math.abs(dot - (p === q ? 1 : 0))).toBeLessThan(near);
          }
        }
        const [m, n] = shape.slice(-2) as [number, number];
        for (let at = 0; at < data.length; at++) {
          let sum = 0;
          for (let i = 0; i < k; i++)
            sum += u!.data[Math.floor(at / n) * k + i]! * s!.data[i]! * v!.data[(at % n) * k + i]!;
          expect(Math.abs(sum - data[at]!) / largest).toBeLessThan(near * m);
        }
      }
    }
  });

  it("ends loops by their condition and by the most steps allowed", async () => {
    const doubled = (maxSteps: number) => (x?: T) =>
      whileLoop(
        (at: T) => tf.less(tf.sum(at), 1000),
        (at: T) => tf.mul(at, 2),
        x!,
        { maxSteps },
      );
    await same(doubled(100), given([1, 2]));
    await same(doubled(3), given([1, 2]));
    await same(doubled(0), given([1, 2]));
  });

  it("computes in doubles what was traced in singles", async () => {
    const f = (x: T, y: T): T[] => [
      tf.softmax(tf.matMul(tf.tanh(x), y)),
      tf.acosh(tf.add(2, tf.square(y))),
      tf.asinh(x),
      tf.erf(y),
      tf.cumsum(x, 1),
    ];
    const args = [floats([4, 5], { seed: 1 }), floats([5, 5], { seed: 2 })];
    const program = inDoubles(trace(f, spec([4, 5]), spec([5, 5])));
    const wide = args.map(({ shape, data }) => new Host(shape, "float64", data));
    await server.compile(1000, toStableHlo(program));
    const results = await server.run(1000, wide);
    const exact = treeLeaves<HostArray>(runReference(program, ...wide));
    for (const [index, { data, dtype }] of results.entries()) {
      expect(dtype).toBe("float64");
      const off = Array.from(data, (value, i) =>
        Math.abs(value - (exact[index]!.data[i] as number)),
      );
      expect(Math.max(...off)).toBeLessThan(1e-13);
    }
  });

  it("says what is wrong with a module or a number, and goes on", async () => {
    await expect(server.compile(2000, "module {")).rejects.toThrow(
      "no StableHLO that this JAX reads",
    );
    await expect(server.run(2000, [])).rejects.toThrow("there is no program 2000");
    await expect(server.ask({ op: "fetch", value: 7 })).rejects.toThrow("there is no value 7");
    await same((x) => tf.neg(x!), given([1]));
  });

  it("keeps values on the device until they are freed", async () => {
    await server.compile(3000, toStableHlo(trace((x: T) => tf.mul(x, 2), spec([2]))));
    const body = Buffer.from(Float32Array.of(1, 2).buffer);
    await server.ask({ op: "put", value: 1, shape: [2], dtype: "float32" }, body);
    await server.runThere(3000, [1], [2]);
    await server.runThere(3000, [2], [1]);
    for (const [value, numbers] of [
      [1, [4, 8]],
      [2, [2, 4]],
    ]) {
      const { body } = await server.ask({ op: "fetch", value });
      expect([...new Float32Array(Uint8Array.from(body).buffer)]).toEqual(numbers);
    }
    await server.free({ values: [1, 2], programs: [1000, 3000] });
    const { header } = await server.ask({ op: "counts" });
    expect(header).toMatchObject({ values: 0, programs: 0 });
  });
}
