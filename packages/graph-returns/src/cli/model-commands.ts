import { parseArgs } from "node:util";
import { checkOneOf } from "@legendre/core-tensor";
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
import { protocolTask } from "../protocols/protocol-task.ts";
import type { ProtocolBox } from "../protocols/task.ts";
import { dataOf, needed, number, protocolOf, type Run } from "./command.ts";
import { type ModelName, modelNames } from "./model-names.ts";
import type { CliOutput } from "./run-cli.ts";

const text = { type: "string" } as const;
const yes = { type: "boolean" } as const;

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
  const options = {
    ...{ model: text, protocol: text, out: text, seed: text, edges: text },
    ...{ encodings: yes, partial: yes },
  };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const name = checkOneOf("graph-returns", "--model", values.model ?? "boosting", modelNames);
  const data = await dataOf(positionals[0], values, output);
  const seed = number("seed", values.seed) ?? 0;
  const task = protocolTask(data, { protocol: protocolOf(values.protocol), seed });
  const trained = await trainModel(models[name](values.encodings === true), task, {
    ...{ seed, signal: output.signal },
  });
  tell(trained.model, trained.box, trained.test, output);
  if (values.out !== undefined) {
    await saveReturnsModel(values.out, trained.fitted);
    output.print(`saved: ${values.out}`);
  }
  return 0;
};

/** `evaluate`: judges a saved model on a folder of tables. */
export const evaluateModel: Run = async (args, output) => {
  const options = { protocol: text, seed: text, edges: text, partial: yes };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const fitted = await loadReturnsModel(needed(positionals, "MODEL"));
  const data = await dataOf(positionals[1], values, output);
  const seed = number("seed", values.seed) ?? 0;
  const task = protocolTask(data, { protocol: protocolOf(values.protocol), seed });
  tell(fitted.name, task.box, await evaluate(fitted, task), output);
  return 0;
};

/** The protocol box above the numbers, always. */
function tell(model: string, box: ProtocolBox, found: Evaluation, { print }: CliOutput): void {
  print(`protocol ${box.protocol}: ${box.split}`);
  print(`  messages: ${box.graph}`);
  print(`  features: ${box.features}`);
  if (box.warning !== undefined) print(`  WARNING: ${box.warning}`);
  print(
    `${model}: AUC ${found.auc.toFixed(4)}, log loss ${found.logLoss.toFixed(4)}, of ${box.sizes.test.edges} edges`,
  );
  for (const [name, { auc }] of Object.entries(found.quadrants)) {
    print(`  ${name}: AUC ${auc.toFixed(4)}`);
  }
}
