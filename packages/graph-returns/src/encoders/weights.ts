import { type Tensor, tensor, zeros } from "@legendre/core-tensor/ops";
import type { RowRandom } from "../models/row-random.ts";

/** Weights of a matrix, uniform in ±√(6 / (inputs + outputs)). */
export function glorot(draws: RowRandom, shape: readonly number[], inputs: number): Tensor {
  const outputs = shape.at(-1)!;
  const bound = Math.sqrt(6 / (inputs + outputs));
  const size = shape.reduce((product, length) => product * length, 1);
  const values = Float32Array.from({ length: size }, () => (2 * draws.uniform() - 1) * bound);
  return tensor(values, [...shape], "float32");
}

/** Zeros. */
export function bias(units: number): Tensor {
  return zeros([units]);
}
