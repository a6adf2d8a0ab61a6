import { add, addN, fill, type Tensor } from "../../ops.ts";
import { aligned, exampleShape, spread } from "../batch-axes.ts";
import type { BatchRule } from "../batch-rule.ts";

/** Ops that do to each element what they do to it in an example. */
const elementByElement: BatchRule = ({ op, inputs, attrs }) => op(inputs, attrs);

/** Ops of two inputs that broadcast. */
const broadcasting: BatchRule = (node) => node.op(aligned(node), node.attrs);

/** Ops of inputs of one shape that do not broadcast. */
const alike: BatchRule = (node) => {
  const shape = [node.size, ...exampleShape(node, 0)];
  return node.op(
    node.inputs.map((x) => spread(x, shape)),
    node.attrs,
  );
};

/** The terms that are the same for all examples are added up first. */
const sumOfList: BatchRule = ({ inputs, batched }) => {
  const total = (terms: Tensor[]): Tensor[] => (terms.length > 1 ? [addN(terms)] : terms);
  const own = total(inputs.filter((_, index) => batched[index]));
  const shared = total(inputs.filter((_, index) => !batched[index]));
  return [[...own, ...shared].reduce((a, b) => add(a, b))];
};

/** An array of one number: the same for all examples. */
const constant =
  (value: 0 | 1): BatchRule =>
  (node) => [fill([...exampleShape(node, 0)], value, node.inputs[0]!.dtype as "float32")];

const unary = [
  ["Abs", "Acos", "Acosh", "Asin", "Asinh", "Atan", "Atanh", "Cast", "Ceil", "ClipByValue"],
  ["Cos", "Cosh", "Elu", "Erf", "Exp", "Expm1", "Floor", "Identity", "IsFinite", "IsInf"],
  ["IsNan", "LeakyRelu", "Log", "Log1p", "LogicalNot", "Neg", "NormalFromBits", "Reciprocal"],
  ["Relu", "Relu6", "Round", "Rsqrt", "Selu", "Sigmoid", "Sign", "Sin", "Sinh", "Softplus"],
  ["Sqrt", "Square", "Step", "StopGradient", "Tan", "Tanh", "UnitUniform"],
].flat();

const binary = [
  ["Add", "Atan2", "BitwiseAnd", "Equal", "FloorDiv", "Greater", "GreaterEqual", "Less"],
  ["LessEqual", "LogicalAnd", "LogicalOr", "Maximum", "Minimum", "Mod", "Multiply", "NotEqual"],
  ["Pow", "Prelu", "RealDiv", "SquaredDifference", "Sub"],
].flat();

const all = (names: readonly string[], rule: BatchRule): Record<string, BatchRule> =>
  Object.fromEntries(names.map((name) => [name, rule]));

/** Ops on single elements. */
export const elementwiseBatches: Readonly<Record<string, BatchRule>> = {
  ...all(unary, elementByElement),
  ...all(binary, broadcasting),
  AddN: sumOfList,
  EluGrad: alike,
  OnesLike: constant(1),
  Select: alike,
  ZerosLike: constant(0),
};
