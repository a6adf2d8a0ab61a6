import { treeClone, treeDispose } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import { checkTensor } from "@legendre/core-tensor/tree";
import type { Schedule } from "../schedule/schedule.ts";
import { selectSchedule, selectTasks, type TaskSet } from "../tasks/task-set.ts";
import { badTasksError } from "./bad-tasks.ts";
import type { MetaState, MetaStep } from "./meta-learner.ts";
import { withPlan } from "./planned-call.ts";
import type { Key, Programs } from "./programs.ts";
import type { Settings } from "./settings.ts";

/** Which gradient step number `step` follows. */
export function orderAt<P, B>(
  { order }: Pick<Settings<P, B>, "order">,
  step: number,
): Key["order"] {
  return typeof order === "string" ? order : step < order.firstUntil ? "first" : "exact";
}

/** One outer step. A step that is not finite is not taken: tasks that are at fault are named, or left out. */
export async function outerStep<P, B>(
  where: string,
  { settings, programs }: { readonly settings: Settings<P, B>; readonly programs: Programs<P, B> },
  call: {
    readonly state: MetaState<P>;
    readonly tasks: TaskSet<B>;
    readonly schedule: Schedule;
  },
): Promise<MetaStep<P>> {
  const { state, tasks, schedule } = call;
  checkTensor(where, "state.count", state.count);
  const count = (await state.count.data())[0] as number;
  const phase = settings.optimizer.phase?.(count) ?? null;
  const order = orderAt(settings, count);
  const found = await withPlan(where, settings, call, (shape, numbers) =>
    programs.train({ shape, order, phase }, numbers, state.optimizer, state.count),
  );
  const loss = (await found.loss.data())[0] as number;
  const gradientNorm = (await found.norm.data())[0] as number;
  const losses = [...(await found.losses.data())];
  treeDispose([found.loss, found.losses, found.norm]);
  const report = { loss, losses, gradientNorm, schedule, ids: tasks.ids };
  if (Number.isFinite(gradientNorm) && Number.isFinite(loss)) {
    return { ...report, state: found.state, status: "ok", skipped: [] };
  }
  treeDispose(found.state);
  const bad = await programs.screen.find(state.params, tasks, losses);
  if (bad.length === 0 || bad.length === tasks.ids.length) {
    return { ...report, state: treeClone(state), status: "non-finite", skipped: [] };
  }
  if (settings.badTasks === "error") throw badTasksError(`${where}.step`, tasks.ids, bad);
  const kept = tasks.ids.flatMap((_, i) => (bad.includes(i) ? [] : [i]));
  const rest = selectTasks(await untilReady(tasks), kept);
  try {
    const left = { state, tasks: rest, schedule: selectSchedule(schedule, kept) };
    const again = await outerStep(where, { settings, programs }, left);
    const names = bad.map((i) => tasks.ids[i] as string);
    return { ...again, skipped: [...names, ...again.skipped] };
  } finally {
    treeDispose([rest.support, rest.query]);
  }
}
