import { LegendreError } from "@legendre/core-tensor";
import type { DType } from "@legendre/core-tensor/graph";

/** A tensor as an ONNX file holds it, in an element type of ours. */
export interface StoredTensor {
  readonly shape: readonly number[];
  readonly dtype: "float32" | "int32" | "bool";
  readonly data: Float32Array | Int32Array | Uint8Array;
  /** True where whole numbers did not fit 32 bits and were set to the nearest that do. */
  readonly wide: boolean;
  /** The element type of the file, a number of ONNX's `TensorProto.DataType`. */
  readonly element: number;
}

/** A graph inside a node (a branch, the body of a loop). Its values have names that no other graph of the file uses. */
export interface FileGraph {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly nodes: readonly FileNode[];
}

/** An attribute of a node; rare kinds only by their name. */
export type FileAttr =
  | number
  | string
  | readonly number[]
  | readonly string[]
  | { readonly tensor: StoredTensor }
  | { readonly graph: FileGraph }
  | { readonly unsupported: string };

/** What PyTorch's exporter (`torch.export`, the default since 2.9) notes of a node. */
export interface NodeOrigin {
  /** Path of the module whose code made it, e.g. `encoder.layers.0.linear1`, innermost last. */
  readonly modules: readonly string[];
  /** Parameters among the arguments of that code, with `_` for each dot: `encoder_layers_0_linear1_weight`. */
  readonly weights: readonly string[];
  /** The same of buffers, such as running means. */
  readonly statistics: readonly string[];
}

/** One node of the file. */
export interface FileNode {
  readonly op: string;
  /** Empty for ONNX's own ops. */
  readonly domain: string;
  readonly name: string;
  /** Names of values; empty where an optional input is left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attrs: ReadonlyMap<string, FileAttr>;
  /** What its graphs read of the graphs around them. */
  readonly captured: readonly string[];
  readonly origin?: NodeOrigin;
}

/** An input or output of the graph. */
export interface OnnxPort {
  readonly name: string;
  readonly dtype: DType;
  /** A size, the name of a size that may vary, or `null` for a size without a name; `undefined` where the file says nothing. */
  readonly shape: readonly (number | string | null)[] | undefined;
}

/** What an ONNX file says, in plain data. */
export interface OnnxFile {
  /** The program that wrote it, e.g. `"pytorch"`. */
  readonly producer: string;
  /** Version of each set of ops, by domain. */
  readonly opsets: ReadonlyMap<string, number>;
  readonly inputs: readonly OnnxPort[];
  readonly outputs: readonly OnnxPort[];
  /** Those of all graphs. */
  readonly initializers: ReadonlyMap<string, StoredTensor>;
  /** Element types of the inputs, by name. */
  readonly elements: ReadonlyMap<string, number>;
  /** In an order in which they can run. */
  readonly nodes: readonly FileNode[];
}

/** The graphs inside a node. */
export function graphsOf({ attrs }: FileNode): FileGraph[] {
  return [...attrs.values()].flatMap((attr) =>
    typeof attr === "object" && "graph" in attr ? [attr.graph] : [],
  );
}

/** Nodes with all that stand in graphs inside them. */
export function allNodes(nodes: readonly FileNode[]): FileNode[] {
  return nodes.flatMap((node) => [
    node,
    ...graphsOf(node).flatMap((graph) => allNodes(graph.nodes)),
  ]);
}

/** A fault of the file, code "data". */
export function fault(file: string, problem: string, cause?: unknown): LegendreError {
  return new LegendreError("data", "fromOnnx", `${file}: ${problem}`, { file }, { cause });
}
