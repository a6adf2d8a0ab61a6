import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { memory } from "@legendre/core-tensor/ops";
import { protocolTask } from "@legendre/graph-returns";
import { calibrateModel } from "@legendre/graph-returns/decide";
import { generateReturns } from "@legendre/graph-returns/generator";
import {
  boosting,
  logisticRegression,
  mlpClassifier,
  onFeatures,
} from "@legendre/graph-returns/models";
import {
  type ReportModel,
  reportModel,
  reportPage,
  returnsReport,
} from "@legendre/graph-returns/report";
import { exampleFlags } from "../shared/flags.ts";
import { table } from "../shared/table.ts";

const { smoke, seed, out, log, progress, record, ...flags } = exampleFlags("returns-report", {
  edges: {
    type: "integer",
    help: "purchases to learn from, half of the customers",
    default: 70_000,
  },
  write: { type: "boolean", help: "rewrites the committed page" },
});
const edges = smoke ? 800 : flags.edges;
progress(`generating a shop with ${edges} purchases to learn from`);
const data = await generateReturns({ edges, seed });
const task = protocolTask(data, { seed });
const plans = {
  "boosting, calibrated": onFeatures(boosting({ trees: smoke ? 10 : 200 }), { encodings: true }),
  "logistic regression": onFeatures(logisticRegression()),
  MLP: onFeatures(mlpClassifier({ epochs: smoke ? 1 : 20 })),
};
const models: ReportModel[] = [];
for (const [name, plan] of Object.entries(plans)) {
  progress(`fitting: ${name}`);
  const before = memory().numTensors;
  const fitted = await plan.fit(task, { seed });
  const leakedTensors = memory().numTensors - before;
  const used = name.endsWith("calibrated") ? await calibrateModel(fitted, task) : fitted;
  models.push({ ...(await reportModel(used, task, { seed, leakedTensors })), name });
}
progress("making the report");
const report = await returnsReport(task, models, {
  title: "Will it come back? A generated shop",
  costs: { returnCost: 8, effect: 0.3, actionCost: 0.2, friction: 2.5 },
  ...(smoke ? { minimum: 50, replicates: 20 } : {}),
  card: {
    "The data are": `generated: a simulated shop of ${data.nodes["customer"]!.count} customers with the statistics of the published tables, seed ${seed}; no person is behind any number`,
    "Made with": "npm run example -- returns-report --write",
  },
});
const page = reportPage(report);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "report.html"), page);
if (flags.write && !smoke) {
  writeFileSync(fileURLToPath(new URL("report.html", import.meta.url)), page);
}
const rows = report.models.map(({ name, test }) => [
  name,
  test.auc,
  test.logLoss,
  test.ece,
  test.f1,
]);
log(table(["model", "AUC", "log loss", "ECE", "F1 at 0.5"], rows));
for (const { status, title, found } of report.checks) {
  if (status === "warn" || status === "fail") log(`${status}: ${title}: ${found}`);
}
log(`written: ${join(out, "report.html")}, ${Math.round(page.length / 1024)} KiB`);
record({ rows, checks: report.checks.map(({ id, status }) => [id, status]) });
