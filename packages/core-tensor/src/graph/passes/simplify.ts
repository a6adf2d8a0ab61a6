import { sameShape } from "../../kernels/shapes.ts";
import { isFloat } from "../../kernels/value-type.ts";
import type { GraphNode } from "../graph.ts";
import type { GraphBuilder } from "./builder.ts";
import { reassociated } from "./reassociate.ts";

/** Replaces an op by a simpler value of the same type; undefined where there is none. */
type Rule = (builder: GraphBuilder, node: GraphNode) => number | undefined;

/** The one number that all elements of a value are equal to; undefined when there is none or it is unknown. */
function uniform(builder: GraphBuilder, id: number): number | undefined {
  const literal = builder.literal(id);
  if (literal !== undefined) {
    const [first] = literal.data;
    return literal.data.every((value) => Object.is(value, first)) ? first : undefined;
  }
  const maker = builder.maker(id);
  return maker?.kernel === "Fill" ? (maker.attrs["value"] as number) : undefined;
}

/** `x`, if it has the type that the op's result has anyway. */
function unchanged(builder: GraphBuilder, x: number, other: number): number | undefined {
  const [type, second] = [builder.typeOf(x), builder.typeOf(other)];
  const fits = second.shape.length <= type.shape.length && type.dtype === second.dtype;
  const broadcast = second.shape.every(
    (size, axis) =>
      size === 1 || size === type.shape[axis - second.shape.length + type.shape.length],
  );
  return fits && broadcast ? x : undefined;
}

/** The rule of an op with a neutral element on the right, and perhaps on the left. */
function neutral(value: number, sides: "right" | "both"): Rule {
  return (builder, { inputs: [a, b] }) => {
    if (uniform(builder, b!) === value) return unchanged(builder, a!, b!);
    if (sides === "both" && uniform(builder, a!) === value) return unchanged(builder, b!, a!);
    return undefined;
  };
}

/** The value that `id` broadcasts, where it is the product of a smaller value with ones. */
function broadcastSource(builder: GraphBuilder, id: number): number | undefined {
  const maker = builder.maker(id);
  if (maker?.kernel === "Fill" && builder.typeOf(id).shape.length > 0) {
    const { value, dtype } = maker.attrs;
    return builder.add("Fill", [], { shape: [], value: value!, dtype: dtype! })[0];
  }
  if (maker?.kernel !== "Multiply") return undefined;
  const [a, b] = maker.inputs as [number, number];
  const source = uniform(builder, b) === 1 ? a : uniform(builder, a) === 1 ? b : undefined;
  const smaller =
    source !== undefined && !sameShape(builder.typeOf(source).shape, builder.typeOf(id).shape);
  return smaller ? source : undefined;
}

/** An op that broadcasts by itself reads the source of a broadcast where its other input sets the shape. */
const readSource: Rule = (builder, { kernel, inputs, attrs }) => {
  const [a, b] = inputs as [number, number];
  if (sameShape(builder.typeOf(a).shape, builder.typeOf(b).shape)) {
    const sourceB = broadcastSource(builder, b);
    if (sourceB !== undefined) return builder.add(kernel, [a, sourceB], attrs)[0];
    const sourceA = broadcastSource(builder, a);
    if (sourceA !== undefined) return builder.add(kernel, [sourceA, b], attrs)[0];
  }
  return undefined;
};

function isScalar(builder: GraphBuilder, id: number): boolean {
  const { shape, dtype } = builder.typeOf(id);
  return shape.length === 0 && dtype === "float32";
}

/** `s · (t · X) = (s t) · X` for scalars: one pass over X. */
const scaleOnce: Rule = (builder, { inputs }) => {
  const split = (ids: readonly number[]): readonly [scalar: number, rest: number] | undefined => {
    const [a, b] = ids as [number, number];
    if (isScalar(builder, a)) return isScalar(builder, b) ? undefined : [a, b];
    return isScalar(builder, b) ? [b, a] : undefined;
  };
  const [outer, scaled] = split(inputs) ?? [];
  const maker = scaled === undefined ? undefined : builder.maker(scaled);
  if (outer === undefined || maker?.kernel !== "Multiply") return undefined;
  const [inner, x] = split(maker.inputs) ?? [];
  if (inner === undefined || x === undefined) return undefined;
  const both = builder.add("Multiply", [outer, inner])[0] as number;
  return builder.add("Multiply", [both, x])[0];
};

