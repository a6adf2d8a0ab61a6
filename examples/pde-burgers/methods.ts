import { adam } from "../shared/pde/adam.ts";
import { gaussNewton } from "../shared/pde/gauss-newton.ts";
import { lbfgs } from "../shared/pde/lbfgs.ts";
import type { Run } from "../shared/pde/problem.ts";
import type { Burgers, Setting } from "./problem.ts";

/** Runs a method. */
export type Method = (problem: Burgers, setting: Setting) => Promise<Run>;

/** By their columns weights that have no effect yet would be thrown far, and the others held back. */
export const scale = 1;

/** How the Gauss-Newton of the table takes its steps. */
export const ours = { scale, method: "adaptive-ratio", geodesic: true, every: 10 } as const;

/** The methods by the name they have in tables; settings of the rivals are the best of `--tune`. */
export const methods: Readonly<Record<string, Method>> = {
  "Gauss-Newton": (problem, setting) => gaussNewton(problem, setting, ours),
  Adam: (problem, setting) => adam(problem, setting, 0.01, 100),
  "L-BFGS": (problem, setting) => lbfgs(problem, setting, 100, 1000),
};

/** What `--tune` tries: of Gauss-Newton what each part of it brings. */
export const candidates: Readonly<Record<string, Method>> = {
  "Gauss-Newton": (problem, setting) => gaussNewton(problem, setting, ours),
  "Gauss-Newton, no geodesic correction": (problem, setting) =>
    gaussNewton(problem, setting, { ...ours, geodesic: false }),
  "Gauss-Newton, Nielsen's rule": (problem, setting) =>
    gaussNewton(problem, setting, { ...ours, method: "levenberg-marquardt", geodesic: false }),
  ...Object.fromEntries([
    ...[0.001, 0.003, 0.01, 0.03].map((rate): [string, Method] => [
      `Adam, rate ${rate}`,
      (problem, setting) => adam(problem, setting, rate, 100),
    ]),
    ...[
      ...[20, 50, 100].flatMap((memory) => [300, 1000, 3000].map((every) => ({ memory, every }))),
      { memory: 200, every: 1000 },
    ].map(({ memory, every }): [string, Method] => [
      `L-BFGS, memory ${memory}, points for ${every} steps`,
      (problem, setting) => lbfgs(problem, setting, memory, every),
    ]),
  ]),
};
