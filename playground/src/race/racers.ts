import {
  adam,
  chain,
  type GradientTransform,
  gaussian,
  type Likelihood,
} from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import { scaleByLearningRate } from "@legendre/core-tensor/optim";
import { fishleg } from "@legendre/fishleg";
import { type RevMlp, revMlp, scaleByGaussNewton } from "@legendre/reversible-gn";
import { features } from "./sizes.ts";

/** Random features of a branch: at least as many as there are examples, so that exact steps exist. */
const width = 128;

/** The network of all racers. */
export const network: RevMlp = revMlp({
  depth: 3,
  width,
  activation: "tanh",
  readout: { outputs: 1 },
  weightStd: 0.1,
  expansionGain: 2,
});
/** Half the mean squared error. */
export const likelihood: Likelihood = gaussian();

/** Params and frozen state of the network. */
export type Params = ReturnType<RevMlp["init"]>["params"];
export type Frozen = ReturnType<RevMlp["init"]>["state"];

/** The examples. */
export interface Batch {
  readonly x: Tensor;
  readonly y: Tensor;
}

/** Who races. */
export type Racer = "gaussNewton" | "fishleg" | "adam";

/** Rates of the racers, and which of the exact inverses is taken. */
export interface Rates {
  /** Share of the change of the outputs that a step asks for. */
  readonly gaussNewton: number;
  readonly fishleg: number;
  readonly adam: number;
  readonly inverse: "minNorm" | "paper";
}

/** The shape of an example. */
export const inputShape: readonly number[] = [features];

/** The optimisers, with the same network and likelihood. */
export function optimisers(
  state: Frozen,
  rates: Rates,
): Readonly<Record<Racer, GradientTransform<Params, unknown>>> {
  const outputs = (params: Params, { x }: Batch): Tensor => network.apply(params, state, x).output;
  const exact = scaleByGaussNewton<Params, Frozen, Batch>({
    model: network as never,
    state: state as never,
    likelihood,
    inverse: rates.inverse,
    inputs: ({ x }) => x,
    targets: ({ y }) => y,
    certify: 0,
  });
  return {
    gaussNewton: chain(exact, scaleByLearningRate(rates.gaussNewton)) as never,
    fishleg: fishleg<Params, Batch>({
      outputs,
      likelihood,
      lr: rates.fishleg,
      momentum: 0.5,
      aux: { every: 1 },
    }) as never,
    adam: adam({ lr: rates.adam }) as never,
  };
}
