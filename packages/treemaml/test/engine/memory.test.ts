import {
  type HostArray,
  type Program,
  spec,
  trace,
  treeFlatten,
  treeMap,
} from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Numbers, Problem } from "../../src/engine/level-update.ts";
import { metaGradient } from "../../src/engine/meta-gradient.ts";
import { starSchedule } from "../../src/index.ts";
import { innerStep } from "../../src/inner/inner-rule.ts";
import { planOf } from "../../src/schedule/plan.ts";

interface Params {
  readonly layers: readonly { readonly kernel: tf.Tensor; readonly bias: tf.Tensor }[];
}
interface Batch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}

const widths = [1, 40, 40, 1] as const;
const elements = 40 + 40 + 40 * 40 + 40 + 40 + 1;

const loss = ({ layers }: Params, { x, y }: Batch): tf.Tensor => {
  let at = x as tf.Tensor2D;
  for (const [i, { kernel, bias }] of layers.entries()) {
    const linear = tf.add(tf.matMul(at, kernel as tf.Tensor2D), bias);
    at = (i === layers.length - 1 ? linear : tf.relu(linear)) as tf.Tensor2D;
  }
  return tf.mean(tf.squaredDifference(at, y));
};

/** The program of a meta-gradient on sinusoids: `m` tasks of ten points, `k` steps. */
function programOf(m: number, k: number): Program {
  const layers = [0, 1, 2].map((i) => ({
    bias: spec([widths[i + 1] as number]),
    kernel: spec([widths[i] as number, widths[i + 1] as number]),
  }));
  const ones = new Array<number>(m).fill(1);
  const schedule = starSchedule(m, k);
  const plan = planOf(schedule, { pool: ones, outer: ones });
  const { structure } = treeFlatten({ layers });
  const problem: Problem<Params, Batch> = {
    loss,
    shape: plan.shape,
    clip: undefined,
    learnSizes: false,
    order: "exact",
    split: { structure, adapted: [0, 1, 2, 3, 4, 5], frozen: [] },
    rules: schedule.partitions.map(() => innerStep("test", "sgd")),
  };
  const side = { batch: { x: spec([m, 10, 1]), y: spec([m, 10, 1]) }, mask: null };
  const arrays = treeMap((leaf: HostArray) => spec([...leaf.shape], leaf.dtype), plan.arrays);
  const sizes = [Array.from({ length: 6 }, () => spec([]))];
  const f = (n: Numbers<Params, Batch>) => {
    const { grads, loss: value } = metaGradient(problem, n);
    return { grads, value };
  };
  const given = { params: { layers }, sizes, arrays, support: side, query: side };
  return trace(f as never, given as never);
}

/** Most elements that are alive at once when nodes run in their order and values are freed at their last use. */
function peak({ graph }: Program): number {
  const size = (id: number): number =>
    (graph.values[id]?.shape ?? []).reduce((a: number, b: number) => a * b, 1);
  const last = new Map<number, number>();
  for (const [i, { inputs }] of graph.nodes.entries()) for (const id of inputs) last.set(id, i);
  for (const id of graph.outputs) last.set(id, graph.nodes.length);
  const arguments_ = new Set([...graph.inputs, ...graph.constants.map(({ id }) => id)]);
  let alive = 0;
  let most = 0;
  for (const [i, { inputs, outputs }] of graph.nodes.entries()) {
    for (const id of outputs) alive += last.has(id) ? size(id) : 0;
    most = Math.max(most, alive);
    for (const id of new Set(inputs)) {
      if (last.get(id) === i && !arguments_.has(id)) alive -= size(id);
    }
  }
  return most;
}

describe("memory of a meta-gradient", () => {
  it("grows with the steps by the stored states alone, at 400 tasks", () => {
    const [five, ten, twenty] = [5, 10, 20].map((k) => peak(programOf(400, k))) as [
      number,
      number,
      number,
    ];
    const state = 400 * elements;
    expect((ten - five) / 5 / state).toBeLessThan(1.05);
    expect((twenty - ten) / 10 / state).toBeLessThan(1.05);
    expect((twenty - ten) / 10 / state).toBeGreaterThan(0.9);
  });
  it("grows in proportion to the tasks", () => {
    const [few, many] = [100, 400].map((m) => peak(programOf(m, 5))) as [number, number];
    expect(many / few).toBeGreaterThan(3.5);
    expect(many / few).toBeLessThan(4.05);
  });
});
