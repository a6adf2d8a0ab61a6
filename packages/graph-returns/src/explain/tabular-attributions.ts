import { LegendreError, type MlpParams, mlp, treeDispose } from "@legendre/core-tensor";
import type { ActivationName } from "@legendre/core-tensor/nn";
import { reshape, type Tensor, tensor } from "@legendre/core-tensor/ops";
import type { FeatureMatrix } from "../encodings/feature-matrix.ts";
import type { HostWeights } from "../models/host-params.ts";
import { logit } from "../models/logistic.ts";
import { scaled } from "../models/scaling.ts";
import type { FittedTabular } from "../models/tabular.ts";
import type { FittedTrees } from "../models/tree-model.ts";
import { finished } from "../pause.ts";
import { attributedAlongLine, type LineLayer } from "./exact-line.ts";
import type { RowAttributions } from "./explanation.ts";
import {
  type IntegratedGradientsOptions,
  integratedGradients,
  integratedGradientsOptions,
} from "./integrated-gradients.ts";
import { treeShap } from "./tree-shap.ts";

/** How a model of rows comes to what it says of each row, by column. */
export function tabularAttributions(
  model: FittedTabular,
  x: FeatureMatrix,
  options: IntegratedGradientsOptions = {},
): RowAttributions[] {
  switch (model.kind) {
    case "boosting":
    case "random-forest":
      return ofTrees(model as FittedTrees, x);
    case "logistic-regression":
      return ofRegression(model, x);
    case "mlp":
      return ofNetwork(model, x, options);
    case "prior": {
      const base = logit(model.saved().settings["rate"] as number);
      const amounts = new Float64Array(x.names.length);
      const one = { unit: "logit", base, output: base, amounts, method: "none", status: "exact" };
      return Array.from({ length: x.rows }, () => one as RowAttributions);
    }
    default: {
      const message = `a model of kind "${model.kind}" cannot be explained; expected boosting, random-forest, logistic-regression, mlp or prior`;
      throw new LegendreError("option", "explain", message, { kind: model.kind });
    }
  }
}

const rowOf = ({ names, values }: FeatureMatrix, row: number): Float32Array =>
  values.subarray(row * names.length, (row + 1) * names.length);

function ofTrees(model: FittedTrees, x: FeatureMatrix): RowAttributions[] {
  const { base, values, unit } = treeShap(model, x);
  return Array.from({ length: x.rows }, (_, i): RowAttributions => {
    const amounts = rowOf(values, i);
    const output = amounts.reduce((sum, amount) => sum + amount, base);
    return { unit, base, output, amounts, method: "tree-shap", status: "exact" };
  });
}

/** $w_j (x_j - \bar x_j) / s_j$: the average row is the base. */
function ofRegression(model: FittedTabular, x: FeatureMatrix): RowAttributions[] {
  const { mean, deviation, weights } = model.saved().arrays as Record<string, Float32Array>;
  const z = scaled(x, { mean: mean!, deviation: deviation! });
  const width = x.names.length;
  const base = weights![width]!;
  return Array.from({ length: x.rows }, (_, i): RowAttributions => {
    const amounts = Float64Array.from(
      { length: width },
      (_, j) => weights![j]! * z[i * width + j]!,
    );
    const output = amounts.reduce((sum, amount) => sum + amount, base);
    return { unit: "logit", base, output, amounts, method: "linear", status: "exact" };
  });
}

/** From the average row, which is 0 once scaled. */
function ofNetwork(
  model: FittedTabular,
  x: FeatureMatrix,
  options: IntegratedGradientsOptions,
): RowAttributions[] {
  const { settings, arrays } = model.saved();
  const { hidden, activation } = settings as never as {
    readonly hidden: readonly number[];
    readonly activation: ActivationName;
  };
  const of = arrays as Record<string, Float32Array>;
  const sizes = [x.names.length, ...hidden, 1];
  const layers = sizes.slice(1).map((units, l) => ({
    kernel: { data: of[`kernel${l}`]!, shape: [sizes[l]!, units] },
    bias: { data: of[`bias${l}`]!, shape: [units] },
  }));
  const z = { ...x, values: scaled(x, { mean: of["mean"]!, deviation: of["deviation"]! }) };
  const rows = Array.from({ length: x.rows }, (_, i) => rowOf(z, i));
  const slope = slopes[activation];
  return slope === undefined
    ? ofSmooth(layers, { hidden, activation }, rows, options)
    : ofReLUs(layers, slope, rows, options);
}

/** Weights of the layers of an MLP. */
type HostMlp = readonly Readonly<Record<"kernel" | "bias", HostWeights>>[];

/** Below 0, of activations that are straight on both sides of it. */
const slopes: Partial<Record<ActivationName, number>> = { relu: 0, linear: 1, identity: 1 };

function ofReLUs(
  mlpLayers: HostMlp,
  slope: number,
  rows: readonly Float32Array[],
  { maxPoints = integratedGradientsOptions.defaults.maxPoints }: IntegratedGradientsOptions,
): RowAttributions[] {
  const layers = mlpLayers.map(({ kernel, bias }, l): LineLayer => {
    return {
      bias: bias.data,
      inputs: l === 0 ? [{ from: 0, kernel }] : [],
      layers: l === 0 ? [] : [{ from: l - 1, kernel }],
      slope: l === mlpLayers.length - 1 ? 1 : slope,
    };
  });
  return rows.map((row) => {
    const average = new Float32Array(row.length);
    const steps = attributedAlongLine({ layers }, [average], [row], maxPoints);
    const { amounts, base, output, status } = finished(steps);
    return {
      unit: "logit",
      base,
      output,
      amounts: amounts[0]!,
      method: "integrated-gradients",
      status,
    };
  });
}

function ofSmooth(
  layers: HostMlp,
  shape: { readonly hidden: readonly number[]; readonly activation: ActivationName },
  rows: readonly Float32Array[],
  options: IntegratedGradientsOptions,
): RowAttributions[] {
  const network = mlp({ ...shape, output: 1 });
  const tensorOf = ({ data, shape }: HostWeights): Tensor => tensor(data, [...shape]);
  const params = {
    layers: layers.map(({ kernel, bias }) => ({ kernel: tensorOf(kernel), bias: tensorOf(bias) })),
  } as never as MlpParams;
  const f = (points: Tensor): Tensor =>
    reshape(network.apply(params, {}, points).output, [points.shape[0]!]);
  try {
    return rows.map((row): RowAttributions => {
      const average = new Float32Array(row.length);
      const { amounts, base, output, status } = integratedGradients(f, row, average, options);
      return { unit: "logit", base, output, amounts, method: "integrated-gradients", status };
    });
  } finally {
    treeDispose(params);
  }
}
