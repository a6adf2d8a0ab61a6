import type { Sampler } from "./sample.ts";

/** A program in `bench/peers` that does the same work in Python. */
export interface PeerProgram {
  /** What goals and figures call it, e.g. `"torch"`, `"numpy"`, `"jax"`. @defaultValue "torch" */
  readonly id?: string;
  /** The file in `bench/peers`. */
  readonly program: string;
  /** @defaultValue none */
  readonly args?: readonly string[];
}

/** A peer in this process: another way of ours, e.g. our gradient for a Hessian product. */
export interface PeerFunction {
  readonly id: string;
  /** What it is, for people, e.g. `"our gradient"`. */
  readonly name: string;
  /** One call; it must have finished its work when it returns or resolves. */
  readonly run: () => unknown;
}

/** Something ours is timed beside. */
export type PeerSide = PeerProgram | PeerFunction;

/** What a row has to reach. */
export interface Goal {
  /**
   * The id of the peer it counts against; of several, the fastest that is present. Without it the goal is
   * a figure in the unit of the row (milliseconds or bytes).
   */
  readonly against?: string | readonly string[];
  /** The greatest ratio ours ÷ peer (or figure) that is not a miss. */
  readonly atMost?: number;
  /** The ratio (or figure) we want. */
  readonly aim?: number;
}

/** One workload to time against the same workload elsewhere: one row of `docs/benchmarks.md`. */
export interface Workload {
  /** The name of the bench, `"mlp-sgd"`. */
  readonly name: string;
  /** Which row of the bench, where it has several, e.g. `"hvp, MLP"`. */
  readonly row?: string;
  /** What is timed, in a phrase with its sizes, for the table. */
  readonly title?: string;
  /** One call; it must have finished its work when it returns or resolves. Under `"bytes"`, returns the figure. */
  readonly ours: () => unknown;
  /** Times ours in place of calling `ours` here, where that runs in another process. */
  readonly sampled?: Sampler;
  /** `"bytes"` takes what `ours` and the peers return for the figure. @defaultValue "ms" */
  readonly unit?: "ms" | "bytes";
  /** Under `"ms"` too: `ours` returns the figure, measured in a process of its own, say. @defaultValue false */
  readonly reports?: boolean;
  /** Numbers of the first calls of ours (losses, say), held to each peer's before anything is timed. */
  readonly check?: readonly number[];
  /**
   * Largest relative difference between these numbers; those below a thousandth of the greatest are
   * held to that thousandth.
   * @defaultValue 1e-3
   */
  readonly checkTolerance?: number;
  /** The only peer, of id `"torch"`; `peers` in short. */
  readonly peer?: PeerProgram;
  /** Everything it is timed beside. */
  readonly peers?: readonly PeerSide[];
  /** @defaultValue none */
  readonly goals?: readonly Goal[];
  /**
   * Whether matrix products or convolutions bound it. Then a peer whose own 2048³ product is slower than
   * onnxruntime's is also shown scaled by that quotient, and goals count against the scaled time.
   * @defaultValue false
   */
  readonly scaledByProducts?: boolean;
  /** Items one call handles, for the throughput; e.g. examples of a batch. */
  readonly items?: { readonly count: number; readonly unit: string };
  /** Whether it is about a step on XLA. @defaultValue false */
  readonly xla?: boolean;
  /** Samples a side at most, for calls that take seconds. @defaultValue 21 */
  readonly rounds?: number;
  /** Called when its timing is over. */
  readonly dispose?: () => unknown;
}

/** A row for each of several sizes, drawn as a figure. */
export interface Growth {
  /** The name of the bench. */
  readonly name: string;
  /** Which curve of the bench, where it has several along one axis. */
  readonly row?: string;
  /** What grows, `"batch"`, with its unit in brackets where it has one. */
  readonly axis: string;
  readonly values: readonly number[];
  /** The workload at one size; its `name` and `row` are those above. */
  readonly workload: (
    value: number,
  ) => Omit<Workload, "name" | "row"> | Promise<Omit<Workload, "name" | "row">>;
}

/** Where a bench reports to, and how thorough it is; {@link benchFlags} returns one. */
export interface CompareOptions {
  readonly log: (text: string) => void;
  readonly progress: (text: string) => void;
  readonly record: (result: Readonly<Record<string, unknown>>) => void;
  /** One round instead of all. */
  readonly smoke: boolean;
  /** Samples a side. @defaultValue what the workload says */
  readonly runs?: number | undefined;
  /** Whether time is the processor's, of all threads, in place of the clock's. @defaultValue false */
  readonly processor?: boolean;
  /** Whether growth is measured. @defaultValue false */
  readonly growth?: boolean;
  /** Whether growth alone is measured. @defaultValue false */
  readonly curves?: boolean;
  /** Whether steps on XLA alone are measured. @defaultValue false */
  readonly xla?: boolean;
}
