import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  customVjp,
  grad,
  type HostArray,
  hessian,
  hostArray,
  hvp,
  jacobian,
  jvp,
  linearize,
  remat,
  runReference,
  spec,
  trace,
  vjp,
} from "../../src/index.ts";
import { customJvp } from "../../src/transforms/index.ts";

const x = tf.tensor1d([0.5, -1, 2]) as tf.Tensor;
const v = tf.tensor1d([1, 2, -1]) as tf.Tensor;
const cube = (a: tf.Tensor) => tf.mul(a, tf.square(a)) as tf.Tensor;
const total = (f: (a: tf.Tensor) => tf.Tensor) => (a: tf.Tensor) => tf.sum(f(a)) as tf.Scalar;

// x³ with its true derivatives given by hand.
const byVjp = customVjp({
  forward: (a: tf.Tensor) => ({ value: cube(a), residuals: { slope: tf.mul(3, tf.square(a)) } }),
  backward: ({ slope }, u: tf.Tensor) => tf.mul(slope, u) as tf.Tensor,
});
const byJvp = customJvp({
  value: cube,
  tangent: (a: tf.Tensor, t: tf.Tensor) => tf.mul(tf.mul(3, tf.square(a)), t) as tf.Tensor,
});
const again = remat(cube);

describe.each([
  ["customVjp", byVjp],
  ["customJvp", byJvp],
  ["remat", again],
])("%s", (_name, f) => {
  it("has the values and first derivatives of the function", () => {
    expectAllClose(f(x).dataSync(), cube(x).dataSync());
    expectAllClose(grad(total(f))(x).dataSync(), grad(total(cube))(x).dataSync());
    expectAllClose(jvp(f, x, v).tangent.dataSync(), jvp(cube, x, v).tangent.dataSync());
  });

  it("differentiates again, to the third order and in a trace", () => {
    expectAllClose(hvp(total(f), x, v).dataSync(), hvp(total(cube), x, v).dataSync());
    const third = grad(total(grad(total(grad(total(f))))));
    expectAllClose(third(x).dataSync(), [6, 6, 6]);
    const program = trace(third, spec([3]));
    expectAllClose((runReference(program, hostArray([1, 2, 3])) as HostArray).data, [6, 6, 6]);
  });

  it("keeps what its rules need as long as the pullback", () => {
    let pullback: ((u: tf.Tensor) => tf.Tensor) | undefined;
    tf.tidy(() => {
      pullback = vjp(f, x).pullback;
      expectAllClose(pullback(v).dataSync(), vjp(cube, x).pullback(v).dataSync());
    });
    expect(() => pullback?.(v)).toThrow(/freed when the tf\.tidy around the derivative ended/);
    const { pushforward } = linearize(f, x);
    expectAllClose(pushforward(v).dataSync(), jvp(cube, x, v).tangent.dataSync());
    expectAllClose(pushforward(v).dataSync(), jvp(cube, x, v).tangent.dataSync());
  });

  it("leaves no tensors", async () => {
    await expectNoLeak(() => {
      f(x).dispose();
      grad(total(f))(x).dispose();
      hvp(total(f), x, v).dispose();
      tf.dispose(jvp(f, x, v));
    });
  });
});

it("uses the rule it was given, not the ops", () => {
  const doubled = customVjp({
    forward: (a: tf.Tensor) => ({ value: tf.square(a), residuals: a }),
    backward: (a, u: tf.Tensor) => tf.mul(tf.mul(100, a), u) as tf.Tensor,
  });
  expectAllClose(grad(total(doubled))(x).dataSync(), [50, -100, 200]);
  expectAllClose(jvp(doubled, x, v).tangent.dataSync(), [50, -200, -200]);
  const wrong = customVjp({
    forward: (a: tf.Tensor) => ({ value: tf.square(a), residuals: null }),
    backward: () => tf.zeros([2]) as tf.Tensor,
  });
  expect(() => grad(total(wrong))(x)).toThrow(/backward's result .*\[2\].*\[3\]/);
});

describe("jacobian and hessian", () => {
  const f = (p: { a: tf.Tensor; b: tf.Tensor }) =>
    tf.matMul(tf.tanh(p.a) as tf.Tensor2D, p.b as tf.Tensor2D) as tf.Tensor;
  const p = { a: tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]), b: tf.tensor2d([1, -1, 2], [3, 1]) };

  it("agree in both modes, in shape and value", () => {
    const forward = jacobian(f, { mode: "forward" })(p);
    const reverse = jacobian(f, { mode: "reverse" })(p);
    expect(forward.a.shape).toEqual([2, 1, 2, 3]);
    expect(forward.b.shape).toEqual([2, 1, 3, 1]);
    expectAllClose(forward.a.dataSync(), reverse.a.dataSync());
    expectAllClose(forward.b.dataSync(), tf.tanh(p.a).dataSync());
  });

  it("give the blocks of a symmetric matrix", () => {
    const loss = (q: { a: tf.Tensor; b: tf.Tensor }) => tf.sum(tf.square(f(q))) as tf.Scalar;
    const h = hessian(loss)(p) as never as Record<"a" | "b", typeof p>;
    expect(h.a.b.shape).toEqual([2, 3, 3, 1]);
    const ab = h.a.b.reshape([6, 3]).transpose().dataSync();
    expectAllClose(h.b.a.reshape([3, 6]).dataSync(), ab);
  });
});
