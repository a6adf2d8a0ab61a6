import { cast, fill, type Tensor } from "../../ops.ts";
import { along } from "../batch-axes.ts";
import { onTfjs, wrapping } from "../eager.ts";
import { reducedShape, reduceHost } from "../host-loops.ts";
import type { Kernel } from "../kernel.ts";
import { canonicalAxes } from "../shapes.ts";
import { type Attrs, type DType, isFloat } from "../value-type.ts";

/** The canonical attributes of a reduction, by the names that the rules below use. */
export interface Reduction {
  /** Sorted non-negative axes. */
  readonly axes: readonly number[];
  readonly keepDims: boolean;
}

/** Name of the attribute that holds the axes: tfjs calls it "reductionIndices" in `Max`. */
type AxisName = "axis" | "reductionIndices";

/** Reads the canonical attributes of a reduction. */
export function reductionOf(attrs: Attrs, axisName: AxisName = "axis"): Reduction {
  return { axes: attrs[axisName] as number[], keepDims: attrs["keepDims"] as boolean };
}

/** The columns `attrs` and `shape` of a reduction. */
export function reductionShape(
  name: string,
  dtype: (x: DType) => DType,
  axisName: AxisName = "axis",
): Pick<Kernel, "name" | "inputs" | "attrs" | "shape"> & Required<Pick<Kernel, "attrs">> {
  return {
    name,
    inputs: ["x"],
    attrs: (attrs, [x]) => ({
      [axisName]: canonicalAxes(name, attrs[axisName], x!.shape.length),
      keepDims: attrs["keepDims"] === true,
    }),
    shape: ([x], attrs) => {
      const { axes, keepDims } = reductionOf(attrs, axisName);
      return [{ shape: reducedShape(x!.shape, axes, keepDims), dtype: dtype(x!.dtype) }];
    },
  };
}

/** The columns of a reduction that folds each group of elements from `initial`; by `whole`, if given, where they are whole numbers and have to wrap around. */
export function folded(
  name: string,
  dtype: (x: DType) => DType,
  initial: number,
  f: (sofar: number, x: number) => number,
  axisName: AxisName = "axis",
  whole?: typeof f,
): Omit<Kernel, "jvp" | "vjp"> {
  const value: Kernel["value"] = ([x], attrs) => {
    const { axes, keepDims } = reductionOf(attrs, axisName);
    const own = isFloat(x!.dtype) || whole === undefined ? f : whole;
    return [reduceHost(x!, axes, keepDims, initial, own, dtype(x!.dtype))];
  };
  const wraps = whole && wrapping(name, { value });
  return {
    ...reductionShape(name, dtype, axisName),
    value,
    eager: ([x], attrs, call) =>
      wraps && x!.size > 0
        ? wraps([x!], attrs, call)
        : [reducedOnTfjs(name, x!, attrs, { dtype, initial, axisName })],
    batch: along(axisName),
  };
}

/**
 * tfjs's own kernel, but `initial` where there is nothing to reduce: its wasm kernels leave the result's memory as
 * it was, and its others differ in what they give.
 */
export function reducedOnTfjs(
  name: string,
  x: Tensor,
  attrs: Attrs,
  of: {
    readonly dtype: (x: DType) => DType;
    readonly initial: number;
    readonly axisName?: AxisName;
  },
): Tensor {
  if (x.size > 0) return onTfjs(name, { x }, attrs);
  const { axes, keepDims } = reductionOf(attrs, of.axisName);
  const shape = [...reducedShape(x.shape, axes, keepDims)];
  const dtype = of.dtype(x.dtype as DType);
  if (dtype === "float32") return fill(shape, of.initial);
  // An infinity is 0 as a whole number, as in the value column.
  const whole = fill(shape, Number.isFinite(of.initial) ? of.initial : 0, "int32");
  return dtype === "bool" ? cast(whole, "bool") : whole;
}

/** The dtype of sums and products: whole numbers for truth values. */
export function summable(dtype: DType): DType {
  return dtype === "bool" ? "int32" : dtype;
}
