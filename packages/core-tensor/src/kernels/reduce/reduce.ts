import { cast, div, equal, mean, mul, reshape, sum, type Tensor } from "../../ops.ts";
import { floating } from "../elementwise/rows.ts";
import { HostArray, sizeOf } from "../host-array.ts";
import { mapLines, reducedShape, reduceHost } from "../host-loops.ts";
import type { Kernel } from "../kernel.ts";
import { broadcastLike, constant } from "../rules.ts";
import { canonicalAxis } from "../shapes.ts";
import { folded, reducedOnTfjs, reductionOf, reductionShape, summable } from "./rows.ts";

/** Sums, means, extrema and truth over axes. */
export const reduce: readonly Kernel[] = [
  {
    ...folded(
      "All",
      (x) => x,
      1,
      (sofar, x) => (sofar && x ? 1 : 0),
    ),
    jvp: "zero",
    vjp: "zero",
  },
  {
    ...folded(
      "Any",
      (x) => x,
      0,
      (sofar, x) => (sofar || x ? 1 : 0),
    ),
    jvp: "zero",
    vjp: "zero",
  },
  argReduction("ArgMax", (x, best) => x > best),
  argReduction("ArgMin", (x, best) => x < best),
  extremum("Max", "reductionIndices", Number.NEGATIVE_INFINITY, Math.max),
  mean_(),
  extremum("Min", "axis", Number.POSITIVE_INFINITY, Math.min),
  {
    ...folded("Sum", summable, 0, (sofar, x) => sofar + x),
    jvp: ({ attrs }, [t]) => {
      const { axes, keepDims } = reductionOf(attrs);
      return [t ? sum(t, [...axes], keepDims) : null];
    },
    vjp: ({ inputs: [x], attrs }, [c]) => [c ? spread(c, x!, reductionOf(attrs).axes) : null],
  },
];

/** `c`, of the shape that a reduction of `x` leaves, repeated over the reduced axes. */
function spread(c: Tensor, x: Tensor, axes: readonly number[]): Tensor {
  return broadcastLike(reshape(c, reducedShape(x.shape, axes, true)), x.shape);
}

/** Always float32; the mean of nothing is 0, as in tfjs. */
function mean_(): Kernel {
  const count = (x: { readonly shape: readonly number[] }, axes: readonly number[]): number =>
    sizeOf(axes.map((axis) => x.shape[axis] as number));
  return {
    ...reductionShape("Mean", floating),
    value: ([x], attrs) => {
      const { axes, keepDims } = reductionOf(attrs);
      const n = count(x!, axes);
      const dtype = floating(x!.dtype);
      const total = reduceHost(x!, axes, keepDims, 0, (sofar, v) => sofar + v, dtype);
      return [
        new HostArray(
          total.shape,
          dtype,
          total.data.map((v) => v / Math.max(n, 1)),
        ),
      ];
    },
    eager: ([x], attrs) => [reducedOnTfjs("Mean", x!, attrs, { dtype: floating, initial: 0 })],
    jvp: ({ attrs }, [t]) => {
      const { axes, keepDims } = reductionOf(attrs);
      return [t ? mean(t, [...axes], keepDims) : null];
    },
    vjp: ({ inputs: [x], attrs }, [c]) => {
      const { axes } = reductionOf(attrs);
      return [c ? spread(div(c, constant(count(x!, axes))), x!, axes) : null];
    },
  };
}

/** Tied elements share the derivative equally, forwards as well as backwards. */
function extremum(
  name: "Max" | "Min",
  axisName: "axis" | "reductionIndices",
  initial: number,
  f: (sofar: number, x: number) => number,
): Kernel {
  const share = (x: Tensor, y: Tensor, axes: readonly number[]): Tensor => {
    const kept = reshape(y, reducedShape(x.shape, axes, true));
    const ties = cast(equal(x, kept), "float32");
    return div(ties, sum(ties, [...axes], true));
  };
  return {
    ...folded(name, (x) => x, initial, f, axisName),
    jvp: ({ inputs: [x], outputs: [y], attrs }, [t]) => {
      const { axes, keepDims } = reductionOf(attrs, axisName);
      return [t ? sum(mul(t, share(x!, y!, axes)), [...axes], keepDims) : null];
    },
    vjp: ({ inputs: [x], outputs: [y], attrs }, [c]) => {
      const { axes } = reductionOf(attrs, axisName);
      const kept = c && reshape(c, reducedShape(x!.shape, axes, true));
      return [kept ? mul(kept, share(x!, y!, axes)) : null];
    },
  };
}

/** The index of the first best element along one axis. */
function argReduction(name: string, better: (x: number, best: number) => boolean): Kernel {
  return {
    name,
    inputs: ["x"],
    attrs: ({ axis }, [x]) => {
      const only = Array.isArray(axis) ? axis[0] : axis;
      return { axis: canonicalAxis(name, (only ?? 0) as number, x!.shape.length) };
    },
    shape: ([x], { axis }) => [
      { shape: reducedShape(x!.shape, [axis as number], false), dtype: "int32" },
    ],
    value: ([x], { axis }) => {
      const best = (line: number[]): number =>
        line.reduce((at, v, i) => (better(v, line[at] as number) ? i : at), 0);
      const kept = mapLines(x!, axis as number, "int32", (line) => [best(line)], 1);
      return [new HostArray(reducedShape(x!.shape, [axis as number], false), "int32", kept.data)];
    },
    jvp: "zero",
    vjp: "zero",
  };
}
