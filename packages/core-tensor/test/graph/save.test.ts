import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { decodeProgram, encodeProgram, programEquals } from "../../src/graph/index.ts";
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
