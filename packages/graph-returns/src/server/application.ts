import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { readBodies } from "./guards.ts";
import type { ServerSettings } from "./server-options.ts";

/** The function of the package `fastify` that makes an application. */
export type Fastify = typeof import("fastify")["fastify"];

/** An application that reads requests within the limits and has no routes yet. */
export function application(
  fastify: Fastify,
  { limits, trustProxy }: ServerSettings,
): FastifyInstance {
  const app = fastify({
    bodyLimit: limits.body,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: 30_000,
    connectionTimeout: 3 * limits.requestMs,
    // What is waiting without a request is closed at once, what has one is answered first.
    forceCloseConnections: "idle",
    return503OnClosing: false,
    ...(trustProxy.length === 0 ? {} : { trustProxy: [...trustProxy] }),
    genReqId: () => randomUUID(),
    http: {
      headersTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.min(1000, limits.requestMs),
      maxHeaderSize: 16_384,
    },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: false } },
  });
  readBodies(app);
  app.server.maxConnections = limits.connections;
  let closing = false;
  app.addHook("preClose", async () => {
    closing = true;
  });
  // Whoever is answered while it closes must not keep its connection.
  app.addHook("onSend", async (_, reply) => {
    if (closing) reply.header("connection", "close");
  });
  return app;
}
