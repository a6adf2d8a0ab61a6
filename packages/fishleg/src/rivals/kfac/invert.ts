import { cholesky, triangularSolve } from "@legendre/core-tensor/linalg";
import {
  add,
  addN,
  cast,
  div,
  eye,
  fill,
  greater,
  logicalAnd,
  logicalNot,
  matMul,
  maximum,
  mul,
  type Scalar,
  sqrt,
  sum,
  type Tensor,
  type Tensor2D,
  where,
} from "@legendre/core-tensor/ops";
import { constant } from "../../inverse/inverse.ts";
import { isInverse } from "../../inverse/is-inverse.ts";
import type { Damping } from "../../inverse/start-options.ts";
import type { KfacState, KroneckerPair } from "./state.ts";

/** The inverses, and how many pairs have had none so far. */
export type Invert = Pick<KfacState, "inverses" | "skipped">;

/** Below what a mean diagonal counts as zero. */
const tiny = 1e-30;

/** Inverses of the damped factors; a pair without keeps those it had, and counts as skipped. */
export function invertFactors(
  factors: Readonly<Record<string, KroneckerPair>>,
  damping: Damping,
  last: Invert,
): Invert {
  const gamma = dampingOf(factors, damping);
  const all = Object.entries(factors).map(([name, pair]) => {
    const [ownA, ownG] = damped(pair, gamma);
    const [a, g] = [inverse(ownA), inverse(ownG)];
    const usable = logicalAnd(isInverse(ownA, a), isInverse(ownG, g));
    const before = last.inverses[name] ?? identities(pair, gamma);
    const kept = { a: choose(usable, a, before.a), g: choose(usable, g, before.g) };
    return { name, usable, kept };
  });
  const failed = all.map(({ usable }) => cast(logicalNot(usable), "int32"));
  return {
    skipped: add(last.skipped, addN(failed)) as Scalar,
    inverses: Object.fromEntries(all.map(({ name, kept }) => [name, kept])),
  };
}

/** γ in units of the loss: `tr A · tr G` is the trace of a layer's block. */
function dampingOf(factors: Readonly<Record<string, KroneckerPair>>, damping: Damping): Tensor {
  if (typeof damping === "number") return constant(damping);
  const pairs = Object.values(factors);
  const traces = pairs.map(({ a, g }) => mul(trace(a), trace(g)));
  const count = pairs.reduce((total, { a, g }) => total + lengthOf(a) * lengthOf(g), 0);
  return maximum(mul(addN(traces), constant(damping.relative / count)), constant(tiny));
}

/** `A + π √γ I` and `G + √γ / π I`, where π² is the quotient of the mean diagonals. */
function damped({ a, g }: KroneckerPair, gamma: Tensor): [Tensor, Tensor] {
  const mean = (x: Tensor): Tensor => maximum(div(trace(x), constant(lengthOf(x))), constant(tiny));
  // Roots first: the ratio of the means may be more than float32 holds.
  const pi = div(sqrt(mean(a)), sqrt(mean(g)));
  const root = sqrt(gamma);
  const shifted = (x: Tensor, by: Tensor): Tensor => add(x, mul(eye(lengthOf(x)), by));
  return [shifted(a, mul(pi, root)), shifted(g, div(root, pi))];
}

/** `L⁻ᵀ L⁻¹`, which is symmetric whatever the rounding. */
function inverse(x: Tensor): Tensor {
  const { lower } = cholesky(x);
  const half = triangularSolve(lower, eye(lengthOf(x)));
  return matMul(half as Tensor2D, half as Tensor2D, true, false);
}

function identities({ a, g }: KroneckerPair, gamma: Tensor): KroneckerPair {
  const scale = div(constant(1), sqrt(gamma));
  return { a: mul(eye(lengthOf(a)), sqrt(scale)), g: mul(eye(lengthOf(g)), sqrt(scale)) };
}

/** The condition is spread out by arithmetic, since `where` tiles a scalar one slowly. */
function choose(condition: Tensor, yes: Tensor, no: Tensor): Tensor {
  const spread = mul(fill(yes.shape, 1), cast(condition, "float32"));
  return where(greater(spread, constant(0.5)), yes, no);
}

function trace(x: Tensor): Tensor {
  return sum(mul(x, eye(lengthOf(x))));
}

function lengthOf(x: Tensor): number {
  return x.shape[0] as number;
}
