import { LegendreError } from "@legendre/core-tensor";
import { fromHost, hasValues, sizeOf, toHost } from "@legendre/core-tensor/extend";
import { type DType, HostArray, type ValueType } from "@legendre/core-tensor/graph";
import { type Scalar, Tensor } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import type { FileGraph, FileNode } from "./file.ts";
import { hostOf } from "./variables.ts";

/** A value of a model while it is interpreted: a tensor, or numbers that shapes and constants determine. */
export type OnnxValue = Tensor | HostArray;

/** Results of an op: values in the order of the outputs. */
export type OnnxResult = OnnxValue | readonly OnnxValue[];

/**
 * Computes one op of ONNX with `tf.*` ops. What it returns may be a tensor, or a {@link HostArray} for
 * numbers that are known before the model runs (shapes and the like).
 */
export type OnnxOp = (call: OnnxCall) => OnnxResult;

/** What an op may ask of the training call it is part of. */
export interface OnnxContext {
  /** Version of the set of ops that the node's op belongs to. */
  readonly opset: number;
  /** The program that wrote the file. */
  readonly producer: string;
  readonly training: boolean;
  /** See `ApplyOptions.momentum`. */
  readonly momentum: number | Scalar | undefined;
  /** A key of the node's own; raises code "option" when the call was given none. */
  readonly key: () => Key;
  /**
   * The batch that the file fixes and that of this call, for nodes that read what is computed from the inputs; undefined
   * where a call may have no other batch. See `FromOnnxOptions.anyBatch`.
   */
  readonly batch: { readonly written: number; readonly given: number } | undefined;
  /** Replaces a leaf of the state, by the name of the value in the file. */
  readonly setState: (name: string, value: Tensor) => void;
  /** The element type of a value of the file, a number of ONNX's `TensorProto.DataType`; undefined where it is not known. */
  readonly elementOf: (name: string) => number | undefined;
  /** Runs a graph inside a node on values for its inputs; tensors that it returns belong to the scope in force. */
  readonly runGraph: (graph: FileGraph, values: readonly OnnxValue[]) => OnnxValue[];
}

/** A graph inside a node, such as the body of a loop. */
export interface OnnxBody {
  readonly inputs: number;
  readonly outputs: number;
  /** The results for some inputs, in the order of the graph's outputs. */
  readonly run: (values: readonly OnnxValue[]) => OnnxValue[];
}

/** One node about to be computed: its inputs, its attributes, and the call it is part of. */
export class OnnxCall {
  readonly op: string;
  readonly name: string;
  readonly context: OnnxContext;
  private readonly node: FileNode;
  private readonly inputs: readonly (OnnxValue | undefined)[];
  /** Numbers of inputs that are tensors here, while constants are folded. */
  private readonly numbers: readonly (HostArray | undefined)[];
  private readonly wide: readonly boolean[];
  private reads = false;

  constructor(
    node: FileNode,
    inputs: readonly (OnnxValue | undefined)[],
    context: OnnxContext,
    wide: readonly boolean[] = [],
    numbers: readonly (HostArray | undefined)[] = inputs.map((x) =>
      x instanceof HostArray ? x : undefined,
    ),
  ) {
    this.op = node.op;
    this.name = node.name;
    this.node = node;
    this.inputs = inputs;
    this.context = context;
    this.wide = wide;
    this.numbers = numbers;
  }

  /** Version of the op set. */
  get opset(): number {
    return this.context.opset;
  }

  /** How many inputs are written, left out ones in between included. */
  get count(): number {
    return this.inputs.length;
  }

  /** How many results the file asks for. */
  get results(): number {
    return this.node.outputs.length;
  }

  /** True when the result of this number is used. */
  wants(index: number): boolean {
    return (this.node.outputs[index] ?? "") !== "";
  }

  /** The file's name of an input. */
  inputName(index: number): string {
    return this.node.inputs[index] ?? "";
  }

  /** True when an optional input is given. */
  has(index: number): boolean {
    return this.inputs[index] !== undefined;
  }

  /** Shape and dtype of an input. */
  type(index: number): ValueType {
    const value = this.given(index);
    return { shape: value.shape, dtype: value.dtype as DType };
  }

  /** An input as a tensor. */
  tensor(index: number): Tensor {
    const value = this.given(index);
    this.refuseWide(index);
    return value instanceof Tensor ? value : fromHost(value);
  }

  /** An input as a tensor, or undefined where it is left out. */
  maybe(index: number): Tensor | undefined {
    return this.has(index) ? this.tensor(index) : undefined;
  }

  /** All inputs as tensors. */
  tensors(): Tensor[] {
    return this.inputs.map((_, index) => this.tensor(index));
  }

  /** The numbers of an input, where they are known before the model runs; numbers beyond 32 bits are set to the nearest. */
  known(index: number): HostArray | undefined {
    return this.numbers[index];
  }

  /** The numbers of an input that has to be known (a shape, axes, pads); raises code "tracing" where it is computed from data. */
  numbersOf(index: number): number[] {
    this.given(index);
    const found = this.found(index);
    if (found !== undefined) return [...found.data];
    const message = `${this.place()} takes its input ${index} ("${this.inputName(index)}") from data, which programs do not know while they are recorded; run the model eagerly, export it so that this follows from shapes and constants, or compute the op with the option ops`;
    throw new LegendreError("tracing", "onnxModel.apply", message, {
      node: this.name,
      input: index,
    });
  }

