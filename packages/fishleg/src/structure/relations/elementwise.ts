import {
  type Axes,
  type Axis,
  broadcast,
  type Relation,
  type Relations,
  withZero,
} from "./relation.ts";

/** Functions of one number with f(0) = 0. */
const fixingZero = [
  "Abs",
  "Asin",
  "Asinh",
  "Atan",
  "Atanh",
  "Cast",
  "Ceil",
  "Elu",
  "Erf",
  "Expm1",
  "Floor",
  "Identity",
  "LeakyRelu",
  "Log1p",
  "Neg",
  "Relu",
  "Relu6",
  "Round",
  "Selu",
  "Sign",
  "Sin",
  "Sinh",
  "Sqrt",
  "Square",
  "StopGradient",
  "Tan",
  "Tanh",
  "ZerosLike",
];

const movingZero = [
  "Acos",
  "Acosh",
  "ClipByValue",
  "Cos",
  "Cosh",
  "Exp",
  "IsFinite",
  "IsInf",
  "IsNan",
  "Log",
  "LogicalNot",
  "OnesLike",
  "Reciprocal",
  "Rsqrt",
  "Sigmoid",
  "Softplus",
  "Step",
  "UnitUniform",
];

/** Of two numbers, with f(0, 0) = 0. */
const bothZero = [
  "Add",
  "Atan2",
  "BitwiseAnd",
  "LogicalAnd",
  "LogicalOr",
  "Maximum",
  "Minimum",
  "SquaredDifference",
  "Sub",
];

const neverZero = [
  "Equal",
  "FloorDiv",
  "Greater",
  "GreaterEqual",
  "Less",
  "LessEqual",
  "Mod",
  "NotEqual",
  "Pow",
];

/** A relation of values of the same axes but for those of length 1, which are repeated. */
function together(zero: (axis: readonly (Axis | undefined)[]) => boolean): Relation {
  return {
    relate: ({ inputs, outputs, units }) => {
      const rank = outputs[0]?.shape.length ?? 0;
      const at = (axes: Axes, i: number): Axis | undefined => axes[axes.length - rank + i];
      const axes = Array.from({ length: rank }, (_, i) => {
        const given = inputs.flatMap((input) => at(input, i) ?? []);
        return broadcast(units, given, (along) =>
          // An input without the axis has the same value at masked positions as elsewhere.
          zero(inputs.map((input) => along.find((axis) => axis === at(input, i)))),
        );
      });
      return [axes];
    },
  };
}

const isZero = (axis: Axis | undefined): boolean => axis?.zero === true;
const all = together((axes) => axes.every(isZero));

function named(names: readonly string[], relation: Relation): [string, Relation][] {
  return names.map((name) => [name, relation]);
}

/** Ops that work number by number. */
export const elementwise: Relations = Object.fromEntries([
  ...named(fixingZero, { relate: ({ inputs: [x] }) => [x as Axes] }),
  ...named(movingZero, { relate: ({ inputs: [x] }) => [withZero(x as Axes, () => false)] }),
  ...named([...bothZero, "AddN"], all),
  ...named(
    neverZero,
    together(() => false),
  ),
  ["Multiply", together((axes) => axes.some(isZero))],
  // 0 / 0 is no zero.
  ["RealDiv", together(([a, b]) => isZero(a) && !isZero(b))],
  ["Prelu", together(([x]) => isZero(x))],
  ["Select", together(([, t, e]) => isZero(t) && isZero(e))],
]);
