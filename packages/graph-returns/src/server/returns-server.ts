import type { AddressInfo } from "node:net";
import { checkNumber, isLegendreError, LegendreError, resolveOptions } from "@legendre/core-tensor";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { OrderId } from "../serve/order-ids.ts";
import { type Metrics, metrics } from "./metrics.ts";
import { type LoadedShop, type Orders, openOrders } from "./orders.ts";
import { pageOf } from "./page.ts";
import { rateLimit } from "./rate-limit.ts";
import { requestSchemas } from "./request-schemas.ts";

/** Limits of {@link returnsServer}. */
export interface ServerLimits {
  /** Bytes of a request's body at most. @defaultValue 1 MiB */
  readonly body?: number;
  /** Lines, orders or outcomes of a request at most. @defaultValue `10_000` */
  readonly lines?: number;
  /** Requests a second and client in the long run, and how many may come at once. @defaultValue `200`, `400` */
  readonly perSecond?: number;
  readonly burst?: number;
  /** Open connections at most; further ones are closed at once. @defaultValue `4096` */
  readonly connections?: number;
  /** Milliseconds within which a whole request must have come. @defaultValue `10_000` */
  readonly requestMs?: number;
}

/** Options of {@link returnsServer}. */
export interface ReturnsServerOptions {
  /** Loads model and tables, at the start and at each reload. */
  readonly load: () => Promise<LoadedShop>;
  /** The file of orders, which is all state that the server has; made if it is not there. */
  readonly log: string;
  /** @defaultValue `"127.0.0.1"` */
  readonly host?: string;
  /** 0 takes any that is free. @defaultValue `8080` */
  readonly port?: number;
  /** Who sends it as `Authorization: Bearer …` may reload and refresh; without it nobody may, over HTTP. */
  readonly adminToken?: string;
  readonly limits?: ServerLimits;
  /** What the page calls itself. @defaultValue `"Returns"` */
  readonly title?: string;
}

/** A running server. */
export interface ReturnsServer {
  readonly url: string;
  /** Loads model and tables anew; requests are answered by the old ones until the new ones are ready. */
  readonly reload: () => Promise<void>;
  /** `Scorer.refresh`. */
  readonly refresh: () => Promise<void>;
  /** Takes no more requests, answers those that have come, and puts everything on disk. */
  readonly close: () => Promise<void>;
}

/** The defaults of {@link ServerLimits}. */
export const serverLimits: Required<ServerLimits> = Object.freeze({
  ...{ body: 2 ** 20, lines: 10_000, perSecond: 200, burst: 400 },
  ...{ connections: 4096, requestMs: 10_000 },
});

/**
 * An HTTP server that scores orders and keeps account of them, on Fastify, which is an optional peer of this package.
 *
 * | request | body | answer |
 * | --- | --- | --- |
 * | `POST /score` | `{ lines: [{ customer, variant }] }` | `{ scores: [{ probability, customer, variant, by }] }` |
 * | `POST /why` | `{ customer, variant }` | the score, what customer and variant add to it, and `reasons` in words |
 * | `POST /orders` | `{ orders: [{ id, customer, variant }] }` | `{ accepted, known }`, once they are on disk |
 * | `POST /outcomes` | `{ outcomes: [{ id, returned }] }` | `{ accepted, known, unknown }`, once they are on disk |
 * | `POST /reload`, `/refresh` | none, with the token | `{ model, schemaHash }` |
 * | `GET /health`, `/ready` | | 200; `/ready` is 503 while orders cannot be written |
 * | `GET /metrics` | | Prometheus text |
 * | `GET /` | | a page to score an order and see why |
 *
 * Errors are `{ error, message }` with 400 for what is no valid request, 401, 404, 413, 429 with `Retry-After`, 503 for
 * a reload that failed, and 507 where the disk takes no orders; scores go on then. Sending an order again is no
 * mistake: it counts once.
 *
 * @param options - see {@link ReturnsServerOptions}.
 * @returns the server, which listens already.
 * @throws code "engine" where Fastify is not installed, "option"; "data" as `scorer` and for a log that is damaged or
 *   that another process writes.
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 * import { boosting, onFeatures } from "@legendre/graph-returns/models";
 * import { returnsServer } from "@legendre/graph-returns/serve";
 *
 * const data = await generateReturns({ edges: 300, seed: 1 });
 * const fitted = await onFeatures(boosting({ trees: 5 })).fit(protocolTask(data));
 * const server = await returnsServer({ load: async () => ({ fitted, data }), log: "out/orders.log", port: 0 });
 * const answer = await fetch(`${server.url}/score`, {
 *   method: "POST",
 *   headers: { "content-type": "application/json" },
 *   body: JSON.stringify({ lines: [{ customer: "ann", variant: 7 }] }),
 * });
 * console.log(answer.status, (await answer.json()).scores[0].customer); // → 200 nothing
 * await server.close();
 * ```
 *
 * @remarks Orders that come together go to disk together, so a request costs about one `fdatasync`, shared.
 */
