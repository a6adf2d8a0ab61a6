import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { callKernel } from "../../src/graph/dispatch.ts";
import { debugPrint, defineKernel } from "../../src/graph/index.ts";
import { inDoubles } from "../../src/graph/passes/in-doubles.ts";
import {
  foriLoop,
  grad,
  isLegendreError,
  scan,
  spec,
  trace,
  treeDispose,
} from "../../src/index.ts";
import { isComposite } from "../../src/kernels/kernel.ts";
import { hloFormOf, hloForms } from "../../src/kernels/stablehlo-table.ts";
import { dense } from "../../src/kernels/stablehlo-text.ts";
import { findKernel, kernelNames } from "../../src/kernels/table.ts";
import { csr, matmul } from "../../src/sparse/index.ts";
import { toStableHlo } from "../../src/xla/index.ts";

type T = tf.Tensor;

const caught = (f: () => unknown): { code: string; message: string; details: unknown } => {
  try {
    f();
  } catch (error) {
    if (isLegendreError(error)) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
};

describe("toStableHlo", () => {
  it("writes one function of the leaves of the arguments", () => {
    const f = ({ w, b }: { w: T; b: T }, x: T): T => tf.tanh(tf.add(tf.matMul(x, w), b));
    const text = toStableHlo(trace(f, { b: spec([3]), w: spec([2, 3]) }, spec([4, 2])));
    expect(text.split("\n")).toEqual([
      "module @legendre {",
      "  func.func public @main(%0: tensor<3xf32>, %1: tensor<2x3xf32>, %2: tensor<4x2xf32>) -> (tensor<4x3xf32>) {",
      '    %3 = "stablehlo.dot_general"(%2, %1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]}> : (tensor<4x2xf32>, tensor<2x3xf32>) -> (tensor<4x3xf32>)',
      '    %4 = "stablehlo.broadcast_in_dim"(%0) <{broadcast_dimensions = array<i64: 1>}> : (tensor<3xf32>) -> (tensor<4x3xf32>)',
      '    %5 = "stablehlo.add"(%3, %4) : (tensor<4x3xf32>, tensor<4x3xf32>) -> (tensor<4x3xf32>)',
      '    %6 = "stablehlo.tanh"(%5) : (tensor<4x3xf32>) -> (tensor<4x3xf32>)',
      "    return %6 : tensor<4x3xf32>",
      "  }",
      "}",
      "",
    ]);
  });

  it("keeps loops as loops, one inside the other", () => {
    const inner = (x: T): T => foriLoop(0, 9, (_, at: T) => tf.sin(at), x);
    const outer = (x: T): T => scan((at: T) => [inner(at), null], x, null, { length: 7 })[0] as T;
    const text = toStableHlo(trace(outer, spec([3])));
    expect(text.match(/"stablehlo.while"/g)).toHaveLength(2);
    expect(text.match(/"stablehlo.sine"/g)).toHaveLength(1);
  });

  it("writes the rows of a sparse matrix that is a constant, once for all that read them", () => {
    // The first and the last row are empty.
    const rows = Int32Array.from({ length: 300 }, (_, i) => [1, 3, 3, 2][i % 4] as number).sort();
    const columns = Int32Array.from({ length: 300 }, (_, i) => (i * 7) % 5);
    const matrix = csr({ rows, columns }, { shape: [5, 5] });
    const f = (x: T): tf.Scalar => tf.sum(tf.tanh(matmul(matrix, tf.sin(matmul(matrix, x)))));
    const text = toStableHlo(trace(f, spec([5, 2])));
    const written = dense(rows, { shape: [300], dtype: "int32" });
    expect(text.split(written)).toHaveLength(2);
    expect(text).not.toContain("reduce_window");
    treeDispose(matrix);
  });

  it("works out what follows from large constants, where that is not many times as large", () => {
    const rows = Int32Array.from({ length: 3000 }, (_, i) => i % 40);
    const columns = Int32Array.from({ length: 3000 }, (_, i) => (i * 7) % 60);
    const matrix = csr({ rows, columns }, { shape: [40, 60] });
    const features = tf.randomUniform([60, 32], -1, 1, "float32", 5);
    const f = (w: T): T => tf.matMul(matmul(matrix, features), w);
    const text = toStableHlo(trace(f, spec([32, 2])));
    expect(text).not.toContain("stablehlo.scatter");
    const exact = Float64Array.from(matmul(matrix, features).dataSync());
    const written = /dense<"0x([0-9A-F]+)"> : tensor<40x32xf32>/.exec(text)?.[1] ?? "";
    const found = new Float32Array(Uint8Array.from(Buffer.from(written, "hex")).buffer);
    expect(found).toHaveLength(exact.length);
    expect(Math.max(...found.map((x, i) => Math.abs(x - (exact[i] as number))))).toBeLessThan(1e-4);
    // In doubles what is written is of doubles.
    const double = toStableHlo(inDoubles(trace(f, spec([32, 2]))));
    expect(double).toMatch(/dense<"0x[0-9A-F]+"> : tensor<40x32xf64>/);
    // What has no form is refused by name, though it could be worked out.
    const prints = (w: T): T => tf.matMul(debugPrint(tf.neg(features), "features"), w);
    expect(() => toStableHlo(trace(prints, spec([32, 2])))).toThrow(/DebugPrint/);
    // What is five times as large as all it follows from stays an op.
    const wide = (w: T): T => tf.matMul(tf.tile(features, [1, 5]), w);
    const larger = toStableHlo(trace(wide, spec([160, 2])));
    expect(larger).toMatch(/dense<"0x[0-9A-F]+"> : tensor<60x32xf32>/);
    expect(larger).not.toMatch(/dense<"0x[0-9A-F]+"> : tensor<60x160xf32>/);
    treeDispose([matrix, features]);
  });

  it("leaves products of large constants to XLA, and works out smaller ones", () => {
    const textOf = (side: number): string => {
      const [a, b] = [tf.zeros([side, side]), tf.zeros([side, side])];
      const text = toStableHlo(trace((w: T) => tf.matMul(tf.matMul(a, b), w), spec([side, 1])));
      treeDispose([a, b]);
      return text;
    };
    const products = (text: string): number => text.split("stablehlo.dot_general").length - 1;
    expect(products(textOf(40))).toBe(1);
    // 1,001³ operations.
    expect(products(textOf(1001))).toBe(2);
  });

  it("assigns each name once, also in derivatives of loops", () => {
    const f = (x: T): tf.Scalar =>
      tf.sum(scan((at: T, row: T) => [tf.mul(at, row), tf.exp(at)], tf.ones([3]), x)[1] as T);
    const text = toStableHlo(trace(grad(f), spec([8, 3])));
    const names = [...text.matchAll(/^ *((?:%\d+(?:, )?)+) = /gm)].flatMap(([, left]) =>
      (left as string).split(", "),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(new Set(names).size).toBe(names.length);
  });

  it("says how exactly products are computed, and refuses another word", () => {
    const program = trace((x: T) => tf.matMul(x, x), spec([2, 2]));
    expect(toStableHlo(program, { precision: "default" })).toContain("precision DEFAULT");
    const { code, message } = caught(() => toStableHlo(program, { precision: "hihg" as "high" }));
    expect(code).toBe("option");
    expect(message).toContain('the nearest is "high"');
  });

  it("writes every op of the table but two", () => {
    const without = kernelNames().filter((name) => {
      const row = findKernel(name);
      return row !== undefined && !isComposite(row) && hloFormOf(row) === undefined;
    });
    // A check and a print have nobody to tell there.
    const none = ["AssertFinite", "DebugPrint"];
    expect(without.sort()).toEqual(none);
  });

  it("has one form an op: a word or function in the row, or one beside the table", () => {
    for (const name of hloForms.keys()) {
      const row = findKernel(name);
      expect(row, name).toBeDefined();
      expect("stablehlo" in (row ?? {}), name).toBe(false);
    }
  });

  it("takes a word for one op of StableHLO: floats as they are, whole numbers by way of doubles", () => {
    defineKernel({
      name: "MadeUpCubeRoot",
      inputs: ["x"],
      shape: ([x]) => [x!],
      value: ([x]) => [x!],
      jvp: "zero",
      vjp: "zero",
      stablehlo: "cbrt",
    });
    const ops = (dtype: "float32" | "int32"): string[] => {
      const root = (x: T): T => callKernel("MadeUpCubeRoot", { x })[0] as T;
      const text = toStableHlo(trace((x: T) => tf.abs(root(x)), spec([2], dtype)));
      return [...text.matchAll(/"stablehlo\.(\w+)"\([^\n]*-> \(tensor<2x(\w+)>\)/g)].map(
        ([, op, type]) => `${op} ${type}`,
      );
    };
    expect(ops("float32")).toEqual(["cbrt f32", "abs f32"]);
    const [wide, root, ...back] = ops("int32");
    expect([wide, root]).toEqual(["convert f64", "cbrt f64"]);
    // Whole numbers need no doubles for their size.
    expect(back.slice(-2)).toEqual(["convert i32", "abs i32"]);
  });

  it("marks donated arguments with the first free result of their type", () => {
    const f = (a: T, b: { x: T; y: T }, c: T): T[] => [tf.add(a, c), tf.mul(b.x, 2), tf.sum(b.y)];
    const program = trace(f, spec([2]), { x: spec([2]), y: spec([2]) }, spec([2]));
    const signature = (donate: number[]): string =>
      /@main\((.*)\) ->/.exec(toStableHlo(program, { donate }))?.[1] ?? "";
    expect(signature([1, 0]).replaceAll("tensor<2xf32>", "T")).toBe(
      "%0: T {tf.aliasing_output = 0 : i32}, %1: T {tf.aliasing_output = 1 : i32}, %2: T {jax.buffer_donor = true}, %3: T",
    );
    expect(signature([])).not.toContain("{");
    expect(signature([2]).replaceAll("tensor<2xf32>", "T")).toBe(
      "%0: T, %1: T, %2: T, %3: T {tf.aliasing_output = 0 : i32}",
    );
    const { code, message } = caught(() => toStableHlo(program, { donate: [0, 3] }));
    expect(code).toBe("option");
    expect(message).toContain("donate names argument 3, and the program has 3 arguments");
  });

  it("names an op without a form, and where it is", () => {
    defineKernel({
      name: "WithoutStableHlo",
      inputs: ["x"],
      shape: ([x]) => [x!],
      value: ([x]) => [x!],
      jvp: "zero",
      vjp: "zero",
    });
    const odd = (x: T): T => callKernel("WithoutStableHlo", { x })[0] as T;
    const { code, message, details } = caught(() =>
      toStableHlo(trace((x: T) => tf.exp(odd(tf.sin(x))), spec([2]))),
    );
    expect(code).toBe("tracing");
    expect(message).toContain('the op "WithoutStableHlo" (node 1, of float32[2]) has no StableHLO');
    expect(details).toEqual({ kernel: "WithoutStableHlo", place: "node 1" });
    const loop = (x: T): T => foriLoop(0, 9, (_, at: T) => odd(at), x);
    expect(caught(() => toStableHlo(trace(loop, spec([2])))).message).toContain(
      "of a graph inside",
    );
  });

  it("says whose form makes another type than its row", () => {
    defineKernel({
      name: "WrongStableHlo",
      inputs: ["x"],
      shape: ([x]) => [{ shape: [...x!.shape, 1], dtype: x!.dtype }],
      value: ([x]) => [x!],
      jvp: "zero",
      vjp: "zero",
      stablehlo: (_, [x]) => x!,
    });
    const f = (x: T): T => callKernel("WrongStableHlo", { x })[0] as T;
    expect(caught(() => toStableHlo(trace(f, spec([2])))).message).toContain(
      'the StableHLO form of "WrongStableHlo" (node 0) makes float32[2] where its output 0 is float32[2, 1]',
    );
  });
});

describe("constants", () => {
  const of = (value: number | number[], dtype: Parameters<typeof dense>[1]["dtype"]): string =>
    dense(value, { shape: typeof value === "number" ? [] : [value.length], dtype });

  it("are written by their bits, the odd ones too", () => {
    expect(of(0.1, "float32")).toBe("dense<0x3DCCCCCD> : tensor<f32>");
    expect(of(0.1, "float64")).toBe("dense<0x3FB999999999999A> : tensor<f64>");
    expect(of(Number.NEGATIVE_INFINITY, "float32")).toBe("dense<0xFF800000> : tensor<f32>");
    expect(of(-0, "float32")).toBe("dense<0x80000000> : tensor<f32>");
    expect(of([1, -1], "int32")).toBe('dense<"0x01000000FFFFFFFF"> : tensor<2xi32>');
    expect(of(-1, "uint32")).toBe("dense<4294967295> : tensor<ui32>");
    expect(dense([1, 0, 2, 0], { shape: [2, 2], dtype: "bool" })).toBe(
      "dense<[[true, false], [true, false]]> : tensor<2x2xi1>",
    );
    expect(dense([], { shape: [0, 3], dtype: "float32" })).toBe("dense<> : tensor<0x3xf32>");
  });
});
