import { join } from "node:path";
import { gaussian, hostArray, random } from "@legendre/core-tensor";
import { type OptionTable, optionConformance } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import * as main from "../../src/index.ts";
import * as fits from "../../src/least-squares/index.ts";
import * as pde from "../../src/pde/index.ts";
import table from "./ranges.json" with { type: "json" };

/** What is said of a model before anything else is looked at. */
const model = {
  outputs: (params: unknown) => params as tf.Tensor,
  targets: (batch: unknown) => batch as tf.Tensor,
  likelihood: gaussian(),
};

const one = tf.tensor1d([1, 2]) as tf.Tensor;
const key = random.key(0);

const fitted = fits.curveFit((p: tf.Tensor, x: tf.Tensor) => tf.mul(p, x), [1, 2], [1, 2.1], {
  start: 1,
});

/** The method that has a first damping and a target; the usual one refuses both. */
const methodOf = (o: object): object =>
  "initialDamping" in o || "targetRatio" in o ? { method: "adaptive-ratio" } : {};

optionConformance(
  join(import.meta.dirname, "../../src"),
  [main, fits, pde],
  table as OptionTable,
  {
    "fitModel.params": (o) =>
      fits.fitModel((p, x: tf.Tensor) => tf.mul(p.a, x), [1], [1], {
        params: { a: { start: 1, ...o } },
        maxSteps: 0,
      }),
    curveFit: (o) =>
      fits.curveFit((p: tf.Tensor, x: tf.Tensor) => tf.mul(p, x), [1], [1], {
        start: 1,
        maxSteps: 0,
        ...methodOf(o),
        ...o,
      }),
    "curveFit.predict": async (o) => (await fitted).predict([1], o),
    "curveFit.profile": async (o) => (await fitted).profile(o),
    "leastSquares.covariance": async (o) => (await fitted).covariance(o),
    gaussNewton: (o) => fits.gaussNewton({ residuals: (p) => p, ...o }),
    gnStep: (o) =>
      main.gnStep({} as never, {} as never, {} as never, tf.zeros([1]), tf.zeros([1]), {
        likelihood: gaussian(),
        ...o,
      }),
    ntkAlignmentSketch: (o) =>
      main.ntkAlignmentSketch((w: tf.Tensor) => w, one, one, { key, ...o }),
    hessianFree: (o) => main.hessianFree({ ...model, ...o }),
    adaptive: (o) => pde.adaptive({ x: hostArray([1, 2]) }, [1, 2], 1, o),
    causalWeights: (o) => pde.causalWeights(hostArray([1, 2]), [1, 2], o),
    boundary: (o) => pde.boundary(pde.box({ t: [0, 1] }), 1, o),
    fieldNet: (o) => pde.fieldNet(pde.box({ t: [0, 1] }), { hidden: [1], ...o }),
    initial: (o) => pde.initial(pde.box({ t: [0, 1] }), 1, o),
    interior: (o) => pde.interior(pde.box({ t: [0, 1] }), 1, o),
    leastSquares: (o) =>
      fits.leastSquares((p: tf.Tensor) => p, 1, { maxSteps: 0, ...methodOf(o), ...o }),
    levenbergMarquardt: (o) => main.levenbergMarquardt({ ...model, ...o }),
  },
  {
    fitModel: "has the options of curveFit, which looks at them",
    loadModelFit: "has functions of params by name, of which it asks for those that are missing",
  },
);
