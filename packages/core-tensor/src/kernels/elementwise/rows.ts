import type { Tensor } from "../../ops.ts";
import { batchBroadcast, batchInFront, exampleShape, spread } from "../batch-axes.ts";
import type { BatchRule } from "../batch-rule.ts";
import { wrapping } from "../eager.ts";
import { mapHost, zipHost } from "../host-loops.ts";
import type { JvpRule, Kernel, MaybeTensor, NodeValues, VjpRule } from "../kernel.ts";
import { addMaybe, broadcastLike, sumTo } from "../rules.ts";
import { broadcastShapes } from "../shapes.ts";
import { type Attrs, type DType, isFloat } from "../value-type.ts";

/** What a derivative rule of an elementwise op may use: the op's own tensors. */
export interface UnaryPoint {
  readonly x: Tensor;
  readonly y: Tensor;
  readonly attrs: Attrs;
}

/** The dtype of a result by the dtype of the (first) input. */
export type DTypeRule = (x: DType) => DType;

/** Results of tests. */
export const truth: DTypeRule = () => "bool";

/** Results that are float32 even for whole numbers. */
export const floating: DTypeRule = (x) => (isFloat(x) ? x : "float32");

/** The same for ops of two inputs. */
export interface BinaryPoint {
  readonly a: Tensor;
  readonly b: Tensor;
  readonly y: Tensor;
}

/** Columns that a row may add to those that follow from its function. */
interface Columns extends Omit<Kernel, "name" | "inputs" | "shape" | "value" | "jvp" | "vjp"> {
  /** The dtype of the result by that of the first input; by default the same (tfjs truncates `sin` of int32). */
  readonly dtype?: DTypeRule;
}

/** Whether a row has a function of its own for whole numbers, which has to wrap around at 32 bits; floats have not that many digits. */
interface Wraps<F> {
  readonly whole?: F;
}

/** Batches of ops whose inputs have one shape and do not broadcast. */
export const alike: BatchRule = (node) => {
  const shape = [node.size, ...exampleShape(node, 0)];
  return node.op(
    node.inputs.map((x) => spread(x, shape)),
    node.attrs,
  );
};

/**
 * The row of an op y = f(x), element by element. Its Jacobian is diagonal, hence its own transpose:
 * `scale(t, point)` = f′(x)·t is both the jvp and the vjp.
 */
export function unary(
  name: string,
  f: (x: number, attrs: Attrs) => number,
  scale: "zero" | ((t: Tensor, point: UnaryPoint) => Tensor),
  { dtype = (x) => x, whole, ...columns }: Columns & Wraps<(x: number) => number> = {},
): Kernel {
  const rule: "zero" | (JvpRule & VjpRule) =
    scale === "zero"
      ? "zero"
      : ({ inputs, outputs, attrs }: NodeValues, [t]: readonly MaybeTensor[]) => [
          t ? scale(t, { x: inputs[0]!, y: outputs[0]!, attrs }) : null,
        ];
  const value: Kernel["value"] = ([x], attrs) => {
    const own = isFloat(x!.dtype) || whole === undefined ? f : whole;
    return [mapHost(x!, (element) => own(element, attrs), dtype(x!.dtype))];
  };
  return {
    name,
    inputs: ["x"],
    shape: ([x]) => [{ shape: x!.shape, dtype: dtype(x!.dtype) }],
    value,
    ...(whole && { eager: wrapping(name, { value }) }),
    jvp: rule,
    vjp: rule,
    batch: batchInFront,
    pointwise: ([x], attrs) => x === true && f(0, attrs) === 0,
    ...columns,
  };
}

/** ∂f/∂a·t or ∂f/∂b·t, elementwise; may return a tensor that still needs broadcasting to `y`. */
type Partial = (t: Tensor, point: BinaryPoint) => Tensor;

/** The row of an op y = f(a, b), element by element with broadcasting. */
export function binary(
  name: string,
  f: (a: number, b: number) => number,
  partials: "zero" | readonly [Partial, Partial],
  options: Columns &
    Wraps<(a: number, b: number) => number> & { readonly inputs?: readonly [string, string] } = {},
): Kernel {
  const { dtype = (a) => a, inputs: names = ["a", "b"], whole, ...columns } = options;
  const value: Kernel["value"] = ([a, b]) => {
    const own = isFloat(a!.dtype) || whole === undefined ? f : whole;
    return [zipHost(name, a!, b!, dtype(a!.dtype), own)];
  };
  return {
    name,
    inputs: names,
    shape: ([a, b]) => [
      { shape: broadcastShapes(name, a!.shape, b!.shape), dtype: dtype(a!.dtype) },
    ],
    value,
    ...(whole && { eager: wrapping(name, { value }) }),
    ...(partials === "zero" ? { jvp: "zero", vjp: "zero" } : partialRules(partials)),
    batch: batchBroadcast,
    pointwise: (zeros) => zeros.every(Boolean) && f(0, 0) === 0,
    ...columns,
  };
}

function partialRules(partials: readonly [Partial, Partial]): Pick<Kernel, "jvp" | "vjp"> {
  return {
    jvp: ({ inputs: [a, b], outputs: [y] }, tangents) => {
      const point = { a: a!, b: b!, y: y! };
      const [da, db] = tangents.map((t, i) => (t ? partials[i as 0 | 1](t, point) : null));
      const total = addMaybe(da ?? null, db ?? null);
      return [total && broadcastLike(total, y!.shape)];
    },
    vjp: ({ inputs, outputs: [y] }, [c], wanted) => {
      const point = { a: inputs[0]!, b: inputs[1]!, y: y! };
      return inputs.map((x, i): MaybeTensor => {
        if (!c || !wanted[i] || !isFloat(x.dtype)) return null;
        return sumTo(partials[i as 0 | 1](c, point), x.shape);
      });
    },
  };
}
