import {
  type Axes,
  type Axis,
  freezeAxis,
  frozenAxis,
  type Kept,
  type Relation,
  type Relations,
  uniteAxes,
} from "./relation.ts";

/** Unites all axes of some values but one. */
const concat: Relation = {
  relate: ({ inputs, attrs, units }) => {
    const along = attrs["axis"] as number;
    const [first = []] = inputs;
    return [
      first.map((axis, i): Axis => {
        const all = inputs.map((input) => input[i] as Axis);
        const zero = all.every((each) => each.zero || each.positions.length === 0);
        if (i === along) return { positions: all.flatMap(({ positions }) => positions), zero };
        for (const other of all.slice(1)) uniteAxes(units, axis, other);
        return { ...axis, zero };
      }),
    ];
  },
};

/** How many of the positions kept lie in a range. */
const within = (kept: Kept, begin: number, end: number): number =>
  kept.filter((position) => position >= begin && position < end).length;

const slice: Relation = {
  relate: ({ inputs: [x], attrs }) => {
    const [begin, size] = [attrs["begin"] as number[], attrs["size"] as number[]];
    return [
      (x as Axes).map((axis, i): Axis => {
        const [from, count] = [begin[i] as number, size[i] as number];
        if (count === axis.positions.length) return axis;
        return { positions: axis.positions.slice(from, from + count), zero: axis.zero };
      }),
    ];
  },
  smaller: ({ attrs, inputs: [x], outputs: [y] }) => ({
    begin: (attrs["begin"] as number[]).map((from, i) => within(x?.[i] as Kept, 0, from)),
    size: (y ?? []).map((kept) => kept.length),
  }),
};

const splitV: Relation = {
  relate: ({ inputs: [x], attrs }) => {
    const along = attrs["axis"] as number;
    let begin = 0;
    return (attrs["numOrSizeSplits"] as number[]).map((size) => {
      const from = begin;
      begin += size;
      const part = (axis: Axis): Axis => ({
        positions: axis.positions.slice(from, from + size),
        zero: axis.zero,
      });
      return (x as Axes).map((axis, i) => (i === along ? part(axis) : axis));
    });
  },
  smaller: ({ attrs, outputs }) => ({
    ...attrs,
    numOrSizeSplits: outputs.map((kept) => kept[attrs["axis"] as number]?.length ?? 0),
  }),
};

type Pairs = readonly (readonly [number, number])[];

const pad: Relation = {
  relate: ({ inputs: [x], attrs, units }) => {
    const paddings = attrs["paddings"] as unknown as Pairs;
    const empty = attrs["constantValue"] === 0;
    return [
      (x as Axes).map((axis, i): Axis => {
        const [before, after] = paddings[i] ?? [0, 0];
        if (before + after === 0) return { ...axis, zero: axis.zero && empty };
        const positions = [...units.axis(before), ...axis.positions, ...units.axis(after)];
        return { positions, zero: axis.zero && empty };
      }),
    ];
  },
  smaller: ({ attrs, inputs: [x], outputs: [y] }) => ({
    ...attrs,
    paddings: (attrs["paddings"] as unknown as Pairs).map(([before], i) => {
      const [kept = [], left = 0] = [y?.[i], x?.[i]?.length];
      const first = within(kept, 0, before);
      return [first, kept.length - first - left];
    }),
  }),
};

/** Rows picked by number; the numbers are data. */
const gather: Relation = {
  relate: ({ inputs: [x, indices], attrs, units, kernel, outputs: [y] }) => {
    const along = attrs["axis"] as number;
    const batch = (attrs["batchDims"] as number | undefined) ?? 0;
    const [table, numbers] = [x as Axes, indices as Axes];
    freezeAxis(units, table[along] as Axis, `${kernel} picks from it by number`);
    for (let i = 0; i < batch; i++) uniteAxes(units, table[i] as Axis, numbers[i] as Axis);
    const picked = numbers.slice(batch).map((axis) => ({ ...axis, zero: false }));
    const axes = [...table.slice(0, along), ...picked, ...table.slice(along + 1)];
    const rank = y!.shape.length;
    return [axes.length === rank ? axes : axes.slice(0, rank)];
  },
};

const oneHot: Relation = {
  relate: ({ inputs: [indices], attrs, units, kernel }) => [
    [
      ...(indices as Axes).map((axis) => ({ ...axis, zero: false })),
      frozenAxis(units, attrs["depth"] as number, `${kernel} made it`),
    ],
  ],
};

/** Sums of rows by number: rows and sums stay, the other axes pass. */
const segments: Relation = {
  relate: ({ inputs: [x, ids], attrs, units, kernel, outputs: [y] }) => {
    const values = x as Axes;
    const rows = ids?.length ?? 1;
    for (const axis of [...values.slice(0, rows), ...(ids ?? [])]) {
      freezeAxis(units, axis, `${kernel} puts it together by number`);
    }
    const count = (attrs["numSegments"] as number | undefined) ?? y?.shape[0] ?? 0;
    return [[frozenAxis(units, count, `${kernel} made it`), ...values.slice(rows)]];
  },
};

/** Sparse products: the rows of a matrix are mixed, its columns pass. */
const sparseProduct = (place: number): Relation => ({
  relate: ({ inputs, units, kernel, outputs: [y] }) => {
    const x = inputs[place] as Axes;
    for (const [i, axes] of inputs.entries()) {
      for (const axis of i === place ? axes.slice(0, 1) : axes) {
        freezeAxis(units, axis, `${kernel} mixes it`);
      }
    }
    return [[frozenAxis(units, y!.shape[0] as number, `${kernel} made it`), ...x.slice(1)]];
  },
});

/** Ops that join, cut and pick. */
export const parts: Relations = {
  Concat: concat,
  Slice: slice,
  SplitV: splitV,
  PadV2: pad,
  GatherV2: gather,
  OneHot: oneHot,
  UnsortedSegmentSum: segments,
  SegmentMax: segments,
  CsrMatMul: sparseProduct(4),
  CsrMax: sparseProduct(2),
  CsrWeightedMatMul: sparseProduct(6),
};
