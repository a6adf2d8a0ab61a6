import {
  type AttributeProto,
  AttributeProto_AttributeType,
  decodeOnnxModel,
  type GraphProto,
  type ModelProto,
  type NodeProto,
  type ValueInfoProto,
} from "@legendre/core-tensor/extend";
import {
  type FileAttr,
  type FileGraph,
  type FileNode,
  fault,
  type NodeOrigin,
  type OnnxFile,
  type OnnxPort,
  type StoredTensor,
} from "./file.ts";
import { inOrder } from "./order.ts";
import { dtypeOf, type ReadExternal, tensorOf } from "./tensor-data.ts";

/**
 * Reads a model file.
 *
 * @param bytes - its content.
 * @param file - what to call it in errors.
 * @throws code "data" for anything but a whole ONNX model.
 */
export async function readModel(
  bytes: Uint8Array,
  file: string,
  readExternal: ReadExternal,
): Promise<OnnxFile> {
  const model = decoded(bytes, file);
  const { graph } = model;
  if (graph === undefined || graph.node.length === 0) {
    throw fault(file, "it holds no graph; is it an ONNX model?");
  }
  const reading: Reading = {
    file,
    readExternal,
    initializers: new Map(),
    constants: [],
    taken: new Set(),
  };
  const { nodes, inputs } = await readGraph(reading, graph, new Map());
  if (graph.output.length === 0) throw fault(file, "its graph has no output; the file is damaged");
  const ports = graph.input.filter(({ name }) => inputs.includes(name));
  const given = new Set([...reading.initializers.keys(), ...inputs]);
  const outputs = graph.output.map(({ name }) => name);
  return {
    producer: model.producerName,
    opsets: opsetsOf(model, file),
    inputs: ports.map((port) => portOf(file, port)),
    outputs: graph.output.map((port) => portOf(file, port)),
    initializers: reading.initializers,
    elements: new Map(ports.map(({ name, type }) => [name, elementOf(type)])),
    nodes: inOrder(file, given, outputs, [...reading.constants, ...nodes]),
  };
}

/** What is collected while the graphs of a file are read. */
interface Reading {
  readonly file: string;
  readonly readExternal: ReadExternal;
  /** Of all graphs. */
  readonly initializers: Map<string, StoredTensor>;
  /** `Constant` nodes of graphs inside nodes, which are the same each time these run. */
  readonly constants: FileNode[];
  /** Names of values of all graphs so far. */
  readonly taken: Set<string>;
}

/**
 * The nodes of a graph as they stand in the file, and its inputs.
 *
 * @param names - what the values that can be read here are called; the graph's own are added. Values of graphs beside one another may
 *   have one name in the file, and get one each.
 */
async function readGraph(
  reading: Reading,
  graph: GraphProto,
  names: Map<string, string>,
): Promise<{ readonly nodes: FileNode[]; readonly inputs: string[] }> {
  const { file, readExternal, initializers, taken } = reading;
  if (graph.sparseInitializer.length > 0) {
    throw fault(file, "it holds sparse initializers, which are not read; export dense ones");
  }
  const inside = names.size > 0;
  const own = new Set<string>();
  const named = (name: string): string => {
    if (own.has(name)) return names.get(name) as string;
    own.add(name);
    const unique = name !== "" && taken.has(name) ? `${name}__${taken.size}` : name;
    taken.add(unique);
    names.set(name, unique);
    return unique;
  };
  for (const proto of graph.initializer) {
    const what = `the initializer "${proto.name}"`;
    if (proto.name === "" || own.has(proto.name)) {
      throw fault(file, `${what} has no name of its own; the file is damaged`);
    }
    initializers.set(named(proto.name), await tensorOf(file, what, proto, readExternal));
  }
  const free = graph.input.filter(({ name }) => !own.has(name));
  const inputs = free.map(({ name }) => named(name));
  for (const node of graph.node) for (const name of node.output) named(name);
  const nodes: FileNode[] = [];
  for (const proto of graph.node) {
    const node = await nodeOf(reading, proto, names);
    if (inside && node.op === "Constant") reading.constants.push(node);
    else nodes.push(node);
  }
  return { nodes, inputs };
}

/** A graph inside a node. */
async function innerGraph(
  reading: Reading,
  graph: GraphProto,
  around: ReadonlyMap<string, string>,
): Promise<FileGraph> {
  const names = new Map(around);
  const { nodes, inputs } = await readGraph(reading, graph, names);
  const outputs = graph.output.map(({ name }) => names.get(name) ?? name);
  const makes = new Set(nodes.flatMap((node) => node.outputs));
  const constants = reading.constants.flatMap((node) => node.outputs);
  const given = new Set([...names.values(), ...constants].filter((name) => !makes.has(name)));
  return { inputs, outputs, nodes: inOrder(reading.file, given, outputs, nodes) };
}

