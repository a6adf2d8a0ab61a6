import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { decodeSafetensors, encodeSafetensors } from "../../src/format/safetensors.ts";
import type { SafetensorsArray } from "../../src/format/safetensors-dtypes.ts";
import { fromJson, toJson } from "../../src/graph/encode.ts";
import {
  decodeProgram,
  encodeProgram,
  optimiseProgram,
  programEquals,
} from "../../src/graph/index.ts";
import { grad, isLegendreError, runTfjs, spec, trace } from "../../src/index.ts";

const weights = tf.tensor2d([1, -2, 0.5, 3], [2, 2]);
const loss = (p: { w: tf.Tensor2D; b: tf.Tensor }) =>
  tf.sum(tf.tanh(tf.add(tf.matMul(p.w, weights), p.b))) as tf.Scalar;
const program = trace(grad(loss), { w: spec([3, 2]), b: spec([2]) });

it("writes and reads back the same program", () => {
  const bytes = encodeProgram(program);
  const back = decodeProgram(bytes);
  expect(programEquals(back, program)).toBe(true);
  expect(encodeProgram(back)).toEqual(bytes);
  const args = { w: tf.ones([3, 2]), b: tf.zeros([2]) };
  const [a, b] = [program, back].map((p) => (runTfjs(p, args) as typeof args).w.dataSync());
  expect(a).toEqual(b);
});

it("keeps constants and attributes that JSON and float32 have no form for", () => {
  const odd = trace(
    (x: tf.Tensor) => [
      tf.mul(x, tf.tensor1d([Number.NaN, -0])),
      tf.clipByValue(x, Number.NEGATIVE_INFINITY, 1),
      tf.mul(x, tf.fill([], 0.1)),
    ],
    spec([2]),
  );
  expect(programEquals(decodeProgram(encodeProgram(odd)), odd)).toBe(true);
});

it("refuses other files, other versions and unknown kernels", () => {
  const text = new TextDecoder("latin1").decode(encodeProgram(program));
  const changed = (from: string, to: string) =>
    Uint8Array.from(text.replace(from, to), (c) => c.charCodeAt(0));
  expect(() => decodeProgram(changed("legendre.program", "legendre.pr0gram"), "a.bin")).toThrow(
    /a\.bin: it has no "legendre\.program" entry/,
  );
  expect(() => decodeProgram(changed('\\"version\\":1', '\\"version\\":9'))).toThrow(
    /layout version 9/,
  );
  expect(() => decodeProgram(changed("Tanh", "Tahn"))).toThrow(/"Tahn".*defineKernel/);
});

it("survives damage at any byte", () => {
  const bytes = encodeProgram(program);
  let state = 12345;
  const random = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % n;
  };
  for (let i = 0; i < 3000; i++) {
    const mutated = bytes.slice(0, random(4) === 0 ? random(bytes.length) : bytes.length);
    for (let k = random(4); k >= 0; k--) mutated[random(mutated.length || 1)] = random(256);
    try {
      decodeProgram(mutated);
    } catch (error) {
      if (!isLegendreError(error, "data") && !isLegendreError(error, "tracing")) throw error;
    }
  }
});

it("refuses constants that are missing or of another kind, and trees of other sizes", () => {
  const { arrays, metadata } = decodeSafetensors(encodeProgram(program), "program");
  const [[name, kept]] = [...arrays].filter(([, { shape }]) => shape.length === 2) as [
    [string, SafetensorsArray],
  ];
  const read =
    (array: SafetensorsArray | undefined, edit = (text: string) => text) =>
    () => {
      const others = [...arrays].filter(([other]) => other !== name);
      const all = new Map(array === undefined ? others : [...others, [name, array]]);
      const text = edit(metadata["legendre.program"] as string);
      return decodeProgram(encodeSafetensors(all, { "legendre.program": text }), "a.bin");
    };
  expect(programEquals(read(kept)(), program)).toBe(true);
  const missing =
    "a.bin: its graph is damaged: a constant of shape [2,2] is missing or has another shape";
  expect(read(undefined)).toThrow(missing);
  expect(read({ ...kept, shape: [4] })).toThrow(missing);
  const long = { dtype: "I64", shape: [2, 2], data: new BigInt64Array(4) } as const;
  expect(read(long)).toThrow("a constant is I64, which no value is");
  // One result less than the tree of results has, and one argument more.
  const edited = (
    f: (stored: { graph: { outputs: number[]; inputs: number[]; values: object[] } }) => void,
  ) =>
    read(kept, (text) => {
      const stored = JSON.parse(text);
      f(stored);
      return JSON.stringify(stored);
    });
  expect(edited(() => {})).not.toThrow();
  const trees = "the tree structures do not match the arguments and results";
  expect(edited(({ graph }) => void graph.outputs.pop())).toThrow(trees);
  expect(
    edited(({ graph }) => {
      graph.inputs.push(graph.values.push({ shape: [], dtype: "float32" }) - 1);
    }),
  ).toThrow(trees);
});

it("stores numbers as narrow as they are, and in the order of their names", () => {
  const stored = (make: () => tf.Tensor) => {
    const constant = make();
    const bytes = encodeProgram(
      trace((x: tf.Tensor) => tf.mul(x, tf.cast(constant, "float32")), spec([2])),
    );
    constant.dispose();
    return [...decodeSafetensors(bytes, "program").arrays.values()].map(({ dtype }) => dtype);
  };
  expect(stored(() => tf.tensor1d([1, -0.5]))).toEqual(["F32"]);
  expect(stored(() => tf.tensor1d([1, 2], "int32"))).toEqual(["I32"]);
  expect(stored(() => tf.tensor1d([1, 0], "bool"))).toEqual(["BOOL"]);
  // A number that float32 does not hold keeps its digits.
  const folded = (value: number) =>
    optimiseProgram(trace((x: tf.Tensor) => tf.mul(x, tf.sqrt(tf.fill([2], value))), spec([2])));
  const dtypes = (value: number) =>
    [...decodeSafetensors(encodeProgram(folded(value)), "program").arrays.values()].map(
      (a) => a.dtype,
    );
  expect(dtypes(4)).toEqual(["F32"]);
  expect(dtypes(2)).toEqual(["F64"]);
  expect(
    toJson({ b: 1, a: [-0, Number.NaN, Number.POSITIVE_INFINITY], ab: { d: null, c: true } }),
  ).toBe(
    '{"a":[{"$number":"-0"},{"$number":"NaN"},{"$number":"Infinity"}],"ab":{"c":true,"d":null},"b":1}',
  );
  expect(fromJson('{"a":[{"$number":"-0"},{"$number":"NaN"}],"b":null,"c":{"n":2}}')).toEqual({
    a: [-0, Number.NaN],
    b: null,
    c: { n: 2 },
  });
});
