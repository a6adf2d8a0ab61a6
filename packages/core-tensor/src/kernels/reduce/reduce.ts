import {
  cast,
  cumprod,
  div,
  equal,
  fill,
  mean,
  mul,
  reshape,
  sum,
  type Tensor,
  transpose,
} from "../../ops.ts";
import { along } from "../batch-axes.ts";
import { onTfjs } from "../eager.ts";
import { floating } from "../elementwise/rows.ts";
import { HostArray, sizeOf } from "../host-array.ts";
import { mapLines, reducedShape, reduceHost } from "../host-loops.ts";
import type { Kernel } from "../kernel.ts";
import { either, floatTypes } from "../onnx-parts.ts";
import { broadcastLike, constant } from "../rules.ts";
import { canonicalAxis } from "../shapes.ts";
import {
  extremumForm,
  meanOfRows,
  placeForm,
  productOfWholes,
  reduction,
  sumOfRows,
  sumOfWholes,
} from "./onnx.ts";
import { folded, reducedOnTfjs, reductionOf, reductionShape, summable } from "./rows.ts";

/** Sums, means, products, extrema and truth over axes. */
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
    onnx: reduction({ op: "ReduceMin", empty: 1 }),
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
    onnx: reduction({ op: "ReduceMax", empty: 0 }),
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
    onnx: either(sumOfRows, sumOfWholes, reduction({ op: "ReduceSum", empty: 0 })),
  },
  prod(),
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
    batch: along("axis"),
    // Sums of whole numbers may not fit into int32, nor into the digits of a float32.
    onnx: either(
      meanOfRows,
      reduction({
        op: "ReduceMean",
        empty: 0,
        inside: (x) => (floatTypes.includes(x) ? x : "float64"),
      }),
    ),
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
    onnx: extremumForm(`Reduce${name}`, initial, axisName),
  };
}

/**
 * The derivative with respect to one factor is the product of the others, which is right to any order when factors
 * are zero, where dividing the product by the factor would not be.
 */
function prod(): Kernel {
  return {
    ...folded("Prod", summable, 1, (sofar, x) => sofar * x, "axis", Math.imul),
    jvp: ({ inputs: [x], attrs }, [t]) => {
      const { axes, keepDims } = reductionOf(attrs);
      return [t ? sum(mul(t, productOfOthers(x!, axes)), [...axes], keepDims) : null];
    },
    vjp: ({ inputs: [x], attrs }, [c]) => {
      const { axes } = reductionOf(attrs);
      const kept = c && reshape(c, reducedShape(x!.shape, axes, true));
      return [kept ? mul(kept, productOfOthers(x!, axes)) : null];
    },
    onnx: either(productOfWholes, reduction({ op: "ReduceProd", empty: 1 })),
  };
}

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

/** The index of the first best element along one axis. */
function argReduction(
  name: "ArgMax" | "ArgMin",
  better: (x: number, best: number) => boolean,
): Kernel {
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
    // tfjs's wasm kernels divide by the lengths of axes.
    eager: ([x], attrs) =>
      x!.size > 0
        ? [onTfjs(name, { x: x! }, attrs)]
        : [fill(reducedShape(x!.shape, [attrs["axis"] as number], false), 0, "int32")],
    jvp: "zero",
    vjp: "zero",
    batch: along("axis"),
    onnx: placeForm(name),
  };
}
