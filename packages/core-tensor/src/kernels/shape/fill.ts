import { LegendreError } from "../../errors.ts";
import { add, cast, fill, getBackend, mul, oneHot, type Tensor } from "../../ops.ts";
import { batchInFront } from "../batch-axes.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import { castTo, filled, reshaped, typed } from "../onnx-parts.ts";
import { type OnnxName, type OnnxWriter, onnxElementType } from "../onnx-writer.ts";
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
  cheap: true,
  onnx: (writer, _, { attrs, outputs }) => filled(writer, attrs["value"] as number, outputs[0]!),
};

/** How many numbers `tf.range` makes, with its rule that a step of 1 may also count down. */
function rangeLength(start: number, stop: number, step: number): number {
  const wrongWay = start < stop ? step < 0 : step > 1;
  return start === stop || wrongWay ? 0 : Math.abs(Math.ceil((stop - start) / step));
}

/** `first + i · by` for each i below `count`, in float64. */
const line = (
  writer: OnnxWriter,
  count: number,
  after: readonly (readonly [op: string, by: number])[],
): OnnxName => {
  const numbers = writer.node(
    "Range",
    [0, count, 1].map((value) => writer.ints([value], [])),
  );
  const start = writer.node("Cast", [numbers], { to: onnxElementType.float64 });
  return after.reduce((x, [op, by]) => writer.node(op, [x, writer.constant(by, "float64")]), start);
};

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
  cheap: true,
  onnx: (writer, _, { attrs, outputs }) => {
    const { shape } = outputs[0]!;
    const [start, stop, given] = [attrs["start"], attrs["stop"], attrs["step"]] as number[];
    const step = stop! < start! && given === 1 ? -1 : given!;
    const dtype = attrs["dtype"] as DType;
    // Sums of fractions, each cut off: the host does that.
    const exact = Number.isInteger(start) && Number.isInteger(step);
    if (dtype !== "float32" && !(dtype === "int32" && exact)) return null;
    const numbers = line(writer, shape[0]!, [
      ["Mul", step],
      ["Add", start!],
    ]);
    return castTo(writer, numbers, "float64", dtype);
  },
  // The step is made whole before it is used.
  tensorflowGap: (_, { step, dtype }) => dtype === "int32" && !Number.isInteger(step),
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
  onnx: (writer, _, { attrs, outputs }) => {
    const [start, stop, count] = [attrs["start"], attrs["stop"], attrs["num"]] as number[];
    if (count === 1) return filled(writer, start!, outputs[0]!);
    const steps = [
      ["Mul", stop! - start!],
      ["Div", count! - 1],
      ["Add", start!],
    ] as const;
    return castTo(writer, line(writer, count!, steps), "float64", "float32");
  },
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
  batch: batchInFront,
  // A row of comparisons with 0, 1, …: an index that names no class is equal to none.
  onnx: typed(["int32"], (writer, [indices], { attrs, inputs, outputs }) => {
    const depth = attrs["depth"] as number;
    const { dtype } = outputs[0]!;
    if (dtype === "uint32") return null;
    const column = reshaped(writer, indices!, [...inputs[0]!.shape, 1]);
    const places = Array.from({ length: depth }, (_, place) => place);
    const hot = writer.node("Equal", [column, writer.constant(places, "int32")]);
    const [on, off] = [attrs["onValue"], attrs["offValue"]] as number[];
    if (on === 1 && off === 0) return dtype === "bool" ? hot : castTo(writer, hot, "bool", dtype);
    if (dtype === "bool") return null;
    return writer.node("Where", [hot, writer.constant(on!, dtype), writer.constant(off!, dtype)]);
  }),
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
