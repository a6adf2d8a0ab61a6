import { LegendreError } from "../../errors.ts";
import { hasValues } from "../../graph/level.ts";
import {
  abs,
  add,
  cast,
  clone,
  equal,
  isFinite as isFiniteTensor,
  lessEqual,
  logicalOr,
  max,
  mul,
  reshape,
  where as select,
  slice,
  sqrt,
  stack,
  sub,
  sum,
  type Tensor,
  tanh,
  zerosLike,
} from "../../ops.ts";
import { floatsOf } from "../../transforms/closure.ts";
import { callCustom } from "../../transforms/custom.ts";
import { cond, stopGradient } from "../../transforms/index.ts";
import type { Custom } from "../../transforms/traced-custom.ts";
import { ravel } from "../../tree/index.ts";
import { solverStatuses, statusHelp } from "../status.ts";
import { ended, float, whole } from "./scalars.ts";

/**
 * The result of a solve that another computation relies on. What it found is had only by deciding what becomes of it where the solve did not
 * end well, so that no caller can lose the status on the way.
 */
export interface InnerSolve {
  /** As a part of a derivative: where the solve failed it is NaN in a program, and an error in code that has values. */
  readonly orNaN: () => Tensor;
  /** As a step of a loop, which may be taken all the same; where `solved` (bool) is false it proves nothing. */
  readonly asStep: () => { readonly x: Tensor; readonly solved: Tensor };
}

/**
 * @param where - the function that the user called.
 * @param what - what is solved, for errors.
 * @param numbers - floats, of which the first two are status and steps.
 * @param inexact - whether steps that ran out are no failure.
 */
export function innerSolve(
  where: string,
  what: string,
  { x, numbers }: { readonly x: Tensor; readonly numbers: Tensor },
  inexact = false,
): InnerSolve {
  return {
    orNaN: () => mul(x, soundness(where, what, numbers, inexact, float(1))),
    asStep: () => ({ x, solved: endedWell(numbers, inexact) }),
  };
}

/**
 * A scalar: 1 where a solve ended well, else NaN. Code that has values gets an error instead.
 *
 * @param use - the tangents or cotangents; where they are zeros a failure does no harm, and nothing is thrown.
 */
export function soundness(
  where: string,
  what: string,
  numbers: Tensor,
  inexact: boolean,
  use: Tensor,
): Tensor {
  const good = endedWell(numbers, inexact);
  if (hasValues() && !isTrue(good) && !isTrue(isNone(use))) {
    const [code, steps] = [0, 1].map((place) => numberAt(numbers, place).dataSync()[0] as number);
    throw notSolved(where, what, code as number, steps as number);
  }
  return nanUnless(good);
}

/**
 * What a solve found whose own steps are differentiated, as it is: where it failed its derivative is NaN, in code that has values an error.
 *
 * @param of - what it may depend on. A result that no step has reached yet has the derivative 0 by that.
 */
export function derivedIfSound(
  where: string,
  what: string,
  x: Tensor,
  numbers: Tensor,
  of: readonly Tensor[],
): Tensor {
  type Values = { readonly x: Tensor; readonly numbers: Tensor; readonly of: readonly Tensor[] };
  const plain = (at: Values): Tensor => clone(at.x);
  const rule: Custom<Values, Tensor, Values> = {
    name: where,
    rule: "vjp",
    plain,
    evaluate: (at) => ({ value: plain(at), residuals: at }),
    residuals: (at) => at,
    push: (_, at, moved) => {
      const use = ravel([moved.x, ...floatsOf(at.of).of(moved.of)]).vector;
      const sound = soundness(where, what, at.numbers, false, use);
      return select(isNone(use), moved.x, add(mul(moved.x, sound), noneOf(at.of, sound)));
    },
    pull: (_, at, cotangent) => {
      const sound = soundness(where, what, at.numbers, false, cotangent);
      const kept = (y: Tensor): Tensor => select(isNone(cotangent), zerosLike(y), y);
      const none = noneOf(at.of, sound);
      const { floats, merged } = floatsOf(at.of);
      const by = floats.map((leaf) => kept(add(zerosLike(leaf), none)));
      return {
        x: kept(mul(cotangent, sound)),
        numbers: zerosLike(at.numbers),
        of: merged(by, (leaf) => zerosLike(leaf)),
      };
    },
  };
  return callCustom(rule, { x, numbers, of });
}

/** A scalar: 0 with the derivative 0 by all of these where a solve is sound, else NaN with the derivative NaN, so that a second derivative is none either. */
function noneOf(all: readonly Tensor[], sound: Tensor): Tensor {
  const sizes = floatsOf(all).floats.map((leaf) =>
    sum(tanh(select(isFiniteTensor(leaf), leaf, zerosLike(leaf)))),
  );
  return mul(
    sizes.reduce((a, b) => add(a, b), float(0)),
    sub(sound, float(1)),
  );
}

/** A right-hand side of a derivative's solve: NaN where what it comes from is not sound, but for tangents or cotangents that are all 0. */
export function soundRight(right: Tensor, sound: Tensor, use: Tensor): Tensor {
  return select(isNone(use), right, mul(right, sound));
}

/** True of zeros. */
export function isNone(x: Tensor): Tensor {
  return x.size === 0 ? equal(float(0), float(0)) : lessEqual(max(abs(x)), float(0));
}

/**
 * Status and steps of a solve that a derivative relies on, judged again where it did not converge: to a derivative a solution is as good as the numbers
 * can hold, whatever tolerance was asked for.
 *
 * @param judge - takes the status, as a float, to another.
 */
export function judgedAgain(numbers: Tensor, judge: (status: Tensor) => Tensor): Tensor {
  const [status, steps] = [numberAt(numbers, 0), numberAt(numbers, 1)];
  const good = equal(status, float(ended.converged));
  const judged = cond(
    // Where it can be read, the other way need not be recorded.
    hasValues() ? isTrue(good) : good,
    (code: Tensor) => code,
    (code: Tensor) => stopGradient(judge(code)),
    status,
  );
  return stack([judged, steps]);
}

/** The error of a solve that others rely on. */
export function notSolved(where: string, what: string, code: number, steps: number): LegendreError {
  const status = solverStatuses[code] ?? "non-finite";
  const message = `${what} ended with the status "${status}" after ${steps} ${steps === 1 ? "step" : "steps"}, so that nothing computed from it holds: ${statusHelp[status]}`;
  return new LegendreError("numerical", where, message, { solve: what, status, steps });
}

/** A scalar: 1 where a condition holds, else NaN, which no attribute of a saved program could hold. */
export function nanUnless(holds: Tensor): Tensor {
  return sqrt(select(holds, float(1), float(-1)));
}

function endedWell(numbers: Tensor, inexact: boolean): Tensor {
  const status = cast(numberAt(numbers, 0), "int32");
  const converged = equal(status, whole(ended.converged));
  return inexact ? logicalOr(converged, equal(status, whole(ended.maxSteps))) : converged;
}

function numberAt(numbers: Tensor, place: number): Tensor {
  return reshape(slice(stopGradient(numbers), [place], [1]), []);
}

function isTrue(condition: Tensor): boolean {
  return condition.dataSync()[0] === 1;
}
