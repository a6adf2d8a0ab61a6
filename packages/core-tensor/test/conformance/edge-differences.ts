/** Where numbers and shapes end. */
export type Edge =
  | "+∞"
  | "−∞"
  | "NaN"
  | "−0"
  | "largest"
  | "smallest"
  | "empty axis"
  | "out of range";

/** What an executor gives at some edges instead of what the formula says, and why it may. */
export interface EdgeDifference {
  readonly at: readonly Edge[];
  readonly why: string;
}

/** By executor and kernel. An executor that is not named was never held to the edges. */
export const edgeDifferences: Readonly<Record<string, Readonly<Record<string, EdgeDifference>>>> = {
  reference: {},
  "tfjs-cpu": {},
  "tfjs-wasm": {},
  onnx: {},
  "onnx-web": {},
};
