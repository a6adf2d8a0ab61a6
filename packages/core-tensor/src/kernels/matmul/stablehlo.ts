import { broadcast } from "../stablehlo-parts.ts";
import type { HloForms, HloLowering, HloPrecision } from "../stablehlo-writer.ts";

/** The attribute that says how exactly both factors are read. */
export function precisionText(precision: HloPrecision): string {
  const one = `#stablehlo<precision ${precision.toUpperCase()}>`;
  return `[${one}, ${one}]`;
}

/** A contraction, which reads transposed matrices as they lie. One matrix for all rows of a batch is no batch. */
const product: HloLowering = (writer, [a, b], { attrs, outputs: [to] }) => {
  const shared = b!.shape.length === 2;
  const batch = shared ? [] : to!.shape.slice(0, -2);
  const full = (x: typeof a): NonNullable<typeof a> =>
    shared ? x! : broadcast(writer, x!, [...batch, ...x!.shape.slice(-2)]);
  const [left, right] = [full(a), full(b)];
  const axes = batch.map((_, axis) => axis);
  const summed = [
    left.shape.length - (attrs["transposeA"] === true ? 2 : 1),
    right.shape.length - (attrs["transposeB"] === true ? 1 : 2),
  ];
  const batching =
    axes.length === 0
      ? ""
      : `lhs_batching_dimensions = [${axes}], rhs_batching_dimensions = [${axes}], `;
  const numbers = `${batching}lhs_contracting_dimensions = [${summed[0]}], rhs_contracting_dimensions = [${summed[1]}]`;
  return writer.op("stablehlo.dot_general", [left, right], [to!], {
    attrs: {
      dot_dimension_numbers: `#stablehlo.dot<${numbers}>`,
      precision_config: precisionText(writer.precision),
    },
  });
};

/** The forms of the family by the name of the op. */
export const matmulForms: HloForms = {
  BatchMatMul: product,
};
