import { readFileSync } from "node:fs";
import type { HostArray } from "@legendre/core-tensor";
import { treeStructure } from "@legendre/core-tensor/tree";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Numbers, Problem } from "../../src/engine/level-update.ts";
import { metaGradient, taskParams } from "../../src/engine/meta-gradient.ts";
import { innerStep } from "../../src/inner/inner-rule.ts";
import { planOf } from "../../src/schedule/plan.ts";
import { type Partition, starSchedule } from "../../src/schedule/schedule.ts";
import { distance, host, inFloat64, numbers, tensors } from "../helpers.ts";

interface Array64 {
  shape: number[];
  data: number[];
}
interface Case {
  act?: "tanh" | "relu";
  model?: "linear" | "mlp";
  inner_steps?: number;
  inner_lr: number;
  levels?: Partition[];
  params: Record<string, Array64>;
  xs: Array64;
  ys: Array64;
  xq: Array64;
  yq: Array64;
  meta_loss: number;
  meta_grad?: Record<string, Array64>;
  meta_grad_second_order?: Record<string, Array64>;
  meta_grad_first_order?: Record<string, Array64>;
  leaf_params?: Record<string, Array64>[];
}

const read = (name: string): Case[] =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8")).cases;
const array = ({ data, shape }: Array64): HostArray => host(data, shape);
const arrays = (tree: Record<string, Array64>): Record<string, HostArray> =>
  Object.fromEntries(Object.entries(tree).map(([name, leaf]) => [name, array(leaf)]));

type Params = Record<string, tf.Tensor>;
interface Batch {
  x: tf.Tensor;
  y: tf.Tensor;
}

function network({ act, model }: Case): (p: Params, b: Batch) => tf.Tensor {
  if (model === "linear") {
    return (p, { x, y }) =>
      tf.mean(tf.squaredDifference(tf.sum(tf.mul(x, p["w"] as tf.Tensor), 1), y));
  }
  return (p, { x, y }) => {
    const layers = Object.keys(p).length / 2;
    let h = x as tf.Tensor2D;
    for (let l = 0; l < layers; l++) {
      h = tf.add(tf.matMul(h, p[`W${l}`] as tf.Tensor2D, false, true), p[`b${l}`] as tf.Tensor);
      if (l < layers - 1) h = act === "relu" ? tf.relu(h) : tf.tanh(h);
    }
    return tf.mean(tf.squaredDifference(h, tf.reshape(y, h.shape)));
  };
}

function setUp(
  c: Case,
  order: "exact" | "first",
): { problem: Problem<Params, Batch>; given: unknown } {
  const m = c.xs.shape[0] as number;
  const schedule = c.levels
    ? { tasks: m, partitions: c.levels }
    : starSchedule(m, c.inner_steps as number);
  const ones = new Array<number>(m).fill(1);
  const plan = planOf(schedule, { pool: ones, outer: ones });
  const names = Object.keys(c.params).sort();
  const problem: Problem<Params, Batch> = {
    loss: network(c),
    shape: plan.shape,
    clip: undefined,
    learnSizes: false,
    order,
    split: {
      structure: treeStructure(c.params["W0"] ? arrays(c.params) : { w: host([0], [1]) }),
      adapted: names.map((_, i) => i),
      frozen: [],
    },
    rules: schedule.partitions.map(() => innerStep("test", "sgd")),
  };
  const given = {
    params: arrays(c.params),
    sizes: [names.map(() => host([c.inner_lr], []))],
    arrays: plan.arrays,
    support: { batch: { x: array(c.xs), y: array(c.ys) }, mask: null },
    query: { batch: { x: array(c.xq), y: array(c.yq) }, mask: null },
  };
  return { problem, given };
}

const cases: [string, Case][] = [
  ...read("maml.json").map((c): [string, Case] => [`maml ${c.act} K=${c.inner_steps}`, c]),
  ...read("treemaml.json").map((c): [string, Case] => [`treemaml ${c.model}`, c]),
];

describe.each(cases)("golden values: %s", (_, c) => {
  for (const order of ["exact", "first"] as const) {
    const expected =
      order === "exact" ? (c.meta_grad ?? c.meta_grad_second_order) : c.meta_grad_first_order;
    if (expected === undefined) continue;
    it(`${order} meta-gradient in float64 and float32`, () => {
      const { problem, given } = setUp(c, order);
      const f = (n: Numbers<Params, Batch>) => {
        const { grads, loss } = metaGradient(problem, n);
        return { grads, loss };
      };
      const want = [...numbers(arrays(expected)), c.meta_loss];
      expect(distance(numbers(inFloat64(f, given)), want)).toBeLessThan(1e-9);
      tf.tidy(() => {
        expect(distance(numbers(f(tensors(given))), want)).toBeLessThan(2e-3);
      });
    });
  }
  if (c.leaf_params !== undefined)
    it("params of the tasks", () => {
      const { problem, given } = setUp(c, "exact");
      const found = inFloat64<{ adapted: HostArray[] }>(
        (n: Numbers<Params, Batch>) => taskParams(problem, n),
        given,
      );
      const names = Object.keys(c.params).sort();
      for (const [leaf, name] of names.entries()) {
        const want = (c.leaf_params ?? []).flatMap((p) => (p[name] as Array64).data);
        expect(distance(numbers(found.adapted[leaf]), want)).toBeLessThan(1e-9);
      }
    });
});
