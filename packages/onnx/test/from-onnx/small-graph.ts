import { create, toBinary } from "../../../core-tensor/src/executors/onnx/proto/codec.ts";
import {
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  NodeProtoSchema,
  OperatorSetIdProtoSchema,
  type TensorProto,
} from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";
import {
  type FromOnnxOptions,
  fromOnnx,
  type ImportedOnnx,
  type OnnxTensors,
  type OnnxTree,
} from "../../src/index.ts";
import { port } from "./fixtures.ts";
import { attribute, type Setting } from "./one-node.ts";

/** Sizes of an input; a text is a size that is open. */
export type Sizes = readonly (number | string)[];

/** A node of a file. */
export interface Written {
  readonly op: string;
  readonly domain?: string;
  /** If left out, the first result. */
  readonly name?: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly settings?: Readonly<Record<string, Setting>>;
  /** Notes of PyTorch's exporter: the modules with the call last, and the call. */
  readonly notes?: { readonly scopes: readonly string[]; readonly call: string };
}

/** A graph of a few nodes. */
export interface SmallGraph {
  readonly nodes: readonly Written[];
  readonly inputs: Readonly<Record<string, Sizes>>;
  readonly outputs: readonly string[];
  readonly stored?: Readonly<Record<string, TensorProto>>;
  readonly producer?: string;
}

/** Its model, to be changed before it is written. */
export function modelOf({
  nodes,
  inputs,
  outputs,
  stored = {},
  producer = "",
}: SmallGraph): ModelProto {
  const graph = create(GraphProtoSchema, {
    node: nodes.map(({ op, domain = "", name, inputs, outputs, settings = {}, notes }) =>
      create(NodeProtoSchema, {
        opType: op,
        domain,
        name: name ?? outputs[0] ?? "",
        input: [...inputs],
        output: [...outputs],
        attribute: Object.entries(settings).map(([key, value]) => attribute(key, value)),
        metadataProps:
          notes === undefined
            ? []
            : [
                {
                  key: "pkg.torch.onnx.name_scopes",
                  value: `[${notes.scopes.map((scope) => `'${scope}'`).join(", ")}]`,
                },
                { key: "pkg.torch.onnx.fx_node", value: notes.call },
              ],
      }),
    ),
    input: Object.entries(inputs).map(([name, sizes]) => port(name, sizes)),
    output: outputs.map((name) => port(name, [])),
    initializer: Object.entries(stored).map(([name, tensor]) => ({ ...tensor, name })),
  });
  const opsetImport = [
    create(OperatorSetIdProtoSchema, { domain: "", version: 17n }),
    create(OperatorSetIdProtoSchema, { domain: "of.mine", version: 3n }),
  ];
  return create(ModelProtoSchema, { irVersion: 8n, opsetImport, graph, producerName: producer });
}

/** Reads it. */
export function readGraph(
  graph: SmallGraph,
  options: FromOnnxOptions = {},
): Promise<ImportedOnnx<OnnxTree, OnnxTree, OnnxTensors, OnnxTensors>> {
  const bytes = toBinary(ModelProtoSchema, modelOf(graph));
  return fromOnnx<OnnxTree, OnnxTree, OnnxTensors, OnnxTensors>(bytes, options);
}
