import { chain, type GradientTransform, type Schedule } from "@legendre/core-tensor";
import {
  addDecayedWeights,
  scale,
  scaleByLearningRate,
  scaleByMomentum,
} from "@legendre/core-tensor/optim";
import { checkNumber } from "@legendre/core-tensor/options";

/** What all optimisers of this folder and `fishleg` share: how preconditioned gradients become steps. */
export interface NaturalStepOptions {
  /** Learning rate, at least 0, or a schedule. */
  readonly lr: number | Schedule;
  /** Share of the last mean step that is kept, in [0, 1); no bias correction. @defaultValue `0.9` */
  readonly momentum?: number | undefined;
  /** Decoupled weight decay, multiplied by the learning rate too. @defaultValue `0` */
  readonly weightDecay?: number | undefined;
}

/** The defaults of {@link NaturalStepOptions}. */
export const naturalStepDefaults: { readonly momentum: number; readonly weightDecay: number } =
  Object.freeze({ momentum: 0.9, weightDecay: 0 });

/**
 * A preconditioner followed by the same stages as in `fishleg`: a mean of its results, decay, learning rate.
 *
 * @throws code "option" for values out of range, in the name of `where`.
 */
export function naturalSteps<P>(
  where: string,
  preconditioner: GradientTransform<P>,
  { lr, momentum = 0.9, weightDecay = 0 }: NaturalStepOptions,
): GradientTransform<P> {
  checkNumber(where, "momentum", momentum, { min: 0, exclusiveMax: 1 });
  checkNumber(where, "weightDecay", weightDecay, { min: 0 });
  if (typeof lr !== "function") checkNumber(where, "lr", lr, { min: 0 });
  return chain(
    preconditioner,
    scaleByMomentum({ decay: momentum }),
    scale(1 - momentum),
    ...(weightDecay > 0 ? [addDecayedWeights(weightDecay)] : []),
    scaleByLearningRate(lr),
  ) as unknown as GradientTransform<P>;
}
