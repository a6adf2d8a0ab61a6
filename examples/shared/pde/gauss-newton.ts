import { type FitMethod, leastSquares } from "@legendre/reversible-gn/least-squares";
import { markKeeper, spent, startClock } from "./clock.ts";
import type { FieldProblem, HostParams, Run, RunSetting } from "./problem.ts";

/** What differs from problem to problem. */
export interface GaussNewtonOptions {
  /** Steps between draws of points, if the problem draws some. @defaultValue 20 */
  readonly every?: number;
  /** The step from which on points are drawn for a solution that has its shape. @defaultValue 40 */
  readonly lateFrom?: number;
  /** What steps are measured by, see `leastSquares`. @defaultValue that of `leastSquares` */
  readonly scale?: number;
  /** How long steps are, see `leastSquares`. @defaultValue `"levenberg-marquardt"` */
  readonly method?: FitMethod;
  /** Whether steps follow the curvature of the residuals, see `leastSquares`. @defaultValue `false` */
  readonly geodesic?: boolean;
}

/** Damped Gauss-Newton on the residuals of all points. */
export async function gaussNewton(
  problem: FieldProblem,
  { seed, points, budget, watcher }: RunSetting,
  {
    every = 20,
    lateFrom = 40,
    scale,
    method = "levenberg-marquardt",
    geodesic = false,
  }: GaussNewtonOptions = {},
): Promise<Run> {
  const clock = startClock(budget);
  const over = new AbortController();
  const { draw } = problem;
  let current: HostParams = problem.net.init(seed);
  const { marks, keep } = markKeeper(clock, () => problem.error(current), watcher);
  let steps = 0;
  let loss = Number.NaN;
  const fit = await leastSquares((params, at) => problem.residual(params, at), current, {
    data: problem.first(),
    perRow: true,
    method,
    geodesic,
    // The normal equations with damping: a network has directions that no point tells of.
    system: "normal",
    ...(scale === undefined ? {} : { scale }),
    maxSteps: budget.steps ?? 1e9,
    signal: over.signal,
    ...(draw && {
      resample: { every, draw: (params, step) => draw(params, step, step > lateFrom) },
    }),
    onStep: async (step, params) => {
      current = params;
      steps = step.step;
      loss = step.cost / points;
      if (spent(budget, clock, steps) >= 1) over.abort();
      else await keep(steps, loss);
    },
  });
  await keep(steps, loss, true);
  return { marks, params: fit.params };
}
