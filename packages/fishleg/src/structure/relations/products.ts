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

/** Products and convolutions, and the windows of pools. */
export const products: Relations = {
  BatchMatMul: matMul,
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
