import { constant, decayed, pooled, sizeOf } from "@legendre/core-tensor/extend";
import {
  abs,
  add,
  div,
  maximum,
  mean,
  mul,
  pad,
  pow,
  reshape,
  slice,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
} from "@legendre/core-tensor/ops";
import { stopGradient } from "@legendre/core-tensor/transforms";
import type { OnnxCall, OnnxOp } from "../call.ts";
import { alongChannels } from "./channels.ts";

/** Axes of a tensor from the given one on. */
function axesFrom(x: Tensor, first: number): number[] {
  return x.shape.map((_, axis) => axis).slice(first);
}

/** `x` without its mean, over the root of its variance, along some axes. */
function standardised(x: Tensor, axes: number[], eps: number): Tensor {
  const centred = sub(x, mean(x, axes, true));
  const variance = mean(square(centred), axes, true);
  return div(centred, sqrt(add(variance, constant(eps))));
}

/**
 * By the statistics of the state, or of the batch in a training call, which also moves the state:
 * s ← momentum · s + (1 − momentum) · s_batch.
 */
const batchNorm: OnnxOp = (call) => {
  const [x, scale, bias, runningMean, runningVariance] = [0, 1, 2, 3, 4].map((i) =>
    call.tensor(i),
  ) as [Tensor, Tensor, Tensor, Tensor, Tensor];
  const eps = constant(call.float("epsilon", 1e-5));
  if (!call.context.training) {
    // One factor and one offset a channel: two passes over x instead of four.
    const factor = div(scale, sqrt(add(runningVariance, eps)));
    const offset = sub(bias, mul(runningMean, factor));
    const y = add(mul(x, alongChannels(factor, x.rank)), alongChannels(offset, x.rank));
    return [y, runningMean.clone(), runningVariance.clone()];
  }
  const axes = axesFrom(x, 0).filter((axis) => axis !== 1);
  const batchMean = mean(x, axes, true);
  const centred = sub(x, batchMean);
  const variance = mean(square(centred), axes, true);
  const moved = moveStatistics(call, x, [runningMean, runningVariance], [batchMean, variance]);
  const factor = div(alongChannels(scale, x.rank), sqrt(add(variance, eps)));
  const y = add(mul(centred, factor), alongChannels(bias, x.rank));
  return [y, ...moved];
};

/** Running statistics after a training call. They carry no derivative. */
function moveStatistics(
  call: OnnxCall,
  x: Tensor,
  [oldMean, oldVariance]: readonly [Tensor, Tensor],
  batch: readonly [Tensor, Tensor],
): readonly [Tensor, Tensor] {
  const { momentum: given, producer } = call.context;
  const [batchMean, biased] = batch.map((s) => reshape(stopGradient(s), oldMean.shape)) as [
    Tensor,
    Tensor,
  ];
  const count = x.size / oldMean.size;
  // PyTorch's running variance is the unbiased one, ONNX's is not.
  const unbiased = producer === "pytorch" && given === undefined && count > 1;
  const variance = unbiased ? mul(biased, constant(count / (count - 1))) : biased;
  const old = { mean: oldMean, variance: oldVariance };
  const now = { mean: batchMean, variance };
  // Pooled as those of two samples, where the caller sets the share.
  const moved =
    given === undefined ? decayed(old, now, call.float("momentum", 0.9)) : pooled(old, now, given);
  const after = [moved.mean, moved.variance] as const;
  for (const [i, value] of after.entries()) call.context.setState(call.inputName(3 + i), value);
  return after;
}

/** The normalised rows, their means, and one over their spreads. */
export function layerNormOf(
  x: Tensor,
  axis: number,
  epsilon: number,
  scale: Tensor,
  bias: Tensor | undefined,
): [Tensor, Tensor, Tensor] {
  const axes = axesFrom(x, axis < 0 ? axis + x.rank : axis);
  const middle = mean(x, axes, true);
  const centred = sub(x, middle);
  const variance = mean(square(centred), axes, true);
  const root = sqrt(add(variance, constant(epsilon)));
  const scaled = mul(div(centred, root), scale);
  const y = bias === undefined ? scaled : add(scaled, bias);
  return [y, middle, div(constant(1), root)];
}

