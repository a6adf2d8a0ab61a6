import { reshape } from "../../ops.ts";
import { allWithBatch } from "../batch-axes.ts";
import type { BatchRule } from "../batch-rule.ts";

/** Ops of one input along the axes that an attribute names, which move up by one. */
function along(name: string): BatchRule {
  return ({ op, inputs, attrs }) => {
    const given = attrs[name] as number | readonly number[];
    const axes = typeof given === "number" ? given + 1 : given.map((axis) => axis + 1);
    return op(inputs, { ...attrs, [name]: axes });
  };
}

/** Ops of a list of tensors along an axis. */
const joining: BatchRule = (node) =>
  node.op(allWithBatch(node), { ...node.attrs, axis: (node.attrs["axis"] as number) + 1 });

/** Ops along the last axis, or behind it. */
const last: BatchRule = ({ op, inputs, attrs }) => op(inputs, attrs);

const slice: BatchRule = ({ op, inputs, attrs, size }) =>
  op(inputs, {
    begin: [0, ...(attrs["begin"] as number[])],
    size: [size, ...(attrs["size"] as number[])],
  });

const pad: BatchRule = ({ op, inputs, attrs }) =>
  op(inputs, { ...attrs, paddings: [[0, 0], ...(attrs["paddings"] as number[][])] });

const tile: BatchRule = ({ op, inputs, attrs }) =>
  op(inputs, { reps: [1, ...(attrs["reps"] as number[])] });

const reshapes: BatchRule = ({ inputs: [x], attrs, size }) => [
  reshape(x!, [size, ...(attrs["shape"] as number[])]),
];

const transpose: BatchRule = ({ op, inputs, attrs }) =>
  op(inputs, { perm: [0, ...(attrs["perm"] as number[]).map((axis) => axis + 1)] });

/** Ops that move elements or work along axes: the axes of an example come behind the batch. */
export const shapeBatches: Readonly<Record<string, BatchRule>> = {
  All: along("axis"),
  Any: along("axis"),
  ArgMax: along("axis"),
  ArgMin: along("axis"),
  Concat: joining,
  Cumprod: along("axis"),
  Cumsum: along("axis"),
  LogSoftmax: along("axis"),
  Max: along("reductionIndices"),
  Mean: along("axis"),
  Min: along("axis"),
  OneHot: last,
  Pack: joining,
  PadV2: pad,
  Prod: along("axis"),
  Reshape: reshapes,
  Reverse: along("dims"),
  Slice: slice,
  Softmax: along("dim"),
  SplitV: along("axis"),
  Sum: along("axis"),
  Tile: tile,
  TopK: last,
  Transpose: transpose,
  Unpack: along("axis"),
};
