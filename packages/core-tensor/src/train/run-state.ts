import type { BatchPosition } from "../data/index.ts";
import { LegendreError } from "../errors.ts";
import { type JsonValue, loadCheckpoint, saveCheckpoint } from "../io/index.ts";
import type { Precision } from "../jit/options.ts";
import type { Scalar } from "../ops.ts";
import type { Key } from "../random/index.ts";
import { checkSameShapes, treeClone, treeDispose } from "../tree/index.ts";
import type { LossLevel } from "./divergence.ts";
import { noLoss, ownDoubles, shared } from "./leaves.ts";
import type { FitRecord } from "./reporter.ts";

/** Everything a run needs to go on; its tensors belong to it. In double precision all but the key are host arrays. */
export interface RunState<P, S, M> {
  params: P;
  optState: S;
  state: M;
  readonly key: Key;
  /** Sum of the losses since the last reading. */
  lossSum: Scalar;
  /** How many losses are in the sum. */
  lossCount: number;
  step: number;
  position: BatchPosition;
  seconds: number;
  history: FitRecord[];
  /** What its losses have been, where a divergence is looked for; from the first step on. */
  level?: LossLevel | undefined;
  /** The run at its best evaluation, where there is early stopping; copies of a run share it. */
  readonly best: { run?: RunState<P, S, M> | undefined };
}

/** The state before the first step. Params, model state and key are cloned. */
export function startState<P, S, M>(
  params: P,
  optState: S,
  state: M,
  key: Key,
  isDouble: boolean,
): RunState<P, S, M> {
  const own = <T>(name: string, tree: T): T =>
    isDouble ? ownDoubles("fit", name, tree) : treeClone(tree);
  return {
    params: own("params", params),
    optState,
    state: own("state", state),
    key: treeClone(key),
    lossSum: noLoss(isDouble),
    lossCount: 0,
    step: 0,
    position: { epoch: 0, batch: 0 },
    seconds: 0,
    history: [],
    best: {},
  };
}

/** A copy that shares values and history, and is disposed on its own. */
export function copyState<P, S, M>(run: RunState<P, S, M>): RunState<P, S, M> {
  const { params, optState, state, key, lossSum } = run;
  return { ...run, ...shared({ params, optState, state, key, lossSum }) };
}

/** Frees the tensors of a run. */
export function disposeState(run: RunState<unknown, unknown, unknown>): void {
  const { params, optState, state, key, lossSum } = run;
  treeDispose([params, optState, state, key, lossSum]);
}

/** Remembers the run as it is as its best. */
export function keepBest<P, S, M>(run: RunState<P, S, M>): void {
  dropBest(run);
  run.best.run = copyState(run);
}

/** Frees the best run. */
export function dropBest({ best }: RunState<unknown, unknown, unknown>): void {
  if (best.run !== undefined) disposeState(best.run);
  best.run = undefined;
}

/** Puts the run back to its best, if it has one; the history stays. */
export function takeBest<P, S, M>(run: RunState<P, S, M>): void {
  const { best, history } = run;
  if (best.run === undefined) return;
  disposeState(run);
  Object.assign(run, best.run, { history });
  best.run = undefined;
}

interface SavedTree<P, S, M> {
  readonly params: P;
  readonly optState: S;
  readonly state: M;
  readonly key: Key;
  readonly lossSum: Scalar;
  readonly history: FitRecord[];
  /** Missing in files of versions without early stopping. */
  readonly best?: Pick<RunState<P, S, M>, "params" | "optState" | "state" | "lossSum"> | null;
}

/** What is kept to notice other data, or another precision, on resume. */
export interface SavedSettings {
  readonly perEpoch: number;
  readonly precision: Precision;
}

/** Saves a run in one step. */
export async function saveRun<P, S, M>(
  path: string,
  run: RunState<P, S, M>,
  { perEpoch, precision }: SavedSettings,
): Promise<void> {
  const { params, optState, state, key, lossSum, best } = run;
  // A run that was put back keeps later entries for its result; when resumed it writes them again.
  const history = run.history.filter((record) => record.step <= run.step);
  const meta: JsonValue = {
    kind: "fit",
    perEpoch,
    ...(precision === "float32" ? {} : { precision }),
    ...countsOf(run),
    // Missing in files of versions that did not look for divergences.
    level: run.level === undefined ? null : { ...run.level },
    best: best.run === undefined ? null : countsOf(best.run),
  };
  const tree: SavedTree<P, S, M> = {
    params,
    optState,
    state,
    key,
    lossSum,
    history,
    best: best.run === undefined ? null : partsOf(best.run),
  };
  await saveCheckpoint(path, tree, meta);
}

/**
 * Loads a run that is to go on where `fresh` would begin.
 *
 * @returns undefined when there is no such file.
 * @throws `data` for a file that is damaged, no run, or the run of another model or other data.
 */
export async function loadRun<P, S, M>(
  path: string,
  fresh: RunState<P, S, M>,
  { perEpoch, precision }: SavedSettings,
): Promise<RunState<P, S, M> | undefined> {
  const found = await loadCheckpoint<SavedTree<P, S, M>>(path).catch((error: unknown) => {
    if (error instanceof LegendreError && error.details["missing"] === true) return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  const { tree } = found;
  const meta = found.meta as Record<string, JsonValue>;
  try {
    const fail = (what: string): LegendreError =>
      new LegendreError("data", "fit", `${path} ${what}`, { file: path });
    if (meta?.["kind"] !== "fit")
      throw fail("is a checkpoint, but not of a run; choose another path");
    if (meta["perEpoch"] !== perEpoch) {
      const what = `has ${meta["perEpoch"]} batches a pass, the data here have ${perEpoch}`;
      throw fail(`${what}; resume with the same data and batch size, or without resume`);
    }
    const saved = meta["precision"] ?? "float32";
    if (saved !== precision) {
      const remedy = `resume with precision: "${saved}", or without resume`;
      throw fail(`is a run in ${saved}, this one is in ${precision}; ${remedy}`);
    }
    for (const part of ["params", "optState", "state", "key"] as const) {
      try {
        checkSameShapes("fit", `checkpoint.${part}`, tree[part], part, fresh[part]);
        if (!tree.best || part === "key") continue;
        checkSameShapes("fit", `checkpoint.best.${part}`, tree.best[part], part, fresh[part]);
      } catch (cause) {
        const why = cause instanceof Error ? cause.message.replace(/^fit: /, "") : String(cause);
        throw fail(`is of another model or optimiser: ${why}; resume with the same ones`);
      }
    }
  } catch (error) {
    treeDispose(tree);
    throw error;
  }
  const { best: saved, ...parts } = tree;
  const level = (meta["level"] ?? undefined) as LossLevel | undefined;
  const run: RunState<P, S, M> = {
    ...parts,
    ...countsOf(meta as unknown as Counts),
    level,
    best: {},
  };
  if (saved) {
    const counts = countsOf(meta["best"] as unknown as Counts);
    run.best.run = { ...run, ...saved, ...counts, key: treeClone(run.key) };
  }
  return run;
}

type Counts = Pick<
  RunState<unknown, unknown, unknown>,
  "step" | "position" | "lossCount" | "seconds"
>;

function countsOf({ step, position, lossCount, seconds }: Counts) {
  return { step, position: { ...position }, lossCount, seconds };
}

function partsOf<P, S, M>({ params, optState, state, lossSum }: RunState<P, S, M>) {
  return { params, optState, state, lossSum };
}
