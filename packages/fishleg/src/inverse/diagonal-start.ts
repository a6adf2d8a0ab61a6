import { grad, random, treeMap } from "@legendre/core-tensor";
import {
  add,
  addN,
  mul,
  reciprocal,
  type Scalar,
  square,
  type Tensor,
} from "@legendre/core-tensor/ops";
import type { PlannedBlock } from "../blocks/plan.ts";
import { constant, split } from "./inverse.ts";
import type { BatchStart } from "./start.ts";

/**
 * `1 / (F_ii + γ)` for each weight, as the tensors that the blocks act on. For `n` rows with targets drawn from the
 * model, `n` times the square of the mean gradient is on average the diagonal of `F`, since different rows are
 * independent and their gradients have mean zero; `probes` draws are averaged.
 */
export function diagonalScales<P>(
  plan: readonly PlannedBlock[],
  { model, params, probes, key }: Pick<BatchStart<P>, "model" | "params" | "probes" | "key">,
  gamma: Scalar,
): Tensor[] {
  const { outputs, likelihood } = model;
  const predicted = outputs(params);
  const rows = predicted.shape[0] as number;
  const squares = random.split(key(), probes).map((draw) => {
    const targets = likelihood.sample(draw, predicted);
    const slope = grad((at: P) => likelihood.nll(outputs(at), targets))(params);
    return treeMap((g: Tensor) => square(g), slope) as P;
  });
  const sum = treeMap((...leaves: Tensor[]) => addN(leaves), squares[0], ...squares.slice(1)) as P;
  return split(plan, sum).map((total) =>
    reciprocal(add(mul(total, constant(rows / probes)), gamma)),
  );
}
