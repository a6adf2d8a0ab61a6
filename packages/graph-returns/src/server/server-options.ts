import { isIP } from "node:net";
import { LegendreError } from "@legendre/core-tensor";
import {
  count,
  group,
  number,
  type OptionsOf,
  optional,
  options,
  type Settings,
  shared,
  text,
  value,
} from "@legendre/core-tensor/options";
import type { LoadShop } from "./orders.ts";

/** The options of {@link ServerLimits}. */
export const serverLimitOptions = shared({
  /** Bytes of a request's body at most, a MiB if left out. */
  body: count(1, 2 ** 20),
  /** Lines, orders or outcomes of a request at most. */
  lines: count(1, 10_000),
  /**
   * Tokens a second and client in the long run, and how many it has at most. A request costs one, each further 100 lines of it
   * another, and `/why` 20. `perSecond: Infinity` turns this off.
   */
  perSecond: number({ min: 1e-3, infinite: true }, 200),
  /** See `perSecond`. */
  burst: count(1, 400),
  /** Open connections at most; further ones are closed at once. */
  connections: count(1, 4096),
  /** Milliseconds within which a whole request must have come. */
  requestMs: count(1, 10_000),
  /**
   * Customers and variants that no table has and that the scorer remembers, together; orders with further ones are kept in the
   * log and change no score. Each takes about a kilobyte with a graph model, else a hundred bytes.
   */
  newIds: number({ min: 0, infinite: true }, 250_000),
});

/** Limits of {@link returnsServer}. */
export interface ServerLimits extends OptionsOf<typeof serverLimitOptions> {}

/** Where a server says what somebody should know: `console` will do. It says nothing by itself. */
export interface ServerLogger {
  readonly warn: (message: string, details?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, details?: Readonly<Record<string, unknown>>) => void;
}

/** The options of {@link returnsServer}. */
export const returnsServerOptions = options("returnsServer", {
  /** Loads model and tables, at the start and at each reload. Its signal is aborted when the server stops meanwhile. Required. */
  load: value<LoadShop>(undefined, ["a function", (given) => typeof given === "function"]),
  /** The file of orders, which is all state that the server has; made if it is not there. Required. */
  log: text("the name of a file"),
  /** The address that it listens at. */
  host: value<string, "127.0.0.1">("127.0.0.1"),
  /** Who sends it as `Authorization: Bearer …` may reload and refresh; without it nobody may, over HTTP. */
  adminToken: optional(value<string>()),
  /** What it takes at most. */
  limits: group<typeof serverLimitOptions.kinds, ServerLimits>(serverLimitOptions.kinds),
  /** What the page calls itself. */
  title: value<string, "Returns">("Returns"),
  /**
   * Addresses or networks of proxies in front of it, such as `"10.0.0.0/8"` or `"loopback"`: of what comes from them, the
   * client is who `X-Forwarded-For` names. Without it all that come through a proxy are one client.
   */
  trustProxy: value<string | readonly string[], readonly string[]>(
    [],
    ['addresses of proxies, such as "10.0.0.0/8"', (given) => [given].flat().every(isNetwork)],
  ),
  /** Header by which a trusted proxy names the client whose tokens a request costs: of an API key, say. @defaultValue the address */
  clientHeader: optional(value<string>()),
  /**
   * Names under which it may be asked for, without port; others get 421, so that no page of a browser reaches it under a name
   * of its own. `"*"` allows all. If left out: names of this machine if `host` is one, else all.
   */
  hosts: optional(value<readonly string[]>()),
  /** Told what somebody should know; without it nobody is. */
  logger: optional(value<ServerLogger>()),
  /** Ends the start with an error of its reason. */
  signal: optional(value<AbortSignal>()),
  /** 0 takes any that is free. */
  port: number({ integer: true, min: 0, max: 65_535 }, 8080),
});

/** Options of {@link returnsServer}. */
export interface ReturnsServerOptions extends OptionsOf<typeof returnsServerOptions> {}

/** Options of a server, checked and with their defaults. */
export interface ServerSettings
  extends Omit<Settings<typeof returnsServerOptions.kinds>, "trustProxy" | "hosts" | "limits"> {
  readonly limits: Settings<typeof serverLimitOptions.kinds>;
  readonly trustProxy: readonly string[];
  /** In small letters; nothing where all are allowed. */
  readonly hosts: ReadonlySet<string> | undefined;
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
  const { where } = returnsServerOptions;
  const given = returnsServerOptions.resolve(options);
  const trustProxy = [given.trustProxy].flat();
  if (given.clientHeader !== undefined && trustProxy.length === 0) {
    const message = `clientHeader is "${given.clientHeader}" without trustProxy: anybody could call himself anything; say whose header it is`;
    throw new LegendreError("option", where, message, { clientHeader: given.clientHeader });
  }
  const names = given.hosts ?? (own.includes(given.host) ? [] : ["*"]);
  const hosts = new Set([...own, ...names].map((name) => name.toLowerCase()));
  return {
    ...given,
    trustProxy,
    hosts: hosts.has("*") ? undefined : hosts,
    clientHeader: given.clientHeader?.toLowerCase(),
  };
}
