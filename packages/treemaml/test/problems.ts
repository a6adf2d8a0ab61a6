import { type HostArray, treeFlatten, treePaths } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import type { Problem } from "../src/engine/level-update.ts";
import { type InnerOptimizer, innerStep } from "../src/inner/inner-rule.ts";
import { type Layout, planOf } from "../src/schedule/plan.ts";
import type { Schedule } from "../src/schedule/schedule.ts";
import { host } from "./helpers.ts";

export type Params = { b0: tf.Tensor; b1: tf.Tensor; w0: tf.Tensor; w1: tf.Tensor };
export type Batch = { x: tf.Tensor; y: tf.Tensor };

/** Deterministic numbers in [-1, 1). */
export function values(seed: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => {
    let t = (seed * 7919 + Math.imul(i + 1, 0x6d2b79f5)) | 0;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * 2 - 1;
  });
}

/** Squared errors of a tanh network 2-3-1, one an example. */
export const exampleLosses = (p: Params, { x, y }: Batch): tf.Tensor => {
  const h = tf.tanh(tf.add(tf.matMul(x as tf.Tensor2D, p.w0 as tf.Tensor2D), p.b0));
  const out = tf.add(tf.matMul(h as tf.Tensor2D, p.w1 as tf.Tensor2D), p.b1);
  return tf.squaredDifference(tf.squeeze(out, [1]), y);
};
export const meanLossOf = (p: Params, batch: Batch): tf.Tensor => tf.mean(exampleLosses(p, batch));

export interface Setting {
  schedule: Schedule;
  rules?: InnerOptimizer[];
  lr?: number;
  clip?: number;
  order?: Problem<Params, Batch>["order"];
  sizes?: "one" | "tensor" | "element";
  frozen?: string[];
  pool?: number[];
  outer?: number[];
  ragged?: boolean;
  /** Order of the tasks. */
  tasks?: number[];
  loss?: Problem<Params, Batch>["loss"];
  layout?: Layout;
}

const support = 4;
const query = 3;

/** A problem on the tasks of a fixed family, as a problem and its numbers in float64. */
export function problemFor(s: Setting): { problem: Problem<Params, Batch>; given: Numbers64 } {
  const m = s.schedule.tasks;
  const ones = new Array<number>(m).fill(1);
  const weights = { pool: s.pool ?? ones, outer: s.outer ?? ones };
  const plan = planOf(s.schedule, weights, s.layout);
  const params = {
    b0: host(values(1, 3), [3]),
    b1: host(values(2, 1), [1]),
    w0: host(values(3, 6), [2, 3]),
    w1: host(values(4, 3), [3, 1]),
  };
  const { leaves, structure } = treeFlatten<HostArray>(params);
  const paths = treePaths(structure);
  const positions = (frozen: boolean): number[] =>
    paths.flatMap((path, i) => ((s.frozen ?? []).includes(path) === frozen ? [i] : []));
  const adapted = positions(false);
  const order = s.tasks ?? ones.map((_, i) => i);
  const data = (seed: number, n: number) => ({
    x: host(
      order.flatMap((t) => values(seed + t, 2 * n)),
      [m, n, 2],
    ),
    y: host(
      order.flatMap((t) => values(seed + 50 + t, n)),
      [m, n],
    ),
  });
  const mask = (n: number) =>
    s.ragged
      ? host(
          order.flatMap((t) => Array.from({ length: n }, (_, j) => (j < n - (t % 2) ? 1 : 0))),
          [m, n],
        )
      : null;
  const lr = s.lr ?? 0.3;
  const set = adapted.map((leaf, i) => {
    const shape = s.sizes === "element" ? (leaves[leaf] as HostArray).shape : [];
    const size = shape.reduce((a, b) => a * b, 1);
    return host(
      values(9 + i, size).map((v) => (s.sizes ? lr * (1 + 0.3 * v) : lr)),
      shape,
    );
  });
  return {
    problem: {
      loss: s.loss ?? (s.ragged ? exampleLosses : meanLossOf),
      shape: plan.shape,
      clip: s.clip,
      learnSizes: s.sizes !== undefined,
      order: s.order ?? "exact",
      split: { structure, adapted, frozen: positions(true) },
      rules: s.schedule.partitions.map((_, k) => innerStep("test", s.rules?.[k] ?? "sgd")),
    },
    given: {
      params,
      arrays: plan.arrays,
      sizes: s.sizes === "tensor" ? s.schedule.partitions.map(() => set) : [set],
      support: { batch: data(100, support), mask: mask(support) },
      query: { batch: data(200, query), mask: mask(query) },
    },
  };
}

/** The numbers of a problem with host arrays for leaves. */
export interface Numbers64 {
  params: Record<string, HostArray>;
  arrays: unknown;
  sizes: HostArray[][];
  support: { batch: { x: HostArray; y: HostArray }; mask: HostArray | null };
  query: { batch: { x: HostArray; y: HostArray }; mask: HostArray | null };
}
