import type { Units } from "../units.ts";
import {
  type Axes,
  type Axis,
  broadcast,
  freezeAxis,
  frozenAxis,
  type RelatedNode,
  type Relation,
  type Relations,
  uniteAxes,
} from "./relation.ts";

/**
 * Says that a sum runs over two axes: they go together, and what is left out of the sum has to be zero.
 */
function contract(units: Units, kernel: string, a: Axis, b: Axis): void {
  if (a.positions.length !== b.positions.length) {
    for (const axis of [a, b]) freezeAxis(units, axis, `${kernel} reads it in groups`);
    return;
  }
  uniteAxes(units, a, b);
  if (a.zero || b.zero) return;
  freezeAxis(units, a, `${kernel} sums over values that are not 0 where a channel is masked`);
}

const matMul: Relation = {
  relate: ({ inputs: [a, b], attrs, units, kernel }) => {
    const [left, right] = [a as Axes, b as Axes];
    const [rows, inner] = last(left, attrs["transposeA"] === true);
    const [depth, columns] = last(right, attrs["transposeB"] === true);
    contract(units, kernel, inner, depth);
    const [some, others] = [left.slice(0, -2), right.slice(0, -2)];
    const rank = Math.max(some.length, others.length);
    const batch = Array.from({ length: rank }, (_, i) => {
      const given = [some[some.length - rank + i], others[others.length - rank + i]];
      const both = given.filter((axis) => axis !== undefined);
      return broadcast(units, both, (along) => along.some(({ zero }) => zero));
    });
    return [[...batch, rows, columns]];
  },
};

/** The last two axes, exchanged where the matrix is read transposed. */
function last(axes: Axes, turned: boolean): [Axis, Axis] {
  const [a, b] = axes.slice(-2) as [Axis, Axis];
  return turned ? [b, a] : [a, b];
}

const windowed = (kernel: string): string => `${kernel} slides a window along it`;

/** Batch, window positions and channels of an image. */
function imageOf(axes: Axes): { batch: Axis; places: Axes; channels: Axis } {
  return {
    batch: axes[0] as Axis,
    places: axes.slice(1, -1),
    channels: axes.at(-1) as Axis,
  };
}

/** Freezes what a window slides along, and gives the new places. */
function slide(node: RelatedNode, places: Axes): Axis[] {
  const { units, kernel, outputs } = node;
  for (const axis of places) freezeAxis(units, axis, windowed(kernel));
  const sizes = outputs[0]?.shape.slice(1, -1) ?? [];
  return sizes.map((size) => frozenAxis(units, size, windowed(kernel)));
}

const conv: Relation = {
  relate: (node) => {
    const [image, filter] = node.inputs as [Axes, Axes];
    const { batch, places, channels } = imageOf(image);
    const [from, to] = filter.slice(-2) as [Axis, Axis];
    contract(node.units, node.kernel, channels, from);
    return [[batch, ...slide(node, [...places, ...filter.slice(0, -2)]), to]];
  },
};

/** The transpose of a convolution: from its filters back to its channels. */
const convTranspose: Relation = {
  relate: (node) => {
    const [image, filter] = node.inputs as [Axes, Axes];
    const { batch, places, channels } = imageOf(image);
    const [to, from] = filter.slice(-2) as [Axis, Axis];
    contract(node.units, node.kernel, channels, from);
    return [[batch, ...slide(node, [...places, ...filter.slice(0, -2)]), to]];
  },
  smaller: ({ attrs, outputs: [y] }) => ({ ...attrs, inputShape: (y ?? []).map((k) => k.length) }),
};

/** Channel c of the image and multiplier j of the filter make channel c · multipliers + j. */
const depthwise: Relation = {
  relate: (node) => {
    const [image, filter] = node.inputs as [Axes, Axes];
    const { units } = node;
    const { batch, places, channels } = imageOf(image);
    const [own, multipliers] = filter.slice(-2) as [Axis, Axis];
    uniteAxes(units, channels, own);
    const many = multipliers.positions.length > 1;
    const positions = channels.positions.flatMap((channel) =>
      multipliers.positions.map((j) => units.madeOf(many ? [channel, j] : [channel])),
    );
    const zero = (channels.zero || own.zero) && (!many || multipliers.zero);
    const rest = slide(node, [...places, ...filter.slice(0, -2)]);
    return [[batch, ...rest, { positions, zero }]];
  },
};

const pool: Relation = {
  relate: (node) => {
    const [image] = node.inputs as [Axes];
    const { batch, places, channels } = imageOf(image);
    const around = slide(node, places);
    return node.outputs.map(() => [batch, ...around, channels]);
  },
};

/** Freezes where the entries of a sparse matrix are, and the rows of what they name; the axis of the entries. */
function entriesOf({ inputs, units, kernel, outputs }: RelatedNode, dense: readonly Axes[]): Axis {
  for (const axis of inputs.slice(0, 5).flat()) freezeAxis(units, axis, `${kernel} reads it`);
  for (const [rows] of dense) freezeAxis(units, rows as Axis, `${kernel} picks from it by number`);
  return frozenAxis(units, outputs[0]!.shape[0] as number, `${kernel} made it`);
}

/** Inner products of rows at the entries of a sparse matrix; heads pass. */
const sampled: Relation = {
  relate: (node) => {
    const { inputs, attrs, units, kernel } = node;
    const [a, b] = [inputs[5] as Axes, inputs[6] as Axes];
    const entries = entriesOf(node, [a, b]);
    const heads = attrs["heads"] === true ? 1 : 0;
    const passed = [a, b].map((axes) => axes.slice(1, 1 + heads));
    for (const [i, head] of (passed[0] as Axes).entries()) {
      uniteAxes(units, head, passed[1]?.[i] as Axis);
    }
    for (const [i, inner] of a.slice(1 + heads).entries()) {
      contract(units, kernel, inner, b[1 + heads + i] as Axis);
    }
    return [[entries, ...(passed[0] as Axes).map((head) => ({ ...head, zero: false }))]];
  },
};

/** A hidden layer over both ends of the entries, and its sum: features go together. */
const additive: Relation = {
  relate: (node) => {
    const { inputs, units, kernel } = node;
    const [a, b, w, u, v] = inputs.slice(5) as [Axes, Axes, Axes, Axes, Axes];
    const entries = entriesOf(node, [a, b, u, v]);
    const hidden = w[0] as Axis;
    const features = [a, b, u, v].map((axes) => axes[1] as Axis);
    for (const axis of features) uniteAxes(units, hidden, axis);
    const [, , own, other] = features as [Axis, Axis, Axis, Axis];
    if (!hidden.zero && !(own.zero && other.zero)) {
      freezeAxis(units, hidden, `${kernel} sums over values that are not 0 where a unit is masked`);
    }
    return [[entries]];
  },
};

/** Products and convolutions, and the windows of pools. */
export const products: Relations = {
  BatchMatMul: matMul,
  CsrAdditiveScore: additive,
  CsrSampledMatMul: sampled,
  Conv2D: conv,
  Conv3D: conv,
  Conv2DBackpropInput: convTranspose,
  Conv3DBackpropInputV2: convTranspose,
  DepthwiseConv2dNative: depthwise,
  AvgPool: pool,
  AvgPool3D: pool,
  MaxPool: pool,
  MaxPool3D: pool,
  ResizeBilinear: pool,
  ResizeNearestNeighbor: pool,
};
