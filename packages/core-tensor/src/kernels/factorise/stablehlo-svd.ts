import {
  abs,
  add,
  argMax,
  broadcastTo,
  cast,
  concat,
  div,
  equal,
  greater,
  less,
  logicalAnd,
  max,
  minimum,
  mul,
  pad,
  range,
  slice,
  split,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
  where,
} from "../../ops.ts";
import { constant as number } from "../rules.ts";
import {
  compare,
  constant,
  convert,
  elementwise,
  cast as hloCast,
  loop,
  reduce,
  select,
} from "../stablehlo-parts.ts";
import type { Composition, HloLowering, HloValue, HloWriter } from "../stablehlo-writer.ts";
import type { Attrs } from "../value-type.ts";
import { asColumn, asRow, identityMatrix, product, swapLast } from "./matrices.ts";
import { forElements, notFinite } from "./stablehlo.ts";

/** Sweeps over all pairs of columns; six to ten are usual. */
const patience = 40;

/** A column whose square is below this is zero beside the largest entry, which is 1. */
const negligible = 1e-37;

/** Places along one of the last two axes, counted from the end, of a batch of matrices. */
function part(x: Tensor, axis: -1 | -2, first: number, end: number): Tensor {
  const at = x.shape.map(() => 0).with(axis, first);
  return slice(x, at, x.shape.with(axis, end - first));
}

/** `[A; I]`, with a column of zeros, which is never turned, where their number is odd. */
const begun: Composition = ([a]) => {
  const n = a!.shape.at(-1)!;
  const both = concat([a!, broadcastTo(identityMatrix(n), a!.shape)], -2);
  if (n % 2 === 0) return [both];
  return [
    pad(
      both,
      both.shape.map((_, axis): [number, number] => [0, axis === both.rank - 1 ? 1 : 0]),
    ),
  ];
};

/**
 * Column `i` of the first half of the columns is made orthogonal to column `i` of the second half, in the first `rows` rows, and then all but
 * the first column move on by one place, so that each meets each in as many rounds less one as there are columns. The second result is 1 where one was turned.
 */
const round: Composition = ([w], { rows, tolerance }) => {
  const half = w!.shape.at(-1)! / 2;
  const [left, right] = split(w!, 2, -1) as [Tensor, Tensor];
  const [p, q] = [left, right].map((x) => part(x, -2, 0, rows as number)) as [Tensor, Tensor];
  const dot = (x: Tensor, y: Tensor): Tensor => sum(mul(x, y), -2, true);
  const [a, b, c] = [dot(p, p), dot(q, q), dot(p, q)];
  const bound = mul(number(tolerance as number), mul(sqrt(a), sqrt(b)));
  const turns = logicalAnd(greater(abs(c), bound), greater(minimum(a, b), number(negligible)));
  const slope = div(sub(b, a), mul(number(2), where(turns, c, number(1))));
  const sign = where(less(slope, number(0)), number(-1), number(1));
  const steep = add(abs(slope), sqrt(add(number(1), square(slope))));
  const tangent = where(turns, div(sign, steep), number(0));
  const cosine = div(number(1), sqrt(add(number(1), square(tangent))));
  const sine = mul(cosine, tangent);
  const first = sub(mul(cosine, left), mul(sine, right));
  const second = add(mul(sine, left), mul(cosine, right));
  const turned = max(cast(turns, "float32"));
  if (half === 1) return [concat([first, second], -1), turned];
  const moved = [
    part(first, -1, 0, 1),
    part(second, -1, 0, 1),
    part(first, -1, 1, half - 1),
    part(second, -1, 1, half),
    part(first, -1, half - 1, half),
  ];
  return [concat(moved, -1), turned];
};

/** `U`, `s` and `V` of `[A V; V]` whose first `rows` rows have orthogonal columns: in order, with signs, and `U` completed. */
const finished: Composition = ([w], { rows }, call) => {
  const n = rows as number;
  const columns = part(w!, -1, 0, n);
  const [image, basis] = [part(columns, -2, 0, n), part(columns, -2, n, 2 * n)];
  const norms = sqrt(sum(square(image), -2));
  const places = range(0, n);
  const earlier = cast(greater(asColumn(places), asRow(places)), "float32");
  const before = add(
    cast(greater(asRow(norms), asColumn(norms)), "float32"),
    mul(cast(equal(asRow(norms), asColumn(norms)), "float32"), earlier),
  );
  const order = cast(equal(asColumn(sum(before, -1)), places), "float32");
  const sorted = (x: Tensor): Tensor => product(call, x, order);
  const s = sorted(asRow(norms));
  const units = div(sorted(image), where(greater(s, number(0)), s, number(1)));
  // Q is U where that is orthonormal, and completes it where singular values are zero.
  const [u] = call("Qr", { a: units }) as [Tensor, Tensor];
  return [u, sum(s, -2), sorted(basis)];
};

/** Signs by which the entry of largest magnitude of each column of the second is positive, taken by both. */
const withSigns: Composition = ([x, leading]) => {
  const rows = range(0, leading!.shape.at(-2)!, 1, "int32");
  const here = equal(asColumn(rows), asRow(argMax(abs(leading!), -2)));
  const entry = sum(mul(leading!, cast(here, "float32")), -2, true);
  const sign = where(less(entry, number(0)), number(-1), number(1));
  return [mul(x!, sign), mul(leading!, sign)];
};

