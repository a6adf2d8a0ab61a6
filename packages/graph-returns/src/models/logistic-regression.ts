import { type HostArray, hostArray, jit } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import { cholesky64, choleskySolve64 } from "@legendre/core-tensor/linalg";
import { matMul, mul, type Tensor, tensor, transpose } from "@legendre/core-tensor/ops";
import {
  above,
  atLeast,
  count,
  type OptionsOf,
  options,
  type Settings,
} from "@legendre/core-tensor/options";
import { checkColumns, checkValues, type FeatureMatrix } from "../encodings/feature-matrix.ts";
import { marginLogLoss, sigmoid } from "./logistic.ts";
import { savedParts } from "./saved-parts.ts";
import { fitScaling, type Scaling, scaled } from "./scaling.ts";
import {
  checkFit,
  type FitContext,
  type FitSummary,
  type FittedTabular,
  type SavedModel,
  type TabularData,
  type TabularModel,
} from "./tabular.ts";

/** The options of {@link logisticRegression}. */
export const logisticRegressionOptions = options("logisticRegression", {
  /**
   * Inverse strength of the L2 penalty, as in scikit-learn: $C \sum_i \ell_i + \tfrac12 \|w\|^2$ with weights of
   * columns that are scaled to standard deviation 1; the intercept is free.
   */
  c: above(0, 5),
  /** Steps at most. */
  maxSteps: count(1, 50),
  /** The fit ends where a step would gain less than this, nats a row. */
  tolerance: atLeast(0, 1e-9),
});

/** Options of {@link logisticRegression}. */
export interface LogisticRegressionOptions extends OptionsOf<typeof logisticRegressionOptions> {}

/** A logistic regression that has learned. */
export interface FittedLogisticRegression extends FittedTabular {
  /** Weights of the scaled columns. */
  readonly weights: Float32Array;
  readonly intercept: number;
}

/** {@link TabularModel} of one weight a column. */
export interface LogisticRegression extends TabularModel {
  readonly fit: (data: TabularData, context?: FitContext) => Promise<FittedLogisticRegression>;
}

/**
 * Logistic regression with an L2 penalty, by Newton's method on columns scaled to mean 0 and standard
 * deviation 1. With validation rows the result is the step with their least log loss, and the fit stops where
 * it rises three times in a row.
 *
 * @param options - see {@link LogisticRegressionOptions}.
 * @throws code "option".
 *
 * @example
 * ```ts
 * import { featureMatrix, logisticRegression } from "@legendre/graph-returns/models";
 *
 * const x = featureMatrix(["price"], Float32Array.of(1, 2, 3, 4, 5, 6));
 * const model = await logisticRegression().fit({ x, y: [0, 0, 1, 0, 1, 1] });
 * console.log([...(await model.predict(x))].map((p) => p.toFixed(2))); // → [ '0.10', '0.21', '0.39', '0.61', '0.79', '0.90' ]
 * ```
 *
 * @remarks A step is one compiled program (`rows · columns²` multiplications) and a Cholesky factorisation in
 *   float64; five to ten of them reach the optimum.
 */
export function logisticRegression(options: LogisticRegressionOptions = {}): LogisticRegression {
  const settings = logisticRegressionOptions.resolve(options);
  return {
    name: "logistic regression",
    missing: "refuse",
    fit: (data, context = {}) => fitRegression(settings, data, context),
  };
}

/** Rows with a 1 behind, so that the intercept is a weight. */
function withOnes(x: FeatureMatrix, scaling: Scaling): Float32Array {
  const width = x.names.length;
  const values = scaled(x, scaling);
  const out = new Float32Array(x.rows * (width + 1)).fill(1);
  for (let i = 0; i < x.rows; i++) {
    out.set(values.subarray(i * width, (i + 1) * width), i * (width + 1));
  }
  return out;
}

function marginsOf(rows: Float32Array, weights: ArrayLike<number>): Float64Array {
  const width = weights.length;
  const margins = new Float64Array(rows.length / width);
  for (let i = 0, at = 0; i < margins.length; i++) {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += rows[at++]! * (weights[j] as number);
    margins[i] = sum;
  }
  return margins;
}

/** $X^\top r$ and $X^\top \mathrm{diag}(h)\, X$. */
function products(x: Tensor, residual: Tensor, h: Tensor): { g: Tensor; hessian: Tensor } {
  const turned = transpose(x);
  return { g: matMul(turned, residual), hessian: matMul(turned, mul(x, h)) };
}

