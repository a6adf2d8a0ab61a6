import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  addOperators,
  composeOperators,
  dampedOperator,
  identityOperator,
  type LinearOperator,
  operatorFromMatrix,
  scaleOperator,
} from "../../src/linalg/index.ts";

const a = operatorFromMatrix(
  tf.tensor2d([
    [1, 2],
    [3, 4],
  ]),
);
const b = operatorFromMatrix(
  tf.tensor2d([
    [0, 1],
    [5, 6],
  ]),
);
const tall = operatorFromMatrix(
  tf.tensor2d([
    [1, 0],
    [0, 2],
    [1, 1],
  ]),
);
const v = tf.tensor1d([1, -2]) as tf.Tensor;

it.each<[string, LinearOperator<tf.Tensor>, number[], number[]]>([
  ["matrix", a, [-3, -5], [-5, -6]],
  ["identity", identityOperator(), [1, -2], [1, -2]],
  ["sum", addOperators(a, b), [-5, -12], [-15, -17]],
  ["multiple", scaleOperator(-2, a), [6, 10], [10, 12]],
  ["damped", dampedOperator(a, 0.5), [-2.5, -6], [-4.5, -7]],
  // A B v and Bᵀ Aᵀ v
  ["product", composeOperators(a, b), [-16, -34], [-30, -41]],
  ["tall", tall, [1, -4, -1], []],
])("%s", async (_name, op, forward, backward) => {
  expectAllClose(op.matvec(v), forward);
  if (backward.length > 0) expectAllClose(op.rmatvec?.(v) ?? [], backward);
  await expectNoLeak(() => op.matvec(v));
});

it("works on trees, and knows rmatvec only where its parts do", () => {
  const half: LinearOperator<{ w: tf.Tensor }> = { matvec: ({ w }) => ({ w: tf.mul(w, 0.5) }) };
  const op = dampedOperator(addOperators(half, identityOperator()), 1);
  expectAllClose(op.matvec({ w: tf.tensor1d([2, 4]) }), { w: [5, 10] });
  expect(op.rmatvec).toBeUndefined();
  expect(composeOperators(half, half).rmatvec).toBeUndefined();
});

it("carries shapes and checks them", () => {
  expect(composeOperators(tall, a).shape).toEqual([3, 2]);
  expect(addOperators(identityOperator<tf.Tensor>(), a).shape).toEqual([2, 2]);
  const shape = expect.objectContaining({ code: "shape" });
  expect(() => composeOperators(a, tall)).toThrow(shape);
  expect(() => addOperators(a, tall)).toThrow(shape);
  expect(() => a.matvec(tf.zeros([3]))).toThrow(shape);
  expect(() => operatorFromMatrix(tf.zeros([3]))).toThrow(shape);
  const option = expect.objectContaining({ code: "option" });
  expect(() => dampedOperator(a, -1)).toThrow(option);
  expect(() => scaleOperator("2" as never, a)).toThrow(option);
});

describe("operators", () => {
  const of = (
    shape: readonly [number, number] | undefined,
    turns = true,
  ): LinearOperator<tf.Tensor> => ({
    matvec: (x) => tf.mul(x, 2),
    ...(turns ? { rmatvec: (x: tf.Tensor) => tf.mul(x, 3) } : {}),
    ...(shape ? { shape } : {}),
  });

  it("have the shape of their parts where it is known, and fit by both lengths", () => {
    const [tall, none] = [of([3, 2]), of(undefined)];
    expect(addOperators(tall, none).shape).toEqual([3, 2]);
    expect(addOperators(none, none)).not.toHaveProperty("shape");
    for (const other of [of([3, 3]), of([2, 2])]) {
      expect(() => addOperators(tall, other)).toThrow(/\[3, 2\]/);
    }
    expect(scaleOperator(2, tall).shape).toEqual([3, 2]);
    expect(scaleOperator(2, none)).not.toHaveProperty("shape");
    expect(dampedOperator(of([2, 2]), 1).shape).toEqual([2, 2]);
    expect(dampedOperator(none, 0)).not.toHaveProperty("shape");
    expect(composeOperators(tall, of([2, 5])).shape).toEqual([3, 5]);
    expect(() => composeOperators(tall, of([3, 2]))).toThrow(/inner sizes/);
    for (const [a, b] of [
      [tall, none],
      [none, tall],
    ] as const) {
      expect(composeOperators(a, b)).not.toHaveProperty("shape");
    }
  });

  it("are turned where all of their parts are", () => {
    const [turns, not] = [of(undefined), of(undefined, false)];
    const x = tf.scalar(1) as tf.Tensor;
    const turned = (op: LinearOperator<tf.Tensor>) => op.rmatvec?.(x).dataSync()[0];
    expect(turned(addOperators(turns, turns))).toBe(6);
    expect(turned(scaleOperator(-2, turns))).toBe(-6);
    expect(turned(dampedOperator(turns, 0.5))).toBe(3.5);
    expect(turned(composeOperators(turns, turns))).toBe(9);
    for (const op of [
      addOperators(turns, not),
      addOperators(not, turns),
      scaleOperator(2, not),
      dampedOperator(not, 1),
      composeOperators(turns, not),
      composeOperators(not, turns),
    ]) {
      expect(op).not.toHaveProperty("rmatvec");
    }
  });
});
