import { LegendreError } from "../../errors.ts";
import { onHost } from "../../host/frame.ts";
import { task } from "../../host/tasks.ts";
import type { Tensor } from "../../ops.ts";
import { HostArray, sizeOf } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import { addMaybe } from "../rules.ts";
import { sameShape } from "../shapes.ts";
import type { Attrs, ValueType } from "../value-type.ts";
import { sampled as sampledBatch } from "./batch.ts";
import {
  checkEntries,
  csrSizes,
  putEntries,
  type RowSizes,
  structureInputs,
  structureOf,
} from "./structure.ts";

function sizesOf(inputs: readonly ValueType[], { heads }: Attrs): RowSizes & { entries: number } {
  const where = "CsrSampledMatMul";
  const { rows, columns, entries } = csrSizes(where, inputs);
  const [a, b] = [inputs[5]!, inputs[6]!];
  const inner = a.shape.slice(1);
  const fits =
    a.shape[0] === rows &&
    b.shape[0] === columns &&
    sameShape(inner, b.shape.slice(1)) &&
    a.dtype === b.dtype;
  if (!fits || (heads && inner.length === 0)) {
    throw new LegendreError(
      "shape",
      where,
      `got a [${a.shape}] and b [${b.shape}] for a sparse matrix [${rows}, ${columns}], expected [${rows}, …] and [${columns}, …], equal behind`,
      { a: a.shape, b: b.shape, rows, columns },
    );
  }
  const size = sizeOf(inner);
  const count = heads ? inner[0]! : 1;
  return { entries, heads: count, width: count === 0 ? 0 : size / count };
}

const sampled: Kernel = {
  name: "CsrSampledMatMul",
  inputs: [...structureInputs, "order", "a", "b"],
  attrs: ({ reduce, heads }) => ({
    reduce: reduce === "mean" ? "mean" : "sum",
    heads: heads === true,
  }),
  shape: (inputs, attrs) => {
    const { entries, heads } = sizesOf(inputs, attrs);
    return [{ shape: attrs["heads"] ? [entries, heads] : [entries], dtype: inputs[5]!.dtype }];
  },
  value: (inputs, attrs) => {
    const { entries, heads, width } = sizesOf(inputs, attrs);
    const [pointers, columns] = [inputs[0]!.data, inputs[1]!.data];
    const [a, b] = [inputs[5]!, inputs[6]!];
    checkEntries("CsrSampledMatMul", { pointers, columns }, b.shape[0]!);
    const data = new Float64Array(entries * heads);
    for (let i = 0; i + 1 < pointers.length; i++) {
      const degree = pointers[i + 1]! - pointers[i]!;
      for (let at = pointers[i]! * heads; at < pointers[i + 1]! * heads; at++) {
        const entry = Math.floor(at / heads);
        const head = at % heads;
        const from = (i * heads + head) * width;
        const to = (columns[entry]! * heads + head) * width;
        let sum = 0;
        for (let j = 0; j < width; j++) sum += a.data[from + j]! * b.data[to + j]!;
        data[at] = attrs["reduce"] === "mean" ? sum / degree : sum;
      }
    }
    return [new HostArray(attrs["heads"] ? [entries, heads] : [entries], a.dtype, data)];
  },
  // Linear in a and in b.
  jvp: ({ inputs, attrs, call }, tangents) => {
    const product = (a: Tensor, b: Tensor) =>
      call("CsrSampledMatMul", { ...structureOf(inputs, 5), a, b }, attrs)[0]!;
    const [a, b, da, db] = [inputs[5]!, inputs[6]!, tangents[5], tangents[6]];
    return [addMaybe(da ? product(da, b) : null, db ? product(a, db) : null)];
  },
  // ā = A(c) b and b̄ = A(c)ᵀ a
  vjp: ({ inputs, attrs, call }, [c], wanted) => {
    const product = (x: Tensor, transpose: boolean) =>
      call(
        "CsrWeightedMatMul",
        { ...structureOf(inputs, 5), values: c!, x },
        { reduce: attrs["reduce"]!, transpose },
      )[0]!;
    return [
      ...[null, null, null, null, null],
      wanted[5] ? product(inputs[6]!, false) : null,
      wanted[6] ? product(inputs[5]!, true) : null,
    ];
  },
  host: (inputs, [y], attrs) => {
    const [a, b] = [inputs[5]!, inputs[6]!];
    if (a.dtype !== "float32" || b.dtype !== "float32") return false;
    const { heads, width, entries } = sizesOf(inputs, attrs);
    const done = onHost((frame) => {
      const at = putEntries("CsrSampledMatMul", frame, inputs[0]!, inputs[1]!, b.shape[0]!);
      const [left, right] = [frame.put(a.data), frame.put(b.data)];
      const to = frame.room(y!.data.byteLength);
      const mean = Number(attrs["reduce"] === "mean");
      const rows = inputs[0]!.shape[0]! - 1;
      frame.run(
        task.sampledProduct,
        [rows, at.pointers, at.columns, left, right, to, heads, width, mean],
        frame.chunksFor(entries * heads * width),
      );
      frame.get(to, y!.data);
      return true;
    });
    return done === true;
  },
  batch: sampledBatch,
  raises: true,
};

/**
 * Ours: for each entry `(i, j)` of a sparse matrix the inner product `aᵢ · bⱼ`, with `heads` one for each
 * `aᵢₕ · bⱼₕ`; with `reduce: "mean"` divided by the number of entries of row `i`.
 */
export const csrSampledMatmuls: readonly Kernel[] = [sampled];
