import {
  broadcast,
  compare,
  constant,
  dynamicSlice,
  elementwise,
  iota,
  loop,
  reduce,
  reshape,
  select,
} from "../stablehlo-parts.ts";
import type { HloLowering, HloValue, HloWriter } from "../stablehlo-writer.ts";
import { permutationMatrix, product, unpacked } from "./matrices.ts";
import { forElements, notFinite } from "./stablehlo.ts";

/** The first of the numbers 0 … n − 1 along the last axis where a condition holds; `n` where it nowhere does. */
function firstWhere(writer: HloWriter, condition: HloValue): HloValue {
  const axis = condition.shape.length - 1;
  const n = condition.shape[axis]!;
  const places = iota(writer, { shape: condition.shape, dtype: "int32" }, axis);
  const fold = { op: "minimum" as const, initial: n };
  return reduce(writer, select(writer, condition, places, n), fold, [axis]);
}

/** The first place from `k` on of the number of largest magnitude in vectors `[…, n]`. */
function largestFrom(writer: HloWriter, x: HloValue, k: HloValue): HloValue {
  const axis = x.shape.length - 1;
  const places = iota(writer, { shape: x.shape, dtype: "int32" }, axis);
  const sizes = elementwise(writer, "abs", [x]);
  const open = select(writer, compare(writer, "GE", places, k), sizes, -1);
  const most = reduce(writer, open, { op: "maximum", initial: -1 }, [axis]);
  return firstWhere(writer, compare(writer, "EQ", open, forElements(writer, most, x.shape)));
}

/** One column eliminated: the matrices and the permutations after it. */
function step(writer: HloWriter, k: HloValue, a: HloValue, order: HloValue): [HloValue, HloValue] {
  const { shape, dtype } = a;
  const batch = shape.slice(0, -2);
  const n = shape.at(-1)!;
  const rank = shape.length;
  const zero = constant(writer, 0, { shape: [], dtype: "int32" });
  const lead = batch.map(() => zero);
  const columnOf = (x: HloValue): HloValue =>
    dynamicSlice(writer, x, [...lead, zero, k], [...batch, n, 1]);
  const chosen = largestFrom(writer, reshape(writer, columnOf(a), [...batch, n]), k);
  const [rows, columns] = [rank - 2, rank - 1].map((axis) =>
    iota(writer, { shape, dtype: "int32" }, axis),
  );
  const isChosen = compare(writer, "EQ", rows!, forElements(writer, chosen, shape));
  const picked = reduce(writer, select(writer, isChosen, a, 0), { op: "add", initial: 0 }, [
    rank - 2,
  ]);
  const pivotRow = reshape(writer, picked, [...batch, 1, n]);
  const current = dynamicSlice(writer, a, [...lead, k, zero], [...batch, 1, n]);
  const moved = select(writer, isChosen, current, a);
  const swapped = select(writer, compare(writer, "EQ", rows!, k), pivotRow, moved);
  const pivot = dynamicSlice(writer, pivotRow, [...lead, zero, k], [...batch, 1, 1]);
  const ratio = elementwise(writer, "divide", [columnOf(swapped), pivot]);
  const none = compare(writer, "EQ", pivot, constant(writer, 0, { shape: pivot.shape, dtype }));
  const share = select(writer, none, 0, ratio);
  const outer = elementwise(writer, "multiply", [share, pivotRow]);
  const rest = elementwise(writer, "subtract", [swapped, outer]);
  const right = select(writer, compare(writer, "GT", columns!, k), rest, swapped);
  const next = select(writer, compare(writer, "EQ", columns!, k), share, right);
  const below = compare(writer, "GT", rows!, k);

  const places = iota(writer, { shape: order.shape, dtype: "int32" }, order.shape.length - 1);
  const here = compare(writer, "EQ", places, forElements(writer, chosen, order.shape));
  const fold = { op: "add" as const, initial: 0 };
  const from = reduce(writer, select(writer, here, order, 0), fold, [order.shape.length - 1]);
  const now = dynamicSlice(writer, order, [...lead, k], [...batch, 1]);
  const put = select(writer, here, now, order);
  const at = compare(writer, "EQ", places, k);
  return [
    select(writer, below, next, swapped),
    select(writer, at, forElements(writer, from, order.shape), put),
  ];
}

/** Elimination in a loop: a column a turn, of all matrices at once. */
export const lu: HloLowering = (writer, [a], { outputs: [, permutation, to] }) => {
  const { shape } = a!;
  const n = shape.at(-1)!;
  const unknown = notFinite(writer, a!);
  const start = select(writer, forElements(writer, unknown, shape), 0, a!);
  const [, factors, order] = loop(
    writer,
    [
      constant(writer, 0, { shape: [], dtype: "int32" }),
      start,
      iota(writer, permutation!, shape.length - 2),
    ],
    ([k]) => compare(writer, "LT", k!, n),
    ([k, left, sofar]) => [elementwise(writer, "add", [k!, 1]), ...step(writer, k!, left!, sofar!)],
  );
  const [rows, columns] = [shape.length - 2, shape.length - 1].map((axis) =>
    iota(writer, { shape, dtype: "int32" }, axis),
  );
  const onDiagonal = select(writer, compare(writer, "EQ", rows!, columns!), factors!, 0);
  const diagonal = reduce(writer, onDiagonal, { op: "add", initial: 0 }, [shape.length - 1]);
  const sizes = elementwise(writer, "abs", [diagonal]);
  const good = elementwise(writer, "and", [
    compare(writer, "GT", sizes, 0),
    compare(writer, "LT", sizes, Number.POSITIVE_INFINITY),
  ]);
  const first = firstWhere(writer, elementwise(writer, "not", [good]));
  const all = compare(writer, "EQ", first, constant(writer, n, to!));
  const info = select(writer, all, 0, elementwise(writer, "add", [first, 1]));
  return [select(writer, forElements(writer, unknown, shape), Number.NaN, factors!), order!, info];
};

/** By the factors; a singular matrix has none that can be solved with. */
export const solve: HloLowering = (writer, [a, b], node) => {
  const { attrs, outputs } = node;
  const { shape } = a!;
  const batch = shape.slice(0, -2);
  const [factors, permutation, info] = lu(writer, [a!], {
    attrs: {},
    outputs: [
      { shape, dtype: a!.dtype as "float32" },
      { shape: shape.slice(0, -1), dtype: "int32" },
      { shape: batch, dtype: "int32" },
    ],
  }) as HloValue[];
  const [x] = writer.composed(
    ([packed, order, side], { transpose }, call) => {
      const [lower, upper] = unpacked(packed!);
      const turn = permutationMatrix(order!);
      const half = (t: typeof lower, right: typeof lower, isLower: boolean): typeof lower =>
        call(
          "TriangularSolve",
          { t, b: right },
          { lower: isLower, transpose: transpose === true },
        )[0]!;
      if (transpose !== true)
        return [half(upper, half(lower, product(call, turn, side!), true), false)];
      const back = half(lower, half(upper, side!, false), true);
      return [product(call, turn, back, { transposeA: true })];
    },
    [factors!, permutation!, b!],
    attrs,
  );
  const singular = compare(writer, "NE", info!, constant(writer, 0, info!));
  const mask = broadcast(writer, reshape(writer, singular, [...batch, 1, 1]), outputs[0]!.shape);
  return select(writer, mask, Number.NaN, x!);
};