async function fitRegression(
  { c, maxSteps, tolerance }: Settings<typeof logisticRegressionOptions.kinds>,
  data: TabularData,
  context: FitContext,
): Promise<FittedLogisticRegression> {
  const validation = checkFit("logisticRegression.fit", data, context, "refuse");
  const { x, y } = data;
  const [n, width] = [x.rows, x.names.length + 1];
  const scaling = fitScaling(x);
  const rows = withOnes(x, scaling);
  const held = validation === undefined ? undefined : withOnes(validation.x, scaling);
  const compiled = jit(products);
  const matrix = tensor(rows, [n, width]);
  const penalty = (w: Float64Array): number =>
    w.subarray(0, -1).reduce((sum, v) => sum + v * v, 0) / (2 * c * n);
  const lossOf = (w: Float64Array, margins: Float64Array): number =>
    marginLogLoss(margins, y) + penalty(w);

  let weights = new Float64Array(width);
  let margins = marginsOf(rows, weights);
  let loss = lossOf(weights, margins);
  const losses: number[] = [];
  let best = { step: 0, weights, loss: Number.POSITIVE_INFINITY };
  let status: FitSummary["status"] = "finished";
  try {
    for (let step = 1; step <= maxSteps; step++) {
      context.signal?.throwIfAborted();
      const direction = await newtonStep({ compiled, matrix, weights, margins, y, c });
      let size = 1;
      let next = weights;
      let nextMargins = margins;
      let nextLoss = Number.POSITIVE_INFINITY;
      // Far from the optimum a whole step may be too long.
      for (; size > 1e-4; size /= 2) {
        next = weights.map((w, j) => w - size * direction[j]!);
        nextMargins = marginsOf(rows, next);
        nextLoss = lossOf(next, nextMargins);
        if (nextLoss <= loss) break;
      }
      const gained = loss - nextLoss;
      if (!(gained >= 0)) break;
      [weights, margins, loss] = [next, nextMargins, nextLoss];
      if (validation !== undefined && held !== undefined) {
        losses.push(marginLogLoss(marginsOf(held, weights), validation.y));
        if (losses.at(-1)! < best.loss) best = { step, weights, loss: losses.at(-1)! };
        if (step - best.step >= 3) {
          status = "stopped";
          break;
        }
      } else best = { step, weights, loss };
      if (gained < tolerance) break;
    }
  } finally {
    matrix.dispose();
    await compiled.dispose();
  }
  const summary = { rounds: best.step, status, validationLogLoss: losses };
  return fitted([...x.names], scaling, Float32Array.from(best.weights), summary);
}

interface NewtonState {
  readonly compiled: (
    x: Tensor,
    residual: Tensor,
    h: Tensor,
  ) => Promise<{ g: Tensor; hessian: Tensor }>;
  readonly matrix: Tensor;
  readonly weights: Float64Array;
  readonly margins: Float64Array;
  readonly y: ArrayLike<number>;
  readonly c: number;
}

/** The Newton direction $H^{-1} g$, in float64 but for the products over the rows. */
async function newtonStep(state: NewtonState): Promise<ArrayLike<number>> {
  const { compiled, matrix, weights, margins, y, c } = state;
  const n = margins.length;
  const width = weights.length;
  const residual = new Float32Array(n);
  const h = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    const p = sigmoid(margins[i]!);
    residual[i] = p - (y[i] as number);
    h[i] = p * (1 - p);
  }
  const [r, d] = [tensor(residual, [n, 1]), tensor(h, [n, 1])];
  const made = await untilReady(await compiled(matrix, r, d));
  const g = Float64Array.from(made.g.dataSync());
  const hessian = Float64Array.from(made.hessian.dataSync());
  for (const each of [r, d, made.g, made.hessian]) each.dispose();
  let trace = 0;
  for (let j = 0; j < width; j++) trace += hessian[j * width + j]!;
  for (let j = 0; j < width; j++) {
    // Rounding of float32 sums may have taken what makes it definite; the step stays one of descent.
    hessian[j * width + j]! += (1e-6 * trace) / width + 1e-12;
    if (j === width - 1) continue;
    g[j]! += weights[j]! / c;
    hessian[j * width + j]! += 1 / c;
  }
  const factor = cholesky64(hostArray(hessian, [width, width], "float64"));
  const { value } = choleskySolve64(factor, hostArray(g, [width], "float64"));
  return (value as HostArray).data;
}

function fitted(
  columns: readonly string[],
  scaling: Scaling,
  all: Float32Array,
  summary: FitSummary,
): FittedLogisticRegression {
  const kind = "logistic-regression";
  return {
    kind,
    columns,
    summary,
    weights: all.subarray(0, -1),
    intercept: all.at(-1) as number,
    async predict(x) {
      checkColumns("logisticRegression.predict", x, columns);
      checkValues("logisticRegression.predict", x, "refuse");
      return Float32Array.from(marginsOf(withOnes(x, scaling), all), sigmoid);
    },
    saved: () => ({
      kind,
      settings: { columns, summary: summary as never },
      arrays: { weights: all, ...scaling },
    }),
  };
}

/** Reads what {@link logisticRegression} saved. */
export function loadLogisticRegression(saved: SavedModel): FittedLogisticRegression {
  const { columns, summary, floats } = savedParts(saved);
  const width = columns.length;
  const scaling = { mean: floats("mean", width), deviation: floats("deviation", width) };
  return fitted(columns, scaling, floats("weights", width + 1), summary);
}
