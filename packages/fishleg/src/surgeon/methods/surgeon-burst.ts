import { type BatchSource, random, treeClone, treeDispose } from "@legendre/core-tensor";
import { disposeReplaced } from "@legendre/core-tensor/tree";
import type { HealthRecord } from "../../aux/explain-health.ts";
import type { CurvatureHealth } from "../report.ts";
import { numberedBatch } from "./example-gradients.ts";
import type { PruningPoint, PruningProblem } from "./method.ts";
import { readable } from "./readable.ts";
import { released } from "./released.ts";
import { measureHealth, reportedHealth, vectorsOf } from "./surgeon-health.ts";
import type { Step } from "./surgeon-programs.ts";
import type { SurgeonSettings } from "./surgeon-settings.ts";
import { startOnBatches } from "./surgeon-start.ts";
import type { Learned, Started, SurgeonSetup } from "./surgeon-state.ts";

/** Numbers that no update and no measurement folds into the key. */
const firstOfRefreshes = 2 ** 20;

/** `Q` at its start at a point, on the batches from `first` on. */
export async function startAt<P, B, S>(
  { settings, programs, fullMask }: SurgeonSetup<P, B, S>,
  data: BatchSource<B>,
  point: PruningPoint<P, S>,
  first: number,
): Promise<Learned> {
  const { startBatches } = settings;
  const mask = fullMask ?? point.mask;
  const learned = await startOnBatches({ ...point, mask, programs, data, first, startBatches });
  // Learning begins on the last of them; without any the next start has others.
  const used = updatesAt(settings, point.index) > 0 ? startBatches - 1 : startBatches;
  return { learned, seen: first + used };
}

/** Takes the `Q` of an earlier removal over to a later one: started anew, rescaled, or as it is. */
export async function carryOver<P, B, S>(
  run: Started<P, B, S>,
  data: BatchSource<B>,
  point: PruningPoint<P, S>,
): Promise<void> {
  const { settings, programs } = run.setup;
  if (point.index === 0) return;
  if (settings.assimilation === "re-estimate") {
    const { learned, seen } = await startAt(run.setup, data, point, run.seen);
    disposeReplaced(run.learned, learned);
    run.learned = learned;
    run.seen = seen;
  } else if (settings.assimilation === "progressive") {
    await advance(run, data, point, programs.rescale, 0);
  }
}

/** The updates of one removal. They are left out again where they made the auxiliary loss larger. */
export async function learnAt<P, B, S>(
  run: Started<P, B, S>,
  { data, weights }: Pick<PruningProblem<P, B, S>, "data" | "weights">,
  point: PruningPoint<P, S>,
): Promise<CurvatureHealth> {
  const { settings, programs, fullMask } = run.setup;
  const { params, state, key, index } = point;
  const updates = updatesAt(settings, index);
  // Before and after along the same vectors, on the batch that comes after those of the start and of the updates.
  const last = run.seen + updates;
  const mask = fullMask ?? point.mask;
  const vectors = vectorsOf(updates > 0, weights.total);
  const measure = async (): Promise<HealthRecord> => {
    const batch = await numberedBatch(data, last);
    const draws = { mask, key, draw: updates + 1, vectors };
    return measureHealth(run.learned, { programs, params, batch, state, ...draws });
  };
  if (updates === 0) return reportedHealth(await measure(), undefined);
  const start = await measure();
  const before = treeClone(await readable(run.learned));
  let end: HealthRecord;
  try {
    await takeUpdates(run, data, point, updates);
    end = await measure();
  } catch (error) {
    treeDispose(before);
    throw error;
  }
  if (end.loss <= start.loss) treeDispose(before);
  else {
    treeDispose(run.learned);
    run.learned = before;
  }
  return reportedHealth(end, start);
}

async function takeUpdates<P, B, S>(
  run: Started<P, B, S>,
  data: BatchSource<B>,
  point: PruningPoint<P, S>,
  updates: number,
): Promise<void> {
  const { programs, settings } = run.setup;
  const { refreshEvery: every = Number.POSITIVE_INFINITY } = settings;
  const update = point.index === 0 ? programs.update : programs.updateLater;
  for (let i = 0; i < updates; i++) {
    if (i > 0 && i % every === 0) {
      await advance(run, data, point, programs.refresh, firstOfRefreshes + i);
    }
    await advance(run, data, point, update, i + 1);
    run.seen++;
  }
}

/** The next `Q`: what `program` makes of the last one on the next batch. The last one is freed. */
async function advance<P, B, S>(
  run: Started<P, B, S>,
  data: BatchSource<B>,
  { params, mask, state, key }: PruningPoint<P, S>,
  program: Step<P, B, S>,
  draw: number,
): Promise<void> {
  const { learned, setup } = run;
  const next = await released(await numberedBatch(data, run.seen), (batch) =>
    released(random.foldIn(key, draw), (own) =>
      program(learned, params, { batch, state }, own, setup.fullMask ?? mask),
    ),
  );
  disposeReplaced(learned, next);
  run.learned = next;
}

/** How many updates there are before a removal. */
function updatesAt({ pretrain, refine, assimilation }: SurgeonSettings, index: number): number {
  if (index === 0) return pretrain;
  return assimilation === "frozen" ? 0 : refine;
}
