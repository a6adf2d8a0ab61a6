import { hostArray } from "@legendre/core-tensor";
import { inFloat64 } from "@legendre/core-tensor/jit";
import type * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  type CurveModel,
  fitModel,
  models,
  productOf,
  sumOf,
} from "../../src/least-squares/index.ts";

/** Uniform numbers from 0 to 1 (Park and Miller). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const values = (model: CurveModel, params: Readonly<Record<string, number>>, x: number[]) => {
  const given = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, hostArray([value], [])]),
  );
  const run = inFloat64((p: never, at: tf.Tensor) => model.curve(p, at));
  return Array.from(
    (run(given as never, hostArray(x) as never) as never as tf.Tensor & { data: Float64Array })
      .data,
  );
};

/** Planted params, in `x` from a first to a last number. */
interface Planted {
  readonly at: readonly [first: number, last: number];
  readonly params: Readonly<Record<string, number>>;
  /** Whether axes have units of their own: params of curves with logarithms and powers of x have none of their own. */
  readonly isFixed?: boolean;
}
const peak = { height: 4, center: 3.7, width: 0.6 };
const planted: { readonly [K in keyof typeof models]: Planted } = {
  line: { at: [-2, 5], params: { level: 3, slope: -0.7 } },
  quadratic: { at: [-2, 5], params: { a: 1, b: -2, c: 0.5 }, isFixed: true },
  cubic: { at: [-2, 5], params: { a: 1, b: -2, c: 0.5, d: 0.3 }, isFixed: true },
  logarithm: { at: [0.1, 20], params: { level: 3, slope: 2 }, isFixed: true },
  gaussian: { at: [0, 10], params: peak },
  lorentzian: { at: [0, 10], params: peak },
  pseudoVoigt: { at: [0, 10], params: { ...peak, share: 0.4 } },
  moffat: { at: [0, 10], params: { ...peak, power: 2.5 } },
  sechSquared: { at: [0, 10], params: peak },
  skewedGaussian: { at: [0, 10], params: { ...peak, width: 1.5, skew: 3 } },
  logNormal: { at: [0.2, 10], params: { height: 4, center: 2, spread: 0.5 } },
  erfStep: { at: [0, 10], params: peak },
  arctanStep: { at: [0, 10], params: peak },
  exponentialGrowth: { at: [0, 10], params: { size: 0.4, rate: 0.35 } },
  logistic: { at: [0, 12], params: { top: 8, center: 5, width: 1.2 } },
  gompertz: { at: [0, 12], params: { top: 8, center: 4, width: 1.5 } },
  richards: { at: [0, 12], params: { top: 8, center: 5, width: 1, power: 0.6 } },
  saturation: { at: [0, 12], params: { top: 8, rate: 0.4 } },
  decay: { at: [0, 10], params: { size: 5, rate: 0.6 } },
  decayToLevel: { at: [0, 10], params: { size: 5, rate: 0.6, level: -2 } },
  doubleDecay: { at: [0, 20], params: { fast: 5, slow: 3, fastRate: 2, slowRate: 0.15 } },
  stretchedDecay: { at: [0.05, 10], params: { size: 5, rate: 0.6, power: 0.6 } },
  hyperbolicDecay: { at: [0, 10], params: { size: 5, rate: 0.8 } },
  michaelisMenten: { at: [0.1, 12], params: { top: 8, half: 2.2 } },
  hill: { at: [0.2, 12], params: { top: 8, half: 3, power: 2.4 } },
  bindingWithBackground: { at: [0.1, 12], params: { top: 8, half: 0.7, slope: 0.5 } },
  substrateInhibition: { at: [0.1, 20], params: { top: 12, half: 1.5, inhibited: 9 } },
  doseResponse: { at: [0.1, 20], params: { bottom: 1, top: 9, half: 3, power: 2 } },
  arrhenius: { at: [280, 380], params: { atMiddle: 2, energy: 45e3, middle: 330 }, isFixed: true },
  absorption: { at: [0, 12], params: { size: 9, out: 0.25, in: 1.4 } },
  sine: { at: [0, 10], params: { size: 3, frequency: 0.73, phase: 0.8 } },
  dampedSine: { at: [0, 10], params: { size: 3, rate: 0.25, frequency: 0.73, phase: 0.8 } },
  powerLaw: { at: [0.5, 20], params: { size: 2, power: -1.3 }, isFixed: true },
  powerLawWithLevel: { at: [0.5, 20], params: { size: 2, power: 0.7, level: 4 }, isFixed: true },
  weibull: { at: [0.1, 10], params: { area: 20, scale: 4, power: 2.2 } },
  gamma: { at: [0.1, 14], params: { height: 4, mode: 3, power: 3.5 } },
  maxwell: { at: [0.1, 10], params: { height: 4, width: 2 } },
};

const inX = /^(center|width|half|scale|mode|inhibited|area)$/;
const perX = /^(rate|fastRate|slowRate|out|in|frequency|slope)$/;
const inY = /^(height|top|size|level|bottom|fast|slow|slope|area|a|b|c|d|atMiddle)$/;
const scaled = (name: string, value: number, sx: number, sy: number): number =>
  value * (inX.test(name) ? sx : 1) * (perX.test(name) ? 1 / sx : 1) * (inY.test(name) ? sy : 1);

