import type { Units } from "../units.ts";
import {
  type Axes,
  type Axis,
  freezeAxis,
  frozenAxis,
  newAxis,
  type Relation,
  type Relations,
  uniteAxes,
} from "./relation.ts";

const length = (axis: Axis): number => axis.positions.length;

/** Axes of the two sides of a reshape that hold the same elements. */
interface Stretch {
  readonly from: Axis[];
  readonly to: number[];
}

/** Cuts a reshape into stretches, as short as they can be; axes of length 1 take no part. */
function stretches(input: Axes, shape: readonly number[]): Stretch[] {
  const [left, right] = [input.filter((axis) => length(axis) !== 1), shape.filter((n) => n !== 1)];
  const found: Stretch[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    const from: Axis[] = [];
    const to: number[] = [];
    let [a, b] = [1, 1];
    do {
      if (a <= b && i < left.length) {
        const axis = left[i++] as Axis;
        from.push(axis);
        a *= length(axis);
      } else {
        const size = right[j++] as number;
        to.push(size);
        b *= size;
      }
    } while (a !== b && (i < left.length || j < right.length));
    found.push({ from, to });
  }
  return found;
}

/** Several axes as one, the last running fastest. */
function merge(units: Units, axes: readonly Axis[]): Axis {
  let rows: number[][] = [[]];
  for (const { positions } of axes) rows = rows.flatMap((row) => positions.map((p) => [...row, p]));
  const stays = (axis: Axis): boolean =>
    axis.positions.every((position) => units.whyFrozen(position) !== undefined);
  return {
    positions: rows.map((row) => units.madeOf(row)),
    zero: axes.every((axis) => axis.zero || stays(axis)),
    merged: axes,
  };
}

/** One axis as several of the sizes given. */
function split(units: Units, axis: Axis, sizes: readonly number[]): Axis[] {
  const { merged } = axis;
  if (merged?.length === sizes.length && merged.every((part, i) => length(part) === sizes[i])) {
    return [...merged];
  }
  const parts = sizes.map((size) => newAxis(units, size, axis.zero));
  for (const [i, position] of merge(units, parts).positions.entries()) {
    units.unite(axis.positions[i] as number, position);
  }
  return parts;
}

function reshaped(units: Units, { from, to }: Stretch): Axis[] {
  if (from.length === 1) return to.length === 1 ? from : split(units, from[0] as Axis, to);
  if (to.length === 1) return [merge(units, from)];
  for (const axis of from) freezeAxis(units, axis, "a reshape mixes it with others");
  return to.map((size) => frozenAxis(units, size, "a reshape mixes it with others"));
}

/** The attributes of an op that is told its shape, on smaller values. */
const smallerShape: Relation["smaller"] = ({ attrs, outputs }) => ({
  ...attrs,
  shape: (outputs[0] ?? []).map((kept) => kept.length),
});

const reshape: Relation = {
  relate: ({ inputs: [x], outputs: [y], units }) => {
    const shape = y?.shape ?? [];
    const axes = stretches(x as Axes, shape).flatMap((stretch) => reshaped(units, stretch));
    return [
      shape.map((n) => (n === 1 ? frozenAxis(units, 1, "there is one") : (axes.shift() as Axis))),
    ];
  },
  smaller: smallerShape,
};

const transpose: Relation = {
  relate: ({ inputs: [x], attrs }) => [
    (attrs["perm"] as readonly number[]).map((axis) => (x as Axes)[axis] as Axis),
  ],
};

const reverse: Relation = {
  relate: ({ inputs: [x], attrs }) => {
    const dims = attrs["dims"] as readonly number[];
    return [
      (x as Axes).map(({ positions, zero }, i) => ({
        positions: dims.includes(i) ? positions.toReversed() : positions,
        zero,
      })),
    ];
  },
};

const tile: Relation = {
  relate: ({ inputs: [x], attrs, units }) => {
    const reps = attrs["reps"] as readonly number[];
    return [
      (x as Axes).map((axis, i): Axis => {
        const times = reps[i] ?? 1;
        if (times === 1) return axis;
        // One value repeated: each copy may go by itself.
        if (length(axis) === 1) return newAxis(units, times);
        const positions = Array.from({ length: times }, () => axis.positions).flat();
        return { positions, zero: axis.zero };
      }),
    ];
  },
  smaller: ({ attrs, inputs, outputs }) => ({
    ...attrs,
    reps: (outputs[0] ?? []).map((kept, i) => kept.length / (inputs[0]?.[i]?.length ?? 1)),
  }),
};

/** Positions of generated values are units of their own. */
const generated: Relation["relate"] = ({ outputs, units }) =>
  outputs.map(({ shape }) => shape.map((n) => newAxis(units, n)));

const fill: Relation = {
  relate: ({ outputs, units, attrs }) =>
    outputs.map(({ shape }) => shape.map((n) => newAxis(units, n, attrs["value"] === 0))),
  smaller: smallerShape,
};

/** Random numbers depend on their number: all are drawn, and those kept are picked. */
const drawn: Relation = { relate: generated, whole: true };

const pack: Relation = {
  relate: ({ inputs, attrs, units, kernel }) => {
    const axis = attrs["axis"] as number;
    const [first = [], ...others] = inputs;
    for (const other of others)
      for (const [i, a] of other.entries()) uniteAxes(units, first[i] as Axis, a);
    const axes = first.map((a, i) => ({ ...a, zero: inputs.every((input) => input[i]?.zero) }));
    return [axes.toSpliced(axis, 0, frozenAxis(units, inputs.length, `${kernel} made it`))];
  },
};

const unpack: Relation = {
  relate: ({ inputs: [x], attrs, units, kernel, outputs }) => {
    const axis = attrs["axis"] as number;
    freezeAxis(units, (x as Axes)[axis] as Axis, `${kernel} takes it apart`);
    return outputs.map(() => (x as Axes).toSpliced(axis, 1));
  },
};

/** Ops that only move numbers, or make them. */
export const shapes: Relations = {
  Reshape: reshape,
  Transpose: transpose,
  Reverse: reverse,
  Tile: tile,
  Fill: fill,
  RandomInteger: drawn,
  ThreefryBits: drawn,
  Pack: pack,
  Unpack: unpack,
};
