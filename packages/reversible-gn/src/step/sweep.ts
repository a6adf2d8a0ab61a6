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

/** What a sweep found for one block. */
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
  /** Rows beyond the features of the narrowest branch, at least 0. */
  readonly excess: number;
}

/** What {@link preparedSweep} works on. */
export interface SweepInput<P extends ReversibleParams, S extends ReversibleState> {
  readonly model: ReversibleModel<P, S>;
  readonly params: P;
  readonly state: S;
  /** The last state, in halves. */
  readonly last: Pair;
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
 * A function from the wanted change of the network's last state to weights of each block that realise it.
 * The change is pulled back through the inverse network as a tangent, which solves no linear system. In a
 * block with tangent `(t_1, t_2)` at its output and feature matrices `a_F`, `a_G`,
 * $$\delta_F = a_F^+ t_1, \qquad \delta_G = a_G^+ (t_2 - D_G[a_F \delta_F]),$$
 * where `D_G` is the derivative of `G` at `y_1`: `F` follows the tangent of the block's output `y_1`, `G`
 * that of the block's *input* `x_2`.
 *
 * The function is linear in the change. Its first call walks back and factorises block by block, so that a
 * single one needs memory for one block; later calls reuse that.
 *
 * @remarks All blocks see the old weights: apply the steps afterwards.
 * @see Buffelli et al., NeurIPS 2024, equations 16 and 17.
 */
export function preparedSweep<P extends ReversibleParams, S extends ReversibleState>(
  input: SweepInput<P, S>,
): (change: Pair) => Sweep {
  const { model, params, state, last } = input;
  const stages = placed(model.stages, params, state).reverse();
  const prepared: PreparedBlock[] = [];
  return (change) => {
    let y = last;
    let t = change;
    const blocks: BlockStep[] = [];
    for (const { stage, index = 0, at } of stages) {
      if (at === undefined) {
        if (stage.kind !== "rearrangement") continue;
        y = stage.inverse(y);
        t = stage.inverse(t);
        continue;
      }
      prepared[index] ??= prepareBlock(at, y, input.system);
      const block = prepared[index];
      const done = blockStep(block, t, input, input.deflate ? 1 / (index + 1) : 1);
      blocks.unshift(done.step);
      y = block.x;
      t = done.tangent;
    }
    const excess = Math.max(
      0,
      ...prepared.map(({ forF, forG }) => Math.max(forF.excess, forG.excess)),
    );
    return { blocks, input: y, excess };
  };
}

/** A block at a state, ready for any number of tangents. */
interface PreparedBlock {
  /** The block's input. */
  readonly x: Pair;
  readonly f: BranchAt;
  readonly g: BranchAt;
  readonly forF: LinearSystem;
  readonly forG: LinearSystem;
}

function prepareBlock(
  { block, params, state }: BlockAt,
  [y1, y2]: Pair,
  system: SystemSettings,
): PreparedBlock {
  const g = linearAt(block.G, params.G, state.G, y1);
  const x2 = sub(y2, g.value) as Tensor;
  const f = linearAt(block.F, params.F, state.F, x2);
  const forF = linearSystem(f.features, f.bias, system);
  const forG = linearSystem(g.features, g.bias, system);
  return { x: [sub(y1, f.value), x2], f, g, forF, forG };
}

function blockStep(
  { f, g, forF, forG }: PreparedBlock,
  [t1, t2]: Pair,
  { deflate, exact }: { readonly deflate: boolean; readonly exact: boolean },
  share: number,
): { step: BlockStep; tangent: Pair } {
  const shared = (t: Tensor): Tensor => (share === 1 ? t : mul(t, constant(share)));
  const F = forF.solve(shared(t1));
  const first = exact && !deflate ? shared(t1) : forF.apply(F);
  const throughG = g.push(first);
  const G = forG.solve(sub(shared(t2), throughG));
  const step = { F, G, info: maximum(forF.info, forG.info) as Tensor };
  // What was not achieved at the output is handed down.
  const left1 = deflate ? (sub(t1, first) as Tensor) : t1;
  const left2 = deflate ? (sub(t2, add(throughG, forG.apply(G))) as Tensor) : t2;
  const atX2 = sub(left2, g.push(left1)) as Tensor;
  return { step, tangent: [sub(left1, f.push(atX2)), atX2] };
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
    'reversible networks take inverse "minNorm", "damped" or "fgmres"';
  throw new LegendreError("option", "gnStep", message, { option: "inverse" });
}
