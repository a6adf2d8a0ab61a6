import type { FitNodes } from "./fit-nodes.ts";
import type { GraphParams, NetworkSettings } from "./graph-network.ts";
import type { GraphRecipe } from "./graph-source.ts";
import type { HostTree } from "./host-tree.ts";
import type { FitSummary } from "./tabular.ts";

/** The parts of a graph model that has learned. */
export type OpenNetwork = Omit<GraphContent, "name" | "summary" | "nodes">;

/** What a fitted graph model is made of. */
export interface GraphContent {
  readonly name: string;
  readonly summary: FitSummary;
  readonly network: NetworkSettings;
  readonly kept: HostTree<GraphParams>;
  readonly recipe: GraphRecipe;
  readonly schemaHash: string;
  /** Models of other programs' weights and files of before have none. */
  readonly nodes?: FitNodes | undefined;
}
