import type { Setting } from "./problem.ts";

/** A clock for a method, which stands still while errors are measured. */
export interface Clock {
  readonly seconds: () => number;
  /** Runs something beside the clock. */
  readonly aside: <T>(call: () => Promise<T>) => Promise<T>;
}

/** A clock that runs from now on. */
export function startClock(): Clock {
  const began = performance.now();
  let aside = 0;
  return {
    seconds: () => (performance.now() - began - aside) / 1000,
    aside: async (call) => {
      const from = performance.now();
      try {
        return await call();
      } finally {
        aside += performance.now() - from;
      }
    },
  };
}

/** The share of a budget that is used up: 1 and more at its end. */
export function spent(budget: Setting["budget"], clock: Clock, steps: number): number {
  return "steps" in budget ? steps / budget.steps : clock.seconds() / budget.seconds;
}

/** Whether Adam and L-BFGS make the network odd by now: after a fifth of their budget. */
export function isOdd(budget: Setting["budget"], clock: Clock, steps: number): boolean {
  return spent(budget, clock, steps) > 0.2;
}

/** Where a run was after some seconds. */
export interface Mark {
  readonly seconds: number;
  readonly steps: number;
  /** Relative L2 error of the solution. */
  readonly error: number;
  /** `½ mean r²` at the points in use. */
  readonly loss: number;
}

/** Who watches a run: hears of marks as they are made, at least `every` seconds apart; what it throws ends the run. */
export interface Watcher {
  readonly every: number;
  readonly heard: (mark: Mark) => unknown;
}

/**
 * Marks at times that grow by a tenth from one to the next, so that a curve over the logarithm of time is smooth; with a watcher at
 * those it asks for.
 */
export function markKeeper(
  clock: Clock,
  error: () => Promise<number>,
  watcher?: Watcher,
): {
  readonly marks: Mark[];
  /** Measures if it is time to, or if it has to be. */
  readonly keep: (steps: number, loss: number, always?: boolean) => Promise<void>;
} {
  const marks: Mark[] = [];
  let next = 0;
  return {
    marks,
    keep: async (steps, loss, always = false) => {
      const seconds = clock.seconds();
      if (seconds < next && !always) return;
      next = watcher ? seconds + watcher.every : Math.max(seconds * 1.1, seconds + 0.5);
      await clock.aside(async () => {
        const mark = { seconds, steps, loss, error: await error() };
        marks.push(mark);
        await watcher?.heard(mark);
      });
    },
  };
}