export async function returnsServer(options: ReturnsServerOptions): Promise<ReturnsServer> {
  const where = "returnsServer";
  const given = resolveOptions(where, options, {
    ...{ load: undefined as never as ReturnsServerOptions["load"], log: "", host: "127.0.0.1" },
    ...{ port: 8080, adminToken: undefined as string | undefined, title: "Returns" },
    limits: {} as ServerLimits,
  });
  const limits = resolveOptions(`${where} limits`, given.limits, serverLimits);
  for (const [name, value] of Object.entries(limits)) {
    checkNumber(where, `limits.${name}`, value, { integer: name !== "perSecond", min: 1e-3 });
  }
  checkNumber(where, "port", given.port, { integer: true, min: 0, max: 65_535 });
  const fastify = await loadFastify();
  const counted = metrics(help);
  const orders = await openOrders(given.log, given.load);
  const app = fastify({
    ...{ bodyLimit: limits.body, requestTimeout: limits.requestMs, keepAliveTimeout: 30_000 },
    connectionTimeout: 3 * limits.requestMs,
    // What is waiting without a request is closed at once, what has one is answered first.
    ...{ forceCloseConnections: "idle", return503OnClosing: false },
    http: {
      headersTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.min(1000, limits.requestMs),
      maxHeaderSize: 16_384,
    },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: false } },
  });
  app.removeContentTypeParser("text/plain");
  app.server.maxConnections = limits.connections;
  let closing = false;
  app.addHook("preClose", async () => {
    closing = true;
  });
  // Whoever is answered while it closes must not keep its connection.
  app.addHook("onSend", async (_, reply) => {
    if (closing) reply.header("connection", "close");
  });
  observe(app, counted, orders);
  restrict(app, rateLimit(limits), counted);
  routes(app, orders, limits, given.title);
  admin(app, orders, given.adminToken, counted);
  answerErrors(app);
  try {
    await app.listen({ host: given.host, port: given.port, backlog: 4096 });
  } catch (error) {
    await orders.close();
    throw error;
  }
  const address = app.addresses()[0] as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    reload: orders.reload,
    refresh: () => orders.refresh(),
    async close() {
      await app.close();
      await orders.close();
    },
  };
}

const help = {
  returns_requests_total: "Requests answered, by route and status.",
  returns_request_seconds: "Time from a request's headers to its answer.",
  returns_rate_limited_total: "Requests refused because their client sent too many.",
  returns_reloads_total: "Reloads of model and tables, by how they ended.",
  returns_orders: "Orders in the log.",
  returns_outcomes: "Orders whose outcome is known.",
  returns_log_bytes: "Bytes of the log that are safe on disk.",
  returns_customers: "Customers seen, in the tables and since.",
  returns_variants: "Variants seen, in the tables and since.",
  returns_resident_bytes: "Memory of the process.",
};

type Fastify = typeof import("fastify")["fastify"];

async function loadFastify(): Promise<Fastify> {
  // A variable keeps bundlers from following an optional package.
  const name = "fastify";
  try {
    return ((await import(name)) as { fastify: Fastify }).fastify;
  } catch (cause) {
    const message = 'the server needs the package "fastify"; npm install fastify';
    throw new LegendreError("engine", "returnsServer", message, {}, { cause });
  }
}

