import type { Body } from "../../kernels/graph.ts";
import type { HostArray } from "../../kernels/host-array.ts";
import type { OnnxGraph, OnnxName, OnnxWriter } from "../../kernels/onnx-writer.ts";
import { onnxElementType } from "../../kernels/onnx-writer.ts";
import { numberText } from "../../number-text.ts";
import type { DeviceForms } from "./device-forms.ts";
import { create, toBinary } from "./proto/codec.ts";
import {
  type GraphProto,
  GraphProtoSchema,
  ModelProtoSchema,
  type NodeProto,
  NodeProtoSchema,
  OperatorSetIdProtoSchema,
  type TensorProto,
  TensorProtoSchema,
} from "./proto/onnx.ts";
import { attributeOf, type NamedValue, namesRead, rawData, rename, valueInfo } from "./protos.ts";

/*
 * The rows of the kernel table ask for nodes, out goes a model as bytes of ONNX's protobuf schema. The writer keeps the model
 * small on the way: equal constants are written once, and a transposition of a transposition is one or none, since rows that
 * change between channels first and channels last cannot see each other. Ops for which a device has a form of its own are replaced
 * here, so that rows need not know of devices.
 */

/** ONNX intermediate representation 8 goes with opset 18. */
const irVersion = 8n;
const opset = 18n;

/** Constants of at most this many elements are looked up, so that equal ones are written once. */
const sharedLimit = 64;

/** What a model is written for; by default for every onnxruntime. */
export interface Target {
  /** See {@link OnnxWriter.channelBlock}. @defaultValue `undefined` */
  readonly channelBlock?: number | undefined;
  /** What a device needs written differently. @defaultValue `undefined` */
  readonly forms?: DeviceForms | undefined;
}

/** Writes the ops of a body; null when one of them has no ONNX form. */
export type LowerBody = (
  writer: OnnxWriter,
  body: Body,
  inputs: readonly OnnxName[],
) => readonly OnnxName[] | null;

/** An ONNX model in the making; see {@link OnnxWriter}. */
export class ModelWriter implements OnnxWriter {
  private readonly written: NodeProto[] = [];
  private readonly initializers: TensorProto[] = [];
  private readonly known = new Map<string, OnnxName>();
  /** Names of the outputs of nodes. */
  private readonly made = new Set<OnnxName>();
  private readonly renamed = new Map<OnnxName, OnnxName>();
  /** The domains of ops beside ONNX's own, all in version 1. */
  private readonly domains = new Set<string>();
  /** What transpositions are of. */
  private readonly transposed = new Map<
    OnnxName,
    { readonly source: OnnxName; readonly perm: readonly number[] }
  >();
  private count = 0;
  readonly channelBlock: number | undefined;
  private graphs = 0;
  private readonly lower: LowerBody;
  /** Begins all names made here: those of a graph must differ from those around it. */
  private readonly prefix: string;

  /** What the device needs written differently; undefined inside such a form, which may use the op itself. */
  private forms: DeviceForms | undefined;
  /** Names of the nodes that have to run on the processor. */
  readonly processorNodes: string[] = [];

  /** @param lower - writes the bodies of loops; a model without loops needs none. */
  constructor({ channelBlock, forms }: Target = {}, lower: LowerBody = () => null, prefix = "") {
    this.lower = lower;
    this.channelBlock = channelBlock;
    this.forms = forms;
    this.prefix = prefix;
  }

  readonly node: OnnxWriter["node"] = (op, inputs, attrs = {}) => {
    const { forms } = this;
    const form = forms?.forms[op];
    if (form === undefined) return this.plainNode(op, inputs, attrs);
    this.forms = undefined;
    try {
      return form(this, inputs, attrs);
    } finally {
      this.forms = forms;
    }
  };

  private plainNode(...[op, inputs, attrs = {}]: Parameters<OnnxWriter["node"]>): OnnxName {
    return op === "Transpose" && Array.isArray(attrs["perm"])
      ? this.transpose(inputs[0] as OnnxName, attrs["perm"] as readonly number[])
      : (this.nodes(op, inputs, 1, attrs)[0] as OnnxName);
  }

  readonly nodes: OnnxWriter["nodes"] = (op, inputs, outputs, attrs = {}) => {
    const names = Array.from({ length: outputs }, () => this.newName());
    for (const name of names) this.made.add(name);
    const attribute = Object.entries(attrs).map(([name, value]) => attributeOf(name, value));
    const [domain, opType] = op.includes("::") ? (op.split("::") as [string, string]) : ["", op];
    if (domain !== "") this.domains.add(domain);
    const onProcessor = this.forms?.onProcessor(op, attrs) === true;
    const name = onProcessor ? `processor ${this.prefix}${this.processorNodes.length}` : "";
    if (onProcessor) this.processorNodes.push(name);
    const node = { name, domain, opType, input: [...inputs], output: names, attribute };
    this.written.push(create(NodeProtoSchema, node));
    return names;
  };

