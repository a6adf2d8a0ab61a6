import { isLegendreError, LegendreError } from "@legendre/core-tensor";
import { fromHost, lastUses, scoped, sizeOf } from "@legendre/core-tensor/extend";
import { HostArray } from "@legendre/core-tensor/graph";
import { clone, Tensor } from "@legendre/core-tensor/ops";
import { OnnxCall, type OnnxContext, type OnnxOp, type OnnxValue } from "./call.ts";
import type { FileNode } from "./file.ts";
import { folded, foldLimit, resultsOf } from "./fold.ts";

/** A node with what computes it. */
export interface Step {
  readonly node: FileNode;
  readonly op: OnnxOp;
  readonly opset: number;
}

/** Numbers that follow from the shapes of the inputs, by the name of the value; what does not is left out. */
export interface Known {
  readonly values: Map<string, HostArray>;
  /** Values with whole numbers beyond 32 bits, set to the nearest. */
  readonly wide: Set<string>;
}

/** Ops that never give the same twice, or change the state. */
const impure = new Set(["BatchNormalization", "Dropout"]);

/** Ops that hand whole numbers on as they are. */
const movers = new Set([
  "Cast",
  "Concat",
  "Gather",
  "Identity",
  "Reshape",
  "Slice",
  "Squeeze",
  "Unsqueeze",
]);

/** Ops that clamp whole numbers anyway. */
const clampers = new Set(["Slice"]);

/** The context of a call but for what differs from node to node. */
export type CallContext = (step: Step, index: number, changed: Map<string, Tensor>) => OnnxContext;

/** The call that nodes are part of. */
export interface Surroundings {
  readonly contextOf: CallContext;
  /** Replaces a leaf of the state, by the name of its value; the tensor belongs to the scope in force. */
  readonly setState: (name: string, value: Tensor) => void;
}

/**
 * Runs the nodes on tensors. What shapes determine is computed on the host and noted in `known`, which
 * the next call with inputs of the same shapes starts from.
 *
 * @param given - tensors of inputs and weights by name; not disposed.
 * @returns the values of `outputs`, new tensors owned by the scope in force.
 */
export function interpret(
  steps: readonly Step[],
  given: ReadonlyMap<string, Tensor>,
  known: Known,
  outputs: readonly string[],
  { contextOf, setState }: Surroundings,
): Tensor[] {
  const tensors = new Map<string, Tensor>();
  const dying = lastUses(
    steps.map(({ node }) => node),
    outputs,
  );
  const find = (name: string): OnnxValue | undefined =>
    name === "" ? undefined : (known.values.get(name) ?? tensors.get(name) ?? given.get(name));
  for (const [index, step] of steps.entries()) {
    const { node } = step;
    if (!node.outputs.every((name) => name === "" || known.values.has(name))) {
      const changed = new Map<string, Tensor>();
      const { results, state } = explained(node, () =>
        scoped(() => {
          const results = run(step, find, known, contextOf(step, index, changed));
          return { results, state: [...changed.values()] };
        }),
      );
      for (const [i, name] of [...changed.keys()].entries()) {
        const value = state[i] as Tensor;
        // A result is freed after its last reader, and may have none.
        setState(name, results.includes(value) ? clone(value) : value);
      }
      for (const [place, name] of node.outputs.entries()) {
        const result = results[place];
        if (name === "") {
          if (result instanceof Tensor) result.dispose();
        } else if (result === undefined) {
          throw new LegendreError(
            "tracing",
            "onnxModel.apply",
            `node "${node.name}" (${node.op}) returned ${results.length} results, and the file reads result ${place}; compute it with the option ops`,
            { node: node.name },
          );
        } else if (result instanceof HostArray) known.values.set(name, result);
        else tensors.set(name, result);
      }
    }
    for (const name of dying[index] ?? []) {
      tensors.get(name)?.dispose();
      tensors.delete(name);
    }
  }
  return outputs.map((name) => {
    const value = find(name) as OnnxValue;
    return value instanceof HostArray ? fromHost(value) : clone(value);
  });
}

function run(
  { node, op }: Step,
  find: (name: string) => OnnxValue | undefined,
  known: Known,
  context: OnnxContext,
): readonly OnnxValue[] {
  const inputs = node.inputs.map(find);
  const wide = node.inputs.map((name) => known.wide.has(name));
  const moved =
    movers.has(node.op) && (node.op === "Concat" ? wide.includes(true) : wide[0] === true);
  const calm = moved || clampers.has(node.op) ? [] : wide;
  const numbers = inputs.every((value) => value === undefined || value instanceof HostArray);
  const small = inputs.every((value) => value === undefined || sizeOf(value.shape) <= foldLimit);
  if (numbers && small && !impure.has(node.op) && node.op !== "Constant") {
    const results = folded(op, node, inputs as (HostArray | undefined)[], context, calm);
    if (moved) for (const name of node.outputs) known.wide.add(name);
    return results;
  }
  if (isWide(node)) for (const name of node.outputs) known.wide.add(name);
  const given = new Set(inputs.filter((value) => value instanceof Tensor));
  // A result that is an input would be freed with it.
  return resultsOf(op(new OnnxCall(node, inputs, context, calm))).map((result) =>
    result instanceof Tensor && given.has(result) ? clone(result) : result,
  );
}

/** True for a constant with whole numbers beyond 32 bits. */
function isWide({ op, attrs }: FileNode): boolean {
  if (op !== "Constant") return false;
  return [...attrs.values()].some((attr) => {
    if (typeof attr === "object" && "tensor" in attr) return attr.tensor.wide;
    const whole = [attr].flat().filter((value) => Number.isInteger(value)) as number[];
    return attrs.has("value_int") || attrs.has("value_ints")
      ? whole.some((value) => value !== Math.min(2 ** 31 - 1, Math.max(-(2 ** 31), value)))
      : false;
  });
}

/** Says which node an error comes from. */
function explained<T>(node: FileNode, f: () => T): T {
  try {
    return f();
  } catch (error) {
    const message = (error as Error).message;
    const place = `node "${node.name}" (${node.op})`;
    if (message.includes(place)) throw error;
    const known = isLegendreError(error) ? error : undefined;
    if (known?.code === "disposed") throw error;
    throw new LegendreError(
      known?.code ?? "shape",
      "onnxModel.apply",
      `${place}: ${message}`,
      { ...known?.details, node: node.name, op: node.op },
      { cause: error },
    );
  }
}
