import { isIP } from "node:net";
import { LegendreError } from "@legendre/core-tensor";
import { checkNumber, type NumberRange, resolveOptions } from "@legendre/core-tensor/options";
import type { LoadShop } from "./orders.ts";

/** Limits of {@link returnsServer}. */
export interface ServerLimits {
  /** Bytes of a request's body at most. @defaultValue 1 MiB */
  readonly body?: number;
  /** Lines, orders or outcomes of a request at most. @defaultValue `10_000` */
  readonly lines?: number;
  /**
   * Tokens a second and client in the long run, and how many it has at most. A request costs one, each further 100 lines of it
   * another, and `/why` 20. `perSecond: Infinity` turns this off. @defaultValue `200`
   */
  readonly perSecond?: number;
  /** See `perSecond`. @defaultValue `400` */
  readonly burst?: number;
  /** Open connections at most; further ones are closed at once. @defaultValue `4096` */
  readonly connections?: number;
  /** Milliseconds within which a whole request must have come. @defaultValue `10_000` */
  readonly requestMs?: number;
  /**
   * Customers and variants that no table has and that the scorer remembers, together; orders with further ones are kept in the
   * log and change no score. Each takes about a kilobyte with a graph model, else a hundred bytes. @defaultValue `250_000`
   */
  readonly newIds?: number;
}

/** Where a server says what somebody should know: `console` will do. It says nothing by itself. */
export interface ServerLogger {
  readonly warn: (message: string, details?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, details?: Readonly<Record<string, unknown>>) => void;
}

/** Options of {@link returnsServer}. */
export interface ReturnsServerOptions {
  /** Loads model and tables, at the start and at each reload. Its signal is aborted when the server stops meanwhile. */
  readonly load: LoadShop;
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
  /**
   * Addresses or networks of proxies in front of it, such as `"10.0.0.0/8"` or `"loopback"`: of what comes from them, the
   * client is who `X-Forwarded-For` names. Without it all that come through a proxy are one client. @defaultValue none
   */
  readonly trustProxy?: string | readonly string[];
  /** Header by which a trusted proxy names the client whose tokens a request costs: of an API key, say. @defaultValue the address */
  readonly clientHeader?: string;
  /**
   * Names under which it may be asked for, without port; others get 421, so that no page of a browser reaches it under a name
   * of its own. `"*"` allows all. @defaultValue names of this machine if `host` is one, else all
   */
  readonly hosts?: readonly string[];
  /** @defaultValue nothing is said */
  readonly logger?: ServerLogger;
  /** Ends the start with an error of its reason. */
  readonly signal?: AbortSignal;
}

/** The defaults of {@link ServerLimits}. */
export const serverLimits: Required<ServerLimits> = Object.freeze({
  body: 2 ** 20,
  lines: 10_000,
  perSecond: 200,
  burst: 400,
  connections: 4096,
  requestMs: 10_000,
  newIds: 250_000,
});

/** Limits that need not be whole numbers from 1. */
const limitRanges: Readonly<Record<string, NumberRange>> = {
  perSecond: { min: 1e-3, infinite: true },
  newIds: { min: 0, infinite: true },
};

/** Options of a server, checked and with their defaults. */
export interface ServerSettings
  extends Required<Pick<ReturnsServerOptions, "load" | "log" | "host" | "port" | "title">> {
  readonly limits: Required<ServerLimits>;
  readonly trustProxy: readonly string[];
  /** In small letters; nothing where all are allowed. */
  readonly hosts: ReadonlySet<string> | undefined;
  readonly adminToken: string | undefined;
  readonly clientHeader: string | undefined;
  readonly logger: ServerLogger | undefined;
  readonly signal: AbortSignal | undefined;
}

const own = ["localhost", "127.0.0.1", "[::1]", "::1"];

/** An address, a network of addresses, or the name of some. */
function isNetwork(text: unknown): boolean {
  if (typeof text !== "string") return false;
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [address, bits, ...rest] = text.split("/") as [string, ...string[]];
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d+$/.test(bits) && +bits <= (version === 4 ? 32 : 128));
}

/** Checks the options of a server; code "option". */
export function serverSettings(options: ReturnsServerOptions): ServerSettings {
  const where = "returnsServer";
  const given = resolveOptions(where, options, {
    load: undefined as LoadShop | undefined,
    log: "",
    host: "127.0.0.1",
    port: 8080,
    title: "Returns",
    limits: {} as ServerLimits,
    adminToken: undefined as string | undefined,
    logger: undefined as ServerLogger | undefined,
    trustProxy: [] as string | readonly string[],
    clientHeader: undefined as string | undefined,
    hosts: undefined as readonly string[] | undefined,
    signal: undefined as AbortSignal | undefined,
  });
  const fail = (message: string, details: Readonly<Record<string, unknown>>): never => {
    throw new LegendreError("option", where, message, details);
  };
  const limits = resolveOptions(`${where} limits`, given.limits, serverLimits);
  for (const [name, value] of Object.entries(limits)) {
    checkNumber(where, `limits.${name}`, value, limitRanges[name] ?? { integer: true, min: 1 });
  }
  checkNumber(where, "port", given.port, { integer: true, min: 0, max: 65_535 });
  const { load, log } = given;
  if (typeof load !== "function") return fail("load must be a function", { load });
  if (typeof log !== "string" || log === "") return fail("log must name a file", { log });
  const trustProxy = [given.trustProxy].flat();
  if (!trustProxy.every(isNetwork)) {
    const message = `trustProxy must be addresses of proxies, such as "10.0.0.0/8", got ${JSON.stringify(given.trustProxy)}`;
    fail(message, { trustProxy });
  }
  if (given.clientHeader !== undefined && trustProxy.length === 0) {
    const message = `clientHeader is "${given.clientHeader}" without trustProxy: anybody could call himself anything; say whose header it is`;
    fail(message, { clientHeader: given.clientHeader });
  }
  const names = given.hosts ?? (own.includes(given.host) ? [] : ["*"]);
  const hosts = new Set([...own, ...names].map((name) => name.toLowerCase()));
  return {
    ...given,
    load,
    limits,
    trustProxy,
    hosts: hosts.has("*") ? undefined : hosts,
    clientHeader: given.clientHeader?.toLowerCase(),
  };
}
