import { isLegendreError, LegendreError } from "../../errors.ts";
import { callKernel } from "../../graph/dispatch.ts";
import { graphInDoubles } from "../../graph/passes/in-doubles.ts";
import { traceBody } from "../../graph/trace-body.ts";
import { type Graph, type GraphNode, typeIn } from "../../kernels/graph.ts";
import { type HostArray, hostArray, sizeOf } from "../../kernels/host-array.ts";
import { toHost } from "../../kernels/host-tensor.ts";
import { isComposite, type Kernel } from "../../kernels/kernel.ts";
import { sameType, typeToString } from "../../kernels/shapes.ts";
import { constant } from "../../kernels/stablehlo-parts.ts";
import { hloFormOf } from "../../kernels/stablehlo-table.ts";
import type { Composition, HloValue, HloWriter } from "../../kernels/stablehlo-writer.ts";
import { lookupKernel } from "../../kernels/table.ts";
import { type Attrs, isFloat, type ValueType } from "../../kernels/value-type.ts";
import { tidy } from "../../ops.ts";
import { type FunctionOptions, FunctionWriter, type HloFunction } from "./function-writer.ts";
import { joinedOps } from "./joined-ops.ts";

/** Where a graph stands, for errors: `node 3`, `node 2 of node 3`. */
type Place = (node: number) => string;

/** A graph as a function of an MLIR module, its arguments and results in leaf order. */
export function lowerFunction(graph: Graph, name: string, options: FunctionOptions): HloFunction {
  const writer = new FunctionWriter({ body: lowerBody, composed: lowerComposed }, options);
  const inputs = graph.inputs.map((id) => writer.named(graph.values[id] as ValueType));
  const outputs = lowerGraph(writer, graph, inputs, (node) => `node ${node}`);
  return writer.made(name, inputs, outputs);
}

function lowerGraph(
  writer: HloWriter,
  given: Graph,
  inputs: readonly HloValue[],
  place: Place,
): HloValue[] {
  const graph = joinedOps(given);
  const values = new Map<number, HloValue>();
  for (const [index, id] of graph.inputs.entries()) values.set(id, inputs[index] as HloValue);
  for (const { id, data } of graph.constants) {
    values.set(id, constant(writer, data, typeIn(graph, id)));
  }
  const known = (id: number): HloValue => values.get(id) as HloValue;
  for (const [index, node] of graph.nodes.entries()) {
    const types = node.outputs.map((id) => graph.values[id] as ValueType);
    const outputs = lowerNode(writer, node, node.inputs.map(known), types, place(index));
    for (const [at, id] of node.outputs.entries()) values.set(id, outputs[at] as HloValue);
  }
  return graph.outputs.map(known);
}

function lowerBody(writer: HloWriter, body: Graph, inputs: readonly HloValue[]): HloValue[] {
  return lowerGraph(writer, body, inputs, (node) => `node ${node} of a graph inside`);
}

/** Records what the function does with tensors, in doubles where an input is of them, and writes that. */
function lowerComposed(
  writer: HloWriter,
  f: Composition,
  inputs: readonly HloValue[],
  attrs: Attrs,
): HloValue[] {
  const doubles = inputs.some(({ dtype }) => dtype === "float64");
  const types = inputs.map(
    ({ shape, dtype }): ValueType => ({
      shape,
      dtype: dtype === "float64" ? "float32" : (dtype as ValueType["dtype"]),
    }),
  );
  const known = inputs.map(({ data }) => data);
  let outputs: HloValue[] = [];
  tidy(() => {
    const { body, captured } = traceBody(
      "toStableHlo",
      (tensors) => [...f(tensors, attrs, callKernel, known)],
      types,
    );
    const constants = captured.map((tensor) => {
      const { shape, dtype, data } = toHost(tensor);
      const wide = doubles && dtype === "float32" ? "float64" : dtype;
      return constant(writer, data, { shape, dtype: wide });
    });
    const own = doubles ? graphInDoubles(body) : body;
    outputs = lowerBody(writer, own, [...inputs, ...constants]);
  });
  return outputs;
}

