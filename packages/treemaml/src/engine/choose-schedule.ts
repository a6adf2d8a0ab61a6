import { LegendreError } from "@legendre/core-tensor";
import { checkNumber } from "@legendre/core-tensor/options";
import type { Schedule } from "../schedule/schedule.ts";
import type { TaskSet } from "../tasks/task-set.ts";
import type { MetaLearner, MetaState } from "./meta-learner.ts";

/** One candidate of {@link chooseSchedule} as it was found. */
export interface ScheduleScore {
  readonly name: string;
  /** Mean query loss after adaptation. */
  readonly loss: number;
  /** Mean advantage over the fall-back, task by task, and its standard error. */
  readonly gain: number;
  readonly error: number;
}

/** What {@link chooseSchedule} decides. */
export interface ChosenSchedule {
  readonly name: string;
  readonly schedule: Schedule;
  /** All candidates, the fall-back first. */
  readonly scores: readonly ScheduleScore[];
}

/**
 * The best of several schedules by the query losses of held-out tasks; a tree is taken only if its mean
 * advantage over the fall-back exceeds `margin` standard errors, so that the choice is never worse than MAML by more
 * than noise.
 *
 * @param learner - adapts.
 * @param state - where it stands.
 * @param tasks - tasks for this choice; report no result on them.
 * @param options - `fallback`, a schedule, as a rule a star; `candidates` by name; `margin`, 2 by default.
 * @throws code "option" without candidates; those of `evaluate`.
 */
export async function chooseSchedule<P, B>(
  learner: MetaLearner<P, B>,
  state: MetaState<P>,
  tasks: TaskSet<B>,
  options: {
    readonly fallback: Schedule;
    readonly candidates: Readonly<Record<string, Schedule>>;
    /** @defaultValue `2` */
    readonly margin?: number | undefined;
  },
): Promise<ChosenSchedule> {
  const { fallback, candidates, margin = 2 } = options;
  checkNumber("chooseSchedule", "margin", margin, { min: 0 });
  if (Object.keys(candidates).length === 0) {
    const message = "there are no candidates; give at least one schedule by name";
    throw new LegendreError("option", "chooseSchedule", message, { option: "candidates" });
  }
  const base = await learner.evaluate(state, tasks, fallback);
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  let best: ChosenSchedule = { name: "fallback", schedule: fallback, scores: [] };
  let bestLoss = mean(base);
  const scores: ScheduleScore[] = [{ name: "fallback", loss: bestLoss, gain: 0, error: 0 }];
  for (const [name, schedule] of Object.entries(candidates)) {
    const losses = await learner.evaluate(state, tasks, schedule);
    const gains = base.map((loss, i) => loss - (losses[i] as number));
    const gain = mean(gains);
    const variance = mean(gains.map((g) => (g - gain) ** 2)) / Math.max(gains.length - 1, 1);
    const score = { name, loss: mean(losses), gain, error: Math.sqrt(variance) };
    scores.push(score);
    if (gain > margin * score.error && score.loss < bestLoss) {
      best = { name, schedule, scores };
      bestLoss = score.loss;
    }
  }
  return { ...best, scores };
}
