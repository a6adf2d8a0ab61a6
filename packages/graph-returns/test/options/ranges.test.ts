import { join } from "node:path";
import { type OptionTable, optionConformance } from "@repo/test-kit";
import * as cli from "../../src/cli/index.ts";
import * as decide from "../../src/decide/index.ts";
import * as explain from "../../src/explain/index.ts";
import * as exporting from "../../src/export/index.ts";
import * as generator from "../../src/generator/index.ts";
import * as main from "../../src/index.ts";
import * as models from "../../src/models/index.ts";
import * as report from "../../src/report/index.ts";
import * as serve from "../../src/serve/index.ts";
import table from "./ranges.json" with { type: "json" };

const costs = { returnCost: 10, effect: 0.5, actionCost: 1, friction: 2 };

optionConformance(
  join(import.meta.dirname, "../../src"),
  [main, cli, decide, explain, exporting, generator, models, report, serve],
  table as OptionTable,
  {
    binaryMetrics: (o) => main.binaryMetrics([1, 0], [0.6, 0.4], o),
    brierDecomposition: (o) => decide.brierDecomposition([1, 0], [0.6, 0.4], o),
    comparePolicies: (o) => decide.comparePolicies([1, 0], costs, { all: [1, 1] }, o),
    savingsCurve: (o) => decide.savingsCurve([1, 0], [0.6, 0.4], costs, o),
    // Checked last, so that nothing is drawn.
    plantedReturns: (o) =>
      generator.plantedReturns({ model: "propensity", variantSpread: -1, ...o } as never),
    priorCorrection: (o) => decide.priorCorrection({ from: 0.3, to: 0.4, ...o }),
    buildGraph: (o) => main.buildGraph({} as never, { split: "training" } as never, o),
    importGraphModel: (o) => exporting.importGraphModel("nowhere", o),
    purchaseSegments: (o) => main.purchaseSegments({} as never, {} as never, o),
    returnsReport: (o) => report.returnsReport({ test: { edges: [] }, data: {} } as never, [], o),
    // Ports are looked at before anything starts.
    returnsServer: (o) => serve.returnsServer({ port: -1, ...o } as never),
    graphProblem: (o) => models.graphProblem(undefined as never, o),
    // The last that is checked, so that nothing is generated.
    generateReturns: (o) => generator.generateReturns({ workers: -1, ...o }),
    writeReturns: (o) => generator.writeReturns("", { workers: -1, ...o }),
  },
  { onFeatures: "no numbers" },
);
