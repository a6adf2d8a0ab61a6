import { LegendreError, treeDispose, treeMap } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import { gather, type Tensor } from "@legendre/core-tensor/ops";
import { checkNumber, checkOneOf } from "@legendre/core-tensor/options";
import type { MetaLearner, MetaState } from "../engine/meta-learner.ts";
import { rowsOf } from "../engine/task-gradients.ts";
import { type Schedule, starSchedule } from "../schedule/schedule.ts";
import { scoped } from "../scoped.ts";
import type { TaskSet } from "../tasks/task-set.ts";
import type { NodeCache } from "./node-cache.ts";

/** Whose support sets a test task may use. */
export type Protocol = "joint" | "attach" | "solo";

/** Results of {@link evaluateProtocol}; the protocol always stands with the numbers. */
export interface ProtocolResult {
  readonly protocol: Protocol;
  readonly ids: readonly string[];
  /** Query loss of each task after adaptation. */
  readonly losses: readonly number[];
  readonly mean: number;
  /** `"attach"`: the cell that each task came to at each cached step. */
  readonly path?: readonly (readonly number[])[] | undefined;
}

/**
 * Adapts test tasks and judges them, under a named protocol:
 *
 * - `"joint"`: test tasks pool among themselves along their tree. Each uses the support sets of its siblings.
 * - `"attach"`: each test task by itself walks down the tree of the training tasks, to the child whose mean
 *   gradient is most like its own, and makes only the steps of its own from there.
 * - `"solo"`: each test task by itself from the shared start, as in MAML.
 *
 * @param learner - adapts.
 * @param state - where it stands.
 * @param tasks - test tasks.
 * @param options - `protocol`; `schedule` for `"joint"`; `cache` of {@link cacheNodes} for `"attach"`; `steps` for `"solo"`,
 *   by default those of the learner.
 * @throws code "option" where the protocol's own option is missing.
 *
 * @remarks Compare methods under one protocol only: a joint tree against MAML alone also compares how much data is used.
 */
export async function evaluateProtocol<P, B>(
  learner: MetaLearner<P, B>,
  state: MetaState<P>,
  tasks: TaskSet<B>,
  options: {
    readonly protocol: Protocol;
    readonly schedule?: Schedule | undefined;
    readonly cache?: NodeCache<P> | undefined;
    readonly steps?: number | undefined;
  },
): Promise<ProtocolResult> {
  const { protocol, schedule, cache } = options;
  const where = "evaluateProtocol";
  checkOneOf(where, "protocol", protocol, ["joint", "attach", "solo"]);
  const result = (losses: readonly number[]): ProtocolResult => ({
    protocol,
    losses,
    ids: tasks.ids,
    mean: losses.reduce((a, b) => a + b, 0) / losses.length,
  });
  const missing = (option: string, how: string): LegendreError =>
    new LegendreError("option", where, `protocol "${protocol}" needs ${option}: ${how}`, {
      option,
    });
  if (protocol === "joint") {
    if (schedule === undefined) throw missing("schedule", "the tree of the test tasks");
    return result(await learner.evaluate(state, tasks, schedule));
  }
  if (protocol === "solo") {
    const steps = options.steps ?? learner.scheduleOf(tasks.ids).partitions.length;
    checkNumber(where, "steps", steps, { integer: true, min: 0 });
    return result(await learner.evaluate(state, tasks, starSchedule(tasks.ids.length, steps)));
  }
  if (cache === undefined) throw missing("cache", "that of cacheNodes, from the training tasks");
  const { params, path } = await attached(learner, state, tasks, cache);
  const first = cache.levels.length;
  const steps = cache.schedule.partitions.length;
  let adapted: P | undefined;
  try {
    adapted = await learner.adaptAlone(state, params, tasks, { first, steps });
    return { ...result(await learner.losses(adapted, tasks)), path };
  } finally {
    treeDispose([params, adapted]);
  }
}

/** Params of the nodes that the tasks come to, and the way there. */
async function attached<P, B>(
  learner: MetaLearner<P, B>,
  state: MetaState<P>,
  tasks: TaskSet<B>,
  { levels }: NodeCache<P>,
): Promise<{ params: P; path: number[][] }> {
  const none = { tasks: tasks.ids.length, partitions: [] };
  let { params } = await learner.adapt(state, tasks, none);
  const path: number[][] = tasks.ids.map(() => []);
  // A training task below the node where each task stands; null at the root.
  let below: (number | null)[] = tasks.ids.map(() => null);
  try {
    for (const [k, level] of levels.entries()) {
      await untilReady(level.params);
      const rows = await rowsOf(await learner.supportGradients(params, tasks), tasks.ids.length);
      const parents = levels[k - 1]?.cells;
      below = rows.map((row, i) => {
        const parent = parents?.find((cell) => cell.includes(below[i] as number));
        const open = level.cells.flatMap((cell, c) =>
          parent === undefined || parent.includes(cell[0] as number) ? [c] : [],
        );
        const likeness = open.map((c) => along(row, level.gradients[c] as Float32Array));
        const chosen = open[likeness.indexOf(Math.max(...likeness))] as number;
        path[i]?.push(chosen);
        return level.cells[chosen]?.[0] as number;
      });
      const index = below as number[];
      const next = scoped(() => treeMap((leaf: Tensor) => gather(leaf, index), level.params) as P);
      treeDispose(params);
      params = next;
    }
    return { params, path };
  } catch (error) {
    treeDispose(params);
    throw error;
  }
}

/** The length of `a` along `b`, 0 where `b` is zero: of several `b` it is greatest where the angle is least. */
function along(a: Float32Array, b: Float32Array): number {
  let [dot, bb] = [0, 0];
  for (let j = 0; j < a.length; j++) {
    const y = b[j] as number;
    dot += (a[j] as number) * y;
    bb += y * y;
  }
  return bb === 0 ? 0 : dot / Math.sqrt(bb);
}
