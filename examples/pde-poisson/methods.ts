import { adam } from "../shared/pde/adam.ts";
import { gaussNewton } from "../shared/pde/gauss-newton.ts";
import { lbfgs } from "../shared/pde/lbfgs.ts";
import type { FieldProblem, Run, RunSetting } from "../shared/pde/problem.ts";

type Method = (problem: FieldProblem, setting: RunSetting) => Promise<Run>;

// Points stay, so that it does not matter after how many steps others would be drawn.
const never = Number.POSITIVE_INFINITY;
const adamOf =
  (rate: number): Method =>
  (problem, setting) =>
    adam(problem, setting, rate, never);
const lbfgsOf =
  (memory: number): Method =>
  (problem, setting) =>
    lbfgs(problem, setting, memory, never);

/** The methods by the name they have in tables. */
export const methods: Readonly<Record<string, Method>> = {
  "Gauss-Newton": gaussNewton,
  Adam: adamOf(0.01),
  "L-BFGS": lbfgsOf(50),
};

/** What `--tune` tries of the rivals. */
export const candidates: typeof methods = Object.fromEntries([
  ...[0.001, 0.003, 0.01, 0.03, 0.1, 0.3].map(
    (rate) => [`Adam, rate ${rate}`, adamOf(rate)] as const,
  ),
  ...[10, 20, 50, 100].map((memory) => [`L-BFGS, memory ${memory}`, lbfgsOf(memory)] as const),
]);
