import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Program } from "../../src/graph/graph.ts";
import { printProgram, valueProgram } from "../../src/graph/index.ts";
import {
  cond,
  customVjp,
  foriLoop,
  type HostArray,
  hostArray,
  remat,
  runReference,
  spec,
  stopGradient,
  trace,
} from "../../src/index.ts";

type F = (x: tf.Tensor) => tf.Tensor;

const cubed: F = customVjp({
  forward: (x: tf.Tensor) => ({ value: tf.mul(x, tf.square(x)) as tf.Tensor, residuals: x }),
  backward: (x: tf.Tensor, u: tf.Tensor) => tf.mul(tf.mul(3, tf.square(x)), u) as tf.Tensor,
});

/** What only derivatives need, each around or beside an op that values need. */
const forDerivatives: Readonly<Record<string, F>> = {
  stopGradient: (x) => tf.tanh(stopGradient(x)),
  remat: remat((x: tf.Tensor) => tf.tanh(x)),
  customVjp: cubed,
  "remat in remat": remat((x: tf.Tensor) => tf.sin(remat((y: tf.Tensor) => tf.tanh(y))(x))),
};

/** Where it stands. */
const places: Readonly<Record<string, (f: F) => F>> = {
  "in the program": (f) => f,
  "only in the body of a loop": (f) => (x) => foriLoop(0, 3, (_, at: tf.Tensor) => f(at), x),
  "only in one branch": (f) => (x) =>
    cond(
      tf.greater(tf.sum(x), 0),
      (at: tf.Tensor) => f(at),
      (at: tf.Tensor) => tf.neg(at),
      x,
    ),
  "only in a loop within a loop": (f) => (x) =>
    foriLoop(0, 2, (_, at: tf.Tensor) => foriLoop(0, 2, (__, y: tf.Tensor) => f(y), at), x),
};

const x = hostArray([0.3, -0.2, 0.5], [3], "float32");
const numbers = (program: Program): number[] => [...(runReference(program, x) as HostArray).data];

describe.each(Object.keys(places))("what only derivatives need, %s", (place) => {
  it.each(Object.keys(forDerivatives))("is gone: %s", (name) => {
    const f = places[place]!(forDerivatives[name]!);
    const program = trace((at: tf.Tensor) => f(at), spec([3]));
    expect(printProgram(program)).toMatch(/StopGradient|CustomDerivative/);
    const value = valueProgram(program);
    expect(printProgram(value)).not.toMatch(/StopGradient|CustomDerivative/);
    expectAllClose(numbers(value), numbers(program), { tolerance: 1e-14 });
  });
});

it.each(Object.keys(places))("a program without any stays the very same one, %s", (place) => {
  const program = trace((at: tf.Tensor) => places[place]!((y) => tf.tanh(y))(at), spec([3]));
  expect(valueProgram(program)).toBe(program);
});
