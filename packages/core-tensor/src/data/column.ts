import { LegendreError } from "../errors.ts";
import { BufferPool } from "../executors/onnx/buffer-pool.ts";
import { resultTensor } from "../jit/buffers.ts";
import type { Precision } from "../jit/options.ts";
import { type HostArray, hostArray, sizeOf } from "../kernels/host-array.ts";
import type { ValueType } from "../kernels/value-type.ts";
import { Tensor, tensor } from "../ops.ts";
import { checkNumber, number, type OptionsOf, optional, options } from "../options.ts";
import {
  type BatchValues,
  fillRows,
  type HostValues,
  type ImagePlan,
  type RowPlan,
} from "./fill-rows.ts";

export type { HostValues };

/** The changes of a column of images, as a {@link RowArray} carries them. */
export interface Augmentation {
  /** How the given rows are changed in a pass. */
  readonly plan: (order: Int32Array, epoch: number) => ImagePlan;
}

/** Rows in ordinary memory: `shape[0]` of them, row-major, each of shape `shape.slice(1)`. */
export interface RowArray {
  readonly data: HostValues;
  readonly shape: readonly number[];
  /** Each value is multiplied by it on its way into a batch. @defaultValue `undefined` (not scaled) */
  readonly scale?: number | undefined;
  /** How images are changed on their way into a batch, see {@link augment}. @defaultValue `undefined` */
  readonly augmentation?: Augmentation | undefined;
}

/** One column of a data set: rows, a plain typed array (one number a row), or a tensor. */
export type Column = RowArray | HostValues | Tensor;

/** The options of {@link rows}. */
export const rowsOptions = options("rows", {
  /** Each value is multiplied by it on its way into a batch. @defaultValue `1` */
  scale: optional(number({})),
});

/** Options of {@link rows}. */
export interface RowsOptions extends OptionsOf<typeof rowsOptions> {}

/**
 * A flat array as rows of one shape, for {@link batches}. Nothing is copied: values are scaled only
 * as they are gathered, so that a set of bytes stays one of bytes.
 *
 * @param data - row-major values; the length is a multiple of the row's.
 * @param rowShape - shape of one row, e.g. `[784]` or `[28, 28, 1]`.
 * @throws `shape` when the length does not divide; `option`.
 *
 * @example
 * ```ts
 * import { rows } from "@legendre/core-tensor";
 *
 * console.log(rows(new Uint8Array(60 * 784), [784], { scale: 1 / 255 }).shape); // → [ 60, 784 ]
 * ```
 */
export function rows(
  data: HostValues,
  rowShape: readonly number[],
  options?: RowsOptions,
): RowArray {
  const { scale } = rowsOptions.resolve(options);
  rowShape.forEach((length, axis) => {
    checkNumber("rows", `rowShape[${axis}]`, length, { integer: true, min: 1 });
  });
  const size = sizeOf(rowShape);
  if (data.length % size !== 0) {
    const what = `data has ${data.length} values, which is no multiple of the ${size} of a row of shape [${rowShape.join(", ")}]`;
    throw new LegendreError("shape", "rows", what, { length: data.length, rowShape });
  }
  return { data, shape: [data.length / size, ...rowShape], scale };
}

/** A column made ready for gathering. */
export interface Gatherable {
  readonly count: number;
  readonly source: HostValues;
  /** Work of gathering a row: its values, four times as much where each is moved by itself. */
  readonly work: number;
  /** What `rows` rows of a batch are gathered into. */
  buffer(rows: number, shared?: boolean): BatchValues;
  /** How the given rows are gathered in a pass, for `fillRows`. */
  plan(order: Int32Array, epoch: number): RowPlan;
  /**
   * The tensor of gathered rows, which keeps `values`; the current scope owns it. A host array in double precision.
   *
   * @param bad - what `fillRows` returned.
   * @throws `non-finite`.
   */
  finish(values: BatchValues, order: Int32Array, bad: number): Tensor | HostArray;
}

