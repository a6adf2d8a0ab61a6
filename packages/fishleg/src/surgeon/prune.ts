import { LegendreError, random, treeDispose } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import type { Key } from "@legendre/core-tensor/random";
import type { MethodRun } from "./methods/method.ts";
import { readable } from "./methods/readable.ts";
import { released } from "./methods/released.ts";
import { checkProblem, problemOf } from "./problem.ts";
import type { Pruned, PruneOptions } from "./prune-options.ts";
import { copySnapshot, type PruneRun, type Snapshot, saveRun, startRun } from "./prune-run.ts";
import { type Remover, remover } from "./removal.ts";
import { sparsityOf } from "./removed-positions.ts";
import type { LayerSparsity, PruneReport } from "./report.ts";
import { geometricSparsity } from "./schedule.ts";
import { type PruneSettings, resolvePrune } from "./settings.ts";

/**
 * Prunes a trained model: weights, blocks, N:M patterns, neurons or channels, judged by the learned inverse Fisher
 * matrix or another {@link PruningMethod}, those that stay making up for those that go.
 *
 * @param options - see {@link PruneOptions}.
 * @returns params, mask and state, owned by the caller, and the report. What was passed in is left alive.
 * @throws code "option" for unknown, missing or out-of-range options, patterns and groups that do not fit; "structure", "shape"
 *   for a mask of other params, and a held-out batch that the model cannot read; "non-finite" for params or a dense
 *   loss that are not finite; "data" for a checkpoint that is damaged or of another run.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { batches, gaussian, random } from "@legendre/core-tensor";
 * import { prune } from "@legendre/fishleg/surgeon";
 *
 * // The fourth input is the sum of the others, so that one of them can go without loss.
 * const three = random.normal(random.key(1), [256, 3]);
 * const x = tf.concat([three, tf.sum(three, 1, true)], 1);
 * const params = { w: tf.tensor2d([[1], [1], [1], [0.1]]) as tf.Tensor };
 * const y = tf.matMul(x, params.w as tf.Tensor2D);
 * const { report, mask } = await prune({
 *   params,
 *   outputs: (p, batch) => tf.matMul(batch.x as tf.Tensor2D, p.w as tf.Tensor2D),
 *   likelihood: gaussian(),
 *   data: batches({ x, y }, { batchSize: 64 }),
 *   heldOut: { x, y },
 *   sparsity: 0.25,
 *   substeps: 1,
 * });
 * console.log([...mask.w.dataSync()], report.sparsity, report.final < 1e-2); // → [ 1, 1, 1, 0 ] 0.25 true
 * ```
 *
 * @remarks See `docs/guide/pruning.md` for what to choose. With 12 million weights scoring and selecting take seconds;
 * a joint compensation takes `solverSteps` products with `Q`.
 * @see McKail-Garcia et al., the FishLeg Surgeon, arXiv 2412.02328.
 */
export async function prune<P, B, S = unknown>(
  options: PruneOptions<P, B, S>,
): Promise<Pruned<P, S>> {
  const given: Partial<PruneOptions<P, B, S>> = options ?? {};
  await untilReady([given.params, given.mask, given.state, given.heldOut, given.key]);
  const settings = resolvePrune(options);
  let method: MethodRun<P, S> | undefined;
  let parts: Remover<P, S> | undefined;
  let run: PruneRun<P, S> | undefined;
  try {
    const problem = problemOf(settings);
    checkProblem(problem, settings);
    const bound = settings.method.bind(problem);
    method = bound;
    parts = remover(settings, problem, bound);
    run = await startRun(settings, bound);
    const status = await runLevels(settings, run, parts, () =>
      saveRun(settings, bound, run as PruneRun<P, S>),
    );
    const { now, last } = run;
    treeDispose(last);
    const final = await parts.measure(now.params, now.state);
    const { params, mask, state } = now;
    const report = reportOf(settings, run, final, status);
    const result = { params, mask, state, report };
    run = undefined;
    return result;
  } finally {
    if (run !== undefined) treeDispose([run.now, run.last]);
    if (options.key === undefined) settings.key.dispose();
    await Promise.all([parts?.dispose(), method?.dispose()]);
  }
}

