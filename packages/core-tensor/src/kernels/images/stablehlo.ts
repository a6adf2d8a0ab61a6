import { precisionText } from "../matmul/stablehlo.ts";
import { cast, constant, transpose } from "../stablehlo-parts.ts";
import type { HloForms, HloLowering, HloValue, HloWriter } from "../stablehlo-writer.ts";
import { type DType, isFloat } from "../value-type.ts";
import { type Interpolation, type Matrix, matrices, transposed } from "./resize.ts";

/** Multiplies an axis of images `[batch, height, width, channels]` by a matrix. */
function alongAxis(writer: HloWriter, x: HloValue, axis: 1 | 2, matrix: Matrix): HloValue {
  const { rows, columns, data } = matrix;
  const weights = constant(writer, data, { shape: [rows, columns], dtype: x.dtype });
  const left = x.shape.toSpliced(axis, 1);
  const product = writer.op(
    "stablehlo.dot_general",
    [x, weights],
    [{ shape: [...left, rows], dtype: x.dtype }],
    {
      attrs: {
        dot_dimension_numbers: `#stablehlo.dot<lhs_contracting_dimensions = [${axis}], rhs_contracting_dimensions = [1]>`,
        precision_config: precisionText(writer.precision),
      },
    },
  )[0]!;
  return transpose(writer, product, axis === 1 ? [0, 3, 1, 2] : [0, 1, 3, 2]);
}

/** Images at another size, by a matrix for heights and one for widths. */
function resized(
  writer: HloWriter,
  images: HloValue,
  [heights, widths]: readonly [Matrix, Matrix],
  dtype: DType,
): HloValue {
  const inner = isFloat(dtype) ? dtype : "float64";
  const numbers = cast(writer, images, inner);
  const tall = alongAxis(writer, numbers, 1, heights);
  return cast(writer, alongAxis(writer, tall, 2, widths), dtype);
}

const resize =
  (kind: Interpolation): HloLowering =>
  (writer, [images], { attrs, outputs: [to] }) =>
    resized(writer, images!, matrices(kind, images!.shape, to!.shape, attrs), to!.dtype);

/** The transpose of a resizing. */
const resizeBack =
  (kind: Interpolation): HloLowering =>
  (writer, [dy], { attrs, outputs: [to] }) => {
    const [heights, widths] = matrices(kind, to!.shape, dy!.shape, attrs);
    return resized(writer, dy!, [transposed(heights), transposed(widths)], to!.dtype);
  };

/** The forms of the family by the name of the op. */
export const imageForms: HloForms = {
  ResizeBilinear: resize("bilinear"),
  ResizeBilinearGrad: resizeBack("bilinear"),
  ResizeNearestNeighbor: resize("nearest"),
  ResizeNearestNeighborGrad: resizeBack("nearest"),
};
