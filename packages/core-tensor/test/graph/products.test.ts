import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { optimiseProgram } from "../../src/graph/index.ts";
import { type HostArray, type Program, runReference, spec, trace } from "../../src/index.ts";
import { floats } from "../kernels/case.ts";

type T = tf.Tensor2D;

/** What the matrix products of a simplified program read and make: `"8×2×8"` for rows, sums and columns. */
function products(program: Program): string[] {
  const { graph } = optimiseProgram(program);
  return graph.nodes
    .filter(({ kernel }) => kernel === "BatchMatMul")
    .map(({ inputs, outputs, attrs }) => {
      const inner = graph.values[inputs[0]!]!.shape.at(attrs["transposeA"] === true ? -2 : -1);
      const [rows, columns] = graph.values[outputs[0]!]!.shape;
      return `${rows}×${inner}×${columns}`;
    });
}

/** Holds the simplified program to the one that was traced. */
function hold(program: Program): void {
  const args = program.graph.inputs.map((id, i) => {
    const { shape } = program.graph.values[id]!;
    return floats(shape, { seed: i + 3 });
  });
  const [plain, simple] = [program, optimiseProgram(program)].map(
    (each) => runReference(each, ...args) as HostArray,
  );
  expect(simple!.shape).toEqual(plain!.shape);
  expectAllClose(simple!.data, plain!.data, { tolerance: 1e-12 });
}

/** A matrix of this shape, or the transpose of one that lies turned. */
const lying = (turned: boolean, rows: number, columns: number): [number, number] =>
  turned ? [columns, rows] : [rows, columns];

const flags = [false, true].flatMap((a) =>
  [false, true].flatMap((b) => [false, true].map((g) => [a, b, g] as const)),
);

describe("products of products", () => {
  it.each(flags)("take the narrow one first: turned %s, %s, %s", (a, b, g) => {
    // [9, 2] [2, 8], with a third matrix on either side.
    const types = [spec(lying(a, 9, 2)), spec(lying(b, 2, 8))] as const;
    const inner = (x: T, y: T): T => tf.matMul(x, y, a, b);
    const before = trace(
      (x: T, y: T, z: T) => tf.matMul(z, inner(x, y), g, false),
      ...types,
      spec(lying(g, 7, 9)),
    );
    expect(products(before)).toEqual(["7×9×2", "7×2×8"]);
    hold(before);
    const behind = trace(
      (x: T, y: T, z: T) => tf.matMul(inner(x, y), z, false, g),
      ...types,
      spec(lying(g, 8, 6)),
    );
    expect(products(behind)).toEqual(["2×8×6", "9×2×6"]);
    hold(behind);
  });

  it("stay as they are where the product is read turned", () => {
    const turned = trace(
      (x: T, y: T, z: T) => tf.matMul(tf.matMul(x, y), z, true, false),
      spec([9, 2]),
      spec([2, 8]),
      spec([9, 6]),
    );
    expect(products(turned)).toEqual(["9×2×8", "8×9×6"]);
    hold(turned);
  });

  it("take rows of several factors together, sums of rows and turned ones too", () => {
    for (const first of [false, true]) {
      for (const second of [false, true]) {
        const stacked = trace(
          (x: T, y: T, e: T, z: T) => {
            const sum = tf.reshape(tf.sum(e, 0), [1, 12]);
            const parts = [tf.matMul(x, e, first, false), tf.matMul(y, e, second, false), sum];
            return tf.matMul(tf.concat(parts, 0), z);
          },
          spec(lying(first, 6, 2)),
          spec(lying(second, 5, 2)),
          spec([2, 12]),
          spec([12, 12]),
        );
        // Of the whole matrix of 12 rows: e z, then both rows and the sum.
        expect(products(stacked)).toEqual(["2×12×12", "12×2×12"]);
        hold(stacked);
      }
    }
  });

  it("do not take what only looks like it", () => {
    const shapes = [spec([2, 12]), spec([12, 12])] as const;
    const of = (rows: (e: T) => tf.Tensor, z: (e: T, z: T) => T = (_, y) => y): string[] => {
      const program = trace((e: T, y: T) => tf.matMul(rows(e) as T, z(e, y)), ...shapes);
      hold(program);
      return products(program);
    };
    // Rows of other factors, side by side, and sums of columns.
    expect(
      of((e) => tf.concat([tf.matMul(e, e, true), tf.matMul(e, tf.mul(e, 2) as T, true)], 0)),
    ).toEqual(["12×2×12", "12×2×12", "24×12×12"]);
    const half = (e: T): T => tf.slice(e, [0, 0], [2, 6]);
    expect(
      of((e) => tf.concat([tf.matMul(e, half(e), true), tf.matMul(e, half(e), true)], 1)),
    ).toEqual(["12×2×6", "12×12×12"]);
    expect(of((e) => tf.reshape(tf.sum(tf.reshape(e, [12, 2]), 1), [1, 12]))).toEqual(["1×12×12"]);
    expect(of((e) => tf.transpose(tf.transpose(e)))).toEqual(["2×12×12"]);
  });
});

