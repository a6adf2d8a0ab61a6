import { adam } from "../shared/pde/adam.ts";
import { gaussNewton } from "../shared/pde/gauss-newton.ts";
import { lbfgs } from "../shared/pde/lbfgs.ts";
import type { Run, RunSetting } from "../shared/pde/problem.ts";
import type { Poisson } from "./problem.ts";

/** Runs a method. */
export type Method = (problem: Poisson, setting: RunSetting) => Promise<Run>;

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
/** What `--tune` found best for each number of coordinates; in five, 200 pairs were 7 % better than 100. */
export const tuned: Readonly<Record<number, { readonly rate: number; readonly memory: number }>> = {
  2: { rate: 0.1, memory: 50 },
  5: { rate: 0.03, memory: 100 },
};

/** Steps as those of JAX's Gauss-Newton, and of `pde-burgers`. */
const ours = { scale: 1, method: "adaptive-ratio", geodesic: true } as const;

/** The methods by the name they have in tables. */
export const methods: Readonly<Record<string, (dimension: number) => Method>> = {
  "Gauss-Newton": () => (problem, setting) => gaussNewton(problem, setting, ours),
  Adam: (dimension) => adamOf(tuned[dimension]?.rate ?? 0.03),
  "L-BFGS": (dimension) => lbfgsOf(tuned[dimension]?.memory ?? 50),
};

/** What `--tune` tries of the rivals. */
export const candidates: typeof methods = Object.fromEntries([
  ...[0.001, 0.003, 0.01, 0.03, 0.1, 0.3].map(
    (rate) => [`Adam, rate ${rate}`, () => adamOf(rate)] as const,
  ),
  ...[10, 20, 50, 100, 200].map(
    (memory) => [`L-BFGS, memory ${memory}`, () => lbfgsOf(memory)] as const,
  ),
]);
