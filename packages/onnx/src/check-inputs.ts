import { LegendreError } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import { checkShape, checkTensorTree } from "@legendre/core-tensor/tree";
import type { OnnxPort } from "./file.ts";

/** Sizes of axes; a name stands for one that is open. */
type Sizes = readonly (number | string | null)[];

/** Whether a shape has the sizes that are fixed. */
export function fits(expected: Sizes, shape: readonly number[]): boolean {
  return (
    expected.length === shape.length &&
    expected.every((size, axis) => typeof size !== "number" || size === shape[axis])
  );
}

/** The inputs in the order of the ports, once their types and shapes are known to fit. */
export function checkInputs(
  where: string,
  ports: readonly OnnxPort[],
  x: Tensor | readonly Tensor[],
  anyBatch: boolean,
): readonly Tensor[] {
  const given = Array.isArray(x) ? (x as readonly Tensor[]) : [x as Tensor];
  if (given.length !== ports.length) {
    const names = ports.map(({ name }) => name).join(", ");
    const message = `got ${given.length} inputs, the model takes ${ports.length} (${names})`;
    throw new LegendreError("structure", where, message, { inputs: ports.map(({ name }) => name) });
  }
  const named = new Map<string, number>();
  for (const [i, { name, shape, dtype }] of ports.entries()) {
    const tensor = given[i] as Tensor;
    const place = given.length === 1 ? "x" : `x[${i}]`;
    checkTensorTree(where, place, tensor);
    if (tensor.dtype !== dtype) {
      const message = `${place} ("${name}") is ${tensor.dtype}, the model takes ${dtype}; cast it with tf.cast`;
      throw new LegendreError("structure", where, message, { input: name, dtype: tensor.dtype });
    }
    if (shape === undefined) continue;
    const sizes = shape.map((size, axis) => {
      if (axis === 0 && anyBatch) return null;
      if (typeof size !== "string") return size;
      // The same name is the same size.
      const known = named.get(size);
      if (known === undefined && tensor.shape[axis] !== undefined)
        named.set(size, tensor.shape[axis]);
      return known ?? null;
    });
    checkShape(where, `${place} ("${name}")`, tensor, sizes);
  }
  return given;
}
