import { type HostArray, hostArray, LegendreError, random } from "@legendre/core-tensor";
import { concat, fill, mul, reshape, stack, type Tensor, tidy } from "@legendre/core-tensor/ops";
import {
  above,
  count,
  group,
  list,
  type OptionsOf,
  oneOf,
  optional,
  options,
  shared,
} from "@legendre/core-tensor/options";
import type { Field, Point } from "./derivative.ts";
import { coordinate, type Domain } from "./domain.ts";
import { polynomial } from "./expansion.ts";
import { type Axis, affine, type Outputs, productOf, scaled } from "./layer-series.ts";
import { closure, type MultiIndex, multiIndex } from "./multi-index.ts";
import { type Series, seriesOf, sineSeries, tanhSeries } from "./series.ts";

/** The options of {@link FourierFeatures}. */
export const fourierFeatures = shared({
  /** Frequencies, each with a sine and a cosine. */
  count: count(1, 16),
  /** Their deviation, in periods over half the width of the domain. */
  scale: above(0, 1),
});

/** Random Fourier features; see {@link FieldNetOptions}. */
export interface FourierFeatures extends OptionsOf<typeof fourierFeatures> {}

/** The options of {@link fieldNet}. */
export const fieldNetOptions = options("fieldNet", {
  /** Units of each hidden layer, at least one layer. */
  hidden: list(count(1), undefined, "the units of each hidden layer, as in [20, 20]"),
  /** `"tanh"`, or `"sine"` with weights as of SIREN. */
  activation: oneOf(["tanh", "sine"], "tanh"),
  /** Random Fourier features in place of the coordinates; normal frequencies, the same for all seeds. If left out: none. */
  fourier: optional(group<typeof fourierFeatures.kinds, FourierFeatures>(fourierFeatures.kinds)),
  /** The factor of the first layer's angles with `"sine"`. */
  frequency: above(0, 30),
  /**
   * A network of its own for each coordinate, with this many outputs `f_i`, and the field `Σ_r Π_i f_{i,r}(x_i)`: a sum of products. The
   * coordinates of a point may then be the axes of a grid that broadcast, as `[n, 1]` and `[1, m]`, and each network sees its axis alone. If left out: one network
   * of all coordinates.
   */
  separable: optional(count(1)),
});

/** Options of {@link fieldNet}. */
export interface FieldNetOptions extends OptionsOf<typeof fieldNetOptions> {}

/** A layer's params. */
export interface FieldLayer<T> {
  readonly weights: T;
  readonly bias: T;
}

/** A network from a point to a number; see {@link fieldNet}. */
export interface FieldNet<N extends string = string> {
  /** Number of params. */
  readonly size: number;
  /** Params of a seed, in float64: plain data, as `leastSquares` takes them. Of a separable field the layers of each coordinate follow each other. */
  readonly init: (seed: number) => FieldLayer<HostArray>[];
  /** The field of some params, differentiable to any order; each derivative is another pass. */
  readonly field: (params: readonly FieldLayer<Tensor>[]) => Field<N>;
  /**
   * The field near some points, with the derivatives by the coordinates listed and all lower ones: one pass for all of them. Code "option" for a
   * derivative that was not listed, when it is taken by `d`. It is to be called at
   * the points it was made for; run eagerly, make and call it within one `tf.tidy`.
   */
  readonly expand: (
    params: readonly FieldLayer<Tensor>[],
    at: Point<N>,
    derivatives: readonly (readonly N[])[],
  ) => Field<N>;
}

/**
 * A fully connected network from the coordinates of a domain, scaled to −1 … 1, to a number.
 *
 * @param domain - of {@link box}.
 * @param options - see {@link FieldNetOptions}.
 * @returns a {@link FieldNet}. Weights start with Glorot's deviation (`"tanh"`) or uniform as in SIREN, biases at 0.
 * @throws code "option" for options out of range.
 *
 * @example
 * ```ts
 * import { box, fieldNet } from "@legendre/reversible-gn/pde";
 *
 * const net = fieldNet(box({ t: [0, 1], x: [-1, 1] }), { hidden: [16, 16] });
 * console.log(net.size, net.init(0).map(({ weights }) => weights.shape)); // 337 [ [ 2, 16 ], [ 16, 16 ], [ 16, 1 ] ]
 * ```
 *
 * @remarks Several unknowns are several networks. A separable field takes `n + m` passes through small networks for a grid of `n · m` points.
 *   `expand` carries the Taylor coefficients of all derivatives through the layers together, one matrix product a layer, so that also the gradient of a point by the weights is one product a layer.
 * @see Griewank and Walther, "Evaluating Derivatives" (2008), chapter 13; Sitzmann et al., arXiv:2006.09661; Tancik et al., arXiv:2006.10739;
 *   Cho et al., arXiv:2306.15969, for separable fields.
 */
