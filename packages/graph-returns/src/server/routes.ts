import { isLegendreError } from "@legendre/core-tensor";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { OrderId } from "../serve/order-ids.ts";
import { holds } from "./guards.ts";
import type { Metrics } from "./metrics.ts";
import type { Orders } from "./orders.ts";
import { pageOf } from "./page.ts";
import type { ServerSettings } from "./server-options.ts";
import type { LineName } from "./shop-event.ts";

type Line = { customer: OrderId; variant: OrderId };
/** Names a purchase. */
type Named = { id: OrderId; line?: OrderId };

const nameOf = ({ id, line }: Named): LineName => ({
  order: `${id}`,
  ...(line === undefined ? {} : { line: `${line}` }),
});

/** What everybody may ask. */
export function publicRoutes(
  app: FastifyInstance,
  orders: Orders,
  { limits, title }: ServerSettings,
): void {
  const schemas = requestSchemas(limits.lines);
  app.post<{ Body: { lines: Line[] } }>(
    "/score",
    { schema: { body: schemas.score } },
    async ({ body }) => {
      const shop = orders.now();
      return { ...shop.about, scores: await shop.scored(body.lines) };
    },
  );
  app.post<{ Body: Line }>("/why", { schema: { body: schemas.why } }, async ({ body }) => {
    const shop = orders.now();
    return { ...shop.about, ...(await shop.why(body)) };
  });
  app.post<{ Body: { orders: (Line & Named)[] } }>(
    "/orders",
    { schema: { body: schemas.orders } },
    ({ body }) =>
      orders.add(
        body.orders.map(({ customer, variant, ...name }) => ({
          ...nameOf(name),
          customer: `${customer}`,
          variant: `${variant}`,
        })),
      ),
  );
  app.post<{ Body: { outcomes: (Named & { returned: boolean })[] } }>(
    "/outcomes",
    { schema: { body: schemas.outcomes } },
    ({ body }) =>
      orders.add(body.outcomes.map(({ returned, ...name }) => ({ ...nameOf(name), returned }))),
  );
  app.get("/health", async () => ({
    status: "up",
    ...orders.now().about,
    orders: orders.book.orders(),
  }));
  app.get("/ready", async (_, reply) => {
    const failure = await orders.failure();
    if (failure === undefined) return { status: "ready" };
    return reply.code(503).send({ status: "orders cannot be written", message: failure });
  });
  const { html, policy } = pageOf(title);
  app.get("/", async (_, reply) => {
    reply.type("text/html; charset=utf-8").headers({
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    return html;
  });
}

/** JSON schemas of request bodies; what they do not name is refused. */
function requestSchemas(
  lines: number,
): Readonly<Record<"score" | "why" | "orders" | "outcomes", object>> {
  const id = {
    anyOf: [
      { type: "string", minLength: 1, maxLength: 128 },
      { type: "integer", minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
    ],
  };
  const object = (properties: Readonly<Record<string, unknown>>, optional = {}) => ({
    type: "object",
    additionalProperties: false,
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
  });
  const list = (items: unknown) => ({ type: "array", minItems: 1, maxItems: lines, items });
  const ends = { customer: id, variant: id };
  const line = { line: id };
  return {
    score: object({ lines: list(object(ends)) }),
    why: object(ends),
    orders: object({ orders: list(object({ id, ...ends }, line)) }),
    outcomes: object({ outcomes: list(object({ id, returned: { type: "boolean" } }, line)) }),
  };
}

/** What needs the token. */
export function adminRoutes(
  app: FastifyInstance,
  orders: Orders,
  { adminToken, logger }: ServerSettings,
  counted: Metrics,
): void {
  if (adminToken === undefined || adminToken === "") return;
  const how =
    (work: () => Promise<void>, kind: string) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      // It may take longer than a connection may be silent.
      request.raw.socket.setTimeout(0);
      try {
        await work();
        counted.reloads.inc({ kind, ended: "well" });
        return orders.now().about;
      } catch (error) {
        counted.reloads.inc({ kind, ended: "failed" });
        logger?.error(`${kind} failed, the old model goes on`, { request: request.id, error });
        const message = `the old model goes on: ${(error as Error).message}`;
        return reply.code(503).send({ error: kind, message });
      }
    };
  const onRequest = holds(adminToken);
  app.post("/reload", { onRequest }, how(orders.reload, "reload"));
  app.post("/refresh", { onRequest }, how(orders.refresh, "refresh"));
}

/** Counts requests, and tells what is counted. */
export function observe(app: FastifyInstance, counted: Metrics, orders: Orders): void {
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    counted.requests.inc({ route, status: `${reply.statusCode}` });
    counted.seconds.observe(reply.elapsedTime / 1000);
  });
  const counts = () => orders.now().scorer.counts();
  const gauges: readonly [name: string, help: string, of: () => number][] = [
    ["orders", "Purchases in the log, lines of orders each.", () => orders.book.orders()],
    ["outcomes", "Purchases whose outcome is known.", () => orders.book.outcomes()],
    ["log_bytes", "Bytes of the log on disk.", () => orders.bytes()],
    ["customers", "Customers seen, in the tables and since.", () => counts().customers],
    ["variants", "Variants seen, in the tables and since.", () => counts().variants],
    [
      "passed_over",
      "Orders that change no score, because too many ids are new.",
      () => counts().passedOver,
    ],
    ["resident_bytes", "Memory of the process.", () => process.memoryUsage.rss()],
  ];
  for (const [name, help, of] of gauges) counted.gauge(`returns_${name}`, help, of);
  app.get("/metrics", async (_, reply) => {
    reply.type(counted.registry.contentType);
    return counted.registry.metrics();
  });
}

/** Errors as JSON that says what to do, and nothing of the inside. */
export function answerErrors(app: FastifyInstance, { logger }: ServerSettings): void {
  app.setNotFoundHandler(async (request, reply) =>
    reply.code(404).send({ error: "route", message: `there is no ${request.method} here` }),
  );
  app.setErrorHandler(
    async (error: Error & { statusCode?: number; code?: string }, request, reply) => {
      const { id } = request;
      if (isLegendreError(error) && error.details["reason"] === "disk") {
        logger?.error("the disk takes no orders", { request: id, error });
        const message =
          "the disk is full or fails: nothing was taken, and nothing is lost; send it again later";
        return reply.code(507).send({ error: "disk", message });
      }
      if (isLegendreError(error) && error.details["reason"] === "log") {
        logger?.error("orders cannot be written", { request: id, error });
        const message = "orders cannot be written now; send them again later";
        return reply.code(503).send({ error: "log", message });
      }
      if (isLegendreError(error) && error.details["reason"] === "conflict") {
        return reply.code(409).send({ error: "conflict", message: error.message });
      }
      if (isLegendreError(error, "data")) {
        return reply.code(400).send({ error: "data", message: error.message });
      }
      const status = error.statusCode ?? 500;
      if (status < 500) {
        return reply.code(status).send({ error: "request", message: error.message });
      }
      logger?.error("a request failed", { request: id, route: request.routeOptions.url, error });
      const message = `something failed inside, and is logged as ${id}; orders may have been taken: send them again, each counts once`;
      return reply.code(500).send({ error: "internal", message, request: id });
    },
  );
}
