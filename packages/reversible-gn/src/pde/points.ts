import { type HostArray, hostArray, LegendreError, random } from "@legendre/core-tensor";
import {
  checkNumber,
  number,
  type OptionsOf,
  oneOf,
  optional,
  options,
  value,
} from "@legendre/core-tensor/options";
import { coordinate, type Domain } from "./domain.ts";
import { sobol } from "./sobol.ts";

/** Points as `leastSquares` takes them with `perRow`: an array of float64 for each coordinate, alike in length. */
export type Points<N extends string = string> = Readonly<Record<N, HostArray>>;

/** How points are spread. */
export type Spread = "uniform" | "latin-hypercube" | "sobol";

/** The options of {@link interior}. */
export const interiorOptions = options("interior", {
  /** Of the draw. */
  seed: number({ integer: true, min: 0, max: Number.MAX_SAFE_INTEGER }, 0),
  /**
   * `"uniform"`: independent. `"latin-hypercube"`: each coordinate has one point in each of `count` slices. `"sobol"`: Sobol's sequence, moved around by a
   * random shift, for up to 10 coordinates: the most even.
   */
  spread: oneOf<Spread, "sobol">(["uniform", "latin-hypercube", "sobol"], "sobol"),
});

/** Options of {@link interior}. */
export interface InteriorOptions extends OptionsOf<typeof interiorOptions> {}

/** The options of {@link boundary}. */
export const boundaryOptions = options(
  "boundary",
  {
    of: optional(value<readonly string[]>()),
    /** Which ends. */
    end: oneOf(["lower", "upper", "both"], "both"),
  },
  { from: interiorOptions },
);

/** Options of {@link boundary}. */
export interface BoundaryOptions<N extends string = string>
  extends InteriorOptions,
    OptionsOf<typeof boundaryOptions> {
  /** The coordinates whose ends are meant. @defaultValue all */
  readonly of?: readonly NoInfer<N>[] | undefined;
}

/** The options of {@link initial}. */
export const initialOptions = options(
  "initial",
  { time: value<string, "t">("t") },
  { from: interiorOptions },
);

/** Options of {@link initial}. */
export interface InitialOptions<N extends string = string>
  extends InteriorOptions,
    OptionsOf<typeof initialOptions> {
  /** The coordinate that is time. @defaultValue `"t"` */
  readonly time?: NoInfer<N> | undefined;
}

/**
 * Points inside a domain.
 *
 * @param domain - of {@link box}.
 * @param count - how many, at least 1.
 * @param options - see {@link InteriorOptions}.
 * @returns an array of `count` float64 numbers for each coordinate; the same for the same seed.
 * @throws code "option" for options out of range, also for more coordinates than Sobol's sequence has here.
 *
 * @example
 * ```ts
 * import { box, interior } from "@legendre/reversible-gn/pde";
 *
 * const { t, x } = interior(box({ t: [0, 1], x: [-1, 1] }), 100, { seed: 1 });
 * console.log(t.shape, Math.min(...x.data) >= -1); // [ 100 ] true
 * ```
 */
export function interior<N extends string>(
  domain: Domain<N>,
  count: number,
  options: InteriorOptions = {},
): Points<N> {
  const { seed, spread } = interiorOptions.resolve(options);
  checkNumber("interior", "count", count, { integer: true, min: 1 });
  const cube = unitCube("interior", count, domain.names.length, seed, spread);
  return pointsOf(domain, count, (i, j) => cube[i * domain.names.length + j] as number);
}

/**
 * Points on the faces of a domain, as evenly over its faces as the count allows.
 *
 * @param domain - of {@link box}.
 * @param count - how many in all, at least 1.
 * @param options - see {@link BoundaryOptions}.
 * @returns as {@link interior}; on each point one coordinate is exactly at an end.
 * @throws code "option" for options out of range and names that are no coordinates.
 *
 * @example
 * ```ts
 * import { boundary, box } from "@legendre/reversible-gn/pde";
 *
 * const walls = boundary(box({ t: [0, 1], x: [-1, 1] }), 4, { of: ["x"] });
 * console.log([...walls.x.data]); // [ -1, 1, -1, 1 ]
 * ```
 */
export function boundary<N extends string>(
  domain: Domain<N>,
  count: number,
  options: BoundaryOptions<N> = {},
): Points<N> {
  const { where } = boundaryOptions;
  const { of = domain.names, end, seed, spread } = boundaryOptions.resolve(options);
  checkNumber(where, "count", count, { integer: true, min: 1 });
  if (of.length === 0) {
    const message = "of names no coordinates; name at least one, or leave it out";
    throw new LegendreError("option", where, message, { option: "of", value: of });
  }
  const faces = of.flatMap((name) => {
    const at = coordinate(where, domain.names, name);
    return end === "both"
      ? [
          { at, end: 0 },
          { at, end: 1 },
        ]
      : [{ at, end: end === "lower" ? 0 : 1 }];
  });
  const size = domain.names.length;
  const cube = unitCube(where, count, size, seed, spread);
  return pointsOf(domain, count, (i, j) => {
    const face = faces[i % faces.length] as { at: number; end: number };
    return j === face.at ? face.end : (cube[i * size + j] as number);
  });
}

/**
 * Points at the beginning: {@link boundary} at the lower end of one coordinate, time.
 *
 * @param domain - of {@link box}.
 * @param count - how many, at least 1.
 * @param options - see {@link InitialOptions}.
 * @throws code "option" for options out of range and names that are no coordinates.
 *
 * @example
 * ```ts
 * import { box, initial } from "@legendre/reversible-gn/pde";
 *
 * console.log([...initial(box({ t: [0, 1], x: [-1, 1] }), 2).t.data]); // [ 0, 0 ]
 * ```
 */
export function initial<N extends string>(
  domain: Domain<N>,
  count: number,
  options: InitialOptions<N> = {},
): Points<N> {
  const { time, seed, spread } = initialOptions.resolve(options);
  return boundary(domain, count, { of: [time as N], end: "lower", seed, spread });
}

/** Points of the domain by their shares of each coordinate, `(point, coordinate)` to 0 … 1. */
function pointsOf<N extends string>(
  { names, lower, upper }: Domain<N>,
  count: number,
  share: (i: number, j: number) => number,
): Points<N> {
  return Object.fromEntries(
    names.map((name, j) => {
      const [low, high] = [lower[j] as number, upper[j] as number];
      const along = (s: number): number => (s === 1 ? high : low + s * (high - low));
      return [name, hostArray(Float64Array.from({ length: count }, (_, i) => along(share(i, j))))];
    }),
  ) as Record<N, HostArray>;
}

/** `[count, size]` numbers from 0 to 1. */
function unitCube(
  where: string,
  count: number,
  size: number,
  seed: number,
  spread: Spread,
): Float64Array {
  const stream = random.hostRandom(seed);
  if (spread === "sobol") {
    const cube = sobol(where, count, size);
    const shift = Array.from({ length: size }, () => stream.uniform());
    return cube.map((value, at) => (value + (shift[at % size] as number)) % 1);
  }
  const cube = Float64Array.from({ length: count * size }, () => stream.uniform());
  if (spread === "uniform") return cube;
  const orders = Array.from({ length: size }, (_, j) => stream.foldIn(j).permutation(count));
  return cube.map((value, at) => {
    const slice = orders[at % size]?.[Math.floor(at / size)] as number;
    return (slice + value) / count;
  });
}
