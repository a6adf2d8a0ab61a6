import {
  type FishlegSurgeonOptions,
  fishlegSurgeon,
  magnitude,
  obc,
  obd,
  obert,
  type PruningMethod,
  randomPruning,
  type Scope,
} from "@legendre/fishleg/surgeon";

/** A method and how it compensates. */
export interface Contender {
  readonly make: (smoke: boolean) => PruningMethod;
  readonly compensation: "joint" | "single" | "none";
  /** Whether simpler compensations are tried on the held-out images. */
  readonly gate: boolean;
  /** How weights are ranked. */
  readonly selection?: "single" | "sequential";
  readonly scope?: Scope;
}

/**
 * What `--search` chose: `Q` starts at the inverse of the K-FAC factors of a batch before each removal, and learns what these leave
 * out. It is the inverse over all weights, and each removal fixes pruned weights at 0.
 */
const chosen: FishlegSurgeonOptions = {
  start: "k-fac",
  damping: { relative: 0.1 },
  assimilation: "re-estimate",
  pretrain: 60,
  refine: 60,
  aux: { lr: 0.03 },
};

/** The FishLeg Surgeon, weights ranked one after the other, with joint compensation and the gate. */
export function surgeon(options: FishlegSurgeonOptions): Contender {
  return {
    make: (smoke) =>
      fishlegSurgeon(
        smoke ? { ...chosen, ...options, pretrain: 5, refine: 2 } : { ...chosen, ...options },
      ),
    selection: "sequential",
    compensation: "joint",
    gate: true,
  };
}

/** The curvature of every contender is estimated from scratch before each removal; only the progressive one goes on from its last. */
export const contenders: Readonly<Record<string, Contender>> = {
  FLS: surgeon({}),
  "FLS, start alone": surgeon({ pretrain: 0, refine: 0 }),
  "FLS, progressive": surgeon({ assimilation: "progressive", pretrain: 400 }),
  "FLS, single ranking": { ...surgeon({}), selection: "single" },
  "FLS, masked": surgeon({ pruned: "masked" }),
  oBERT: {
    make: (smoke) => obert({ gradients: smoke ? 64 : 512, damping: 1e-4 }),
    compensation: "single",
    gate: false,
  },
  OBC: {
    make: (smoke) => obc({ batches: smoke ? 1 : 8 }),
    compensation: "joint",
    gate: false,
  },
  OBD: { make: (smoke) => obd({ examples: smoke ? 64 : 1024 }), compensation: "none", gate: false },
  magnitude: { make: () => magnitude(), compensation: "none", gate: false },
  random: { make: () => randomPruning(), compensation: "none", gate: false },
};
