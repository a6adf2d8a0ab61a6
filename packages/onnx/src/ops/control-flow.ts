import { fromHost } from "@legendre/core-tensor/extend";
import { HostArray, hostArray } from "@legendre/core-tensor/graph";
import {
  add,
  cast,
  clone,
  concat,
  expandDims,
  less,
  logicalAnd,
  reshape,
  reverse,
  slice,
  type Tensor,
  tensor,
  zeros,
} from "@legendre/core-tensor/ops";
import { cond, whileLoop } from "@legendre/core-tensor/transforms";
import type { OnnxCall, OnnxOp, OnnxValue } from "../call.ts";
import { axisIn } from "./gathering.ts";

/** Loops are written out, up to this many steps. */
const mostSteps = 2 ** 16;

const asTensor = (value: OnnxValue): Tensor =>
  value instanceof HostArray ? fromHost(value) : value;

const scalar = (x: Tensor): Tensor => reshape(cast(x, "bool"), []);

/** A branch whose choice is known runs alone; else both are recorded, and their results must have the same shapes. */
const branching: OnnxOp = (call) => {
  const [yes, no] = [call.graph("then_branch"), call.graph("else_branch")];
  const choice = call.found(0);
  if (choice !== undefined) return (choice.data[0] ? yes : no).run([]);
  const all = (body: typeof yes) => () => body.run([]).map(asTensor);
  return cond(scalar(call.tensor(0)), all(yes), all(no));
};

/** Rows that steps made, along a new axis. */
function stacked(rows: readonly OnnxValue[], axis: number): Tensor {
  return concat(
    rows.map((row) => expandDims(asTensor(row), axis)),
    axis,
  );
}

/** What a list of no steps is: its elements are known by a step that is not counted. */
function nothing(call: OnnxCall, values: readonly OnnxValue[], scans: number): Tensor[] {
  const made = scans === 0 ? [] : call.graph("body").run(values).slice(-scans);
  return made.map((row) => zeros([0, ...row.shape], row.dtype as "float32"));
}

const looping: OnnxOp = (call) => {
  const body = call.graph("body");
  const carries = call.count - 2;
  const scans = body.outputs - 1 - carries;
  const limit = call.has(0) ? call.found(0)?.data[0] : Infinity;
  const start = call.has(1) ? call.found(1)?.data[0] : 1;
  let carry = Array.from({ length: carries }, (_, i) => call.value(2 + i));
  let keep: OnnxValue = start === undefined ? call.value(1) : hostArray([start], [], "bool");
  const rows: OnnxValue[][] = Array.from({ length: scans }, () => []);
  let step = 0;
  for (; ; step++) {
    const going = limit === undefined ? undefined : call.read(keep)?.data[0];
    if (going === undefined || limit === undefined) break;
    if (going === 0 || step >= limit) {
      const lists = rows.map((list) => (list.length === 0 ? undefined : stacked(list, 0)));
      const fed = [hostArray([0], [], "int32"), hostArray([1], [], "bool"), ...carry];
      const none = lists.includes(undefined) ? nothing(call, fed, scans) : [];
      return [...carry.map(owned), ...lists.map((list, i) => list ?? (none[i] as Tensor))];
    }
    if (step >= mostSteps) throw call.unsupported(`takes more than ${mostSteps} steps`);
    const made = body.run([hostArray([step], [], "int32"), keep, ...carry]);
    keep = made[0] as OnnxValue;
    carry = made.slice(1, 1 + carries);
    for (const [i, list] of rows.entries()) list.push(made[1 + carries + i] as OnnxValue);
  }
  if (scans > 0) {
    throw call.unsupported(
      "makes a list whose length depends on data, in a program that is recorded before there are data,",
    );
  }
  // The number of steps is known when the program runs.
  const most = limit === undefined ? reshape(cast(call.tensor(0), "int32"), []) : undefined;
  const bound = most ?? tensor(Math.min(limit as number, 2 ** 31 - 1), [], "int32");
  const first = [tensor(step, [], "int32"), scalar(asTensor(keep)), ...carry.map(asTensor)];
  const [, , ...last] = whileLoop(
    ([at, going]) => logicalAnd(going as Tensor, less(at as Tensor, bound)),
    ([at, going, ...values]) => {
      const [next, ...after] = body.run([at as Tensor, going as Tensor, ...values]);
      const carried = after.slice(0, carries).map(asTensor);
      return [add(at as Tensor, tensor(1, [], "int32")), scalar(asTensor(next!)), ...carried];
    },
    first,
  );
  return last;
};

/** What a node returns of values that it was given. */
const owned = (value: OnnxValue): OnnxValue => (value instanceof HostArray ? value : clone(value));

const scanning: OnnxOp = (call) => {
  const body = call.graph("body");
  const first = call.opset < 9 ? 1 : 0;
  const lists = call.int("num_scan_inputs");
  const carries = call.count - first - lists;
  const scans = body.outputs - carries;
  if (first === 1) throw call.unsupported("scans by the rules of opset 8");
  const turned = (name: string): number[] => call.ints(name, undefined) ?? [];
  const [inAxes, outAxes] = [turned("scan_input_axes"), turned("scan_output_axes")];
  const [inTurned, outTurned] = [turned("scan_input_directions"), turned("scan_output_directions")];
  const xs = Array.from({ length: lists }, (_, i) => {
    const x = call.tensor(carries + i);
    const axis = axisIn(call, inAxes[i] ?? 0, x.rank);
    return { x: inTurned[i] === 1 ? reverse(x, [axis]) : x, axis };
  });
  const steps = xs[0]?.x.shape[xs[0].axis] ?? 0;
  let carry = Array.from({ length: carries }, (_, i) => call.value(i));
  const rows: OnnxValue[][] = Array.from({ length: scans }, () => []);
  for (let step = 0; step < steps; step++) {
    const now = xs.map(({ x, axis }) => {
      const begin = x.shape.map((_, at) => (at === axis ? step : 0));
      const size = x.shape.map((length, at) => (at === axis ? 1 : length));
      return reshape(slice(x, begin, size), x.shape.toSpliced(axis, 1));
    });
    const made = body.run([...carry, ...now]);
    carry = made.slice(0, carries);
    for (const [i, list] of rows.entries()) list.push(made[carries + i] as OnnxValue);
  }
  if (steps === 0 && scans > 0) throw call.unsupported("scans lists of no elements");
  const ys = rows.map((list, i) => {
    const axis = axisIn(call, outAxes[i] ?? 0, (list[0]?.shape.length ?? 0) + 1);
    const y = stacked(list, axis);
    return outTurned[i] === 1 ? reverse(y, [axis]) : y;
  });
  return [...carry.map(owned), ...ys];
};

/** Nodes that hold graphs. */
export const controlOps: Readonly<Record<string, OnnxOp>> = {
  If: branching,
  Loop: looping,
  Scan: scanning,
};
