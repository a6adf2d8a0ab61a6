import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { joinedOps } from "../../src/executors/stablehlo/joined-ops.ts";
import {
  type HostArray,
  hostArray,
  type Program,
  random,
  runReference,
  spec,
  trace,
  treeLeaves,
} from "../../src/index.ts";
import { switchCase } from "../../src/transforms/index.ts";
import { toStableHlo } from "../../src/xla/index.ts";

type T = tf.Tensor;
const key = hostArray(Int32Array.of(17, 4), [2], "int32");
const keySpec = spec([2], "int32");

const kernels = ({ graph }: Program): string[] => graph.nodes.map(({ kernel }) => kernel);
const count = (list: readonly string[], name: string): number =>
  list.filter((each) => each === name).length;
const joined = (program: Program): Program => ({ ...program, graph: joinedOps(program.graph) });

/** The numbers are the same to the last bit, and each node comes after those that it reads. */
function expectSame(program: Program, ...args: HostArray[]): void {
  const after = joined(program);
  const numbers = (p: Program): number[][] =>
    treeLeaves<HostArray>(runReference(p, ...args) as never).map(({ data }) => Array.from(data));
  expect(numbers(after)).toEqual(numbers(program));
  const { graph } = after;
  const made = new Set([...graph.inputs, ...graph.constants.map(({ id }) => id)]);
  for (const { inputs, outputs } of graph.nodes) {
    expect(inputs.every((id) => made.has(id))).toBe(true);
    for (const id of outputs) made.add(id);
  }
}

describe("draws of normals on XLA", () => {
  it("are one op for all that do not wait for each other, of any shapes", () => {
    const program = trace((k: T) => {
      const keys = random.split(k as never, 4);
      const shapes = [[], [3], [2, 5], [1, 1, 4]];
      return keys.map((own, i) => random.normal(own, shapes[i] as number[]));
    }, keySpec);
    expect(count(kernels(program), "NormalFromBits")).toBe(4);
    expect(count(kernels(joined(program)), "NormalFromBits")).toBe(1);
    expectSame(program, key);
    // The form takes one logarithm.
    expect(toStableHlo(program).split('"stablehlo.log"').length - 1).toBe(1);
  });

  it("wait for those that they follow from", () => {
    const program = trace((k: T) => {
      const [a, b, c] = random.split(k as never, 3) as [random.Key, random.Key, random.Key];
      const first = random.normal(a, [4]);
      const beside = random.normal(b, [2]);
      const number = tf.cast(tf.round(tf.mul(tf.sum(first), 100)), "int32");
      const later = random.normal(random.foldIn(c, number as never), [3]);
      return [
        tf.add(first, 1),
        beside,
        later,
        random.normal(random.foldIn(a, number as never), [5]),
      ];
    }, keySpec);
    expect(count(kernels(joined(program)), "NormalFromBits")).toBe(2);
    expectSame(program, key);
  });

  it("stay where there is one, and where it has no numbers", () => {
    const one = trace((k: T) => tf.mul(random.normal(k as never, [3]), 2), keySpec);
    expect(joinedOps(one.graph)).toBe(one.graph);
    const none = trace((k: T) => {
      const [a, b] = random.split(k as never, 2) as [random.Key, random.Key];
      return [random.normal(a, [0, 3]), random.normal(b, [2])];
    }, keySpec);
    expect(joinedOps(none.graph)).toBe(none.graph);
  });

  it("are joined within branches, each with its own", () => {
    const two = (k: T): T => {
      const [a, b] = random.split(k as never, 2) as [random.Key, random.Key];
      return tf.add(random.normal(a, [3]), random.normal(b, [1])) as T;
    };
    const program = trace(
      (choice: T, k: T) =>
        switchCase(
          choice,
          [
            (own: T) => two(own),
            (own: T) => tf.neg(two(own)) as T,
            (own: T) => tf.zeros([3]).add(own.sum()) as T,
          ],
          k,
        ),
      spec([], "int32"),
      keySpec,
    );
    expect(toStableHlo(program).split('"stablehlo.log"').length - 1).toBe(2);
  });
});
