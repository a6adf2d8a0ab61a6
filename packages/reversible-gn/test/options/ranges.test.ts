import { gaussian } from "@legendre/core-tensor";
import { type OptionTable, optionConformance } from "@repo/test-kit";
import type * as tf from "@tensorflow/tfjs";
import * as main from "../../src/index.ts";
import table from "./ranges.json" with { type: "json" };

/** What is said of a model before anything else is looked at. */
const model = {
  outputs: (params: unknown) => params as tf.Tensor,
  targets: (batch: unknown) => batch as tf.Tensor,
  likelihood: gaussian(),
};

optionConformance([main], table as OptionTable, {
  hessianFree: (o) => main.hessianFree({ ...model, ...o }),
  levenbergMarquardt: (o) => main.levenbergMarquardt({ ...model, ...o }),
});
