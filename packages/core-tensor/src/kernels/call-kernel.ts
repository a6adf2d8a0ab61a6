import type { Tensor } from "../ops.ts";
import type { Attrs } from "./value-type.ts";

/** Runs another kernel of the table by name, for ops that tfjs has no function for. */
export type CallKernel = (
  name: string,
  inputs: Readonly<Record<string, Tensor>> | readonly Tensor[],
  attrs?: Attrs,
) => Tensor[];

/** Inputs in the order of a row as {@link CallKernel} takes them: by name, and as a list for ops over lists. */
export function inputsByName(
  names: readonly string[] | "list",
  inputs: readonly Tensor[],
): Record<string, Tensor> | readonly Tensor[] {
  if (names === "list") return inputs;
  return Object.fromEntries(names.map((name, index) => [name, inputs[index] as Tensor]));
}
