import { LegendreError, linearize } from "@legendre/core-tensor";
import {
  add,
  matMul,
  maximum,
  mul,
  sub,
  type Tensor,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import { constant } from "../constant.ts";
import type { Branch, LinearBranch } from "../networks/branch.ts";
import type { BlockAt, Pair } from "../networks/coupling.ts";
import {
  placed,
  type ReversibleModel,
  type ReversibleParams,
  type ReversibleState,
} from "../networks/reversible.ts";
import {
  type BranchWeights,
  type LinearSystem,
  linearSystem,
  type SystemSettings,
} from "./linear-system.ts";

/** What {@link sweep} found for one block. */
export interface BlockStep {
  readonly F: BranchWeights;
  readonly G: BranchWeights;
  /** The greater of both factorisations' `info`: 0 where both worked; int32 `[]`. */
  readonly info: Tensor;
}

/** One pass from the last state back to the input. */
export interface Sweep {
  /** In the order of the blocks. */
  readonly blocks: readonly BlockStep[];
  /** The input as the walk back found it; its distance from the true one is the round-trip error. */
  readonly input: Pair;
}

/** What {@link sweep} works on. */
export interface SweepInput<P extends ReversibleParams, S extends ReversibleState> {
  readonly model: ReversibleModel<P, S>;
  readonly params: P;
  readonly state: S;
  /** The last state, in halves. */
  readonly last: Pair;
  /** The wanted change of the last state. */
  readonly change: Pair;
  /**
   * `false` asks every block for the whole change; `true` asks block `l` (from 1) for `1/l` of what is left,
   * takes away what it achieves, and hands the rest down.
   */
  readonly deflate: boolean;
  /** Whether systems are solved to rounding, so that a branch achieves what it was asked for. */
  readonly exact: boolean;
  readonly system: SystemSettings;
}

/**
 * For each block the weights that realise the wanted change of the network's last state. The change is
 * pulled back through the inverse network as a tangent, which solves no linear system. In a block with
 * tangent `(t_1, t_2)` at its output and feature matrices `a_F`, `a_G`,
 * $$\delta_F = a_F^+ t_1, \qquad \delta_G = a_G^+ (t_2 - D_G[a_F \delta_F]),$$
 * where `D_G` is the derivative of `G` at `y_1`: `F` follows the tangent of the block's output `y_1`, `G`
 * that of the block's *input* `x_2`.
 *
 * @remarks Nothing is kept but the state and its tangent, so that memory does not grow with depth. All
 *   blocks see the old weights.
 * @see Buffelli et al., NeurIPS 2024, equations 16 and 17.
 */
export function sweep<P extends ReversibleParams, S extends ReversibleState>(
  input: SweepInput<P, S>,
): Sweep {
  const { model, params, state } = input;
  let y = input.last;
  let t = input.change;
  const blocks: BlockStep[] = [];
  for (const { stage, index, at } of placed(model.stages, params, state).reverse()) {
    if (at === undefined) {
      if (stage.kind !== "rearrangement") continue;
      y = stage.inverse(y);
      t = stage.inverse(t);
      continue;
    }
    const share = input.deflate ? 1 / ((index as number) + 1) : 1;
    const done = sweepBlock(input, at, y, t, share);
    blocks.unshift(done.step);
    y = done.x;
    t = done.tangent;
  }
  return { blocks, input: y };
}

function sweepBlock(
  { deflate, exact, system }: Pick<SweepInput<never, never>, "deflate" | "exact" | "system">,
  { block, params, state }: BlockAt,
  [y1, y2]: Pair,
  [t1, t2]: Pair,
  share: number,
): { step: BlockStep; x: Pair; tangent: Pair } {
  const g = linearAt(block.G, params.G, state.G, y1);
  const x2 = sub(y2, g.value);
  const f = linearAt(block.F, params.F, state.F, x2);
  const x1 = sub(y1, f.value);

  const shared = (t: Tensor): Tensor => (share === 1 ? t : mul(t, constant(share)));
  const forF = linearSystem(f.features, f.bias, system);
  const F = forF.solve(shared(t1));
  const first = exact && !deflate ? shared(t1) : forF.apply(F);
  const throughG = g.push(first);
  const forG = linearSystem(g.features, g.bias, system);
  const G = forG.solve(sub(shared(t2), throughG));
  const step = { F, G, info: maximum(forF.info, forG.info) as Tensor };

  const left = deflate ? leftOver([t1, t2], first, throughG, forG, G) : ([t1, t2] as const);
  const atX2 = sub(left[1], g.push(left[0]));
  return { step, x: [x1, x2], tangent: [sub(left[0], f.push(atX2)), atX2] };
}

function leftOver(
  [t1, t2]: Pair,
  first: Tensor,
  throughG: Tensor,
  forG: LinearSystem,
  G: BranchWeights,
): Pair {
  return [sub(t1, first), sub(t2, add(throughG, forG.apply(G)))];
}

/** A branch at a point: features, output, and the derivative of the output along a tangent of the input. */
interface BranchAt {
  readonly features: Tensor;
  readonly bias: boolean;
  readonly value: Tensor;
  readonly push: (tangent: Tensor) => Tensor;
}

/** Features are evaluated once, for the output, its derivative and the linear system. */
function linearAt(branch: Branch, params: unknown, state: unknown, x: Tensor): BranchAt {
  const linear = linearBranch(branch);
  const { kernel, bias } = linear.unpack(params);
  const features = linearize((z: Tensor) => linear.features(state, z), x);
  const times = (a: Tensor): Tensor => matMul(a as Tensor2D, kernel as Tensor2D) as Tensor;
  const value = times(features.value);
  return {
    features: features.value,
    bias: linear.bias,
    value: bias === undefined ? value : add(value, bias),
    push: (tangent) => times(features.pushforward(tangent)),
  };
}

/** The linear form of a branch; throws code "option" where it has none. */
export function linearBranch(branch: Branch): LinearBranch<unknown, unknown> {
  if (branch.linear !== undefined) return branch.linear;
  const message =
    "the sweep needs branches that are linear in their own params, as those of revMlp; for other " +
    'reversible networks take inverse "minNorm" or "damped"';
  throw new LegendreError("option", "gnStep", message, { option: "inverse" });
}
