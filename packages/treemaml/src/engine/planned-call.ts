import { LegendreError, treeDispose, treeMap } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { type Plan, type PlanArrays, planOf } from "../schedule/plan.ts";
import { checkSchedule, type Schedule, starSchedule } from "../schedule/schedule.ts";
import type { TaskSet } from "../tasks/task-set.ts";
import type { MetaState } from "./meta-learner.ts";
import type { Given } from "./programs.ts";
import type { Settings } from "./settings.ts";

/** The schedule of a call that brings none. */
export function scheduleFor<P, B>(
  where: string,
  { schedule, steps }: Pick<Settings<P, B>, "schedule" | "steps">,
  ids: readonly string[],
): Schedule {
  const found =
    typeof schedule === "function"
      ? schedule(ids)
      : (schedule ?? starSchedule(ids.length, steps ?? 1));
  if (steps !== undefined && found.partitions.length !== steps) {
    const message = `the schedule has ${found.partitions.length} steps and steps is ${steps}; leave steps out`;
    throw new LegendreError("option", where, message, { steps });
  }
  return found;
}

function planFor<P, B>(
  where: string,
  { weighting, layout }: Settings<P, B>,
  tasks: TaskSet<B>,
  schedule: Schedule,
): Plan {
  const name = `${where}.step`;
  if (schedule.tasks !== tasks.ids.length) {
    const message = `the schedule is for ${schedule.tasks} tasks, the meta-batch has ${tasks.ids.length}`;
    throw new LegendreError("structure", name, message, { tasks: tasks.ids.length });
  }
  checkSchedule(name, schedule, tasks.ids);
  const times = (counts: readonly number[]): number[] =>
    tasks.weights.map((w, i) => (weighting === "task" ? w : w * (counts[i] as number)));
  const weights = { pool: times(tasks.supportCounts), outer: times(tasks.queryCounts) };
  return planOf(schedule, weights, layout);
}

/** Insists on a size for each step. Where only some of the steps are taken (`first`), these are the first ones. */
function checkSizes<P, B>(
  where: string,
  settings: Settings<P, B>,
  { sets, steps, first }: { sets: number; steps: number; first: boolean },
): void {
  const perStep = settings.learnInnerLr === "step" || settings.learnInnerLr === "tensor";
  if (sets === steps || sets === 1 || steps === 0 || !perStep) return;
  if (first && steps < sets) return;
  const message = `the state has ${sets} step sizes and the schedule ${steps} steps; set steps, and keep it when going on from a saved state`;
  throw new LegendreError("structure", `${where}.step`, message, { sizes: sets, steps });
}

/** What a call is about. */
export interface Call<P, B> {
  readonly state: Pick<MetaState<P>, "params" | "sizes">;
  readonly tasks: TaskSet<B>;
  readonly schedule: Schedule;
  /** Whether it may be the first steps of a longer schedule. @defaultValue false */
  readonly first?: boolean;
}

/** Calls `f` with the arrays of the schedule's plan as tensors, and frees them. */
export async function withPlan<P, B, R>(
  where: string,
  settings: Settings<P, B>,
  { state, tasks, schedule, first = false }: Call<P, B>,
  f: (shape: Plan["shape"], given: Given<P, B>) => Promise<R>,
): Promise<R> {
  const plan = planFor(where, settings, tasks, schedule);
  const [sets, steps] = [state.sizes.length, plan.shape.levels.length];
  checkSizes(where, settings, { sets, steps, first });
  const arrays = treeMap(
    (leaf: { data: ArrayLike<number>; shape: readonly number[]; dtype: string }) =>
      tensor([...(leaf.data as Float64Array)], [...leaf.shape], leaf.dtype as "float32"),
    plan.arrays,
  ) as unknown as PlanArrays<Tensor>;
  const { params, sizes } = state;
  const { support, query } = tasks;
  try {
    return await f(plan.shape, { params, sizes, arrays, support, query });
  } finally {
    treeDispose(arrays);
  }
}
