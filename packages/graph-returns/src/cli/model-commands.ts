import { checkOutFile, parseCommand } from "@legendre/core-tensor/command";
import { outcomesOf } from "../encodings/purchase-features.ts";
import {
  boosting,
  type Evaluation,
  evaluate,
  graphModel,
  loadReturnsModel,
  logisticRegression,
  mlpClassifier,
  onFeatures,
  prior,
  type ReturnsModel,
  randomForest,
  saveReturnsModel,
  trainModel,
} from "../models/index.ts";
import type { ProtocolBox } from "../protocols/task.ts";
import { type CliOutput, dataOf, type Run, tablesIn, taskOf } from "./command.ts";
import type { ModelName } from "./model-names.ts";
import { evaluateSpec, trainSpec } from "./specs.ts";

const models: Readonly<Record<ModelName, (encodings: boolean) => ReturnsModel>> = {
  prior: () => onFeatures(prior()),
  logistic: (encodings) => onFeatures(logisticRegression(), { encodings }),
  forest: (encodings) => onFeatures(randomForest(), { encodings }),
  boosting: (encodings) => onFeatures(boosting(), { encodings }),
  mlp: (encodings) => onFeatures(mlpClassifier(), { encodings }),
  graph: () => graphModel(),
};

/** `train`: fits one model on a task, prints the protocol box and the metrics, and saves the model. */
export const train: Run = async (args, output) => {
  const { words, values } = await parseCommand(trainSpec, args);
  const { model, protocol, seed = 0, out } = values;
  if (out !== undefined) await checkOutFile(trainSpec.name, out, tablesIn(words[0]));
  const data = await dataOf(words[0], values, output);
  const task = await taskOf(data, { protocol, seed }, output);
  warnOfOneOutcome(outcomesOf(data, task.train), "training", output);
  const trained = await trainModel(models[model](values.encodings), task, {
    seed,
    signal: output.signal,
  });
  tell(trained.model, trained.box, trained.test, output);
  if (out !== undefined) {
    await saveReturnsModel(out, trained.fitted);
    output.print(`saved: ${out}`);
  }
  return 0;
};

/** `evaluate`: judges a saved model on a folder of tables. */
export const evaluateModel: Run = async (args, output) => {
  const { words, values } = await parseCommand(evaluateSpec, args);
  const [path, folder] = words as [string, string | undefined];
  const { protocol, seed = 0 } = values;
  const fitted = await loadReturnsModel(path);
  const task = await taskOf(await dataOf(folder, values, output), { protocol, seed }, output);
  tell(fitted.name, task.box, await evaluate(fitted, task), output);
  return 0;
};

/** A model of purchases with one outcome is sure of what it has never seen otherwise. */
function warnOfOneOutcome(outcomes: ArrayLike<number>, of: string, { note }: CliOutput): void {
  const first = outcomes[0];
  if (Array.from(outcomes).some((outcome) => outcome !== first)) return;
  const what = first === 1 ? "returned" : "kept";
  note(
    `WARNING: all ${outcomes.length} ${of} purchases were ${what}; the model cannot tell purchases apart, and its log loss says little`,
  );
}

/** The protocol box above the numbers, always. */
function tell(model: string, box: ProtocolBox, found: Evaluation, { print }: CliOutput): void {
  print(`protocol ${box.protocol}: ${box.split}`);
  print(`  messages: ${box.graph}`);
  print(`  features: ${box.features}`);
  if (box.warning !== undefined) print(`  WARNING: ${box.warning}`);
  print(
    `${model}: AUC ${aucText(found.auc)}, log loss ${found.logLoss.toFixed(4)}, of ${box.sizes.test.edges} edges`,
  );
  for (const [name, { auc }] of Object.entries(found.quadrants)) {
    print(`  ${name}: AUC ${aucText(auc)}`);
  }
}

/** An AUC compares returned purchases with kept ones. */
function aucText(auc: number): string {
  return Number.isNaN(auc) ? "undefined (all purchases have one outcome)" : auc.toFixed(4);
}
