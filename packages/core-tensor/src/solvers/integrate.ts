import { derivedIfSound } from "../linalg/loops/inner-solve.ts";
import { ended, firstOf, float, roundingOf, running, whole } from "../linalg/loops/scalars.ts";
import {
  abs,
  add,
  all,
  div,
  equal,
  expandDims,
  isFinite as finite,
  greater,
  lessEqual,
  logicalAnd,
  logicalNot,
  maximum,
  mul,
  reshape,
  slice,
  sub,
  type Tensor,
  tile,
  where,
} from "../ops.ts";
import type { Closure } from "../transforms/closure.ts";
import { cond, scan, stopGradient, whileLoop } from "../transforms/index.ts";
import { between, type Flow, firstStep, growth, tryStep } from "./runge-kutta.ts";
import { packed } from "./solution.ts";

/** The rate of change of a vector at a time, with what it closes over. */
export type Rate = Closure<readonly [y: Tensor, t: Tensor], Tensor>;

/** What an integration is given, beside the flow. */
export interface Span {
  readonly y0: Tensor;
  /** Rising, `[k]`; `y0` is the value at the first. */
  readonly times: Tensor;
  readonly maxSteps: number;
}

/** The values at all times, `[k, n]`, and status, steps and calls of `f`, `[3]`. */
export interface Integrated {
  readonly values: Tensor;
  readonly numbers: Tensor;
}

interface State {
  readonly t: Tensor;
  readonly y: Tensor;
  readonly slope: Tensor;
  readonly h: Tensor;
  /** bool: whether the last step was rejected. */
  readonly rejected: Tensor;
  readonly values: Tensor;
  readonly steps: Tensor;
  readonly status: Tensor;
}

const goes = ({ status }: State): Tensor => equal(status, whole(running));

/** The `i`-th time. */
export function timeAt(times: Tensor, i: number): Tensor {
  return reshape(slice(times, [i], [1]), []);
}

/** Steps until the last time, in a loop of no derivative. */
export function integrate(flow: Flow, span: Span): Integrated {
  const { advance, start } = stepper(flow, span);
  const last = whileLoop<State>(goes, advance, start, { maxSteps: span.maxSteps });
  return integrated(last);
}

/** The same as a loop of `maxSteps` turns that can be differentiated, those after the last step doing nothing. */
export function integrateInScan(
  where: string,
  rate: Rate,
  { rtol, atol, ...span }: Span & Pick<Flow, "rtol" | "atol">,
): Integrated {
  const { captured } = rate;
  const flow = { f: (y: Tensor, t: Tensor) => rate.call(captured, [y, t]), rtol, atol };
  const { advance, start } = stepper(flow, span);
  const turn = (state: State): [State, null] => [
    cond(goes(state), advance, (same: State) => same, state),
    null,
  ];
  const options = { length: span.maxSteps, checkpoint: "sqrt" } as const;
  const [last] = scan<State, null, null>(turn, start, null, options);
  const { values, numbers } = integrated(last);
  const of = [...captured, span.y0, span.times];
  return { values: derivedIfSound(where, "the integration", values, numbers, of), numbers };
}

function integrated({ values, steps, status }: State): Integrated {
  const code = where(equal(status, whole(running)), whole(ended.maxSteps), status);
  // Two before the first step, and six a step.
  const calls = add(whole(2), mul(whole(6), steps));
  return { values, numbers: packed([code, steps, calls]) };
}

function stepper(
  flow: Flow,
  { y0, times }: Span,
): { advance: (state: State) => State; start: State } {
  const count = times.size;
  const [begin, end] = [timeAt(times, 0), timeAt(times, count - 1)];
  const rounding = roundingOf(times);
  const slope = flow.f(y0, begin);
  const span = sub(end, begin);
  const sorted =
    count < 2
      ? greater(float(1), float(0))
      : all(lessEqual(slice(times, [0], [count - 1]), slice(times, [1], [count - 1])));
  const first = stopGradient(firstStep(flow, begin, y0, slope, span));
  const start: State = {
    t: begin,
    y: y0,
    slope,
    h: first,
    rejected: greater(float(0), float(1)),
    values: tile(expandDims(y0, 0), [count, 1]),
    steps: whole(0),
    status: firstOf(
      [
        [logicalNot(sorted), whole(ended.breakdown)],
        [lessEqual(span, float(0)), whole(ended.converged)],
        [logicalNot(finite(first)), whole(ended.nonFinite)],
      ],
      whole(running),
    ),
  };
  const advance = (state: State): State => {
    const { t, y, h } = state;
    const left = sub(end, t);
    const isLast = lessEqual(left, h);
    const length = where(isLast, left, h);
    const tried = tryStep(flow, t, y, state.slope, length);
    const error = stopGradient(tried.error);
    const accepted = lessEqual(error, float(1));
    const next = where(isLast, end, add(t, length));
    const shares = div(sub(times, t), length);
    const inStep = logicalAnd(accepted, logicalAnd(greater(times, t), lessEqual(times, next)));
    const found = between(y, length, tried.stages, where(inStep, shares, float(0)));
    const factor = where(finite(error), growth(error, state.rejected), float(0.2));
    const nextStep = mul(stopGradient(length), factor);
    const tooShort = lessEqual(
      stopGradient(length),
      mul(mul(float(4), rounding), maximum(abs(t), abs(end))),
    );
    return {
      t: where(accepted, next, t),
      y: where(accepted, tried.y, y),
      slope: where(accepted, tried.slope, state.slope),
      h: nextStep,
      rejected: logicalNot(accepted),
      values: where(tile(expandDims(inStep, 1), [1, y.size]), found, state.values),
      steps: add(state.steps, whole(1)),
      status: firstOf(
        [
          [logicalAnd(accepted, isLast), whole(ended.converged)],
          [
            logicalAnd(logicalNot(accepted), tooShort),
            where(finite(error), whole(ended.breakdown), whole(ended.nonFinite)),
          ],
        ],
        whole(running),
      ),
    };
  };
  return { advance, start };
}
