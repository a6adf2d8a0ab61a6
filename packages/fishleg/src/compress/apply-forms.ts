import {
  TensorProto_DataType as DataType,
  encodeOnnxModel,
  float16,
  type NodeProto,
  narrowAll,
  type TensorProto,
} from "@legendre/core-tensor/extend";
import { bitsOf, type Form } from "./forms.ts";
import {
  type Attributes,
  floatsOf,
  nodeProto,
  type OnnxGraph,
  tensorProto,
  withGraph,
} from "./onnx-graph.ts";
import { blockSize, type Rounded } from "./rounding.ts";
import { type Site, turned } from "./sites.ts";

/** The least and the greatest of a value, over the examples. */
export type Range = readonly [least: number, greatest: number];

/** What the forms need to know of a model. */
export interface Known {
  readonly rounded: (site: Site, bits: 4 | 8) => Rounded;
  readonly range: (value: string) => Range | undefined;
}

/** The model with each site in its form, as a file. */
export function applyForms(
  onnx: OnnxGraph,
  choices: ReadonlyMap<Site, Form>,
  known: Known,
): Uint8Array<ArrayBuffer> {
  const rewriting = new Rewriting(onnx, known);
  const bySite = new Map<NodeProto, readonly [Site, Form]>();
  for (const [site, form] of choices) {
    if (site.node === undefined) rewriting.constant(site, form);
    else bySite.set(site.node, [site, form]);
  }
  const ranged = new Set(
    [...bySite.values()].filter(([, form]) => form === "static8").map(([{ node }]) => node),
  );
  rewriting.plan(ranged as Set<NodeProto>);
  for (const node of onnx.graph.node) {
    const [site, form] = bySite.get(node) ?? [];
    if (site === undefined || form === undefined || form === "float32") rewriting.keep(node);
    else rewriting.site(site, form);
  }
  return rewriting.bytes();
}

/** Ops whose outputs are numbers of their inputs, so that they have their scale. */
const movers = new Set(["MaxPool", "Reshape", "Flatten", "Transpose", "Squeeze", "Unsqueeze"]);
/** Ops that onnxruntime computes in 8 bits between two that do. */
const carriers = new Set(["Add", "Concat", "GlobalAveragePool", "AveragePool", "Mul"]);

/** The scale and zero of a value in 8 bits, by name. */
interface Grid {
  readonly scale: string;
  readonly zero: string;
  readonly step: number;
}

/** A model while its nodes are written anew. */
class Rewriting {
  readonly #onnx: OnnxGraph;
  readonly #known: Known;
  readonly #nodes: NodeProto[] = [];
  readonly #first: NodeProto[] = [];
  readonly #tensors = new Map<string, TensorProto>();
  readonly #dropped = new Set<string>();
  readonly #taken: Set<string>;
  /** Values whose producer rounds them to 8 bits, and the grid. */
  readonly #coarse = new Map<string, Grid>();
  /** Values that are rounded for those that need it, by the name of what comes of them. */
  readonly #copies = new Map<string, string>();
  readonly #dynamic = new Map<string, readonly string[]>();
  /** Activations that go, since rounding cuts off at the same ends; from what they read to what they gave. */
  readonly #absorbed = new Map<NodeProto, NodeProto>();
  #microsoft = false;

  constructor(onnx: OnnxGraph, known: Known) {
    this.#onnx = onnx;
    this.#known = known;
    const { graph, constants } = onnx;
    this.#taken = new Set([...constants.keys(), ...graph.node.flatMap(({ output }) => output)]);
    for (const { name } of graph.input) this.#taken.add(name);
  }

  #name(base: string): string {
    let name = base;
    for (let i = 1; this.#taken.has(name); i++) name = `${base}_${i}`;
    this.#taken.add(name);
    return name;
  }

