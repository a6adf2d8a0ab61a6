import {
  type AttributeProto,
  AttributeProto_AttributeType,
  decodeOnnxModel,
  type ModelProto,
  type NodeProto,
  type ValueInfoProto,
} from "@legendre/core-tensor/extend";
import {
  type FileAttr,
  type FileNode,
  fault,
  type NodeOrigin,
  type OnnxFile,
  type OnnxPort,
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
  if (graph.sparseInitializer.length > 0) {
    throw fault(file, "it holds sparse initializers, which are not read; export dense ones");
  }
  const initializers = new Map<string, Awaited<ReturnType<typeof tensorOf>>>();
  for (const proto of graph.initializer) {
    const what = `the initializer "${proto.name}"`;
    if (proto.name === "" || initializers.has(proto.name)) {
      throw fault(file, `${what} has no name of its own; the file is damaged`);
    }
    initializers.set(proto.name, await tensorOf(file, what, proto, readExternal));
  }
  const nodes: FileNode[] = [];
  for (const node of graph.node) nodes.push(await nodeOf(file, node, readExternal));
  const inputs = graph.input.filter(({ name }) => !initializers.has(name));
  const read = {
    producer: model.producerName,
    opsets: opsetsOf(model, file),
    inputs: inputs.map((port) => portOf(file, port)),
    outputs: graph.output.map((port) => portOf(file, port)),
    initializers,
  };
  if (read.outputs.length === 0) throw fault(file, "its graph has no output; the file is damaged");
  return { ...read, nodes: inOrder(file, read, nodes) };
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

async function nodeOf(file: string, node: NodeProto, read: ReadExternal): Promise<FileNode> {
  const attrs = new Map<string, FileAttr>();
  for (const attr of node.attribute) attrs.set(attr.name, await attrOf(file, node, attr, read));
  const origin = originOf(node);
  return {
    op: node.opType,
    domain: domainOf(node.domain),
    name: node.name,
    inputs: node.input,
    outputs: node.output,
    attrs,
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
  file: string,
  node: NodeProto,
  attr: AttributeProto,
  read: ReadExternal,
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
      return { tensor: await tensorOf(file, what, attr.t, read) };
    }
  }
  return { unsupported: types[attr.type] ?? `number ${attr.type}` };
}