  /** A transposition of a transposition is one, or none. */
  private transpose(x: OnnxName, perm: readonly number[]): OnnxName {
    const inner = this.transposed.get(x);
    const source = inner?.source ?? x;
    const whole = inner === undefined ? perm : perm.map((axis) => inner.perm[axis] as number);
    if (whole.every((axis, index) => axis === index)) return source;
    const [name] = this.nodes("Transpose", [source], 1, { perm: whole }) as [OnnxName];
    this.transposed.set(name, { source, perm: whole });
    return name;
  }

  readonly ints: OnnxWriter["ints"] = (values, shape = [values.length]) => {
    const data = BigInt64Array.from(values, BigInt);
    return this.initializer(`int64[${shape}]${values}`, 7, shape, new Uint8Array(data.buffer));
  };

  readonly constant: OnnxWriter["constant"] = (value, dtype, shape) => {
    const values = typeof value === "number" ? [value] : [...value];
    const dims = shape ?? (typeof value === "number" ? [] : [values.length]);
    const key =
      values.length > sharedLimit
        ? `large constant ${this.initializers.length}`
        : `${dtype}[${dims}]${values.map(numberText)}`;
    return this.initializer(key, onnxElementType[dtype], dims, rawData(values, dtype));
  };

  /** A constant with a name of the caller's choice, which no other constant may have. */
  weight(name: OnnxName, { dtype, shape, data }: HostArray): OnnxName {
    const raw = rawData(Array.from(data), dtype);
    const dataType = onnxElementType[dtype];
    const dims = shape.map(BigInt);
    this.initializers.push(create(TensorProtoSchema, { name, dataType, dims, rawData: raw }));
    return name;
  }

  /** Gives a value a name of the caller's choice, for graph outputs; inputs and constants are copied. */
  rename(from: OnnxName, to: OnnxName): void {
    if (this.made.has(from) && !this.renamed.has(from)) this.renamed.set(from, to);
    else
      this.written.push(
        create(NodeProtoSchema, { opType: "Identity", input: [from], output: [to] }),
      );
  }

  readonly body: OnnxWriter["body"] = (body, inputs) => this.lower(this, body, inputs);

  readonly graph: OnnxWriter["graph"] = (inputs, outputs, write): OnnxGraph | null => {
    const prefix = `${this.prefix}g${this.graphs++}_`;
    const { channelBlock, forms } = this;
    const inner = new ModelWriter({ channelBlock, forms }, this.lower, prefix);
    const given = inputs.map((type) => ({ ...type, name: inner.newName() }));
    const names = write(
      inner,
      given.map(({ name }) => name),
    );
    if (names === null) return null;
    const results = outputs.map((type) => ({ ...type, name: inner.newName() }));
    for (const [index, { name }] of results.entries()) inner.rename(names[index] as OnnxName, name);
    for (const domain of inner.domains) this.domains.add(domain);
    this.processorNodes.push(...inner.processorNodes);
    return { graph: inner.finish(given, results) };
  };

  /** The bytes of the model. */
  encode(inputs: readonly NamedValue[], outputs: readonly NamedValue[]): Uint8Array {
    const model = create(ModelProtoSchema, {
      irVersion,
      producerName: "legendre",
      opsetImport: [
        create(OperatorSetIdProtoSchema, { domain: "", version: opset }),
        ...[...this.domains].map((domain) =>
          create(OperatorSetIdProtoSchema, { domain, version: 1n }),
        ),
      ],
      graph: this.finish(inputs, outputs),
    });
    return toBinary(ModelProtoSchema, model);
  }

  private finish(inputs: readonly NamedValue[], outputs: readonly NamedValue[]): GraphProto {
    rename(this.written, (name) => this.renamed.get(name) ?? name);
    // What transpositions that met leave behind; and onnxruntime warns of constants that nothing reads.
    const used = new Set(outputs.map(({ name }) => name));
    const node = this.written.toReversed().filter((each) => {
      if (!each.output.some((name) => used.has(name))) return false;
      for (const name of namesRead(each)) used.add(name);
      return true;
    });
    return create(GraphProtoSchema, {
      name: `${this.prefix}legendre`,
      node: node.reverse(),
      initializer: this.initializers.filter(({ name }) => used.has(name)),
      input: inputs.map(valueInfo),
      output: outputs.map(valueInfo),
    });
  }

  private newName(): OnnxName {
    return `${this.prefix}t${this.count++}`;
  }

  private initializer(
    key: string,
    dataType: number,
    shape: readonly number[],
    raw: Uint8Array<ArrayBuffer>,
  ): OnnxName {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const name = `${this.prefix}c${this.initializers.length}`;
    this.known.set(key, name);
    const dims = shape.map(BigInt);
    this.initializers.push(create(TensorProtoSchema, { name, dataType, dims, rawData: raw }));
    return name;
  }
}
