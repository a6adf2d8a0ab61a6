import {
  type JsonValue,
  LegendreError,
  loadCheckpoint,
  saveCheckpoint,
  treeClone,
  treeDispose,
} from "@legendre/core-tensor";
import { difference, type Fingerprint, fingerprint } from "./fingerprint.ts";
import { applyMask, fullMask, type Mask } from "./mask.ts";
import type { MethodRun } from "./methods/method.ts";
import type { PruneLevel, PruneStep } from "./report.ts";
import type { PruneSettings } from "./settings.ts";

/** Params, mask and model state of one moment; its tensors belong to it. */
export interface Snapshot<P, S> {
  readonly params: P;
  readonly mask: Mask<P>;
  readonly state: S;
}

/** Everything a run needs to go on. */
export interface PruneRun<P, S> {
  now: Snapshot<P, S>;
  /** The end of the last level within the loss budget, to go back to. */
  last: Snapshot<P, S>;
  /** The level and the sub-step that come next; after the last sub-step the level is still to be finished. */
  level: number;
  substep: number;
  /** Loss of the dense params, sparsity of the first mask; NaN until they are measured. */
  dense: number;
  from: number;
  readonly steps: PruneStep[];
  readonly levels: PruneLevel[];
}

/** A copy that is disposed on its own. */
export function copySnapshot<P, S>(snapshot: Snapshot<P, S>): Snapshot<P, S> {
  return treeClone(snapshot);
}

/** The run before the first removal, or where the checkpoint left it. */
export async function startRun<P, B, S>(
  settings: PruneSettings<P, B, S>,
  method: MethodRun<P, S>,
): Promise<PruneRun<P, S>> {
  const { checkpoint, resume, params, state } = settings;
  if (resume && checkpoint !== undefined && (await exists(checkpoint.path))) {
    return loadRun(settings, method, checkpoint.path);
  }
  const mask = settings.mask === undefined ? fullMask(params) : treeClone(settings.mask);
  const now = { params: applyMask(params, mask), mask, state: treeClone(state) };
  const place = { level: 0, substep: 0, dense: Number.NaN, from: Number.NaN };
  return { now, last: copySnapshot(now), steps: [], levels: [], ...place };
}

/** Writes the run, if it has a checkpoint: killed at any moment it goes on from the file. */
export async function saveRun<P, B, S>(
  settings: PruneSettings<P, B, S>,
  method: MethodRun<P, S>,
  run: PruneRun<P, S>,
): Promise<void> {
  if (settings.checkpoint === undefined) return;
  const { now, last, ...plain } = run;
  const memory = method.memory() ?? null;
  const meta = { prune: { ...plain, settings: await fingerprint(settings) } };
  await saveCheckpoint(
    settings.checkpoint.path,
    { now, last, memory },
    JSON.parse(JSON.stringify(meta)) as JsonValue,
  );
}

async function loadRun<P, B, S>(
  settings: PruneSettings<P, B, S>,
  method: MethodRun<P, S>,
  path: string,
): Promise<PruneRun<P, S>> {
  type Tree = { now: Snapshot<P, S>; last: Snapshot<P, S>; memory: unknown };
  type Meta = { prune?: Omit<PruneRun<P, S>, "now" | "last"> & { settings: Fingerprint } };
  const mine = await fingerprint(settings);
  const { tree, meta } = await loadCheckpoint<Tree>(path);
  const saved = (meta as Meta | null)?.prune;
  const other = saved === undefined ? "" : difference(saved.settings, mine);
  if (saved === undefined || other !== undefined) {
    treeDispose(tree);
    const what =
      saved === undefined
        ? `${path} is a checkpoint, but of no pruning; choose another path`
        : `${path} was written with other options (${other}); take those, or start anew without resume`;
    throw new LegendreError("data", "prune", what, { path });
  }
  try {
    if (tree.memory !== null) method.restore(tree.memory);
  } catch (error) {
    treeDispose(tree);
    throw error;
  }
  treeDispose(tree.memory);
  const { settings: _, ...plain } = saved;
  return { ...plain, now: tree.now, last: tree.last };
}

async function exists(path: string): Promise<boolean> {
  const { access } = await import("node:fs/promises");
  return access(path).then(
    () => true,
    () => false,
  );
}
