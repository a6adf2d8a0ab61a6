import { adam, categorical, chain, type GradientTransform, sgd } from "@legendre/core-tensor";
import { scaleByLearningRate } from "@legendre/core-tensor/optim";
import { kfac } from "@legendre/fishleg/rivals";
import { type InverseName, type RevMlp, scaleByGaussNewton } from "@legendre/reversible-gn";
import type { Tensor } from "@tensorflow/tfjs";
import { diagonalGgn } from "./diagonal-ggn.ts";

/** A batch of the teacher's data. */
export interface Batch {
  readonly x: Tensor;
  readonly y: Tensor;
}

/** Params and frozen state of the network. */
export type Variables = ReturnType<RevMlp["init"]>;
type Make = (model: RevMlp, state: Variables["state"]) => GradientTransform<Variables["params"]>;

/** Exact (or damped) Gauss-Newton with a step of `eta` in function space. */
const gaussNewton =
  (inverse: InverseName, eta: number, damping?: number): Make =>
  (model, state) =>
    chain(
      scaleByGaussNewton({
        model,
        state,
        likelihood: categorical(),
        inverse,
        damping,
        certify: 10,
        inputs: ({ x }: Batch) => x,
        targets: ({ y }: Batch) => y,
      }),
      scaleByLearningRate(eta),
    ) as GradientTransform<Variables["params"]>;

/** The optimisers that are compared. Dampings are relative to the mean diagonal of a branch's Gram matrix. */
export const methods: Readonly<Record<string, Make>> = {
  "GN, equal shares": gaussNewton("equal", 0.2),
  "GN, optimal shares": gaussNewton("normOptimal", 0.2),
  "GN, least norm": gaussNewton("minNorm", 0.2),
  "GN, damping 0.06": gaussNewton("damped", 0.2, 0.06),
  "GN, damping 0.6": gaussNewton("damped", 0.2, 0.6),
  "GN, damping 6": gaussNewton("damped", 0.2, 6),
  // Exact factors and a new inverse in each step, no momentum and no trust region, as Gauss-Newton has it here.
  "K-FAC": (model, state) =>
    kfac({
      outputs: (params: Variables["params"], { x }: Batch) => model.apply(params, state, x).output,
      likelihood: categorical(),
      lr: 0.2,
      momentum: 0,
      damping: 0.1,
      decay: 0.95,
      fisher: "exact",
      inversesEvery: 1,
      maxDecrease: Number.POSITIVE_INFINITY,
      maxCurvature: Number.POSITIVE_INFINITY,
    }),
  "GN, diagonal": (model, state) =>
    chain(
      diagonalGgn(model, state, { damping: 0.1, decay: 0.95 }),
      // Ten times as long a step diverges: the diagonal knows nothing of what weights do together.
      scaleByLearningRate(0.02),
    ) as ReturnType<Make>,
  Adam: () => adam({ lr: 1e-3 }),
  SGD: () => sgd({ lr: 0.1 }),
};
