import type { HloType } from "./stablehlo-writer.ts";

const elementTypes: Readonly<Record<HloType["dtype"], string>> = {
  float32: "f32",
  float64: "f64",
  int32: "i32",
  int64: "i64",
  uint32: "ui32",
  bool: "i1",
};

/** `tensor<2x3xf32>`. */
export function hloTypeText({ shape, dtype }: HloType): string {
  return `tensor<${[...shape, elementTypes[dtype]].join("x")}>`;
}

/** `array<i64: 1, 2>`, a list of whole numbers among the attributes of an op. */
export function integers(values: readonly number[]): string {
  return values.length === 0 ? "array<i64>" : `array<i64: ${values.join(", ")}>`;
}

/** A number among the attributes of an op. */
export function integer(value: number): string {
  return `${value} : i64`;
}

/** Pairs of numbers, as paddings are written. */
export function pairs(values: readonly (readonly [number, number])[]): string {
  const rows = values.map(([a, b]) => `[${a}, ${b}]`).join(", ");
  return values.length === 0
    ? "dense<> : tensor<0x2xi64>"
    : `dense<[${rows}]> : tensor<${values.length}x2xi64>`;
}

/** The bytes of numbers of a type, the lowest first. */
function bytesOf(values: ArrayLike<number>, dtype: HloType["dtype"]): Uint8Array {
  const size = dtype === "float64" || dtype === "int64" ? 8 : 4;
  const view = new DataView(new ArrayBuffer(values.length * size));
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const at = i * size;
    if (dtype === "float32") view.setFloat32(at, value, true);
    else if (dtype === "float64") view.setFloat64(at, value, true);
    else if (dtype === "int64") view.setBigInt64(at, BigInt(value), true);
    else view.setInt32(at, value, true);
  }
  return new Uint8Array(view.buffer);
}

const hex = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join("");

/** Truth values as the nested lists of a shape. */
function truths(values: ArrayLike<number>, shape: readonly number[]): string {
  let level = Array.from(values, (value) => String(value !== 0));
  for (const length of shape.toReversed()) {
    const lists: string[] = [];
    for (let at = 0; at < level.length; at += length) {
      lists.push(`[${level.slice(at, at + length).join(", ")}]`);
    }
    level = lists;
  }
  return level.join(", ");
}

/**
 * A constant: one number for all elements, or as many as the type has. Numbers are written by their bits, so that none
 * is rounded on the way.
 */
export function dense(value: number | ArrayLike<number>, type: HloType): string {
  const { shape, dtype } = type;
  const text = hloTypeText(type);
  if (shape.includes(0)) return `dense<> : ${text}`;
  if (typeof value === "number") {
    if (dtype === "bool") return `dense<${value !== 0}> : ${text}`;
    if (dtype === "float32" || dtype === "float64") {
      return `dense<0x${hex(bytesOf([value], dtype).reverse())}> : ${text}`;
    }
    return `dense<${dtype === "uint32" ? value >>> 0 : value}> : ${text}`;
  }
  if (dtype === "bool") return `dense<${truths(value, shape)}> : ${text}`;
  return `dense<"0x${hex(bytesOf(value, dtype))}"> : ${text}`;
}
