import type { Attrs } from "@legendre/core-tensor/graph";
import {
  type Axes,
  type Axis,
  freezeAxis,
  frozenAxis,
  type RelatedNode,
  type Relation,
  type Relations,
  withZero,
} from "./relation.ts";

/** The reduced axes, under the names that the kernels have for them. */
function axesOf(attrs: Attrs): readonly number[] {
  const given = attrs["axis"] ?? attrs["reductionIndices"] ?? attrs["axes"] ?? [];
  return typeof given === "number" ? [given] : (given as readonly number[]);
}

/** Reduces axes; `freed` says whether what is reduced may become less. */
function reduction(freed: (axis: Axis) => boolean, zero: boolean): Relation {
  return {
    relate: ({ inputs: [x], attrs, units, kernel, outputs }: RelatedNode) => {
      const input = x as Axes;
      const reduced = axesOf(attrs).map((axis) => (axis < 0 ? axis + input.length : axis));
      const keep = outputs[0]?.shape.length === input.length;
      const axes = input.flatMap((axis, i): Axis[] => {
        if (!reduced.includes(i)) return [zero ? axis : { ...axis, zero: false }];
        if (!freed(axis)) freezeAxis(units, axis, `${kernel} is taken over it`);
        return keep ? [frozenAxis(units, 1, `${kernel} leaves one`)] : [];
      });
      return [axes];
    },
  };
}

/** Ops that mix all positions of one axis and keep its length. */
function mixing(axisOf: (attrs: Attrs) => number, zero: boolean): Relation {
  return {
    relate: ({ inputs: [x], attrs, units, kernel }) => {
      const input = x as Axes;
      const axis = input.at(axisOf(attrs)) as Axis;
      freezeAxis(units, axis, `${kernel} runs along it`);
      return [zero ? input : withZero(input, () => false)];
    },
  };
}

const never = (): boolean => false;

/** Ops that make less of an axis, or mix along it. */
export const reductions: Relations = {
  // A sum loses nothing with what is zero; the count of a mean would change.
  Sum: reduction(({ zero }) => zero, true),
  Mean: reduction(never, true),
  Max: reduction(never, true),
  Min: reduction(never, true),
  Prod: reduction(never, true),
  All: reduction(never, false),
  Any: reduction(never, false),
  ArgMax: reduction(never, false),
  ArgMin: reduction(never, false),
  Softmax: mixing(() => -1, false),
  LogSoftmax: mixing(() => -1, false),
  Cumsum: mixing(({ axis }) => axis as number, true),
  Cumprod: mixing(({ axis }) => axis as number, false),
};
