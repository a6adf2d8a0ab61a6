/** Longest time without a turn for others, in milliseconds. */
const patience = 20;

/**
 * A function that gives the event loop a turn when the last one is long ago: without it a loop of
 * synchronous steps would hear no signal, timer or abort.
 */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < patience) return;
    await new Promise<void>((resolve) => {
      if (typeof setImmediate === "function") setImmediate(resolve);
      else setTimeout(resolve, 0);
    });
    last = performance.now();
  };
}
