import { LegendreError } from "@legendre/core-tensor";
import { type Scalar, Tensor } from "@legendre/core-tensor/ops";
import { compiler } from "@legendre/core-tensor/train";
import { checkTensor } from "@legendre/core-tensor/tree";
import { scoped } from "../scoped.ts";
import type { PruningProblem } from "./methods/method.ts";
import { outputsFailed } from "./outputs-failed.ts";
import type { PruneSettings } from "./settings.ts";

/** What methods are bound to. */
export function problemOf<P, B, S>(settings: PruneSettings<P, B, S>): PruningProblem<P, B, S> {
  const { weights, outputs, likelihood, targets, data, leaves, compile } = settings;
  return {
    weights,
    outputs,
    likelihood,
    targets,
    data,
    prunable: leaves,
    loss: (params, batch, state) =>
      likelihood.nll(outputs(params, batch, state), targets(batch)) as Scalar,
    compile: compiler("prune", compile),
  };
}

/** Throws code "shape" where the model and the held-out batch do not fit each other. */
export function checkProblem<P, B, S>(
  problem: PruningProblem<P, B, S>,
  { params, heldOut, state }: Pick<PruneSettings<P, B, S>, "params" | "heldOut" | "state">,
): void {
  scoped(() => {
    const targets = problem.targets(heldOut);
    checkTensor("prune", "targets(heldOut)", targets);
    let outputs: Tensor;
    try {
      outputs = problem.outputs(params, heldOut, state);
    } catch (error) {
      throw outputsFailed(error);
    }
    if (!(outputs instanceof Tensor) || outputs.rank < 2) {
      const got =
        outputs instanceof Tensor ? `shape [${outputs.shape.join(", ")}]` : typeof outputs;
      const what = `outputs returned ${got}, expected a tensor of shape [n, …], one row an example`;
      throw new LegendreError("shape", "prune", what);
    }
    if (targets.shape[0] !== outputs.shape[0]) {
      const what = `the held-out batch has ${outputs.shape[0]} rows of outputs and ${targets.shape[0]} of targets`;
      throw new LegendreError("shape", "prune", what, {
        outputs: outputs.shape,
        targets: targets.shape,
      });
    }
    return null;
  });
}
