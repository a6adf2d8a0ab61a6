import { LegendreError } from "../../errors.ts";
import { onHost } from "../../host/frame.ts";
import { task } from "../../host/tasks.ts";
import type { Tensor } from "../../ops.ts";
import { HostArray, sizeOf } from "../host-array.ts";
import type { HostForm, HostValue } from "../host-form.ts";
import type { CallKernel, Kernel } from "../kernel.ts";
import { addMaybe } from "../rules.ts";
import type { Attrs, ValueType } from "../value-type.ts";
import { features, weighted as weightedBatch } from "./batch.ts";
import {
  checkEntries,
  checkOrder,
  checkPointers,
  csrSizes,
  putEntries,
  type RowSizes,
  rowSizes,
  structureInputs,
  structureOf,
} from "./structure.ts";

/** The canonical attributes of a product. */
export function productAttrs({ reduce, transpose }: Attrs): Attrs {
  return { reduce: reduce === "mean" ? "mean" : "sum", transpose: transpose === true };
}

/** The inputs of a weighted product with names. */
interface Parts<T> {
  readonly pointers: T;
  readonly columns: T;
  /** Pointers of the matrix that is not transposed: its rows are what a mean divides by. */
  readonly degrees: T;
  /** Numbers of the entries in the order of `columns`; undefined where that is their own order. */
  readonly order: T | undefined;
  readonly values: T | undefined;
  readonly x: T;
}

function parts<T>(inputs: readonly T[], { transpose }: Attrs): Parts<T> {
  const [pointers, columns, turnedPointers, turnedColumns] = inputs as [T, T, T, T];
  const [order, values] = inputs.length > 5 ? [inputs[4], inputs[5]] : [undefined, undefined];
  const x = inputs.at(-1) as T;
  return transpose
    ? { pointers: turnedPointers, columns: turnedColumns, degrees: pointers, order, values, x }
    : { pointers, columns, degrees: pointers, order: undefined, values, x };
}

function outputShape(where: string, inputs: readonly ValueType[], attrs: Attrs): ValueType[] {
  const sizes = csrSizes(where, inputs);
  const { values, x } = parts(inputs, attrs);
  const [from, to] = attrs["transpose"] ? [sizes.rows, sizes.columns] : [sizes.columns, sizes.rows];
  if (x.shape[0] !== from) {
    throw new LegendreError(
      "shape",
      where,
      `a sparse matrix [${sizes.rows}, ${sizes.columns}]${attrs["transpose"] ? ", transposed," : ""} times [${x.shape}]: expected [${from}, …]`,
      { sizes, x: x.shape },
    );
  }
  if (values !== undefined && values.shape[0] !== sizes.entries) {
    throw new LegendreError(
      "shape",
      where,
      `${values.shape[0]} values for ${sizes.entries} entries`,
      { values: values.shape, entries: sizes.entries },
    );
  }
  rowSizes(where, x.shape, values?.shape);
  return [{ shape: [to, ...x.shape.slice(1)], dtype: x.dtype }];
}

/** One over the number of entries of row `i`, and 1 of a row without any. */
function share(pointers: ArrayLike<number>, i: number): number {
  return 1 / Math.max(1, pointers[i + 1]! - pointers[i]!);
}

function evaluate(where: string, inputs: readonly HostArray[], attrs: Attrs): HostArray[] {
  const [type] = outputShape(where, inputs, attrs);
  const { pointers, columns, degrees, order, values, x } = parts(inputs, attrs);
  checkEntries(where, { pointers: pointers.data, columns: columns.data }, x.shape[0]!);
  if (order !== undefined) checkOrder(where, order.data);
  const { heads, width } = rowSizes(where, x.shape, values?.shape);
  const size = heads * width;
  const data = new Float64Array(sizeOf(type!.shape));
  const mean = attrs["reduce"] === "mean";
  if (mean) checkPointers(where, degrees.data, columns.data.length);
  for (let i = 0; i + 1 < pointers.data.length; i++) {
    for (let k = pointers.data[i]!; k < pointers.data[i + 1]!; k++) {
      const column = columns.data[k]!;
      const part = mean ? share(degrees.data, attrs["transpose"] ? column : i) : 1;
      const entry = order === undefined ? k : order.data[k]!;
      for (let j = 0; j < size; j++) {
        const head = Math.floor(j / width);
        const value = values === undefined ? 1 : values.data[entry * heads + head]!;
        data[i * size + j]! += part * value * x.data[column * size + j]!;
      }
    }
  }
  return [new HostArray(type!.shape, x.dtype, data)];
}

