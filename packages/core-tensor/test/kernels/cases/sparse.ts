import { type HostArray, hostArray } from "../../../src/kernels/host-array.ts";
import type { Kernel } from "../../../src/kernels/kernel.ts";
import { lookupKernel } from "../../../src/kernels/table.ts";
import type { Attrs } from "../../../src/kernels/value-type.ts";
import { type Case, type Family, floats, given } from "../case.ts";

const ints = (values: readonly number[]) => hostArray(values, [values.length], "int32");

/**
 * A 4 × 3 matrix: two entries, none, four with one of them twice, one. Turned: by column, with the numbers
 * of the entries.
 */
const structure = {
  pointers: ints([0, 2, 2, 6, 7]),
  columns: ints([2, 0, 1, 2, 1, 0, 2]),
  turnedPointers: ints([0, 2, 4, 7]),
  turnedColumns: ints([0, 2, 2, 2, 0, 2, 3]),
};

const order = ints([1, 5, 2, 4, 0, 3, 6]);

const products = (["sum", "mean"] as const).flatMap((reduce) =>
  [false, true].flatMap((transpose): Case[] => {
    const rows = transpose ? 4 : 3;
    const attrs = { reduce, transpose };
    return [
      { kernel: "CsrMatMul", attrs, inputs: { ...structure, x: floats([rows, 5]) } },
      {
        kernel: "CsrWeightedMatMul",
        attrs,
        inputs: { ...structure, order, values: floats([7], { seed: 2 }), x: floats([rows, 5]) },
      },
      {
        kernel: "CsrWeightedMatMul",
        attrs,
        note: "two heads",
        inputs: {
          ...structure,
          order,
          values: floats([7, 2], { seed: 2 }),
          x: floats([rows, 2, 3]),
        },
      },
    ];
  }),
);

const ids = ints([2, 0, 2, -1, 3, 2, 9]);

/** The derivative of a maximum of rows and its transpose, at the maxima of `x`. */
function derivativesOfMaxima(
  kernel: "CsrMax" | "SegmentMax",
  rows: readonly HostArray[],
  x: HostArray,
  attrs: Attrs = {},
): Case[] {
  const inputs = kernel === "CsrMax" ? [...rows, x] : [x, ...rows];
  const [y] = (lookupKernel(kernel) as Kernel).value(inputs, attrs);
  return [[`${kernel}Tangent`, x.shape] as const, [`${kernel}Grad`, y!.shape] as const].map(
    ([name, shape]) => ({
      kernel: name,
      inputs: [...rows, floats(shape, { seed: 3 }), x, y!],
      // By `v` alone; that they are the derivatives of maxima the cases of these hold, and those with ties.
      derivatives: false,
    }),
  );
}

/** The cases of sparse. */
export const families: readonly Family[] = [
  {
    name: "sparse products",
    cases: [
      ...products,
      { kernel: "CsrMatMul", note: "vectors", inputs: { ...structure, x: floats([3]) } },
      { kernel: "CsrMatMul", note: "two axes", inputs: { ...structure, x: floats([3, 2, 2]) } },
      { kernel: "CsrMatMul", note: "no columns", inputs: { ...structure, x: floats([3, 0]) } },
      {
        kernel: "CsrMatMul",
        note: "no entries",
        inputs: {
          pointers: ints([0, 0, 0]),
          columns: ints([]),
          turnedPointers: ints([0, 0]),
          turnedColumns: ints([]),
          x: floats([1, 2]),
        },
      },
      ...(["sum", "mean"] as const).map(
        (reduce): Case => ({
          kernel: "CsrSampledMatMul",
          attrs: { reduce },
          inputs: { ...structure, order, a: floats([4, 5]), b: floats([3, 5], { seed: 2 }) },
        }),
      ),
      {
        kernel: "CsrSampledMatMul",
        attrs: { heads: true },
        inputs: { ...structure, order, a: floats([4, 2, 3]), b: floats([3, 2, 3], { seed: 2 }) },
      },
    ],
  },
  {
    name: "additive scores",
    cases: [
      ...[0, 0.2].map(
        (slope): Case => ({
          kernel: "CsrAdditiveScore",
          attrs: { slope },
          inputs: {
            ...structure,
            order,
            a: floats([4, 19]),
            b: floats([3, 19], { seed: 2 }),
            w: floats([19], { seed: 3 }),
            u: floats([4, 19], { seed: 4 }),
            v: floats([3, 19], { seed: 5 }),
          },
        }),
      ),
      ...[false, true].map(
        (transpose): Case => ({
          kernel: "CsrAdditiveSpread",
          attrs: { slope: 0.2, transpose },
          inputs: {
            ...structure,
            order,
            a: floats([4, 19]),
            b: floats([3, 19], { seed: 2 }),
            g: floats([7], { seed: 3 }),
          },
        }),
      ),
    ],
  },
  {
    name: "maxima of rows",
    cases: [
      {
        kernel: "CsrMax",
        inputs: { pointers: structure.pointers, columns: structure.columns, x: floats([3, 11]) },
      },
      {
        kernel: "CsrMax",
        note: "ties, infinities, nothing positive",
        derivatives: false,
        inputs: {
          pointers: ints([0, 3, 3]),
          columns: ints([1, 0, 2]),
          x: given([-1, -Infinity, -3, -1, -Infinity, -2, -1, -Infinity, -5], [3, 3]),
        },
      },
      {
        kernel: "SegmentMax",
        attrs: { numSegments: 4 },
        inputs: { x: floats([7, 6]), segmentIds: ids },
      },
      {
        kernel: "SegmentMax",
        attrs: { numSegments: 4 },
        inputs: { x: floats([7]), segmentIds: ids },
      },
      ...derivativesOfMaxima("CsrMax", [structure.pointers, structure.columns], floats([3, 11])),
      ...derivativesOfMaxima("SegmentMax", [ids], floats([7, 6]), { numSegments: 4 }),
    ],
  },
  {
    name: "segments",
    cases: [
      {
        kernel: "SegmentSoftmax",
        attrs: { numSegments: 4 },
        inputs: { x: floats([7]), segmentIds: ids },
      },
      {
        kernel: "SegmentSoftmax",
        attrs: { numSegments: 4 },
        inputs: { x: floats([7, 6]), segmentIds: ids },
      },
      { kernel: "SegmentSpread", inputs: { x: floats([4, 3]), segmentIds: ids } },
      {
        kernel: "UnsortedSegmentSum",
        note: "on the host",
        attrs: { numSegments: 4 },
        inputs: { x: floats([7, 19]), segmentIds: ids },
      },
    ],
  },
];