/** Levels, each of some removals, fine-tuning and recalibration. */
async function runLevels<P, B, S>(
  settings: PruneSettings<P, B, S>,
  run: PruneRun<P, S>,
  { remove, measure }: Remover<P, S>,
  save: () => Promise<void>,
): Promise<PruneReport["status"]> {
  const { levels, substeps, weights, lossBudget, signal, onProgress } = settings;
  if (Number.isNaN(run.dense)) {
    run.dense = await measure(run.now.params, run.now.state);
    run.from = sparsityOf(settings, weights.flat(run.now.mask));
    checkStart(run, settings.sparsity);
  }
  for (; run.level < levels; run.level++) {
    for (; run.substep < substeps; run.substep++) {
      if (signal?.aborted === true) return "aborted";
      const { level, substep } = run;
      const index = level * substeps + substep;
      const target = targetOf(settings, run);
      const next = await released(random.foldIn(settings.key, index), (key: Key) =>
        remove({ ...run.now, index, key, target }),
      );
      replace(run, { params: next.params, mask: next.mask, state: next.state });
      const step = { level, substep, ...next.step };
      run.steps.push(step);
      onProgress?.(step);
      if (substep + 1 < substeps) {
        run.substep++;
        await save();
        run.substep--;
      }
    }
    // A run that is interrupted here does the last removal of the level again, with the same result.
    const pruned = run.steps.at(-1)?.after ?? run.dense;
    await finishLevel(settings, run);
    const tuned = await measure(run.now.params, run.now.state);
    if (!(tuned - run.dense <= lossBudget)) {
      const { last } = run;
      run.last = run.now;
      run.now = last;
      return "loss-budget";
    }
    const sparsity = sparsityOf(settings, weights.flat(run.now.mask));
    const entry = { level: run.level, sparsity, pruned, tuned };
    run.levels.push(entry);
    onProgress?.(entry);
    treeDispose(run.last);
    run.last = copySnapshot(run.now);
    run.substep = 0;
    run.level++;
    await save();
    run.level--;
  }
  return "finished";
}

/** Where a level begins and ends, and a sub-step between them: each takes the same share of what is left. */
function targetOf<P, B, S>(
  { levels, substeps, schedule, sparsity }: PruneSettings<P, B, S>,
  { level, substep, from }: PruneRun<P, S>,
): number {
  const at = (k: number): number => schedule(k / levels, from, sparsity);
  return geometricSparsity((substep + 1) / substeps, at(level), at(level + 1));
}

async function finishLevel<P, B, S>(
  { fineTune, recalibrate, key }: PruneSettings<P, B, S>,
  run: PruneRun<P, S>,
): Promise<void> {
  const { level } = run;
  if (fineTune === undefined) return;
  // Keys of removals are counted from 0, those of levels from −1 down.
  const { params, state } = await released(random.foldIn(key, -1 - level), (own: Key) =>
    fineTune({ ...run.now, level, key: own }),
  );
  await readable([params, state]);
  replace(run, { params, state, mask: run.now.mask });
  if (recalibrate === undefined) return;
  replace(run, { ...run.now, state: await readable(await recalibrate(params, state)) });
}

/** The next moment; what only the old one holds is freed. */
function replace<P, S>(run: PruneRun<P, S>, next: Snapshot<P, S>): void {
  const { now } = run;
  for (const name of ["params", "mask", "state"] as const) {
    if (now[name] !== next[name]) treeDispose(now[name]);
  }
  run.now = next;
}

function checkStart(run: PruneRun<unknown, unknown>, sparsity: number): void {
  if (!Number.isFinite(run.dense)) {
    const what = `the loss of the params on the held-out batch is ${run.dense}; check the params and the batch`;
    throw new LegendreError("non-finite", "prune", what, { loss: run.dense });
  }
  if (run.from <= sparsity + 1e-9) return;
  const what = `the mask has a sparsity of ${run.from} already, more than the ${sparsity} asked for; raise sparsity`;
  throw new LegendreError("option", "prune", what, { from: run.from, sparsity });
}

function reportOf<P, B, S>(
  settings: PruneSettings<P, B, S>,
  { now, dense, steps, levels }: PruneRun<P, S>,
  final: number,
  status: PruneReport["status"],
): PruneReport {
  const { weights, leaves, method } = settings;
  const kept = weights.flat(now.mask);
  const layers = weights.paths.map((path, leaf): LayerSparsity => {
    const own = kept.subarray(weights.offsets[leaf], weights.offsets[leaf + 1]);
    let count = 0;
    for (let i = 0; i < own.length; i++) count += own[i] as number;
    const sparsity = own.length === 0 ? 0 : 1 - count / own.length;
    const shape = weights.shapes[leaf] as readonly number[];
    return {
      path,
      shape,
      prunable: leaves[leaf] === true,
      weights: own.length,
      kept: count,
      sparsity,
    };
  });
  const sparsity = sparsityOf(settings, kept);
  return { method: method.name, dense, final, sparsity, layers, steps, levels, status };
}
