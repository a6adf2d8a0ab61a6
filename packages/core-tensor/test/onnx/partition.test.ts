import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { planGraph } from "../../src/executors/onnx/partition.ts";
import { optimiseProgram } from "../../src/graph/index.ts";
import { random, scan, spec, trace } from "../../src/index.ts";
import { cholesky } from "../../src/linalg/index.ts";

/** The steps of a program: names of host ops, `"model"` for each model. */
function steps(f: (...args: never[]) => unknown, ...args: unknown[]): string[] {
  const { graph } = optimiseProgram(trace(f as never, ...args));
  return planGraph(graph).steps.map((s) => (s.kind === "host" ? s.node.kernel : "model"));
}

it("draws keys that the arguments give on the host, before one model", () => {
  const noisy = (x: tf.Tensor, key: random.Key) => {
    const [a, b] = random.split(key);
    const noise = tf.add(random.normal(a, [3]), random.uniform(random.foldIn(b, 7), [3]));
    return tf.add(tf.tanh(x), noise);
  };
  const planned = steps(noisy, spec([3]), spec([2], "int32"));
  expect(planned.filter((step) => step === "model")).toHaveLength(1);
  expect(planned.at(-1)).toBe("model");
  expect(planned.slice(0, -1)).toEqual(
    expect.arrayContaining(["ThreefrySplit", "ThreefryFoldIn", "ThreefryBits", "NormalFromBits"]),
  );
});

it("draws in the model where a model makes the key", () => {
  const late = (key: random.Key) =>
    random.uniform(tf.add(key, tf.scalar(1, "int32")) as random.Key, [3]);
  expect(steps(late, spec([2], "int32"))).toEqual(["model"]);
});

it("draws in a model what a loop in it draws", () => {
  const walk = (x: tf.Tensor, keys: tf.Tensor) =>
    scan(
      (at: tf.Tensor, key: tf.Tensor) => [tf.add(at, random.normal(key as random.Key, [3])), at],
      x,
      keys,
    )[0];
  expect(steps(walk, spec([3]), spec([5, 2], "int32"))).toEqual(["model"]);
});

it("leaves large whole numbers to the model", () => {
  const large = (key: random.Key) => tf.add(random.bits(key, [1000]), tf.scalar(1, "int32"));
  expect(steps(large, spec([2], "int32"))).toEqual(["ThreefryBits", "model"]);
});

it("cuts at host ops that need a model's values", () => {
  const solve = (x: tf.Tensor) => tf.neg(cholesky(tf.matMul(x as never, x as never)).lower);
  expect(steps(solve, spec([3, 3]))).toEqual(["model", "Cholesky", "model"]);
});

describe("a plan", () => {
  const steps = (length: number, hostKeys?: boolean) => {
    const draw = (key: random.Key) =>
      tf.add(random.bits(key, [length]), tf.scalar(1, "int32")) as tf.Tensor;
    const { graph } = trace(draw, spec([2], "int32"));
    return planGraph(graph, { hostKeys }).steps.map((step) =>
      step.kind === "host" ? step.node.kernel : "model",
    );
  };

  it("has whole numbers of up to 64 elements on the host where a draw made them", () => {
    expect(steps(64)).toEqual(["ThreefryBits", "Add"]);
    expect(steps(65)).toEqual(["ThreefryBits", "model"]);
    expect(steps(64, false)).toEqual(["model"]);
  });

  it("writes constants of up to 64 elements into models", () => {
    const inputs = (length: number, inlineLimit?: number) => {
      const table = Array.from({ length }, (_, i) => i + 0.5);
      const { graph } = trace((x: tf.Tensor) => tf.add(x, tf.tensor1d(table)), spec([length]));
      const [step] = planGraph(graph, inlineLimit === undefined ? {} : { inlineLimit }).steps;
      return step?.kind === "model" ? step.segment.inputs.length : undefined;
    };
    expect([inputs(64), inputs(65), inputs(65, 65)]).toEqual([1, 2, 1]);
  });
});
