import {
  blockWoodbury,
  chance,
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
}

const fishleg = (smoke: boolean): PruningMethod =>
  fishlegSurgeon(smoke ? { pretrain: 5, refine: 2 } : { pretrain: 400, refine: 40 });

/** Every contender recomputes its curvature before each removal. */
export const contenders: Readonly<Record<string, Contender>> = {
  "FLS, joint, gate": { make: fishleg, compensation: "joint", gate: true },
  "FLS, joint": { make: fishleg, compensation: "joint", gate: false },
  "FLS, single": { make: fishleg, compensation: "single", gate: false },
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
