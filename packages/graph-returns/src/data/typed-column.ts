import type { ColumnSpec } from "../schema/tables.ts";
import type { RawNodes } from "./assemble.ts";
import type { CategoryColumn, NumberColumn } from "./columns.ts";

type RawColumn = RawNodes["columns"][number];

/** Words by number. */
interface Words {
  readonly codes: CategoryColumn["codes"];
  readonly words: readonly string[];
}

/** Values of a column as a reader or the generator has them: numbers, ids, or words by number. */
export type ColumnValues =
  | BigInt64Array
  | Int32Array
  | Uint8Array
  | Float64Array
  | { readonly codes: ArrayLike<number>; readonly words: readonly string[] };

/** A column in the narrowest array that its kind needs, with what the schema knows of it. */
export function typedColumn(spec: ColumnSpec, values: ColumnValues): RawColumn {
  if ("codes" in values) {
    const Kind = values.words.length <= 256 ? Uint8Array : Int32Array;
    const { codes, words } = values;
    return columnOf(spec, {
      codes: codes instanceof Uint8Array ? codes : Kind.from(codes),
      words,
    });
  }
  return columnOf(spec, values instanceof BigInt64Array ? values : narrowed(spec, values));
}

/** A column of values that are in their array already, with all that the schema knows of it. */
export function columnOf(
  spec: ColumnSpec,
  values: NumberColumn["values"] | BigInt64Array | Words,
): RawColumn {
  const { name, safety, missing, scale } = spec;
  const guarded = spec.protected === undefined ? {} : { protected: spec.protected };
  if ("codes" in values) {
    const { codes, words } = values;
    return { kind: "category", name, safety, codes, levels: words, ...guarded };
  }
  if (values instanceof BigInt64Array) {
    return { kind: "raw-reference", name, safety, to: spec.names ?? name, ids: values };
  }
  return {
    kind: "number",
    name,
    safety,
    values,
    ...(missing === undefined ? {} : { missing }),
    ...(scale === undefined ? {} : { scale }),
    ...guarded,
  };
}

function narrowed(
  { type, missing }: ColumnSpec,
  values: Int32Array | Uint8Array | Float64Array,
): Uint8Array | Int16Array | Int32Array | Float32Array {
  if (type === "flag") return values instanceof Uint8Array ? values : Uint8Array.from(values);
  if (type !== "integer") return Float32Array.from(values);
  // A year with a sentinel fits 16 bits; counts of sales need not.
  return missing === undefined ? Int32Array.from(values) : Int16Array.from(values);
}
