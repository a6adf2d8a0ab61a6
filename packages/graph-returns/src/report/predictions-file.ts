import { LegendreError, loadCheckpoint, saveCheckpoint, treeDispose } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import type { ProtocolName, ReturnsTask } from "../protocols/task.ts";
import { dataHash } from "./data-hash.ts";
import type { ReportModel } from "./report-model.ts";

const format = "graph-returns.predictions";
const version = 1;

/** The task that saved predictions belong to: what makes it again of the same data. */
export interface PredictionsTask {
  readonly protocol: ProtocolName;
  readonly seed: number;
  readonly suspicious: boolean;
  readonly schemaHash: string;
  /** See `dataHash`. */
  readonly dataHash: string;
}

/** Saved predictions. */
export interface Predictions {
  readonly task: PredictionsTask;
  readonly model: ReportModel;
}

/**
 * Saves what a model said of a task, so that a report can be made of it without the model. Node only.
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 * import { onFeatures, prior } from "@legendre/graph-returns/models";
 * import { loadPredictions, reportModel, savePredictions } from "@legendre/graph-returns/report";
 *
 * const task = protocolTask(await generateReturns({ edges: 200 }));
 * const model = await reportModel(await onFeatures(prior()).fit(task), task);
 * await savePredictions("out/prior.predictions.safetensors", task, model);
 * const again = await loadPredictions("out/prior.predictions.safetensors");
 * console.log(again.model.name, again.task.protocol, again.model.test[0] === model.test[0]); // → prior checkout true
 * ```
 */
export async function savePredictions(
  path: string,
  task: ReturnsTask,
  { test, validation, train, repeat, ...facts }: ReportModel,
): Promise<void> {
  const lists = { test, validation, train, repeat };
  const tree: Record<string, Tensor> = {};
  for (const [name, values] of Object.entries(lists)) {
    if (values !== undefined) tree[name] = tensor(Float32Array.from(values), [values.length]);
  }
  const about: PredictionsTask = {
    protocol: task.protocol,
    seed: task.box.seed,
    suspicious: task.features.includes("suspicious"),
    schemaHash: task.data.schemaHash,
    dataHash: await dataHash(task.data),
  };
  try {
    await saveCheckpoint(path, tree, { format, version, task: about, facts } as never);
  } finally {
    treeDispose(tree);
  }
}

/** Loads what {@link savePredictions} saved. Node only; throws code "data" for another file. */
export async function loadPredictions(path: string): Promise<Predictions> {
  const { tree, meta } = await loadCheckpoint<Record<string, Tensor>>(path);
  const lists = Object.fromEntries(
    Object.entries(tree).map(([name, values]) => [name, values.dataSync().slice() as Float32Array]),
  );
  treeDispose(tree);
  const saved = meta as never as {
    readonly format?: string;
    readonly version?: number;
    readonly task: PredictionsTask;
    readonly facts: Omit<ReportModel, "test" | "validation">;
  };
  if (saved.format !== format || saved.version !== version) {
    const message = `${path}: it holds ${saved.format ?? "something else"}, expected ${format} of version ${version}; write it with savePredictions or the command "score"`;
    throw new LegendreError("data", "loadPredictions", message, { path });
  }
  return { task: saved.task, model: { ...saved.facts, ...lists } as unknown as ReportModel };
}
