import { type PeerOptions, peer } from "../shared/pde/peers.ts";
import type { Method, methods } from "./methods.ts";

/** A method of `peers.py` with points that stay. */
const inPython =
  (method: string, options: Omit<PeerOptions, "every" | "odd">): Method =>
  (problem, setting) =>
    peer(method, { ...options, every: 0, odd: 1 }, problem, setting, {
      name: "poisson",
      first: problem.first(),
      measured: problem.measured,
    });

/** Pairs that `--tune` found best for each number of coordinates. */
const tuned: Readonly<Record<number, Readonly<Record<"scipy" | "optax", number>>>> = {
  2: { scipy: 100, optax: 200 },
  5: { scipy: 200, optax: 200 },
};

/** The rivals in Python by the name they have in tables. */
export const rivals: typeof methods = {
  "JAX's Gauss-Newton": () => inPython("JAX's Gauss-Newton", {}),
  "SciPy's L-BFGS-B": (dimension) =>
    inPython("SciPy's L-BFGS-B", { memory: tuned[dimension]?.scipy ?? 100 }),
  "optax's L-BFGS": (dimension) =>
    inPython("optax's L-BFGS", { memory: tuned[dimension]?.optax ?? 100 }),
};

/** What `--tune` tries of the rivals in Python. */
export const rivalCandidates: typeof methods = Object.fromEntries(
  [
    ...[50, 100, 200, 400].map((memory) => ["SciPy's L-BFGS-B", memory] as const),
    ...[20, 50, 100, 200, 400].map((memory) => ["optax's L-BFGS", memory] as const),
  ].map(([method, memory]) => [`${method}, memory ${memory}`, () => inPython(method, { memory })]),
);
