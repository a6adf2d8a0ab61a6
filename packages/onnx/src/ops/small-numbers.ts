import { constant, TensorProto_DataType } from "@legendre/core-tensor/extend";
import {
  abs,
  add,
  div,
  equal,
  floor,
  greater,
  log,
  logicalOr,
  maximum,
  minimum,
  mul,
  pow,
  round,
  sub,
  type Tensor,
  where,
} from "@legendre/core-tensor/ops";
import { stopGradient } from "@legendre/core-tensor/transforms";

const kinds = TensorProto_DataType;

const signed = (bits: number): readonly [number, number] => [
  -(2 ** (bits - 1)),
  2 ** (bits - 1) - 1,
];
const unsigned = (bits: number): readonly [number, number] => [0, 2 ** bits - 1];

const ranges: Readonly<Record<number, readonly [number, number]>> = {
  [kinds.INT2]: signed(2),
  [kinds.INT4]: signed(4),
  [kinds.INT8]: signed(8),
  [kinds.INT16]: signed(16),
  [kinds.UINT2]: unsigned(2),
  [kinds.UINT4]: unsigned(4),
  [kinds.UINT8]: unsigned(8),
  [kinds.UINT16]: unsigned(16),
};

/** The least and the greatest whole number of a type below 32 bits; undefined for other types. */
export function rangeOf(element: number): readonly [number, number] | undefined {
  return ranges[element];
}

/** A type of floats below 32 bits. */
export interface SmallFloat {
  readonly bits: number;
  /** Bits of the fraction. */
  readonly fraction: number;
  /** What is taken off the exponent. */
  readonly bias: number;
  /** The greatest finite number. */
  readonly most: number;
  /**
   * What stands beyond it: infinity and NaN as in IEEE 754, NaN alone with all bits set, NaN alone as −0, or neither.
   */
  readonly beyond: "infinity" | "nan" | "unsigned zero" | "none";
}

/** The types of floats below 32 bits, by their number in ONNX. */
export const smallFloats: Readonly<Record<number, SmallFloat>> = {
  [kinds.BFLOAT16]: {
    bits: 16,
    fraction: 7,
    bias: 127,
    most: (2 - 2 ** -7) * 2 ** 127,
    beyond: "infinity",
  },
  [kinds.FLOAT16]: { bits: 16, fraction: 10, bias: 15, most: 65504, beyond: "infinity" },
  [kinds.FLOAT4E2M1]: { bits: 4, fraction: 1, bias: 1, most: 6, beyond: "none" },
  [kinds.FLOAT8E4M3FN]: { bits: 8, fraction: 3, bias: 7, most: 448, beyond: "nan" },
  [kinds.FLOAT8E4M3FNUZ]: { bits: 8, fraction: 3, bias: 8, most: 240, beyond: "unsigned zero" },
  [kinds.FLOAT8E5M2]: { bits: 8, fraction: 2, bias: 15, most: 57344, beyond: "infinity" },
  [kinds.FLOAT8E5M2FNUZ]: { bits: 8, fraction: 2, bias: 16, most: 57344, beyond: "unsigned zero" },
};

/** The number that some bits of a small type stand for. */
export function smallFloat({ bits, fraction, bias, beyond }: SmallFloat, code: number): number {
  const sign = code >> (bits - 1) === 1 ? -1 : 1;
  const rest = code & (2 ** (bits - 1) - 1);
  const exponent = rest >> fraction;
  const part = (rest & (2 ** fraction - 1)) / 2 ** fraction;
  if (beyond === "unsigned zero" && sign === -1 && rest === 0) return Number.NaN;
  if (beyond === "nan" && rest === 2 ** (bits - 1) - 1) return Number.NaN;
  if (beyond === "infinity" && exponent === 2 ** (bits - 1 - fraction) - 1)
    return part === 0 ? sign * Infinity : Number.NaN;
  return exponent === 0
    ? sign * part * 2 ** (1 - bias)
    : sign * (1 + part) * 2 ** (exponent - bias);
}

/**
 * Rounded to the nearest number of a small type of floats, ties to even, with the derivative 1. What lies beyond its greatest number
 * becomes that where it `saturates`, else infinity or NaN, as the type has them.
 */
export function roundedTo(x: Tensor, element: number, saturates: boolean): Tensor {
  const type = smallFloats[element];
  if (type === undefined) return x;
  const { fraction, bias, most, beyond } = type;
  const size = minimum(maximum(abs(x), constant(2 ** -126)), constant(2 ** 127));
  const power = (exponent: Tensor): Tensor => pow(constant(2), exponent);
  // The logarithm may be off by one beside a power of two.
  const guess = floor(div(log(size), constant(Math.LN2)));
  const low = where(greater(power(guess), size), sub(guess, constant(1)), guess);
  const next = add(low, constant(1));
  const exponent = where(greater(power(next), size), low, next);
  const unit = power(sub(maximum(exponent, constant(1 - bias)), constant(fraction)));
  const near = mul(round(div(x, unit)), unit);
  const end = saturates || beyond === "none" ? most : beyond === "infinity" ? Infinity : Number.NaN;
  const over = logicalOr(greater(abs(near), constant(most)), equal(abs(x), constant(Infinity)));
  const ended = where(greater(x, constant(0)), constant(end), constant(-end));
  return where(over, ended, add(x, stopGradient(sub(near, x))));
}
