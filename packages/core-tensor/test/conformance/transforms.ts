import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { perExampleGradients } from "../../src/curvature/index.ts";
import type { Program } from "../../src/graph/graph.ts";
import {
  cond,
  customVjp,
  foriLoop,
  fvp,
  gaussian,
  ggnvp,
  grad,
  type HostArray,
  hessian,
  hostArray,
  hvp,
  jacobian,
  jit,
  jvp,
  linearize,
  remat,
  scan,
  spec,
  stopGradient,
  trace,
  valueAndGrad,
  vjp,
  vmap,
  whileLoop,
} from "../../src/index.ts";
import { customJvp, switchCase } from "../../src/transforms/index.ts";
import { floats } from "../kernels/case.ts";
import { exactly } from "./tolerance.ts";

/** A transform applied to a function whose derivatives are known in closed form. */
export interface Transform {
  readonly name: string;
  /** Of `x` and `v`, both `[6]`; or of a batch of vectors and one direction. */
  readonly f: (x: tf.Tensor, v: tf.Tensor) => unknown;
  /** Its results as flat numbers, of one `x` and `v`. */
  readonly closed: (x: readonly number[], v: readonly number[]) => readonly number[];
  /** Takes a batch `[3, 6]`, whose rows are independent. @defaultValue false */
  readonly batched?: true;
  /** Only inside a trace: outside it returns a promise. @defaultValue false */
  readonly tracedOnly?: true;
}

// More than the four steps up to which compiled programs write a loop out.
const n = 6;
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, value, i) => total + value * (b[i] as number), 0);
/** a x + b y, element by element. */
const combine = (a: number, x: readonly number[], b: number, y: readonly number[]): number[] =>
  x.map((value, i) => a * value + b * (y[i] as number));
/** a x yᵀ + b I, row by row. */
const outer = (a: number, x: readonly number[], b: number): number[] =>
  x.flatMap((left, i) => x.map((right, j) => a * left * right + (i === j ? b : 0)));

const square = (x: tf.Tensor): tf.Tensor => tf.sum(tf.square(x));
/** F(x) = s x with s = x·x, a symmetric Jacobian 2 x xᵀ + s I. */
const field = (x: tf.Tensor): tf.Tensor => tf.mul(square(x), x);
/** f(x) = s² / 2, whose gradient is 2 F and whose Hessian 4 x xᵀ + 2 s I. */
const energy = (x: tf.Tensor): tf.Scalar => tf.div(tf.square(square(x)), 2);
const fieldProduct = (x: readonly number[], v: readonly number[]): number[] =>
  combine(2 * dot(x, v), x, dot(x, x), v);
const energyProduct = (x: readonly number[], v: readonly number[]): number[] =>
  fieldProduct(x, v).map((value) => 2 * value);
const slope = (x: readonly number[]): number[] => x.map((value) => 2 * dot(x, x) * value);

const cube = (x: tf.Tensor): tf.Tensor => tf.mul(x, tf.square(x));
const cubeByVjp = customVjp({
  forward: (x: tf.Tensor) => ({ value: cube(x), residuals: tf.mul(3, tf.square(x)) as tf.Tensor }),
  backward: (residuals: tf.Tensor, u: tf.Tensor) => tf.mul(residuals, u) as tf.Tensor,
});
const cubeByJvp = customJvp({
  value: cube,
  tangent: (x: tf.Tensor, t: tf.Tensor) => tf.mul(tf.mul(3, tf.square(x)), t) as tf.Tensor,
});
/** H v of Σ g(x) for a g that is x³ with rules of its own. */
const cubeHvp =
  (g: (x: tf.Tensor) => tf.Tensor) =>
  (x: tf.Tensor, v: tf.Tensor): tf.Tensor =>
    hvp((at: tf.Tensor) => tf.sum(g(at)), x, v);
const cubeProduct = (x: readonly number[], v: readonly number[]): number[] =>
  x.map((value, i) => 6 * value * (v[i] as number));

/** {@link energy}, its sum of squares one step after the other. */
const energyByScan = (x: tf.Tensor): tf.Tensor => {
  const step = (sofar: tf.Tensor, next: tf.Tensor): [tf.Tensor, tf.Tensor] => {
    const sum = tf.add(sofar, tf.square(next)) as tf.Tensor;
    return [sum, sum];
  };
  return tf.div(tf.square(scan(step, tf.scalar(0) as tf.Tensor, x)[0]), 2);
};
const cubeByLoop = (x: tf.Tensor): tf.Tensor =>
  foriLoop(0, 2, (_, product: tf.Tensor) => tf.mul(product, x) as tf.Tensor, x);
