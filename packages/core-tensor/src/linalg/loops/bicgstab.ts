import {
  abs,
  add,
  all,
  div,
  equal,
  isFinite as finite,
  less,
  lessEqual,
  logicalAnd,
  logicalNot,
  logicalOr,
  mul,
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
  norm,
  roundingOf,
  running,
  whole,
} from "./scalars.ts";

interface State {
  readonly x: Tensor;
  readonly r: Tensor;
  readonly p: Tensor;
  /** `A M⁻¹ p`. */
  readonly v: Tensor;
  readonly rho: Tensor;
  readonly alpha: Tensor;
  readonly omega: Tensor;
  readonly steps: Tensor;
  readonly outcome: Tensor;
}

/** Stabilised biconjugate gradients as a loop; see `bicgstab`. A step has two products. */
export function bicgstabLoop(system: VectorSystem): VectorSolution & { readonly r: Tensor } {
  const { apply, precondition } = system;
  const condition = precondition ?? ((r: Tensor): Tensor => r);
  const tiny = roundingOf(system.b);
  return loopInRounds(system, ({ x, r: shadow, norm: start, goal, budget }) => {
    const first: State = {
      x,
      r: shadow,
      p: zerosLike(shadow),
      v: zerosLike(shadow),
      rho: float(1),
      alpha: float(1),
      omega: float(1),
      steps: whole(0),
      outcome: whole(running),
    };
    const last = whileLoop<State>(
      (state) => logicalAnd(equal(state.outcome, whole(running)), less(state.steps, budget)),
      (state) => {
        const rho = dot(shadow, state.r);
        const beta = mul(div(rho, state.rho), div(state.alpha, state.omega));
        const p = add(state.r, mul(beta, sub(state.p, mul(state.omega, state.v))));
        const towards = condition(p);
        const v = apply(towards);
        const along = dot(shadow, v);
        const alpha = div(rho, along);
        const s = sub(state.r, mul(alpha, v));
        const smoothing = condition(s);
        const t = apply(smoothing);
        const { unit, square } = dotInUnits(t, t);
        // t = 0 where s = 0: then the half step has solved the system.
        const halfway = lessEqual(norm(s), goal);
        const omega = where(halfway, float(0), div(div(dot(div(t, unit), s), square), unit));
        const r = sub(s, mul(omega, t));
        const length = norm(r);
        const x1 = add(state.x, mul(alpha, towards));
        const next = where(halfway, x1, add(x1, mul(omega, smoothing)));
        const lost = lessEqual(abs(rho), mul(mul(tiny, tiny), mul(start, norm(state.r))));
        const orthogonal = logicalOr(lost, equal(along, float(0)));
        const bad = logicalNot(all(finite(next)));
        const outcome = firstOf(
          [
            [orthogonal, whole(ended.breakdown)],
            [bad, whole(ended.nonFinite)],
            [lessEqual(length, goal), whole(ended.converged)],
            [equal(omega, float(0)), whole(ended.breakdown)],
          ],
          whole(running),
        );
        const stays = logicalOr(orthogonal, bad);
        return {
          x: where(stays, state.x, next),
          r,
          p,
          v,
          rho,
          alpha,
          omega,
          steps: add(state.steps, where(stays, whole(0), whole(1))),
          outcome,
        };
      },
      first,
    );
    const { outcome, steps } = last;
    // A product that happens to be orthogonal is no reason to give up where steps were made: the next round
    // takes another shadow.
    const again = logicalAnd(
      equal(outcome, whole(ended.breakdown)),
      logicalNot(equal(steps, whole(0))),
    );
    const ran = equal(outcome, whole(running));
    return {
      x: last.x,
      steps,
      outcome: firstOf(
        [
          [again, whole(running)],
          [ran, whole(ended.maxSteps)],
        ],
        outcome,
      ),
    };
  });
}