function observe(app: FastifyInstance, counted: Metrics, orders: Orders): void {
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    counted.count("returns_requests_total", { route, status: `${reply.statusCode}` });
    counted.observe("returns_request_seconds", reply.elapsedTime / 1000);
  });
  counted.gauge("returns_orders", () => orders.book.orders());
  counted.gauge("returns_outcomes", () => orders.book.outcomes());
  counted.gauge("returns_log_bytes", () => orders.bytes());
  counted.gauge("returns_customers", () => orders.scorer().counts().customers);
  counted.gauge("returns_variants", () => orders.scorer().counts().variants);
  counted.gauge("returns_resident_bytes", () => process.memoryUsage.rss());
  app.get("/metrics", async (_, reply) => {
    reply.type("text/plain; version=0.0.4; charset=utf-8");
    return counted.text();
  });
}

function restrict(app: FastifyInstance, take: (client: string) => number, counted: Metrics): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.method === "GET") return;
    const wait = take(request.ip);
    if (wait === 0) return;
    counted.count("returns_rate_limited_total");
    reply.header("retry-after", `${Math.ceil(wait)}`);
    const message = `too many requests; come again in ${wait.toFixed(1)} s`;
    await reply.code(429).send({ error: "rate", message });
  });
}

function routes(
  app: FastifyInstance,
  orders: Orders,
  { lines }: Required<ServerLimits>,
  title: string,
): void {
  const schemas = requestSchemas(lines);
  type Line = { customer: OrderId; variant: OrderId };
  app.post<{ Body: { lines: Line[] } }>(
    "/score",
    { schema: { body: schemas.score } },
    async ({ body }) => ({
      ...orders.about(),
      scores: await orders.scored(body.lines),
    }),
  );
  app.post<{ Body: Line }>("/why", { schema: { body: schemas.why } }, async ({ body }) => ({
    ...orders.about(),
    ...(await orders.why(body)),
  }));
  app.post<{ Body: { orders: (Line & { id: OrderId })[] } }>(
    "/orders",
    { schema: { body: schemas.orders } },
    ({ body }) =>
      orders.add(
        body.orders.map(({ id, customer, variant }) => ({
          ...{ order: `${id}`, customer: `${customer}`, variant: `${variant}` },
        })),
      ),
  );
  app.post<{ Body: { outcomes: { id: OrderId; returned: boolean }[] } }>(
    "/outcomes",
    { schema: { body: schemas.outcomes } },
    ({ body }) =>
      orders.add(body.outcomes.map(({ id, returned }) => ({ order: `${id}`, returned }))),
  );
  app.get("/health", async () => ({
    status: "up",
    ...orders.about(),
    orders: orders.book.orders(),
  }));
  app.get("/ready", async (_, reply) => {
    const failure = orders.failure();
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

function admin(
  app: FastifyInstance,
  orders: Orders,
  token: string | undefined,
  counted: Metrics,
): void {
  if (token === undefined || token === "") return;
  const allowed = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (request.headers.authorization === `Bearer ${token}`) return undefined;
    return reply.code(401).send({ error: "token", message: "the token is missing or another" });
  };
  const how =
    (work: () => Promise<void>, name: string) => async (_: unknown, reply: FastifyReply) => {
      try {
        await work();
        counted.count("returns_reloads_total", { kind: name, ended: "well" });
        return orders.about();
      } catch (error) {
        counted.count("returns_reloads_total", { kind: name, ended: "failed" });
        const message = `the old model goes on: ${(error as Error).message}`;
        return reply.code(503).send({ error: name, message });
      }
    };
  app.post("/reload", { onRequest: allowed }, how(orders.reload, "reload"));
  app.post(
    "/refresh",
    { onRequest: allowed },
    how(() => orders.refresh(), "refresh"),
  );
}

/** Errors as JSON that says what to do, and nothing of the inside. */
function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler(async (request, reply) =>
    reply.code(404).send({ error: "route", message: `there is no ${request.method} here` }),
  );
  app.setErrorHandler(async (error: Error & { statusCode?: number; code?: string }, _, reply) => {
    if (isLegendreError(error, "data")) {
      return reply.code(400).send({ error: "data", message: error.message });
    }
    if (error.code === "ENOSPC" || error.code === "EDQUOT" || error.code === "EFBIG") {
      const message =
        "the disk is full: nothing was taken, and nothing is lost; send it again later";
      return reply.code(507).send({ error: "disk", message });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ error: "request", message: error.message });
    const message = "something failed inside; nothing of the request was taken";
    return reply.code(500).send({ error: "internal", message });
  });
}
