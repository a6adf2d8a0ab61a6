/** How far a run is, as plain data. */
export interface Progress {
  /** Steps done. */
  readonly step: number;
  /** Steps of the whole run. */
  readonly steps: number;
  /** Passes over the data that are complete. */
  readonly epoch: number;
  /** Passes of the whole run. */
  readonly epochs: number;
  /** The last loss that was read: the mean over the steps since the reading before. */
  readonly loss?: number | undefined;
}

/** One entry of a run's history, and one line of its metrics file. */
export type FitRecord = {
  /** What it tells of: training since the last such record, or an evaluation. */
  readonly kind: "train" | "evaluate";
  /** Steps done. */
  readonly step: number;
  /** Passes over the data that are complete. */
  readonly epoch: number;
  /** Seconds of training so far, those before a resume included and evaluations left out. */
  readonly seconds: number;
  /** In a `"train"` record: the mean loss over the steps since the last one. */
  readonly loss?: number;
} & { readonly [metric: string]: number | string };

/** How a run ended. */
export type FitStatus = "finished" | "stopped" | "aborted" | "diverged" | "non-finite";

/** What a training loop tells while it runs. Libraries print nothing unless they are given one. */
export interface Reporter {
  /** Before the first step. */
  start?(progress: Progress): void;
  /** After each step: keep it cheap. */
  step?(progress: Progress): void;
  /** For each new entry of the history. */
  record?(record: FitRecord, progress: Progress): void;
  /** At the end; `undefined` when the run ends with an error. `message` says why it ended as `"diverged"` or `"non-finite"`, and what to change. */
  end?(status: FitStatus | undefined, progress: Progress, message?: string): void;
}

/**
 * The reporter that reports nothing, the default.
 *
 * @example
 * ```ts
 * import { silentReporter } from "@legendre/core-tensor/train";
 *
 * console.log(Object.keys(silentReporter).length); // → 0
 * ```
 */
export const silentReporter: Reporter = Object.freeze({});
