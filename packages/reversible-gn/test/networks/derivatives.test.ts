import { type HostArray, jacobian, jvp, random, treeMap, vjp } from "@legendre/core-tensor";
import { svd64 } from "@legendre/core-tensor/linalg";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { revMlp } from "../../src/index.ts";
import { host, inFloat64, numbers, tensors } from "../helpers.ts";
import {
  type ComplexBlock,
  type ComplexBranch,
  complexForward,
  complexRows,
} from "./complex-forward.ts";

const model = revMlp({ depth: 2, width: 12, activation: "tanh", weightStd: 0.2 });
const { params, state } = inFloat64<{ params: never; state: never }>(
  (key: never) => model.init(key, [6]),
  random.key(1),
);
const waves = (shape: readonly number[], seed: number): HostArray => {
  const size = shape.reduce((a, b) => a * b, 1);
  return host(
    Float64Array.from({ length: size }, (_, i) => Math.sin(1 + seed + i * i)),
    shape,
  );
};
const [x, t, u] = [waves([1, 6], 0), waves([1, 6], 5), waves([1, 6], 9)];

/** `|a − b| / |b|`. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const off = Array.from(a, (v, i) => v - (b[i] as number));
  return Math.hypot(...off) / Math.hypot(...Array.from(b));
}

describe("derivatives of a reversible network", () => {
  /** `J_x` times the tangent pulled back by the inverse network, and `J_x`. */
  const thereAndBack = (p: never, s: never, at: tf.Tensor, tangent: tf.Tensor): tf.Tensor[] => {
    const f = (z: tf.Tensor): tf.Tensor => model.forward(p, s, z);
    const back = jvp((z: tf.Tensor) => model.inverse(p, s, z), f(at), tangent).tangent;
    const whole = tf.reshape(jacobian(f)(at) as tf.Tensor, [6, 6]) as tf.Tensor2D;
    return [tf.matMul(whole, tf.reshape(back, [6, 1]) as tf.Tensor2D), whole];
  };

  it("pull tangents back as the inverse of the Jacobian does; its determinant is 1 (E.2.2)", () => {
    const [again, whole] = inFloat64<[HostArray, HostArray]>(
      thereAndBack as never,
      ...[params, state, x, t],
    );
    expect(distance(again.data, t.data)).toBeLessThan(1e-14);
    const { s } = svd64(whole as never) as unknown as { s: HostArray };
    const determinant = [...s.data].reduce((a, b) => a * b, 1);
    expect(Math.abs(determinant - 1)).toBeLessThan(1e-14);
    const single = thereAndBack(
      ...([params, state, x, t].map(tensors) as [never, never, never, never]),
    );
    expect(distance((single[0] as tf.Tensor).dataSync(), t.data)).toBeLessThan(1e-5);
  });

  it("are adjoint: <J v, u> = <v, Jᵀ u> (E.2.3)", () => {
    const products = (p: never, s: never, at: tf.Tensor, v: tf.Tensor, w: tf.Tensor): tf.Tensor => {
      const f = (z: tf.Tensor): tf.Tensor => model.forward(p, s, z);
      const forward = tf.sum(tf.mul(jvp(f, at, v).tangent, w));
      return tf.stack([forward, tf.sum(tf.mul(vjp(f, at).pullback(w), v))]);
    };
    const given = [params, state, x, t, u];
    const [pushed = 0, pulled = 1] = numbers(inFloat64(products as never, ...given));
    expect(Math.abs(pushed / pulled - 1)).toBeLessThan(1e-14);
    const single = products(...(given.map(tensors) as [never, never, never, never, never]));
    const [pushed32 = 0, pulled32 = 1] = single.dataSync();
    expect(Math.abs(pushed32 / pulled32 - 1)).toBeLessThan(1e-5);
  });

  it("are those of the formulas in complex steps, along weights and inputs at once (E.2.3)", () => {
    const direction = treeMap((leaf: HostArray) => waves(leaf.shape, leaf.data.length), params);
    const { tangent } = inFloat64<{ tangent: HostArray }>(
      (p: never, s: never, at: tf.Tensor, dp: never, dx: tf.Tensor) => {
        const f = ({ q, z }: { q: never; z: tf.Tensor }): tf.Tensor => model.forward(q, s, z);
        return jvp(f, { q: p, z: at }, { q: dp, z: dx });
      },
      ...[params, state, x, direction, t],
    );
    const epsilon = 1e-30;
    const [inputs = []] = complexRows(x, t, epsilon);
    const reached = complexForward(complexBlocks(params, state, direction, epsilon), inputs);
    const derivative = reached.map(([, imaginary]) => imaginary / epsilon);
    expect(distance(tangent.data, derivative)).toBeLessThan(1e-14);
  });
});

/** The network's weights as `W + i ε direction`. */
function complexBlocks(p: unknown, s: unknown, dp: unknown, epsilon: number): ComplexBlock[] {
  type Trained = { readonly kernel: HostArray; readonly bias: HostArray };
  type Blocks<T> = { readonly blocks: readonly Readonly<Record<"F" | "G", T>>[] };
  const [trained, directions] = [p as Blocks<Trained>, dp as Blocks<Trained>];
  return (s as Blocks<{ readonly V: HostArray }>).blocks.map(({ F, G }, l) => {
    const branch = (name: "F" | "G", V: HostArray): ComplexBranch => {
      const [w, d] = [trained.blocks[l]?.[name], directions.blocks[l]?.[name]] as [
        Trained,
        Trained,
      ];
      const [bias = []] = complexRows(w.bias, d.bias, epsilon);
      const expansion = complexRows(V, V, 0).map((row) => row.map(([real]) => real));
      return { V: expansion, kernel: complexRows(w.kernel, d.kernel, epsilon), bias };
    };
    return { F: branch("F", F.V), G: branch("G", G.V) };
  });
}