export function rmsNormOf(x: Tensor, axis: number, epsilon: number, scale: Tensor): Tensor {
  const axes = axesFrom(x, axis < 0 ? axis + x.rank : axis);
  const root = sqrt(add(mean(square(x), axes, true), constant(epsilon)));
  return mul(div(x, root), scale);
}

const instanceNorm: OnnxOp = (call) => {
  const x = call.tensor(0);
  const y = standardised(x, axesFrom(x, 2), call.float("epsilon", 1e-5));
  const scale = alongChannels(call.tensor(1), x.rank);
  return add(mul(y, scale), alongChannels(call.tensor(2), x.rank));
};

/** Factor and offset are per group in opset 18, per channel since. */
const groupNorm: OnnxOp = (call) => {
  const x = call.tensor(0);
  const [batch, channels, ...sizes] = x.shape as [number, number, ...number[]];
  const groups = call.int("num_groups");
  if (!(groups > 0 && channels % groups === 0))
    throw call.wrong(`puts ${channels} channels into ${groups} groups`);
  const grouped = reshape(x, [batch, groups, (channels / groups) * sizeOf(sizes)]);
  const y = standardised(grouped, [2], call.float("epsilon", 1e-5));
  const [scale, bias] = [call.tensor(1), call.tensor(2)];
  if (scale.size === groups) {
    return reshape(add(mul(y, reshape(scale, [groups, 1])), reshape(bias, [groups, 1])), x.shape);
  }
  return add(mul(reshape(y, x.shape), alongChannels(scale, x.rank)), alongChannels(bias, x.rank));
};

const lpNorm: OnnxOp = (call) => {
  const x = call.tensor(0);
  const axis = call.int("axis", -1);
  const p = call.int("p", 2);
  const first = p === 1;
  const size = first ? sum(abs(x), axis, true) : sqrt(sum(square(x), axis, true));
  return div(x, maximum(size, constant(1e-38)));
};

const meanVariance: OnnxOp = (call) => {
  const x = call.tensor(0);
  const axes = call.ints("axes", [0, 2, 3]) as number[];
  const centred = sub(x, mean(x, axes, true));
  return div(centred, add(sqrt(mean(square(centred), axes, true)), constant(1e-9)));
};

/** x · (bias + α/size · Σ x²)^(−β), the sum over `size` channels around each one. */
const localResponse: OnnxOp = (call) => {
  const x = call.tensor(0);
  const size = call.int("size");
  const channels = x.shape[1] as number;
  const before = Math.floor((size - 1) / 2);
  const around = x.shape.map((_, axis): [number, number] =>
    axis === 1 ? [before, size - 1 - before] : [0, 0],
  );
  const squares = pad(square(x), around);
  let total: Tensor | undefined;
  for (let i = 0; i < size; i++) {
    const begin = x.shape.map((_, axis) => (axis === 1 ? i : 0));
    const near = slice(
      squares,
      begin,
      x.shape.map((length, axis) => (axis === 1 ? channels : length)),
    );
    total = total === undefined ? near : add(total, near);
  }
  const scaled = mul(total as Tensor, constant(call.float("alpha", 1e-4) / size));
  const norm = add(scaled, constant(call.float("bias", 1)));
  return mul(x, pow(norm, constant(-call.float("beta", 0.75))));
};

/** Normalisations. */
export const normaliseOps: Readonly<Record<string, OnnxOp>> = {
  BatchNormalization: batchNorm,
  GroupNormalization: groupNorm,
  InstanceNormalization: instanceNorm,
  LRN: localResponse,
  LayerNormalization: (call) =>
    layerNormOf(
      call.tensor(0),
      call.int("axis", -1),
      call.float("epsilon", 1e-5),
      call.tensor(1),
      call.maybe(2),
    ),
  LpNormalization: lpNorm,
  MeanVarianceNormalization: meanVariance,
  RMSNormalization: (call) =>
    rmsNormOf(call.tensor(0), call.int("axis", -1), call.float("epsilon", 1e-5), call.tensor(1)),
};
