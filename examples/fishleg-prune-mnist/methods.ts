import {
  blockWoodbury,
  chance,
  type FishlegSurgeonOptions,
  fishlegSurgeon,
  layerObc,
  magnitude,
  obd,
  type PruningMethod,
} from "@legendre/fishleg/surgeon";

/** A method and how it compensates. */
export interface Contender {
  readonly make: (smoke: boolean) => PruningMethod;
  readonly compensation: "joint" | "single" | "none";
  /** Whether simpler compensations are tried on the held-out images. */
  readonly gate: boolean;
  /** How weights are ranked. */
  readonly selection?: "single" | "sequential";
}

/**
 * `Q` starts at the inverse of the K-FAC factors of a batch before each removal, and learns what these leave out: as weights go and
 * a classifier is less sure, its Fisher matrix grows, and a `Q` that goes on from what it was may stay behind.
 */
const anew: FishlegSurgeonOptions = {
  start: "k-fac",
  damping: { relative: 1 },
  assimilation: "re-estimate",
  pretrain: 60,
  refine: 60,
  aux: { lr: 0.1 },
};

/** `Q` starts there once, and goes on learning. */
const progressive: FishlegSurgeonOptions = {
  ...anew,
  assimilation: "progressive",
  pretrain: 400,
};

const fishleg =
  (options: FishlegSurgeonOptions): Contender["make"] =>
  (smoke) =>
    fishlegSurgeon(smoke ? { ...options, pretrain: 5, refine: 2 } : options);

/** Every contender has its curvature estimated anew before each removal, but for the progressive one, which goes on from its last. */
export const contenders: Readonly<Record<string, Contender>> = {
  "FLS, sequential, joint, gate": {
    make: fishleg(anew),
    ...{ selection: "sequential", compensation: "joint", gate: true },
  },
  "FLS, joint, gate": { make: fishleg(anew), compensation: "joint", gate: true },
  "FLS, joint": { make: fishleg(anew), compensation: "joint", gate: false },
  "FLS, single": { make: fishleg(anew), compensation: "single", gate: false },
  "FLS, progressive, sequential, joint, gate": {
    make: fishleg(progressive),
    ...{ selection: "sequential", compensation: "joint", gate: true },
  },
  oBERT: {
    make: (smoke) => blockWoodbury(smoke ? { gradients: 64 } : { gradients: 512 }),
    compensation: "single",
    gate: false,
  },
  OBC: {
    make: (smoke) => layerObc({ batches: smoke ? 1 : 8 }),
    compensation: "joint",
    gate: false,
  },
  OBD: { make: (smoke) => obd({ examples: smoke ? 64 : 1024 }), compensation: "none", gate: false },
  magnitude: { make: () => magnitude(), compensation: "none", gate: false },
  random: { make: () => chance(), compensation: "none", gate: false },
};
