import { engine, type NamedTensorMap, type Tensor } from "../ops.ts";
import type { Attrs } from "./value-type.ts";

/**
 * A kernel of the tfjs backend in use, past the kernel table: for `eager` columns that mend what goes
 * into tfjs's own kernel of the same name. Functions such as `tf.conv2d` allow less than their kernels.
 */
export function onTfjs(name: string, inputs: Record<string, Tensor>, attrs: Attrs): Tensor {
  return engine().runKernel(name, inputs as NamedTensorMap, attrs as never) as Tensor;
}
