import { readFileSync, writeFileSync } from "node:fs";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { decodeSafetensors, encodeSafetensors } from "../../src/format/safetensors.ts";
import type { SafetensorsArray } from "../../src/format/safetensors-dtypes.ts";
import type { Program } from "../../src/graph/graph.ts";
import { inDoubles } from "../../src/graph/passes/in-doubles.ts";
import { foriLoop, grad, spec, trace, treeDispose, valueAndGrad, vmap } from "../../src/index.ts";
import { encodeXla, type ToStableHloOptions } from "../../src/xla/index.ts";
import { floats } from "../kernels/case.ts";

type T = tf.Tensor;

const fixtures = new URL("../../../../python/legendre-xla/tests/fixtures/", import.meta.url);

/** What a file holds: the module, and the arrays that it takes behind its arguments. */
function contentOf(program: Program, options?: ToStableHloOptions) {
  const bytes = encodeXla(program, options);
  const { arrays, metadata } = decodeSafetensors(bytes, "it");
  const { module, constants } = JSON.parse(metadata["legendre.xla"] as string) as {
    readonly module: string;
    readonly constants: readonly number[];
  };
  expect([...arrays.keys()].sort()).toEqual(constants.map((_, i) => `constant.${i}`).sort());
  const signature = /@main\((.*)\) ->/.exec(module)?.[1] ?? "";
  return { bytes, arrays, module, signature, constants };
}

/** Numbers that differ from each other. */
const counted = (length: number): Float32Array => Float32Array.from({ length }, (_, i) => i + 0.5);

/** Numbers whose bits are easily lost. */
const odd = [-0, 0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e-45, 0.1];
const oddTensors = {
  float: tf.tensor1d(Float32Array.from({ length: 300 }, (_, i) => odd[i % odd.length] as number)),
  whole: tf.tensor2d(
    Int32Array.from({ length: 300 }, (_, i) => [0, -1, 2 ** 31 - 1, -(2 ** 31)][i % 4] as number),
    [20, 15],
  ),
  bool: tf.tensor1d(
    Array.from({ length: 300 }, (_, i) => i % 3 === 0),
    "bool",
  ),
};

/** Constants as they are, and second derivatives along a direction for each of three rows, of a function of a constant. */
function withConstants(): Program {
  const table = tf.tensor2d(Float32Array.from(floats([5, 80], { seed: 1 }).data), [5, 80]);
  const loss = (x: T): tf.Scalar =>
    tf.sum(tf.square(tf.tanh(tf.matMul(table, tf.reshape(x, [80, 1])))));
  const along = (x: T, v: T): T =>
    grad((at: T) => tf.sum(tf.mul(grad(loss)(at), v)) as tf.Scalar)(x);
  const f = (x: T, v: T) => ({ ...oddTensors, products: vmap(along)(x, v) });
  const program = trace(f, spec([3, 80]), spec([3, 80]));
  table.dispose();
  return program;
}

/** A step of gradient descent on random features, whose matrix is a constant. */
function featureStep(): Program {
  const table = tf.tensor2d(Float32Array.from(floats([5, 60], { seed: 2 }).data), [5, 60]);
  const loss = (w: T, x: T, y: T): tf.Scalar =>
    tf.mean(tf.squaredDifference(tf.matMul(tf.tanh(tf.matMul(x, table)), w), y));
  const step = (params: T, x: T, y: T) => {
    const { value, grads } = valueAndGrad(loss)(params, x, y);
    return { params: tf.sub(params, tf.mul(grads, 0.1)), loss: value };
  };
  const program = trace(step, spec([60, 3]), spec([16, 5]), spec([16, 3]));
  table.dispose();
  return program;
}

