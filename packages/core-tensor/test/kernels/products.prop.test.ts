import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import { type HostArray, sizeOf, stridesOf } from "../../src/kernels/host-array.ts";
import { floats } from "./case.ts";

const letters = [..."abcde"];
const lengthOf = (label: string): number => (letters.indexOf(label) % 3) + 1;

/** One to three terms of distinct or repeated letters, and some of these letters as the result. */
const equations = fc
  .array(fc.array(fc.constantFrom(...letters), { maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .chain((terms) =>
    fc
      .shuffledSubarray([...new Set(terms.flat())])
      .map((result) => `${terms.map((term) => term.join("")).join(",")}->${result.join("")}`),
  );

/** The value by the definition: a sum over every value of every letter. */
function byDefinition(equation: string, inputs: readonly HostArray[]): Float64Array {
  const [left, result] = equation.split("->") as [string, string];
  const terms = left.split(",");
  const labels = [...new Set([...terms.join("")])];
  const out = new Float64Array(sizeOf([...result].map(lengthOf)));
  const offset = (term: string, at: ReadonlyMap<string, number>) => {
    const strides = stridesOf([...term].map(lengthOf));
    return [...term].reduce((sum, label, i) => sum + (at.get(label) ?? 0) * (strides[i] ?? 0), 0);
  };
  const visit = (depth: number, at: Map<string, number>): void => {
    const label = labels[depth];
    if (label === undefined) {
      const factors = inputs.map(({ data }, i) => data[offset(terms[i] as string, at)] as number);
      const place = offset(result, at);
      out[place] = (out[place] as number) + factors.reduce((a, b) => a * b, 1);
      return;
    }
    for (let i = 0; i < lengthOf(label); i++) visit(depth + 1, at.set(label, i));
  };
  visit(0, new Map());
  return out;
}

/** Batch axes of two operands that broadcast, any of them 1 or left out on one side. */
const batchPairs = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom("both", "a", "b")), {
    maxLength: 3,
  })
  .chain((axes) =>
    fc.tuple(fc.nat(axes.length), fc.nat(axes.length)).map(([dropA, dropB]) => ({
      a: axes
        .map(([size, whose]) => (whose === "b" ? 1 : size))
        .slice(Math.min(dropA, dropB) === 0 ? dropA : 0),
      b: axes
        .map(([size, whose]) => (whose === "a" ? 1 : size))
        .slice(Math.min(dropA, dropB) === 0 ? dropB : 0),
    })),
  );

describe("products, for any sizes", () => {
  it("einsum equals its definition", () => {
    fc.assert(
      fc.property(equations, (equation) => {
        const terms = (equation.split("->")[0] as string).split(",");
        const inputs = terms.map((term, seed) => floats([...term].map(lengthOf), { seed }));
        const program = trace(
          (tensors: tf.Tensor[]) => tf.einsum(equation, ...tensors),
          inputs.map(({ shape }) => spec(shape)),
        );
        const result = runReference(program, inputs) as HostArray;
        expect(result.shape).toEqual([...(equation.split("->")[1] as string)].map(lengthOf));
        expectAllClose(result.data, byDefinition(equation, inputs), { tolerance: 1e-12 });
      }),
      { numRuns: 200 },
    );
  });

  it("matMul broadcasts batches like a product of elements", () => {
    fc.assert(
      fc.property(batchPairs, fc.boolean(), fc.boolean(), (batch, transposeA, transposeB) => {
        const a = floats([...batch.a, ...(transposeA ? [3, 2] : [2, 3])], { seed: 1 });
        const b = floats([...batch.b, ...(transposeB ? [2, 3] : [3, 2])], { seed: 2 });
        const product = trace(
          (x: tf.Tensor, y: tf.Tensor) => tf.matMul(x, y, transposeA, transposeB),
          spec(a.shape),
          spec(b.shape),
        );
        const swap = (x: tf.Tensor) =>
          tf.transpose(x, [...x.shape.map((_, axis) => axis).slice(0, -2), x.rank - 1, x.rank - 2]);
        const definition = trace(
          (x: tf.Tensor, y: tf.Tensor) => {
            const rows = tf.expandDims(transposeA ? swap(x) : x, -1);
            const columns = tf.expandDims(transposeB ? swap(y) : y, -3);
            return tf.sum(tf.mul(rows, columns), -2);
          },
          spec(a.shape),
          spec(b.shape),
        );
        const expected = runReference(definition, a, b) as HostArray;
        const actual = runReference(product, a, b) as HostArray;
        expect(actual.shape).toEqual(expected.shape);
        expectAllClose(actual.data, expected.data, { tolerance: 1e-12 });
        tf.tidy(() => expectAllClose(runTfjs(product, a, b) as tf.Tensor, expected.data));
      }),
      { numRuns: 100 },
    );
  });
});
