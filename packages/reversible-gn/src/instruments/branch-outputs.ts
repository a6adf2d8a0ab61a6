import { vjp } from "@legendre/core-tensor";
import { add, mul, type Tensor } from "@legendre/core-tensor/ops";
import { constant } from "../constant.ts";
import { type Branch, branchOutput } from "../networks/branch.ts";
import type { Pair } from "../networks/coupling.ts";
import { readOut } from "../networks/readout.ts";
import {
  halves,
  joinHalves,
  placed,
  type ReversibleModel,
  type ReversibleParams,
  type ReversibleState,
} from "../networks/reversible.ts";
import { linearBranch } from "../step/sweep.ts";

/** The features of one branch on a batch, `[n, h]`, without the column of ones of the bias. */
export interface BranchFeatures {
  readonly features: Tensor;
  readonly bias: boolean;
}

/** What {@link branchOutputs} returns. */
export interface BranchOutputs {
  /** Of the network, `[n, C]`. */
  readonly outputs: Tensor;
  /** Of every branch, F and G of the first block first. */
  readonly features: readonly BranchFeatures[];
  /** A cotangent of the outputs to those of what each branch adds to the state, `[n, d/2]` each. */
  readonly pull: (cotangent: Tensor) => readonly Tensor[];
}

/** A network with linear branches, opened where a branch adds its result to the state. */
export function branchOutputs<P extends ReversibleParams, S extends ReversibleState>(
  model: ReversibleModel<P, S>,
  params: P,
  state: S,
  x: Tensor,
): BranchOutputs {
  const steps = placed(model.stages, params, state);
  const features: BranchFeatures[] = [];
  const note = (branch: Branch, frozen: unknown, input: Tensor): void => {
    const linear = linearBranch(branch);
    features.push({ features: linear.features(frozen, input), bias: linear.bias });
  };
  /** Outputs when the branches add `extra` beside their own result. */
  const outputs = (extra: readonly Tensor[], noting: boolean): Tensor => {
    let used = 0;
    const next = (): Tensor => extra[used++] as Tensor;
    let pair: Pair = halves("reversibleNtk", x);
    for (const { stage, at } of steps) {
      if (at === undefined) {
        if (stage.kind === "rearrangement") pair = stage.forward(pair);
        continue;
      }
      const { block, params: p, state: s } = at;
      const [x1, x2] = pair;
      if (noting) note(block.F, s.F, x2);
      const y1 = add(add(x1, branchOutput(block.F, p.F, s.F, x2)), next());
      if (noting) note(block.G, s.G, y1);
      pair = [y1, add(add(x2, branchOutput(block.G, p.G, s.G, y1)), next())];
    }
    return readOut(state.readout, joinHalves(pair));
  };
  // All states of a network with linear branches have one shape: nothing is rearranged in it.
  const [half] = halves("reversibleNtk", x);
  const zeros = steps.flatMap(() => [mul(half, constant(0)), mul(half, constant(0))] as Tensor[]);
  outputs(zeros, true);
  const opened = vjp((extra: readonly Tensor[]) => outputs(extra, false), zeros);
  return { outputs: opened.value, features, pull: opened.pullback };
}
