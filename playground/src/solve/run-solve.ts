import { adam } from "../../../examples/pde-burgers/adam.ts";
import type { Mark } from "../../../examples/pde-burgers/clock.ts";
import { gaussNewton } from "../../../examples/pde-burgers/gauss-newton.ts";
import { lbfgs } from "../../../examples/pde-burgers/lbfgs.ts";
import {
  type Burgers,
  burgersProblem,
  type Setting,
} from "../../../examples/pde-burgers/problem.ts";
import { relativeError } from "../../../examples/pde-burgers/reference.ts";
import type { JobContext } from "../shared/job.ts";
import {
  grid,
  type Method,
  type SolveMark,
  type SolveReference,
  type SolveSettings,
} from "./sizes.ts";

/** The methods of the example, with settings for the smaller networks here: the rest is its own. */
const methods: Readonly<Record<Method, (problem: Burgers, setting: Setting) => Promise<unknown>>> =
  {
    gaussNewton: (problem, setting) => gaussNewton(problem, setting, 10, 100),
    adam: (problem, setting) => adam(problem, setting, 0.01, 100),
    lbfgs: (problem, setting) => lbfgs(problem, setting, 50, 1000),
  };

/** What differs from run to run in tests alone. */
export interface SolveLimits {
  /** Takes the place of the seconds. */
  readonly steps?: number;
  /** Seconds from one mark to the next. */
  readonly every?: number;
  readonly grid?: readonly [number, number];
}

/** Solves Burgers' equation with a network by one method, and tells of its solution as it goes. */
export async function runSolve(
  { method, viscosity, width, points, seconds, seed }: SolveSettings,
  { emit, breathe }: JobContext<SolveMark | SolveReference>,
  limits: SolveLimits = {},
): Promise<void> {
  let solution: ArrayLike<number> = [];
  const heard = async ({ loss: _, ...mark }: Mark): Promise<void> => {
    emit({ kind: "mark", ...mark, solution: Float32Array.from(solution) });
    await breathe();
  };
  const setting: Setting = {
    hidden: [width, width, width],
    points,
    candidates: 4,
    seed,
    viscosity,
    grid: limits.grid ?? grid,
    budget: limits.steps === undefined ? { seconds } : { steps: limits.steps },
    watcher: { every: limits.every ?? 0.4, heard },
  };
  const problem = burgersProblem(setting);
  try {
    emit({ kind: "reference", solution: Float32Array.from(problem.reference.u) });
    await breathe();
    // What is measured is what is drawn.
    const error: Burgers["error"] = async (params) => {
      solution = await problem.predicted(params);
      return relativeError(solution, problem.reference);
    };
    await methods[method]({ ...problem, error }, setting);
  } finally {
    await problem.dispose();
  }
}
