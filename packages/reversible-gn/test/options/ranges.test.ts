import { gaussian } from "@legendre/core-tensor";
import { type OptionTable, optionConformance } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import * as main from "../../src/index.ts";
import * as fits from "../../src/least-squares/index.ts";
import table from "./ranges.json" with { type: "json" };

/** What is said of a model before anything else is looked at. */
const model = {
  outputs: (params: unknown) => params as tf.Tensor,
  targets: (batch: unknown) => batch as tf.Tensor,
  likelihood: gaussian(),
};

optionConformance([main, fits], table as OptionTable, {
  curveFit: (o) =>
    fits.curveFit((p: tf.Tensor, x: tf.Tensor) => tf.mul(p, x), [1], [1], {
      start: 1,
      maxSteps: 0,
      ...o,
    }),
  hessianFree: (o) => main.hessianFree({ ...model, ...o }),
  leastSquares: (o) => fits.leastSquares((p: tf.Tensor) => p, 1, { maxSteps: 0, ...o }),
  levenbergMarquardt: (o) => main.levenbergMarquardt({ ...model, ...o }),
});
