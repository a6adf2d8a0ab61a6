/**
 * Scores of single orders, with orders and outcomes that come in: in this process, and over HTTP. The HTTP server is for
 * Node only and needs the package `fastify`, which is loaded when a server starts.
 *
 * @module graph-returns/serve
 */

export type { ReturnsData } from "../data/returns-data.ts";
export type { Explanation, RowAttributions } from "../explain/explanation.ts";
export type { FittedReturns } from "../models/fitted-returns.ts";
export type { Messages } from "../protocols/task.ts";
export { type ExportedLog, exportLog } from "../server/export-log.ts";
export type { LoadShop } from "../server/orders.ts";
export { type ReturnsServer, returnsServer } from "../server/returns-server.ts";
export {
  type ReturnsServerOptions,
  returnsServerOptions,
  type ServerLimits,
  type ServerLogger,
  serverLimitOptions,
} from "../server/server-options.ts";
export type { LoadedShop } from "../server/shop-in-use.ts";
export type { OrderId } from "./order-ids.ts";
export { scorer } from "./scorer.ts";
export {
  type ExplainedLine,
  type Known,
  type Order,
  type OrderLine,
  type ScoredLine,
  type Scorer,
  type ScorerOptions,
  scorerOptions,
  type Why,
} from "./scorer-types.ts";
export type { ServedGraph } from "./served-graph.ts";
export type { ObservedOrder, ServedAttributions, ServedModel } from "./served-model.ts";
