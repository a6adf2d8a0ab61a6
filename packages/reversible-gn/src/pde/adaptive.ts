import { type HostArray, hostArray, LegendreError, random } from "@legendre/core-tensor";
import {
  atLeast,
  checkNumber,
  number,
  type OptionsOf,
  options,
} from "@legendre/core-tensor/options";
import type { Points } from "./points.ts";

/** The options of {@link adaptive}. */
export const adaptiveOptions = options("adaptive", {
  /** Of the draw. */
  seed: number({ integer: true, min: 0, max: Number.MAX_SAFE_INTEGER }, 0),
  /** The power of the residual that the chance of a point grows with. */
  power: atLeast(0, 1),
  /** What is added to each chance, as a multiple of the mean of all: 0 draws by the residual alone. */
  floor: atLeast(0, 1),
});

/** Options of {@link adaptive}. */
export interface AdaptiveOptions extends OptionsOf<typeof adaptiveOptions> {}

/**
 * Some of many candidates, those with large residuals more often: drawn without replacement, with chances in proportion to
 * `|r|^power / mean + floor`.
 *
 * @param candidates - of {@link interior}, some times as many as are wanted.
 * @param residuals - one number for each candidate.
 * @param count - how many are drawn, at most as many as there are.
 * @param options - see {@link AdaptiveOptions}.
 * @returns `count` of the candidates, in the order they were given.
 * @throws code "shape" where residuals are not as many as candidates, "non-finite" for residuals that are no numbers, "option" for a count or options out
 *   of range.
 *
 * @example
 * ```ts
 * import { adaptive, box, interior } from "@legendre/reversible-gn/pde";
 *
 * const many = interior(box({ x: [-1, 1] }), 1000);
 * const residuals = Array.from(many.x.data, (x) => Math.exp(-((x / 0.1) ** 2)));
 * const { x } = adaptive(many, residuals, 100, { floor: 0 });
 * console.log(Math.max(...x.data) < 0.4); // true
 * ```
 *
 * @see Wu et al., arXiv:2207.10289; Efraimidis and Spirakis (2006) for the draw without replacement.
 */
export function adaptive<N extends string>(
  candidates: Points<N>,
  residuals: ArrayLike<number>,
  count: number,
  options: AdaptiveOptions = {},
): Points<N> {
  const { where } = adaptiveOptions;
  const { seed, power, floor } = adaptiveOptions.resolve(options);
  const columns = Object.entries<HostArray>(candidates);
  const wrong = columns.find(([, { shape }]) => shape[0] !== residuals.length);
  if (wrong !== undefined || columns.length === 0) {
    const message = `there are ${residuals.length} residuals for ${wrong?.[1].shape[0] ?? 0} candidates; give one for each`;
    throw new LegendreError("shape", where, message, { got: residuals.length });
  }
  checkNumber(where, "count", count, { integer: true, min: 1, max: residuals.length });
  const sizes = Float64Array.from(residuals, (r) => Math.abs(r) ** power);
  const bad = sizes.findIndex((size) => !Number.isFinite(size));
  if (bad >= 0) {
    const message = `the residual of candidate ${bad} is ${residuals[bad]}; residuals have to be finite`;
    throw new LegendreError("non-finite", where, message, { index: bad });
  }
  const mean = sizes.reduce((a, b) => a + b, 0) / sizes.length;
  const stream = random.hostRandom(seed);
  // The greatest of −E/p, E exponential, are a draw without replacement with chances p; where all are 0 they are alike.
  const keys = sizes.map((size) => {
    const chance = mean > 0 ? size / mean + floor : 1;
    return Math.log(1 - stream.uniform()) / chance;
  });
  const order = Array.from(keys.keys()).sort((a, b) => (keys[b] as number) - (keys[a] as number));
  const chosen = order.slice(0, count).sort((a, b) => a - b);
  return Object.fromEntries(
    columns.map(([name, { data }]) => [
      name,
      hostArray(Float64Array.from(chosen, (i) => data[i] as number)),
    ]),
  ) as Record<N, HostArray>;
}
