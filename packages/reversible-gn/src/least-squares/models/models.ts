import {
  add,
  atan,
  div,
  erf,
  exp,
  expm1,
  log,
  mul,
  neg,
  pow,
  reciprocal,
  sigmoid,
  sin,
  square,
  sub,
  type Tensor,
} from "@legendre/core-tensor/ops";
import { constant } from "../../constant.ts";
import { curveModel } from "./curve-model.ts";
import { anyOf, center, frequency, oneOf, rate, scale, share, slowRate, width } from "./grids.ts";

const all = (...factors: Tensor[]): Tensor => factors.reduce((a, b) => mul(a, b));
const total = (...terms: Tensor[]): Tensor => terms.reduce((a, b) => add(a, b));
/** `(x − center) / width`. */
const off = (p: { readonly center: Tensor; readonly width: Tensor }, x: Tensor): Tensor =>
  div(sub(x, p.center), p.width);
const bell = (z: Tensor): Tensor => exp(div(square(z), -2));
const lorentz = (z: Tensor): Tensor => reciprocal(add(1, square(z)));
/** `2π x`. */
const turns = (x: Tensor): Tensor => mul(constant(2 * Math.PI), x);
const peak = { center, width };
const phase = anyOf([-2, -1, 0, 1, 2, 3]);
const rises = oneOf([0.5, 1, 1.5, 2, 3, 5]);

/**
 * Models of one predictor, each with a guess of where to start: peaks, steps, growth, decay, binding, doses, kinetics, oscillations, powers and distributions. Combined by
 * {@link sumOf} and {@link productOf}.
 *
 * @example
 * ```ts
 * import { fitModel, models } from "@legendre/reversible-gn/least-squares";
 *
 * const x = [0, 1, 2, 3, 4, 5];
 * const y = [5.3, 3.4, 2.3, 1.6, 1.2, 0.9];
 * const { curve, guess } = models.decayToLevel;
 * const fit = await fitModel(curve, x, y, { params: guess(x, y) });
 * console.log(fit.params.rate.toFixed(2)); // 0.50
 * ```
 */
