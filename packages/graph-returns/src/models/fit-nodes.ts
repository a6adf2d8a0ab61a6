import { LegendreError } from "@legendre/core-tensor";
import type { ReturnsData } from "../data/returns-data.ts";
import { idIndex } from "../ids/id-index.ts";
import { idHashes, marks } from "../protocols/pairs.ts";
import type { ReturnsTask } from "../protocols/task.ts";
import { halvesOf, idsOfHalves } from "./id-halves.ts";
import type { SavedModel } from "./tabular.ts";

/** Ids of some nodes that a model was fitted on: by them tables of another shop are told. */
export interface FitNodes {
  readonly customer: BigInt64Array;
  readonly variant: BigInt64Array;
}

/** So many that a shop which renews nearly all of its range is still known. */
const most = 256;
const kinds = ["customer", "variant"] as const;

/** Nodes of a task's training purchases: of each kind those whose ids have the smallest hashes, whatever their order. */
export function fitNodes({ data, train }: Pick<ReturnsTask, "data" | "train">): FitNodes {
  const some = (kind: "customer" | "variant"): BigInt64Array => {
    const { ids } = data.nodes[kind]!;
    const ends = data.splits[train.split].edges[kind];
    const hashes = idHashes(ids, 0x2545f491);
    const seen = marks(
      ids.length,
      train.edges.map((e) => ends[e]!),
    );
    const nodes = Int32Array.from(seen.keys()).filter((node) => seen[node] === 1);
    nodes.sort((a, b) => hashes[a]! - hashes[b]! || (ids[a]! < ids[b]! ? -1 : 1));
    return BigInt64Array.from(nodes.slice(0, most), (node) => ids[node]!);
  };
  return { customer: some("customer"), variant: some("variant") };
}

/** Raises code "data" for tables that have none of these nodes: they are another shop's. */
export function checkNodes({ nodes }: ReturnsData, known: FitNodes): void {
  const shared = kinds.some((kind) => {
    const index = idIndex(most);
    index.addAll(known[kind]);
    return nodes[kind]!.ids.some((id) => index.find(id) >= 0);
  });
  if (shared || known.customer.length + known.variant.length === 0) return;
  const message = `the tables have none of ${known.customer.length} customers and ${known.variant.length} variants that the model was fitted on, so they are another shop's; give the tables of its shop, or a model fitted on these`;
  throw new LegendreError("data", "serving", message, { reason: "shop" });
}

/** Arrays of a saved model. */
export const nodesArrays = ({ customer, variant }: FitNodes): SavedModel["arrays"] => ({
  "nodes.customer": halvesOf(customer),
  "nodes.variant": halvesOf(variant),
});

/** What {@link nodesArrays} made; undefined where a file of before has none. */
export function loadNodes(arrays: SavedModel["arrays"]): FitNodes | undefined {
  const [customer, variant] = kinds.map((kind) => arrays[`nodes.${kind}`]);
  if (!(customer instanceof Int32Array && variant instanceof Int32Array)) return undefined;
  return { customer: idsOfHalves(customer), variant: idsOfHalves(variant) };
}
