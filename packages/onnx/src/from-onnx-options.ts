import {
  flag,
  type OptionsOf,
  oneOf,
  optional,
  options,
  value,
} from "@legendre/core-tensor/options";
import type { OnnxOp } from "./call.ts";

const aFunction = ["a function", (given: unknown) => typeof given === "function"] as const;

/** The options of `fromOnnx`. */
export const fromOnnxOptions = options("fromOnnx", {
  /**
   * Which float initializers are trained, by their path in the tree (`layers.0.weight`) and shape; the
   * others, and running statistics always, become part of the state. If left out: all of them are.
   */
  trainable: optional(
    value<(path: string, shape: readonly number[]) => boolean>(undefined, aFunction),
  ),
  /**
   * What to do with weights that the file holds once, as PyTorch's exporters write weights that are equal:
   * `"keep"` makes them one leaf, `"separate"` one each. `"auto"` goes by the notes of the exporter where there
   * are some (PyTorch 2.9 and newer): one each for different parameters, one for tied ones. Without, it makes one
   * each where all their elements are the same number (biases that are still 0, equal by chance) and one leaf else.
   */
  tied: oneOf(["auto", "keep", "separate"], "auto"),
  /**
   * Whether the first axis of each input may have any size, even where the file fixes it. Works where the
   * exporter did not write the size into the graph, but for reshapes that keep it first.
   */
  anyBatch: flag(false),
  /**
   * Ops of your own, by name (`"MyOp"`, or `"com.example:MyOp"` for one domain), in place of or besides
   * those that are known.
   */
  ops: optional(value<Readonly<Record<string, OnnxOp>>>()),
  /**
   * Gives the content of a file that the model keeps tensors in. Not needed for a model given by its
   * path, which reads files of its own folder.
   */
  externalData: optional(
    value<(location: string) => Promise<Uint8Array> | Uint8Array>(undefined, aFunction),
  ),
});

/** Options of `fromOnnx`. */
export interface FromOnnxOptions extends OptionsOf<typeof fromOnnxOptions> {}
