import type { Body } from "./graph.ts";
import type { Attrs, DType, ValueType } from "./value-type.ts";

/** An attribute of an ONNX node. Whole numbers are written as ints: mark floats with an {@link OnnxFloat}. */
export type OnnxAttr = number | string | readonly number[] | OnnxFloat | OnnxGraph;

/** A graph inside a node: the body of a loop, a branch. */
export interface OnnxGraph {
  /** In the form of the writer that made it. */
  readonly graph: unknown;
}

/** The type of a value of an ONNX graph; counts of steps are int64, which no value of a program is. */
export interface OnnxType {
  readonly shape: readonly number[];
  readonly dtype: DType | "int64";
}

/** A float attribute. */
export interface OnnxFloat {
  readonly float: number;
}

/** A float attribute, where a plain number would be an int. */
export function float(value: number): OnnxFloat {
  return { float: value };
}

/** The name of a value in an ONNX graph. */
export type OnnxName = string;

/** Appends nodes to an ONNX graph of opset 18. An op of another domain is called `"domain::Op"`. */
export interface OnnxWriter {
  /**
   * How many channels lie together in onnxruntime's blocked convolutions on the processor that the model
   * is for; undefined in a model for any.
   */
  readonly channelBlock: number | undefined;
  /** A node with one output. */
  readonly node: (
    op: string,
    inputs: readonly OnnxName[],
    attrs?: Readonly<Record<string, OnnxAttr>>,
  ) => OnnxName;
  /** A node with several outputs. */
  readonly nodes: (
    op: string,
    inputs: readonly OnnxName[],
    outputs: number,
    attrs?: Readonly<Record<string, OnnxAttr>>,
  ) => OnnxName[];
  /** A small int64 constant: axes, shapes, permutations. Rank 1 unless a shape is given. */
  readonly ints: (values: readonly number[], shape?: readonly number[]) => OnnxName;
  /** A small constant of a dtype of ours; rank 0 unless a shape is given. */
  readonly constant: (
    value: number | readonly number[],
    dtype: DType,
    shape?: readonly number[],
  ) => OnnxName;
  /** Writes the ops of a body here; null when one of them has no ONNX form. */
  readonly body: (body: Body, inputs: readonly OnnxName[]) => readonly OnnxName[] | null;
  /**
   * A graph for an attribute. `write` gets the names of its inputs and returns those of its outputs, and
   * may read the values of the graph around it by their names; null is passed on.
   */
  readonly graph: (
    inputs: readonly OnnxType[],
    outputs: readonly OnnxType[],
    write: (inner: OnnxWriter, inputs: readonly OnnxName[]) => readonly OnnxName[] | null,
  ) => OnnxGraph | null;
}

/** What a lowering knows of the node beside the names of its inputs. */
export interface LoweredNode {
  readonly attrs: Attrs;
  readonly inputs: readonly ValueType[];
  readonly outputs: readonly ValueType[];
}

/**
 * The `onnx` column of the kernel table: writes a node as ONNX nodes and returns the names of its
 * outputs. `null` says that this node, with these types or attributes, has no ONNX form; the row's
 * `value` then runs on the host.
 */
export type OnnxLowering = (
  writer: OnnxWriter,
  inputs: readonly OnnxName[],
  node: LoweredNode,
) => OnnxName | readonly OnnxName[] | null;

/** The ONNX element types of our dtypes (`TensorProto.DataType`). */
export const onnxElementType: Readonly<Record<DType | "int64", number>> = Object.freeze({
  float32: 1,
  int32: 6,
  int64: 7,
  bool: 9,
  float64: 11,
  uint32: 12,
});
