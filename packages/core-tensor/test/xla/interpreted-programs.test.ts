import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  cond,
  grad,
  type HostArray,
  hostArray,
  scan,
  spec,
  trace,
  treeDispose,
  treeLeaves,
  whileLoop,
} from "../../src/index.ts";
import { csr, matmul } from "../../src/sparse/index.ts";
import { switchCase } from "../../src/transforms/index.ts";
import { tiesOn } from "../conformance/ties.ts";
import { bounded, hold, idealOf } from "../conformance/tolerance.ts";
import { checkTransform, transforms } from "../conformance/transforms.ts";
import { floats } from "../kernels/case.ts";
import { scanned } from "../loops/unrolled.ts";
import { hosts, specs, variants } from "../loops/variants.ts";
import { findingsOf, wrongOf } from "../onnx/random-findings.ts";
import { randomProgram, roundings, roundingsApart } from "../onnx/random-programs.ts";
import { interpreted, runInDoubles, runText } from "./interpreter/checks.ts";

type T = tf.Tensor;

/** Numbers of a function of one argument, in the text of its program. */
function numbers(f: (x: T) => T, x: HostArray): number[] {
  const program = trace(f, spec(x.shape, x.dtype));
  return runText(program, [x]).flatMap(({ data }) => [...data]);
}

const ints = (...values: number[]): HostArray => hostArray(values, [values.length], "int32");
const one = (value: number): HostArray => hostArray([value], [], "int32");

describe("transforms", () => {
  for (const transform of transforms) {
    it(transform.name, () => {
      const { program, args } = checkTransform(transform);
      const ideal = idealOf(program, args);
      hold(runText(program, args), bounded(ideal), "float32");
      hold(runInDoubles(program, args), bounded(ideal, { doubles: true }), "float64");
    });
  }
});

tiesOn(interpreted, {});

describe("loops", () => {
  for (const [name, options] of Object.entries(variants)) {
    it(`of a small recurrent net: ${name}`, () => {
      for (const f of [
        scanned,
        (p: typeof specs) => grad((q: typeof specs) => scanned(q, options))(p),
      ]) {
        const program = trace((p: typeof specs) => f(p, options), specs);
        const args = treeLeaves<HostArray>(hosts(1) as never);
        const ideal = idealOf(program, [hosts(1)]);
        hold(runInDoubles(program, args), bounded(ideal, { doubles: true }), name);
      }
    });
  }

  it("stack what each step gives at its place, backwards too", () => {
    const sums =
      (reverse: boolean) =>
      (xs: T): T => {
        const step = (sum: T, x: T): [T, T] => [tf.add(sum, x), tf.add(sum, x)];
        return scan(step, tf.scalar(100, "int32") as T, xs, { reverse })[1] as T;
      };
    expect(numbers(sums(false), ints(1, 2, 3))).toEqual([101, 103, 106]);
    expect(numbers(sums(true), ints(1, 2, 3))).toEqual([106, 105, 103]);
    expect(numbers(sums(false), ints(7))).toEqual([107]);
  });

  it("run as often as their condition holds, and no more than they may", () => {
    const doubled = (maxSteps?: number) => (x: T) =>
      whileLoop(
        (y: T) => tf.less(y, 100),
        (y: T) => tf.mul(y, tf.scalar(2, "int32")),
        x,
        { maxSteps },
      );
    expect(numbers(doubled(), one(3))).toEqual([192]);
    expect(numbers(doubled(), one(100))).toEqual([100]);
    expect([0, 1, 5, 6, 7].flatMap((most) => numbers(doubled(most), one(3)))).toEqual([
      3, 6, 96, 192, 192,
    ]);
  });

  it("take the branch of a number, the nearest for one that no branch has", () => {
    const times = (factor: number) => (x: T) => tf.mul(x, tf.scalar(factor, "int32"));
    const chosen = (x: T): T =>
      switchCase(x, [times(2), times(3), times(5)], tf.scalar(7, "int32") as T);
    expect([-2, 0, 1, 2, 3].flatMap((at) => numbers(chosen, one(at)))).toEqual([
      14, 14, 21, 35, 35,
    ]);
    const signed = (x: T): T => cond(tf.less(x, 0), times(-1), times(10), x);
    expect([-4, 0, 4].flatMap((x) => numbers(signed, one(x)))).toEqual([4, 0, 40]);
    expect(numbers((x) => switchCase(x, [times(2)], x), one(3))).toEqual([6]);
  });
});

describe("constants", () => {
  it("that are the structure of a sparse matrix give the rows of its entries", () => {
    // The first row, one between and the last one are empty.
    const rows = [1, 1, 3, 4, 4, 4];
    const columns = [0, 2, 1, 0, 1, 2];
    const matrix = csr(
      { rows: Int32Array.from(rows), columns: Int32Array.from(columns) },
      { shape: [6, 3] },
    );
    const x = floats([3, 2], { seed: 4 });
    const dense = Array.from({ length: 12 }, () => 0);
    for (const [i, row] of rows.entries()) {
      for (const feature of [0, 1]) dense[2 * row + feature]! += x.data[2 * columns[i]! + feature]!;
    }
    expect(numbers((y) => matmul(matrix, y), x)).toEqual(dense.map(Math.fround));
    treeDispose(matrix);
  });

  it("of each type are read as they were", () => {
    const truth = tf.tensor2d(
      [
        [1, 0],
        [0, 1],
      ],
      [2, 2],
      "bool",
    );
    const whole = tf.tensor1d([-1, 2147483647], "int32");
    const real = tf.tensor1d([0.1, -0]);
    const f = (x: T): T => tf.add(tf.where(truth, real, tf.mul(x, tf.cast(whole, "float32"))), x);
    expect(numbers(f, hostArray([2, 3], [2], "float32"))).toEqual(
      [2.1, 3 * 2 ** 31 + 3, 0, 3].map(Math.fround),
    );
    tf.dispose([truth, whole, real]);
  });
});

it("agrees with the reference on random programs", () => {
  const found = Array.from({ length: 40 }, (_, seed) => {
    const { program, args } = randomProgram(seed);
    const results = runText(program, args).map(({ data }) => data);
    return findingsOf(seed, program, args, results, 1, [...roundings, ...roundingsApart]);
  });
  expect(wrongOf(found.flat())).toEqual([]);
});
