import type { Rewriter, Simplification } from "../rewriter.ts";
import { sameShape } from "../shapes.ts";

/** The one number that all elements of a value are equal to; undefined when there is none or it is unknown. */
function uniform(rewriter: Rewriter, id: number): number | undefined {
  const literal = rewriter.literal(id);
  if (literal !== undefined) {
    const [first] = literal.data;
    return literal.data.every((value) => Object.is(value, first)) ? first : undefined;
  }
  const maker = rewriter.maker(id);
  return maker?.kernel === "Fill" ? (maker.attrs["value"] as number) : undefined;
}

/** `x`, if it has the type that the op's result has anyway. */
function unchanged(rewriter: Rewriter, x: number, other: number): number | undefined {
  const [type, second] = [rewriter.typeOf(x), rewriter.typeOf(other)];
  const fits = second.shape.length <= type.shape.length && type.dtype === second.dtype;
  const broadcast = second.shape.every(
    (size, axis) =>
      size === 1 || size === type.shape[axis - second.shape.length + type.shape.length],
  );
  return fits && broadcast ? x : undefined;
}

/** The rule of an op with a neutral element on the right, and perhaps on the left. */
export function neutral(value: number, sides: "right" | "both"): Simplification {
  return (rewriter, { inputs: [a, b] }) => {
    if (uniform(rewriter, b!) === value) return unchanged(rewriter, a!, b!);
    if (sides === "both" && uniform(rewriter, a!) === value) return unchanged(rewriter, b!, a!);
    return undefined;
  };
}

/** The value that `id` broadcasts, where it is the product of a smaller value with ones. */
function broadcastSource(rewriter: Rewriter, id: number): number | undefined {
  const maker = rewriter.maker(id);
  if (maker?.kernel === "Fill" && rewriter.typeOf(id).shape.length > 0) {
    const { value, dtype } = maker.attrs;
    return rewriter.add("Fill", [], { shape: [], value: value!, dtype: dtype! })[0];
  }
  if (maker?.kernel !== "Multiply") return undefined;
  const [a, b] = maker.inputs as [number, number];
  const source = uniform(rewriter, b) === 1 ? a : uniform(rewriter, a) === 1 ? b : undefined;
  const smaller =
    source !== undefined && !sameShape(rewriter.typeOf(source).shape, rewriter.typeOf(id).shape);
  return smaller ? source : undefined;
}

/** An op that broadcasts by itself reads the source of a broadcast where its other input sets the shape. */
export const readSource: Simplification = (rewriter, { kernel, inputs, attrs }) => {
  const [a, b] = inputs as [number, number];
  if (sameShape(rewriter.typeOf(a).shape, rewriter.typeOf(b).shape)) {
    const sourceB = broadcastSource(rewriter, b);
    if (sourceB !== undefined) return rewriter.add(kernel, [a, sourceB], attrs)[0];
    const sourceA = broadcastSource(rewriter, a);
    if (sourceA !== undefined) return rewriter.add(kernel, [sourceA, b], attrs)[0];
  }
  return undefined;
};

function isScalar(rewriter: Rewriter, id: number): boolean {
  const { shape, dtype } = rewriter.typeOf(id);
  return shape.length === 0 && dtype === "float32";
}

/** `s · (t · X) = (s t) · X` for scalars: one pass over X. */
export const scaleOnce: Simplification = (rewriter, { inputs }) => {
  const split = (ids: readonly number[]): readonly [scalar: number, rest: number] | undefined => {
    const [a, b] = ids as [number, number];
    if (isScalar(rewriter, a)) return isScalar(rewriter, b) ? undefined : [a, b];
    return isScalar(rewriter, b) ? [b, a] : undefined;
  };
  const [outer, scaled] = split(inputs) ?? [];
  const maker = scaled === undefined ? undefined : rewriter.maker(scaled);
  if (outer === undefined || maker?.kernel !== "Multiply") return undefined;
  const [inner, x] = split(maker.inputs) ?? [];
  if (inner === undefined || x === undefined) return undefined;
  const both = rewriter.add("Multiply", [outer, inner])[0] as number;
  return rewriter.add("Multiply", [both, x])[0];
};

/** The first of several simplifications that applies. */
export function firstOf(...rules: readonly Simplification[]): Simplification {
  return (rewriter, node) => {
    for (const rule of rules) {
      const simpler = rule(rewriter, node);
      if (simpler !== undefined) return simpler;
    }
    return undefined;
  };
}

/** A sign that is changed twice. */
export const negative: Simplification = (rewriter, { inputs: [x] }) => {
  const maker = rewriter.maker(x!);
  return maker?.kernel === "Neg" ? maker.inputs[0] : undefined;
};

/** The slope of relu is read off its output, which the next op keeps anyway; its input can go. */
export const stepOfOutput: Simplification = (rewriter, { inputs: [x], attrs }) => {
  if (attrs["alpha"] !== 0) return undefined;
  const output = rewriter.existing("Relu", [x!]);
  return output === undefined ? undefined : rewriter.add("Step", [output], attrs)[0];
};
