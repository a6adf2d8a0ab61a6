import { type PeerOptions, peer } from "../shared/pde/peers.ts";
import type { Method } from "./methods.ts";
import { viscosity } from "./problem.ts";

/** A rival in Python: the method as `peers.py` names it, and what it is told. */
export interface Rival {
  readonly method: string;
  readonly options: PeerOptions;
}

/** The rivals by the name they have in tables; settings are the best of `--tune`, but for Gauss-Newton, which has ours. */
export const rivals: Readonly<Record<string, Rival>> = Object.fromEntries(
  [
    { method: "JAX's Gauss-Newton", options: { oddStep: 41, every: 10 } },
    { method: "SciPy's L-BFGS-B", options: { memory: 200, odd: 0, every: 1000 } },
    { method: "optax's L-BFGS", options: { memory: 100, odd: 0, every: 1000 } },
    { method: "optax's Adam", options: { rate: 0.01, odd: 0, every: 100 } },
  ].map((rival) => [rival.method, rival]),
);

const [byScipy, byOptax] = ["SciPy's L-BFGS-B", "optax's L-BFGS"];
const base = { odd: 0, every: 1000, memory: 100 };

/** What `--tune` tries of them, each setting alone from the best so far on: when the odd part is taken, for how long points stay, pairs, points. */
export const rivalCandidates: Readonly<Record<string, Rival>> = Object.fromEntries(
  [
    ...[0, 0.2, 1].map((odd) => ({ method: byScipy, options: { ...base, odd } })),
    ...[300, 3000, 0].map((every) => ({ method: byScipy, options: { ...base, every } })),
    ...[50, 200, 400].map((memory) => ({ method: byScipy, options: { ...base, memory } })),
    ...[1200, 5000].map((points) => ({ method: byScipy, options: { ...base, points } })),
    ...[0, 0.2].map((odd) => ({ method: byOptax, options: { ...base, odd } })),
    ...[50, 200].map((memory) => ({ method: byOptax, options: { ...base, memory } })),
    ...[0.003, 0.01, 0.03].map((rate) => ({
      method: "optax's Adam",
      options: { odd: 0, every: 100, rate },
    })),
    ...[0.2, 1].map((odd) => ({
      method: "optax's Adam",
      options: { odd, every: 100, rate: 0.01 },
    })),
    { method: "optax's Adam", options: { odd: 0, every: 1000, rate: 0.01 } },
    { method: "JAX's Gauss-Newton", options: { oddStep: 41, every: 10 } },
  ].map((rival: Rival) => [`${rival.method}, ${named(rival.options)}`, rival]),
);

/** Runs a rival. */
export const runOf =
  ({ method, options }: Rival): Method =>
  (problem, setting) => {
    const { t, x } = problem.first(options.points);
    const { reference } = problem;
    return peer(method, options, problem, setting, {
      name: "burgers",
      viscosity: setting.viscosity ?? viscosity,
      candidates: setting.candidates,
      first: { t: t!, x: x! },
      measured: { t: { data: reference.t }, x: { data: reference.x } },
    });
  };

function named({ odd, oddStep, every, memory, rate, points }: PeerOptions): string {
  const from = oddStep === undefined ? `a share of ${odd}` : `step ${oddStep}`;
  return [
    ...(memory === undefined ? [] : [`memory ${memory}`]),
    ...(rate === undefined ? [] : [`rate ${rate}`]),
    every === 0 ? "fixed points" : `points for ${every} steps`,
    odd === 0 ? "odd from the start" : odd === 1 ? "never odd" : `odd from ${from} on`,
    ...(points === undefined ? [] : [`${points} points`]),
  ].join(", ");
}
