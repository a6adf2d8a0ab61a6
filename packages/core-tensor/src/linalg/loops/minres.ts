import {
  add,
  div,
  equal,
  isFinite as finite,
  greater,
  less,
  lessEqual,
  logicalAnd,
  logicalNot,
  logicalOr,
  maximum,
  mul,
  sqrt,
  sub,
  type Tensor,
  where,
  zerosLike,
} from "../../ops.ts";
import { whileLoop } from "../../transforms/index.ts";
import { loopInRounds, type VectorSolution, type VectorSystem } from "./rounds.ts";
import {
  dot,
  dotInUnits,
  ended,
  firstOf,
  float,
  hypot,
  roundingOf,
  running,
  whole,
} from "./scalars.ts";

/** The names are those of `minres`. */
interface State {
  readonly x: Tensor;
  readonly r: Tensor;
  readonly rBefore: Tensor;
  readonly y: Tensor;
  readonly w: Tensor;
  readonly wBefore: Tensor;
  readonly beta: Tensor;
  readonly betaBefore: Tensor;
  readonly phiBar: Tensor;
  readonly deltaBar: Tensor;
  readonly epsilon: Tensor;
  /** The norm of the largest column of the Lanczos matrix, beside which a number is nothing. */
  readonly scale: Tensor;
  readonly c: Tensor;
  readonly s: Tensor;
  readonly steps: Tensor;
  readonly outcome: Tensor;
}

/** Minimal residuals as a loop; see `minres`. */
export function minresLoop(system: VectorSystem): VectorSolution & { readonly r: Tensor } {
  const { apply, b } = system;
  const condition = system.precondition ?? ((r: Tensor): Tensor => r);
  const negligible = roundingOf(b);
  return loopInRounds(system, ({ x, r, norm, goal, budget }) => {
    const y = condition(r);
    const first = dotInUnits(r, y);
    const beta = rootOf(first);
    const nothing = zerosLike(r);
    const wanted = mul(mul(float(0.9), div(goal, norm)), beta);
    const start: State = {
      x,
      r,
      rBefore: nothing,
      y,
      w: nothing,
      wBefore: nothing,
      beta,
      betaBefore: float(1),
      phiBar: beta,
      deltaBar: float(0),
      epsilon: float(0),
      scale: float(0),
      c: float(-1),
      s: float(0),
      steps: whole(0),
      outcome: firstOf(
        [
          [logicalNot(finite(first.square)), whole(ended.nonFinite)],
          [lessEqual(first.square, float(0)), whole(ended.breakdown)],
        ],
        whole(running),
      ),
    };
    const last = whileLoop<State>(
      ({ outcome, steps }) => logicalAnd(equal(outcome, whole(running)), less(steps, budget)),
      (state) => step(apply, condition, wanted, negligible, state),
      start,
    );
    const ran = equal(last.outcome, whole(running));
    return {
      x: last.x,
      steps: last.steps,
      outcome: where(ran, whole(ended.maxSteps), last.outcome),
    };
  });
}

function step(
  apply: (v: Tensor) => Tensor,
  condition: (r: Tensor) => Tensor,
  wanted: Tensor,
  negligible: Tensor,
  state: State,
): State {
  const { beta, c, s, deltaBar } = state;
  const v = div(state.y, beta);
  const product = sub(apply(v), mul(div(beta, state.betaBefore), state.rBefore));
  const alpha = dot(v, product);
  const r = sub(product, mul(div(alpha, beta), state.r));
  const y = condition(r);
  const length = dotInUnits(r, y);
  const betaNext = rootOf(length);
  const delta = add(mul(c, deltaBar), mul(s, alpha));
  const gammaBar = sub(mul(s, deltaBar), mul(c, alpha));
  const gamma = hypot(gammaBar, betaNext);
  const scale = maximum(state.scale, hypot(alpha, betaNext));
  const allFinite = logicalAnd(finite(alpha), finite(betaNext));
  // A singular last row: its least-squares solution does not move x.
  const moves = logicalAnd(allFinite, greater(gamma, mul(negligible, scale)));
  const [cNext, sNext] = [div(gammaBar, gamma), div(betaNext, gamma)];
  const phiBar = mul(state.phiBar, sNext);
  const along = sub(sub(v, mul(state.epsilon, state.wBefore)), mul(delta, state.w));
  const w = div(along, gamma);
  // β = 0 ends the Krylov space: what is left of the residual cannot be removed, or is rounding.
  const done = logicalOr(lessEqual(phiBar, wanted), lessEqual(betaNext, mul(negligible, scale)));
  return {
    x: where(moves, add(state.x, mul(mul(cNext, state.phiBar), w)), state.x),
    r,
    rBefore: state.r,
    y,
    w,
    wBefore: state.w,
    beta: betaNext,
    betaBefore: beta,
    phiBar,
    deltaBar: mul(float(-1), mul(c, betaNext)),
    epsilon: mul(s, betaNext),
    scale,
    c: cNext,
    s: sNext,
    steps: add(state.steps, whole(1)),
    outcome: firstOf(
      [
        [logicalNot(allFinite), whole(ended.nonFinite)],
        [logicalOr(logicalNot(moves), done), whole(ended.converged)],
      ],
      whole(running),
    ),
  };
}

/** `√(unit² square)`, and 0 of what is negative. */
function rootOf({ unit, square }: ReturnType<typeof dotInUnits>): Tensor {
  return mul(unit, sqrt(maximum(square, float(0))));
}
