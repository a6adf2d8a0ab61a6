import type { Precision } from "../jit/options.ts";
import type { GradientTransform, UpdateExtra } from "../optim/index.ts";
import type { Key } from "../random/index.ts";
import { type CompileOption, compiler } from "./compile-option.ts";
import { gradientStep } from "./default-step.ts";
import type { FitOptions, StepExtra, StepResult } from "./fit-options.ts";

/** A step, and how to free what was compiled for it. */
export interface CompiledStep<P, B, S, M> {
  readonly take: (
    params: P,
    optState: S,
    batch: B,
    extra: StepExtra<P, M>,
  ) => Promise<StepResult<P, S, M>>;
  readonly release: () => Promise<void>;
}

/** {@link gradientStep} as compiled programs, one for each phase of the optimiser. */
export function compiledStep<P, B, S, M>(
  optimizer: GradientTransform<P, S>,
  loss: NonNullable<FitOptions<P, B, S, M>["loss"]>,
  compile: CompileOption,
  precision: Precision,
): CompiledStep<P, B, S, M> {
  const step = gradientStep<P, B, S, M>(optimizer, loss);
  // What is no tensor (the model, its likelihood) is closed over; it is the same at each step.
  let constant: UpdateExtra<P> = {};
  const compiled = compiler(
    "fit",
    compile,
    precision,
  )(
    (
      phase: number,
      params: P,
      optState: S,
      batch: B,
      key: Key,
      state: M,
      mask: unknown,
    ): StepResult<P, S, M> => {
      const extra = { ...constant, batch, key, state, step: phase };
      return step(params, optState, batch, mask === null ? extra : { ...extra, mask });
    },
    { static: [0] },
  );
  return {
    take: (params, optState, batch, extra) => {
      const { key, state, mask, batch: _, step: at, ...rest } = extra;
      constant = rest;
      const phase = optimizer.phase?.(at) ?? 0;
      return compiled(phase, params, optState, batch, key, state, mask ?? null);
    },
    release: () => compiled.dispose(),
  };
}
