import { LegendreError } from "../../errors.ts";
import { pad, reshape, slice, type Tensor } from "../../ops.ts";
import { onTfjs } from "../eager.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import { readBlock, writeBlock } from "../strided-copy.ts";
import type { Attrs, ValueType } from "../value-type.ts";

type Pairs = readonly (readonly [number, number])[];

/** `begin` and `size` for each axis: short lists are filled up, a size of -1 means up to the end. */
function sliceAttrs({ begin, size }: Attrs, [x]: readonly ValueType[]): Attrs {
  const { shape } = x!;
  const begins = (typeof begin === "number" ? [begin] : (begin as number[])).slice();
  const sizes = (typeof size === "number" ? [size] : ((size ?? []) as number[])).slice();
  const from = shape.map((_, axis) => begins[axis] ?? 0);
  const counts = shape.map((length, axis) =>
    (sizes[axis] ?? -1) === -1 ? length - from[axis]! : sizes[axis]!,
  );
  const fits = shape.every((length, axis) => {
    const [start, count] = [from[axis]!, counts[axis]!];
    return start >= 0 && count >= 0 && start + count <= length;
  });
  if (!fits || begins.length > shape.length || sizes.length > shape.length) {
    throw new LegendreError(
      "shape",
      "slice",
      `got begin [${begins}] and size [${sizes}] for a tensor of shape [${shape}]; a slice starts at 0 or ` +
        "later and ends inside the tensor (size -1 means up to the end)",
      { begin: begins, size: sizes, shape },
    );
  }
  return { begin: from, size: counts };
}

const sliceKernel: Kernel = {
  name: "Slice",
  inputs: ["x"],
  attrs: sliceAttrs,
  shape: ([x], { size }) => [{ shape: size as number[], dtype: x!.dtype }],
  value: ([x], { begin, size }) => [readBlock(x!, begin as number[], size as number[])],
  jvp: ({ attrs: { begin, size } }, [t]) => [slice(t!, begin as number[], size as number[])],
  vjp: ({ inputs: [x], attrs: { begin, size } }, [c]) => [
    pad(
      c!,
      x!.shape.map((length, axis) => {
        const start = (begin as number[])[axis]!;
        return [start, length - start - (size as number[])[axis]!];
      }),
    ),
  ],
  batch: ({ op, inputs, attrs, size }) =>
    op(inputs, {
      begin: [0, ...(attrs["begin"] as number[])],
      size: [size, ...(attrs["size"] as number[])],
    }),
  onnx: (writer, [x], { attrs, inputs: [type] }) => {
    const [begin, size] = [attrs["begin"], attrs["size"]] as [number[], number[]];
    const axes = [...type!.shape.keys()].filter((axis) => size[axis] !== type!.shape[axis]);
    if (axes.length === 0) return writer.node("Identity", [x!]);
    return writer.node("Slice", [
      x!,
      writer.ints(axes.map((axis) => begin[axis]!)),
      writer.ints(axes.map((axis) => begin[axis]! + size[axis]!)),
      writer.ints(axes),
    ]);
  },
};

function paddedShape(shape: readonly number[], paddings: Pairs): number[] {
  return shape.map((size, axis) => size + paddings[axis]![0] + paddings[axis]![1]);
}

function padAttrs({ paddings, constantValue }: Attrs, [x]: readonly ValueType[]): Attrs {
  const pairs = (paddings as unknown as Pairs).map(([before, after]) => [before, after]);
  const whole = pairs.flat().every((count) => Number.isInteger(count) && count! >= 0);
  if (pairs.length !== x!.shape.length || !whole) {
    throw new LegendreError(
      "shape",
      "pad",
      `got paddings ${JSON.stringify(pairs)} for a tensor of shape [${x!.shape}], expected a pair of ` +
        "whole numbers [before, after] for each axis",
      { paddings: pairs, shape: x!.shape },
    );
  }
  return { paddings: pairs as unknown as Pairs, constantValue: Number(constantValue ?? 0) };
}

/** tfjs's wasm kernel knows six axes, and leaves the memory of a result of more as it was. */
const mostAxes = 6;

/** tfjs's own kernel; where there are more axes, one after the other between those before and after it. */
function padOnTfjs(x: Tensor, attrs: Attrs): Tensor {
  if (x.rank <= mostAxes) return onTfjs("PadV2", { x }, attrs);
  const { constantValue } = attrs;
  return (attrs["paddings"] as unknown as Pairs).reduce((padded, pair, axis) => {
    if (pair[0] === 0 && pair[1] === 0) return padded;
    const { shape } = padded;
    const size = shape[axis] as number;
    const lead = sizeOf(shape.slice(0, axis));
    const lines = reshape(padded, [lead, size, sizeOf(shape.slice(axis + 1))]);
    const paddings = [[0, 0], pair, [0, 0]] as unknown as Attrs["paddings"];
    const wide = onTfjs(
      "PadV2",
      { x: lines },
      { paddings: paddings!, constantValue: constantValue! },
    );
    return reshape(wide, shape.toSpliced(axis, 1, pair[0] + size + pair[1]));
  }, x);
}

const padKernel: Kernel = {
  name: "PadV2",
  inputs: ["x"],
  attrs: padAttrs,
  shape: ([x], { paddings }) => [
    { shape: paddedShape(x!.shape, paddings as unknown as Pairs), dtype: x!.dtype },
  ],
  value: ([x], { paddings, constantValue }) => {
    const pairs = paddings as unknown as Pairs;
    const shape = paddedShape(x!.shape, pairs);
    const data = hostData(x!.dtype, sizeOf(shape)).fill(constantValue as number);
    const padded = new HostArray(shape, x!.dtype, data);
    writeBlock(
      x!,
      padded,
      pairs.map(([before]) => before),
    );
    return [padded];
  },
  eager: ([x], attrs) => [padOnTfjs(x!, attrs)],
  jvp: ({ attrs: { paddings } }, [t]) => [pad(t!, paddings as [number, number][])],
  vjp: ({ inputs: [x], attrs: { paddings } }, [c]) => [
    slice(
      c!,
      (paddings as unknown as Pairs).map(([before]) => before),
      x!.shape,
    ),
  ],
  batch: ({ op, inputs, attrs }) =>
    op(inputs, { ...attrs, paddings: [[0, 0], ...(attrs["paddings"] as number[][])] }),
  onnx: (writer, [x], { attrs, inputs: [type] }) => {
    const pairs = attrs["paddings"] as unknown as Pairs;
    if (pairs.length === 0) return writer.node("Identity", [x!]);
    const pads = [...pairs.map(([before]) => before), ...pairs.map(([, after]) => after)];
    const value = writer.constant(attrs["constantValue"] as number, type!.dtype);
    return writer.node("Pad", [x!, writer.ints(pads), value]);
  },
};

/** Ops that cut a block out of a tensor or put one into a larger tensor. */
export const slicesAndPads: readonly Kernel[] = [sliceKernel, padKernel];