describe("a factor of a product", () => {
  /** The ops of a simplified program, with the shapes that multiplications by a factor read. */
  function ops(f: (a: T, b: T, s: T, p: T) => unknown, shapes: readonly (readonly number[])[]) {
    const specs = shapes.map((shape) => spec([...shape]));
    const program = trace(f as (...all: tf.Tensor[]) => tf.Tensor, ...specs);
    const { graph } = optimiseProgram(program);
    return graph.nodes.map(({ kernel, inputs }) => {
      const read = inputs.map((id) => `[${graph.values[id]!.shape}]`).join(" ");
      return kernel === "Multiply" ? `Multiply ${read}` : kernel;
    });
  }
  const scaled = (a: T, b: T, s: T): tf.Tensor => tf.mul(s, tf.matMul(a, b));
  const behind = (a: T, b: T, s: T): tf.Tensor => tf.mul(tf.matMul(a, b), s);

  it("goes to the smaller side, the left one of equals", () => {
    for (const f of [scaled, behind]) {
      expect(ops(f, [[5, 2], [2, 6], []])).toEqual(["Multiply [] [5,2]", "BatchMatMul"]);
      expect(ops(f, [[6, 2], [2, 5], []])).toEqual(["Multiply [] [2,5]", "BatchMatMul"]);
      expect(ops(f, [[5, 2], [2, 5], []])).toEqual(["Multiply [] [5,2]", "BatchMatMul"]);
    }
  });

  it("stays where the product is no larger than its sides", () => {
    expect(ops(scaled, [[3, 5], [5, 5], []])).toEqual(["BatchMatMul", "Multiply [] [3,5]"]);
    expect(ops(scaled, [[3, 5], [5, 6], []])).toEqual(["Multiply [] [3,5]", "BatchMatMul"]);
  });

  it("is one number, of no more axes than the matrices", () => {
    expect(ops(scaled, [[5, 2], [2, 5], [1]])).toEqual(["Multiply [1] [5,2]", "BatchMatMul"]);
    expect(
      ops(scaled, [
        [5, 2],
        [2, 5],
        [1, 1],
      ]),
    ).toEqual(["Multiply [1,1] [5,2]", "BatchMatMul"]);
    expect(
      ops(scaled, [
        [5, 2],
        [2, 5],
        [1, 1, 1],
      ]),
    ).toEqual(["BatchMatMul", "Multiply [1,1,1] [5,5]"]);
    expect(ops(scaled, [[5, 2], [2, 5], [5]])).toEqual(["BatchMatMul", "Multiply [5] [5,5]"]);
  });

  it("stays where somebody else reads the product, or it is a result itself", () => {
    const shapes = [[5, 2], [2, 5], [], [5, 5]];
    const result = (a: T, b: T, s: T) => {
      const product = tf.matMul(a, b);
      return [product, tf.mul(s, product)];
    };
    expect(ops(result, shapes)).toEqual(["BatchMatMul", "Multiply [] [5,5]"]);
    const twice = (a: T, b: T, s: T) => {
      const product = tf.matMul(a, b);
      return tf.add(tf.mul(s, product), tf.exp(product));
    };
    expect(ops(twice, shapes)).toEqual(["BatchMatMul", "Multiply [] [5,5]", "Exp", "Add"]);
  });

  it("that is known moves only before an addition", () => {
    const shapes = [[5, 2], [2, 5], [], [5, 5]];
    const known = (a: T, b: T) => tf.mul(tf.matMul(a, b), 0.5);
    expect(ops(known, shapes)).toEqual(["BatchMatMul", "Multiply [5,5] []"]);
    const added = (a: T, b: T, _: T, p: T) => tf.add(p, known(a, b));
    expect(ops(added, shapes)).toEqual(["Multiply [] [5,2]", "BatchMatMul", "Add"]);
    const taken = (a: T, b: T, _: T, p: T) => tf.sub(p, known(a, b));
    expect(ops(taken, shapes)).toEqual(["BatchMatMul", "Multiply [5,5] []", "Sub"]);
    const both = (a: T, b: T, _: T, p: T) => [tf.add(p, known(a, b)), known(a, b)];
    expect(ops(both, shapes)).toEqual(["BatchMatMul", "Multiply [5,5] []", "Add"]);
  });
});
