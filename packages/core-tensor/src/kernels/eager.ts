import { engine, getBackend, type NamedTensorMap, type Tensor, tensor } from "../ops.ts";
import { sizeOf } from "./host-array.ts";
import { fromHost, toHost } from "./host-tensor.ts";
import type { Kernel } from "./kernel.ts";
import type { Attrs } from "./value-type.ts";

/**
 * A kernel of the tfjs backend in use, past the kernel table: for `eager` columns that mend what goes
 * into tfjs's own kernel of the same name. Functions such as `tf.conv2d` allow less than their kernels.
 */
export function onTfjs(name: string, inputs: Record<string, Tensor>, attrs: Attrs): Tensor {
  return engine().runKernel(name, inputs as NamedTensorMap, attrs as never) as Tensor;
}

/**
 * True on tfjs's cpu backend, whose kernels are loops in JavaScript: some look every number up by its
 * indices, and are 10 to 100 times slower than the loops of the `value` column.
 */
export function runsOnHost(): boolean {
  return getBackend() === "cpu";
}

/**
 * The `eager` form of ops whose whole numbers may not fit into 32 bits: tfjs's cpu and wasm backends compute some of them in floats, which have not that many
 * digits, where all else wraps around.
 */
export function wrapping(
  name: string,
  { value }: Pick<Kernel, "value">,
): NonNullable<Kernel["eager"]> {
  return (inputs, attrs) => {
    if ((runsOnHost() || getBackend() === "wasm") && inputs[0]!.dtype === "int32") {
      return value(inputs.map(toHost), attrs).map(fromHost);
    }
    const [a, b] = inputs as [Tensor, Tensor | undefined];
    return [onTfjs(name, b === undefined ? { x: a } : { a, b }, attrs)];
  };
}

/** The values of a tensor in float64: loops that see one type of array only run twice as fast. */
export function widened(x: Tensor): Float64Array {
  return new Float64Array(x.dataSync());
}

/** A float32 tensor whose elements `add` adds up, in float64, to zeros. */
export function summedOnHost(shape: readonly number[], add: (to: Float64Array) => void): Tensor {
  const sums = new Float64Array(sizeOf(shape));
  add(sums);
  return tensor(new Float32Array(sums), [...shape], "float32");
}

/** A gap of TensorFlow's kernels: inputs of a dtype. */
export function ofDtype(dtype: Tensor["dtype"]): NonNullable<Kernel["tensorflowGap"]> {
  return (inputs) => inputs.some((input) => input.dtype === dtype);
}