describe("large constants of a program for XLA", () => {
  it("are arrays of the file, which the Python package's tests run", () => {
    const files = {
      "constants.legendre": encodeXla(withConstants()),
      "constants64.legendre": encodeXla(inDoubles(withConstants())),
      "features.legendre": encodeXla(featureStep(), { donate: [0] }),
      "constants-values.safetensors": encodeSafetensors(
        new Map(
          Object.entries(oddTensors).map(([name, tensor]) => [
            name,
            {
              dtype: ({ float32: "F32", int32: "I32", bool: "BOOL" } as const)[
                tensor.dtype as "bool"
              ],
              shape: tensor.shape,
              data: tensor.dataSync(),
            } as SafetensorsArray,
          ]),
        ),
      ),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const file = new URL(name, fixtures);
      if (process.env["FIXTURES"] === "write") writeFileSync(file, bytes);
      expect(Buffer.from(bytes).equals(readFileSync(file)), name).toBe(true);
    }
  });

  it("keep their bits and types", () => {
    const { arrays, signature } = contentOf(withConstants());
    expect(signature.replaceAll(/%\d+: tensor/g, "")).toBe(
      "<3x80xf32>, <3x80xf32>, <5x80xf32>, <300xi1>, <300xf32>, <20x15xi32>",
    );
    const { bool, float, whole } = oddTensors;
    for (const [i, tensor] of [bool, float, whole].entries()) {
      const { shape, data } = arrays.get(`constant.${i + 1}`) as SafetensorsArray;
      expect(shape).toEqual(tensor.shape);
      expect(Array.from(data as Float32Array)).toEqual(Array.from(tensor.dataSync()));
    }
    const wide = contentOf(inDoubles(withConstants())).arrays.get("constant.2") as SafetensorsArray;
    expect(wide.dtype).toBe("F64");
    expect(Array.from(wide.data as Float64Array)).toEqual(Array.from(float.dataSync()));
  });

  it("of a million numbers leave the header short", () => {
    const table = tf.tensor1d(counted(1_000_000));
    const { bytes } = contentOf(trace((x: T) => tf.add(x, table), spec([1_000_000])));
    const header = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
    expect(header).toBeLessThan(1000);
    expect(bytes.length).toBe(8 + header + 4_000_000);
    table.dispose();
  });

  it("are text up to 256 numbers, and where all numbers are the same", () => {
    for (const [length, arrays] of [
      [256, 0],
      [257, 1],
    ] as const) {
      const table = tf.tensor1d(counted(length));
      const { constants } = contentOf(trace((x: T) => tf.add(x, table), spec([length])));
      expect(constants).toHaveLength(arrays);
      table.dispose();
    }
    const same = tf.fill([400], -0);
    const { constants, module } = contentOf(trace((x: T) => tf.add(x, same), spec([400])));
    expect(constants).toHaveLength(0);
    expect(module).toContain("dense<0x80000000> : tensor<400xf32>");
    same.dispose();
  });

  it("stand there once, for loops and branches too, and not at all where only other constants follow from them", () => {
    const [a, again, other] = [counted(300), counted(300), counted(300).fill(-0, 0, 1)].map(
      (data) => tf.tensor1d(data),
    ) as [T, T, T];
    const f = (x: T): T => {
      const summed = foriLoop(0, 40, (_, at: T) => tf.tanh(tf.add(tf.mul(at, a), other)), x);
      const scaled = tf.mul(tf.mul(summed, again), tf.sum(tf.square(tf.exp(tf.neg(other)))));
      return tf.add(scaled, tf.gather(tf.sin(other), [3]));
    };
    const { arrays, signature } = contentOf(trace(f, spec([300])));
    expect(signature.match(/tensor/g)).toHaveLength(3);
    expect([...arrays.values()].map(({ data }) => Number(data[0])).sort()).toEqual([-0, 0.5]);
    treeDispose([a, again, other]);
  });

  it("come behind arguments that are donated", () => {
    const table = tf.tensor1d(counted(300));
    const f = (x: T, y: T): T[] => [tf.add(x, table), tf.sum(y)];
    const { signature } = contentOf(trace(f, spec([300]), spec([2])), { donate: [1, 0] });
    expect(signature).toBe(
      "%0: tensor<300xf32> {tf.aliasing_output = 0 : i32}, %1: tensor<2xf32> {jax.buffer_donor = true}, %2: tensor<300xf32>",
    );
    table.dispose();
  });
});
