import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { optimiseProgram, programEquals } from "../../src/graph/index.ts";
import { grad, hostArray, type Program, runReference, scan, spec, trace } from "../../src/index.ts";
import type { ScanOptions } from "../../src/transforms/index.ts";
import { flat } from "../loops/variants.ts";

type T = tf.Tensor;

const loops = (program: Program): number =>
  optimiseProgram(program).graph.nodes.filter(({ kernel }) => kernel === "Scan").length;

const recurrent =
  (options: ScanOptions = {}) =>
  (w: T, xs: T): [T, T] =>
    scan(
      (c: T, x: T) => {
        const next = tf.tanh(tf.add(tf.mul(c, w), x)) as T;
        return [next, tf.square(next)];
      },
      tf.ones([2]) as T,
      xs,
      options,
    );

const slope =
  (options: ScanOptions = {}) =>
  (w: T, xs: T): T =>
    grad((v: T) => {
      const [last, squares] = recurrent(options)(v, xs);
      return tf.add(tf.sum(last), tf.sum(tf.mul(squares, squares)));
    })(w);

const traced = (f: (w: T, xs: T) => unknown, steps: number): Program =>
  trace(f as (w: T, xs: T) => T, spec([2]), spec([steps, 2]));

it.each([
  ["forward", recurrent()],
  ["in reverse", recurrent({ reverse: true })],
  ["the gradient", slope()],
  ["the gradient in reverse", slope({ reverse: true })],
])("writes loops of at most four steps out: %s", (_, f) => {
  for (const steps of [1, 2, 4]) {
    const program = traced(f, steps);
    expect(loops(program)).toBe(0);
    const data = Float32Array.from({ length: 2 * steps }, (__, i) => Math.cos(i));
    const args = [hostArray([0.5, -0.7], [2], "float32"), hostArray(data, [steps, 2], "float32")];
    expectAllClose(
      flat(runReference(optimiseProgram(program), ...args)),
      flat(runReference(program, ...args)),
      { tolerance: 1e-13 },
    );
    const once = optimiseProgram(program);
    expect(programEquals(optimiseProgram(once), once)).toBe(true);
  }
});

it("leaves longer loops, empty ones, and those that save memory", () => {
  expect(loops(traced(recurrent(), 5))).toBe(1);
  expect(loops(traced(recurrent(), 0))).toBe(1);
  expect(loops(traced(slope({ checkpoint: "every 1" }), 4))).toBe(2);
});

it("writes loops within loops out", () => {
  const program = trace(
    (x: T) =>
      scan(
        (c: T, _: null) => [
          scan((d: T, __: null) => [tf.sin(d) as T, null], c, null, { length: 3 })[0],
          null,
        ],
        x,
        null,
        { length: 2 },
      )[0],
    spec([2]),
  );
  const { graph } = optimiseProgram(program);
  expect(graph.nodes.map(({ kernel }) => kernel)).toEqual(new Array(6).fill("Sin"));
});
