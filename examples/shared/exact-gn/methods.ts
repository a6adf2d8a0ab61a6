import { adam, categorical, chain, type GradientTransform, sgd } from "@legendre/core-tensor";
import { scaleByLearningRate } from "@legendre/core-tensor/optim";
import {
  type GnStepOptions,
  type RevMlp,
  type ScaleByGaussNewtonOptions,
  scaleByGaussNewton,
} from "@legendre/reversible-gn";
import type { Tensor } from "@tensorflow/tfjs";

/** A batch of images. */
export interface Batch {
  readonly x: Tensor;
  readonly y: Tensor;
}

/** Params and frozen state of the networks of these examples. */
export type Variables = ReturnType<RevMlp["init"]>;

/** Gauss-Newton with a step of `eta` in function space. */
export interface GaussNewton
  extends Omit<GnStepOptions, "likelihood" | "certify" | "damping" | "shares"> {
  readonly kind: "gn";
  readonly eta: number;
  /** Steps from one measurement of the residual to the next. */
  readonly certify?: number;
  readonly damping?: number;
}

/** An optimiser and its rate. */
export type Method = GaussNewton | { readonly kind: "adam" | "sgd"; readonly lr: number };

/** The transform of a method. */
export function optimizerOf(
  method: Method,
  model: RevMlp,
  state: Variables["state"],
): GradientTransform<Variables["params"]> {
  if (method.kind !== "gn") {
    const { lr } = method;
    return method.kind === "adam" ? adam({ lr }) : sgd({ lr });
  }
  const { kind: _, eta, ...options } = method;
  const settings: ScaleByGaussNewtonOptions<Variables["params"], Variables["state"], Batch> = {
    ...options,
    model,
    state,
    likelihood: categorical(),
    inputs: ({ x }) => x,
    targets: ({ y }) => y,
  };
  return chain(scaleByGaussNewton(settings), scaleByLearningRate(eta)) as GradientTransform<
    Variables["params"]
  >;
}
