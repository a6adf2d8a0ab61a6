import type { ColumnSpec } from "../schema/tables.ts";
import type { RawNodes } from "./assemble.ts";

/** Values of a column as a reader or the generator has them: numbers, ids, or words by number. */
export type ColumnValues =
  | BigInt64Array
  | Int32Array
  | Uint8Array
  | Float64Array
  | { readonly codes: ArrayLike<number>; readonly words: readonly string[] };

/** A column in the narrowest array that its kind needs, with what the schema knows of it. */
export function typedColumn(spec: ColumnSpec, values: ColumnValues): RawNodes["columns"][number] {
  const { name, safety } = spec;
  if ("codes" in values) {
    const Kind = values.words.length <= 256 ? Uint8Array : Int32Array;
    return {
      ...{ kind: "category", name, safety, levels: values.words },
      codes: values.codes instanceof Uint8Array ? values.codes : Kind.from(values.codes),
    };
  }
  if (values instanceof BigInt64Array) {
    return { kind: "raw-reference", name, safety, to: spec.names ?? name, ids: values };
  }
  return {
    ...{ kind: "number", name, safety, values: narrowed(spec, values) },
    ...(spec.missing === undefined ? {} : { missing: spec.missing }),
    ...(spec.protected === undefined ? {} : { protected: spec.protected }),
    ...(spec.scale === undefined ? {} : { scale: spec.scale }),
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
