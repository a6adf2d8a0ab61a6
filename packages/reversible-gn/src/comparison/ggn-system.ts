import {
  type Likelihood,
  linearize,
  treeAxpy,
  treeDot,
  vjp,
  whileLoop,
} from "@legendre/core-tensor";
import {
  add,
  div,
  equal,
  fill,
  floor,
  greater,
  isFinite as isFiniteTensor,
  less,
  logicalAnd,
  logicalNot,
  maximum,
  mul,
  range,
  type Scalar,
  sub,
  sum,
  type Tensor,
  where,
  zeros,
} from "@legendre/core-tensor/ops";
import { constant } from "../constant.ts";

/** A model at its params, with products of its Gauss-Newton matrix `G = Jᵀ H J / n`. */
export interface GgnAt<P> {
  readonly outputs: Tensor;
  readonly product: (v: P) => P;
}

/** Evaluates a model once, for any number of products. */
export function ggnAt<P>(f: (params: P) => Tensor, likelihood: Likelihood, params: P): GgnAt<P> {
  const { value: outputs, pullback } = vjp(f, params);
  const { pushforward } = linearize(f, params);
  const rows = constant(outputs.shape[0] ?? 1);
  return {
    outputs,
    product: (v) => pullback(div(likelihood.hessianProduct(outputs, pushforward(v)), rows)),
  };
}

/** What {@link dampedCg} solves. */
export interface DampedSystem<P> {
  readonly product: (v: P) => P;
  readonly damping: Scalar;
  readonly rhs: P;
  readonly start: P;
  readonly maxSteps: number;
  /** It stops when the quadratic gains less than this a step, relative to its value, over the last tenth of the steps (ten at least). */
  readonly progress: number;
}

/**
 * `(G + λ I) x = b` by truncated conjugate gradients on trees, traceable.
 *
 * @see Martens, "Deep learning via Hessian-free optimization", ICML 2010, section 4.4, for the rule of progress.
 */
export function dampedCg<P>(system: DampedSystem<P>): { x: P; steps: Tensor } {
  const { product, damping, rhs, start, maxSteps, progress } = system;
  const apply = (v: P): P => treeAxpy(damping, v, product(v));
  const minus = (a: P, b: P): P => treeAxpy(constant(-1), b, a);
  const r = minus(rhs, apply(start));
  const b2 = treeDot(rhs, rhs) as Tensor;
  const places = range(0, maxSteps + 1);
  /** `½ xᵀ A x − bᵀ x`; kept of all places but the first, which no window reaches. */
  const quadratic = (x: P, rest: P): Tensor =>
    mul(constant(-0.5), add(treeDot(x, rhs), treeDot(x, rest)));
  const first = {
    x: start,
    r,
    p: r,
    rr: treeDot(r, r) as Tensor,
    steps: fill([], 0) as Tensor,
    values: zeros([maxSteps + 1]) as Tensor,
  };
  type State = typeof first;
  const goesOn = ({ rr, steps, values }: State): Tensor => {
    const at = (place: Tensor): Tensor =>
      sum(where(equal(places, place), values, zeros([maxSteps + 1])));
    const window = maximum(constant(10), floor(mul(steps, constant(0.1))));
    const now = at(steps);
    const gained = sub(now, at(sub(steps, window)));
    // Both are below 0 once there is something to gain: progress too small in proportion ends it.
    const slow = greater(gained, mul(mul(window, constant(progress)), now));
    const done = logicalAnd(greater(steps, window), logicalAnd(less(now, constant(0)), slow));
    return logicalAnd(logicalNot(done), greater(rr, mul(b2, constant(1e-14))));
  };
  const end = whileLoop(
    (state: State) => logicalAnd(goesOn(state), isFiniteTensor(state.rr)),
    ({ x, r: rest, p, rr, steps, values }) => {
      const ap = apply(p);
      const alpha = div(rr, treeDot(p, ap)) as Scalar;
      const moved = treeAxpy(alpha, p, x);
      const left = treeAxpy(mul(alpha, constant(-1)) as Scalar, ap, rest);
      const next = treeDot(left, left) as Tensor;
      const count = add(steps, constant(1)) as Tensor;
      return {
        x: moved,
        r: left,
        rr: next,
        steps: count,
        p: treeAxpy(div(next, rr) as Scalar, p, left),
        values: where(equal(places, count), quadratic(moved, left), values) as Tensor,
      };
    },
    first,
    { maxSteps },
  );
  return { x: end.x, steps: end.steps };
}

/** Whether a loss got better, and may be used: finite and below. */
export function improved(after: Tensor, before: Tensor): Tensor {
  return logicalAnd(isFiniteTensor(after), less(after, before));
}
