import { entries, packages } from "../workspace.ts";
import { trainSource } from "./train-use.ts";

/** Every path that users import. */
export const specifiers: readonly string[] = packages()
  .flatMap(entries)
  .map(({ specifier }) => specifier);

const list = JSON.stringify(specifiers);

const esm = `
for (const path of ${list}) {
  const names = Object.keys(await import(path));
  if (names.includes("default")) throw new Error(path + " has a default export");
}
console.log("ok");
`;

const cjs = `
for (const path of ${list}) {
  if (typeof require(path) !== "object") throw new Error(path + " exports nothing");
}
console.log("ok");
`;

/** Both formats in one process: the same names; errors and trees of one are known to the other. */
const both = `
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
for (const path of ${list}) {
  const names = (module) => Object.keys(module).filter((n) => n !== "module.exports").sort().join();
  if (names(await import(path)) !== names(require(path))) throw new Error(path + ": formats differ");
}
const esm = await import("@legendre/core-tensor");
const cjs = require("@legendre/core-tensor");
for (const [a, b] of [[esm, cjs], [cjs, esm]]) {
  const error = new a.LegendreError("shape", "consumer", "got one, expected two");
  if (!b.isLegendreError(error, "shape")) throw new Error("an error is not known to the other format");
}
const tf = require("@tensorflow/tfjs");
tf.env().set("PROD", true); // no advice from tfjs about faster backends
const loss = (params) => tf.sum(tf.square(params.w));
const { grads } = esm.valueAndGrad(loss)({ w: tf.tensor1d([3, 4]) });
const squared = cjs.treeDot(grads, grads).dataSync()[0];
if (squared !== 100) throw new Error("the gradient has squared norm " + squared + ", not 100");
console.log("ok");
`;

/**
 * One shop through all entries of graph-returns: what one makes, another takes, and a file of one is read by the next.
 * `a` and `b` load entries, each in its own way.
 */
const entriesTogether = `
async function entriesTogether(a, b) {
  const from = (load, entry) => load("@legendre/graph-returns" + entry);
  const { auc, protocolTask } = await from(a, "");
  const { generateReturns, plantedReturns } = await from(b, "/generator");
  const models = await from(a, "/models");
  const { loadReturnsModel } = await from(b, "/models");
  const { calibrateModel, planActions } = await from(b, "/decide");
  const { explain } = await from(b, "/explain");
  const { dataHash, reportModel, returnsReport } = await from(b, "/report");
  const { scorer } = await from(b, "/serve");
  const { exportGraph } = await from(b, "/export");
  const { runCli } = await from(b, "/cli");
  const must = (what, is) => {
    if (!is) throw new Error("across entries: " + what);
  };
  const data = plantedReturns({ model: "who-else", customers: 60, variants: 40 });
  const task = protocolTask(data);
  const row = models.onFeatures(models.boosting({ trees: 10 }));
  const graph = models.graphModel({ epochs: 2, compile: false });
  for (const model of [row, graph, models.embeddingHead(graph, models.logisticRegression())]) {
    const fitted = await calibrateModel(await model.fit(task), task, { method: "temperature" });
    const file = "entries.safetensors";
    await models.saveReturnsModel(file, fitted);
    const again = await loadReturnsModel(file);
    const [before, after] = [await fitted.predict(data, task.test), await again.predict(data, task.test)];
    must("a model reads back as another", before.every((p, i) => Math.abs(p - after[i]) < 1e-6));
    const { label, customer, variant } = data.splits[task.test.split].edges;
    const outcomes = Array.from(task.test.edges, (edge) => label[edge]);
    must("no area under the curve", auc(outcomes, after) > 0);
    must("no plan", planActions(after, { returnCost: 8, effect: 0.3, actionCost: 0.2 }).act.length > 0);
    const [why] = await explain(again, data, task.test, { edges: task.test.edges.slice(0, 1) });
    must("an explanation does not add up", Math.abs(why.residual) < 0.01);
    const shop = await scorer(again, data, { messages: task.test.messages });
    const [edge] = task.test.edges;
    const line = { customer: data.nodes.customer.ids[customer[edge]], variant: data.nodes.variant.ids[variant[edge]] };
    const [scored] = await shop.score([line]);
    must("a served model scores otherwise", Math.abs(scored.probability - after[0]) < 1e-3);
    await shop.dispose();
    const { checks } = await returnsReport(task, [await reportModel(again, task)]);
    must("a report has no checks", checks.length > 0);
  }
  // Threads start from the text of functions, which each format writes in its own way.
  const [alone, threaded] = await Promise.all([0, 1].map((workers) => generateReturns({ edges: 200, workers })));
  must("threads generate other data", (await dataHash(alone)) === (await dataHash(threaded)));
  await exportGraph("entries-graph", task);
  const lines = [];
  const code = await runCli(["evaluate", "entries.safetensors", "nowhere"], { print: () => 0, note: (l) => lines.push(l) });
  must("the command line says " + code + ": " + lines, code === 1);
}
`;

/** No advice from tfjs about faster backends, and no warning where compiled functions run without onnxruntime. */
const quiet = `
tf.env().set("PROD", true);
console.warn = () => undefined;
`;

/** Each value of graph-returns is exported by one entry. */
const namesOnce = `
async function namesOnce(load) {
  const found = new Map();
  for (const path of ${list}.filter((each) => each.startsWith("@legendre/graph-returns"))) {
    for (const name of Object.keys(await load(path))) {
      if (name === "__esModule" || name === "module.exports") continue;
      if (found.has(name)) throw new Error(name + " is exported by " + found.get(name) + " and " + path);
      found.set(name, path);
    }
  }
}
`;

const entriesOfEsm = `
import * as tf from "@tensorflow/tfjs";
import { createRequire } from "node:module";
${quiet}
${entriesTogether}
${namesOnce}
const require = createRequire(import.meta.url);
const load = (path) => import(path);
await namesOnce(load);
await entriesTogether(load, load);
await entriesTogether(load, require);
console.log("ok");
`;

const entriesOfCjs = `
const tf = require("@tensorflow/tfjs");
${quiet}
${entriesTogether}
${namesOnce}
namesOnce(require)
  .then(() => entriesTogether(require, require))
  .then(() => console.log("ok"));
`;

/** One way of using the packages from outside the repository; prints `ok` and nothing else. */
export interface Use {
  readonly name: string;
  readonly file: string;
  readonly source: string;
}

export const uses: readonly Use[] = [
  { name: "import", file: "import.mjs", source: esm },
  { name: "require", file: "require.cjs", source: cjs },
  { name: "import beside require", file: "both.mjs", source: both },
  { name: "entries together", file: "entries.mjs", source: entriesOfEsm },
  { name: "entries together, required", file: "entries.cjs", source: entriesOfCjs },
  { name: "train, save and load", file: "train.mjs", source: trainSource },
];

/** Imports everything, for a type check. */
export const typedSource: string = `
${specifiers.map((path, i) => `import * as module${i} from "${path}";`).join("\n")}
export const modules = [${specifiers.map((_, i) => `module${i}`).join(", ")}];
`;
