import {
  decodeCheckpoint,
  encodeCheckpoint,
  type JsonValue,
  LegendreError,
  loadCheckpoint,
  saveCheckpoint,
  treeDispose,
} from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { loadCalibrated } from "../calibration/calibrate-model.ts";
import { loadEmbeddingHead } from "./embedding-head.ts";
import { loadGraphModel } from "./graph-model.ts";
import { loadLogisticRegression } from "./logistic-regression.ts";
import { loadMlp } from "./mlp-classifier.ts";
import { loadPrior } from "./prior.ts";
import { type FittedReturns, loadOnFeatures } from "./returns-model.ts";
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
  const arrays = Object.fromEntries(
    Object.entries(tree).map(([name, values]) => [name, values.dataSync().slice() as Float32Array]),
  );
  treeDispose(tree);
  const {
    format: found,
    version: of,
    kind,
    settings,
  } = meta as never as SavedModel & {
    format?: string;
    version?: number;
  };
  if (found === format && of === version) return { kind, settings, arrays };
  const message = `${file}: it holds ${found ?? "something else"} of version ${of ?? "none"}, expected ${format} of version ${version}; write it anew with saveModel`;
  throw new LegendreError("data", "loadModel", message, { file });
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
 * import { featureMatrix, loadModel, prior, saveModel } from "@legendre/graph-returns";
 *
 * const x = featureMatrix(["price"], Float32Array.of(1, 2, 3, 4));
 * await saveModel("out/prior.safetensors", await prior().fit({ x, y: [1, 0, 0, 0] }));
 * const model = await loadModel("out/prior.safetensors");
 * console.log(model.kind, (await model.predict(x))[0]); // → prior 0.25
 * ```
 */
export async function saveModel(path: string, model: FittedTabular): Promise<void> {
  const { tree, meta } = treeOfModel(model.saved());
  try {
    await saveCheckpoint(path, tree, meta);
  } finally {
    treeDispose(tree);
  }
}

/** Loads what {@link saveModel} saved. Node only; throws code "data" as {@link decodeModel}. */
export async function loadModel(path: string): Promise<FittedTabular> {
  const { tree, meta } = await loadCheckpoint<Record<string, Tensor>>(path);
  return readModel(modelOfTree(tree, meta, path), path);
}

function readModel(saved: SavedModel, file: string): FittedTabular {
  const read = readers[saved.kind];
  if (read !== undefined) return read(saved);
  const message = `${file}: it holds a model of kind "${saved.kind}", expected one of ${Object.keys(readers).join(", ")}`;
  throw new LegendreError("data", "loadModel", message, { kind: saved.kind });
}

/**
 * Saves a fitted model of purchases, with what its rows or graphs are made of. Node only.
 *
 * @example
 * ```ts
 * import { loadReturnsModel, onFeatures, plantedReturns, prior, protocolTask, saveReturnsModel } from "@legendre/graph-returns";
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
  const { tree, meta } = treeOfModel(model.saved());
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
    return loadCalibrated(saved, (inner) => readReturnsModel(inner, path));
  }
  if (saved.kind === "graph") return loadGraphModel(saved);
  if (saved.kind === "on-features") return loadOnFeatures(saved, read);
  if (saved.kind === "embedding-head") return loadEmbeddingHead(saved, read);
  const message = `${path}: it holds a model of kind "${saved.kind}", which reads rows; load it with loadModel`;
  throw new LegendreError("data", "loadReturnsModel", message, { kind: saved.kind });
}
