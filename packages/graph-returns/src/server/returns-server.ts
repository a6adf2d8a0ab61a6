import type { AddressInfo } from "node:net";
import { LegendreError } from "@legendre/core-tensor";
import type { FastifyInstance } from "fastify";
import { application, type Fastify } from "./application.ts";
import { checkHost, restrict } from "./guards.ts";
import { metrics, type PromClient } from "./metrics.ts";
import { openOrders } from "./orders.ts";
import { adminRoutes, answerErrors, observe, publicRoutes } from "./routes.ts";
import { type ReturnsServerOptions, serverSettings } from "./server-options.ts";

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

/**
 * An HTTP server that scores orders and keeps account of them, on Fastify and prom-client, which are optional peers of
 * this package.
 *
 * | request | body | answer |
 * | --- | --- | --- |
 * | `POST /score` | `{ lines: [{ customer, variant }] }` | `{ scores: [{ probability, customer, variant, by }] }` |
 * | `POST /why` | `{ customer, variant }` | the score, what customer and variant add to it, and `reasons` in words |
 * | `POST /orders` | `{ orders: [{ id, line, customer, variant }] }` | `{ accepted, corrected, known, unknown }`, once they are on disk |
 * | `POST /outcomes` | `{ outcomes: [{ id, line, returned }] }` | the same; an outcome that says another thing than before is a correction |
 * | `POST /reload`, `/refresh` | none, with the token | `{ model, schemaHash }` |
 * | `GET /health`, `/ready` | | 200; `/ready` is 503 while orders cannot be written |
 * | `GET /metrics` | | Prometheus text |
 * | `GET /` | | a page to score an order and see why |
 *
 * An order with several lines is sent line by line, each with a `line` of its own, and so are its outcomes; `line` is left out where
 * an order is one purchase. What is sent again with the same customer and variant counts once.
 *
 * Errors are `{ error, message }` with 400 for what is no valid request, 401, 404, 409 for a line that is there with another customer
 * or variant and for an outcome that does not say of which line (nothing of the list was taken then), 413, 421 for another host's name, 429 with
 * `Retry-After`, 500 with the id under which it was logged, 503 for a reload that failed and for a log that was taken away, and 507
 * where the disk takes no orders; scores go on then.
 *
 * @param options - see {@link ReturnsServerOptions}.
 * @returns the server, which listens already.
 * @throws code "engine" where Fastify or prom-client is not installed, "option"; "data" as `scorer` and for a log that is damaged or
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
  const settings = serverSettings(options);
  const { limits, logger, signal } = settings;
  const { fastify, prom } = await loadPeers();
  const counted = metrics(prom);
  const orders = await openOrders(settings.log, settings.load, {
    newIds: limits.newIds,
    signal,
    warn: (message, error) => logger?.warn(message, error === undefined ? {} : { error }),
  });
  let app: FastifyInstance | undefined;
  try {
    app = application(fastify, settings);
    observe(app, counted, orders);
    checkHost(app, settings);
    restrict(app, settings, counted);
    publicRoutes(app, orders, settings);
    adminRoutes(app, orders, settings, counted);
    answerErrors(app, settings);
    signal?.throwIfAborted();
    await app.listen({ host: settings.host, port: settings.port, backlog: 4096 });
  } catch (error) {
    await app?.close();
    await orders.close();
    throw error;
  }
  const address = app.addresses()[0] as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    reload: orders.reload,
    refresh: orders.refresh,
    async close() {
      // A reload that is under way must not hold up the end.
      await Promise.all([app.close(), orders.stop()]);
      await orders.close();
    },
  };
}

/** The optional packages that a server needs. */
async function loadPeers(): Promise<{ readonly fastify: Fastify; readonly prom: PromClient }> {
  // Variables keep bundlers from following optional packages.
  const [server, metricsOf] = ["fastify", "prom-client"];
  try {
    const { fastify } = (await import(server)) as { fastify: Fastify };
    const prom = (await import(metricsOf)) as { default: PromClient };
    return { fastify, prom: prom.default };
  } catch (cause) {
    const message =
      'the server needs the packages "fastify" and "prom-client"; npm install fastify prom-client';
    throw new LegendreError("engine", "returnsServer", message, {}, { cause });
  }
}
