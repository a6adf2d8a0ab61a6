/** Lets the rest of the process have its turn: signals arrive, answers go out. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Milliseconds of work after which it is time for a pause. */
const stretch = 50;

/** A function to call between steps of a long computation: it pauses now and then, and throws the reason of an aborted signal. */
export function pauses(signal?: AbortSignal): () => Promise<void> {
  let last = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - last < stretch) return;
    await pause();
    last = performance.now();
    signal?.throwIfAborted();
  };
}
