import { isLegendreError, LegendreError } from "@legendre/core-tensor";
import { lastUses, scoped, sizeOf } from "@legendre/core-tensor/extend";
import { HostArray } from "@legendre/core-tensor/graph";
import { clone, Tensor } from "@legendre/core-tensor/ops";
import { OnnxCall, type OnnxContext, type OnnxOp, type OnnxValue } from "./call.ts";
import { type FileGraph, type FileNode, graphsOf } from "./file.ts";
import { folded, foldLimit, resultsOf } from "./fold.ts";

/** A node with what computes it. */
export interface Step {
  readonly node: FileNode;
  readonly op: OnnxOp;
  readonly opset: number;
  /** Its number among those of all graphs. */
  readonly number: number;
}

/** Numbers that follow from the shapes of the inputs, by the name of the value; what does not is left out. */
export interface Known {
  readonly values: Map<string, HostArray>;
  /** Values with whole numbers beyond 32 bits, set to the nearest. */
  readonly wide: Set<string>;
}

/** Ops that never give the same twice, change the state, or run graphs, whose nodes are computed one by one. */
const impure = new Set(["BatchNormalization", "Dropout", "If", "Loop", "Scan"]);

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
export type CallContext = (
  step: Step,
  changed: Map<string, Tensor>,
) => Omit<OnnxContext, "runGraph">;

/** The call that nodes are part of. */
export interface Surroundings {
  readonly contextOf: CallContext;
  /** Replaces a leaf of the state, by the name of its value; the tensor belongs to the scope in force. */
  readonly setState: (name: string, value: Tensor) => void;
  /** The steps of graphs inside nodes. */
  readonly bodies: ReadonlyMap<FileGraph, readonly Step[]>;
}

/**
 * Runs the nodes on tensors. What shapes determine is computed on the host and noted in `known`, which
 * the next call with inputs of the same shapes starts from. What was read from data is known for this call alone.
 *
 * @param given - tensors of inputs and weights by name; not disposed.
 * @returns the values of `outputs`, new tensors owned by the scope in force.
 */
export function interpret(
  steps: readonly Step[],
  given: (name: string) => OnnxValue | undefined,
  known: Known,
  outputs: readonly string[],
  surroundings: Surroundings,
): OnnxValue[] {
  const { contextOf, setState, bodies } = surroundings;
  const tensors = new Map<string, OnnxValue>();
  const read = new Set<string>();
  const dying = lastUses(
    steps.map(({ node: { inputs, captured, outputs: made } }) => ({
      inputs: captured.length === 0 ? inputs : [...inputs, ...captured],
      outputs: made,
    })),
    outputs,
  );
  const find = (name: string): OnnxValue | undefined =>
    name === "" ? undefined : (known.values.get(name) ?? tensors.get(name) ?? given(name));
  const runGraph = (graph: FileGraph, values: readonly OnnxValue[]): OnnxValue[] => {
    const fed = new Map(graph.inputs.map((name, i) => [name, values[i] as OnnxValue]));
    const around = (name: string) => fed.get(name) ?? find(name);
    const inner: Known = { values: new Map(), wide: new Set(known.wide) };
    return interpret(bodies.get(graph) ?? [], around, inner, graph.outputs, surroundings);
  };
  for (const [index, step] of steps.entries()) {
    const { node } = step;
    if (!node.outputs.every((name) => name === "" || known.values.has(name))) {
      const changed = new Map<string, Tensor>();
      const context: OnnxContext = { ...contextOf(step, changed), runGraph };
      const { results, state, fixed } = explained(node, () =>
        scoped(() => {
          const { results, fixed } = run(step, find, known, context);
          return { results, state: [...changed.values()], fixed };
        }),
      );
      for (const [i, name] of [...changed.keys()].entries()) {
        const value = state[i] as Tensor;
        // A result is freed after its last reader, and may have none.
        setState(name, results.includes(value) ? clone(value) : value);
      }
      const forAll = fixed && !node.inputs.some((name) => read.has(name));
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
        } else if (result instanceof HostArray && forAll) known.values.set(name, result);
        else {
          tensors.set(name, result);
          if (result instanceof HostArray) read.add(name);
        }
      }
    }
    for (const name of dying[index] ?? []) {
      const value = tensors.get(name);
      if (value instanceof Tensor) value.dispose();
      tensors.delete(name);
    }
  }
  return outputs.map((name) => {
    const value = find(name);
    if (value === undefined)
      throw new LegendreError("data", "onnxModel.apply", `nothing makes the value "${name}"`);
    return value instanceof HostArray ? value : clone(value);
  });
}

function run(
  { node, op }: Step,
  find: (name: string) => OnnxValue | undefined,
  known: Known,
  context: OnnxContext,
): { readonly results: readonly OnnxValue[]; readonly fixed: boolean } {
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
    return { results, fixed: true };
  }
  if (isWide(node)) for (const name of node.outputs) known.wide.add(name);
  const given = new Set(inputs.filter((value) => value instanceof Tensor));
  // A result that is an input would be freed with it.
  const call = new OnnxCall(node, inputs, context, calm);
  const results = resultsOf(op(call)).map((result) =>
    result instanceof Tensor && given.has(result) ? clone(result) : result,
  );
  return { results, fixed: !call.dependsOnData && graphsOf(node).length === 0 };
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