function lowerNode(
  writer: HloWriter,
  node: GraphNode,
  inputs: readonly HloValue[],
  outputs: readonly ValueType[],
  place: string,
): readonly HloValue[] {
  const kernel = lookupKernel(node.kernel);
  // What has no elements needs no op, and few ops of StableHLO were meant for it.
  if (outputs.length > 0 && outputs.every(({ shape }) => shape.includes(0))) {
    return outputs.map((type) => constant(writer, 0, type));
  }
  const row = isComposite(kernel) ? undefined : kernel;
  const { attrs } = node;
  const numbers = row && foldedNumbers(row, inputs, attrs, outputs);
  if (numbers) return outputs.map((type, at) => constant(writer, numbers[at]!, type));
  let lowered = attempt(() => row && hloFormOf(row)?.(writer, inputs, { attrs, outputs }), node);
  if (!lowered && row !== undefined && inputs.length === 0) {
    // It follows from the attributes alone.
    lowered = row.value([], attrs).map((value) => constant(writer, value.data, value));
  }
  if (!lowered) {
    const types = inputs.map((x) => typeToString(x as ValueType)).join(", ");
    const message = `the op "${node.kernel}" (${place}, of ${types || "no inputs"}) has no StableHLO form; write it with other ops, compute it outside of the program, or give its row the column stablehlo with defineKernel`;
    throw new LegendreError("tracing", "toStableHlo", message, { kernel: node.kernel, place });
  }
  const list = "name" in lowered ? [lowered] : lowered;
  for (const [index, type] of outputs.entries()) {
    const made = list[index] as ValueType | undefined;
    if (made !== undefined && sameType(made, type)) continue;
    const message = `the StableHLO form of "${node.kernel}" (${place}) makes ${made ? typeToString(made) : "nothing"} where its output ${index} is ${typeToString(type)}; mend the stablehlo column of its row`;
    throw new LegendreError("tracing", "toStableHlo", message, { kernel: node.kernel, place });
  }
  return list;
}

/** Constants of no more numbers may be text of a module, which XLA sees; what follows from these alone is left to it. */
export const fewNumbers = 256;

/** Operations that working out what follows from constants may take, about: a second. */
const mostOperations = 1e9;

/**
 * What follows from large constants, where it is not many times as large: the features of a graph summed over neighbours. XLA cannot work it out
 * where they are arguments. Where they are text it does, while it compiles, but so slowly that 100,000 entries of 32 features took it 24 seconds.
 * Ops without a form are left, so that they are refused by name, and what raises an error, which may stand in a branch that is never taken.
 */
function foldedNumbers(
  row: Kernel,
  inputs: readonly HloValue[],
  attrs: Attrs,
  outputs: readonly ValueType[],
): readonly ArrayLike<number>[] | undefined {
  const sizes = inputs.map(({ shape }) => sizeOf(shape));
  const largest = Math.max(0, ...sizes);
  const made = outputs.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  if (Math.max(made, largest) <= fewNumbers || made > 4 * largest) return undefined;
  if (!hloFormOf(row) || productOperations(inputs, made) > mostOperations) return undefined;
  const known: HostArray[] = [];
  for (const { shape, dtype, data } of inputs) {
    if (data === undefined || dtype === "int64") return undefined;
    const numbers = typeof data === "number" ? new Array<number>(sizeOf(shape)).fill(data) : data;
    known.push(hostArray(numbers, shape, dtype));
  }
  try {
    // Rounded as it is written: what follows from it in turn must not see more digits.
    return row
      .value(known, attrs)
      .map(({ data }, at) => (outputs[at]?.dtype === "float32" ? Float32Array.from(data) : data));
  } catch {
    return undefined;
  }
}

/** Operations of a product of the two largest matrices among some inputs, for a result of so many numbers; 0 where there are not two. */
function productOperations(inputs: readonly HloValue[], made: number): number {
  const [first, second] = inputs
    .filter(({ shape, dtype }) => shape.length >= 2 && isFloat(dtype))
    .map(({ shape }) => sizeOf(shape))
    .sort((a, b) => b - a);
  // [m, k] times [k, n]: the sizes' product is that of m n and k².
  return first === undefined || second === undefined ? 0 : Math.sqrt(first * second * made);
}

function attempt<T>(f: () => T, { kernel }: GraphNode): T {
  try {
    return f();
  } catch (error) {
    if (isLegendreError(error)) throw error;
    const message = `the StableHLO form of "${kernel}" failed: ${error}; mend the stablehlo column of its row`;
    throw new LegendreError("tracing", "toStableHlo", message, { kernel }, { cause: error });
  }
}
