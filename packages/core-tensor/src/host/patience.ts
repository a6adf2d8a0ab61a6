/** Milliseconds without any progress after which a worker counts as lost, unless the main thread's own part took long. */
const least = 2000;
/** A chunk of a worker may take this many times as long as the whole part of the main thread did. */
const slower = 20;
/** A look that took longer than this says that the machine slept, and not that a worker is slow. */
const longestLook = 50;

/**
 * Tells workers that are slow from one that is lost: waiting starts anew whenever a chunk is done, long tasks are waited for
 * longer, and the time in which the main thread itself stood still does not count.
 */
export class Patience {
  private readonly limit: number;
  private readonly now: () => number;
  private waited = 0;
  private last: number;
  private done = -1;

  /**
   * @param own - milliseconds that the main thread worked on its part.
   * @param now - a clock in milliseconds.
   */
  constructor(own: number, now: () => number) {
    this.limit = Math.max(least, slower * own);
    this.now = now;
    this.last = now();
  }

  /** Whether to go on waiting, now that so many chunks are done. */
  goesOn(done: number): boolean {
    const time = this.now();
    this.waited = done === this.done ? this.waited + Math.min(time - this.last, longestLook) : 0;
    this.done = done;
    this.last = time;
    return this.waited <= this.limit;
  }
}