function first(...rules: readonly Rule[]): Rule {
  return (builder, node) => {
    for (const rule of rules) {
      const simpler = rule(builder, node);
      if (simpler !== undefined) return simpler;
    }
    return undefined;
  };
}

const passThrough: Rule = (_, { inputs: [x] }) => x;

const reshape: Rule = (builder, { inputs: [x], attrs }) => {
  const shape = attrs["shape"] as number[];
  if (sameShape(builder.typeOf(x!).shape, shape)) return x;
  const maker = builder.maker(x!);
  return maker?.kernel === "Reshape"
    ? builder.add("Reshape", maker.inputs, { shape })[0]
    : undefined;
};

const transpose: Rule = (builder, { inputs: [x], attrs }) => {
  const perm = attrs["perm"] as number[];
  if (perm.every((axis, index) => axis === index)) return x;
  const maker = builder.maker(x!);
  if (maker?.kernel !== "Transpose") return undefined;
  const inner = maker.attrs["perm"] as number[];
  return builder.add("Transpose", maker.inputs, { perm: perm.map((axis) => inner[axis]!) })[0];
};

const cast: Rule = (builder, { inputs: [x], attrs }) =>
  builder.typeOf(x!).dtype === attrs["dtype"] ? x : undefined;

const negative: Rule = (builder, { inputs: [x] }) => {
  const maker = builder.maker(x!);
  return maker?.kernel === "Neg" ? maker.inputs[0] : undefined;
};

/** A product reads a transposed matrix as it lies, and products come in the cheaper order. */
const matMul: Rule = (builder, node) => {
  const { inputs, attrs } = node;
  const flip = (id: number): number | undefined => {
    const maker = builder.maker(id);
    if (maker?.kernel !== "Transpose") return undefined;
    const perm = maker.attrs["perm"] as number[];
    const rank = perm.length;
    const swapped = perm.every((axis, index) =>
      index < rank - 2 ? axis === index : axis === 2 * rank - 3 - index,
    );
    return swapped ? maker.inputs[0] : undefined;
  };
  const [a, b] = inputs as [number, number];
  const [plainA, plainB] = [flip(a), flip(b)];
  if (plainA === undefined && plainB === undefined) return reassociated(builder, node);
  return builder.add("BatchMatMul", [plainA ?? a, plainB ?? b], {
    transposeA: (attrs["transposeA"] === true) !== (plainA !== undefined),
    transposeB: (attrs["transposeB"] === true) !== (plainB !== undefined),
  })[0];
};

/** The slope of relu is read off its output, which the next op keeps anyway; its input can go. */
const step: Rule = (builder, { inputs: [x], attrs }) => {
  if (attrs["alpha"] !== 0) return undefined;
  const output = builder.existing("Relu", [x!]);
  return output === undefined ? undefined : builder.add("Step", [output], attrs)[0];
};

/** `OnesLike` and `ZerosLike` of a known shape. */
function like(value: number): Rule {
  return (builder, { inputs: [x] }) => {
    const { shape, dtype } = builder.typeOf(x!);
    if (!isFloat(dtype) && dtype !== "int32") return undefined;
    return builder.add("Fill", [], { shape, value, dtype })[0];
  };
}

const rules: Readonly<Record<string, Rule>> = {
  Add: first(neutral(0, "both"), readSource),
  BatchMatMul: matMul,
  Cast: cast,
  ExpandDims: (builder, { inputs: [x], attrs }) => {
    const shape = [...builder.typeOf(x!).shape];
    const dim = attrs["dim"] as number;
    shape.splice(dim < 0 ? dim + shape.length + 1 : dim, 0, 1);
    return builder.add("Reshape", [x!], { shape })[0];
  },
  Identity: passThrough,
  Maximum: readSource,
  Minimum: readSource,
  Multiply: first(neutral(1, "both"), readSource, scaleOnce),
  Neg: negative,
  OnesLike: like(1),
  RealDiv: first(neutral(1, "right"), readSource),
  Reshape: reshape,
  Step: step,
  Sub: first(neutral(0, "right"), readSource),
  Transpose: transpose,
  ZerosLike: like(0),
};

/** Applies the rule of an op, if it has one. */
export function simplifyNode(builder: GraphBuilder, node: GraphNode): number | undefined {
  return rules[node.kernel]?.(builder, node);
}
