import type { RawNodes } from "../data/assemble.ts";
import { columnOf } from "../data/typed-column.ts";
import type { ColumnSpec } from "../schema/tables.ts";
import type { BlockColumn } from "./table-source.ts";

/** A column that blocks are put behind each other in, narrow from the start. */
export interface Growing {
  push(values: BlockColumn): void;
  /** The column; ids of rows as they are. */
  done(): RawNodes["columns"][number] | BigInt64Array;
}

type Numbers = Uint8Array | Int16Array | Int32Array | Float32Array | BigInt64Array;

/** An empty column for a number of rows, which may be an estimate. */
export function growingColumn(spec: ColumnSpec, expected: number): Growing {
  const { type } = spec;
  const Kind = kindOf(spec);
  let data: Numbers = new Kind(Math.max(16, expected)) as Numbers;
  let count = 0;
  let words: readonly string[] = [];
  const room = (more: number): void => {
    if (count + more <= data.length) return;
    const wider = new Kind(Math.max(count + more, Math.ceil(1.5 * data.length))) as Numbers;
    wider.set(data.subarray(0, count) as never);
    data = wider;
  };
  return {
    push: (values) => {
      const from = "codes" in values ? values.codes : values;
      if ("codes" in values) words = values.words;
      room(from.length);
      data.set(from as never, count);
      count += from.length;
    },
    done: () => {
      const values = count === data.length ? data : data.slice(0, count);
      if (values instanceof BigInt64Array) {
        return spec.names === undefined || spec.names === "key" ? values : columnOf(spec, values);
      }
      return columnOf(spec, type === "text" ? { codes: values as Int32Array, words } : values);
    },
  };
}

function kindOf({ type, missing }: ColumnSpec): { new (length: number): Numbers } {
  switch (type) {
    case "id":
      return BigInt64Array;
    case "flag":
      return Uint8Array;
    case "integer":
      return missing === undefined ? Int32Array : Int16Array;
    case "text":
      return Int32Array;
    default:
      return Float32Array;
  }
}
