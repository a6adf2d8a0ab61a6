import * as tf from "@tensorflow/tfjs";
import { grad, type HostArray, hostArray, hvp, jvp, spec } from "../../src/index.ts";
import type { ScanOptions } from "../../src/transforms/index.ts";
import type { Rnn } from "./unrolled.ts";

type T = tf.Tensor;
/** Shapes of the arguments of the small recurrent net. */
export const shapes = { u: [3, 3], w: [2, 3], h: [4, 3], xs: [7, 4, 2] } as const;

/** Its arguments, reproducible. */
export function hosts(seed: number): Record<keyof Rnn, HostArray> {
  let state = seed;
  const draw = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 31 - 1;
  };
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => {
      const size = shape.reduce((a: number, b: number) => a * b, 1);
      return [name, hostArray(Float32Array.from({ length: size }, draw), shape, "float32")];
    }),
  ) as Record<keyof Rnn, HostArray>;
}

/** The types of its arguments. */
export const specs = Object.fromEntries(
  Object.entries(shapes).map(([name, shape]) => [name, spec(shape)]),
) as unknown as Rnn;

/** Ways to run its loop. */
export const variants: Record<string, ScanOptions> = {
  plain: {},
  reverse: { reverse: true },
  "unroll 3": { unroll: 3 },
  "unroll 3 in reverse": { unroll: 3, reverse: true },
  "unroll true": { unroll: true },
  "checkpoint every 1": { checkpoint: "every 1" },
  "checkpoint every 3": { checkpoint: "every 3" },
  "checkpoint every 3 in reverse": { checkpoint: "every 3", reverse: true },
  "checkpoint sqrt": { checkpoint: "sqrt" },
  "checkpoint within checkpoints": { checkpoint: (n) => [Math.ceil(n / 2), 2] },
};

/** Derivatives to second order. */
export const transforms: Record<string, (f: (p: Rnn) => T) => (p: Rnn, v: Rnn) => unknown> = {
  value: (f) => (p) => f(p),
  grad: (f) => (p) => grad(f)(p),
  jvp: (f) => (p, v) => jvp(f, p, v).tangent,
  hvp: (f) => (p, v) => hvp(f, p, v),
  "reverse over reverse": (f) => (p, v) =>
    grad((q: Rnn) => {
      const g = grad(f)(q);
      return tf.addN(
        Object.keys(shapes).map((k) => tf.sum(tf.mul(g[k as keyof Rnn], v[k as keyof Rnn]))),
      );
    })(p),
  "reverse over forward": (f) => (p, v) => grad((q: Rnn) => jvp(f, q, v).tangent)(p),
};

/** The arguments as tensors. */
export const toTensors = (p: Record<string, HostArray>): Rnn =>
  Object.fromEntries(
    Object.entries(p).map(([k, x]) => [k, tf.tensor(Float32Array.from(x.data), [...x.shape])]),
  ) as unknown as Rnn;

/** The numbers of a result of the reference. */
export function flat(tree: unknown): number[][] {
  if (tree !== null && typeof tree === "object" && "data" in tree)
    return [[...(tree as HostArray).data]];
  return Object.values(tree as Record<string, HostArray>).map((x) => [...x.data]);
}