/** Gathers rows into a tensor, which the current scope owns, or a host array. */
export function gather(column: Gatherable, order: Int32Array, epoch: number): Tensor | HostArray {
  const values = column.buffer(order.length);
  return column.finish(values, order, fillRows(column.source, values, column.plan(order, epoch)));
}

/**
 * Checks a column and prepares it. Values are copied row by row when a batch is made.
 *
 * @throws `shape` for a column that is no column, `disposed`; `non-finite` from `finish`.
 */
export function gatherable(
  where: string,
  name: string,
  column: Column,
  precision: Precision = "float32",
): Gatherable {
  if (column instanceof Tensor) {
    if (column.isDisposed) {
      const what = `data.${name} is a disposed tensor; keep it alive until batches has been called`;
      throw new LegendreError("disposed", where, what, { name });
    }
    const values = column.dataSync() as HostValues;
    return prepared(where, name, precision, { data: values, shape: column.shape }, column.dtype);
  }
  if (ArrayBuffer.isView(column)) {
    return prepared(where, name, precision, { data: column, shape: [column.length] });
  }
  if (typeof column === "object" && column !== null && ArrayBuffer.isView(column.data)) {
    return prepared(where, name, precision, column);
  }
  const what = `data.${name} must be a typed array, a tensor or { data, shape }; wrap rows of more than one number with rows(array, rowShape)`;
  throw new LegendreError("shape", where, what, { name });
}

function prepared(
  where: string,
  name: string,
  precision: Precision,
  array: RowArray,
  kept?: string,
): Gatherable {
  const { data, shape, scale, augmentation } = array;
  const [count = 0, ...row] = shape;
  const size = sizeOf(row);
  if (shape.length === 0 || count * size !== data.length) {
    const what = `data.${name} has ${data.length} values and the shape [${shape.join(", ")}]; the first axis of a column counts its rows`;
    throw new LegendreError("shape", where, what, { name, shape, length: data.length });
  }
  if (data instanceof Uint32Array) {
    const what = `data.${name} is a Uint32Array, which no tensor can hold; make it an Int32Array or a Float32Array`;
    throw new LegendreError("shape", where, what, { name });
  }
  const checked = data instanceof Float32Array || data instanceof Float64Array;
  const toFloat = checked || scale !== undefined || augmentation !== undefined;
  const dtype = kept ?? (toFloat ? "float32" : "int32");
  const isDouble = precision === "float64";
  const Floats = isDouble ? Float64Array : Float32Array;
  const Values = toFloat ? Floats : Int32Array;
  // What a batch was in is filled again once the batch is disposed.
  const pool = new BufferPool();
  const typeOf = (rows: number): ValueType => {
    return { dtype: toFloat ? "float32" : "int32", shape: [rows, ...row] };
  };
  return {
    count,
    source: data,
    work: augmentation === undefined ? size : 4 * size,
    buffer: (rows, shared = false) => {
      const isPooled = !shared && !isDouble && dtype !== "bool";
      if (isPooled) return pool.take(typeOf(rows)) as BatchValues;
      const length = rows * size;
      if (!shared) return new Values(length);
      return new Values(new SharedArrayBuffer(Values.BYTES_PER_ELEMENT * length) as never);
    },
    plan: (order, epoch) => {
      return { order, size, scale, checked, image: augmentation?.plan(order, epoch) };
    },
    finish: (values, order, bad) => {
      if (bad >= 0) {
        const rowIndex = order[Math.floor(bad / size)];
        const what = `data.${name} holds ${values[bad]} in row ${rowIndex}, at index ${bad % size} of it; all values must be finite`;
        throw new LegendreError("non-finite", where, what, { name, row: rowIndex });
      }
      if (isDouble) {
        const kind = kept === "bool" ? "bool" : toFloat ? "float64" : "int32";
        return hostArray(values, [order.length, ...row], kind);
      }
      // tfjs keeps booleans as bytes.
      if (dtype === "bool") return tensor(values, [order.length, ...row], dtype);
      // In ordinary memory, where a compiled step reads it without a copy into an engine's memory and back.
      return resultTensor(values, typeOf(order.length), pool);
    },
  };
}
