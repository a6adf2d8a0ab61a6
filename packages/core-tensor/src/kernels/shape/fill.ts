import { LegendreError } from "../../errors.ts";
import { add, cast, fill, getBackend, mul, oneHot, type Tensor } from "../../ops.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import type { DType } from "../value-type.ts";

/** An array made from nothing but attributes has no derivative. */
const zero = { jvp: "zero", vjp: "zero" } as const;

const fillKernel: Kernel = {
  name: "Fill",
  inputs: [],
  attrs: ({ shape, value, dtype }) => {
    if (typeof value === "string" || dtype === "complex64") {
      throw new LegendreError(
        "tracing",
        "fill",
        `got ${typeof value === "string" ? "a string" : "complex64"}; programs hold numbers and booleans only`,
        { value, dtype },
      );
    }
    return {
      shape: [...(shape as number[])],
      value: Number(value),
      dtype: dtype ?? (typeof value === "boolean" ? "bool" : "float32"),
    };
  },
  shape: (_, { shape, dtype }) => [{ shape: shape as number[], dtype: dtype as DType }],
  value: (_, { shape, value, dtype }) => {
    const data = hostData(dtype as DType, sizeOf(shape as number[])).fill(value as number);
    return [new HostArray(shape as number[], dtype as DType, data)];
  },
  ...zero,
};

/** How many numbers `tf.range` makes, with its rule that a step of 1 may also count down. */
function rangeLength(start: number, stop: number, step: number): number {
  const wrongWay = start < stop ? step < 0 : step > 1;
  return start === stop || wrongWay ? 0 : Math.abs(Math.ceil((stop - start) / step));
}

const rangeKernel: Kernel = {
  name: "Range",
  inputs: [],
  attrs: ({ start, stop, step, dtype }) => ({
    start: start as number,
    stop: stop as number,
    step: step ?? 1,
    dtype: dtype ?? "float32",
  }),
  shape: (_, { start, stop, step, dtype }) => [
    {
      shape: [rangeLength(start as number, stop as number, step as number)],
      dtype: dtype as DType,
    },
  ],
  value: (_, { start, stop, step, dtype }) => {
    const [first, end, given] = [start as number, stop as number, step as number];
    const length = rangeLength(first, end, given);
    const data = hostData(dtype as DType, length);
    const by = end < first && given === 1 ? -1 : given;
    // Whole numbers are added up, which truncates each sum as tfjs does; floats are not, because
    // the rounding errors would add up too.
    for (let i = 0; i < length; i++) {
      data[i] = dtype === "int32" && i > 0 ? data[i - 1]! + by : first + i * by;
    }
    return [new HostArray([length], dtype as DType, data)];
  },
  ...zero,
};

const linSpaceKernel: Kernel = {
  name: "LinSpace",
  inputs: [],
  shape: (_, { num }) => [{ shape: [num as number], dtype: "float32" }],
  value: (_, { start, stop, num }) => {
    const [first, last, count] = [start as number, stop as number, num as number];
    const at = (i: number) => (i === 0 ? first : first + (i * (last - first)) / (count - 1));
    return [
      new HostArray(
        [count],
        "float32",
        Float64Array.from({ length: count }, (_, i) => at(i)),
      ),
    ];
  },
  ...zero,
};

const oneHotKernel: Kernel = {
  name: "OneHot",
  inputs: ["indices"],
  attrs: ({ depth, onValue, offValue, dtype }) => {
    if (!(Number.isInteger(depth) && (depth as number) >= 2)) {
      throw new LegendreError(
        "shape",
        "oneHot",
        `got depth ${depth}, expected a whole number of classes, at least 2`,
        { depth },
      );
    }
    return {
      depth: depth as number,
      onValue: onValue ?? 1,
      offValue: offValue ?? 0,
      dtype: dtype ?? "int32",
    };
  },
  shape: ([indices], { depth, dtype }) => [
    { shape: [...indices!.shape, depth as number], dtype: dtype as DType },
  ],
  value: ([indices], { depth, onValue, offValue, dtype }) => {
    const classes = depth as number;
    const shape = [...indices!.shape, classes];
    const data = hostData(dtype as DType, sizeOf(shape)).fill(offValue as number);
    indices!.data.forEach((index, row) => {
      // An index that names no class leaves its row at offValue.
      if (index >= 0 && index < classes) data[row * classes + index] = onValue as number;
    });
    return [new HostArray(shape, dtype as DType, data)];
  },
  ...zero,
  eager: ([indices], { depth, onValue, offValue, dtype }) => {
    const make = (on: number, off: number, type: string) =>
      oneHot(indices!, depth as number, on, off, type as "int32");
    const [on, off] = [onValue as number, offValue as number];
    if (getBackend() !== "wasm" || dtype === "int32") return [make(on, off, dtype as string)];
    // tfjs's wasm kernel writes int32 bits whatever the dtype: a float32 one reads as 1.4e-45.
    if (dtype === "bool") return [cast(make(on, off, "int32"), "bool")];
    const part = (hot: Tensor, scale: number) => mul(cast(hot, "float32"), fill([], scale));
    return [add(part(make(1, 0, "int32"), on), part(make(0, 1, "int32"), off))];
  },
};

/** Ops that make arrays from attributes or whole numbers. */
export const fills: readonly Kernel[] = [fillKernel, rangeKernel, linSpaceKernel, oneHotKernel];
