import { compare, elementwise, iota, reduce, reshape, select, slice } from "../stablehlo-parts.ts";
import type { HloValue, HloWriter } from "../stablehlo-writer.ts";
import { forElements, notFinite } from "./stablehlo.ts";

/** A decomposition that XLA itself expands into plain ops on every device. */
function call(
  writer: HloWriter,
  target: string,
  inputs: readonly HloValue[],
  outputs: readonly HloValue[] | readonly { shape: readonly number[]; dtype: HloValue["dtype"] }[],
): HloValue[] {
  return writer.op("stablehlo.custom_call", inputs, outputs, {
    attrs: {
      call_target_name: `"${target}"`,
      api_version: "1 : i32",
      has_side_effect: "false",
    },
  });
}

/** XLA's Householder reflections; the diagonal of `R` is made positive. */
export function qr(writer: HloWriter, a: HloValue): readonly [q: HloValue, r: HloValue] {
  const { shape, dtype } = a;
  const rank = shape.length;
  const n = shape[rank - 1]!;
  const batch = shape.slice(0, -2);
  const scales = { shape: [...batch, n], dtype };
  const [packed, taus] = call(writer, "Qr", [a], [{ shape, dtype }, scales]);
  const [basis] = call(
    writer,
    "ProductOfElementaryHouseholderReflectors",
    [packed!, taus!],
    [{ shape, dtype }],
  );
  const square = slice(
    writer,
    packed!,
    shape.map(() => 0),
    [...batch, n, n],
  );
  const [rows, columns] = [rank - 2, rank - 1].map((axis) =>
    iota(writer, { shape: square.shape, dtype: "int32" }, axis),
  );
  const upper = select(writer, compare(writer, "LE", rows!, columns!), square, 0);
  const onDiagonal = select(writer, compare(writer, "EQ", rows!, columns!), upper, 0);
  const diagonal = reduce(writer, onDiagonal, { op: "add", initial: 0 }, [rank - 1]);
  const negative = compare(writer, "LT", diagonal, 0);
  const flipped = (x: HloValue, places: readonly number[]): HloValue => {
    const mask = reshape(writer, negative, [...batch, ...places]);
    return select(writer, mask, elementwise(writer, "negate", [x]), x);
  };
  const unknown = notFinite(writer, a);
  const known = (x: HloValue): HloValue =>
    select(writer, forElements(writer, unknown, x.shape), Number.NaN, x);
  return [known(flipped(basis!, [1, n])), known(flipped(upper, [n, 1]))];
}
