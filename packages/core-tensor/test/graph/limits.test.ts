import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { optimiseProgram } from "../../src/graph/index.ts";
import { type Program, scan, spec, trace } from "../../src/index.ts";
import { bodiesOf } from "../../src/kernels/body.ts";

type T = tf.Tensor;

const kernels = (program: Program): string[] =>
  optimiseProgram(program).graph.nodes.map(({ kernel }) => kernel);

/** Steps that multiply by numbers which are written in the function. */
const scaled = (count: number, make: (values: number[]) => T): Program =>
  trace(
    (x: T) =>
      scan((c: T) => [tf.mul(c, make(Array.from({ length: count }, (_, i) => i))), null], x, null, {
        length: 9,
      })[0] as T,
    spec([count]),
  );

describe("constants", () => {
  it("are worked out up to 64 numbers", () => {
    const f = (size: number) => (x: T) => tf.mul(x, tf.exp(tf.fill([size], 2)));
    expect(kernels(trace(f(64), spec([64])))).toEqual(["Multiply"]);
    // More is left to executors, with what it is made of.
    expect(kernels(trace(f(65), spec([65])))).toEqual(["Fill", "Exp", "Multiply"]);
    // What is small at last may come from what is large.
    const sum = (x: T): T => tf.mul(x, tf.sum(tf.tensor1d(new Float32Array(65).fill(2))));
    expect(kernels(trace(sum, spec([65])))).toEqual(["Multiply"]);
  });

  it("that are equal are one, up to 64 numbers", () => {
    const constants = (size: number): number => {
      const numbers = Float32Array.from({ length: size }, (_, i) => i);
      const [a, b] = [tf.tensor1d(numbers), tf.tensor1d(numbers)];
      const program = trace((x: T) => tf.add(tf.mul(x, a), tf.exp(tf.mul(x, b))), spec([size]));
      tf.dispose([a, b]);
      const { graph } = optimiseProgram(program);
      expect(graph.nodes).toHaveLength(graph.constants.length === 1 ? 3 : 4);
      return graph.constants.length;
    };
    expect(constants(64)).toBe(1);
    expect(constants(65)).toBe(2);
  });

  it("of one number that are written twice are one, of several are not", () => {
    const count = (f: (x: T) => T): number => trace(f, spec([2])).graph.constants.length;
    expect(count((x) => tf.add(tf.mul(x, tf.scalar(2)), tf.scalar(2)))).toBe(1);
    expect(count((x) => tf.add(tf.mul(x, tf.scalar(2)), tf.scalar(3)))).toBe(2);
    expect(count((x) => tf.add(tf.mul(x, tf.tensor1d([2])), tf.scalar(2)))).toBe(2);
    expect(count((x) => tf.add(tf.mul(x, tf.tensor1d([2, 2])), tf.tensor1d([2, 2])))).toBe(2);
    const kept = tf.tensor1d([1, 2]);
    expect(count((x) => tf.add(tf.mul(x, kept), kept))).toBe(1);
    expect(count((x) => tf.add(tf.mul(x, kept), tf.reshape(kept, [2])))).toBeLessThanOrEqual(2);
    kept.dispose();
  });

  it("are part of a loop's graph up to 64 numbers, and its inputs beyond", () => {
    const parts = (size: number): [inside: number, inputs: number] => {
      const { graph } = scaled(size, (values) => tf.tensor1d(values));
      const node = graph.nodes.find(({ kernel }) => kernel === "Scan")!;
      const [body] = bodiesOf(node.attrs);
      return [body!.constants.length, node.inputs.length];
    };
    expect(parts(64)).toEqual([1, 1]);
    expect(parts(65)).toEqual([0, 2]);
  });
});

describe("loops that are written out", () => {
  it("become no more than 256 ops", () => {
    // Steps of `ops` sines, none of which is like another.
    const loop = (length: number, ops: number): string[] =>
      kernels(
        trace(
          (x: T) =>
            scan(
              (c: T) => {
                let y = c;
                for (let i = 0; i < ops; i++) y = tf.sin(y);
                return [y, null];
              },
              x,
              null,
              { length },
            )[0] as T,
          spec([2]),
        ),
      );
    expect(loop(4, 64)).toEqual(new Array<string>(256).fill("Sin"));
    expect(loop(4, 65)).toEqual(["Scan"]);
    expect(loop(2, 128)).toHaveLength(256);
    expect(loop(2, 129)).toEqual(["Scan"]);
  });
});