/** The cube once more, in a loop that asks after each step whether to go on. */
const cubeByWhile = (x: tf.Tensor): tf.Tensor =>
  whileLoop(
    ({ steps }: { steps: tf.Tensor; product: tf.Tensor }) => tf.less(steps, 2),
    ({ steps, product }) => ({
      steps: tf.add(steps, tf.scalar(1, "int32")),
      product: tf.mul(product, x) as tf.Tensor,
    }),
    { steps: tf.scalar(0, "int32") as tf.Tensor, product: x },
    { maxSteps: 10 },
  ).product;

/** Half of it again and again, until its squares sum up to at most a quarter. */
const halved = (x: tf.Tensor): tf.Tensor =>
  whileLoop(
    (at: tf.Tensor) => tf.greater(square(at), 0.25),
    (at: tf.Tensor) => tf.div(at, 2) as tf.Tensor,
    x,
    { maxSteps: 10 },
  );

/** The outputs of a model of one row, with parameters x. */
const row = (x: tf.Tensor): tf.Tensor => tf.reshape(field(x), [1, n]);
const compiledField = jit(field) as unknown as (x: tf.Tensor) => tf.Tensor;

/** Every transform, alone and with others around it. A new one is a row here. */
export const transforms: readonly Transform[] = [
  { name: "trace", f: energy, closed: (x) => [dot(x, x) ** 2 / 2] },
  { name: "grad", f: grad(energy), closed: slope },
  {
    name: "valueAndGrad",
    f: (x) => {
      const { value, grads } = valueAndGrad(energy)(x);
      return [value, grads];
    },
    closed: (x) => [dot(x, x) ** 2 / 2, ...slope(x)],
  },
  { name: "vjp", f: (x, u) => vjp(field, x).pullback(u), closed: fieldProduct },
  { name: "jvp", f: (x, v) => jvp(field, x, v).tangent, closed: fieldProduct },
  { name: "linearize", f: (x, v) => linearize(field, x).pushforward(v), closed: fieldProduct },
  { name: "hvp", f: (x, v) => hvp(energy, x, v), closed: energyProduct },
  {
    // Of φ(x) = v·H(x) v = 4 (x·v)² + 2 s v·v.
    name: "grad of hvp",
    f: (x, v) => grad((at: tf.Tensor) => tf.sum(tf.mul(v, hvp(energy, at, v))))(x),
    closed: (x, v) => combine(8 * dot(x, v), v, 4 * dot(v, v), x),
  },
  {
    name: "ggnvp",
    f: (x, v) => ggnvp(row, gaussian(), x, v),
    closed: (x, v) => fieldProduct(x, fieldProduct(x, v)),
  },
  {
    name: "fvp, exact",
    f: (x, v) => fvp(row, gaussian(), x, v),
    closed: (x, v) => fieldProduct(x, fieldProduct(x, v)),
  },
  {
    // g = Jᵀ F at targets of zero, and J = Jᵀ has F as an eigenvector: g = 3 s F.
    name: "fvp, empirical",
    f: (x, v) => fvp(row, gaussian(), x, v, { fisher: "empirical", targets: tf.zeros([1, n]) }),
    closed: (x, v) => {
      const g = x.map((value) => 3 * dot(x, x) ** 2 * value);
      return g.map((value) => value * dot(g, v));
    },
  },
  { name: "jacobian", f: jacobian(field), closed: (x) => outer(2, x, dot(x, x)) },
  {
    name: "jacobian, forward",
    f: jacobian(field, { mode: "forward" }),
    closed: (x) => outer(2, x, dot(x, x)),
  },
  { name: "hessian", f: hessian(energy), closed: (x) => outer(4, x, 2 * dot(x, x)) },
  { name: "remat", f: cubeHvp(remat(cube)), closed: cubeProduct },
  { name: "customVjp", f: cubeHvp(cubeByVjp), closed: cubeProduct },
  { name: "customJvp", f: cubeHvp(cubeByJvp), closed: cubeProduct },
  {
    name: "stopGradient",
    f: grad((x: tf.Tensor) => tf.sum(tf.mul(stopGradient(x), x))),
    closed: (x) => x,
  },
  {
    name: "jit",
    f: (x, v) => jvp(compiledField, x, v).tangent,
    closed: fieldProduct,
    tracedOnly: true,
  },
  {
    name: "vmap",
    f: (x) => vmap(field)(x),
    closed: (x) => x.map((v) => dot(x, x) * v),
    batched: true,
  },
  { name: "vmap of grad", f: (x) => vmap(grad(energy))(x), closed: slope, batched: true },
  {
    name: "vmap of hvp",
    f: (x, v) => vmap((at: tf.Tensor) => hvp(energy, at, v))(x),
    closed: energyProduct,
    batched: true,
  },
  {
    name: "grad of vmap",
    f: grad((x: tf.Tensor) => tf.sum(vmap(energy)(x))),
    closed: slope,
    batched: true,
  },
  {
    name: "vmap of vmap",
    f: (x) => tf.squeeze(vmap(vmap(grad(energy)))(tf.expandDims(x)) as tf.Tensor, [0]),
    closed: slope,
    batched: true,
  },
  { name: "grad of scan", f: grad(energyByScan), closed: slope },
  { name: "hvp of scan", f: (x, v) => hvp(energyByScan, x, v), closed: energyProduct },
  {
    name: "vmap of scan",
    f: (x) => vmap(energyByScan)(x),
    closed: (x) => [dot(x, x) ** 2 / 2],
    batched: true,
  },
  {
    name: "vmap of grad of scan",
    f: (x) => vmap(grad(energyByScan))(x),
    closed: slope,
    batched: true,
  },
  {
    name: "grad of vmap of scan",
    f: grad((x: tf.Tensor) => tf.sum(vmap(energyByScan)(x))),
    closed: slope,
    batched: true,
  },
  { name: "hvp of foriLoop", f: cubeHvp(cubeByLoop), closed: cubeProduct },
  {
    name: "jvp of whileLoop",
    f: (x, v) => jvp(cubeByWhile, x, v).tangent,
    closed: (x, v) => x.map((value, i) => 3 * value * value * (v[i] as number)),
  },
  {
    name: "vmap of whileLoop",
    f: (x) => vmap(cubeByWhile)(x),
    closed: (x) => x.map((value) => value ** 3),
    batched: true,
  },
  {
    // Each example takes as many steps as it needs: halved until its square is small.
    name: "vmap of whileLoop, own lengths",
    f: (x) => vmap(halved)(x),
    closed: (x) => {
      let y = [...x];
      for (let k = 0; k < 10 && dot(y, y) > 0.25; k++) y = y.map((value) => value / 2);
      return y;
    },
    batched: true,
  },
  {
    name: "vmap of cond",
    f: (x) => vmap((at: tf.Tensor) => cond(tf.greater(square(at), 0), energy, square, at))(x),
    closed: (x) => [dot(x, x) ** 2 / 2],
    batched: true,
  },
  {
    name: "grad of cond",
    f: grad((x: tf.Tensor) => cond(tf.greater(square(x), 0), energy, square, x)),
    closed: slope,
  },
  {
    name: "grad of switchCase",
    f: grad((x: tf.Tensor) => {
      const index = tf.cast(tf.greater(square(x), 0), "int32");
      return switchCase(index, [square, energy], x);
    }),
    closed: slope,
  },
  {
    // Of Σ (w∘x)² at w = 1: 2 x².
    name: "perExampleGradients",
    f: (x) =>
      perExampleGradients(
        (w: tf.Tensor, example: tf.Tensor) => tf.sum(tf.square(tf.mul(w, example))),
        tf.ones([n]) as tf.Tensor,
        x,
      ),
    closed: (x) => x.map((value) => 2 * value * value),
    batched: true,
  },
];

