/**
 * An HTTP server that scores orders; it needs the package `fastify`.
 *
 * @module graph-returns/server
 */

export type { LoadedShop } from "./orders.ts";
export {
  type ReturnsServer,
  type ReturnsServerOptions,
  returnsServer,
  type ServerLimits,
  serverLimits,
} from "./returns-server.ts";