export const models = {
  line: curveModel("line", "level + slope * x", ["level", "slope"], {}, (p, x) =>
    add(p.level, mul(p.slope, x)),
  ),
  quadratic: curveModel("quadratic", "a + b * x + c * x^2", ["a", "b", "c"], {}, (p, x) =>
    total(p.a, mul(p.b, x), mul(p.c, square(x))),
  ),
  cubic: curveModel("cubic", "a + b * x + c * x^2 + d * x^3", ["a", "b", "c", "d"], {}, (p, x) =>
    total(p.a, mul(p.b, x), mul(p.c, square(x)), all(p.d, x, square(x))),
  ),
  logarithm: curveModel("logarithm", "level + slope * log(x)", ["level", "slope"], {}, (p, x) =>
    add(p.level, mul(p.slope, log(x))),
  ),

  // Peaks.
  gaussian: curveModel(
    "gaussian",
    "height * exp(-((x - center) / width)^2 / 2)",
    ["height"],
    peak,
    (p, x) => mul(p.height, bell(off(p, x))),
  ),
  lorentzian: curveModel(
    "lorentzian",
    "height / (1 + ((x - center) / width)^2)",
    ["height"],
    peak,
    (p, x) => mul(p.height, lorentz(off(p, x))),
  ),
  pseudoVoigt: curveModel(
    "pseudoVoigt",
    "height * (share / (1 + z^2) + (1 - share) * 2^(-z^2)), z = (x - center) / width",
    ["height"],
    { ...peak, share },
    (p, x) => {
      const z = off(p, x);
      const narrow = exp(mul(constant(-Math.LN2), square(z)));
      return mul(p.height, add(mul(p.share, lorentz(z)), mul(sub(1, p.share), narrow)));
    },
  ),
  moffat: curveModel(
    "moffat",
    "height / (1 + ((x - center) / width)^2)^power",
    ["height"],
    { ...peak, power: rises },
    (p, x) => mul(p.height, pow(lorentz(off(p, x)), p.power)),
  ),
  sechSquared: curveModel(
    "sechSquared",
    "height / cosh((x - center) / width)^2",
    ["height"],
    peak,
    (p, x) =>
      // Beyond what cosh holds the sigmoids are 0.
      all(constant(4), p.height, sigmoid(mul(2, off(p, x))), sigmoid(mul(-2, off(p, x)))),
  ),
  skewedGaussian: curveModel(
    "skewedGaussian",
    "height * exp(-z^2 / 2) * (1 + erf(skew * z / sqrt(2))), z = (x - center) / width",
    ["height"],
    { ...peak, skew: anyOf([-4, -1, 1, 4]) },
    (p, x) => {
      const z = off(p, x);
      return all(p.height, bell(z), add(1, erf(all(constant(Math.SQRT1_2), p.skew, z))));
    },
  ),
  logNormal: curveModel(
    "logNormal",
    "height * exp(-(log(x / center) / spread)^2 / 2)",
    ["height"],
    { center: scale, spread: oneOf([0.05, 0.1, 0.2, 0.4, 0.8, 1.5]) },
    (p, x) => mul(p.height, bell(div(log(div(x, p.center)), p.spread))),
  ),

  // Steps.
  erfStep: curveModel(
    "erfStep",
    "height * (1 + erf((x - center) / width)) / 2",
    ["height"],
    peak,
    (p, x) => div(mul(p.height, add(1, erf(off(p, x)))), 2),
  ),
  arctanStep: curveModel(
    "arctanStep",
    "height * (1 / 2 + atan((x - center) / width) / pi)",
    ["height"],
    peak,
    (p, x) => mul(p.height, add(0.5, mul(constant(1 / Math.PI), atan(off(p, x))))),
  ),

  // Growth.
  exponentialGrowth: curveModel(
    "exponentialGrowth",
    "size * exp(rate * x)",
    ["size"],
    { rate: slowRate },
    (p, x) => mul(p.size, exp(mul(p.rate, x))),
  ),
  logistic: curveModel(
    "logistic",
    "top / (1 + exp(-(x - center) / width))",
    ["top"],
    peak,
    (p, x) => mul(p.top, sigmoid(off(p, x))),
  ),
  gompertz: curveModel(
    "gompertz",
    "top * exp(-exp(-(x - center) / width))",
    ["top"],
    peak,
    (p, x) => mul(p.top, exp(neg(exp(neg(off(p, x)))))),
  ),
  richards: curveModel(
    "richards",
    "top / (1 + exp(-(x - center) / width))^power",
    ["top"],
    { ...peak, power: rises },
    (p, x) => mul(p.top, pow(sigmoid(off(p, x)), p.power)),
  ),
  saturation: curveModel("saturation", "top * (1 - exp(-rate * x))", ["top"], { rate }, (p, x) =>
    mul(p.top, neg(expm1(neg(mul(p.rate, x))))),
  ),

  // Decay.
  decay: curveModel("decay", "size * exp(-rate * x)", ["size"], { rate }, (p, x) =>
    mul(p.size, exp(neg(mul(p.rate, x)))),
  ),
  decayToLevel: curveModel(
    "decayToLevel",
    "size * exp(-rate * x) + level",
    ["size", "level"],
    { rate },
    (p, x) => add(mul(p.size, exp(neg(mul(p.rate, x)))), p.level),
  ),
  doubleDecay: curveModel(
    "doubleDecay",
    "fast * exp(-fastRate * x) + slow * exp(-slowRate * x)",
    ["fast", "slow"],
    { fastRate: rate, slowRate: rate },
    (p, x) =>
      add(mul(p.fast, exp(neg(mul(p.fastRate, x)))), mul(p.slow, exp(neg(mul(p.slowRate, x))))),
    (p) => p.fastRate > p.slowRate,
  ),
  stretchedDecay: curveModel(
    "stretchedDecay",
    "size * exp(-(rate * x)^power)",
    ["size"],
    { rate, power: oneOf([0.3, 0.5, 0.7, 1, 1.5, 2]) },
    (p, x) => mul(p.size, exp(neg(pow(mul(p.rate, x), p.power)))),
  ),
  hyperbolicDecay: curveModel(
    "hyperbolicDecay",
    "size / (1 + rate * x)",
    ["size"],
    { rate },
    (p, x) => div(p.size, add(1, mul(p.rate, x))),
  ),

  // Binding and doses.
  michaelisMenten: curveModel(
    "michaelisMenten",
    "top * x / (half + x)",
    ["top"],
    { half: scale },
    (p, x) => div(mul(p.top, x), add(p.half, x)),
  ),
  hill: curveModel(
    "hill",
    "top / (1 + (half / x)^power)",
    ["top"],
    { half: scale, power: rises },
    (p, x) => mul(p.top, sigmoid(mul(p.power, log(div(x, p.half))))),
  ),
  bindingWithBackground: curveModel(
    "bindingWithBackground",
    "top * x / (half + x) + slope * x",
    ["top", "slope"],
    { half: scale },
    (p, x) => add(div(mul(p.top, x), add(p.half, x)), mul(p.slope, x)),
  ),
  substrateInhibition: curveModel(
    "substrateInhibition",
    "top * x / (half + x + x^2 / inhibited)",
    ["top"],
    { half: scale, inhibited: scale },
    (p, x) => div(mul(p.top, x), total(p.half, x, div(square(x), p.inhibited))),
  ),
  doseResponse: curveModel(
    "doseResponse",
    "bottom + (top - bottom) / (1 + (half / x)^power)",
    ["bottom", "top"],
    { half: scale, power: rises },
    (p, x) => {
      const z = mul(p.power, log(div(x, p.half)));
      return add(mul(p.bottom, sigmoid(neg(z))), mul(p.top, sigmoid(z)));
    },
  ),

  // Kinetics.
  arrhenius: curveModel(
    "arrhenius",
    "atMiddle * exp(-energy / 8.314462618 * (1 / x - 1 / middle)), middle fixed",
    ["atMiddle"],
    {
      energy: anyOf([5e3, 1e4, 2e4, 4e4, 6e4, 8e4, 1e5, 1.5e5, 2e5, 3e5]),
      middle: {
        grid: ({ first, last }) => [(first + last) / 2],
        spec: { fixed: true },
      },
    },
    (p, x) => {
      const inverse = sub(reciprocal(x), reciprocal(p.middle));
      return mul(p.atMiddle, exp(all(constant(-1 / 8.314462618), p.energy, inverse)));
    },
  ),
  absorption: curveModel(
    "absorption",
    "size * (exp(-out * x) - exp(-(out + in) * x))",
    ["size"],
    { out: rate, in: rate },
    (p, x) => neg(all(p.size, exp(neg(mul(p.out, x))), expm1(neg(mul(p.in, x))))),
  ),

  // Oscillations.
  sine: curveModel(
    "sine",
    "size * sin(2 * pi * frequency * x + phase)",
    ["size"],
    { frequency, phase },
    (p, x) => mul(p.size, sin(add(turns(mul(p.frequency, x)), p.phase))),
  ),
  dampedSine: curveModel(
    "dampedSine",
    "size * exp(-rate * x) * sin(2 * pi * frequency * x + phase)",
    ["size"],
    {
      frequency,
      phase,
      rate: { ...rate, grid: ({ length }) => [0.3, 1, 3, 8].map((k) => k / length) },
    },
    (p, x) => all(p.size, exp(neg(mul(p.rate, x))), sin(add(turns(mul(p.frequency, x)), p.phase))),
  ),

  // Powers.
  powerLaw: curveModel(
    "powerLaw",
    "size * x^power",
    ["size"],
    { power: anyOf([-4, -3, -2, -1.5, -1, -0.5, 0.3, 0.5, 1, 1.5, 2, 3, 4]) },
    (p, x) => mul(p.size, exp(mul(p.power, log(x)))),
  ),
  powerLawWithLevel: curveModel(
    "powerLawWithLevel",
    "size * x^power + level",
    ["size", "level"],
    { power: anyOf([-4, -3, -2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2, 3, 4]) },
    (p, x) => add(mul(p.size, exp(mul(p.power, log(x)))), p.level),
  ),

  // Distributions.
  weibull: curveModel(
    "weibull",
    "area * (power / scale) * (x / scale)^(power - 1) * exp(-(x / scale)^power)",
    ["area"],
    { scale, power: oneOf([0.7, 1, 1.5, 2, 3, 5, 8]) },
    (p, x) => {
      const z = log(div(x, p.scale));
      const inner = sub(mul(sub(p.power, 1), z), exp(mul(p.power, z)));
      return all(p.area, div(p.power, p.scale), exp(inner));
    },
  ),
  gamma: curveModel(
    "gamma",
    "height * (x / mode)^power * exp(power * (1 - x / mode))",
    ["height"],
    { mode: scale, power: oneOf([0.3, 1, 2, 4, 8, 16, 32]) },
    (p, x) => {
      const z = div(x, p.mode);
      return mul(p.height, exp(mul(p.power, add(log(z), sub(1, z)))));
    },
  ),
  maxwell: curveModel(
    "maxwell",
    "height * (x / width)^2 * exp(-(x / width)^2 / 2)",
    ["height"],
    { width: scale },
    (p, x) => mul(p.height, mul(square(div(x, p.width)), bell(div(x, p.width)))),
  ),
};
