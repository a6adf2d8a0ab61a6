import { add, cast, cumprod, cumsum, mul, pad, slice, type Tensor, zerosLike } from "../../ops.ts";
import { along } from "../batch-axes.ts";
import { wrapping } from "../eager.ts";
import { mapLines } from "../host-loops.ts";
import type { Kernel } from "../kernel.ts";
import { castTo } from "../onnx-parts.ts";
import type { OnnxLowering } from "../onnx-writer.ts";
import { canonicalAxis } from "../shapes.ts";
import { type Attrs, type DType, isFloat } from "../value-type.ts";
import { summable } from "./rows.ts";

/** The attributes of cumulative ops. */
interface Scan {
  readonly axis: number;
  /** Leave the element itself out. */
  readonly exclusive: boolean;
  /** From the end to the beginning. */
  readonly reverse: boolean;
}

const scanOf = (attrs: Attrs): Scan => attrs as unknown as Scan;

/** Products of 1, 2, 4, … neighbours, each of two of the ones before, ones coming in at the end. */
const runningProduct: OnnxLowering = (writer, [x], { attrs, inputs: [type], outputs: [to] }) => {
  if (type!.dtype === "uint32") return null;
  const { axis, exclusive, reverse } = attrs as {
    axis: number;
    exclusive: boolean;
    reverse: boolean;
  };
  const dtype: DType = to!.dtype;
  const one = writer.constant(1, dtype);
  const shift = (y: string, by: number): string => {
    const pads = (amount: number) => type!.shape.map((_, at) => (at === axis ? amount : 0));
    const [before, after] = reverse ? [-by, by] : [by, -by];
    return writer.node("Pad", [y, writer.ints([...pads(before), ...pads(after)]), one]);
  };
  const size = type!.shape[axis] as number;
  const cast = castTo(writer, x!, type!.dtype, dtype);
  let y = exclusive ? shift(cast, 1) : cast;
  for (let reach = 1; reach < size; reach *= 2) y = writer.node("Mul", [y, shift(y, reach)]);
  return y === x ? writer.node("Identity", [y]) : y;
};

/** Running sums and products along an axis. */
export const cumulative: readonly Kernel[] = [
  {
    ...scan("Cumsum", 0, (sofar, x) => sofar + x),
    jvp: ({ attrs }, [t]) => {
      const { axis, exclusive, reverse } = scanOf(attrs);
      return [t ? cumsum(t, axis, exclusive, reverse) : null];
    },
    vjp: ({ attrs }, [c]) => {
      const { axis, exclusive, reverse } = scanOf(attrs);
      return [c ? cumsum(c, axis, exclusive, !reverse) : null];
    },
    onnx: (writer, [x], { attrs, inputs: [type], outputs: [to] }) => {
      if (type!.dtype === "uint32") return null;
      const { axis, exclusive, reverse } = attrs;
      return writer.node(
        "CumSum",
        [castTo(writer, x!, type!.dtype, to!.dtype), writer.ints([axis as number], [])],
        { exclusive: Number(exclusive), reverse: Number(reverse) },
      );
    },
  },
  // With e the exclusive product, the tangent ẏ obeys ẏₖ = xₖ ẏₖ₋₁ + eₖ ẋₖ: products and sums only,
  // hence right to any order when some xₖ are zero, where dividing y by xₖ would not be.
  {
    ...scan("Cumprod", 1, (sofar, x) => sofar * x, Math.imul),
    jvp: ({ inputs: [x], attrs }, [t]) => {
      const { axis, exclusive, reverse } = scanOf(attrs);
      if (!t) return [null];
      const before = cumprod(x!, axis, true, reverse);
      const tangent = linearScan(x!, mul(before, t), axis, reverse);
      return [exclusive ? shift(tangent, axis, reverse ? -1 : 1) : tangent];
    },
    // The transpose: x̄ₖ = eₖ rₖ with rₖ = ȳₖ + xₖ₊₁ rₖ₊₁.
    vjp: ({ inputs: [x], attrs }, [c]) => {
      const { axis, exclusive, reverse } = scanOf(attrs);
      if (!c) return [null];
      const back = reverse ? 1 : -1;
      const arriving = exclusive ? shift(c, axis, back) : c;
      const before = cumprod(x!, axis, true, reverse);
      return [mul(before, linearScan(shift(x!, axis, back), arriving, axis, !reverse))];
    },
    onnx: runningProduct,
  },
];

/** Solves rₖ = aₖ rₖ₋₁ + bₖ (rₖ₊₁ if reverse) along an axis of n elements in ⌈log₂ n⌉ steps, by doubling. */
function linearScan(a: Tensor, b: Tensor, axis: number, reverse: boolean): Tensor {
  const size = b.shape[axis] as number;
  const sign = reverse ? -1 : 1;
  let factor = a;
  let result = b;
  for (let reach = 1; reach < size; reach *= 2) {
    result = add(result, mul(factor, shift(result, axis, sign * reach)));
    if (2 * reach < size) factor = mul(factor, shift(factor, axis, sign * reach));
  }
  return result;
}

/** Moves elements `by` places along an axis, zeros coming in at the other end. */
function shift(x: Tensor, axis: number, by: number): Tensor {
  const kept = Math.max((x.shape[axis] as number) - Math.abs(by), 0);
  const begin = x.shape.map((_, at) => (at === axis ? Math.max(-by, 0) : 0));
  const size = x.shape.map((length, at) => (at === axis ? kept : length));
  if (size.includes(0)) return zerosLike(x);
  const ends = x.shape.map((_, at): [number, number] =>
    at === axis ? [Math.max(by, 0), Math.max(-by, 0)] : [0, 0],
  );
  return pad(slice(x, begin, size), ends);
}

/** The columns of a running fold except its derivatives. */
function scan(
  name: string,
  initial: number,
  f: (sofar: number, x: number) => number,
  whole = f,
): Omit<Kernel, "jvp" | "vjp"> {
  const value: Kernel["value"] = ([x], attrs) => {
    const { axis, exclusive, reverse } = scanOf(attrs);
    const own = isFloat(x!.dtype) ? f : whole;
    const run = (line: number[]): number[] => {
      let sofar = initial;
      return line.map((element) => {
        const before = sofar;
        sofar = own(sofar, element);
        return exclusive ? before : sofar;
      });
    };
    const both = (line: number[]): number[] =>
      reverse ? run(line.reverse()).reverse() : run(line);
    return [mapLines(x!, axis, summable(x!.dtype), both)];
  };
  const wraps = wrapping(name, { value });
  return {
    name,
    inputs: ["x"],
    attrs: ({ axis, exclusive, reverse }, [x]) => ({
      axis: canonicalAxis(name, (axis ?? 0) as number, x!.shape.length),
      exclusive: exclusive === true,
      reverse: reverse === true,
    }),
    shape: ([x]) => [{ shape: x!.shape, dtype: summable(x!.dtype) }],
    value,
    // tfjs's wasm kernels take no truth values, and divide by the lengths of axes.
    eager: ([x], attrs, call) => {
      const counted = x!.dtype === "bool" ? cast(x!, "int32") : x!;
      return x!.size === 0 ? [zerosLike(counted)] : wraps([counted], attrs, call);
    },
    batch: along("axis"),
  };
}
