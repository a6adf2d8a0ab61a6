import { constant } from "@legendre/core-tensor/extend";
import {
  abs,
  add,
  cast,
  clipByValue,
  clone,
  div,
  elu,
  erf,
  exp,
  greater,
  leakyRelu,
  minimum,
  mul,
  ones,
  relu,
  sigmoid,
  softplus,
  sub,
  type Tensor,
  tanh,
  where,
} from "@legendre/core-tensor/ops";
import { drawBernoulli } from "@legendre/core-tensor/random";
import type { OnnxCall, OnnxOp } from "../call.ts";
import { unary } from "./elementwise.ts";

/** α(eˣ − 1) below zero and βx above: elu, selu and celu with any constants. */
function exponential(x: Tensor, below: number, rate: number, above: number): Tensor {
  const grown = sub(exp(mul(minimum(x, constant(0)), constant(rate))), constant(1));
  return add(mul(relu(x), constant(above)), mul(grown, constant(below)));
}

const eluOp: OnnxOp = (call) => {
  const alpha = call.float("alpha", 1);
  return alpha === 1 ? elu(call.tensor(0)) : exponential(call.tensor(0), alpha, 1, 1);
};

const seluOp: OnnxOp = (call) => {
  const alpha = call.float("alpha", 1.6732632423543772);
  const gamma = call.float("gamma", 1.0507009873554805);
  return exponential(call.tensor(0), gamma * alpha, 1, gamma);
};

const celu: OnnxOp = (call) => {
  const alpha = call.float("alpha", 1);
  return exponential(call.tensor(0), alpha, 1 / alpha, 1);
};

/** αx + β between 0 and 1. */
export function hardSigmoid(x: Tensor, alpha: number, beta: number): Tensor {
  return clipByValue(add(mul(x, constant(alpha)), constant(beta)), 0, 1);
}

const hardSwish: OnnxOp = (call) => {
  const x = call.tensor(0);
  return mul(x, hardSigmoid(x, 1 / 6, 0.5));
};

/** x Φ(x), or its approximation by a tanh. */
export function geluOf(x: Tensor, approximate: boolean): Tensor {
  const half = mul(x, constant(0.5));
  if (!approximate) {
    return mul(half, add(erf(mul(x, constant(Math.SQRT1_2))), constant(1)));
  }
  const cubed = mul(mul(mul(x, x), x), constant(0.044715));
  const inner = mul(add(x, cubed), constant(Math.sqrt(2 / Math.PI)));
  return mul(half, add(tanh(inner), constant(1)));
}

/** The slope has the rank of the input or broadcasts to its last axes. */
const prelu: OnnxOp = (call) => {
  const [x, slope] = [call.tensor(0), call.tensor(1)];
  return add(relu(x), mul(slope, minimum(x, constant(0))));
};

const thresholded: OnnxOp = (call) => {
  const x = call.tensor(0);
  return mul(x, cast(greater(x, constant(call.float("alpha", 1))), "float32"));
};

const shrink: OnnxOp = (call) => {
  const x = call.tensor(0);
  const [bias, limit] = [constant(call.float("bias", 0)), constant(call.float("lambd", 0.5))];
  const moved = where(greater(x, constant(0)), sub(x, bias), add(x, bias));
  return mul(cast(greater(abs(x), limit), "float32"), moved);
};

/** In training mode each element is dropped by the key of the call; else nothing changes. */
const dropout: OnnxOp = (call) => {
  const x = call.tensor(0);
  const kept = (): Tensor => clone(x);
  const ratio = ratioOf(call);
  if (!call.context.training || ratio === 0) {
    return call.wants(1) ? [kept(), cast(ones(x.shape), "bool")] : kept();
  }
  const mask = drawBernoulli(call.context.key(), 1 - ratio, x.shape);
  // Selected, not multiplied by 0: what is dropped may be infinite or NaN.
  const scaled = where(mask, mul(x, constant(1 / (1 - ratio))), constant(0));
  return call.wants(1) ? [scaled, cast(mask, "bool")] : scaled;
};

function ratioOf(call: OnnxCall): number {
  const ratio =
    call.opset >= 12 ? (call.has(1) ? call.numbersOf(1)[0] : 0.5) : call.float("ratio", 0.5);
  if (ratio !== undefined && ratio >= 0 && ratio < 1) return ratio;
  throw call.wrong(`drops the share ${ratio}, expected a number in [0, 1)`);
}

/** Nonlinearities of networks. */
export const activationOps: Readonly<Record<string, OnnxOp>> = {
  Celu: celu,
  Dropout: dropout,
  Elu: eluOp,
  Gelu: (call) => geluOf(call.tensor(0), call.text("approximate", "none") !== "none"),
  HardSigmoid: (call) =>
    hardSigmoid(call.tensor(0), call.float("alpha", 0.2), call.float("beta", 0.5)),
  HardSwish: hardSwish,
  LeakyRelu: (call) => leakyRelu(call.tensor(0), call.float("alpha", 0.01)),
  Mish: unary((x) => mul(x, tanh(softplus(x)))),
  PRelu: prelu,
  Relu: unary(relu),
  Selu: seluOp,
  Shrink: shrink,
  Sigmoid: unary(sigmoid),
  Softplus: unary(softplus),
  Softsign: unary((x) => div(x, add(abs(x), constant(1)))),
  SwiGLU: (call) => {
    const x = call.tensor(0);
    return mul(mul(x, sigmoid(mul(x, constant(call.float("alpha", 1))))), call.tensor(1));
  },
  Swish: (call) => {
    const x = call.tensor(0);
    return mul(x, sigmoid(mul(x, constant(call.float("alpha", 1)))));
  },
  ThresholdedRelu: thresholded,
};
