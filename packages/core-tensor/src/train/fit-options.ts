import type { BatchPosition, BatchSource } from "../data/index.ts";
import { LegendreError } from "../errors.ts";
import type { Precision } from "../jit/options.ts";
import type { Scalar, Tensor } from "../ops.ts";
import type { GradientTransform, UpdateExtra } from "../optim/index.ts";
import {
  checkNumber,
  count,
  flag,
  group,
  type OptionsOf,
  oneOf,
  optional,
  options,
  type Settings,
  text,
  value,
} from "../options.ts";
import type { Key } from "../random/index.ts";
import { checkKey } from "../random/key.ts";
import { checkFiniteTree, checkTensorTree } from "../tree/index.ts";
import { compiled, compiler } from "./compile-option.ts";
import { type Divergence, divergence } from "./divergence.ts";
import { type EarlyStopping, earlyStoppingOptions } from "./early-stopping.ts";
import { ownDoubles } from "./leaves.ts";
import type { FitRecord, FitStatus, Reporter } from "./reporter.ts";
import { silentReporter } from "./reporter.ts";

/** What a loss knows beside params and batch. */
export interface LossContext<M = unknown> {
  /** Randomness of this step, the same whenever the step is taken; shape `[2]`, int32. */
  readonly key: Key;
  /** Steps done before this one. */
  readonly step: number;
  /** The model's state, as {@link FitOptions.state} and later steps gave it. */
  readonly state: M;
}

/** What a step returns; all of it belongs to the loop. */
export interface StepResult<P, S, M = unknown> {
  readonly params: P;
  readonly optState: S;
  /** The loss at the old params; `[]`. */
  readonly value: Scalar;
  /** The model's next state; the old one is kept if it is left out. */
  readonly state?: M | undefined;
}

/** What a step is told beside params, optimiser state and batch. */
export interface StepExtra<P, M = unknown> extends UpdateExtra<P> {
  readonly key: Key;
  readonly batch: unknown;
  readonly step: number;
  /** The model's state. */
  readonly state: M;
}

/** Where a run is when it is evaluated. Its tensors belong to the run. */
export interface EvaluationPlace<M = unknown, S = unknown> {
  /** Passes over the data that are complete. */
  readonly epoch: number;
  /** Steps that the params have seen. */
  readonly step: number;
  /** The model's state. */
  readonly state: M;
  /** The optimiser's; in a compiled run its numbers may still be on the device, and are read by `await tensor.data()`. */
  readonly optState: S;
}

/** The options of {@link fit}. */
export const fitOptions = options("fit", {
  params: optional(value()),
  state: value({}),
  optimizer: optional(value()),
  optState: optional(value()),
  loss: optional(value()),
  step: optional(value()),
  /**
   * Compile the step with `jit`, so that it runs on onnxruntime at native speed. The loss must be
   * traceable then: it reads no values, and its context has no `step`. Options go to `jit`.
   */
  compile: compiled(false),
  data: optional(value()),
  /** Passes over the data. */
  epochs: count(0, 1),
  /** Source of the keys of all steps; left alive. @defaultValue `random.key(0)` */
  key: optional(value<Key>()),
  extra: value({}),
  evaluate: optional(value()),
  earlyStopping: optional(group(earlyStoppingOptions.kinds)),
  divergence: divergence(),
  /** Steps between two readings of the loss; reading each one would wait for the device. */
  logEvery: count(1, 10),
  /** Who is told of the progress. */
  reporter: value<Reporter, Reporter>(silentReporter),
  /** A JSON Lines file that gets each entry of the history. Node only. */
  metricsFile: optional(value<string>()),
  /** Save the run every so many steps (each pass if left out), and at its end. Node only. */
  checkpoint: optional(group({ path: text("the path of a file"), every: optional(count(1)) })),
  /** Go on from the checkpoint if there is one. */
  resume: flag(false),
  /** Ends the run after the step in progress. */
  signal: optional(value<AbortSignal>()),
  precision: oneOf<Precision, "float32">(["float32", "float64"], "float32"),
});

