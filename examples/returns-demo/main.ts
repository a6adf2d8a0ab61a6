import { protocolTask } from "@legendre/graph-returns";
import { generateReturns } from "@legendre/graph-returns/generator";
import {
  boosting,
  graphModel,
  logisticRegression,
  onFeatures,
  prior,
  trainModel,
} from "@legendre/graph-returns/models";
import { startEngine } from "@repo/cli";
import { exampleFlags } from "../shared/flags.ts";
import { table } from "../shared/table.ts";

const { engine, smoke, seed, log, progress, record, ...flags } = exampleFlags("returns-demo", {
  edges: { type: "integer", help: "purchases to learn from", default: 20_000 },
});
const { compile } = await startEngine(engine);
const edges = smoke ? 500 : flags.edges;
const epochs = smoke ? 1 : 15;
progress(`generating a shop with ${edges} purchases to learn from`);
const data = await generateReturns({ edges, seed });
const plans = [
  ["checkout", "prior", onFeatures(prior())],
  ["checkout", "logistic regression", onFeatures(logisticRegression())],
  ["checkout", "boosting", onFeatures(boosting())],
  ["label-aware", "boosting + rates", onFeatures(boosting(), { encodings: true })],
  ["label-aware", "GNN", graphModel({ epochs, virtual: ["product"], compile })],
  ["paper", "boosting", onFeatures(boosting())],
] as const;
const rows: (string | number)[][] = [];
for (const [protocol, name, model] of plans) {
  progress(`${protocol}: ${name}`);
  const task = protocolTask(data, { protocol, seed });
  const { test, box } = await trainModel(model, task, { seed });
  rows.push([protocol, name, test.auc, test.logLoss, test.f1, test.allReturnedF1]);
  if (box.warning !== undefined) log(`${protocol}: ${box.warning}`);
}
log(table(["what may be known", "model", "AUC", "log loss", "F1", "F1, all returned"], rows));
record({ rows });
