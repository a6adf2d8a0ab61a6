import { reducedShape, reduceHost } from "./host-loops.ts";
import type { Kernel } from "./kernel.ts";
import { canonicalAxes } from "./shapes.ts";
import type { Attrs, DType } from "./value-type.ts";

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

/** The columns of a reduction that folds each group of elements from `initial`. */
export function folded(
  name: string,
  dtype: (x: DType) => DType,
  initial: number,
  f: (sofar: number, x: number) => number,
  axisName: AxisName = "axis",
): Omit<Kernel, "jvp" | "vjp"> {
  return {
    ...reductionShape(name, dtype, axisName),
    value: ([x], attrs) => {
      const { axes, keepDims } = reductionOf(attrs, axisName);
      return [reduceHost(x!, axes, keepDims, initial, f, dtype(x!.dtype))];
    },
  };
}

/** The dtype of sums and products: whole numbers for truth values. */
export function summable(dtype: DType): DType {
  return dtype === "bool" ? "int32" : dtype;
}
