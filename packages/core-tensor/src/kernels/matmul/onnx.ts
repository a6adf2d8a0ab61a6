import { filled, numberTypes, typed } from "../onnx-parts.ts";
import type { OnnxLowering } from "../onnx-writer.ts";

/**
 * `MatMul` behind `Transpose` nodes. onnxruntime reads transposed matrices as they lie and takes a
 * scalar factor or a term that is added into the product; given a `Gemm` it would keep the factor apart.
 * Sums of nothing are written as zeros: onnxruntime-web returns uninitialised memory for them.
 */
const batchMatMul: OnnxLowering = typed(
  numberTypes,
  (writer, names, { attrs, inputs, outputs }) => {
    const transposed = [attrs["transposeA"], attrs["transposeB"]];
    if (inputs[0]!.shape.at(transposed[0] ? -2 : -1) === 0) {
      return filled(writer, 0, outputs[0]!);
    }
    const operands = names.map((x, index) => {
      if (!transposed[index]) return x;
      const axes = [...inputs[index]!.shape.keys()];
      const [rows, columns] = axes.slice(-2) as [number, number];
      return writer.node("Transpose", [x], { perm: [...axes.slice(0, -2), columns, rows] });
    });
    return writer.node("MatMul", operands);
  },
);

/** Matrix products. */
export const matmulLowerings: Readonly<Record<string, OnnxLowering>> = {
  BatchMatMul: batchMatMul,
};
