import { type BatchPosition, batchAt, nextPosition } from "../data/position.ts";
import { inFloat64, jit, untilReady } from "../jit/index.ts";
import type { Precision } from "../jit/options.ts";
import type { HostArray } from "../kernels/host-array.ts";
import { mul, type Scalar, stack, sum, Tensor } from "../ops.ts";
import { applyUpdates, type GradientTransform, type UpdateExtra } from "../optim/index.ts";
import { foldIn, type Key, split } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { valueAndGrad } from "../transforms/index.ts";
import {
  checkFiniteTree,
  checkSameShapes,
  checkShape,
  disposeReplaced,
  treeDispose,
} from "../tree/index.ts";
import { type CompileOption, compiler } from "./compile-option.ts";
import type { CheckedFitOptions, FitOptions, StepExtra, StepResult } from "./fit-options.ts";
import { checkDoubles, type Leaf, numbersOf, plus } from "./leaves.ts";
import type { RunState } from "./run-state.ts";

/** How a run takes its steps. */
export interface Stepper<P, S, M> {
  /** Takes one step and frees what it replaces. */
  readonly take: (run: RunState<P, S, M>) => Promise<void>;
  /** The loss of one run's params on the batch that another took at a step. */
  readonly lossOf: (
    at: RunState<P, S, M>,
    position: BatchPosition,
    step: number,
  ) => Promise<number>;
  /** For each leaf 0 if all of it is finite, else NaN. */
  readonly zerosOf: (leaves: readonly Leaf[]) => Promise<ArrayLike<number>>;
  readonly release: () => Promise<void>;
}

/** What a run takes its steps with; compiled where the options say so. */
export function stepper<P, B, S, M>(options: CheckedFitOptions<P, B, S, M>): Stepper<P, S, M> {
  const { data, optimizer, loss, extra, compile, precision } = options;
  const isDouble = precision === "float64";
  const compiled =
    compile === false || compile === undefined || loss === undefined
      ? undefined
      : compiledStep<P, B, S, M>(optimizer, loss, compile, precision);
  const eager = options.step === undefined && compiled === undefined;
  const plain = (): ReturnType<typeof gradientStep<P, B, S, M>> => {
    const step = gradientStep<P, B, S, M>(optimizer, loss!);
    return isDouble ? (inFloat64(step) as unknown as typeof step) : step;
  };
  const take = options.step ?? compiled?.take ?? plain();
  type Taken = { readonly batch: B; readonly key: Key };
  const withBatch = async <T>(
    { key: runKey }: RunState<P, S, M>,
    { position, step }: Pick<RunState<P, S, M>, "position" | "step">,
    use: (taken: Taken) => Promise<T>,
  ): Promise<T> => {
    const batch = await batchAt("fit", data, position);
    const key = foldIn(runKey, step);
    try {
      if (eager || data.finite !== true) await untilReady(batch);
      if (data.finite !== true) checkFiniteTree("fit", "batch", batch);
      return await use({ batch, key });
    } finally {
      treeDispose([batch, key]);
    }
  };
  const resultOf = async (
    { params, optState, state, step }: RunState<P, S, M>,
    { batch, key }: Taken,
  ): Promise<StepResult<P, S, M>> =>
    take(params, optState, batch, { ...extra, key, batch, step, state });
  const takeStep = (run: RunState<P, S, M>): Promise<void> =>
    withBatch(run, run, async (taken) => {
      const { params, optState, state, step } = run;
      const result = await resultOf(run, taken);
      if (isDouble) checkDoubles("fit", "the step's result", result);
      checkShape("fit", "the loss", result.value, []);
      checkSameShapes("fit", "the step's params", result.params, "params", params);
      const next = {
        params: result.params,
        optState: result.optState,
        state: result.state ?? state,
        lossSum: plus(run.lossSum, result.value),
      };
      disposeReplaced([params, optState, state, run.lossSum, result.value], next);
      const position = nextPosition(run.position, data.perEpoch);
      Object.assign(run, next, { step: step + 1, lossCount: run.lossCount + 1, position });
    });
  const lossOf: Stepper<P, S, M>["lossOf"] = (at, position, step) =>
    withBatch(at, { position, step }, async (taken) => {
      const result = await resultOf(at, taken);
      const { params, optState, state } = at;
      const loss = (await numbersOf(result.value))[0] as number;
      disposeReplaced(result, { params, optState, state });
      return loss;
    });
  if (isDouble) {
    const zerosOf = async (leaves: readonly Leaf[]): Promise<number[]> =>
      (leaves as HostArray[]).map((leaf) => (leaf.data.every(Number.isFinite) ? 0 : Number.NaN));
    return { take: takeStep, lossOf, zerosOf, release: async () => compiled?.release() };
  }
  const read = async (zeros: Tensor): Promise<ArrayLike<number>> => {
    const numbers = await zeros.data();
    zeros.dispose();
    return numbers;
  };
  const tensors = (leaves: readonly Leaf[]): Tensor[] => leaves as Tensor[];
  if (compiled === undefined) {
    const zerosOf: Stepper<P, S, M>["zerosOf"] = async (leaves) =>
      read(zerosOfEach(await untilReady(tensors(leaves))));
    return { take: takeStep, lossOf, zerosOf, release: async () => {} };
  }
  // Compiled too, and for the same device: else the params would go to memory and back at every reading.
  const device = typeof compile === "object" ? compile.device : undefined;
  const zeros = jit(zerosOfEach, device === undefined ? {} : { device });
  return {
    take: takeStep,
    lossOf,
    zerosOf: async (leaves) => read(await zeros(tensors(leaves))),
    release: async () => {
      await compiled.release();
      await zeros.dispose();
    },
  };
}

/** For each tensor 0 if all of it is finite, else NaN; one vector. */
function zerosOfEach(tensors: readonly Tensor[]): Tensor {
  return scoped(() => stack(tensors.map((tensor) => sum(mul(tensor, 0)))));
}

/** One step of gradient descent: gradient of the loss, `optimizer.update`, `applyUpdates`. */
function gradientStep<P, B, S, M>(
  optimizer: GradientTransform<P, S>,
  loss: NonNullable<FitOptions<P, B, S, M>["loss"]>,
): (params: P, optState: S, batch: B, extra: StepExtra<P, M>) => StepResult<P, S, M> {
  return (params, optState, batch, extra) =>
    scoped(() => {
      const { step, state } = extra;
      // One key for the loss and one for the optimiser, so that their draws are independent.
      const [lossKey, key] = split(extra.key);
      const evaluate = (p: P): { value: Tensor; aux: M | null } => {
        const result = loss(p, batch, { key: lossKey, step, state });
        return result instanceof Tensor ? { value: result, aux: null } : result;
      };
      const { value, grads, aux } = valueAndGrad(evaluate, { aux: true })(params);
      const bound = (p: P): Tensor => evaluate(p).value;
      const next = optimizer.update(grads, optState, params, {
        ...extra,
        key,
        value,
        loss: bound,
      });
      return {
        params: applyUpdates(params, next.updates),
        optState: next.state,
        value: value as Scalar,
        ...(aux === null ? {} : { state: aux }),
      };
    });
}

/** A step, and how to free what was compiled for it. */
interface CompiledStep<P, B, S, M> {
  readonly take: (
    params: P,
    optState: S,
    batch: B,
    extra: StepExtra<P, M>,
  ) => Promise<StepResult<P, S, M>>;
  readonly release: () => Promise<void>;
}

/** {@link gradientStep} as compiled programs, one for each phase of the optimiser. */
function compiledStep<P, B, S, M>(
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
