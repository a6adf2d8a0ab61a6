import { LegendreError } from "@legendre/core-tensor";
import { add, sub, type Tensor } from "@legendre/core-tensor/ops";
import { type Branch, branchOutput } from "./branch.ts";

/** A state of a reversible network, in two halves of the same shape. */
export type Pair = readonly [Tensor, Tensor];

/** Trees of the two branches of a coupling. */
export interface PerBranch<OfF = unknown, OfG = OfF> {
  readonly F: OfF;
  readonly G: OfG;
}

/** A step of a reversible network that changes both halves by a function of the other one. */
export interface Coupling<PF = unknown, SF = unknown, PG = PF, SG = SF> {
  readonly kind: "coupling";
  readonly F: Branch<PF, SF>;
  readonly G: Branch<PG, SG>;
}

/**
 * An additive coupling of two branches,
 * $$y_1 = x_1 + F(x_2), \qquad y_2 = x_2 + G(y_1),$$
 * which is inverted by subtraction, whatever `F` and `G` are. Its Jacobian has determinant 1.
 *
 * @param F - a model from half a state to half a state of the same shape, without dropout or batch
 *   statistics: the walk back evaluates it again and has to get the same numbers.
 * @param G - the same for the other half.
 * @returns a block for {@link reversible}.
 * @throws code "option" when a branch is no model.
 *
 * @example
 * ```ts
 * import { mlp, random } from "@legendre/core-tensor";
 * import { coupling, reversible } from "@legendre/reversible-gn";
 * import * as tf from "@tensorflow/tfjs";
 *
 * const branch = mlp({ hidden: [16], output: 2, activation: "tanh" });
 * const model = reversible({ blocks: [coupling(branch, branch)], readout: "state" });
 * const { params, state } = model.init(random.key(0), [4]);
 * const x = tf.tensor2d([[1, 2, 3, 4]]);
 * const { output } = model.apply(params, state, x);
 * console.log([...model.inverse(params, state, output).dataSync()].map((v) => v.toFixed(3))); // [ '1.000', '2.000', '3.000', '4.000' ]
 * ```
 *
 * @see Gomez et al., "The reversible residual network", NeurIPS 2017, equation 8.
 */
export function coupling<PF, SF, PG = PF, SG = SF>(
  F: Branch<PF, SF>,
  G: Branch<PG, SG>,
): Coupling<PF, SF, PG, SG> {
  for (const [name, branch] of [["F", F] as const, ["G", G] as const]) {
    if (typeof branch?.init === "function" && typeof branch.apply === "function") continue;
    const message = `${name} must be a model with init and apply, got ${typeof branch}`;
    throw new LegendreError("option", "coupling", message, { option: name });
  }
  return { kind: "coupling", F, G };
}

/** What a walk through a block needs: the block, its params and its frozen state. */
export interface BlockAt {
  readonly block: Coupling;
  readonly params: PerBranch;
  readonly state: PerBranch;
}

/** The block's output for a state. */
export function couple({ block, params, state }: BlockAt, [x1, x2]: Pair): Pair {
  const y1 = add(x1, branchOutput(block.F, params.F, state.F, x2));
  return [y1, add(x2, branchOutput(block.G, params.G, state.G, y1))];
}

/** The state whose output is `y`. */
export function uncouple({ block, params, state }: BlockAt, [y1, y2]: Pair): Pair {
  const x2 = sub(y2, branchOutput(block.G, params.G, state.G, y1));
  return [sub(y1, branchOutput(block.F, params.F, state.F, x2)), x2];
}
