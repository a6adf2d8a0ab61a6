import { adam } from "./adam.ts";
import { gaussNewton } from "./gauss-newton.ts";
import { lbfgs } from "./lbfgs.ts";
import type { Burgers, Run, Setting } from "./problem.ts";

/** The methods by the name they have in tables; settings of the two rivals are first guesses until `--tune` has been run. */
export const methods: Readonly<
  Record<string, (problem: Burgers, setting: Setting) => Promise<Run>>
> = {
  "Gauss-Newton": (problem, setting) => gaussNewton(problem, setting, 20),
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
