import { type FastifyInstance, fastify, type LightMyRequestResponse } from "fastify";
import prom from "prom-client";
import type { ReturnsServerOptions } from "../../src/serve/index.ts";
import type { Scorer } from "../../src/serve/scorer-types.ts";
import { application } from "../../src/server/application.ts";
import { checkHost, restrict } from "../../src/server/guards.ts";
import { metrics } from "../../src/server/metrics.ts";
import { orderBook } from "../../src/server/order-book.ts";
import type { Orders } from "../../src/server/orders.ts";
import { adminRoutes, answerErrors, observe, publicRoutes } from "../../src/server/routes.ts";
import { serverSettings } from "../../src/server/server-options.ts";
import type { ShopEvent } from "../../src/server/shop-event.ts";

const load = () => Promise.reject(new Error("nobody loads"));
export const about: { readonly model: string; readonly schemaHash: string } = {
  model: "made up",
  schemaHash: "abc",
};

/** What an answer may say of a fault. */
export interface Told {
  readonly error?: string;
  readonly message: string;
  readonly request?: string;
}

/** A service without a connection, and what it does. */
export interface MadeUpService {
  readonly app: FastifyInstance;
  readonly get: (url: string) => Promise<LightMyRequestResponse>;
  readonly post: (
    url: string,
    payload: object,
    headers?: Record<string, string>,
  ) => Promise<{
    status: number;
    headers: LightMyRequestResponse["headers"];
    body: Told;
  }>;
  /** A number of the metrics; NaN where they do not have it. */
  readonly metric: (name: string) => Promise<number>;
  /** Events that orders were told, messages that were logged, and how long routes let connections be silent. */
  readonly told: ShopEvent[];
  readonly logged: [string, unknown][];
  readonly waits: number[];
  readonly state: {
    /** What scores and reloads fail with. */
    fail: unknown;
    /** Why orders cannot be written. */
    failure: string | undefined;
    /** Reloads and refreshes that were asked for. */
    readonly work: string[];
  };
}

/** All routes, with orders that are made up: what they are told is kept, and `fail` makes scores fail. */
export function madeUpService(options: Partial<ReturnsServerOptions> = {}): MadeUpService {
  const told: ShopEvent[] = [];
  const logged: [string, unknown][] = [];
  const state: MadeUpService["state"] = { fail: undefined, failure: undefined, work: [] };
  const book = orderBook();
  for (const n of [1, 2, 3]) book.add({ order: `${n}`, customer: "a", variant: "b" });
  for (const n of [1, 2]) book.add({ order: `${n}`, returned: true });
  const counts = () => ({ customers: 11, variants: 12, orders: 13, passedOver: 14 });
  const score = {
    probability: 0.25,
    customer: "orders",
    variant: "nothing",
    by: "model",
  } as const;
  const reloads = (kind: string) => async () => {
    state.work.push(kind);
    if (state.fail !== undefined) throw state.fail;
  };
  const orders: Orders = {
    book,
    now: () => ({
      scorer: { ...about, counts } as Scorer,
      about,
      scored: async (lines) => {
        if (state.fail !== undefined) throw state.fail;
        return lines.map(() => score);
      },
      why: async () => ({ ...score, base: 1, adds: { customer: 2, variant: 3 } }),
      retire: async () => undefined,
    }),
    bytes: () => 321,
    failure: async () => state.failure,
    add: async (events) => {
      told.push(...events);
      return { accepted: events.length, corrected: 0, known: 0, unknown: 0 };
    },
    reload: reloads("reload"),
    refresh: reloads("refresh"),
    stop: async () => undefined,
    close: async () => undefined,
  };
  const log = (message: string, details: unknown) => void logged.push([message, details]);
  const settings = serverSettings({
    load,
    log: "x",
    logger: { warn: log, error: log },
    ...options,
  });
  const app = application(fastify, settings);
  /** How long connections may be silent, as routes ask for. */
  const waits: number[] = [];
  app.addHook("onRequest", async ({ raw }) => {
    Object.assign(raw.socket, { setTimeout: (ms: number) => void waits.push(ms) });
  });
  const counted = metrics(prom);
  observe(app, counted, orders);
  checkHost(app, settings);
  restrict(app, settings, counted);
  publicRoutes(app, orders, settings);
  adminRoutes(app, orders, settings, counted);
  answerErrors(app, settings);
  const get = async (url: string) => app.inject({ method: "GET", url });
  const post = async (url: string, payload: object, headers: Record<string, string> = {}) => {
    const answer = await app.inject({ method: "POST", url, payload, headers });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json<Told>() };
  };
  const metric = async (name: string): Promise<number> => {
    const { body } = await get("/metrics");
    const line = body.split("\n").find((text) => text.startsWith(`${name} `));
    return line === undefined ? Number.NaN : Number(line.slice(name.length + 1));
  };
  return { app, get, post, metric, told, logged, state, waits };
}