/** Rotations of Jacobi from one side, of all matrices `[…, n, n]` at once: `[A V; V]`, where `A V` has orthogonal columns. */
function orthogonalised(writer: HloWriter, a: HloValue): HloValue {
  const n = a.shape.at(-1)!;
  const [start] = writer.composed(begun, [a], {}) as [HloValue];
  const rounds = start.shape.at(-1)! - 1;
  const attrs = { rows: n, tolerance: Number.EPSILON * Math.sqrt(n) };
  const none = constant(writer, 0, { shape: [], dtype: "int32" });
  const still = constant(writer, 0, { shape: [], dtype: "float64" });
  const next = (count: HloValue): HloValue => elementwise(writer, "add", [count, 1]);
  const sweep = (w: HloValue): HloValue[] =>
    loop(
      writer,
      [none, still, w],
      ([at]) => compare(writer, "LT", at!, rounds),
      ([at, turned, now]) => {
        const [after, here] = writer.composed(round, [now!], attrs) as [HloValue, HloValue];
        return [next(at!), elementwise(writer, "maximum", [turned!, here]), after];
      },
    );
  const [, , end] = loop(
    writer,
    [none, elementwise(writer, "add", [still, 1]), start],
    ([sweeps, turned]) =>
      elementwise(writer, "and", [
        compare(writer, "LT", sweeps!, patience),
        compare(writer, "GT", turned!, 0),
      ]),
    ([sweeps, , now]) => [next(sweeps!), ...sweep(now!).slice(1)],
  );
  return end!;
}

/** `U [m, k]`, `s` and `V [n, k]` in doubles, of any numbers where a matrix is not finite. */
function decomposed(writer: HloWriter, a: HloValue, unknown: HloValue): HloValue[] {
  const { shape } = a;
  const [m, n] = shape.slice(-2) as [number, number];
  const write = (f: Composition, inputs: readonly HloValue[], attrs: Attrs = {}): HloValue[] => [
    ...writer.composed(f, inputs, attrs),
  ];
  const known = select(
    writer,
    forElements(writer, unknown, shape),
    0,
    convert(writer, a, "float64"),
  );
  const sizes = elementwise(writer, "abs", [known]);
  const last = [shape.length - 2, shape.length - 1];
  const largest = reduce(writer, sizes, { op: "maximum", initial: 0 }, last);
  const scale = select(writer, compare(writer, "GT", largest, 0), largest, 1);
  const scaled = elementwise(writer, "divide", [known, forElements(writer, scale, shape)]);
  const [tall] = m < n ? write(([x]) => [swapLast(x!)], [scaled]) : [scaled];
  // Q R of a matrix that is not square: R has the same singular values.
  const [q, square] =
    m === n ? [undefined, tall] : write(([x], _, call) => call("Qr", { a: x! }), [tall!]);
  const turned = orthogonalised(writer, square!);
  const [inner, s, right] = write(finished, [turned], { rows: Math.min(m, n) });
  const [left] =
    q === undefined ? [inner] : write(([x, y], _, call) => [product(call, x!, y!)], [q, inner!]);
  const values = elementwise(writer, "multiply", [s!, forElements(writer, scale, s!.shape)]);
  const [u, v] = write(withSigns, m < n ? [right!, left!] : [left!, right!]);
  return [u!, values, v!];
}

/** Outputs in their types, NaN where a matrix is not finite. */
function given(
  writer: HloWriter,
  results: readonly HloValue[],
  unknown: HloValue,
  dtype: HloValue["dtype"],
): HloValue[] {
  return results.map((x) =>
    select(writer, forElements(writer, unknown, x.shape), Number.NaN, hloCast(writer, x, dtype)),
  );
}

export const svd: HloLowering = (writer, [a]) => {
  const unknown = notFinite(writer, a!);
  return given(writer, decomposed(writer, a!, unknown), unknown, a!.dtype);
};

/** `V s⁺ Uᵀ`, and how many singular values it counts. */
const inverted: Composition = ([u, s, v], { rankTolerance }, call) => {
  const counts = greater(s!, mul(number(rankTolerance as number), max(s!, -1, true)));
  const inverse = where(counts, div(number(1), where(counts, s!, number(1))), number(0));
  const power = product(call, mul(v!, asRow(inverse)), u!, { transposeB: true });
  return [power, sum(cast(counts, "int32"), -1)];
};

export const pinv: HloLowering = (writer, [a], { attrs, outputs }) => {
  // A matrix without elements has an inverse without elements, and the rank 0.
  if (a!.shape.slice(-2).includes(0)) return outputs.map((type) => constant(writer, 0, type));
  const unknown = notFinite(writer, a!);
  const parts = decomposed(writer, a!, unknown);
  const [power, rank] = writer.composed(inverted, parts, attrs) as [HloValue, HloValue];
  return [...given(writer, [power], unknown, a!.dtype), select(writer, unknown, 0, rank)];
};