  #tensor(...given: Parameters<typeof tensorProto>): string {
    const [base, ...rest] = given;
    const name = this.#name(base);
    this.#tensors.set(name, tensorProto(name, ...rest));
    return name;
  }

  /** Adds a node with one output, and names it. */
  #node(
    op: string,
    inputs: readonly string[],
    base: string,
    attributes?: Attributes,
    to = this.#nodes,
  ): string {
    const name = this.#name(base);
    to.push(nodeProto(op, inputs, [name], attributes));
    return name;
  }

  /** Which values are rounded where they are made: outputs of ranged convolutions, and what lies between two of them. */
  plan(ranged: ReadonlySet<NodeProto>): void {
    if (ranged.size === 0) return;
    const { graph, constants, captured } = this.#onnx;
    const readers = new Map<string, NodeProto[]>();
    for (const node of graph.node)
      for (const name of node.input) readers.set(name, [...(readers.get(name) ?? []), node]);
    const outputs = new Set(graph.output.map(({ name }) => name));
    const coarse = (value: string, grid: Grid | undefined): void => {
      if (grid !== undefined) this.#coarse.set(value, grid);
    };
    for (const node of graph.node) {
      const value = node.output[0] as string;
      const inputs = node.input.filter((name) => name !== "" && !constants.has(name));
      const carried = inputs.length > 0 && inputs.every((name) => this.#coarse.has(name));
      const plain = node.domain === "" && !captured.has(value);
      if (plain && carried && movers.has(node.opType)) {
        coarse(value, this.#coarse.get(inputs[0] as string));
        continue;
      }
      const joins =
        plain && carried && carriers.has(node.opType) && inputs.length === node.input.length;
      const convolves = ranged.has(node) && node.opType === "Conv";
      if (!joins && !(convolves && plain)) continue;
      const after = readers.get(value) ?? [];
      const [next] = after;
      const single = after.length === 1 && !outputs.has(value);
      if (next !== undefined && single && this.#cuts(next)) {
        this.#absorbed.set(next, node);
        coarse(next.output[0] as string, this.#grid(next.output[0] as string));
      } else coarse(value, this.#grid(value));
    }
  }

  /** Whether a node is an activation that cuts off where the rounding of its output does. */
  #cuts({ opType, domain, input, output }: NodeProto): boolean {
    if (domain !== "" || (opType !== "Relu" && opType !== "Clip")) return false;
    const least = this.#onnx.constants.get(input[1] ?? "");
    // A grid begins at 0, and so must a Clip; 6 at its top is the greatest of the range, or none came so far.
    if (opType === "Clip" && (least === undefined || floatsOf(least)?.[0] !== 0)) return false;
    const range = this.#known.range(output[0] as string);
    return range !== undefined && range[0] >= 0 && !this.#onnx.captured.has(output[0] as string);
  }

  /** The grid of 256 steps over the range of a value, 0 among them. */
  #grid(value: string): Grid | undefined {
    const range = this.#known.range(value);
    if (range === undefined) return undefined;
    const [least, greatest] = [Math.min(0, range[0]), Math.max(0, range[1])];
    const step = Math.fround(greatest > least ? (greatest - least) / 255 : 1);
    const zero = Math.min(255, Math.max(0, Math.round(-least / step)));
    return {
      step,
      scale: this.#tensor(`${value}/scale`, "FLOAT", [], Float32Array.of(step)),
      zero: this.#tensor(`${value}/zero`, "UINT8", [], Uint8Array.of(zero)),
    };
  }

  /** The nodes that round `from` and widen it again, as `to`. */
  #round(from: string, to: string, { scale, zero }: Grid): void {
    const codes = this.#node("QuantizeLinear", [from, scale, zero], `${to}/codes`);
    this.#nodes.push(nodeProto("DequantizeLinear", [codes, scale, zero], [to]));
  }

  /** Adds a node of the model, rounding its output where that was planned. */
  keep(node: NodeProto): void {
    const value = node.output[0] as string;
    if (this.#absorbed.has(node)) return;
    const absorbing = [...this.#absorbed].find(([, before]) => before === node)?.[0];
    const to = absorbing === undefined ? value : (absorbing.output[0] as string);
    const grid = this.#coarse.get(to);
    if (grid === undefined) {
      this.#nodes.push(node);
      return;
    }
    const exact = this.#name(`${value}/exact`);
    const output = [exact, ...node.output.slice(1)];
    this.#nodes.push({ ...node, output });
    this.#round(exact, to, grid);
  }

  /** A constant that only is stored otherwise. */
  constant(site: Site, form: Form): void {
    if (form === "float32") return;
    this.#dropped.add(site.weight);
    const name = this.#stored(site, form);
    this.#first.push(nodeProto("Identity", [name], [site.weight]));
  }

  /** The node of a site, with its weights in another form. */
  site(site: Site, form: Form): void {
    if (form === "dynamic8") this.#dynamic8(site);
    else if (form === "blocks4") this.#blocks4(site);
    else if (form === "static8") this.#static8(site);
    else this.keep(this.#reading(site, this.#stored(site, form)));
  }

  /** The node of a site with other weights. */
  #reading({ node }: Site, weights: string): NodeProto {
    const [input = "", , ...rest] = (node as NodeProto).input;
    return { ...(node as NodeProto), input: [input, weights, ...rest] };
  }

  /** Codes of 8 bits as the file lays the weights out, and the scales of the outputs. */
  #codes8(site: Site): readonly [codes: string, scales: string, values: Float32Array] {
    const { name, shape, outputs, inputs, transposed } = site;
    const { codes, scales } = this.#known.rounded(site, 8);
    const laid = transposed ? turned(codes, outputs, inputs) : codes;
    return [
      this.#tensor(`${name}/codes`, "INT8", shape, laid),
      this.#tensor(`${name}/scales`, "FLOAT", [outputs], scales),
      scales,
    ];
  }

  /** Weights in fewer bytes, widened when the model is loaded. */
  #stored(site: Site, form: Form): string {
    const { name, shape, outputs, inputs, transposed } = site;
    const widen = (from: string): string =>
      this.#node("Cast", [from], `${name}/wide`, { to: DataType.FLOAT as number }, this.#first);
    if (form === "float16") {
      const rows = floatsOf(this.#onnx.constants.get(site.weight) as TensorProto) as Float32Array;
      return widen(this.#tensor(`${name}/half`, "FLOAT16", shape, narrowAll(float16, rows)));
    }
    const add = (
      op: string,
      from: readonly string[],
      base: string,
      attributes?: Attributes,
    ): string => this.#node(op, from, `${name}/${base}`, attributes, this.#first);
    const number = (value: number, base: string): string =>
      this.#tensor(`${name}/${base}`, "FLOAT", [], Float32Array.of(value));
    const sizes = (of: readonly number[], base: string): string =>
      this.#tensor(`${name}/${base}`, "INT64", [of.length], BigInt64Array.from(of, BigInt));
    const rounded = this.#known.rounded(site, bitsOf(form));
    if (form === "stored8") {
      const laid = transposed ? turned(rounded.codes, outputs, inputs) : rounded.codes;
      // Rows may run over several axes, where a scale for each spreads by reshaping.
      const straight = transposed ? shape : [outputs, inputs];
      const codes = widen(this.#tensor(`${name}/codes`, "INT8", straight, laid));
      const scales = this.#tensor(
        `${name}/scales`,
        "FLOAT",
        transposed ? [outputs] : [outputs, 1],
        rounded.scales,
      );
      const wide = add("Mul", [codes, scales], "weights");
      return transposed ? wide : add("Reshape", [wide, sizes(shape, "shape")], "shaped");
    }
    const { packed, blocks } = pack(rounded, outputs, inputs, "halves");
    const half = blocks * (blockSize / 2);
    const pairs = widen(this.#tensor(`${name}/pairs`, "UINT8", [outputs, half], packed));
    const high = add(
      "Floor",
      [add("Mul", [pairs, number(1 / 16, "sixteenth")], "shifted")],
      "high",
    );
    const low = add("Sub", [pairs, add("Mul", [high, number(16, "sixteen")], "high_part")], "low");
    const both = add("Concat", [low, high], "both", { axis: 1 });
    const centred = add("Sub", [both, number(8, "eight")], "centred");
    const blocked = add(
      "Reshape",
      [centred, sizes([outputs, blocks, blockSize], "blocked_shape")],
      "blocked",
    );
    const scales = this.#tensor(
      `${name}/scales`,
      "FLOAT16",
      [outputs, blocks, 1],
      narrowAll(float16, rounded.scales),
    );
    const wide = add("Mul", [blocked, widen(scales)], "blocks");
    let rows = add("Reshape", [wide, sizes([outputs, blocks * blockSize], "rows_shape")], "rows");
    if (inputs % blockSize !== 0) {
      const cut = [sizes([0], "from"), sizes([inputs], "to"), sizes([1], "axis")];
      rows = add("Slice", [rows, ...cut], "cut");
    }
    if (transposed) return add("Transpose", [rows], "turned", { perm: [1, 0] });
    return add("Reshape", [rows, sizes(shape, "shape")], "shaped");
  }

  /** Adds the bias, and gives the result the name that the model knows. */
  #ended({ node, output }: Site, product: string): void {
    const bias = node?.input[2] ?? "";
    if (bias !== "") {
      this.#nodes.push(nodeProto("Add", [product, bias], [output]));
      return;
    }
    const last = this.#nodes.at(-1) as NodeProto;
    this.#nodes[this.#nodes.length - 1] = Object.assign(
      Object.create(Object.getPrototypeOf(last)),
      last,
      { output: [output] },
    );
  }

  #dynamic8(site: Site): void {
    const { name, input, outputs, inputs } = site;
    const rounded = this.#known.rounded(site, 8);
    const turnedCodes = turned(rounded.codes, outputs, inputs);
    const codes = this.#tensor(`${name}/codes`, "INT8", [inputs, outputs], turnedCodes);
    const scales = this.#tensor(`${name}/scales`, "FLOAT", [outputs], rounded.scales);
    let quantised = this.#dynamic.get(input);
    if (quantised === undefined) {
      quantised = ["codes", "scale", "zero"].map((part) => this.#name(`${input}/now_${part}`));
      this.#nodes.push(nodeProto("DynamicQuantizeLinear", [input], quantised));
      this.#dynamic.set(input, quantised);
    }
    const [numbers = "", scale = "", zero = ""] = quantised;
    const sums = this.#node("MatMulInteger", [numbers, codes, zero], `${name}/sums`);
    const wide = this.#node("Cast", [sums], `${name}/wide_sums`, { to: DataType.FLOAT as number });
    const both = this.#node("Mul", [scale, scales], `${name}/both_scales`);
    this.#ended(site, this.#node("Mul", [wide, both], `${name}/product`));
  }

  #blocks4(site: Site): void {
    const { name, outputs, inputs, input } = site;
    const rounded = this.#known.rounded(site, 4);
    const { packed, blocks } = pack(rounded, outputs, inputs, "neighbours");
    const codes = this.#tensor(`${name}/blocks`, "UINT8", [outputs, blocks, blockSize / 2], packed);
    const scales = this.#tensor(`${name}/scales`, "FLOAT", [outputs * blocks], rounded.scales);
    const product = this.#name(`${name}/product`);
    const sizes = { K: inputs, N: outputs, bits: 4, block_size: blockSize, accuracy_level: 4 };
    this.#nodes.push(
      nodeProto("MatMulNBits", [input, codes, scales], [product], sizes, "com.microsoft"),
    );
    this.#microsoft = true;
    this.#ended(site, product);
  }

  #static8(site: Site): void {
    const { name, op, input, output, transposed } = site;
    const node = site.node as NodeProto;
    const grid = this.#coarse.get(input) ?? this.#copyOf(input);
    if (grid === undefined) {
      this.keep(node);
      return;
    }
    const from = this.#coarse.has(input) ? input : (this.#copies.get(input) as string);
    const [codes, scales, steps] = this.#codes8(site);
    const axis = op !== "Conv" && transposed ? 1 : 0;
    const weights = this.#node("DequantizeLinear", [codes, scales], `${name}/weights`, { axis });
    const bias = node.input[2] ?? "";
    const inputs = [from, weights];
    if (bias !== "" && op === "Conv") inputs.push(this.#bias8(site, bias, grid.step, steps));
    const attribute = op === "MatMul" ? [] : node.attribute;
    const changed = { ...nodeProto(op, inputs, [output]), attribute, name: node.name };
    if (op === "Gemm" && bias !== "") {
      // As a product and a sum, which onnxruntime fuses; its own form of Gemm needs the range of the output too.
      const product = this.#name(`${name}/product`);
      const plain = transposed
        ? weights
        : this.#node("Transpose", [weights], `${name}/turned`, { perm: [1, 0] });
      this.#nodes.push(nodeProto("MatMul", [from, plain], [product]));
      this.#nodes.push(nodeProto("Add", [product, bias], [output]));
      return;
    }
    // Found again by the node of the model, for which its output was planned.
    const rounded = [...this.#absorbed].find(([, before]) => before === node);
    if (rounded !== undefined) this.#absorbed.set(rounded[0], changed);
    this.keep(changed);
  }

  /** The grid of a value that is made in float32, which a copy of it is rounded to. */
  #copyOf(value: string): Grid | undefined {
    const name = `${value}/grid`;
    const known = this.#grids.get(name);
    if (known !== undefined) return known;
    const grid = this.#grid(value);
    if (grid === undefined) return undefined;
    const copy = this.#name(`${value}/rounded`);
    this.#round(value, copy, grid);
    this.#copies.set(value, copy);
    this.#grids.set(name, grid);
    return grid;
  }

  readonly #grids = new Map<string, Grid>();

  /** A bias in whole numbers of the products' scale. */
  #bias8({ name, outputs }: Site, bias: string, step: number, steps: Float32Array): string {
    const values = floatsOf(this.#onnx.constants.get(bias) as TensorProto) as Float32Array;
    const scales = steps.map((each) => Math.fround(each * step) || 1);
    const codes = Int32Array.from(values, (value, i) => Math.round(value / (scales[i] as number)));
    return this.#node(
      "DequantizeLinear",
      [
        this.#tensor(`${name}/bias_codes`, "INT32", [outputs], codes),
        this.#tensor(`${name}/bias_scales`, "FLOAT", [outputs], scales),
      ],
      `${name}/bias`,
      { axis: 0 },
    );
  }

  /** The file: constants that nothing reads any more are left out. */
  bytes(): Uint8Array<ArrayBuffer> {
    const { graph, captured } = this.#onnx;
    const nodes = [...this.#first, ...this.#nodes];
    const read = new Set([
      ...nodes.flatMap(({ input }) => input),
      ...captured,
      ...graph.output.map(({ name }) => name),
    ]);
    const isLeft = (name: string): boolean => read.has(name) && !this.#dropped.has(name);
    const isConstant = new Set(graph.initializer.map(({ name }) => name));
    const model = withGraph(
      this.#onnx,
      {
        node: nodes.filter(
          ({ opType, output }) => opType !== "Constant" || isLeft(output[0] as string),
        ),
        initializer: [
          ...graph.initializer.filter(({ name }) => isLeft(name)),
          ...[...this.#tensors.values()].filter(({ name }) => read.has(name)),
        ],
        // Constants that stand among the inputs too, as old exporters wrote them, could be given anew by a caller.
        input: graph.input.filter(({ name }) => !isConstant.has(name)),
      },
      this.#microsoft,
    );
    if (model.irVersion < 4n) model.irVersion = 4n;
    return encodeOnnxModel(model);
  }
}

/** Codes of 4 bits, two in a byte: the halves of a row, or neighbours. Rows are filled up to whole blocks. */
function pack(
  { codes }: Rounded,
  outputs: number,
  inputs: number,
  pairs: "halves" | "neighbours",
): { readonly packed: Uint8Array; readonly blocks: number } {
  const blocks = Math.ceil(inputs / blockSize);
  const half = (blocks * blockSize) / 2;
  const packed = new Uint8Array(outputs * half);
  const at = (row: number, i: number): number =>
    (i < inputs ? (codes[row * inputs + i] as number) : 0) + 8;
  for (let row = 0; row < outputs; row++) {
    for (let i = 0; i < half; i++) {
      const [low, high] = pairs === "halves" ? [i, i + half] : [2 * i, 2 * i + 1];
      packed[row * half + i] = at(row, low) + 16 * at(row, high);
    }
  }
  return { packed, blocks };
}
