import { type Case, type Family, floats, given } from "../case.ts";

/** Ranges on which a function is defined and smooth. */
const smooth: Readonly<Record<string, readonly [low: number, high: number]>> = {
  Abs: [0.1, 2],
  Acos: [-0.8, 0.8],
  Acosh: [1.3, 4],
  Asin: [-0.8, 0.8],
  Asinh: [-3, 3],
  Atan: [-3, 3],
  Atanh: [-0.8, 0.8],
  Cos: [-3, 3],
  Cosh: [-2, 2],
  Erf: [-2, 2],
  Exp: [-2, 2],
  Expm1: [-2, 2],
  Log: [0.3, 4],
  Log1p: [-0.5, 3],
  Neg: [-2, 2],
  Reciprocal: [0.5, 3],
  Rsqrt: [0.5, 3],
  Sin: [-3, 3],
  Sinh: [-2, 2],
  Sqrt: [0.3, 3],
  Square: [-2, 2],
  Tan: [-1, 1],
  Tanh: [-2, 2],
};

const shapes: readonly (readonly number[])[] = [[], [0], [5], [2, 3], [2, 1, 2], [1, 2, 2, 2]];

/** The cases of elementwise-unary. */
export const families: readonly Family[] = [
  {
    name: "functions of one argument",
    cases: Object.entries(smooth).flatMap(([kernel, [low, high]]) =>
      shapes.map((shape, seed): Case => ({ kernel, inputs: [floats(shape, { low, high, seed })] })),
    ),
  },
  {
    name: "one argument, at the edges",
    cases: [
      { kernel: "Abs", inputs: [floats([4], { low: -2, high: -0.1 })] },
      { kernel: "Abs", inputs: [given([-3, 0, 4], [3], "int32")] },
      { kernel: "Neg", inputs: [given([-3, 0, 4], [3], "int32")] },
      { kernel: "Square", inputs: [given([-3, 0, 4], [3], "int32")] },
      { kernel: "Exp", inputs: [given([0, 1, 2], [3], "int32")] },
      { kernel: "Sin", inputs: [given([0, 1, 2], [3], "int32")], note: "truncated" },
      { kernel: "Exp", inputs: [given([-50, -30])] },
      { kernel: "Expm1", inputs: [given([-50, -1e-6, 0, 1e-6])] },
      { kernel: "Log1p", inputs: [given([-1e-6, 0, 1e-6, 50])] },
      { kernel: "Tanh", inputs: [given([-50, 0, 50])] },
      { kernel: "Erf", inputs: [given([-50, -7, -5, -1e-6, 0, 1e-6, 5, 7, 50])] },
      { kernel: "Reciprocal", inputs: [given([-3, -0.5])] },
      { kernel: "Sqrt", inputs: [given([0, 1])], derivatives: false, note: "vertical at 0" },
      { kernel: "Log", inputs: [given([0, -1])], derivatives: false },
    ],
  },
  {
    name: "steps",
    cases: ["Ceil", "Floor", "IsFinite", "IsInf", "IsNan", "Round", "Sign"].flatMap(
      (kernel): Case[] => [
        { kernel, inputs: [given([-1.7, -1.2, -0.6, 0.3, 0.7, 2.2], [2, 3])] },
        {
          kernel,
          inputs: [given([-2.5, -1.5, -0.5, 0, 0.5, 1.5, 2.5, 3, Infinity, -Infinity, NaN])],
          derivatives: false,
          ...(kernel === "Sign" ? { differs: { "tfjs-node": "gives NaN for NaN" } } : {}),
        },
        { kernel, inputs: [floats([2, 0])] },
      ],
    ),
  },
  { name: "truth", cases: [{ kernel: "LogicalNot", inputs: [given([0, 1, 1], [3], "bool")] }] },
];
