import type { Counter, Gauge, Histogram, Registry } from "prom-client";

/** Bounds of latency buckets, in seconds. */
const buckets = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** What a server counts. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Counter<"route" | "status">;
  readonly seconds: Histogram;
  readonly rateLimited: Counter;
  readonly reloads: Counter<"kind" | "ended">;
  /** A number that is asked for whenever the metrics are read. */
  readonly gauge: (name: string, help: string, of: () => number) => Gauge;
}

/** Metrics of one server, in a registry of their own. */
export function metrics({ Counter, Gauge, Histogram, Registry }: PromClient): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: "returns_requests_total",
      help: "Requests answered, by route and status.",
      labelNames: ["route", "status"],
      registers,
    }),
    seconds: new Histogram({
      name: "returns_request_seconds",
      help: "Time from a request's headers to its answer.",
      buckets,
      registers,
    }),
    rateLimited: new Counter({
      name: "returns_rate_limited_total",
      help: "Requests refused because their client sent too many.",
      registers,
    }),
    reloads: new Counter({
      name: "returns_reloads_total",
      help: "Reloads of model and tables, by how they ended.",
      labelNames: ["kind", "ended"],
      registers,
    }),
    gauge: (name, help, of) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(of());
        },
      }),
  };
}

/** The package `prom-client`. */
export type PromClient = Pick<
  typeof import("prom-client"),
  "Counter" | "Gauge" | "Histogram" | "Registry"
>;
