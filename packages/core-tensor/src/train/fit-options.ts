import type { BatchPosition, BatchSource } from "../data/index.ts";
import { LegendreError } from "../errors.ts";
import type { Precision } from "../jit/options.ts";
import type { Scalar, Tensor } from "../ops.ts";
import type { GradientTransform, UpdateExtra } from "../optim/index.ts";
import { checkNumber, checkOneOf, resolveOptions } from "../options.ts";
import type { Key } from "../random/index.ts";
import { checkKey } from "../random/key.ts";
import { checkFiniteTree, checkTensorTree } from "../tree/index.ts";
import { type CompileOption, compiler } from "./compile-option.ts";
import { checkDivergence, type Divergence, type DivergenceRule } from "./divergence.ts";
import { checkEarlyStopping, type EarlyStopping, type StoppingRule } from "./early-stopping.ts";
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

/** Options of {@link fit}. */
export interface FitOptions<P, B, S = unknown, M = unknown> {
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
  /**
   * Compile the step with `jit`, so that it runs on onnxruntime at native speed. The loss must be
   * traceable then: it reads no values, and its context has no `step`. Options go to `jit`.
   * @defaultValue `false`
   */
  readonly compile?: CompileOption | undefined;
  /** Where batches come from, see `batches`. Each batch is disposed after its step. */
  readonly data: BatchSource<B>;
  /** Passes over the data. @defaultValue `1` */
  readonly epochs?: number | undefined;
  /** Source of the keys of all steps; left alive. @defaultValue `random.key(0)` */
  readonly key?: Key | undefined;
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
  /** Steps between two readings of the loss; reading each one would wait for the device. @defaultValue `10` */
  readonly logEvery?: number | undefined;
  /** Who is told of the progress. @defaultValue {@link silentReporter} */
  readonly reporter?: Reporter | undefined;
  /** A JSON Lines file that gets each entry of the history. Node only. */
  readonly metricsFile?: string | undefined;
  /** Save the run every so many steps (each pass if left out), and at its end. Node only. */
  readonly checkpoint?: { readonly path: string; readonly every?: number | undefined } | undefined;
  /** Go on from the checkpoint if there is one. @defaultValue `false` */
  readonly resume?: boolean | undefined;
  /** Ends the run after the step in progress. */
  readonly signal?: AbortSignal | undefined;
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
export type CheckedFitOptions<P, B, S, M> = Omit<
  FitOptions<P, B, S, M>,
  "earlyStopping" | "divergence" | "precision"
> & {
  readonly precision: Precision;
  readonly earlyStopping?: StoppingRule | undefined;
  /** None where divergences are not looked for. */
  readonly divergence?: DivergenceRule | undefined;
  readonly epochs: number;
  readonly logEvery: number;
  readonly reporter: Reporter;
  readonly state: M;
  readonly extra: UpdateExtra<P>;
};

/** Checks everything that can be wrong before the first step. */
export function checkFitOptions<P, B, S, M>(
  options: FitOptions<P, B, S, M>,
): CheckedFitOptions<P, B, S, M> {
  const known: { [K in keyof FitOptions<P, B, S, M>]-?: unknown } = {
    params: undefined,
    state: {},
    optimizer: undefined,
    optState: undefined,
    loss: undefined,
    step: undefined,
    compile: false,
    data: undefined,
    epochs: 1,
    key: undefined,
    extra: {},
    evaluate: undefined,
    earlyStopping: undefined,
    divergence: undefined,
    logEvery: 10,
    reporter: silentReporter,
    metricsFile: undefined,
    checkpoint: undefined,
    resume: false,
    signal: undefined,
    precision: "float32",
  };
  const all = resolveOptions("fit", options as object, known) as CheckedFitOptions<P, B, S, M>;
  const { params, state, optimizer, loss, step, data, checkpoint, resume, key, precision } = all;
  checkOneOf("fit", "precision", precision, ["float32", "float64"]);
  compiler("fit", all.compile ?? false, precision);
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
  checkNumber("fit", "epochs", all.epochs, { integer: true, min: 0 });
  checkNumber("fit", "logEvery", all.logEvery, { integer: true, min: 1 });
  if (checkpoint !== undefined) {
    const known: { path: string | undefined; every: number | undefined } = {
      path: undefined,
      every: undefined,
    };
    const { path, every } = resolveOptions("fit (checkpoint)", checkpoint, known);
    require(typeof path === "string" && path !== "", "checkpoint.path", "the path of a file");
    checkNumber("fit", "checkpoint.every", every ?? 1, { integer: true, min: 1 });
  }
  require(!resume || checkpoint !== undefined, "checkpoint", "given to go on from (resume is set)");
  const { earlyStopping: given, divergence: asked = {} } = options;
  require(asked === false ||
    (typeof asked === "object" &&
      asked !== null), "divergence", "false, or an object with factor and patience");
  const divergence = asked === false ? undefined : checkDivergence(asked);
  if (given === undefined) return { ...all, divergence };
  const earlyStopping = checkEarlyStopping(given);
  const evaluates = typeof all.evaluate === "function";
  require(evaluates, "evaluate", `a function that returns "${earlyStopping.metric}"`);
  return { ...all, earlyStopping, divergence };
}

function require(holds: boolean, option: string, what: string): void {
  if (!holds) throw new LegendreError("option", "fit", `${option} must be ${what}`, { option });
}
