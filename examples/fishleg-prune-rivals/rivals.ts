import {
  fishlegSurgeon,
  kfacObs,
  magnitude,
  mFac,
  obc,
  obd,
  obert,
  type PruningMethod,
  randomPruning,
  sparseGpt,
  wanda,
} from "@legendre/fishleg/surgeon";
import type { Contender } from "./experiment.ts";

/** A method that is yet to be given its damping, and what is done for the weights that stay. */
export interface Rival extends Omit<Contender, "make"> {
  readonly make: (damping: number, smoke: boolean) => PruningMethod;
  /** Where the search of the damping starts; none for methods that have no setting. */
  readonly start?: number;
  /** Another contender whose damping it takes: the rows that show what the surgeon's parts are worth. */
  readonly as?: string;
}

/** Batches of 250 images, and single images, that a method's curvature or inputs come from, before each removal; the surgeon's updates have more. */
export const batches = (smoke: boolean): number => (smoke ? 1 : 4);
const examples = (smoke: boolean): number => (smoke ? 64 : 1000);

/**
 * The FishLeg Surgeon: `Q` starts at the inverse of the K-FAC factors of a batch before each removal, and learns what these leave
 * out. It is the inverse over all weights, and each removal fixes pruned weights at 0.
 */
const surgeon =
  (updates: number): Rival["make"] =>
  (relative, smoke) =>
    fishlegSurgeon({
      start: "k-fac",
      startBatches: batches(smoke),
      damping: { relative },
      assimilation: "re-estimate",
      pretrain: smoke ? Math.min(updates, 5) : updates,
      refine: smoke ? Math.min(updates, 2) : updates,
      aux: { lr: 0.03 },
    });

/** Methods that know an inverse curvature: each in three rows, its own way first. */
const curved: Readonly<Record<string, { make: Rival["make"]; start: number }>> = {
  oBERT: {
    start: 1e-4,
    make: (damping, smoke) => obert({ gradients: examples(smoke), damping, chunk: 250 }),
  },
  WoodFisher: {
    start: 1e-4,
    make: (damping, smoke) =>
      obert({ block: 200, gradients: examples(smoke), damping, chunk: 250 }),
  },
  "K-FAC-OBS": {
    start: 0.1,
    make: (damping, smoke) => kfacObs({ batches: batches(smoke), damping }),
  },
  "M-FAC": {
    start: 1e-4,
    make: (damping, smoke) => mFac({ gradients: examples(smoke), damping }),
  },
};

/** Methods that let each layer keep its own outputs, with a refit of their own. */
const layerwise = {
  OBC: { start: 0.01, make: (damping, smoke) => obc({ batches: batches(smoke), damping }) },
  SparseGPT: {
    start: 0.01,
    make: (damping, smoke) => sparseGpt({ batches: batches(smoke), damping }),
  },
} as const satisfies Readonly<Record<string, { make: Rival["make"]; start: number }>>;

/** Methods that only score. */
const scored = {
  OBD: { make: (_: number, smoke: boolean) => obd({ examples: examples(smoke) }) },
  Wanda: { make: (_: number, smoke: boolean) => wanda({ batches: batches(smoke) }) },
  "Wanda, ERK": {
    make: (_: number, smoke: boolean) => wanda({ batches: batches(smoke) }),
    scope: "erk",
  },
  magnitude: { make: () => magnitude() },
  "magnitude, uniform": { make: () => magnitude(), scope: "layer" },
  "magnitude, ERK": { make: () => magnitude(), scope: "erk" },
  random: { make: () => randomPruning() },
} as const satisfies Readonly<Record<string, Pick<Rival, "make" | "scope">>>;

const mapped = <A, B>(of: Readonly<Record<string, A>>, f: (name: string, a: A) => [string, B][]) =>
  Object.fromEntries(Object.entries(of).flatMap(([name, a]) => f(name, a)));

const plain = { selection: "sequential", gate: false } as const;
const surgeons = { ...plain, compensation: "joint" } as const;

/**
 * All contenders by name. Weights are ranked one after the other by all that know an inverse curvature, and every contender has its curvature
 * estimated from scratch before each removal.
 */
export const rivals: Readonly<Record<string, Rival>> = {
  FLS: { ...surgeons, make: surgeon(60), start: 0.1, gate: true },
  ...mapped<(typeof curved)[string], Rival>(curved, (name, method) => [
    [name, { ...plain, ...method, compensation: "single" }],
    [`${name}, joint`, { ...plain, ...method, compensation: "joint" }],
    [`${name}, joint, gate`, { ...plain, ...method, compensation: "joint", gate: true }],
  ]),
  ...mapped<(typeof layerwise)[keyof typeof layerwise], Rival>(layerwise, (name, method) => [
    [name, { ...plain, ...method, compensation: "joint" }],
    [`${name}, gate`, { ...plain, ...method, compensation: "joint", gate: true }],
  ]),
  // Published with the same sparsity for every layer, which costs a network with a small last layer the more.
  "SparseGPT, ERK": { ...plain, ...layerwise.SparseGPT, compensation: "joint", scope: "erk" },
  "SparseGPT, ERK, gate": {
    ...plain,
    ...layerwise.SparseGPT,
    compensation: "joint",
    scope: "erk",
    gate: true,
  },
  ...mapped(scored, (name, method) => [[name, { ...plain, ...method, compensation: "none" }]]),
  "FLS, start alone": { ...surgeons, make: surgeon(0), as: "FLS", gate: true },
  "FLS, joint": { ...surgeons, make: surgeon(60), as: "FLS" },
  "FLS, single": { ...surgeons, make: surgeon(60), as: "FLS", compensation: "single" },
};

/** Those that the vision transformer is pruned by, whose inverse curvatures cost the more for its 200,000 weights. */
export const rivalsOfVit: readonly string[] = [
  "FLS",
  "oBERT",
  "oBERT, joint",
  "oBERT, joint, gate",
  "K-FAC-OBS",
  "K-FAC-OBS, joint",
  "K-FAC-OBS, joint, gate",
  "SparseGPT",
  "SparseGPT, gate",
  "SparseGPT, ERK",
  "Wanda",
  "Wanda, ERK",
  "magnitude",
  "magnitude, ERK",
  "FLS, start alone",
];
