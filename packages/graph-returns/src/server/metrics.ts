/** Bounds of latency buckets, in seconds. */
const bounds = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** Counters, latencies and gauges of a server. */
export interface Metrics {
  readonly count: (name: string, labels?: Readonly<Record<string, string>>, by?: number) => void;
  readonly observe: (name: string, seconds: number) => void;
  /** A number that is asked for whenever the metrics are read. */
  readonly gauge: (name: string, of: () => number) => void;
  /** All of it in the text format that Prometheus reads. */
  readonly text: () => string;
}

/**
 * Empty {@link Metrics}.
 *
 * @param help - what each name counts, in a few words.
 * @see Prometheus text exposition format, version 0.0.4.
 */
export function metrics(help: Readonly<Record<string, string>>): Metrics {
  const counters = new Map<string, Map<string, number>>();
  const histograms = new Map<string, { buckets: number[]; sum: number; count: number }>();
  const gauges = new Map<string, () => number>();
  const head = (name: string, type: string): string =>
    `# HELP ${name} ${help[name] ?? name}\n# TYPE ${name} ${type}\n`;
  return {
    count(name, labels = {}, by = 1) {
      const values = counters.get(name) ?? new Map<string, number>();
      counters.set(name, values);
      const key = labelText(labels);
      values.set(key, (values.get(key) ?? 0) + by);
    },
    observe(name, seconds) {
      const known = histograms.get(name) ?? { buckets: bounds.map(() => 0), sum: 0, count: 0 };
      histograms.set(name, known);
      const bucket = bounds.findIndex((bound) => seconds <= bound);
      if (bucket >= 0) known.buckets[bucket]!++;
      known.sum += seconds;
      known.count++;
    },
    gauge: (name, of) => void gauges.set(name, of),
    text() {
      const parts: string[] = [];
      for (const [name, values] of counters) {
        parts.push(head(name, "counter"));
        for (const [labels, value] of values) parts.push(`${name}${labels} ${value}\n`);
      }
      for (const [name, { buckets, sum, count }] of histograms) {
        parts.push(head(name, "histogram"));
        let below = 0;
        for (const [i, bound] of bounds.entries()) {
          below += buckets[i]!;
          parts.push(`${name}_bucket{le="${bound}"} ${below}\n`);
        }
        parts.push(
          `${name}_bucket{le="+Inf"} ${count}\n${name}_sum ${sum}\n${name}_count ${count}\n`,
        );
      }
      for (const [name, of] of gauges) parts.push(`${head(name, "gauge")}${name} ${of()}\n`);
      return parts.join("");
    },
  };
}

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => {
    const escaped = value.replace(/[\\"\n]/g, (c) => (c === "\n" ? "\\n" : `\\${c}`));
    return `${name}="${escaped}"`;
  });
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
