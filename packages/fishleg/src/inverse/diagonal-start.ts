import { grad, random, treeMap } from "@legendre/core-tensor";
import { addN, mul, square, type Tensor } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import type { FisherModel } from "../aux/fisher-product.ts";
import { constant } from "./inverse.ts";

/** What the diagonal of `F` is estimated from. */
interface Drawn<P> {
  readonly model: FisherModel<P>;
  readonly params: P;
  readonly probes: number;
  readonly key: () => Key;
}

/**
 * The diagonal of `F`. For `n` rows with targets drawn from the model, `n` times the square of the mean gradient is on
 * average the diagonal of `F`, since different rows are independent and their gradients have mean zero; `probes` draws are
 * averaged. Sums over a layer are estimates of its trace that are never negative and have no part from other layers,
 * unlike those from products with random signs, which other layers can drown.
 */
export function fisherDiagonal<P>({ model, params, probes, key }: Drawn<P>): P {
  const { outputs, likelihood } = model;
  const predicted = outputs(params);
  const rows = predicted.shape[0] as number;
  const squares = random.split(key(), probes).map((draw) => {
    const targets = likelihood.sample(draw, predicted);
    const slope = grad((at: P) => likelihood.nll(outputs(at), targets))(params);
    return treeMap((g: Tensor) => square(g), slope) as P;
  });
  const mean = (...draws: Tensor[]): Tensor => mul(addN(draws), constant(rows / probes));
  return treeMap(mean, squares[0], ...squares.slice(1)) as P;
}