export function fieldNet<N extends string>(
  domain: Domain<N>,
  options: FieldNetOptions,
): FieldNet<N> {
  const { where } = fieldNetOptions;
  const { hidden, activation, fourier, frequency, separable } = fieldNetOptions.resolve(options);
  if (hidden.length === 0) {
    const message = "hidden is empty; give the units of each hidden layer, as in [20, 20]";
    throw new LegendreError("option", where, message, { option: "hidden", value: hidden });
  }
  const { names } = domain;
  const axes = names.map((name, i): Axis => {
    const [low, high] = [domain.lower[i] as number, domain.upper[i] as number];
    return { name, place: i, middle: (low + high) / 2, slope: 2 / (high - low) };
  });
  /** The coordinates that each network sees. */
  const seen = separable === undefined ? [axes] : axes.map((axis) => [axis]);
  const inputs = (seen[0] as readonly Axis[]).length;
  const units = [fourier === undefined ? inputs : 2 * fourier.count, ...hidden, separable ?? 1];
  const depth = units.length - 1;
  const size = units.slice(1).reduce((sum, n, i) => sum + n * ((units[i] as number) + 1), 0);
  const act = activation === "tanh" ? tanhSeries : (z: Series) => sineSeries(z).sine;
  const isSine = activation === "sine";
  const frequencies = fourier === undefined ? undefined : drawnFrequencies(inputs, fourier);

  /** One network's outputs `[…, m]` by the coordinates that it sees. */
  const outputs =
    (layers: readonly FieldLayer<Tensor>[], own: readonly Axis[]) =>
    (at: Point, indices: readonly MultiIndex[]): Series => {
      let h = scaled(own, at, indices);
      if (frequencies !== undefined) {
        const { sine, cosine } = sineSeries(affine(h, frequencies(), undefined));
        h = seriesOf(
          indices,
          indices.map((index) => concat([sine.of(index), cosine.of(index)], -1)),
        );
      }
      layers.forEach(({ weights, bias }, i) => {
        // SIREN's angles are multiples of what a layer of ordinary weights gives.
        const factor = isSine && i === 0 ? frequency : 1;
        const sharp = factor === 1 ? weights : (mul(weights, fill([], factor)) as Tensor);
        const z = affine(h, sharp, bias);
        h = i === layers.length - 1 ? z : act(z);
      });
      return h;
    };

  const seriesAt = (
    params: readonly FieldLayer<Tensor>[],
    at: Point,
    indices: readonly MultiIndex[],
  ): Series => {
    const networks = seen.map((own, i) => outputs(params.slice(i * depth, (i + 1) * depth), own));
    if (separable !== undefined) return productOf(networks, at, indices);
    const whole = (networks[0] as Outputs)(at, indices);
    const shape = at[names[0] as string]?.shape ?? [];
    return seriesOf(
      indices,
      indices.map((index) => reshape(whole.of(index), shape)),
    );
  };

  return {
    size: seen.length * size,
    init: (seed) => {
      const stream = random.hostRandom(seed);
      return seen.flatMap(() =>
        units.slice(1).map((to, i) => {
          const from = units[i] as number;
          const draw = isSine ? sirenWeight(stream, from, i) : glorotWeight(stream, from, to);
          return {
            weights: hostArray(Float64Array.from({ length: from * to }, draw), [from, to]),
            bias: hostArray(new Float64Array(to), [to]),
          };
        }),
      );
    },
    field: (params) => (at) => {
      const value = closure(names.length, []);
      return tidy(() => seriesAt(params, at, value).of(value[0] as MultiIndex));
    },
    expand: (params, at, derivatives) => {
      const position = (name: string): number => coordinate("expand", names, name);
      const asked = derivatives.map((by) => multiIndex(names.length, by, position));
      return polynomial("expand", names, at, seriesAt(params, at, closure(names.length, asked)));
    },
  };
}

type Stream = ReturnType<typeof random.hostRandom>;

/** A normal number, by Box and Muller. */
const normalOf = (stream: Stream): number =>
  Math.sqrt(-2 * Math.log(1 - stream.uniform())) * Math.cos(2 * Math.PI * stream.uniform());

const glorotWeight = (stream: Stream, from: number, to: number) => (): number =>
  normalOf(stream) * Math.sqrt(2 / (from + to));

const sirenWeight = (stream: Stream, from: number, layer: number) => (): number =>
  (2 * stream.uniform() - 1) * (layer === 0 ? 1 / from : Math.sqrt(6 / from));

/** Frequencies of Fourier features; they are no params, and the same at each call. */
function drawnFrequencies(
  inputs: number,
  { count, scale }: { readonly count: number; readonly scale: number },
): () => Tensor {
  const stream = random.hostRandom(0);
  const drawn = Array.from({ length: inputs }, () =>
    Array.from({ length: count }, () => Math.PI * scale * normalOf(stream)),
  );
  const row = (numbers: readonly number[]): Tensor =>
    stack(numbers.map((value) => fill([], value)));
  return () => stack(drawn.map(row));
}
