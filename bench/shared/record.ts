/** One side of a row as it was measured; figures in the unit of the row. */
export interface PeerRecord {
  readonly id: string;
  /** Library and version. */
  readonly name: string;
  readonly median: number;
  readonly min: number;
  /** How many of its samples hardly waited for a core; with three or more a side only these count. */
  readonly clean: number;
  /** Ours ÷ this, of the medians as they were measured. */
  readonly ratio: number;
  /** Rate of its 2048³ float32 product in GFLOP/s; null where the row is not bound by products. */
  readonly productRate: number | null;
  /** The ratio against its time divided by the quotient of the product rates; null where it is not scaled. */
  readonly scaledRatio: number | null;
}

/** How a row stands to one of its goals. */
export interface GoalRecord {
  /** The peer that counted; null for a figure of its own, or where none of the named peers was present. */
  readonly against: string | null;
  /** The peers named, or null for a figure. */
  readonly of: readonly string[] | null;
  readonly atMost: number | null;
  readonly aim: number | null;
  /** The ratio (or figure) held to it; null without the peer. */
  readonly reached: number | null;
  readonly verdict: "aim" | "met" | "missed" | "no peer";
}

/** The machine and the libraries of a measurement. */
export interface MachineRecord {
  readonly processor: string;
  readonly threads: number;
  readonly versions: Readonly<Record<string, string>>;
  /** Mean number of runnable processes over the minute before. */
  readonly load: number;
  /** Day of the measurement, ISO 8601. */
  readonly date: string;
}

/**
 * What a bench prints under `--json`, one line a row; lower is better. `peer`, `peerName` and `ratio` are of
 * the peer that the first goal counts against, else of the fastest; all null without a peer.
 */
export interface BenchRecord {
  readonly name: string;
  readonly row: string | null;
  readonly title: string | null;
  readonly unit: "ms" | "bytes";
  /** Median. */
  readonly ours: number;
  readonly oursMin: number;
  /** As of a peer. */
  readonly oursClean: number;
  readonly peer: number | null;
  readonly peerName: string | null;
  readonly ratio: number | null;
  readonly peers: readonly PeerRecord[];
  /** Rate of the 2048³ product on onnxruntime in GFLOP/s, in the same run as the peers'. */
  readonly productRate: number | null;
  readonly goals: readonly GoalRecord[];
  /** The size, where this is one point of a figure. */
  readonly growth: { readonly axis: string; readonly value: number } | null;
  readonly samples: number;
  readonly machine: MachineRecord;
}