/** Options of {@link fit}. */
export interface FitOptions<P, B, S = unknown, M = unknown> extends OptionsOf<typeof fitOptions> {
  /** The params to start from: a tree of float32 tensors. They are left alive. */
  readonly params: P;
  /** State of the model (batch norm statistics): a tree of tensors. @defaultValue `{}` */
  readonly state?: M | undefined;
  /** The optimiser. */
  readonly optimizer: GradientTransform<NoInfer<P>, S>;
  /** The optimiser's state to start from. @defaultValue `optimizer.init(params)` */
  readonly optState?: NoInfer<S> | undefined;
  /**
   * The loss of a batch: a scalar, or `{ value, aux }` where `aux` is the model's next state. Required
   * unless there is a `step`.
   */
  readonly loss?:
    | ((
        params: P,
        batch: B,
        context: LossContext<M>,
      ) => Tensor | { readonly value: Tensor; readonly aux: M })
    | undefined;
  /**
   * One step, in place of gradient, `optimizer.update` and `applyUpdates`: a compiled program, a method
   * with a shape of its own. It tidies up behind itself and disposes none of its arguments.
   */
  readonly step?:
    | ((
        params: P,
        optState: S,
        batch: B,
        extra: StepExtra<P, M>,
      ) => StepResult<P, S, M> | Promise<StepResult<P, S, M>>)
    | undefined;
  /** Where batches come from, see `batches`. Each batch is disposed after its step. */
  readonly data: BatchSource<B>;
  /** More fields for `optimizer.update`: the model, its likelihood, a mask. @defaultValue `{}` */
  readonly extra?: UpdateExtra<P> | undefined;
  /** Called after each pass; what it returns goes into the history. */
  readonly evaluate?:
    | ((
        params: P,
        place: EvaluationPlace<M, NoInfer<S>>,
      ) => Readonly<Record<string, number>> | Promise<Readonly<Record<string, number>>>)
    | undefined;
  /**
   * Ends the run when a number that `evaluate` returns no longer improves; the result is then that of the
   * best evaluation, which it is too when the passes run out.
   * @defaultValue `undefined`
   */
  readonly earlyStopping?: EarlyStopping | undefined;
  /**
   * When a loss has run away: each of three readings in a row, or that at the last step, is above the lowest one by more than 100 times the
   * loss of the first batch (or the greatest loss the run has come back from), and by as much above that of the last good params on
   * the same batches. The run then ends as `"diverged"`. `false` lets it go on.
   * @defaultValue `{}`, which is 100 times and three readings
   */
  readonly divergence?: Divergence | false | undefined;
  /** `"float64"` for a run in double precision, see `DoubleFitOptions`. @defaultValue `"float32"` */
  readonly precision?: "float32" | undefined;
}

/** What {@link fit} returns; its tensors belong to the caller. */
export interface FitResult<P, S = unknown, M = unknown> {
  readonly params: P;
  readonly optState: S;
  /** The model's state. */
  readonly state: M;
  /** Losses and evaluations, in order. */
  readonly history: readonly FitRecord[];
  /**
   * `"finished"`; `"stopped"` early; `"aborted"` by the signal; `"diverged"` when the loss ran away, see `divergence`; `"non-finite"` when the
   * loss or the params stopped being finite. After the last two, params and states are those of the last step whose loss was read, finite and
   * no higher than the run had come back from.
   */
  readonly status: FitStatus;
  /** After `"diverged"` and `"non-finite"`: why, and what to change. */
  readonly message?: string | undefined;
  /** Steps that `params` has seen. */
  readonly step: number;
  /** The batch that would come next. */
  readonly position: BatchPosition;
}

/** Options with defaults in place. */
export type CheckedFitOptions<P, B, S, M> = Settings<typeof fitOptions.kinds> &
  Omit<FitOptions<P, B, S, M>, "precision" | "state"> & { readonly state: M };

/** Checks everything that can be wrong before the first step. */
export function checkFitOptions<P, B, S, M>(
  options: FitOptions<P, B, S, M>,
): CheckedFitOptions<P, B, S, M> {
  const all = fitOptions.resolve(options) as CheckedFitOptions<P, B, S, M>;
  const { params, state, optimizer, loss, step, data, key, precision, earlyStopping } = all;
  compiler("fit", all.compile, precision);
  const checkTree = precision === "float64" ? ownDoubles : checkTensorTree;
  checkTree("fit", "params", params);
  checkFiniteTree("fit", "params", params);
  checkTree("fit", "state", state);
  if (key !== undefined) checkKey("fit", key);
  require(typeof optimizer?.init === "function", "optimizer", "a transform, e.g. adam({ lr })");
  require(typeof data?.at === "function", "data", "a batch source, e.g. batches(…)");
  checkNumber("fit", "data.perEpoch", data.perEpoch, { integer: true, min: 1 });
  const has = [loss, step].filter((f) => typeof f === "function").length;
  require(has === 1, "loss or step", "a function, and only one of the two");
  require(all.compile === false ||
    step ===
      undefined, "compile", "left out beside a step of your own: pass jit(step) as the step");
  require(!all.resume ||
    all.checkpoint !== undefined, "checkpoint", "given to go on from (resume is set)");
  const evaluates = earlyStopping === undefined || typeof all.evaluate === "function";
  require(evaluates, "evaluate", `a function that returns "${earlyStopping?.metric}"`);
  return all;
}

function require(holds: boolean, option: string, what: string): void {
  if (!holds) throw new LegendreError("option", "fit", `${option} must be ${what}`, { option });
}
