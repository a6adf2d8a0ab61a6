import {
  bernoulli,
  categorical,
  fromLayersModel,
  gaussian,
  LegendreError,
  type Likelihood,
  type Model,
  type Program,
  spec,
  trace,
} from "@legendre/core-tensor";
import { fileHandler } from "@legendre/core-tensor/io";
import { fromOnnx } from "@legendre/core-tensor/onnx";
import {
  type LayersModel,
  loadLayersModel,
  log,
  maximum,
  scalar,
  sub,
  type Tensor,
} from "@legendre/core-tensor/ops";
import type { LikelihoodName } from "./usage.ts";

/** A tree of weights, of either kind of file. */
export type WeightTree = Readonly<Record<string, unknown>>;

/** A model that has been read. */
export interface ReadModel {
  readonly kind: "layers" | "onnx";
  readonly model: Model<WeightTree, WeightTree>;
  readonly params: WeightTree;
  readonly state: WeightTree;
  /** The layers model itself. */
  readonly layersModel: LayersModel | undefined;
  /** Of one example, in the layout of the file. */
  readonly inputShape: readonly number[];
  readonly inputType: "float32" | "int32";
  /** The batch that the file fixes; undefined where it may be any. */
  readonly fixedBatch: number | undefined;
}

/** A model as its file has it: null for sizes of an example that may vary. */
export type OpenModel = Omit<ReadModel, "inputShape"> & {
  readonly inputShape: readonly (number | null)[];
};

/** The model for examples of one shape. */
export function closed(model: OpenModel, inputShape: readonly number[]): ReadModel {
  return { ...model, inputShape };
}

/** Reads a `model.json` of layers or an `.onnx` file. */
export async function readModel(path: string): Promise<OpenModel> {
  if (path.endsWith(".onnx")) return readOnnx(path);
  if (path.endsWith(".json")) return readLayers(path);
  const message = `${path} is neither a model.json nor an .onnx file; give the path of one`;
  throw new LegendreError("data", "fishleg prune", message, { file: path });
}

async function readLayers(path: string): Promise<OpenModel> {
  const loaded = await loadLayersModel(fileHandler(path)).catch((cause: Error) => {
    if (cause instanceof LegendreError) throw cause;
    const message = `${path} is no layers model that tfjs can build (${cause.message}); a GraphModel has no layers: convert it to ONNX`;
    throw new LegendreError("data", "fishleg prune", message, { file: path }, { cause });
  });
  onlyOne(path, loaded.inputs.length, loaded.outputs.length);
  const { model, params, state } = fromLayersModel(loaded);
  const [, ...inputShape] = loaded.inputs[0]?.shape ?? [];
  return {
    kind: "layers",
    model: model as unknown as ReadModel["model"],
    params,
    state,
    layersModel: loaded,
    inputShape: known(path, inputShape),
    inputType: inputType(path, loaded.inputs[0]?.dtype ?? "float32"),
    fixedBatch: undefined,
  };
}

async function readOnnx(path: string): Promise<OpenModel> {
  const { model, params, state } = await fromOnnx(path, { anyBatch: true });
  onlyOne(path, model.inputs.length, model.outputs.length);
  const [batch, ...inputShape] = (model.inputs[0]?.shape ?? []) as readonly (
    | number
    | string
    | null
  )[];
  return {
    kind: "onnx",
    model: model as unknown as ReadModel["model"],
    params,
    state,
    layersModel: undefined,
    inputShape: known(path, inputShape),
    inputType: inputType(path, model.inputs[0]?.dtype ?? "float32"),
    fixedBatch: typeof batch === "number" ? batch : undefined,
  };
}

function onlyOne(path: string, inputs: number, outputs: number): void {
  if (inputs === 1 && outputs === 1) return;
  const message = `${path} has ${inputs} inputs and ${outputs} outputs, the command line takes models of one each; call prune() from a program`;
  throw new LegendreError("option", "fishleg prune", message, { inputs, outputs });
}

