import type { HostArray } from "@legendre/core-tensor";
import { add, div, exp, mul, neg, sub, type Tensor } from "@legendre/core-tensor/ops";
import { curveFit } from "@legendre/reversible-gn/least-squares";
import type { JobContext } from "../shared/job.ts";
import {
  type Band,
  type CurveName,
  curves,
  type FitResult,
  type FitSettings,
  reach,
} from "./curves.ts";

/** Places where curve and bands are drawn. */
const places = 121;

type Params = Readonly<Record<string, Tensor>>;

/** The curves as they are traced. */
const traced: Readonly<Record<CurveName, (p: Params, x: Tensor) => Tensor>> = {
  decay: ({ a, b, c }, x) => add(mul(a as Tensor, exp(neg(mul(b as Tensor, x)))), c as Tensor),
  peak: ({ a, m, s, c }, x) => {
    const off = div(sub(x, m as Tensor), s as Tensor);
    return add(mul(a as Tensor, exp(neg(mul(off, off)))), c as Tensor);
  },
  growth: ({ a, b, m }, x) =>
    div(a as Tensor, add(1, exp(neg(mul(b as Tensor, sub(x, m as Tensor)))))),
};

/** Fits a curve to points, and tells of it with its bands. */
export async function runFit(
  { curve, loss, noise, x, y }: FitSettings,
  { emit }: JobContext<FitResult>,
): Promise<void> {
  const began = performance.now();
  const { params: names, start } = curves[curve];
  const fit = await curveFit(traced[curve], [...x], [...y], {
    start: Object.fromEntries(names.map((name, i) => [name, start[i] as number])),
    loss,
    sigma: noise,
    lossScale: 1.5,
  });
  const at = Float64Array.from({ length: places }, (_, i) => (i * reach.x) / (places - 1));
  const { value, confidence, prediction } = await fit.predict([...at], { sigma: noise });
  const milliseconds = performance.now() - began;
  emit({
    kind: "fit",
    curve,
    params: names.map((name) => fit.params[name] as number),
    standardErrors: names.map((name) => fit.standardErrors[name] as number),
    message: fit.message,
    steps: fit.history.length,
    milliseconds,
    x: at,
    value: value.data as Float64Array,
    confidence: band(confidence),
    prediction: band(prediction),
  });
}

const band = ({ lower, upper }: { lower: HostArray; upper: HostArray }): Band => ({
  lower: lower.data as Float64Array,
  upper: upper.data as Float64Array,
});
