import { expectAllClose } from "@repo/test-kit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HostArray, hostArray, sizeOf } from "../../src/kernels/host-array.ts";
import { type HostValue, hostNumbers } from "../../src/kernels/host-form.ts";
import { toHost } from "../../src/kernels/host-tensor.ts";
import type { Kernel } from "../../src/kernels/kernel.ts";
import { lookupKernel } from "../../src/kernels/table.ts";
import type { Attrs, DType } from "../../src/kernels/value-type.ts";
import { tidy } from "../../src/ops.ts";
import { hostRandom } from "../../src/random/index.ts";
import { csr, csrShape } from "../../src/sparse/index.ts";

/** What the host form computes, or undefined where it does not cover the case. */
function onHostForm(kernel: Kernel, inputs: readonly HostArray[], attrs: Attrs, fixed: boolean) {
  const typed = ({ shape, dtype, data }: HostArray): HostValue => {
    const numbers = hostNumbers(dtype as DType, data.length);
    numbers.set(data);
    return { shape, dtype, data: numbers, fixed };
  };
  const outputs = kernel.shape(inputs, attrs).map(({ shape, dtype }): HostValue => {
    // Not zeros: every number has to be written.
    const data = hostNumbers(dtype, sizeOf(shape)).fill(77);
    return { shape, dtype, data, fixed: false };
  });
  return kernel.host?.(inputs.map(typed), outputs, attrs) ? outputs : undefined;
}

function holdsTo(name: string, inputs: readonly HostArray[], attrs: Attrs, fixed: boolean): void {
  const kernel = lookupKernel(name) as Kernel;
  const canonical = kernel.attrs?.(attrs, inputs) ?? attrs;
  const got = onHostForm(kernel, inputs, canonical, fixed);
  const wanted = kernel.value(inputs, canonical);
  // Sums of n numbers, one after the other: each addition rounds by up to 2⁻²⁴ of a partial sum, which the sum
  // of magnitudes bounds; equal entries of one column, which follow each other, all to the same side.
  const entries = Math.max(...inputs.slice(0, 2).map(({ shape }) => shape[0] ?? 0));
  const magnitudes = inputs.map((input) =>
    input.dtype === "int32" ? input : hostArray(input.data.map(Math.abs), input.shape, input.dtype),
  );
  const largest = kernel
    .value(magnitudes, canonical)
    .flatMap(({ data, dtype }) => (dtype === "int32" ? [] : [...data].map(Number)))
    .reduce((a, b) => Math.max(a, Math.abs(b)), 1);
  const tolerance = Math.max(1e-5, entries * 2 ** -24 * largest);
  expect(got).toBeDefined();
  got?.forEach(({ data, dtype }, i) => {
    if (dtype === "int32") expect([...data]).toEqual([...wanted[i]!.data]);
    else expectAllClose([...data], [...wanted[i]!.data], { tolerance });
  });
}

/** A random sparse matrix and dense ones that fit it. */
const problems = fc.record({
  seed: fc.nat(),
  rows: fc.integer({ min: 1, max: 40 }),
  columns: fc.integer({ min: 1, max: 40 }),
  entries: fc.integer({ min: 0, max: 300 }),
  width: fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 31, 32, 33, 63, 64, 100),
  heads: fc.constantFrom(0, 1, 2, 3),
  fixed: fc.boolean(),
});