/** What a graph reads of the graphs around it. */
function capturedBy({ inputs, outputs, nodes }: FileGraph): string[] {
  const made = new Set([...inputs, ...nodes.flatMap((node) => node.outputs)]);
  const reads = [...nodes.flatMap((node) => [...node.inputs, ...node.captured]), ...outputs];
  return [...new Set(reads)].filter((name) => name !== "" && !made.has(name));
}

function decoded(bytes: Uint8Array, file: string): ModelProto {
  try {
    return decodeOnnxModel(bytes);
  } catch (error) {
    // RangeError: nested too deep, or lengths beyond the end.
    const problem = `it is not an ONNX model, or cut off or damaged (${(error as Error).message}); export it again`;
    throw fault(file, problem, error);
  }
}

/** ONNX's own ops go by two names. */
const domainOf = (domain: string): string => (domain === "ai.onnx" ? "" : domain);

function opsetsOf({ opsetImport, graph }: ModelProto, file: string): Map<string, number> {
  const opsets = new Map(opsetImport.map((o) => [domainOf(o.domain), Number(o.version)]));
  const version = opsets.get("");
  const own = graph?.node.some(({ domain }) => domainOf(domain) === "");
  if (version === undefined && own) {
    throw fault(file, "it does not say which version of the ONNX ops it uses; the file is damaged");
  }
  if (version !== undefined && version < 7) {
    throw fault(
      file,
      `it uses opset ${version}, expected 7 or newer; export it with opset_version=17`,
    );
  }
  return opsets;
}

/** The element type of a tensor; 0 of other values. */
function elementOf(type: ValueInfoProto["type"]): number {
  return type?.value.case === "tensorType" ? type.value.value.elemType : 0;
}

function portOf(file: string, { name, type }: ValueInfoProto): OnnxPort {
  if (type?.value.case !== "tensorType") {
    throw fault(
      file,
      `"${name}" is a ${type?.value.case ?? "value without a type"}, expected a tensor`,
    );
  }
  const { elemType, shape } = type.value.value;
  const dtype = dtypeOf(file, `"${name}"`, elemType);
  const dims = shape?.dim.map(({ value }) => {
    // PaddlePaddle writes -1 and "?" for a size that it does not know; two of these need not be equal.
    if (value.case === "dimValue") return value.value < 0n ? null : Number(value.value);
    const named = value.case === "dimParam" && value.value !== "" && value.value !== "?";
    return named ? value.value : null;
  });
  return { name, dtype, shape: dims };
}

async function nodeOf(
  reading: Reading,
  node: NodeProto,
  names: ReadonlyMap<string, string>,
): Promise<FileNode> {
  const attrs = new Map<string, FileAttr>();
  const captured: string[] = [];
  for (const attr of node.attribute) {
    const read = await attrOf(reading, node, attr, names);
    attrs.set(attr.name, read);
    if (typeof read === "object" && "graph" in read) captured.push(...capturedBy(read.graph));
  }
  const origin = originOf(node);
  return {
    op: node.opType,
    domain: domainOf(node.domain),
    name: node.name,
    inputs: node.input.map((name) => names.get(name) ?? name),
    outputs: node.output.map((name) => names.get(name) ?? name),
    attrs,
    captured: [...new Set(captured)],
    ...(origin === undefined ? {} : { origin }),
  };
}

/** Notes of PyTorch: a Python list of the modules and, last, the call; the call with its arguments. */
function originOf({ metadataProps }: NodeProto): NodeOrigin | undefined {
  const noted = (key: string): string | undefined =>
    metadataProps.find((each) => each.key === `pkg.torch.onnx.${key}`)?.value;
  const [scopes, call] = [noted("name_scopes"), noted("fx_node")];
  if (scopes === undefined || call === undefined) return undefined;
  const paths = [...scopes.matchAll(/'([^']*)'/g)].map(([, path]) => path ?? "");
  const named = (kind: RegExp) => [...call.matchAll(kind)].map(([, name]) => name ?? "");
  const [weights, statistics] = [named(/%p_(\w+)/g), named(/%b_(\w+)/g)];
  return { modules: paths.slice(0, -1), weights, statistics };
}

const types = AttributeProto_AttributeType;

async function attrOf(
  reading: Reading,
  node: NodeProto,
  attr: AttributeProto,
  names: ReadonlyMap<string, string>,
): Promise<FileAttr> {
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  switch (attr.type) {
    case types.FLOAT:
      return attr.f;
    case types.INT:
      return Number(attr.i);
    case types.STRING:
      return text(attr.s);
    case types.FLOATS:
      return attr.floats;
    case types.INTS:
      return attr.ints.map(Number);
    case types.STRINGS:
      return attr.strings.map(text);
    case types.TENSOR: {
      if (attr.t === undefined) break;
      const what = `the attribute "${attr.name}" of node "${node.name}" (${node.opType})`;
      return { tensor: await tensorOf(reading.file, what, attr.t, reading.readExternal) };
    }
    case types.GRAPH:
      if (attr.g === undefined) break;
      return { graph: await innerGraph(reading, attr.g, names) };
  }
  return { unsupported: types[attr.type] ?? `number ${attr.type}` };
}
