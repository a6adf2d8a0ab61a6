import {
  abs,
  acos,
  add,
  asin,
  atan,
  atan2,
  cos,
  cosh,
  div,
  erf,
  exp,
  expm1,
  log,
  log1p,
  maximum,
  minimum,
  mul,
  neg,
  pow,
  sigmoid,
  sign,
  sin,
  sinh,
  softplus,
  sqrt,
  sub,
  type Tensor,
  tan,
  tanh,
} from "@legendre/core-tensor/ops";

const unary = {
  abs,
  acos,
  asin,
  atan,
  cos,
  cosh,
  erf,
  exp,
  expm1,
  log,
  log1p,
  neg,
  sigmoid,
  sign,
  sin,
  sinh,
  softplus,
  sqrt,
  tan,
  tanh,
} as const;
const binary = { add, atan2, div, maximum, minimum, mul, pow, sub } as const;

/** The ops that equations are made of, by their names in TensorFlow.js. */
export type OpName = keyof typeof unary | keyof typeof binary;

export const ops: Readonly<Record<OpName, (...args: Tensor[]) => Tensor>> = {
  ...unary,
  ...binary,
} as never;

const plain = ([op]: [string, unknown], count: number) =>
  [op, { op: op as OpName, count }] as const;

/** What can be called in an equation. */
export const functionNames: ReadonlyMap<string, { readonly op: OpName; readonly count: number }> =
  new Map([
    ...Object.entries(unary)
      .filter(([op]) => op !== "neg")
      .map((entry) => plain(entry, 1)),
    ["ln", { op: "log", count: 1 }],
    ["atan2", { op: "atan2", count: 2 }],
    ["max", { op: "maximum", count: 2 }],
    ["min", { op: "minimum", count: 2 }],
    ["pow", { op: "pow", count: 2 }],
  ]);
