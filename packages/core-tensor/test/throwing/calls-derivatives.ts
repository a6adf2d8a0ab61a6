import * as tf from "@tensorflow/tfjs";
import * as core from "../every-entry.ts";
import type { Calls } from "./calls.ts";

type T = tf.Tensor;

const x = tf.tensor1d([0.5, -1, 2]) as T;
const v = tf.tensor1d([1, 2, -1]) as T;
const w = tf.tensor2d([[0.1], [-0.2]]) as T;
const direction = tf.tensor2d([[1], [2]]) as T;
const rows = tf.tensor2d([
  [1, 2],
  [3, 4],
  [5, 7],
]);
const labels = tf.tensor2d([[1], [0], [2]]) as T;
const loss = (a: T) => tf.sum(tf.square(a)) as tf.Scalar;
const square = (a: T) => tf.square(a) as T;
const model = (p: T) => tf.matMul(rows, p as tf.Tensor2D) as T;
const params = { w, b: tf.zeros([1]) as T };
const affine = (p: typeof params) => tf.add(tf.matMul(rows, p.w as tf.Tensor2D), p.b) as T;
const key = core.random.key(3);
const below3 = (c: T) => tf.less(tf.sum(c), 3) as T;
const grown = (c: T) => tf.add(c, 1) as T;

const program = core.trace(square, core.spec([3]));

/** Derivatives, loops and curvature; what they return is called where that is a function. */
export const derivatives: Calls = {
  grad: [(f, at) => core.grad(f)(at), loss, x],
  valueAndGrad: [(f, at, options) => core.valueAndGrad(f, options)(at), loss, x, { aux: false }],
  vjp: [
    (f, at, u) => {
      const made = core.vjp(f, at as T);
      const { value, dispose } = made;
      try {
        return [value, made.pullback(u as never)];
      } catch (error) {
        tf.dispose(value as T);
        throw error;
      } finally {
        dispose();
      }
    },
    square,
    x,
    v,
  ],
  jvp: [(f, at, along) => core.jvp(f, at, along), square, x, v],
  linearize: [
    (f, at, along) => {
      const { value, pushforward, dispose } = core.linearize(f, at as T);
      try {
        return [value, pushforward(along as T)];
      } catch (error) {
        tf.dispose(value as T);
        throw error;
      } finally {
        dispose();
      }
    },
    square,
    x,
    v,
  ],
  jacobian: [(f, options, at) => core.jacobian(f, options)(at), square, { mode: "reverse" }, x],
  hessian: [(f, at) => core.hessian(f)(at), loss, x],
  vmap: [(f, options, at) => core.vmap(f, options)(at), square, { inAxes: 0 }, x],
  stopGradient: [core.stopGradient, { a: x }],
  remat: [
    (f, at) => core.grad((a: T) => tf.sum(core.remat(f)(a) as T) as tf.Scalar)(at as T),
    square,
    x,
  ],
  customVjp: [
    (forward, backward, at) =>
      core.grad(
        (a: T) =>
          tf.sum(core.customVjp({ forward, backward } as never)(a as never) as T) as tf.Scalar,
      )(at as T),
    (a: T) => ({ value: tf.square(a), residuals: a }),
    (a: T, u: T) => tf.mul(a, u),
    x,
  ],
  customJvp: [
    (value, tangent, at) =>
      core.grad(
        (a: T) => tf.sum(core.customJvp({ value, tangent } as never)(a as never) as T) as tf.Scalar,
      )(at as T),
    square,
    (a: T, t: T) => tf.mul(a, t),
    x,
  ],
  assertFinite: [core.assertFinite, x, "x"],
  checkFinite: [
    (f, at, options) => core.checkFinite(f, options)(at),
    square,
    x,
    { infinities: false },
  ],
  valueAndGradFromState: [
    core.valueAndGradFromState,
    loss,
    x,
    core.lbfgs({ keepGradient: true }).init(x),
  ],
  debugPrint: [core.debugPrint, x, "x"],
  cond: [core.cond, tf.scalar(true, "bool"), square, grown, x],
  switchCase: [core.switchCase, tf.scalar(1, "int32"), [square, grown], x],
  associativeScan: [core.associativeScan, (p: T, q: T) => tf.add(p, q), x, { reverse: true }],
  scan: [core.scan, (c: T, s: T) => [tf.add(c, s), s], tf.scalar(0), x, { reverse: true }],
  foriLoop: [core.foriLoop, 0, 3, (_: T, c: T) => tf.add(c, 1), x],
  whileLoop: [core.whileLoop, below3, grown, x, { maxSteps: 5 }],
  hvp: [core.hvp, loss, x, v],
  ggnvp: [core.ggnvp, model, core.gaussian(), w, direction],
  fvp: [core.fvp, model, core.gaussian(), w, direction, { fisher: "sampled", key }],
  hessianOperator: [core.hessianOperator, loss, x],
  ggnOperator: [core.ggnOperator, model, loss, w],
  fisherOperator: [
    core.fisherOperator,
    model,
    core.gaussian(),
    w,
    { fisher: "empirical", targets: labels },
  ],
  ekfacFactors: [core.ekfacFactors, affine, core.gaussian(), params, { fisher: "sampled", key }],
  kfacFactors: [core.kfacFactors, affine, core.gaussian(), params, { fisher: "sampled", key }],
  kfacKernels: [core.kfacKernels, affine, params],
  kernelAxes: [core.kernelAxes, affine, params],
  perExampleGradients: [
    core.perExampleGradients,
    (p: T, e: T) => tf.sum(tf.matMul(e as tf.Tensor2D, p as tf.Tensor2D)),
    w,
    rows,
  ],
  trace: [core.trace, square, x],
  optimiseProgram: [core.optimiseProgram, program],
  valueProgram: [core.valueProgram, program],
  encodeProgram: [core.encodeProgram, program],
  printProgram: [core.printProgram, program],
  programEquals: [core.programEquals, program, program],
  runTfjs: [core.runTfjs, program, x],
  runReference: [core.runReference, program, core.hostArray([1, 2, 3])],
  inFloat64: [(f, at) => core.inFloat64(f)(at), square, x],
  jit: [
    async (f, options, at) => {
      const compiled = core.jit(f, options);
      try {
        return await compiled(at);
      } finally {
        await compiled.dispose();
      }
    },
    square,
    { cacheSize: 2 },
    x,
  ],
};
