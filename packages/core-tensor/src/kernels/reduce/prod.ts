import { cumprod, mul, reshape, sum, type Tensor, transpose } from "../../ops.ts";
import { reducedShape } from "../host-loops.ts";
import type { Kernel } from "../kernel.ts";
import { folded, reductionOf, summable } from "./rows.ts";

/** The product over axes. */
export const prod: readonly Kernel[] = [
  // The derivative with respect to one factor is the product of the others, which is right to any
  // order when factors are zero, where dividing the product by the factor would not be.
  {
    ...folded("Prod", summable, 1, (sofar, x) => sofar * x),
    jvp: ({ inputs: [x], attrs }, [t]) => {
      const { axes, keepDims } = reductionOf(attrs);
      return [t ? sum(mul(t, productOfOthers(x!, axes)), [...axes], keepDims) : null];
    },
    vjp: ({ inputs: [x], attrs }, [c]) => {
      const { axes } = reductionOf(attrs);
      const kept = c && reshape(c, reducedShape(x!.shape, axes, true));
      return [kept ? mul(kept, productOfOthers(x!, axes)) : null];
    },
  },
];

/** For each element the product of the other elements of its group. */
function productOfOthers(x: Tensor, axes: readonly number[]): Tensor {
  if (axes.length === 1) return productAlong(x, axes[0] as number);
  const order = [...x.shape.keys()].filter((axis) => !axes.includes(axis)).concat(axes);
  const turned = transpose(x, order);
  const lines = reshape(turned, [...reducedShape(x.shape, axes, false), groupSize(x, axes)]);
  const others = reshape(productAlong(lines, lines.shape.length - 1), turned.shape);
  return transpose(
    others,
    [...order.keys()].map((axis) => order.indexOf(axis)),
  );
}

function productAlong(x: Tensor, axis: number): Tensor {
  return mul(cumprod(x, axis, true, false), cumprod(x, axis, true, true));
}

function groupSize(x: Tensor, axes: readonly number[]): number {
  return axes.reduce((size, axis) => size * (x.shape[axis] as number), 1);
}
