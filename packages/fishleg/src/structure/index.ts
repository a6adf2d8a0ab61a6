/**
 * What goes together in a network, found from its traced program, and the smaller network without it.
 *
 * @module fishleg/structure
 */
export type { PruneGroup, WeightSlice } from "../surgeon/granularity.ts";
export type { Mask } from "../surgeon/mask.ts";
export type { ChannelGroup } from "./channel-group.ts";
export {
  type DependencyGraph,
  type DependencyGraphOptions,
  dependencyGraph,
  dependencyGraphOptions,
  type FrozenAxis,
} from "./dependency-graph.ts";
export {
  type Removed,
  type RemoveGroupsOptions,
  removeGroups,
  removeGroupsOptions,
} from "./remove-groups.ts";
export { removedGroups } from "./removed-groups.ts";
export { smallerLayersModel } from "./smaller-layers-model.ts";
export { type SmallerModel, smallerModel } from "./smaller-model.ts";
