import * as tf from "@tensorflow/tfjs";
import { scan } from "../../src/index.ts";
import type { ScanOptions } from "../../src/transforms/index.ts";

type T = tf.Tensor;
/** A small recurrent net: kernels, an input and a carried state, with a stacked result. */
export interface Rnn {
  readonly u: T;
  readonly w: T;
  readonly h: T;
  readonly xs: T;
}

/** One step of it. */
export function rnnStep({ u, w }: Pick<Rnn, "u" | "w">, h: T, x: T): [T, T] {
  const next = tf.tanh(
    tf.add(
      tf.matMul(h as tf.Tensor2D, u as tf.Tensor2D),
      tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D),
    ),
  );
  return [next, tf.mul(tf.sum(tf.square(next)), tf.mean(x))];
}

/** The loop by `scan`. */
export function scanned(p: Rnn, options: ScanOptions = {}): T {
  const [h, ys] = scan((c: T, x: T) => rnnStep(p, c, x), p.h, p.xs, options);
  return tf.add(tf.sum(tf.square(h)), tf.sum(tf.sin(ys)));
}

/** The same by a JavaScript loop. */
export function unrolled(p: Rnn, { reverse = false }: ScanOptions = {}): T {
  const slices = tf.unstack(p.xs);
  let h = p.h;
  const ys: T[] = [];
  for (let i = 0; i < slices.length; i++) {
    const [next, y] = rnnStep(p, h, slices[reverse ? slices.length - 1 - i : i] as T);
    h = next;
    ys.push(y);
  }
  return tf.add(tf.sum(tf.square(h)), tf.sum(tf.sin(tf.stack(ys))));
}
