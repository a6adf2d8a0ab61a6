/** Milliseconds of work in one piece: whoever waits for a score waits about so long. */
const slice = 2;

/** Gives the event loop a turn: whoever waits for a score is answered. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/** A function that says, once each {@link slice}, that it is time for a {@link pause}. */
export function slices(): () => boolean {
  let start = performance.now();
  return () => {
    const now = performance.now();
    if (now - start < slice) return false;
    start = now;
    return true;
  };
}

/** Calls `work` for each item, with pauses in between; ends with the reason of the signal once it is aborted. */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  signal?: AbortSignal,
): Promise<void> {
  const isDue = slices();
  for (const item of items) {
    work(item);
    if (!isDue()) continue;
    await pause();
    signal?.throwIfAborted();
  }
}

/** The result of work that is done in short steps, with pauses in between. */
export async function inSteps<T>(steps: Generator<void, T>): Promise<T> {
  const isDue = slices();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (isDue()) await pause();
  }
}
