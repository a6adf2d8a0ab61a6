import { atLeast, count, number, type OptionsOf, options } from "@legendre/core-tensor/options";
import { drawSide, type GeneratedTasks } from "./generated.ts";
import { type NumberStream, numberStream } from "./stream.ts";

interface Family {
  readonly name: string;
  /** Ranges of the coefficients. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly value: (x: number, c: readonly number[]) => number;
}

const polynomial = (x: number, c: readonly number[]): number =>
  c.reduce((sum, a) => sum * x + a, 0);

const families: readonly Family[] = [
  {
    name: "sine",
    ranges: [
      [0.1, 5],
      [0.8, 1.2],
      [0, 2 * Math.PI],
    ],
    // The shift is added outside the sine, as in the code of the paper.
    value: (x, [a, f, b]) => (a as number) * Math.sin((f as number) * x) + (b as number),
  },
  {
    name: "line",
    ranges: [
      [-3, 3],
      [-3, 3],
    ],
    value: polynomial,
  },
  {
    name: "quadratic",
    ranges: [
      [-0.2, 0.2],
      [-2, 2],
      [-3, 3],
    ],
    value: polynomial,
  },
  {
    name: "cubic",
    ranges: [
      [-0.1, 0.1],
      [-0.2, 0.2],
      [-2, 2],
      [-3, 3],
    ],
    value: polynomial,
  },
];

/** The options of {@link hsmlMixture}. */
export const hsmlMixtureOptions = options("hsmlMixture", {
  /** Tasks. */
  tasks: count(1, 25),
  /** Support examples a task. */
  nSupport: count(1, 5),
  /** Query examples a task. */
  nQuery: count(1, 10),
  /** Standard deviation of the noise on targets. */
  noise: atLeast(0, 0.3),
  /** Of tasks and data. */
  seed: number({ integer: true }),
});

/** Options of {@link hsmlMixture}. */
export interface HsmlMixtureOptions extends OptionsOf<typeof hsmlMixtureOptions> {}

/**
 * The mixture of four families of curves of the HSML paper: sines, lines, quadratics and cubics, `x` in [−5, 5); each
 * task's family is drawn.
 *
 * @param options - see {@link HsmlMixtureOptions}; `seed` is required.
 * @throws code "option" for options out of range.
 * @see Yao et al. (2019), "Hierarchically structured meta-learning", arXiv 1905.05301, and its code.
 *
 * @example
 * ```ts
 * import { hsmlMixture } from "@legendre/treemaml";
 *
 * console.log(hsmlMixture({ seed: 0 }).query.n); // → 10
 * ```
 */
export function hsmlMixture(options: HsmlMixtureOptions): GeneratedTasks {
  const o = hsmlMixtureOptions.resolve(options);
  const draws: NumberStream = numberStream(o.seed);
  const ids = Array.from({ length: o.tasks }, (_, i) => `t${i}`);
  const kinds = ids.map(() => Math.floor(draws.uniform() * families.length));
  const truth = kinds.map((kind) =>
    (families[kind] as Family).ranges.map(([low, high]) => draws.between(low, high)),
  );
  const example = (task: number): { x: number[]; y: number } => {
    const x = draws.between(-5, 5);
    const { value } = families[kinds[task] as number] as Family;
    return { x: [x], y: value(x, truth[task] as number[]) + o.noise * draws.normal() };
  };
  const support = drawSide(o.tasks, o.nSupport, 1, example);
  const query = drawSide(o.tasks, o.nQuery, 1, example);
  const groups = families
    .map(({ name }, kind) => ({ name, cell: kinds.flatMap((k, i) => (k === kind ? [i] : [])) }))
    .filter(({ cell }) => cell.length > 0);
  const children = groups.map(({ name, cell }) => {
    const own = cell.map((i) => ({ task: ids[i] as string }));
    return own.length === 1 ? (own[0] as { task: string }) : { name, children: own };
  });
  const levels = [groups.map(({ cell }) => cell)];
  return { ids, inputs: 1, support, query, tree: { children }, levels, truth };
}
