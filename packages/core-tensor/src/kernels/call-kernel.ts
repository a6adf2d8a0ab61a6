import type { Tensor } from "../ops.ts";
import type { Attrs } from "./value-type.ts";

/** Runs another kernel of the table by name, for ops that tfjs has no function for. */
export type CallKernel = (
  name: string,
  inputs: Readonly<Record<string, Tensor>> | readonly Tensor[],
  attrs?: Attrs,
) => Tensor[];
