import {
  fishlegSurgeon,
  magnitude,
  obd,
  obert,
  type PruneOptions,
  type PruningMethod,
} from "@legendre/fishleg/surgeon";

/** A method, and what is done for the weights that stay. */
export interface Contender {
  readonly make: (damping: number, smoke: boolean) => PruningMethod;
  readonly compensation: NonNullable<PruneOptions<unknown, unknown>["compensation"]>;
  readonly gate: boolean;
  /** How weights are ranked. @defaultValue `"single"` */
  readonly selection?: "sequential";
  /** Where the search of the damping starts; none for methods that have none. */
  readonly start?: number;
  /** Another contender whose damping it takes. */
  readonly as?: string;
}

/** Images that every curvature is estimated from before each removal, in batches of 128 for the surgeon's start. */
const examples = (smoke: boolean): number => (smoke ? 32 : 1024);

const surgeon =
  (updates: number): Contender["make"] =>
  (relative, smoke) =>
    fishlegSurgeon({
      start: "k-fac",
      startBatches: smoke ? 1 : 8,
      damping: { relative },
      assimilation: "re-estimate",
      pretrain: smoke ? Math.min(updates, 2) : updates,
      // Eight removals a level: 160 updates for each.
      refine: smoke ? Math.min(updates, 1) : Math.min(updates, 20),
      aux: { lr: 0.03 },
    });

const blocks: Contender["make"] = (damping, smoke) =>
  obert({ damping, gradients: examples(smoke) });

/** What the surgeon has beside its curvature. */
const helped = { compensation: "joint", gate: true, selection: "sequential" } as const;

/** All by name, those first that the question is about. */
export const contenders: Readonly<Record<string, Contender>> = {
  FLS: { ...helped, make: surgeon(60), start: 3e-4 },
  OBS: { make: blocks, compensation: "single", gate: false, start: 1e-4 },
  "OBS, helped": { ...helped, make: blocks, start: 1e-4 },
  magnitude: { make: () => magnitude(), compensation: "none", gate: false },
  "FLS, start alone": { ...helped, make: surgeon(0), as: "FLS" },
  OBD: {
    make: (_, smoke) => obd({ examples: examples(smoke) }),
    compensation: "none",
    gate: false,
  },
};