/** Noisy points of a curve, in no order. */
function sample(
  model: CurveModel,
  params: Readonly<Record<string, number>>,
  [first, last]: readonly [number, number],
) {
  const next = draws(7);
  const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  const count = 90;
  const x = Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1))
    .map((at) => [next(), at] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, at]) => at);
  const clean = values(model, params, x);
  const noise = 0.01 * (Math.max(...clean) - Math.min(...clean));
  return { x, y: clean.map((value) => value + noise * normal()) };
}

describe("models", () => {
  it("are thirty at least, each with a formula of its params", () => {
    const all = Object.entries<CurveModel>(models);
    expect(all.length).toBeGreaterThanOrEqual(30);
    for (const [name, model] of all) {
      expect(model.name).toBe(name);
      for (const param of model.params) expect(model.formula, name).toContain(param);
    }
  });

  const scales = [
    [1, 1],
    [1e-6, 1e5],
    [3e4, 1e-9],
  ] as const;
  it.each(Object.keys(planted) as (keyof typeof models)[])(
    "%s finds planted params from its own guess, whatever the units and the order",
    async (name) => {
      const model = models[name] as CurveModel;
      const { at, params, isFixed } = planted[name];
      for (const [sx, sy] of isFixed === true
        ? ([
            [1, 1],
            [1, 1e7],
          ] as const)
        : scales) {
        const truth = Object.fromEntries(
          Object.entries(params).map(([own, value]) => [own, scaled(own, value, sx, sy)]),
        );
        const { x, y } = sample(model, truth, [at[0] * sx, at[1] * sx]);
        const guess = model.guess(x, y);
        const fit = await fitModel(model.curve, x, y, { params: guess });
        const specs = Object.fromEntries(
          Object.entries(guess).map(([own, spec]) => [own, { ...spec, start: truth[own]! }]),
        );
        const fromTruth = await fitModel(model.curve, x, y, { params: specs });
        expect(fit.converged, `${sx}`).toBe(true);
        expect(fit.cost / fromTruth.cost, `${sx}`).toBeLessThan(1 + 1e-6);
        for (const own of model.params) {
          if (guess[own]?.fixed === true) continue;
          const turn = own === "phase" ? 2 * Math.PI : Number.POSITIVE_INFINITY;
          // A sine of the other sign is half a turn on.
          const signed =
            own === "size" && "phase" in truth ? Math.abs(fit.params[own]!) : fit.params[own]!;
          const apart = signed - truth[own]!;
          const off = turn === 2 * Math.PI ? Math.sin(apart) : apart;
          expect(Math.abs(off), `${own} ${sx}`).toBeLessThan(5 * fit.standardErrors[own]!);
        }
      }
    },
  );

  it("are added: two peaks on a slope, whose parts are guessed together", async () => {
    const model = sumOf({ big: models.gaussian, small: models.lorentzian, base: models.line });
    const truth = {
      ...{ big_height: 5, big_center: 3, big_width: 0.5 },
      ...{ small_height: 2, small_center: 6.5, small_width: 0.4 },
      ...{ base_level: 1, base_slope: 0.3 },
    };
    const { x, y } = sample(model as CurveModel, truth, [0, 10]);
    const fit = await fitModel(model.curve, x, y, { params: model.guess(x, y) });
    for (const [name, value] of Object.entries(truth)) {
      const own = name as keyof typeof truth;
      expect(Math.abs(fit.params[own] - value), name).toBeLessThan(5 * fit.standardErrors[own]);
    }
  });

  it("are multiplied, with one size for all, and sums of products too", async () => {
    const wave = productOf({ fall: models.decay, wave: models.sine });
    const model = sumOf({ ring: wave, base: models.line });
    const truth = {
      ...{ ring_fall_size: 4, ring_fall_rate: 0.3, ring_wave_size: 1 },
      ...{ ring_wave_frequency: 0.8, ring_wave_phase: 0.5, base_level: 2, base_slope: 0.1 },
    };
    const { x, y } = sample(model as CurveModel, truth, [0, 10]);
    const guess = model.guess(x, y);
    expect(guess.ring_wave_size).toEqual({ start: 1, fixed: true });
    const fit = await fitModel(model.curve, x, y, { params: guess });
    expect(fit.report().reducedChiSquared).toBeLessThan(0.1);
    expect(Math.abs(fit.params.ring_fall_size)).toBeCloseTo(4, 0);
    for (const name of ["ring_fall_rate", "ring_wave_frequency", "base_level"] as const) {
      const off = Math.abs(fit.params[name] - truth[name]);
      expect(off, name).toBeLessThan(5 * fit.standardErrors[name]);
    }
  });

  it("leaves out what is not finite, and says what it cannot guess from", () => {
    const { guess } = models.gaussian;
    const [x, y] = [
      [0, 1, 2, 3, 4, Number.NaN],
      [0, 1, 5, 1, 0, 3],
    ];
    expect(guess(x, y)).toEqual(guess(x.slice(0, 5), y.slice(0, 5)));
    expect(() => guess([1, 2], [1, 2, 3])).toThrow(
      /^gaussian\.guess: x has shape \[2\] and y \[3\]; give two lists of the same length/,
    );
    expect(() => guess([1, Number.NaN], [1, 2])).toThrow(/there are 1 pairs of finite numbers/);
    expect(() => models.logarithm.guess([-1, -2, -3], [1, 2, 3])).toThrow(
      /^logarithm\.guess: level \+ slope \* log\(x\) has no finite values at x/,
    );
  });
});