describe("host forms are their value columns, but for rounding", () => {
  it("products, samples and maxima of sparse matrices", () => {
    fc.assert(
      fc.property(problems, ({ seed, rows, columns, entries, width, heads, fixed }) => {
        const draw = hostRandom(seed);
        const pick = (limit: number) =>
          Int32Array.from({ length: entries }, () => draw.below(limit));
        const floats = (shape: number[]) =>
          hostArray(
            Float32Array.from({ length: sizeOf(shape) }, () => 2 * draw.uniform() - 1),
            shape,
            "float32",
          );
        const matrix = tidy(() => {
          const a = csr({ rows: pick(rows), columns: pick(columns) }, { shape: [rows, columns] });
          expect(csrShape(a)).toEqual([rows, columns]);
          const { turned } = a;
          const tensors = [a.pointers, a.columns, turned.pointers, turned.columns, turned.order];
          return [...tensors, a.rows].map(toHost) as never;
        }) as HostArray[];
        const [structure, order, ids] = [matrix.slice(0, 4), matrix[4]!, matrix[5]!];
        const inner = heads === 0 ? [width] : [heads, width];
        const values = floats(heads === 0 ? [entries] : [entries, heads]);
        for (const transpose of [false, true]) {
          const x = floats([transpose ? rows : columns, ...inner]);
          for (const reduce of ["sum", "mean"]) {
            const attrs = { reduce, transpose };
            holdsTo("CsrMatMul", [...structure, x], attrs, fixed);
            holdsTo("CsrWeightedMatMul", [...structure, order, values, x], attrs, fixed);
          }
        }
        const [u, v] = [floats([rows, ...inner]), floats([columns, ...inner])];
        for (const reduce of ["sum", "mean"]) {
          const attrs = { reduce, heads: heads > 0 };
          holdsTo("CsrSampledMatMul", [...structure, order, u, v], attrs, fixed);
        }
        if (heads === 0) {
          const scores = [floats([entries]), floats([width])];
          const [p, q] = [floats([rows, width]), floats([columns, width])];
          for (const slope of [0, 0.3]) {
            const ends = [...structure, order, u, v];
            holdsTo("CsrAdditiveScore", [...ends, scores[1]!, u, v], { slope }, fixed);
            holdsTo("CsrAdditiveScore", [...ends, scores[1]!, p, q], { slope }, fixed);
            for (const transpose of [false, true]) {
              const attrs = { slope, transpose };
              holdsTo("CsrAdditiveSpread", [...ends, scores[0]!], attrs, fixed);
            }
          }
        }
        holdsTo("CsrMax", [structure[0]!, structure[1]!, v], {}, fixed);
        const messages = floats([entries, ...inner]);
        const numSegments = Math.max(1, rows - 1);
        for (const name of ["SegmentMax", "SegmentSoftmax", "UnsortedSegmentSum"]) {
          holdsTo(name, [messages, ids], { numSegments }, fixed);
        }
        holdsTo("SegmentSpread", [u, ids], {}, fixed);
      }),
      {
        numRuns: 150,
        // Few rows, many entries: equal numbers are added again and again.
        examples: [
          [{ seed: 0, rows: 2, columns: 1, entries: 288, width: 33, heads: 3, fixed: false }],
        ],
      },
    );
  });

  it("slopes of maxima, where several elements of a row are its maximum", () => {
    fc.assert(
      fc.property(problems, ({ seed, rows, columns, entries, width, fixed }) => {
        const draw = hostRandom(seed);
        const thirds = (shape: number[]) => {
          const values = Float32Array.from({ length: sizeOf(shape) }, () => draw.below(3) - 1);
          return hostArray(values, shape, "float32");
        };
        const pick = (limit: number) =>
          Int32Array.from({ length: entries }, () => draw.below(limit));
        const structure = tidy(() => {
          const a = csr({ rows: pick(rows), columns: pick(columns) }, { shape: [rows, columns] });
          return [a.pointers, a.columns].map(toHost) as never;
        }) as HostArray[];
        const inner = width === 0 ? [] : [width];
        const x = thirds([columns, ...inner]);
        const [y] = (lookupKernel("CsrMax") as Kernel).value([...structure, x], {});
        holdsTo("CsrMaxGrad", [...structure, thirds([rows, ...inner]), x, y!], {}, fixed);
        holdsTo("CsrMaxTangent", [...structure, thirds([columns, ...inner]), x, y!], {}, fixed);
      }),
      { numRuns: 60 },
    );
  });

  it("slopes of maxima are NaN for all that a row with a NaN reads, and for nothing else", () => {
    const ints = (values: number[]) => hostArray(Int32Array.from(values), [values.length], "int32");
    for (const width of [1, 4, 6]) {
      const structure = [ints([0, 2, 2, 4]), ints([0, 1, 2, 3])];
      const values = Float32Array.from({ length: 4 * width }, (_, i) => i);
      values[width - 1] = Number.NaN;
      const x = hostArray(values, [4, width], "float32");
      const [y] = (lookupKernel("CsrMax") as Kernel).value([...structure, x], {});
      const c = hostArray(new Float32Array(3 * width).fill(2), [3, width], "float32");
      const kernel = lookupKernel("CsrMaxGrad") as Kernel;
      const inputs = [...structure, c, x, y!];
      const [got] = onHostForm(kernel, inputs, {}, false)!;
      const row = (plain: number, last: number) =>
        Array.from({ length: width }, (_, j) => (j === width - 1 ? last : plain));
      const first = [...row(0, Number.NaN), ...row(2, Number.NaN)];
      expect([...got!.data]).toEqual([...first, ...row(0, 0), ...row(2, 2)]);
      expect([...kernel.value(inputs, {})[0]!.data]).toEqual([...got!.data]);
    }
  });
});
