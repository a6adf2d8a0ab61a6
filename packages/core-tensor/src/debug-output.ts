import { LegendreError } from "./errors.ts";

/** Takes a line of text. */
export type WriteLine = (line: string) => void;

/** Only whoever calls `debugPrint` gets to hear of it. */
const toConsole: WriteLine = (line) => {
  // biome-ignore lint/suspicious/noConsole: printing is what was asked for
  console.log(line);
};

let write = toConsole;

/** Hands a line to whoever takes what `debugPrint` prints. */
export function writeDebugLine(line: string): void {
  write(line);
}

/**
 * Says where the lines of `debugPrint` go, in this thread, from now on.
 *
 * @param to - takes a line at a time; undefined for the console, which is where they go before the first call.
 * @returns a function that puts back what was there before.
 * @throws code "option" for what is no function.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { debugPrint, debugPrintTo } from "@legendre/core-tensor/graph";
 *
 * const lines: string[] = [];
 * const restore = debugPrintTo((line) => lines.push(line));
 * tf.square(debugPrint(tf.tensor1d([1, 2]), "x"));
 * restore();
 * console.log(lines); // → [ 'x: float32[2] [1, 2]' ]
 * ```
 */
export function debugPrintTo(to: WriteLine | undefined): () => void {
  if (to !== undefined && typeof to !== "function") {
    const message = `to must be a function of a line of text, or undefined for the console, got ${typeof to}`;
    throw new LegendreError("option", "debugPrintTo", message, { option: "to", value: to });
  }
  const before = write;
  write = to ?? toConsole;
  return () => {
    write = before;
  };
}
