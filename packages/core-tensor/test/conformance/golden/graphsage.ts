import * as tf from "@tensorflow/tfjs";
import { hostArray } from "../../../src/kernels/host-array.ts";
import { grad } from "../../../src/transforms/grad.ts";
import {
  fixture,
  type GoldenProgram,
  load,
  loadAll,
  numbers,
  of,
  type Params,
  type Stored,
} from "./stored.ts";

interface Sage {
  readonly src: readonly number[];
  readonly dst: readonly number[];
  readonly y: readonly number[];
  readonly nC: number;
  readonly nV: number;
  readonly params: Params<Stored>;
  readonly xc: Stored;
  readonly xv: Stored;
  readonly hc: Stored;
  readonly hv: Stored;
  readonly logits: Stored;
  readonly loss: number;
  readonly grad: Params<Stored>;
  readonly grad_xc: Stored;
  readonly grad_xv: Stored;
}

const golden = fixture<Sage>("graphsage");
const edges = (ends: readonly number[]): tf.Tensor1D => tf.tensor1d([...ends], "int32");

/** The mean of the rows `x[from]` at each of `count` places `to`; zero where there is none. */
function meanOver(x: tf.Tensor, from: readonly number[], to: readonly number[], count: number) {
  const sums = tf.unsortedSegmentSum(tf.gather(x, edges(from)), edges(to), count);
  const degrees = Array.from({ length: count }, (_, i) => to.filter((end) => end === i).length);
  return tf.div(
    sums,
    tf.tensor2d(
      degrees.map((degree) => Math.max(1, degree)),
      [count, 1],
    ),
  );
}

const linear = (x: tf.Tensor, weight: tf.Tensor): tf.Tensor => tf.matMul(x, weight, false, true);

/** One layer of means in both directions, and a decoder of edges. */
function forward(p: Params<tf.Tensor>, xc: tf.Tensor, xv: tf.Tensor) {
  const { src, dst, nC, nV } = golden;
  const layer = (own: tf.Tensor, others: tf.Tensor, side: "c" | "v"): tf.Tensor => {
    const self = tf.add(linear(own, of(p, `Ws${side}`)), of(p, `bs${side}`));
    return tf.relu(tf.add(self, linear(others, of(p, `Wn${side}`))));
  };
  const hc = layer(xc, meanOver(xv, dst, src, nC), "c");
  const hv = layer(xv, meanOver(xc, src, dst, nV), "v");
  const pairs = tf.concat([tf.gather(hc, edges(src)), tf.gather(hv, edges(dst))], 1);
  const hidden = tf.relu(tf.add(linear(pairs, of(p, "D1")), of(p, "d1")));
  const logits = tf.squeeze(tf.add(linear(hidden, of(p, "D2")), of(p, "d2")), [1]);
  return { hc, hv, logits };
}

/** The mean cross-entropy of binary labels. */
function lossOf(logits: tf.Tensor, y: tf.Tensor): tf.Scalar {
  return tf.mean(tf.sub(tf.softplus(logits), tf.mul(logits, y)));
}

/** Gathers and segment sums: a SAGE layer on eleven edges, with its gradients. */
export const graphsage: readonly GoldenProgram[] = [
  {
    file: "graphsage",
    name: "one bipartite layer",
    f: (p: Params<tf.Tensor>, xc: tf.Tensor, xv: tf.Tensor, y: tf.Tensor) => {
      const loss = (all: { p: Params<tf.Tensor>; xc: tf.Tensor; xv: tf.Tensor }): tf.Scalar =>
        lossOf(forward(all.p, all.xc, all.xv).logits, y);
      const slopes = grad(loss)({ p, xc, xv });
      return { ...forward(p, xc, xv), loss: loss({ p, xc, xv }), ...slopes };
    },
    args: [
      loadAll(golden.params),
      load(golden.xc),
      load(golden.xv),
      hostArray(golden.y, [golden.y.length], "float32"),
    ],
    expected: [
      { of: "hc", values: golden.hc.data, float32: 1e-4 },
      { of: "hv", values: golden.hv.data, float32: 1e-4 },
      { of: "logits", values: golden.logits.data, float32: 1e-4 },
      { of: "loss", values: [golden.loss], float32: 1e-4 },
      { of: "p", values: numbers(golden.grad), float32: 1e-4 },
      { of: "xc", values: golden.grad_xc.data, float32: 1e-4 },
      { of: "xv", values: golden.grad_xv.data, float32: 1e-4 },
    ],
  },
];
