import { allFinite } from "../all-finite.ts";
import { isLegendreError, LegendreError } from "../errors.ts";
import { roundingNow, tensorNow } from "../graph/double-level.ts";
import { HostArray } from "../kernels/host-array.ts";
import { toHost } from "../kernels/host-tensor.ts";
import { Tensor } from "../ops.ts";
import { checkNotDisposed } from "../tree/index.ts";
import { kindOf } from "../tree/kind-of.ts";

/**
 * A matrix or vector for the dense factorisations: a tensor, or a {@link HostArray} where float32 is
 * not enough. Results are of the kind that came in; the arithmetic is in float64 either way.
 */
export type MatrixInput = Tensor | HostArray;

/** {@link HostArray} for a host array, a tensor for a tensor. */
export type KindOf<A extends MatrixInput> = A extends HostArray ? HostArray : Tensor;

/** A matrix as float64 numbers, row-major. */
export interface ReadMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
  /** The rounding unit of the numbers' type. */
  readonly epsilon: number;
}

/** Reads a matrix `[m, n]` into numbers of the reader's own; throws codes "structure", "shape", "disposed", "non-finite". */
export function readMatrix(where: string, name: string, a: MatrixInput): ReadMatrix {
  const matrix = seenMatrix(where, name, a);
  return { ...matrix, data: owned(a, matrix.data) };
}

/** The same for a reader that leaves the numbers as they are: those of a host array are not copied. */
export function seenMatrix(where: string, name: string, a: MatrixInput): ReadMatrix {
  const { shape, data, epsilon } = readArray(where, name, a);
  if (shape.length !== 2) throw shapeError(where, name, shape, "[m, n], a matrix");
  return { rows: shape[0]!, columns: shape[1]!, data, epsilon };
}

/** {@link readMatrix} of a matrix `[n, n]`. */
export function readSquare(where: string, name: string, a: MatrixInput): ReadMatrix {
  return square(where, name, a, readMatrix(where, name, a));
}

/** {@link seenMatrix} of a matrix `[n, n]`. */
export function seenSquare(where: string, name: string, a: MatrixInput): ReadMatrix {
  return square(where, name, a, seenMatrix(where, name, a));
}

function square(where: string, name: string, a: MatrixInput, matrix: ReadMatrix): ReadMatrix {
  if (matrix.rows === matrix.columns) return matrix;
  throw shapeError(where, name, a.shape, "[n, n], a square matrix");
}

/** Reads a right-hand side: a vector `[n]`, which counts as one column, or a matrix `[n, m]`. */
export function readColumns(where: string, name: string, b: MatrixInput, rows: number): ReadMatrix {
  const { shape, data, epsilon } = readArray(where, name, b);
  if ((shape.length !== 1 && shape.length !== 2) || shape[0] !== rows) {
    throw shapeError(where, name, shape, `[${rows}] or [${rows}, m]`);
  }
  return { rows, columns: shape[1] ?? 1, data: owned(b, data), epsilon };
}

/** A copy of numbers that may be somebody else's. */
function owned(a: MatrixInput, data: Float64Array): Float64Array {
  return a instanceof HostArray && a.data === data ? data.slice() : data;
}

/** Numbers of a shape as a tensor or a host array, as `a` is one. */
export function ofKind<A extends MatrixInput>(
  a: A,
  shape: readonly number[],
  data: Float64Array,
): KindOf<A> {
  const host = new HostArray(shape, "float64", data);
  return (a instanceof HostArray ? host : tensorNow(host)) as KindOf<A>;
}

function readArray(
  where: string,
  name: string,
  a: unknown,
): { shape: readonly number[]; data: Float64Array; epsilon: number } {
  if (!(a instanceof Tensor) && !(a instanceof HostArray)) {
    const message = `${name} is ${kindOf(a)}, expected a tensor or a HostArray; make one with tf.tensor or hostArray`;
    throw new LegendreError("structure", where, message);
  }
  if (a instanceof Tensor) checkNotDisposed(where, name, a);
  const { shape, data } = a instanceof Tensor ? read(where, a) : a;
  if (!allFinite(data)) {
    const index = data.findIndex((value) => !Number.isFinite(value));
    const value = data[index]!;
    const message = `${name} holds ${value} at index ${index} of its ${data.length} numbers; all must be finite`;
    throw new LegendreError("non-finite", where, message, { value, index });
  }
  const epsilon = a instanceof HostArray ? Number.EPSILON : roundingNow();
  return { shape, data: data instanceof Float64Array ? data : new Float64Array(data), epsilon };
}

/** Ops that compute the same in a traced function. */
const ops: Readonly<Record<string, string>> = {
  cholesky64: "cholesky",
  choleskySolve64: "choleskySolve",
  eigh64: "eigh",
  lstsq64: "lstsq",
  matMul64: "matMul",
  pinv64: "pinv",
  qr64: "qr",
  solve64: "solve",
  svd64: "svd",
  triangularSolve64: "triangularSolve",
};

function read(where: string, a: Tensor): HostArray {
  try {
    return toHost(a);
  } catch (error) {
    if (!isLegendreError(error, "tracing")) throw error;
    const remedy =
      ops[where] === undefined
        ? `call ${where} outside of the traced function`
        : `use ${ops[where]}, the same as an op`;
    const message = `it reads the numbers of its matrix, which have none while a function is traced; ${remedy}`;
    throw new LegendreError("tracing", where, message, error.details, { cause: error });
  }
}

export function shapeError(
  where: string,
  name: string,
  shape: readonly number[],
  expected: string,
): LegendreError {
  const message = `${name} has shape [${shape.join(", ")}], expected ${expected}`;
  return new LegendreError("shape", where, message, { name, shape });
}
