import { LegendreError } from "../../errors.ts";
import { broadcastTo, fill, getBackend, matMul, reshape, type Tensor, tensor } from "../../ops.ts";
import { runsOnHost } from "../eager.ts";
import { swapLast } from "../factorise/matrices.ts";
import { HostArray, type HostData, hostData, sizeOf, stridesOf } from "../host-array.ts";
import { broadcastOffsets } from "../host-loops.ts";
import type { CallKernel, Kernel } from "../kernel.ts";
import { filled, numberTypes, typed } from "../onnx-parts.ts";
import type { OnnxLowering } from "../onnx-writer.ts";
import { addMaybe, sumTo } from "../rules.ts";
import { broadcastShapes, sameShape } from "../shapes.ts";
import { readStrided } from "../strided-copy.ts";
import type { Attrs } from "../value-type.ts";
import { productBatch } from "./batch.ts";
import { simplerProduct } from "./simplify.ts";

/** The sizes of `op(a) op(b)`, `[..., rows, inner] [..., inner, columns]`. */
interface MatMulSizes {
  readonly batch: readonly number[];
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

const batchOf = (shape: readonly number[]): readonly number[] => shape.slice(0, -2);

function sizesOf(a: readonly number[], b: readonly number[], attrs: Attrs): MatMulSizes {
  const { transposeA, transposeB } = attrs;
  const [rows, innerA] = transposeA ? [a.at(-1), a.at(-2)] : [a.at(-2), a.at(-1)];
  const [innerB, columns] = transposeB ? [b.at(-1), b.at(-2)] : [b.at(-2), b.at(-1)];
  if (a.length < 2 || b.length < 2 || innerA !== innerB) {
    throw new LegendreError(
      "shape",
      "matMul",
      `got [${a}]${transposeA ? " (transposed)" : ""} and [${b}]${transposeB ? " (transposed)" : ""}, ` +
        "expected matrices, or batches of them, whose inner sizes are equal",
      { a, b, transposeA, transposeB },
    );
  }
  const batch = broadcastShapes("matMul", batchOf(a), batchOf(b));
  return { batch, rows: rows!, inner: innerA!, columns: columns! };
}

/** The matrices of `x` in row-major order, transposed first where asked. */
function storedRows(x: HostArray, transposed: boolean): HostArray {
  if (!transposed) return x;
  const [rows, columns] = x.shape.slice(-2) as [number, number];
  const strides = stridesOf(x.shape);
  return readStrided(x, [...batchOf(x.shape), columns, rows], 0, [
    ...strides.slice(0, -2),
    strides.at(-1)!,
    strides.at(-2)!,
  ]);
}

/** `c += a b` for one matrix each, given where each begins; row by row, in storage order. */
function multiplyInto(
  [c, startC]: readonly [HostData, number],
  [a, startA]: readonly [HostData, number],
  [b, startB]: readonly [HostData, number],
  { rows, inner, columns }: MatMulSizes,
): void {
  for (let i = 0; i < rows; i++) {
    const toC = startC + i * columns;
    for (let k = 0; k < inner; k++) {
      const scale = a[startA + i * inner + k]!;
      const fromB = startB + k * columns;
      if (c instanceof Float64Array) {
        for (let j = 0; j < columns; j++) c[toC + j]! += scale * b[fromB + j]!;
      } else {
        // Whole numbers wrap around; a double has not all digits of their products.
        for (let j = 0; j < columns; j++) c[toC + j]! += Math.imul(scale, b[fromB + j]!);
      }
    }
  }
}

/** Matrix products for the rules: through the table, because tfjs's own kernel is wrong for some batches. */
function product(call: CallKernel, a: Tensor, b: Tensor, transA: boolean, transB: boolean): Tensor {
  return call("BatchMatMul", { a, b }, { transposeA: transA, transposeB: transB })[0]!;
}

/** `op(a)ᵀ c` for a `b` without batch axes of its own: one product over all rows of the batch. */
function flatProduct(call: CallKernel, a: Tensor, c: Tensor, transposeB: boolean): Tensor {
  const flat = (x: Tensor) => reshape(x, [sizeOf(x.shape.slice(0, -1)), x.shape.at(-1)!]);
  const [left, right] = transposeB ? [c, a] : [a, c];
  return product(call, flat(left), flat(right), true, false);
}

/** Whole numbers as they are; floats do not come here. */
function onHost(x: Tensor): HostArray {
  return new HostArray(x.shape, x.dtype as "int32", x.dataSync() as Int32Array);
}

/**
 * `MatMul` behind `Transpose` nodes. onnxruntime reads transposed matrices as they lie and takes a
 * scalar factor or a term that is added into the product; given a `Gemm` it would keep the factor apart.
 * Sums of nothing are written as zeros: onnxruntime-web returns uninitialised memory for them.
 */
const productForm: OnnxLowering = typed(
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

const batchMatMul: Kernel = {
  name: "BatchMatMul",
  inputs: ["a", "b"],
  attrs: ({ transposeA, transposeB }) => ({
    transposeA: transposeA === true,
    transposeB: transposeB === true,
  }),
  shape: ([a, b], attrs) => {
    const { batch, rows, columns } = sizesOf(a!.shape, b!.shape, attrs);
    return [{ shape: [...batch, rows, columns], dtype: a!.dtype }];
  },
  value: ([a, b], attrs) => {
    const sizes = sizesOf(a!.shape, b!.shape, attrs);
    const { batch, rows, inner, columns } = sizes;
    const shape = [...batch, rows, columns];
    const data = hostData(a!.dtype, sizeOf(shape));
    const rowsA = storedRows(a!, attrs["transposeA"] === true);
    const rowsB = storedRows(b!, attrs["transposeB"] === true);
    const matricesA = broadcastOffsets(batchOf(a!.shape), batch);
    const matricesB = broadcastOffsets(batchOf(b!.shape), batch);
    for (let m = 0; m < matricesA.length; m++) {
      const startA = matricesA[m]! * rows * inner;
      const startB = matricesB[m]! * inner * columns;
      multiplyInto([data, m * rows * columns], [rowsA.data, startA], [rowsB.data, startB], sizes);
    }
    return [new HostArray(shape, a!.dtype, data)];
  },
  jvp: ({ inputs: [a, b], attrs, call }, [s, t]) => {
    const out = (x: Tensor, y: Tensor) => call("BatchMatMul", { a: x, b: y }, attrs)[0]!;
    return [addMaybe(s ? out(s, b!) : null, t ? out(a!, t) : null)];
  },
  vjp: ({ inputs: [a, b], attrs: { transposeA: tA, transposeB: tB }, call }, [c], wanted) => {
    const [transA, transB] = [tA === true, tB === true];
    const mul = (x: Tensor, y: Tensor, p: boolean, q: boolean) => product(call, x, y, p, q);
    const forA = () => (transA ? mul(b!, c!, transB, true) : mul(c!, b!, false, !transB));
    const forB = () => (transB ? mul(c!, a!, true, transA) : mul(a!, c!, !transA, false));
    const flat = !transA && a!.rank > 2 && b!.rank === 2;
    return [
      wanted[0] ? sumTo(forA(), a!.shape) : null,
      wanted[1] ? (flat ? flatProduct(call, a!, c!, transB) : sumTo(forB(), b!.shape)) : null,
    ];
  },
  eager: ([a, b], attrs) => {
    const { batch, rows, columns } = sizesOf(a!.shape, b!.shape, attrs);
    const shape = [...batch, rows, columns];
    // An empty batch divides by zero in tfjs's wasm backend, which is unusable from then on.
    if (a!.size === 0 || b!.size === 0) return [fill(shape, 0, a!.dtype as "float32")];
    if ((getBackend() === "wasm" || runsOnHost()) && a!.dtype !== "float32") {
      const [c] = batchMatMul.value([onHost(a!), onHost(b!)], attrs);
      return [tensor(c!.data as Int32Array, shape, a!.dtype)];
    }
    return [productOnTfjs(a!, b!, batch, attrs)];
  },
  batch: productBatch,
  onnx: productForm,
  simpler: simplerProduct,
};

/** Products of matrices and batches of matrices. */
export const matmuls: readonly Kernel[] = [batchMatMul];

/**
 * A product on the tfjs backend in use. tfjs pairs matrix i with matrix i mod n, which for batches
 * such as `[2, 1]` and `[2, 3]` is not broadcasting: the matrices are repeated before it sees them.
 */
function productOnTfjs(
  a: Tensor,
  b: Tensor,
  batch: readonly number[],
  { transposeA, transposeB }: Attrs,
): Tensor {
  const full = (x: Tensor) =>
    sizeOf(x.shape.slice(0, -2)) === 1 || sameShape(x.shape.slice(0, -2), batch)
      ? x
      : broadcastTo(x, [...batch, ...x.shape.slice(-2)]);
  if (getBackend() !== "wasm") {
    return matMul(full(a), full(b), transposeA as boolean, transposeB as boolean);
  }
  // wasm multiplies transposed matrices without XNNPACK, 10 to 15 times slower than plain ones.
  const stored = (x: Tensor, transposed: boolean) => (transposed ? swapLast(full(x)) : full(x));
  return matMul(stored(a, transposeA as boolean), stored(b, transposeB as boolean));
}