function hostForm(where: string): HostForm {
  return (inputs, [y], attrs) => {
    const { pointers, columns, degrees, order, values, x } = parts<HostValue>(inputs, attrs);
    if (x.dtype !== "float32" || (values && values.dtype !== "float32")) return false;
    const { heads, width }: RowSizes = rowSizes(where, x.shape, values?.shape);
    const rows = pointers.shape[0]! - 1;
    const done = onHost((frame) => {
      const { exports } = frame.instance;
      const entries = putEntries(where, frame, pointers, columns, x.shape[0]!);
      const at = frame.put(x.data);
      const [mean, transpose] = [attrs["reduce"] === "mean", attrs["transpose"] === true];
      if (mean && transpose) {
        const rising = frame.index(degrees.data, degrees.fixed, (p) =>
          exports.firstDescent(p, degrees.data.length),
        );
        const ends = [degrees.data[0], degrees.data[degrees.data.length - 1]];
        if (rising.note !== 0 || ends[0] !== 0 || ends[1] !== columns.data.length) {
          checkPointers(where, degrees.data, columns.data.length);
        }
        exports.divideByDegrees(at, rising.pointer, x.shape[0]!, heads * width);
      }
      const numbers =
        order &&
        frame.index(order.data, order.fixed, (p) => exports.largest(p, order.data.length) >>> 0);
      if (order && numbers && numbers.note >= order.data.length) checkOrder(where, order.data);
      const weights = values === undefined ? 0 : frame.put(values.data);
      const to = frame.room(y!.data.byteLength);
      frame.run(
        task.csrProduct,
        [
          rows,
          entries.pointers,
          entries.columns,
          numbers?.pointer ?? 0,
          weights,
          at,
          to,
          heads,
          width,
          Number(mean && !transpose),
        ],
        frame.chunksFor(columns.data.length * heads * width),
      );
      frame.get(to, y!.data);
      return true;
    });
    return done === true;
  };
}

const flipped = (attrs: Attrs): Attrs => ({ ...attrs, transpose: attrs["transpose"] !== true });

const plain: Kernel = {
  name: "CsrMatMul",
  inputs: [...structureInputs, "x"],
  attrs: productAttrs,
  shape: (inputs, attrs) => outputShape("CsrMatMul", inputs, attrs),
  value: (inputs, attrs) => evaluate("CsrMatMul", inputs, attrs),
  jvp: ({ inputs, attrs, call }, tangents) =>
    call("CsrMatMul", { ...structureOf(inputs, 4), x: tangents[4]! }, attrs),
  vjp: ({ inputs, attrs, call }, [c]) => [
    ...[null, null, null, null],
    call("CsrMatMul", { ...structureOf(inputs, 4), x: c! }, flipped(attrs))[0]!,
  ],
  host: hostForm("CsrMatMul"),
  batch: features(4),
  raises: true,
};

function weightedProduct(
  call: CallKernel,
  inputs: readonly Tensor[],
  values: Tensor,
  x: Tensor,
  attrs: Attrs,
): Tensor {
  return call("CsrWeightedMatMul", { ...structureOf(inputs, 5), values, x }, attrs)[0]!;
}

const weighted: Kernel = {
  name: "CsrWeightedMatMul",
  inputs: [...structureInputs, "order", "values", "x"],
  attrs: productAttrs,
  shape: (inputs, attrs) => outputShape("CsrWeightedMatMul", inputs, attrs),
  value: (inputs, attrs) => evaluate("CsrWeightedMatMul", inputs, attrs),
  // Linear in the values and in x.
  jvp: ({ inputs, attrs, call }, tangents) => {
    const [values, x, dv, dx] = [inputs[5]!, inputs[6]!, tangents[5], tangents[6]];
    return [
      addMaybe(
        dv ? weightedProduct(call, inputs, dv, x, attrs) : null,
        dx ? weightedProduct(call, inputs, values, dx, attrs) : null,
      ),
    ];
  },
  vjp: ({ inputs, attrs, call }, [c], wanted) => {
    const [values, x] = [inputs[5]!, inputs[6]!];
    const [a, b] = attrs["transpose"] ? [x, c!] : [c!, x];
    const sampled = () =>
      call(
        "CsrSampledMatMul",
        { ...structureOf(inputs, 5), a, b },
        { reduce: attrs["reduce"]!, heads: values.rank === 2 },
      )[0]!;
    return [
      ...[null, null, null, null, null],
      wanted[5] ? sampled() : null,
      wanted[6] ? weightedProduct(call, inputs, values, c!, flipped(attrs)) : null,
    ];
  },
  host: hostForm("CsrWeightedMatMul"),
  batch: weightedBatch,
  raises: true,
};

/**
 * Ours: `A x`, or with `transpose` `Aᵀ x`, for a sparse matrix in compressed rows whose entries are 1, or
 * given `values`; with `reduce: "mean"` each row of `A` is divided by its number of entries. The structure
 * of the transpose is an input too, so that the derivatives are products of the same kind.
 */
export const csrMatmuls: readonly Kernel[] = [plain, weighted];
