import {
  abs,
  add,
  div,
  equal,
  mul,
  neg,
  sqrt,
  square,
  sub,
  type Tensor,
  where,
  zerosLike,
} from "../../ops.ts";
import type { BidiagonalMethod } from "./bidiagonal.ts";
import { float, hypot } from "./scalars.ts";

/** A rotation that takes `(a, b)` to `(length, 0)`; that of `(0, 0)` is the identity. */
function rotation(a: Tensor, b: Tensor): { c: Tensor; s: Tensor; length: Tensor } {
  const length = hypot(a, b);
  const none = equal(length, float(0));
  const over = where(none, float(1), length);
  return { c: where(none, float(1), div(a, over)), s: div(b, over), length };
}

/** A quotient that is 0 where the denominator is: of a problem that is solved. */
function over(a: Tensor, b: Tensor): Tensor {
  const none = equal(b, float(0));
  return where(none, float(0), div(a, where(none, float(1), b)));
}

interface LsqrMemory {
  readonly w: Tensor;
  readonly rhoBar: Tensor;
  readonly phiBar: Tensor;
}

/** Least residuals of Paige and Saunders (1982), section 4: iterates of conjugate gradients on the normal equations. */
export const lsqrMethod: BidiagonalMethod<LsqrMemory> = {
  start: ({ beta, alpha, v }) => ({ w: v, rhoBar: alpha, phiBar: beta }),
  next: ({ w, rhoBar, phiBar }, { beta, alpha, v }) => {
    const { c, s, length: rho } = rotation(rhoBar, beta);
    const residual = mul(s, phiBar);
    return {
      move: mul(over(mul(c, phiBar), rho), w),
      memory: {
        w: sub(v, mul(over(mul(s, alpha), rho), w)),
        rhoBar: neg(mul(c, alpha)),
        phiBar: residual,
      },
      residual,
      gradient: mul(alpha, abs(mul(c, residual))),
    };
  },
};

/** The names are those of the paper: bars and tildes are rotations of R, and dots those of the residual. */
interface LsmrMemory {
  readonly h: Tensor;
  readonly hBar: Tensor;
  readonly alphaBar: Tensor;
  readonly rho: Tensor;
  readonly rhoBar: Tensor;
  readonly cBar: Tensor;
  readonly sBar: Tensor;
  readonly zeta: Tensor;
  readonly zetaBar: Tensor;
  readonly betaDot: Tensor;
  readonly betaDoubleDot: Tensor;
  readonly rhoDot: Tensor;
  readonly tauTilde: Tensor;
  readonly thetaTilde: Tensor;
}

/** Least gradients `‖Aᵀ r‖` of Fong and Saunders (2011), sections 2 and 5: iterates of minimal residuals on the normal equations. */
export const lsmrMethod: BidiagonalMethod<LsmrMemory> = {
  start: ({ beta, alpha, v }) => {
    // The paper's values of what the first step multiplies by 0.
    const [one, none] = [float(1), float(0)];
    return {
      h: v,
      hBar: zerosLike(v),
      alphaBar: alpha,
      rho: one,
      rhoBar: one,
      cBar: float(1),
      sBar: float(0),
      zeta: none,
      zetaBar: mul(alpha, beta),
      betaDot: none,
      betaDoubleDot: beta,
      rhoDot: one,
      tauTilde: none,
      thetaTilde: none,
    };
  },
  next: (m, { beta, alpha, v }) => {
    const { c, s, length: rho } = rotation(m.alphaBar, beta);
    const theta = mul(s, alpha);
    const thetaBar = mul(m.sBar, rho);
    const bar = rotation(mul(m.cBar, rho), theta);
    const zeta = mul(bar.c, m.zetaBar);
    const zetaBar = neg(mul(bar.s, m.zetaBar));
    const hBar = sub(m.h, mul(over(mul(thetaBar, rho), mul(m.rho, m.rhoBar)), m.hBar));
    // The residual by two more rotations.
    const betaHat = mul(c, m.betaDoubleDot);
    const betaDoubleDot = neg(mul(s, m.betaDoubleDot));
    const tilde = rotation(m.rhoDot, thetaBar);
    const thetaTilde = mul(tilde.s, bar.length);
    const rhoDot = mul(tilde.c, bar.length);
    const betaDot = sub(mul(tilde.c, betaHat), mul(tilde.s, m.betaDot));
    const tauTilde = over(sub(m.zeta, mul(m.thetaTilde, m.tauTilde)), tilde.length);
    const tauDot = over(sub(zeta, mul(thetaTilde, tauTilde)), rhoDot);
    return {
      move: mul(over(zeta, mul(rho, bar.length)), hBar),
      memory: {
        h: sub(v, mul(over(theta, rho), m.h)),
        hBar,
        alphaBar: mul(c, alpha),
        rho,
        rhoBar: bar.length,
        cBar: bar.c,
        sBar: bar.s,
        zeta,
        zetaBar,
        betaDot,
        betaDoubleDot,
        rhoDot,
        tauTilde,
        thetaTilde,
      },
      residual: sqrt(add(square(sub(betaDot, tauDot)), square(betaDoubleDot))),
      gradient: abs(zetaBar),
    };
  },
};
