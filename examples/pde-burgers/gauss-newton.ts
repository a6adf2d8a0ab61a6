import { leastSquares } from "@legendre/reversible-gn/least-squares";
import { markKeeper, spent, startClock } from "./clock.ts";
import type { Burgers, HostParams, Run, Setting } from "./problem.ts";

/**
 * Levenberg–Marquardt on the residuals of all points, which are drawn anew every few steps.
 *
 * @param oddFrom - the step from which on the network is made odd: it forms the layer sooner while it is free.
 */
export async function gaussNewton(
  problem: Burgers,
  { seed, points, budget, watcher }: Setting,
  every: number,
  oddFrom = 40,
): Promise<Run> {
  const clock = startClock(budget);
  const over = new AbortController();
  let current: HostParams = problem.net.init(seed);
  const { marks, keep } = markKeeper(clock, () => problem.error(current), watcher);
  let steps = 0;
  let loss = Number.NaN;
  const fit = await leastSquares((params, at) => problem.residual(params, at), current, {
    data: problem.first(),
    perRow: true,
    method: "levenberg-marquardt",
    // The normal equations with damping: a network has directions that no point tells of.
    system: "normal",
    // By their columns weights that have no effect yet would be thrown far, and the others held back.
    scale: 1,
    maxSteps: 1e9,
    signal: over.signal,
    resample: { every, draw: (params, step) => problem.draw(params, step, step > oddFrom) },
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
