import { numberTypes, typed } from "./parts.ts";
import type { OnnxLowering } from "./writer.ts";

/**
 * `MatMul` behind `Transpose` nodes. onnxruntime reads transposed matrices as they lie and takes a
 * scalar factor or a term that is added into the product; given a `Gemm` it would keep the factor apart.
 */
const batchMatMul: OnnxLowering = typed(numberTypes, (writer, names, { attrs, inputs }) => {
  const transposed = [attrs["transposeA"], attrs["transposeB"]];
  const operands = names.map((x, index) => {
    if (!transposed[index]) return x;
    const axes = [...inputs[index]!.shape.keys()];
    const [rows, columns] = axes.slice(-2) as [number, number];
    return writer.node("Transpose", [x], { perm: [...axes.slice(0, -2), columns, rows] });
  });
  return writer.node("MatMul", operands);
});

/** Matrix products. */
export const matmulLowerings: Readonly<Record<string, OnnxLowering>> = {
  BatchMatMul: batchMatMul,
};
