import { LegendreError } from "@legendre/core-tensor";
import { checkOneOf, resolveOptions } from "@legendre/core-tensor/options";
import type { OnnxOp } from "./call.ts";

/** Options of `fromOnnx`. */
export interface FromOnnxOptions {
  /**
   * Which float initializers are trained, by their path in the tree (`layers.0.weight`) and shape; the
   * others, and running statistics always, become part of the state.
   * @defaultValue all of them
   */
  readonly trainable?: ((path: string, shape: readonly number[]) => boolean) | undefined;
  /**
   * What to do with weights that the file holds once, as PyTorch's exporters write weights that are equal:
   * `"keep"` makes them one leaf, `"separate"` one each. `"auto"` goes by the notes of the exporter where there
   * are some (PyTorch 2.9 and newer): one each for different parameters, one for tied ones. Without, it makes one
   * each where all their elements are the same number (biases that are still 0, equal by chance) and one leaf else.
   * @defaultValue `"auto"`
   */
  readonly tied?: "auto" | "keep" | "separate" | undefined;
  /**
   * Whether the first axis of each input may have any size, even where the file fixes it. Works where the
   * exporter did not write the size into the graph, but for reshapes that keep it first.
   * @defaultValue `false`
   */
  readonly anyBatch?: boolean | undefined;
  /**
   * Ops of your own, by name (`"MyOp"`, or `"com.example:MyOp"` for one domain), in place of or besides
   * those that are known.
   */
  readonly ops?: Readonly<Record<string, OnnxOp>> | undefined;
  /**
   * Gives the content of a file that the model keeps tensors in. Not needed for a model given by its
   * path, which reads files of its own folder.
   */
  readonly externalData?: ((location: string) => Promise<Uint8Array> | Uint8Array) | undefined;
}

export const fromOnnxDefaults = {
  trainable: undefined as FromOnnxOptions["trainable"],
  tied: "auto" as "auto" | "keep" | "separate",
  anyBatch: false as boolean,
  ops: undefined as FromOnnxOptions["ops"],
  externalData: undefined as FromOnnxOptions["externalData"],
};

/** Checks the options of `fromOnnx`. */
export function resolveFromOnnx(options: FromOnnxOptions | undefined): typeof fromOnnxDefaults {
  const resolved = resolveOptions("fromOnnx", options, fromOnnxDefaults);
  checkOneOf("fromOnnx", "tied", resolved.tied, ["auto", "keep", "separate"]);
  checkOneOf("fromOnnx", "anyBatch", resolved.anyBatch, [true, false]);
  for (const name of ["trainable", "externalData"] as const) {
    const value = resolved[name];
    if (value === undefined || typeof value === "function") continue;
    throw new LegendreError(
      "option",
      "fromOnnx",
      `${name} must be a function, got ${typeof value}`,
      { option: name },
    );
  }
  return resolved;
}
