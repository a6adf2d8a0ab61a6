import { LegendreError } from "../errors.ts";

/** Calls of something that is released once, after the last of them. */
export interface Calls {
  /** Throws code "disposed" once it is released. */
  readonly check: () => void;
  /** Counts a call among those under way until it has ended; returns it. */
  readonly track: <T>(call: Promise<T>) => Promise<T>;
  /**
   * Ends it: later calls are errors. Waits for those under way, since a cache may let go of a program meanwhile.
   *
   * @returns whether this was the first time, so that the caller releases what calls used.
   */
  readonly end: () => Promise<boolean>;
}

/** No calls yet. */
export function callsUnderWay(): Calls {
  const running = new Set<Promise<unknown>>();
  let ended = false;
  return {
    check() {
      if (!ended) return;
      const message = "the program was released before this call; make it again, or call later";
      throw new LegendreError("disposed", "jit", message);
    },
    track(call) {
      running.add(call);
      const done = (): void => void running.delete(call);
      call.then(done, done);
      return call;
    },
    async end() {
      if (ended) return false;
      ended = true;
      await Promise.allSettled(running);
      return true;
    },
  };
}
