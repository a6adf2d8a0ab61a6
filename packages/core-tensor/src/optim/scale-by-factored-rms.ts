import { LegendreError } from "../errors.ts";
import {
  add,
  cast,
  div,
  expandDims,
  mean,
  mul,
  pow,
  rsqrt,
  type Scalar,
  square,
  sub,
  type Tensor,
  zeros,
} from "../ops.ts";
import { above, atLeast, count, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Tree, treeFlatten, treeLeaves, treeUnflatten } from "../tree/index.ts";
import { checkUpdate, constant, mix, nextCount, startCount } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link scaleByFactoredRms}. */
export const scaleByFactoredRmsOptions = options("scaleByFactoredRms", {
  /** How fast the means forget: step $t$ keeps $1 - t^{-\text{decayRate}}$ of them; above 0. */
  decayRate: above(0, 0.8),
  /** Leaves whose second-longest axis has at least this length keep means by row and column alone; at least 1. */
  factorFrom: count(1, 128),
  /** Added to each squared gradient; at least 0. */
  eps: atLeast(0, 1e-30),
});

/** Options of {@link scaleByFactoredRms}. */
export interface ScaleByFactoredRmsOptions extends OptionsOf<typeof scaleByFactoredRmsOptions> {}

/** The state of {@link scaleByFactoredRms}. */
export interface FactoredRmsState {
  /** Steps taken; `[]`, int32. */
  readonly count: Scalar;
  /**
   * Like the params, with decaying means of the squared gradients for leaves: of a factored leaf `[rows, columns]`, the means over its longest
   * and over its second-longest axis; else one tensor like the leaf.
   */
  readonly moments: Tree<Tensor>;
}

/**
 * Divides the updates by the root mean square of past gradients, which is kept by row and column alone for large leaves, Adafactor's rule:
 *
 * $$R_t = \beta_t R_{t-1} + (1 - \beta_t)\, \overline{g_t^2}^{\text{ columns}}, \quad
 * C_t = \beta_t C_{t-1} + (1 - \beta_t)\, \overline{g_t^2}^{\text{ rows}}, \quad
 * u_t = g_t \Big/ \sqrt{R_t C_t / \overline{R_t}}, \qquad \beta_t = 1 - t^{-\text{decayRate}}$$
 *
 * A matrix `[n, m]` has `n + m` numbers of state. Axes other than the two longest are kept as they are. As optax's `scale_by_factored_rms`.
 *
 * @throws `option` for unknown or out-of-range options; `structure` from `update` for a state of other params.
 * @see Shazeer and Stern, "Adafactor: adaptive learning rates with sublinear memory cost", ICML 2018, algorithms 4 and 5.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scaleByFactoredRms } from "@legendre/core-tensor/optim";
 *
 * const transform = scaleByFactoredRms({ factorFrom: 2 });
 * const params = tf.zeros([2, 2]);
 * const { updates } = transform.update(tf.tensor2d([[1, 2], [10, 20]]), transform.init(params), params);
 * console.log([...updates.dataSync()].map((x) => x.toFixed(3))); // → [ '1.000', '1.000', '1.000', '1.000' ]
 * ```
 */
export function scaleByFactoredRms(
  options?: ScaleByFactoredRmsOptions,
): TreeTransform<FactoredRmsState> {
  const settings = scaleByFactoredRmsOptions.resolve(options);
  return {
    init: (params) =>
      scoped(() => {
        const { leaves, structure } = treeFlatten<Tensor>(params);
        const moments = leaves.map(({ shape }) => {
          const made = momentShapes(shape, settings.factorFrom).map((size) => zeros(size));
          return made.length === 1 ? made[0] : made;
        });
        return { count: startCount(), moments: treeUnflatten<Tree<Tensor>>(structure, moments) };
      }),
    update: (updates, state, params) => {
      checkUpdate("scaleByFactoredRms.update", updates, params);
      const { leaves, structure } = treeFlatten<Tensor>(updates);
      const last = momentsByLeaf(leaves, state, settings.factorFrom);
      return scoped(() => {
        const count = nextCount(state.count);
        const take = pow(cast(count, "float32"), constant(-settings.decayRate));
        const keep = sub(constant(1), take);
        const onto = (old: Tensor, squares: Tensor): Tensor => mix(old, keep, squares, take);
        const next = leaves.map((g, i) => {
          const squares = add(square(g), constant(settings.eps));
          const [first, second] = last[i] as Tensor[];
          if (second === undefined) {
            const moment = onto(first!, squares);
            return { update: mul(g, rsqrt(moment)), moment };
          }
          const { longest, shorter } = factoredAxes(g.shape);
          const rows = onto(first!, mean(squares, longest));
          const columns = onto(second, mean(squares, shorter));
          const whole = mean(rows, shorter - (shorter > longest ? 1 : 0), true);
          // Quotients under the root each, since a product of two means may leave float32.
          const byRow = expandDims(rsqrt(div(rows, whole)), longest);
          const update = mul(mul(g, byRow), expandDims(rsqrt(columns), shorter));
          return { update, moment: [rows, columns] };
        });
        const moments = treeUnflatten<Tree<Tensor>>(
          structure,
          next.map(({ moment }) => moment),
        );
        return {
          updates: treeUnflatten(
            structure,
            next.map(({ update }) => update),
          ),
          state: { count, moments },
        };
      });
    },
  };
}

/** The two longest axes; of equal ones the later counts as longer. */
function factoredAxes(shape: readonly number[]): { longest: number; shorter: number } {
  const order = shape.map((_, axis) => axis).sort((a, b) => shape[a]! - shape[b]! || a - b);
  return { longest: order.at(-1) as number, shorter: order.at(-2) as number };
}

/** The shapes of the means of a leaf: two of a factored one. */
function momentShapes(shape: readonly number[], factorFrom: number): number[][] {
  if (shape.length < 2) return [[...shape]];
  const { longest, shorter } = factoredAxes(shape);
  if (shape[shorter]! < factorFrom) return [[...shape]];
  return [longest, shorter].map((gone) => shape.filter((_, axis) => axis !== gone));
}

/** The means of each leaf, from the leaves of the state in order. */
function momentsByLeaf(
  leaves: readonly Tensor[],
  state: FactoredRmsState,
  factorFrom: number,
): Tensor[][] {
  const kept = treeLeaves<Tensor>(state.moments);
  let next = 0;
  const text = (shapes: readonly (readonly number[])[]): string =>
    shapes.map((shape) => `[${shape.join(", ")}]`).join(", ");
  const expected = leaves.map(({ shape }) => momentShapes(shape, factorFrom));
  const [got, wanted] = [text(kept.map(({ shape }) => shape)), text(expected.flat())];
  if (got !== wanted) {
    const what = `state.moments has the shapes ${got}, those of the params are ${wanted}; pass what init or the last update returned for these params`;
    throw new LegendreError("structure", "scaleByFactoredRms.update", what, { got, wanted });
  }
  return expected.map((shapes) => shapes.map(() => kept[next++] as Tensor));
}
