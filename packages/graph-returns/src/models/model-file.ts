import {
  type JsonValue,
  LegendreError,
  loadCheckpoint,
  saveCheckpoint,
  treeDispose,
} from "@legendre/core-tensor";
import { decodeCheckpoint, encodeCheckpoint } from "@legendre/core-tensor/io";
import { dispose, Tensor, tensor } from "@legendre/core-tensor/ops";
import { loadCalibrated } from "../calibration/calibrate-model.ts";
import { loadEmbeddingHead } from "./embedding-head.ts";
import { loadGraphModel } from "./fitted-graph.ts";
import { loadOnFeatures } from "./fitted-on-rows.ts";
import type { FittedReturns } from "./fitted-returns.ts";
import { loadLogisticRegression } from "./logistic-regression.ts";
import { loadMlp } from "./mlp-classifier.ts";
import { loadPrior } from "./prior.ts";
import { isRecord } from "./saved-parts.ts";
import type { FittedTabular, SavedModel } from "./tabular.ts";
import { loadTrees } from "./tree-model.ts";

const format = "graph-returns.model";
const version = 1;

/** Which function reads which kind of model. */
const readers: Readonly<Record<string, (saved: SavedModel) => FittedTabular>> = {
  prior: loadPrior,
  "logistic-regression": loadLogisticRegression,
  mlp: loadMlp,
  boosting: loadTrees,
  "random-forest": loadTrees,
};

/** A model as the tree of tensors and the plain data of a checkpoint. */
export function treeOfModel({ kind, settings, arrays }: SavedModel): {
  readonly tree: Record<string, Tensor>;
  readonly meta: JsonValue;
} {
  const tree = Object.fromEntries(
    Object.entries(arrays).map(([name, values]) => {
      const dtype = values instanceof Int32Array ? "int32" : "float32";
      return [name, tensor(values, [values.length], dtype)] as const;
    }),
  );
  return { tree, meta: { format, version, kind, settings } as never };
}

/** What {@link treeOfModel} made; the tensors are disposed. */
export function modelOfTree(
  tree: Record<string, Tensor>,
  meta: JsonValue,
  file: string,
): SavedModel {
  try {
    const facts = isRecord(meta) ? meta : {};
    const { format: found, version: of, kind, settings } = facts;
    if (found !== format || of !== version) {
      const what = `${typeof found === "string" ? found : "something else"} of version ${typeof of === "number" ? of : "none"}`;
      const message = `${file}: it holds ${what}, expected ${format} of version ${version}; write it anew with saveModel`;
      throw new LegendreError("data", "loadModel", message, { file });
    }
    const flat = isRecord(tree) && Object.values(tree).every((each) => each instanceof Tensor);
    if (!flat || typeof kind !== "string" || !isRecord(settings)) {
      const message = `${file}: it is not made of arrays, a kind and settings; write it anew with saveModel`;
      throw new LegendreError("data", "loadModel", message, { file });
    }
    const arrays = Object.fromEntries(
      Object.entries(tree).map(([name, values]) => [
        name,
        values.dataSync().slice() as Float32Array,
      ]),
    );
    return { kind, settings: settings as SavedModel["settings"], arrays };
  } finally {
    dispose(tree);
  }
}

/**
 * The bytes of a fitted tabular model: a safetensors file with its arrays, columns and settings, and a hash of
 * the content.
 */
export async function encodeModel(model: FittedTabular): Promise<Uint8Array<ArrayBuffer>> {
  const { tree, meta } = treeOfModel(model.saved());
  try {
    return await encodeCheckpoint(tree, meta);
  } finally {
    treeDispose(tree);
  }
}

/**
 * The model of {@link encodeModel}'s bytes; it predicts the same numbers.
 *
 * @param file - a name for errors.
 * @throws code "data" for bytes that are damaged or hold something else.
 */
export async function decodeModel(bytes: Uint8Array, file = "the model"): Promise<FittedTabular> {
  const { tree, meta } = await decodeCheckpoint<Record<string, Tensor>>(bytes, file);
  return readModel(modelOfTree(tree, meta, file), file);
}

