/** Element types inside programs. tfjs itself knows only float32, int32 and bool. */
export type DType = "float32" | "float64" | "int32" | "uint32" | "bool";

/** Shape and element type of one value of a program. */
export type ValueType = {
  readonly shape: readonly number[];
  readonly dtype: DType;
};

/** A static argument of an op: plain JSON. */
export type AttrValue =
  | string
  | number
  | boolean
  | null
  | readonly AttrValue[]
  | { readonly [name: string]: AttrValue };

/** Static arguments of an op (axes, paddings, dtypes). */
export interface Attrs {
  readonly [name: string]: AttrValue;
}

/** True for dtypes that carry derivatives. */
export function isFloat(dtype: string): boolean {
  return dtype === "float32" || dtype === "float64";
}
