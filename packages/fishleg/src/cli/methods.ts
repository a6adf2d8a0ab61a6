import { columnsOf } from "../surgeon/columns.ts";
import { exactFisher } from "../surgeon/methods/exact-fisher.ts";
import { kfacObs } from "../surgeon/methods/kfac-obs.ts";
import { factorMemory } from "../surgeon/methods/layer-factors.ts";
import { mFac, mFacMemory, mFacOptions } from "../surgeon/methods/m-fac.ts";
import type { PruningMethod } from "../surgeon/methods/method.ts";
import { obc } from "../surgeon/methods/obc.ts";
import { obd } from "../surgeon/methods/obd.ts";
import { obert, obertOptions, woodburyMemory } from "../surgeon/methods/obert.ts";
import { magnitude, randomPruning } from "../surgeon/methods/scores-only.ts";
import { sparseGpt } from "../surgeon/methods/sparse-gpt.ts";
import { wanda } from "../surgeon/methods/wanda.ts";
import type { Weights } from "../surgeon/weights.ts";

/** A method besides the learned inverse: how it is made, and the bytes that its curvature takes at most. */
interface Rival {
  readonly make: () => PruningMethod;
  readonly memory: (weights: Weights<unknown>) => number;
}

/** Weights that WoodFisher inverts together, and its damping. */
const woodFisher = { block: 2000, damping: 1e-5 } as const;

const none = (): number => 0;
const factors = (weights: Weights<unknown>): number =>
  factorMemory(
    columnsOf(weights),
    weights.shapes.map(({ length }) => length >= 2),
  );
const woodbury =
  (block: number) =>
  ({ total }: Weights<unknown>): number =>
    woodburyMemory(total, block, obertOptions.defaults.chunk);

type RivalName =
  | "obd"
  | "obert"
  | "woodfisher"
  | "obc"
  | "sparsegpt"
  | "kfac-obs"
  | "mfac"
  | "obs"
  | "wanda"
  | "magnitude"
  | "random";

/** The methods by the names that the literature has for them. */
const rivals: Readonly<Record<RivalName, Rival>> = {
  obd: { make: () => obd(), memory: none },
  obert: { make: () => obert(), memory: woodbury(obertOptions.defaults.block) },
  woodfisher: { make: () => obert(woodFisher), memory: woodbury(woodFisher.block) },
  obc: { make: () => obc(), memory: factors },
  sparsegpt: { make: () => sparseGpt(), memory: factors },
  "kfac-obs": { make: () => kfacObs(), memory: factors },
  mfac: {
    make: () => mFac(),
    memory: ({ total }) =>
      mFacMemory(total, mFacOptions.defaults.gradients, mFacOptions.defaults.chunk),
  },
  // The matrix, its inverse and one more while it is inverted, in float64.
  obs: { make: () => exactFisher(), memory: ({ total }) => 3 * 8 * total ** 2 },
  wanda: { make: () => wanda(), memory: factors },
  magnitude: { make: () => magnitude(), memory: none },
  random: { make: () => randomPruning(), memory: none },
};

/** What `--method` can be. */
export type MethodName = "fishleg" | RivalName;
export const methodNames: readonly MethodName[] = [
  "fishleg",
  ...(Object.keys(rivals) as RivalName[]),
];

/** A method besides the learned inverse; undefined for that one. */
export function rivalOf(method: MethodName): Rival | undefined {
  return method === "fishleg" ? undefined : rivals[method];
}
