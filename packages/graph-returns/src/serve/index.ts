/**
 * Scores of single orders, with orders and outcomes that come in: in this process, and over HTTP. The HTTP server is for
 * Node only and needs the package `fastify`, which is loaded when a server starts.
 *
 * @module graph-returns/serve
 */

export type { LoadedShop } from "../server/orders.ts";
export {
  type ReturnsServer,
  type ReturnsServerOptions,
  returnsServer,
  type ServerLimits,
  serverLimits,
} from "../server/returns-server.ts";
export type { OrderId } from "./order-ids.ts";
export {
  type ExplainedLine,
  type Known,
  type Order,
  type OrderLine,
  type ScoredLine,
  type Scorer,
  type ScorerOptions,
  scorer,
  type Why,
} from "./scorer.ts";
export type { ServedGraph } from "./served-graph.ts";
export type { ObservedOrder, ServedAttributions, ServedModel } from "./served-model.ts";
