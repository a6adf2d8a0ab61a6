import { join } from "node:path";
import { gaussian } from "@legendre/core-tensor";
import { type OptionTable, optionConformance } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import * as main from "../../src/index.ts";
import * as rivals from "../../src/rivals/index.ts";
import * as structure from "../../src/structure/index.ts";
import * as surgeon from "../../src/surgeon/index.ts";
import { smallNet } from "../surgeon/small-net.ts";
import table from "./ranges.json" with { type: "json" };

const net = smallNet();

/** What is said of a model before anything else is looked at. */
const model = { outputs: (params: unknown) => params as tf.Tensor, likelihood: gaussian() };

optionConformance(
  join(import.meta.dirname, "../../src"),
  [main, rivals, surgeon, structure],
  table as OptionTable,
  {
    diagonalNaturalGradient: (o) => rivals.diagonalNaturalGradient({ ...model, lr: 0.1, ...o }),
    explainBlocks: (o) => main.explainBlocks({ w: tf.zeros([2, 2]) }, { flopsPerSecond: 1, ...o }),
    fineTuning: (o) => surgeon.fineTuning(o as never),
    fishleg: (o) => main.fishleg({ ...model, lr: 0.1, ...o }),
    fishlegSurgeon: (o) => surgeon.fishlegSurgeon(o),
    inverseFisher: (o) =>
      main.inverseFisher({ ...model, params: { w: tf.zeros([2, 2]) }, ...o } as never),
    kfac: (o) => rivals.kfac({ ...model, lr: 0.1, ...o }),
    // It fails once the numbers were looked at, and prunes nothing.
    prune: (o) => surgeon.prune({ ...net, prunable: () => false, resume: true, ...o } as never),
    scaleByDiagonalFisher: (o) => rivals.scaleByDiagonalFisher({ ...model, ...o }),
    scaleByFishleg: (o) => main.scaleByFishleg({ ...model, ...o }),
    scaleByKfac: (o) => rivals.scaleByKfac({ ...model, ...o }),
  },
  {
    describeBlocks: "no numbers",
    smallerLayersModel: "takes a model, and no options",
  },
);
