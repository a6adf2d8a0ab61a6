import {
  broadcast,
  broadcastIn,
  compare,
  constant,
  dynamicSlice,
  elementwise,
  iota,
  loop,
  reduce,
  reshape,
  select,
  transpose,
} from "../stablehlo-parts.ts";
import type { HloLowering, HloValue, HloWriter } from "../stablehlo-writer.ts";

type Shape = readonly number[];

/** The numbers of the first axes. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, axis) => axis);

/** `(X + Xᵀ) / 2` for each matrix of a batch. */
function symmetricPart(writer: HloWriter, x: HloValue): HloValue {
  const rank = x.shape.length;
  const turned = transpose(writer, x, [...upTo(rank - 2), rank - 1, rank - 2]);
  return elementwise(writer, "multiply", [elementwise(writer, "add", [x, turned]), 0.5]);
}

/** Numbers or truths of each matrix, for all of its elements. */
export function forElements(writer: HloWriter, x: HloValue, shape: Shape): HloValue {
  return broadcastIn(writer, x, shape, upTo(x.shape.length));
}

/** Whether each matrix of a batch has a number that is not finite. */
export function notFinite(writer: HloWriter, x: HloValue): HloValue {
  const rank = x.shape.length;
  const sizes = elementwise(writer, "abs", [x]);
  const finite = compare(writer, "LT", sizes, Number.POSITIVE_INFINITY);
  const unknown = elementwise(writer, "not", [finite]);
  return reduce(writer, unknown, { op: "or", initial: 0 }, [rank - 2, rank - 1]);
}

/** 1 + the number of the first pivot that is not positive and finite, by elimination; 0 where all are. */
function firstBadPivot(writer: HloWriter, a: HloValue): HloValue {
  const { shape, dtype } = a;
  const batch = shape.slice(0, -2);
  const n = shape.at(-1)!;
  const counter = { shape: [], dtype: "int32" as const };
  const [, , info] = loop(
    writer,
    [constant(writer, 0, counter), a, constant(writer, 0, { shape: batch, dtype: "int32" })],
    ([k]) => compare(writer, "LT", k!, n),
    ([k, left, sofar]) => {
      const zero = constant(writer, 0, counter);
      const lead = batch.map(() => zero);
      const row = dynamicSlice(writer, left!, [...lead, k!, zero], [...batch, 1, n]);
      const column = dynamicSlice(writer, left!, [...lead, zero, k!], [...batch, n, 1]);
      const corner = dynamicSlice(writer, left!, [...lead, k!, k!], [...batch, 1, 1]);
      const pivot = reshape(writer, corner, batch);
      const usable = elementwise(writer, "and", [
        compare(writer, "GT", pivot, constant(writer, 0, { shape: batch, dtype })),
        compare(writer, "LT", pivot, Number.POSITIVE_INFINITY),
      ]);
      const bad = elementwise(writer, "and", [
        elementwise(writer, "not", [usable]),
        compare(writer, "EQ", sofar!, constant(writer, 0, sofar!)),
      ]);
      const number = broadcast(writer, elementwise(writer, "add", [k!, 1]), batch);
      const outer = elementwise(writer, "multiply", [column, row]);
      const next = elementwise(writer, "subtract", [
        left!,
        elementwise(writer, "divide", [outer, forElements(writer, pivot, shape)]),
      ]);
      return [elementwise(writer, "add", [k!, 1]), next, select(writer, bad, number, sofar!)];
    },
  );
  return info!;
}

/** XLA's own; which pivot was not positive is looked for only where one of the matrices has no factor. */
export const cholesky: HloLowering = (writer, [a], { outputs: [, to] }) => {
  const matrix = symmetricPart(writer, a!);
  const { shape } = matrix;
  const rank = shape.length;
  const whole = writer.op("stablehlo.cholesky", [matrix], [matrix], {
    attrs: { lower: "true" },
  })[0]!;
  const indices = [rank - 2, rank - 1].map((axis) => iota(writer, { shape, dtype: "int32" }, axis));
  const lower = select(writer, compare(writer, "GE", indices[0]!, indices[1]!), whole, 0);
  const failed = notFinite(writer, lower);
  const any = reduce(writer, failed, { op: "or", initial: 0 }, upTo(rank - 2));
  const index = select(writer, any, constant(writer, 1, { shape: [], dtype: "int32" }), 0);
  const info = writer.op("stablehlo.case", [index], [to!], {
    regions: [
      { inputs: [], write: () => [constant(writer, 0, to!)] },
      {
        inputs: [],
        write: () => {
          const found = firstBadPivot(writer, matrix);
          const none = constant(writer, 0, to!);
          const first = compare(writer, "EQ", found, none);
          // Rounded otherwise, the last pivot was positive after all.
          const last = constant(writer, shape.at(-1)!, to!);
          return [select(writer, failed, select(writer, first, last, found), none)];
        },
      },
    ],
  })[0]!;
  return [select(writer, forElements(writer, failed, shape), Number.NaN, lower), info];
};

export const triangularSolve: HloLowering = (writer, [t, b], { attrs, outputs: [to] }) => {
  const batch = to!.shape.slice(0, -2);
  const [matrix, side] = [t!, b!].map((x) =>
    broadcast(writer, x, [...batch, ...x.shape.slice(-2)]),
  );
  const transposed = attrs["transpose"] === true ? "TRANSPOSE" : "NO_TRANSPOSE";
  return writer.op("stablehlo.triangular_solve", [matrix!, side!], [to!], {
    attrs: {
      left_side: "true",
      lower: String(attrs["lower"] === true),
      unit_diagonal: "false",
      transpose_a: `#stablehlo<transpose ${transposed}>`,
    },
  });
};

/** The element of each column of largest magnitude, the first of several. */
function leading(writer: HloWriter, vectors: HloValue): HloValue {
  const { shape } = vectors;
  const axis = shape.length - 2;
  const n = shape[axis]!;
  const kept = shape.with(axis, 1);
  const overRows = (x: HloValue, op: "maximum" | "minimum" | "add", initial: number) =>
    broadcast(writer, reshape(writer, reduce(writer, x, { op, initial }, [axis]), kept), shape);
  const sizes = elementwise(writer, "abs", [vectors]);
  const rows = iota(writer, { shape, dtype: "int32" }, axis);
  const equal = compare(writer, "EQ", sizes, overRows(sizes, "maximum", 0));
  const first = overRows(select(writer, equal, rows, n), "minimum", n);
  const chosen = select(writer, compare(writer, "EQ", rows, first), vectors, 0);
  return overRows(chosen, "add", 0);
}

/** XLA's rotations of Jacobi, which run on every device; the largest entry of a vector is made positive. */
export const eigh: HloLowering = (writer, [a], { outputs: [values, vectors] }) => {
  const matrix = symmetricPart(writer, a!);
  const tolerance = a!.dtype === "float64" ? "1e-15" : "1e-7";
  const [v, w] = writer.op("stablehlo.custom_call", [matrix], [vectors!, values!], {
    attrs: {
      call_target_name: '"Eigh"',
      // The lower triangle is read, eigenvalues come in rising order, at most 100 sweeps.
      backend_config: `"1,1,100,${tolerance}"`,
      api_version: "1 : i32",
      has_side_effect: "false",
    },
  });
  const negative = compare(writer, "LT", leading(writer, v!), 0);
  const turned = select(writer, negative, elementwise(writer, "negate", [v!]), v!);
  // Rotations of what is not finite would end somewhere.
  const unknown = notFinite(writer, matrix);
  return [w!, turned].map((x) =>
    select(writer, forElements(writer, unknown, x.shape), Number.NaN, x),
  );
};
