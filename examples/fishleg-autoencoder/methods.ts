import {
  adam,
  cosineSchedule,
  type GradientTransform,
  type Likelihood,
  type MlpParams,
  type Schedule,
  sgd,
} from "@legendre/core-tensor";
import { fishleg, type Start } from "@legendre/fishleg";
import { kfac } from "@legendre/fishleg/rivals";
import type { Tensor } from "@tensorflow/tfjs";

/** What a method needs to know of the problem. */
export interface Problem {
  readonly lr: number | Schedule;
  readonly outputs: (params: MlpParams, batch: { readonly x: Tensor }) => Tensor;
  readonly likelihood: Likelihood;
  /** Where FishLeg's inverse starts; its default if left out. */
  readonly start?: Start | undefined;
}

type Make = (problem: Problem) => GradientTransform<MlpParams>;

/** The optimisers that are compared: momentum 0.9 for all, everything else each one's default. */
export const methods = {
  fishleg: ({ start, ...problem }) =>
    fishleg({ ...problem, ...(start === undefined ? {} : { inverse: { start } }) }),
  // No scale for each weight: the product with the gradient of a small batch is cheap.
  "fishleg-kronecker": ({ start: _, ...problem }) =>
    fishleg({
      ...problem,
      inverse: { choose: (_path, _shape, usual) => (usual === "dense" ? "kronecker" : usual) },
    }),
  // With the damping of FishLeg, a tenth of this, or factors of every tenth batch alone, no rate trains.
  kfac: ({ start: _, ...problem }) => kfac({ ...problem, damping: { relative: 10 } }),
  adam: ({ lr }) => adam({ lr }),
  "sgd-momentum": ({ lr }) => sgd({ lr, momentum: 0.9 }),
} as const satisfies Record<string, Make>;

/** The name of a method. */
export type MethodName = keyof typeof methods;

/** The names, in the order of tables and plots. */
export const methodNames = Object.keys(methods) as MethodName[];

/** Three learning rates for each method, a factor of about three apart. */
export const rates: Readonly<Record<MethodName, readonly number[]>> = {
  fishleg: [0.1, 0.3, 1],
  "fishleg-kronecker": [0.1, 0.3, 1],
  kfac: [0.1, 0.3, 1],
  adam: [3e-4, 1e-3, 3e-3],
  "sgd-momentum": [3e-4, 1e-3, 3e-3],
};

/** How the rate changes over a run: not at all, or by a cosine down to 0 at its end. */
export const scheduleNames = ["constant", "cosine"] as const;

/** See {@link scheduleNames}. */
export type ScheduleName = (typeof scheduleNames)[number];

/** The learning rate of a run of so many steps. */
export function rateOf(schedule: ScheduleName, lr: number, steps: number): number | Schedule {
  return schedule === "constant" ? lr : cosineSchedule(lr, { steps });
}
