import { isLegendreError, LegendreError } from "../../errors.ts";
import { type Body, constantIn, type Graph, type GraphNode, typeIn } from "../../kernels/graph.ts";
import { type HostArray, sizeOf } from "../../kernels/host-array.ts";
import { isComposite } from "../../kernels/kernel.ts";
import { filled } from "../../kernels/onnx-parts.ts";
import type { LoweredNode, OnnxName, OnnxWriter } from "../../kernels/onnx-writer.ts";
import { lookupKernel } from "../../kernels/table.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import { ModelWriter, type Target } from "./model.ts";
import { writingOrder } from "./order.ts";
import type { NamedValue } from "./protos.ts";

/*
 * In come nodes of a graph and the values that are wanted of them, out goes one encoded ONNX model with the ids of its inputs and
 * outputs. The `onnx` column of each row writes its op; this file gives values their names and decides which constants are part
 * of the model. A row is also asked with a writer that writes nothing, since the cut into models needs to know beforehand
 * which ops have a form, and the answer depends on types and attributes.
 */

/** Constants of at most this many elements are written into the model; larger ones are fed like arguments. */
export const inlineLimit = 64;

/** A part of a graph as one ONNX model. */
export interface LoweredSegment {
  readonly bytes: Uint8Array;
  /** Value ids in the order of the model's inputs, which are named `v<id>`. */
  readonly inputs: readonly number[];
  /** Value ids in the order of the model's outputs, which are named `o<id>`. */
  readonly outputs: readonly number[];
  /** Names of nodes that have to run on the processor, for devices with {@link DeviceForms}. */
  readonly processorNodes?: readonly string[];
  /** Whether some value in it has no elements. @defaultValue `false` */
  readonly hasEmpty?: boolean;
}

/** The name of a value that goes into a model. */
export function inputName(id: number): OnnxName {
  return `v${id}`;
}

/** The name of a value that comes out of a model. */
export function outputName(id: number): OnnxName {
  return `o${id}`;
}

/** Writes nothing: for asking a lowering whether it has a form, which costs a tenth of writing it. */
const noWriter: OnnxWriter = {
  channelBlock: undefined,
  node: () => "",
  nodes: (_op, _inputs, outputs) => new Array<OnnxName>(outputs).fill(""),
  ints: () => "",
  constant: () => "",
  body: (body, inputs) => lowerBody(noWriter, body, inputs),
  graph: (inputs, _outputs, write) =>
    write(noWriter, new Array<OnnxName>(inputs.length).fill("")) && { graph: null },
};

/** True when a node has an ONNX form. */
export function canLower(node: GraphNode, graph: Graph): boolean {
  return lowerNode(noWriter, node, graph, node.inputs.map(inputName)) !== null;
}

/** How values are called in a model, which constants are written into it, and what it is for. */
export interface LowerNames extends Target {
  readonly input: (id: number) => OnnxName;
  /** The name of the result at a place of `outputs`. */
  readonly output: (id: number, place: number) => OnnxName;
  /** The name of a constant that has one of its own. */
  readonly weight?: (id: number) => OnnxName | undefined;
  /** Constants of at most this many elements are part of the model. */
  readonly inlineLimit: number;
}

/** The names between the steps of a compiled graph. */
const betweenSteps: LowerNames = { input: inputName, output: outputName, inlineLimit };

/** Writes nodes as a model that computes `outputs` from everything they need. */
export function lowerSegment(
  graph: Graph,
  nodes: readonly GraphNode[],
  outputs: readonly number[],
  options: Partial<LowerNames> = {},
): LoweredSegment {
  const call: LowerNames = { ...betweenSteps, ...options };
  const writer = new ModelWriter(call, lowerBody);
  const constants = new Map(graph.constants.map((each) => [each.id, constantIn(graph, each)]));
  const names = new Map<number, OnnxName>();
  const inputs: number[] = [];
  const named = (id: number, value: HostArray): OnnxName | undefined => {
    const name = call.weight?.(id);
    return name === undefined ? undefined : writer.weight(name, value);
  };
  const nameOf = (id: number): OnnxName => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const value = constants.get(id);
    const inline = value !== undefined && value.data.length <= call.inlineLimit;
    const name = inline
      ? (named(id, value) ?? writer.constant(Array.from(value.data), value.dtype, value.shape))
      : call.input(id);
    if (!inline) inputs.push(id);
    names.set(id, name);
    return name;
  };
  for (const node of writingOrder(nodes)) {
    const lowered = lowerNode(writer, node, graph, node.inputs.map(nameOf));
    if (lowered === null) throw new Error(`"${node.kernel}" has no ONNX form`);
    for (const [index, id] of node.outputs.entries()) names.set(id, lowered[index] as OnnxName);
  }
  for (const [place, id] of outputs.entries()) writer.rename(nameOf(id), call.output(id, place));
  const typed = (name: OnnxName, id: number): NamedValue => ({
    name,
    ...(graph.values[id] as ValueType),
  });
  const bytes = writer.encode(
    inputs.map((id) => typed(call.input(id), id)),
    outputs.map((id, place) => typed(call.output(id, place), id)),
  );
  const ids = nodes.flatMap((node) => [...node.inputs, ...node.outputs]);
  const hasEmpty = ids.some((id) => graph.values[id]?.shape.includes(0));
  return { bytes, inputs, outputs, processorNodes: writer.processorNodes, hasEmpty };
}

/** Writes the ops of a body where the names of its inputs are known; null when one has no ONNX form. */
function lowerBody(
  writer: OnnxWriter,
  body: Body,
  inputs: readonly OnnxName[],
): readonly OnnxName[] | null {
  const names = new Map<number, OnnxName>();
  for (const [index, id] of body.inputs.entries()) names.set(id, inputs[index] as OnnxName);
  for (const { id, data } of body.constants) {
    const { shape, dtype } = typeIn(body, id);
    names.set(id, writer.constant(data, dtype, shape));
  }
  const nameOf = (id: number): OnnxName => names.get(id) as OnnxName;
  for (const node of body.nodes) {
    const lowered = lowerNode(writer, node, body, node.inputs.map(nameOf));
    if (lowered === null) return null;
    for (const [index, id] of node.outputs.entries()) names.set(id, lowered[index] as OnnxName);
  }
  return body.outputs.map(nameOf);
}

function lowerNode(
  writer: OnnxWriter,
  node: GraphNode,
  graph: Pick<Graph, "values">,
  inputs: readonly OnnxName[],
): readonly OnnxName[] | null {
  const kernel = lookupKernel(node.kernel);
  if (isComposite(kernel) || kernel.onnx === undefined) return null;
  const typeOf = (id: number): ValueType => graph.values[id] as ValueType;
  const typed: LoweredNode = {
    attrs: node.attrs,
    inputs: node.inputs.map(typeOf),
    outputs: node.outputs.map(typeOf),
  };
  // No ONNX form meets a result without elements.
  if (typed.outputs.every(({ shape }) => sizeOf(shape) === 0)) {
    return typed.outputs.map((type) => filled(writer, 0, type));
  }
  try {
    const lowered = kernel.onnx(writer, inputs, typed);
    return typeof lowered === "string" ? [lowered] : lowered;
  } catch (error) {
    if (isLegendreError(error)) throw error;
    const message = `the ONNX form of "${node.kernel}" failed: ${error}; mend the onnx column of its row, or leave it out, and the op runs on the host`;
    throw new LegendreError("tracing", "jit", message, { kernel: node.kernel }, { cause: error });
  }
}
