import * as tf from "@tensorflow/tfjs";
import { hvp } from "../../../src/curvature/index.ts";
import { grad } from "../../../src/transforms/grad.ts";
import { fixture, type GoldenProgram, load, type Stored } from "./stored.ts";

/** One case of the fixture, made with PyTorch in float64: channels first, filters `(out, in, h, w)`. */
interface Golden {
  readonly stride: number | [number, number];
  readonly padding: number | [number, number];
  readonly dilation: number;
  readonly groups: number;
  readonly x: Stored;
  readonly w: Stored;
  readonly b: Stored | null;
  readonly gy: Stored;
  readonly vx: Stored;
  readonly vw: Stored;
  readonly vb: Stored | null;
  readonly y: Stored;
  readonly loss: number;
  readonly grad_x: Stored;
  readonly grad_w: Stored;
  readonly grad_b: Stored | null;
  readonly hvp_x: Stored;
  readonly hvp_w: Stored;
  readonly hvp_b: Stored | null;
}

/** The input, the filter, and the bias of cases that have one. */
type Params<T> = { readonly x: T; readonly w: T; readonly b?: T };

const { cases } = fixture<{ cases: readonly Golden[] }>("conv2d_second_order");

function params<A, B>(x: A, w: A, b: A | null, f: (a: A) => B): Params<B> {
  return { x: f(x), w: f(w), ...(b === null ? {} : { b: f(b) }) };
}

/** The convolution as PyTorch has it: axes moved, groups one by one. */
function convolve({ stride, padding, dilation, groups }: Golden, { x, w, b }: Params<tf.Tensor>) {
  const [rows, columns] = typeof padding === "number" ? [padding, padding] : padding;
  const pads: [number, number][] = [
    [0, 0],
    [rows, rows],
    [columns, columns],
    [0, 0],
  ];
  const image = tf.transpose(x, [0, 2, 3, 1]);
  const filter = tf.transpose(w, [2, 3, 1, 0]);
  const parts = tf.split(image, groups, 3).map((part, group) => {
    const inputs = { x: part, filter: tf.split(filter, groups, 3)[group] as tf.Tensor };
    const strides = typeof stride === "number" ? [stride, stride] : stride;
    const attrs = { strides, pad: pads, dataFormat: "NHWC", dilations: [dilation, dilation] };
    // By its kernel, because tf.conv2d refuses strides together with dilations.
    return tf.engine().runKernel("Conv2D", inputs, attrs as never) as tf.Tensor;
  });
  const whole = tf.concat(parts, 3);
  return tf.transpose(b === undefined ? whole : tf.add(whole, b), [0, 3, 1, 2]);
}

/** Everything the fixture holds, as a function of tensors: Σ tanh(y)·gy + ¼ mean(y³) and its derivatives. */
function everything(golden: Golden) {
  const loss = (p: Params<tf.Tensor>, gy: tf.Tensor) => {
    const y = convolve(golden, p);
    const cubes = tf.mul(tf.square(y), y);
    return tf.add(tf.sum(tf.mul(tf.tanh(y), gy)), tf.div(tf.mean(cubes), 4)) as tf.Scalar;
  };
  return (p: Params<tf.Tensor>, v: Params<tf.Tensor>, gy: tf.Tensor) => ({
    y: convolve(golden, p),
    loss: loss(p, gy),
    grad: grad((q: Params<tf.Tensor>) => loss(q, gy))(p),
    hvp: hvp((q: Params<tf.Tensor>) => loss(q, gy), p, v),
  });
}

/** Second derivatives of four convolutions. */
export const conv2d: readonly GoldenProgram[] = cases.map((golden) => {
  const { stride, padding, dilation, groups } = golden;
  const numbers = ({ data }: Stored): readonly number[] => data;
  const { grad_x: gx, grad_w: gw, grad_b: gb, hvp_x: hx, hvp_w: hw, hvp_b: hb } = golden;
  return {
    file: "conv2d_second_order",
    name: `stride ${stride}, padding ${padding}, dilation ${dilation}, groups ${groups}`,
    f: everything(golden) as GoldenProgram["f"],
    args: [
      params(golden.x, golden.w, golden.b, load),
      params(golden.vx, golden.vw, golden.vb, load),
      load(golden.gy),
    ],
    expected: [
      { of: "y", values: golden.y.data, float32: 1e-4 },
      { of: "loss", values: [golden.loss], float32: 1e-4 },
      { of: "grad", values: { ...params(gx, gw, gb, numbers) }, float32: 1e-4 },
      { of: "hvp", values: { ...params(hx, hw, hb, numbers) }, float32: 1e-3 },
    ],
  };
});
