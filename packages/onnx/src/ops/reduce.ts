import { constant, sizeOf } from "@legendre/core-tensor/extend";
import { callKernel } from "@legendre/core-tensor/graph";
import {
  abs,
  argMax,
  argMin,
  cast,
  cumsum,
  expandDims,
  log,
  logSoftmax,
  logSumExp,
  max,
  mean,
  min,
  neg,
  oneHot,
  prod,
  reshape,
  reverse,
  softmax,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
  transpose,
} from "@legendre/core-tensor/ops";
import type { OnnxCall, OnnxOp } from "../call.ts";

/** A reduction over axes that older op sets have as an attribute and newer ones as an input. */
function reduction(f: (x: Tensor, axes: number[], keep: boolean) => Tensor): OnnxOp {
  return (call) => {
    const x = call.tensor(0);
    const given = call.axes(1);
    const none = given === undefined || given.length === 0;
    if (none && call.int("noop_with_empty_axes", 0) === 1) return f(x, [], true);
    const axes = none ? x.shape.map((_, axis) => axis) : given;
    return f(x, axes, call.int("keepdims", 1) !== 0);
  };
}

/** tfjs reduces over all axes where it is given none. */
const over =
  (f: (x: Tensor, axes: number[], keep: boolean) => Tensor) =>
  (x: Tensor, axes: number[], keep: boolean): Tensor =>
    axes.length === 0 ? x.clone() : f(x, axes, keep);

const total = over(sum);

/** Along one axis; in op sets before 13 over this and all axes after it. */
function alongAxis(f: (x: Tensor, axis: number) => Tensor): OnnxOp {
  return (call) => {
    const x = call.tensor(0);
    const axis = axisOf(call, x, call.opset >= 13 ? -1 : 1);
    if (call.opset >= 13) return lastAxis(x, axis, f);
    const rows = sizeOf(x.shape.slice(0, axis));
    return reshape(f(reshape(x, [rows, x.size / Math.max(1, rows)]), 1), x.shape);
  };
}

function axisOf(call: OnnxCall, x: Tensor, fallback: number): number {
  const axis = call.int("axis", fallback);
  if (axis >= -x.rank && axis < Math.max(1, x.rank)) return axis < 0 ? axis + x.rank : axis;
  throw call.wrong(`names the axis ${axis} of a tensor [${x.shape}]`);
}

/** tfjs's softmax takes the last axis alone. */
function lastAxis(x: Tensor, axis: number, f: (x: Tensor, axis: number) => Tensor): Tensor {
  if (axis === x.rank - 1) return f(x, axis);
  const perm = x.shape.map((_, at) => at);
  [perm[axis], perm[x.rank - 1]] = [x.rank - 1, axis];
  return transpose(f(transpose(x, perm), x.rank - 1), perm);
}

const hardmax = alongAxis((x, axis) =>
  cast(oneHot(cast(argMax(x, axis), "int32"), x.shape[axis] as number), "float32"),
);

function place(f: (x: Tensor, axis: number) => Tensor): OnnxOp {
  return (call) => {
    const x = call.tensor(0);
    const axis = axisOf(call, x, 0);
    const last = call.int("select_last_index", 0) === 1;
    const found = last
      ? sub(constant((x.shape[axis] as number) - 1, "int32"), f(reverse(x, [axis]), axis))
      : f(x, axis);
    return call.int("keepdims", 1) === 0 ? found : expandDims(found, axis);
  };
}

const runningSum: OnnxOp = (call) => {
  const x = call.tensor(0);
  const [axis = 0] = call.numbersOf(1);
  const at = axis < 0 ? axis + x.rank : axis;
  return cumsum(x, at, call.int("exclusive", 0) === 1, call.int("reverse", 0) === 1);
};

const largest: OnnxOp = (call) => {
  const x = call.tensor(0);
  const axis = axisOf(call, x, -1);
  const [k = 0] = call.opset >= 10 ? call.numbersOf(1) : [call.int("k")];
  const smallest = call.int("largest", 1) === 0;
  const perm = x.shape.map((_, at) => at);
  [perm[axis], perm[x.rank - 1]] = [x.rank - 1, axis];
  const rows = transpose(smallest ? neg(x) : x, perm);
  const [values, places] = callKernel("TopK", { x: rows }, { k, sorted: true }) as [Tensor, Tensor];
  const signed = smallest ? neg(values) : values;
  return [transpose(signed, perm), transpose(places, perm)];
};

/** Reductions and what orders elements along an axis. */
export const reduceOps: Readonly<Record<string, OnnxOp>> = {
  ArgMax: place((x, axis) => argMax(x, axis)),
  ArgMin: place((x, axis) => argMin(x, axis)),
  CumSum: runningSum,
  Hardmax: hardmax,
  LogSoftmax: alongAxis((x, axis) => logSoftmax(x, axis)),
  ReduceL1: reduction((x, axes, keep) => total(abs(x), axes, keep)),
  ReduceL2: reduction((x, axes, keep) => sqrt(total(square(x), axes, keep))),
  ReduceLogSum: reduction((x, axes, keep) => log(total(x, axes, keep))),
  ReduceLogSumExp: reduction(over((x, axes, keep) => logSumExp(x, axes, keep))),
  ReduceMax: reduction(over(max)),
  ReduceMean: reduction(over(mean)),
  ReduceMin: reduction(over(min)),
  ReduceProd: reduction(over(prod)),
  ReduceSum: reduction(total),
  ReduceSumSquare: reduction((x, axes, keep) => total(square(x), axes, keep)),
  Softmax: alongAxis((x, axis) => softmax(x, axis)),
  TopK: largest,
};
