import { fromLayersModel, LegendreError, type Model } from "@legendre/core-tensor";
import { fileHandler } from "@legendre/core-tensor/io";
import { type LayersModel, loadLayersModel } from "@legendre/core-tensor/ops";
import { fromOnnx } from "@legendre/onnx";

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
