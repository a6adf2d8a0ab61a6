import { sizeOf } from "../../blocks/product.ts";
import { isZero, type SparseCodec, valuesOf } from "./codec.ts";

/** Rows and columns of a leaf read as a matrix: the last axis are the columns. */
function matrixOf(shape: readonly number[]): { readonly rows: number; readonly columns: number } {
  const columns = shape.at(-1) ?? 1;
  return { columns, rows: sizeOf(shape.slice(0, -1)) };
}

/**
 * Compressed rows: for each row how many values the rows before it have (one more for the end), the column of each
 * value and the values. Columns are U8 for at most 256 columns, U32 else.
 */
export const csr: SparseCodec = {
  pack: ({ bits, values, shape }) => {
    const { rows, columns } = matrixOf(shape);
    const pointers = new Uint32Array(rows + 1);
    const kept: number[] = [];
    const places: number[] = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const at = row * columns + column;
        if (isZero(bits, at)) continue;
        kept.push(at);
        places.push(column);
      }
      pointers[row + 1] = kept.length;
    }
    const narrow = columns <= 256;
    return {
      pointers: { dtype: "U32", shape: [pointers.length], data: pointers },
      columns: narrow
        ? { dtype: "U8", shape: [places.length], data: Uint8Array.from(places) }
        : { dtype: "U32", shape: [places.length], data: Uint32Array.from(places) },
      values: valuesOf(values, kept),
    };
  },
  unpack: (read, shape, fail) => {
    const { rows, columns } = matrixOf(shape);
    const pointers = read("pointers", "U32") as Uint32Array;
    const places = read("columns", columns <= 256 ? "U8" : "U32") as Uint8Array | Uint32Array;
    const values = read("values", "F32") as Float32Array;
    const ordered = pointers.every((start, i) => i === 0 || start >= (pointers[i - 1] as number));
    const whole =
      pointers[0] === 0 && pointers.at(-1) === values.length && places.length === values.length;
    if (pointers.length !== rows + 1 || !ordered || !whole) throw fail("its rows do not add up");
    const out = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      for (let i = pointers[row] as number; i < (pointers[row + 1] as number); i++) {
        const column = places[i] as number;
        if (column >= columns) throw fail(`it names column ${column} of ${columns}`);
        out[row * columns + column] = values[i] as number;
      }
    }
    return out;
  },
};