/** Sizes, null for those that the data decide. */
function known(path: string, shape: readonly (number | string | null)[]): (number | null)[] {
  if (shape.length > 0) {
    return shape.map((length) => (typeof length === "number" && length > 0 ? length : null));
  }
  const message = `${path} does not say how many axes its input has; export it with the shape of an example`;
  throw new LegendreError("data", "fishleg prune", message, { file: path, shape });
}

function inputType(path: string, dtype: string): ReadModel["inputType"] {
  if (dtype === "float32" || dtype === "int32") return dtype;
  const message = `${path} takes ${dtype} values, the command line gives float32 and int32 ones; call prune() from a program`;
  throw new LegendreError("data", "fishleg prune", message, { file: path, dtype });
}

/** What a model's outputs are, and how they become what the likelihood takes. */
export interface OutputKind {
  readonly likelihood: Likelihood;
  readonly name: LikelihoodName;
  /** Why it is taken for that. */
  readonly because: string;
  readonly logits: (outputs: Tensor) => Tensor;
}

/** Infers the likelihood from the last op of the model and from the labels. */
export function outputKind(
  { model, params, state, inputShape, inputType, fixedBatch = 1 }: ReadModel,
  wanted: LikelihoodName | undefined,
  labels: "classes" | "numbers" | "none",
): OutputKind {
  const f = (p: WeightTree, s: WeightTree, x: Tensor): Tensor => model.apply(p, s, x).output;
  const program = trace(f, params, state, spec([fixedBatch, ...inputShape], inputType));
  const last = lastKernel(program);
  const width = program.graph.values[program.graph.outputs[0] as number]?.shape.at(-1) ?? 1;
  const smallest = 1e-30;
  const logOf = (p: Tensor): Tensor => log(maximum(p, scalar(smallest)));
  if (last === "Softmax") {
    return {
      likelihood: categorical(),
      name: "categorical",
      because: "it ends in a softmax",
      logits: logOf,
    };
  }
  if (last === "Sigmoid") {
    const odds = (p: Tensor): Tensor => sub(logOf(p), logOf(sub(scalar(1), p)));
    return {
      likelihood: bernoulli(),
      name: "bernoulli",
      because: "it ends in a sigmoid",
      logits: odds,
    };
  }
  const logits = (outputs: Tensor): Tensor => outputs;
  const classes = last === "LogSoftmax" || (labels === "classes" && width > 1);
  const name = wanted ?? (classes ? "categorical" : "gaussian");
  const because =
    wanted !== undefined
      ? "--likelihood says so"
      : last === "LogSoftmax"
        ? "it ends in a log-softmax"
        : classes
          ? "it ends linearly and the labels are classes: the outputs are logits"
          : "it ends linearly and the labels are no classes";
  const make = { categorical, bernoulli, gaussian };
  return { likelihood: make[name](), name, because, logits };
}

/** What makes the output: an op, or those that TensorFlow.js writes for a log-softmax. */
function lastKernel({ graph }: Program): string {
  /** What makes a value, past ops that only move it. */
  const source = (id: number): number => {
    const node = graph.nodes.find(({ outputs }) => outputs.includes(id));
    const moves = node?.kernel === "Reshape" || node?.kernel === "Cast";
    return moves ? source(node.inputs[0] as number) : id;
  };
  /** The sources of what an op of this kind takes to make a value, or none. */
  const takenBy = (kernel: string, id: number | undefined): readonly number[] => {
    const node = graph.nodes.find(({ outputs }) => outputs.includes(id as number));
    return node?.kernel === kernel ? node.inputs.map(source) : [];
  };
  const output = source(graph.outputs[0] as number);
  const [whole, total] = takenBy("Sub", output);
  const [sum] = takenBy("Log", total);
  const [powers] = takenBy("Sum", sum);
  const [exponent] = takenBy("Exp", powers);
  const [chances] = takenBy("Log", output);
  const isLogSoftmax =
    (exponent !== undefined && exponent === whole) || takenBy("Softmax", chances).length > 0;
  if (isLogSoftmax) return "LogSoftmax";
  return graph.nodes.find(({ outputs }) => outputs.includes(output))?.kernel ?? "none";
}
