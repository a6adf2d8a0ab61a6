import { findKernel } from "@legendre/core-tensor/graph";
import { type Axes, type Axis, broadcast, type Relation, withZero } from "./relation.ts";

const isZero = (axis: Axis | undefined): boolean => axis?.zero === true;

/** A relation of values of the same axes but for those of length 1, which are repeated. */
const numberByNumber: Relation = {
  relate: ({ kernel, attrs, inputs, outputs, units }) => {
    const rank = outputs[0]!.shape.length;
    const row = findKernel(kernel);
    const zero = (zeros: readonly boolean[]): boolean =>
      row !== undefined && "pointwise" in row && row.pointwise?.(zeros, attrs) === true;
    const [first] = inputs as readonly [Axes];
    if (inputs.length === 1) return [withZero(first, (axis) => zero([isZero(axis)]))];
    const at = (axes: Axes, i: number): Axis | undefined => axes[axes.length - rank + i];
    const axes = Array.from({ length: rank }, (_, i) => {
      const given = inputs.flatMap((input) => at(input, i) ?? []);
      return broadcast(units, given, (along) =>
        // An input without the axis has the same value at masked positions as elsewhere.
        zero(inputs.map((input) => isZero(along.find((axis) => axis === at(input, i))))),
      );
    });
    return [axes];
  },
};

/** The relation of an op whose row says that it works number by number; undefined for any other. */
export function elementwise(kernel: string): Relation | undefined {
  const row = findKernel(kernel);
  return row !== undefined && "pointwise" in row ? numberByNumber : undefined;
}
