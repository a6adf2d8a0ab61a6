/** Lets the rest of the process have its turn: requests are answered, signals arrive. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/** Milliseconds of work in one piece, where nobody waits for an answer of this process. */
const stretch = 50;

/** A function to call between steps of a long computation: it pauses now and then, and throws the reason of an aborted signal. */
export function pauses(signal?: AbortSignal): () => Promise<void> {
  const isDue = slices(stretch);
  return async () => {
    signal?.throwIfAborted();
    if (!isDue()) return;
    await pause();
    signal?.throwIfAborted();
  };
}

/** Milliseconds of work in one piece beside a service: whoever waits for a score waits about so long. */
const slice = 2;

/** A function that says, once each `length` milliseconds, that it is time for a {@link pause}. */
export function slices(length: number = slice): () => boolean {
  let start = performance.now();
  return () => {
    const now = performance.now();
    if (now - start < length) return false;
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

/** Work that stops after each step of it, so that whoever asked for it decides about pauses. */
export type Steps<T> = Generator<void, T>;

/** The result of work in steps, with pauses in between; ends with the reason of the signal once it is aborted. */
export async function inSteps<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  const isDue = slices();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (!isDue()) continue;
    await pause();
    signal?.throwIfAborted();
  }
}

/** The result of work in steps, without a pause. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
