/** What a method may use: seconds of the clock or of the processor, without those it takes to measure errors, or steps. The first to be used up ends the run. */
export interface Budget {
  readonly seconds?: number;
  readonly processor?: number;
  readonly steps?: number;
}

/** A clock for a method, which stands still while errors are measured. */
export interface Clock {
  readonly seconds: () => number;
  /** Runs something beside the clock. */
  readonly aside: <T>(call: () => Promise<T>) => Promise<T>;
}

/** A clock that runs from now on; of the processor, over all of its cores, where the budget is in such seconds. */
export function startClock(budget: Budget): Clock {
  const now = budget.processor !== undefined ? processorSeconds : () => performance.now() / 1000;
  const began = now();
  let aside = 0;
  return {
    seconds: () => now() - began - aside,
    aside: async (call) => {
      const from = now();
      try {
        return await call();
      } finally {
        aside += now() - from;
      }
    },
  };
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The share of a budget that is used up: 1 and more at its end. */
export function spent(budget: Budget, clock: Clock, steps: number): number {
  const { seconds = Number.POSITIVE_INFINITY, processor, steps: most } = budget;
  return Math.max(clock.seconds() / (processor ?? seconds), most === undefined ? 0 : steps / most);
}

/** Whether the solution of a method that takes many steps has its shape by now: after a fifth of the budget. */
export function isLate(budget: Budget, clock: Clock, steps: number): boolean {
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
