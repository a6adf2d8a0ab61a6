import { adam } from "../shared/pde/adam.ts";
import { gaussNewton } from "../shared/pde/gauss-newton.ts";
import { lbfgs } from "../shared/pde/lbfgs.ts";
import type { Run } from "../shared/pde/problem.ts";
import type { Burgers, Setting } from "./problem.ts";

/** By their columns weights that have no effect yet would be thrown far, and the others held back. */
export const scale = 1;

/** The methods by the name they have in tables; settings of the two rivals are first guesses until `--tune` has been run. */
export const methods: Readonly<
  Record<string, (problem: Burgers, setting: Setting) => Promise<Run>>
> = {
  "Gauss-Newton": (problem, setting) => gaussNewton(problem, setting, { scale }),
  Adam: (problem, setting) => adam(problem, setting, 0.01, 100),
  "L-BFGS": (problem, setting) => lbfgs(problem, setting, 50, 1000),
};

/** What `--tune` tries. */
export const candidates: typeof methods = Object.fromEntries([
  ...[0.001, 0.003, 0.01, 0.03].map(
    (rate) =>
      [
        `Adam, rate ${rate}`,
        (problem: Burgers, setting: Setting) => adam(problem, setting, rate, 100),
      ] as const,
  ),
  ...[20, 50].flatMap((memory) =>
    [300, 1000, 3000].map(
      (every) =>
        [
          `L-BFGS, memory ${memory}, points for ${every} steps`,
          (problem: Burgers, setting: Setting) => lbfgs(problem, setting, memory, every),
        ] as const,
    ),
  ),
]);
