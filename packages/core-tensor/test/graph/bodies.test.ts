import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { type Attrs, callKernel, type ValueType } from "../../src/graph/index.ts";
import {
  cond,
  customVjp,
  type Program,
  remat,
  scan,
  spec,
  trace,
  whileLoop,
} from "../../src/index.ts";

type T = tf.Tensor;

const squared = (x: T): T => tf.square(x);
const loopOf = (n: number): Program =>
  trace((x: T) => whileLoop((c: T) => tf.less(tf.sum(c), 9), squared, x), spec([n]));
const choiceOf = (n: number): Program =>
  trace((p: T, x: T) => cond(p, squared, tf.neg<T>, x), spec([], "bool"), spec([n]));

const custom = customVjp({
  forward: (x: T) => ({ value: tf.exp(x), residuals: x }),
  backward: (x: T, g: T) => tf.mul(tf.exp(x), g),
});
/** Programs of one node that has a graph inside, by what its error is said to be of. */
const programs: Readonly<Record<string, Program>> = {
  whileLoop: loopOf(3),
  cond: choiceOf(3),
  scan: trace(
    (x: T, xs: T) => scan((c: T, row: T) => [tf.add(c, row), c], x, xs),
    spec([3]),
    spec([4, 3]),
  ),
  remat: trace(remat(squared), spec([3])),
  customVjp: trace(custom, spec([3])),
};

it.each(Object.entries(programs))(
  "the graph inside of %s takes inputs of its own types, their number and no others",
  (name, { graph }) => {
    expect(graph.nodes.length).toBe(1);
    const { kernel, inputs, attrs } = graph.nodes[0] as (typeof graph.nodes)[number];
    const types = inputs.map((id) => graph.values[id] as ValueType);
    const call = (given: readonly ValueType[]): Program =>
      trace(
        (...xs: T[]) => callKernel(kernel, xs, attrs as Attrs),
        ...given.map(({ shape, dtype }) => spec(shape, dtype)),
      );
    expect(() => call(types)).not.toThrow();
    // The last one is an operand, whatever comes before it.
    const last = types.at(-1) as ValueType;
    const others: readonly ValueType[] = [
      { shape: [...last.shape.slice(0, -1), 2], dtype: last.dtype },
      { shape: last.shape, dtype: "int32" },
    ];
    for (const other of others) {
      expect(() => call([...types.slice(0, -1), other])).toThrow(
        new RegExp(`${name}: its graph got inputs of types .*, and takes .*float32\\[3\\]`),
      );
    }
    expect(() => call([...types, last])).toThrow(`${name}: its graph got inputs of types`);
  },
);

const isBody = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "nodes" in value;

it.each([
  ["whileLoop", loopOf],
  ["cond", choiceOf],
] as const)("both graphs inside of %s are held to the inputs", (name, make) => {
  const { graph } = make(3);
  const { kernel, inputs, attrs } = graph.nodes[0]!;
  const other = make(2).graph.nodes[0]!;
  const types = inputs.map((id) => graph.values[id] as ValueType);
  const specs = types.map(({ shape, dtype }) => spec(shape, dtype));
  // One graph at a time is that of shorter vectors.
  const swapped = Object.entries(attrs).flatMap(([key, value]): Attrs[] => {
    const instead = other.attrs[key] as never;
    if (isBody(value)) return [{ ...attrs, [key]: instead }];
    if (!Array.isArray(value) || !value.some(isBody)) return [];
    return value.map((_, i) => ({
      ...attrs,
      [key]: value.map((own, j) => (i === j ? instead[j] : own)) as never,
    }));
  });
  expect(swapped).toHaveLength(2);
  for (const wrong of swapped) {
    expect(() => trace((...xs: T[]) => callKernel(kernel, xs, wrong), ...specs)).toThrow(
      `${name}: its graph got inputs of types`,
    );
  }
});
