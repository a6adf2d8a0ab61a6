import { floatTypes, numberTypes, typed } from "./parts.ts";
import { float, type OnnxLowering } from "./writer.ts";

/** Two matrices go to Gemm, which transposes as it reads; batches to MatMul behind Transpose nodes. */
const batchMatMul: OnnxLowering = typed(numberTypes, (writer, [a, b], { attrs, inputs }) => {
  const { transposeA, transposeB } = attrs;
  const ranks = inputs.map(({ shape }) => shape.length);
  const gemm = floatTypes.includes(inputs[0]!.dtype) && ranks[0] === 2 && ranks[1] === 2;
  if (gemm && (transposeA || transposeB)) {
    const [transA, transB] = [Number(transposeA), Number(transposeB)];
    return writer.node("Gemm", [a!, b!], { transA, transB, alpha: float(1) });
  }
  const swapped = (x: string, rank: number): string => {
    const axes = Array.from({ length: rank }, (_, axis) => axis);
    return writer.node("Transpose", [x], {
      perm: [...axes.slice(0, -2), rank - 1, rank - 2],
    });
  };
  return writer.node("MatMul", [
    transposeA ? swapped(a!, ranks[0]!) : a!,
    transposeB ? swapped(b!, ranks[1]!) : b!,
  ]);
});

/** Matrix products. */
export const matmulLowerings: Readonly<Record<string, OnnxLowering>> = {
  BatchMatMul: batchMatMul,
};
