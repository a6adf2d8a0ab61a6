import type { ReturnsData } from "../data/returns-data.ts";
import { addInSteps, type IdIndex, idIndex } from "../ids/id-index.ts";
import type { Steps } from "../pause.ts";
import type { Messages } from "../protocols/task.ts";
import { widened } from "./growing.ts";
import { orderId } from "./order-ids.ts";
import type { Known, OrderLine } from "./scorer-types.ts";
import type { ServedModel } from "./served-model.ts";

export type End = "customer" | "variant";

/** A value for each end of a purchase. */
export type Ends<T> = Readonly<Record<End, T>>;

/** The customers and variants that a scorer has heard of: those of the tables, and those of orders since. */
export interface KnownNodes {
  /** The nodes of a line; −1 for an id that was never heard of. */
  readonly find: (line: OrderLine) => Ends<number>;
  /** What a score of a model goes by for the nodes of a line. */
  readonly known: (nodes: Ends<number>, model: Pick<ServedModel, "goesBy">) => Ends<Known>;
  /** The nodes of an order, which from now on have one; nothing where an id is new and no more are taken. */
  readonly add: (order: OrderLine) => Ends<number> | undefined;
  readonly counts: () => { readonly customers: number; readonly variants: number };
}

/** Ids of one end, with which of its nodes have an order and which a row. */
interface OneEnd {
  readonly index: IdIndex;
  readonly rowOf: Int32Array;
  hasOrders: Uint8Array;
}

/**
 * The {@link KnownNodes} of some tables, in steps.
 *
 * @param newIds - how many ids that no table has are taken at most.
 */
export function* knownNodes(
  where: string,
  data: ReturnsData,
  messages: Messages,
  newIds: number,
): Steps<KnownNodes> {
  const ends: Ends<OneEnd> = {
    customer: yield* oneEnd(data, messages, "customer"),
    variant: yield* oneEnd(data, messages, "variant"),
  };
  const count = (): number => ends.customer.index.count + ends.variant.index.count;
  const given = count();
  const knownOf = (end: End, node: number, { goesBy }: Pick<ServedModel, "goesBy">): Known => {
    const { hasOrders, rowOf } = ends[end];
    if (node < 0) return "nothing";
    if (goesBy?.(end, node) ?? hasOrders[node] === 1) return "orders";
    return (rowOf[node] ?? -1) >= 0 ? "row" : "nothing";
  };
  const nodeOf = (line: OrderLine, end: End): number =>
    ends[end].index.find(orderId(where, end, line[end]));
  const take = (line: OrderLine, end: End): number => {
    const own = ends[end];
    const node = own.index.add(orderId(where, end, line[end]));
    if (node >= own.hasOrders.length) own.hasOrders = widened(own.hasOrders, node + 1);
    own.hasOrders[node] = 1;
    return node;
  };
  const find = (line: OrderLine): Ends<number> => ({
    customer: nodeOf(line, "customer"),
    variant: nodeOf(line, "variant"),
  });
  return {
    find,
    known: ({ customer, variant }, model) => ({
      customer: knownOf("customer", customer, model),
      variant: knownOf("variant", variant, model),
    }),
    add(order) {
      const { customer, variant } = find(order);
      const isNew = customer < 0 || variant < 0;
      if (isNew && count() - given >= newIds) return undefined;
      return { customer: take(order, "customer"), variant: take(order, "variant") };
    },
    counts: () => ({
      customers: ends.customer.index.count,
      variants: ends.variant.index.count,
    }),
  };
}

function* oneEnd({ nodes, splits }: ReturnsData, messages: Messages, end: End): Steps<OneEnd> {
  const { ids, count } = nodes[end]!;
  const index = idIndex(ids.length);
  yield* addInSteps(index, ids);
  const split = splits[messages.split];
  const nodeOf = split.edges[end];
  const hasOrders = new Uint8Array(count);
  for (let i = 0; i < messages.edges.length; i++) hasOrders[nodeOf[messages.edges[i]!]!] = 1;
  yield;
  return { index, rowOf: split[`${end}s`].rowOf, hasOrders };
}