/** The arguments of a transform. */
export function argumentsFor({ batched }: Transform): readonly [x: HostArray, v: HostArray] {
  const x = floats(batched ? [3, n] : [n], { seed: 5 });
  return [x, floats([n], { seed: 6 })];
}

/** What a transform returns, by its closed form. */
export function closedForm({ closed, batched }: Transform, [x, v]: readonly HostArray[]): number[] {
  const direction = [...(v as HostArray).data];
  const rows = batched ? 3 : 1;
  const all = [...(x as HostArray).data];
  return Array.from({ length: rows }, (_, i) =>
    closed(all.slice(i * n, (i + 1) * n), direction),
  ).flat();
}

/** The program of a transform, after holding it on the reference executor to its closed form. */
export function checkTransform(transform: Transform): {
  program: Program;
  args: readonly HostArray[];
} {
  const args = argumentsFor(transform);
  const program = trace(
    transform.f as (...tensors: tf.Tensor[]) => tf.Tensor,
    ...args.map(({ shape, dtype }) => spec(shape, dtype)),
  );
  const results = exactly(program, args).flatMap(({ data }) => [...data]);
  expectAllClose(results, closedForm(transform, args), { tolerance: 1e-12, label: transform.name });
  // A second point, so that nothing of the first is baked in.
  const others = args.map(({ data, shape }) => hostArray([...data].reverse(), shape, "float32"));
  const again = exactly(program, others).flatMap(({ data }) => [...data]);
  expectAllClose(again, closedForm(transform, others), { tolerance: 1e-12, label: transform.name });
  return { program, args };
}