  /** The numbers of an input where they are known, or where it is a tensor that has some by now; undefined while it is recorded. */
  found(index: number): HostArray | undefined {
    const known = this.known(index);
    const value = this.inputs[index];
    if (known !== undefined || !(value instanceof Tensor) || !hasValues()) return known;
    return this.read(value);
  }

  /** The numbers of a value of a graph inside; undefined while it is recorded. */
  read(value: OnnxValue): HostArray | undefined {
    if (value instanceof HostArray) return value;
    if (!hasValues()) return undefined;
    this.reads = true;
    return toHost(value);
  }

  /** True once numbers of a tensor were read, so that what follows holds for this call alone. */
  get dependsOnData(): boolean {
    return this.reads;
  }

  /** An input as it is: a tensor, or numbers that are known. */
  value(index: number): OnnxValue {
    return this.given(index);
  }

  /** The element type of an input in the file; undefined where that is not known. */
  element(index: number): number | undefined {
    return this.context.elementOf(this.inputName(index));
  }

  /** A graph attribute. */
  graph(name: string): OnnxBody {
    const value = this.node.attrs.get(name);
    if (typeof value !== "object" || !("graph" in value)) throw this.badAttr(name, "a graph");
    const { graph } = value;
    return {
      inputs: graph.inputs.length,
      outputs: graph.outputs.length,
      run: (values) => {
        if (values.length === graph.inputs.length) return this.context.runGraph(graph, values);
        throw this.wrong(`gives ${values.length} values to a graph of ${graph.inputs.length}`);
      },
    };
  }

  /** A whole-number attribute. */
  int(name: string, fallback?: number): number {
    const value = this.attr(name, fallback);
    if (typeof value === "number") return value;
    throw this.badAttr(name, "a number");
  }

  /** A number attribute. */
  float(name: string, fallback?: number): number {
    return this.int(name, fallback);
  }

  /** A list attribute; the fallback where it is left out. */
  ints<F extends readonly number[] | undefined>(name: string, fallback: F): number[] | F {
    const value = this.node.attrs.get(name);
    if (value === undefined) return fallback;
    if (Array.isArray(value) && value.every((v) => typeof v === "number")) return [...value];
    throw this.badAttr(name, "a list of numbers");
  }

  /** A text attribute. */
  text(name: string, fallback?: string): string {
    const value = this.attr(name, fallback);
    if (typeof value === "string") return value;
    throw this.badAttr(name, "a text");
  }

  /** A list of texts; empty where it is left out. */
  texts(name: string): string[] {
    const value = this.node.attrs.get(name) ?? [];
    if (Array.isArray(value) && value.every((v) => typeof v === "string")) return value;
    throw this.badAttr(name, "a list of texts");
  }

  /** A tensor attribute as a constant. */
  constant(name: string): HostArray | undefined {
    const value = this.node.attrs.get(name);
    if (value === undefined) return undefined;
    if (typeof value === "object" && "tensor" in value) return hostOf(value.tensor);
    throw this.badAttr(name, "a tensor");
  }

  /** True where the file gives the attribute. */
  hasAttr(name: string): boolean {
    return this.node.attrs.has(name);
  }

  /** Axes, which older op sets have as an attribute and newer ones as an input; undefined where left out. */
  axes(input: number, attr = "axes"): number[] | undefined {
    return this.has(input) ? this.numbersOf(input) : this.ints(attr, undefined);
  }

  /** How errors name the node. */
  place(): string {
    return `node "${this.name}" (${this.op})`;
  }

  /** Raises code "option": the op is known, and this setting of it is not. */
  unsupported(what: string): LegendreError {
    const message = `${this.place()} ${what}, which is not supported; export the model without it, or compute the op with the option ops: { ${this.op}: (call) => … }`;
    return new LegendreError("option", "onnxModel.apply", message, {
      node: this.name,
      op: this.op,
    });
  }

  /** Raises code "data": what the file says does not fit together. */
  wrong(what: string): LegendreError {
    const message = `${this.place()} ${what}; the file does not fit together`;
    return new LegendreError("data", "onnxModel.apply", message, { node: this.name, op: this.op });
  }

  /** A shape that may be made; raises code "data" where it has too many elements. */
  shape(sizes: readonly number[]): number[] {
    const fits = sizes.every((size) => Number.isInteger(size) && size >= 0);
    if (fits && sizeOf(sizes) < 2 ** 31) return [...sizes];
    throw this.wrong(
      `asks for a tensor of shape [${sizes}], expected sizes of a product below 2³¹`,
    );
  }

  private given(index: number): OnnxValue {
    const value = this.inputs[index];
    if (value !== undefined) return value;
    throw this.wrong(`has no input ${index}`);
  }

  private refuseWide(index: number): void {
    if (this.wide[index] !== true) return;
    const message = `${this.place()} computes with "${this.inputName(index)}", which holds whole numbers beyond 32 bits, and tensors have 32; export them as int32`;
    throw new LegendreError("data", "onnxModel.apply", message, { node: this.name });
  }

  private attr(name: string, fallback: number | string | undefined): unknown {
    const value = this.node.attrs.get(name) ?? fallback;
    if (value === undefined) throw this.wrong(`lacks its attribute "${name}"`);
    return value;
  }

  private badAttr(name: string, expected: string): LegendreError {
    return this.wrong(`has an attribute "${name}" that is not ${expected}`);
  }
}
