export {
  type ChannelGroup,
  type DependencyGraph,
  type DependencyGraphOptions,
  dependencyGraph,
  type FrozenAxis,
} from "./dependency-graph.ts";
export { type Removed, type RemoveGroupsOptions, removeGroups } from "./remove-groups.ts";
export { removedGroups } from "./removed-groups.ts";
export { type SmallerModel, smallerModel } from "./smaller-model.ts";
