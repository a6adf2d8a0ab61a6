import { burgersProblem } from "../../../examples/pde-burgers/problem.ts";
import { tuned } from "../../../examples/pde-poisson/methods.ts";
import { poissonProblem } from "../../../examples/pde-poisson/problem.ts";
import { adam } from "../../../examples/shared/pde/adam.ts";
import type { Mark } from "../../../examples/shared/pde/clock.ts";
import { type GaussNewtonOptions, gaussNewton } from "../../../examples/shared/pde/gauss-newton.ts";
import { lbfgs } from "../../../examples/shared/pde/lbfgs.ts";
import {
  type FieldProblem,
  type Run,
  type RunSetting,
  relativeError,
} from "../../../examples/shared/pde/problem.ts";
import type { JobContext } from "../shared/job.ts";
import {
  type Equation,
  grids,
  type Method,
  type SolveMark,
  type SolveReference,
  type SolveSettings,
} from "./sizes.ts";

/** Of the examples, with those for the smaller networks here. */
const ownOptions: Readonly<Record<Equation, GaussNewtonOptions>> = {
  burgers: { every: 10, lateFrom: 100, scale: 1 },
  poisson: {},
};

function solveBy(
  { method, equation }: SolveSettings,
  problem: FieldProblem,
  setting: RunSetting,
): Promise<Run> {
  // What searches found there; the example of Burgers' equation keeps more pairs.
  const { rate, memory } = (equation === "poisson" ? tuned[2] : undefined) ?? {
    rate: 0.01,
    memory: 50,
  };
  const methods: Readonly<Record<Method, () => Promise<Run>>> = {
    gaussNewton: () => gaussNewton(problem, setting, ownOptions[equation]),
    adam: () => adam(problem, setting, rate, 100),
    lbfgs: () => lbfgs(problem, setting, memory, 1000),
  };
  return methods[method]();
}

function problemOf(
  { equation, viscosity, width, points, seed }: SolveSettings,
  grid: readonly [number, number],
): FieldProblem {
  const shared = { points, seed, budget: {} };
  const [side] = grid;
  return equation === "burgers"
    ? burgersProblem({ ...shared, viscosity, hidden: [width, width, width], candidates: 4, grid })
    : poissonProblem({ ...shared, hidden: [width, width], dimension: 2, side });
}

/** What differs from run to run in tests alone. */
export interface SolveLimits {
  /** Takes the place of the seconds. */
  readonly steps?: number;
  /** Seconds from one mark to the next. */
  readonly every?: number;
  readonly grid?: readonly [number, number];
}

/** Solves an equation with a network by one method, and tells of its solution as it goes. */
export async function runSolve(
  settings: SolveSettings,
  { emit, breathe }: JobContext<SolveMark | SolveReference>,
  { steps, every = 0.4, grid = grids[settings.equation] }: SolveLimits = {},
): Promise<void> {
  let solution: ArrayLike<number> = [];
  const heard = async ({ loss: _, ...mark }: Mark): Promise<void> => {
    emit({ kind: "mark", ...mark, solution: Float32Array.from(solution) });
    await breathe();
  };
  const problem = problemOf(settings, grid);
  try {
    emit({ kind: "reference", solution: Float32Array.from(problem.exact) });
    await breathe();
    // What is measured is what is drawn.
    const error: FieldProblem["error"] = async (params) => {
      solution = await problem.predicted(params);
      return relativeError(solution, problem.exact);
    };
    const { seed, points, seconds } = settings;
    const budget = steps === undefined ? { seconds } : { steps };
    const setting = { seed, points, budget, watcher: { every, heard } };
    await solveBy(settings, { ...problem, error }, setting);
  } finally {
    await problem.dispose();
  }
}
