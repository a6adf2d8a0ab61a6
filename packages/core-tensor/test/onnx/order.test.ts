import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { writingOrder } from "../../src/executors/onnx/order.ts";
import { optimiseProgram } from "../../src/graph/index.ts";
import { spec, trace, treeAxpy, valueAndGrad } from "../../src/index.ts";

it("writes what only makes results last, the deepest first", () => {
  const loss = (p: { a: tf.Tensor2D; b: tf.Tensor2D }) =>
    tf.sum(tf.square(tf.matMul(tf.tanh(p.a), p.b))) as tf.Scalar;
  const step = (p: { a: tf.Tensor2D; b: tf.Tensor2D }) => {
    const { value, grads } = valueAndGrad(loss)(p);
    return [value, treeAxpy(-0.1, grads, p)];
  };
  const program = optimiseProgram(trace(step, { a: spec([3, 3]), b: spec([3, 3]) }));
  const { nodes, outputs } = program.graph;
  const ordered = writingOrder(nodes);
  expect(new Set(ordered)).toEqual(new Set(nodes));
  const [value, a, b] = outputs;
  // The update of a, through the tanh, needs more than that of b, and both more than the loss.
  expect(ordered.slice(-3).map((node) => node.outputs[0])).toEqual([a, b, value]);
  // Nothing is read before it is made.
  const made = new Set(program.graph.inputs.concat(program.graph.constants.map(({ id }) => id)));
  for (const node of ordered) {
    for (const id of node.inputs) expect(made).toContain(id);
    for (const id of node.outputs) made.add(id);
  }
});