/**
 * Saves a fitted tabular model in one step: whoever is killed in the middle leaves the old file whole. Node
 * only.
 *
 * @example
 * ```ts
 * import { featureMatrix, loadModel, prior, saveModel } from "@legendre/graph-returns/models";
 *
 * const x = featureMatrix(["price"], Float32Array.of(1, 2, 3, 4));
 * await saveModel("out/prior.safetensors", await prior().fit({ x, y: [1, 0, 0, 0] }));
 * const model = await loadModel("out/prior.safetensors");
 * console.log(model.kind, (await model.predict(x))[0]); // → prior 0.25
 * ```
 */
export async function saveModel(path: string, model: FittedTabular): Promise<void> {
  await writeModel(path, model.saved());
}

/** Loads what {@link saveModel} saved. Node only; throws code "data" as {@link decodeModel}. */
export async function loadModel(path: string): Promise<FittedTabular> {
  const { tree, meta } = await loadCheckpoint<Record<string, Tensor>>(path);
  return readModel(modelOfTree(tree, meta, path), path);
}

function readModel(saved: SavedModel, file: string): FittedTabular {
  if (Object.hasOwn(readers, saved.kind)) {
    return guarded(file, () => (readers[saved.kind] as (typeof readers)[string])(saved));
  }
  const message = `${file}: it holds a model of kind "${saved.kind}", expected one of ${Object.keys(readers).join(", ")}`;
  throw new LegendreError("data", "loadModel", message, { kind: saved.kind });
}

/**
 * Saves a fitted model of purchases, with what its rows or graphs are made of. Node only.
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { plantedReturns } from "@legendre/graph-returns/generator";
 * import { loadReturnsModel, onFeatures, prior, saveReturnsModel } from "@legendre/graph-returns/models";
 *
 * const task = protocolTask(plantedReturns({ model: "who-else", customers: 50, variants: 20 }));
 * const fitted = await onFeatures(prior()).fit(task);
 * await saveReturnsModel("out/shop.safetensors", fitted);
 * const again = await loadReturnsModel("out/shop.safetensors");
 * const [a, b] = [await fitted.predict(task.data, task.test), await again.predict(task.data, task.test)];
 * console.log(a[0] === b[0]); // → true
 * ```
 */
export async function saveReturnsModel(path: string, model: FittedReturns): Promise<void> {
  await writeModel(path, model.saved());
}

async function writeModel(path: string, saved: SavedModel): Promise<void> {
  const { tree, meta } = treeOfModel(saved);
  try {
    await saveCheckpoint(path, tree, meta);
  } finally {
    treeDispose(tree);
  }
}

/**
 * Loads what {@link saveReturnsModel} saved. Node only.
 *
 * @returns a model that predicts the same numbers, and refuses data whose columns changed since its fit.
 * @throws code "data" for files that are damaged or hold something else.
 */
export async function loadReturnsModel(path: string): Promise<FittedReturns> {
  const { tree, meta } = await loadCheckpoint<Record<string, Tensor>>(path);
  return readReturnsModel(modelOfTree(tree, meta, path), path);
}

function readReturnsModel(saved: SavedModel, path: string): FittedReturns {
  const read = (inner: SavedModel): FittedTabular => readModel(inner, path);
  if (saved.kind === "calibrated") {
    const inner = (each: SavedModel): FittedReturns => readReturnsModel(each, path);
    return guarded(path, () => loadCalibrated(saved, inner));
  }
  if (saved.kind === "graph") return guarded(path, () => loadGraphModel(saved));
  if (saved.kind === "on-features") return guarded(path, () => loadOnFeatures(saved, read));
  if (saved.kind === "embedding-head") return guarded(path, () => loadEmbeddingHead(saved, read));
  const message = `${path}: it holds a model of kind "${saved.kind}", which reads rows; load it with loadModel`;
  throw new LegendreError("data", "loadReturnsModel", message, { kind: saved.kind });
}

/** What reading makes; where a part of the settings is missing or of another kind, an error that says so. */
function guarded<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof TypeError || cause instanceof RangeError)) throw cause;
    const message = `${file}: a part of the model is missing or of another kind (${cause.message}); write it anew with saveModel`;
    throw new LegendreError("data", "loadModel", message, { file }, { cause });
  }
}
