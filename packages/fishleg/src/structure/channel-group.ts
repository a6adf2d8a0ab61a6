import type { PruneGroup, WeightSlice } from "../surgeon/granularity.ts";
import type { Role } from "./relate.ts";

/** One neuron or channel, with all the weights that go when it goes. */
export interface ChannelGroup extends PruneGroup {
  /** The leaf and axis it is counted along, e.g. `"conv1.kernel:3"`: groups of one layer have it in common. */
  readonly layer: string;
  /** Slices of the state (running statistics) that go too. */
  readonly state: readonly WeightSlice[];
}

/** One leaf of the arguments. */
export interface ArgumentLeaf {
  readonly role: Role;
  /** In its own tree. */
  readonly path: string;
}
