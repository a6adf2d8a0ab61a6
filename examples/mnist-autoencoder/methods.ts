import {
  adam,
  type GradientTransform,
  type Likelihood,
  type MlpParams,
  type Schedule,
  sgd,
} from "@legendre/core-tensor";
import { fishleg } from "@legendre/fishleg";
import type { Tensor } from "@tensorflow/tfjs";

/** What a method needs to know of the problem. */
export interface Problem {
  readonly lr: number | Schedule;
  readonly outputs: (params: MlpParams, batch: { readonly x: Tensor }) => Tensor;
  readonly likelihood: Likelihood;
}

/** The optimisers that are compared; everything but the learning rate is each method's default. */
export const methods = {
  adam: ({ lr }: Problem): GradientTransform<MlpParams> => adam({ lr }),
  "sgd-momentum": ({ lr }: Problem): GradientTransform<MlpParams> => sgd({ lr, momentum: 0.9 }),
  fishleg: ({ lr, outputs, likelihood }: Problem): GradientTransform<MlpParams> =>
    fishleg({ lr, outputs, likelihood }),
} as const satisfies Record<string, (problem: Problem) => GradientTransform<MlpParams>>;

/** The name of a method. */
export type MethodName = keyof typeof methods;

/** The names, in the order of tables and plots. */
export const methodNames = Object.keys(methods) as MethodName[];

/** The learning rates that `--grid` tries, coarse on purpose: a factor of about three apart. */
export const grid: Readonly<Record<MethodName, readonly number[]>> = {
  adam: [3e-4, 1e-3, 3e-3, 1e-2],
  "sgd-momentum": [3e-4, 1e-3, 3e-3, 1e-2],
  fishleg: [0.3, 1, 3],
};
