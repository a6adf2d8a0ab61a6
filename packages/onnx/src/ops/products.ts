import { constant } from "@legendre/core-tensor/extend";
import { callKernel } from "@legendre/core-tensor/graph";
import { add, einsum, mul, reshape, type Tensor } from "@legendre/core-tensor/ops";
import type { OnnxCall, OnnxOp } from "../call.ts";

/** As NumPy: vectors are rows on the left and columns on the right, leading axes broadcast. */
export function product(call: OnnxCall, a: Tensor, b: Tensor): Tensor {
  if (a.rank === 0 || b.rank === 0) throw call.wrong("multiplies a matrix by a number");
  const left = a.rank === 1 ? reshape(a, [1, a.size]) : a;
  const right = b.rank === 1 ? reshape(b, [b.size, 1]) : b;
  const shape = multiply(left, right);
  const kept = [
    ...shape.shape.slice(0, -2),
    ...(a.rank === 1 ? [] : [shape.shape.at(-2) as number]),
    ...(b.rank === 1 ? [] : [shape.shape.at(-1) as number]),
  ];
  return a.rank === 1 || b.rank === 1 ? reshape(shape, kept) : shape;
}

/** A product by the kernel table's row, which mends what tfjs's own kernels do to batches and transposes. */
export function times(a: Tensor, b: Tensor, transposeA = false, transposeB = false): Tensor {
  return callKernel("BatchMatMul", { a, b }, { transposeA, transposeB })[0] as Tensor;
}

/** A stack of matrices times one matrix is one product of all rows. */
function multiply(a: Tensor, b: Tensor): Tensor {
  if (b.rank > 2 || a.rank === 2) return times(a, b);
  const inner = a.shape.at(-1) as number;
  const rows = reshape(a, [a.size / Math.max(1, inner), inner]);
  return reshape(times(rows, b), [...a.shape.slice(0, -1), b.shape[1] as number]);
}

/** α·A·B + β·C, where A and B may be transposed. */
export const gemm: OnnxOp = (call) => {
  const [a, b] = [call.tensor(0), call.tensor(1)];
  if (a.rank !== 2 || b.rank !== 2)
    throw call.wrong(`multiplies [${a.shape}] and [${b.shape}], expected matrices`);
  const scaled = (x: Tensor, by: number): Tensor => (by === 1 ? x : mul(x, constant(by)));
  const [left, right] = [call.int("transA", 0) !== 0, call.int("transB", 0) !== 0];
  const y = scaled(times(a, b, left, right), call.float("alpha", 1));
  return call.has(2) ? add(y, scaled(call.tensor(2), call.float("beta", 1))) : y;
};

/** The equation with an arrow, and letters in place of an ellipsis. */
function spelledOut(call: OnnxCall, tensors: readonly Tensor[]): string {
  const given = call.text("equation").replace(/\s/g, "");
  const [left = "", right] = given.split("->");
  const terms = left.split(",");
  const free = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"].filter(
    (letter) => !given.includes(letter),
  );
  const widths = terms.map((term, i) =>
    term.includes("...") ? (tensors[i]?.rank ?? 0) - (term.length - 3) : 0,
  );
  const most = Math.max(0, ...widths);
  const letters = free.slice(0, most).join("");
  const fill = (term: string, width: number): string =>
    term.replace("...", letters.slice(most - width));
  const inputs = terms.map((term, i) => fill(term, widths[i] as number));
  const once = [...new Set(left.replace(/[.,]/g, ""))]
    .sort()
    .filter((letter) => left.split(letter).length === 2)
    .join("");
  const result = right === undefined ? letters + once : fill(right, most);
  return `${inputs.join(",")}->${result}`;
}

const contraction: OnnxOp = (call) => {
  const tensors = call.tensors();
  return einsum(spelledOut(call, tensors), ...tensors);
};

/** Products of matrices. */
export const productOps: Readonly<Record<string, OnnxOp>> = {
  Einsum: contraction,
  Gemm: gemm,
  MatMul: (call) => product(call, call.tensor(0), call.tensor(1)),
};
