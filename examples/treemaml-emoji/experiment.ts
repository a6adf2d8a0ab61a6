import { adam, jit, treeDispose, vmap } from "@legendre/core-tensor";
import {
  adjustedRandIndex,
  numberStream,
  type Partition,
  type RecurringState,
  recurringSchedule,
  type TaskSet,
  treeMaml,
} from "@legendre/treemaml";
import * as tf from "@tensorflow/tfjs";
import { mean } from "../shared/statistics.ts";
import type { Genre } from "./emoji.ts";
import { adapts, initial, logits, loss, type Params } from "./model.ts";
import { classes, drawTasks, hasher, type Kind, type Pairs, poolsOf } from "./tasks.ts";
import { byLanguage, type Way, ways } from "./ways.ts";

/** One training run. */
export interface Run {
  readonly kind: Kind;
  readonly way: string;
  readonly seed: number;
  /** Outer steps. */
  readonly steps: number;
  readonly testBatches: number;
  /** Examples of each label to adapt with. */
  readonly shots: number;
  readonly queryShots: number;
  /** Hashed n-grams, and units of the layers. */
  readonly features: number;
  readonly width: number;
}

/** What a run leaves, on emoji that were not seen in any language. */
export interface Result {
  readonly accuracy: number;
  /** Nats an example. */
  readonly loss: number;
  /** Mean training loss of each tenth of the steps. */
  readonly curve: readonly number[];
  readonly lr: readonly number[];
  /** Of the learned cells against languages. */
  readonly ari: number | null;
  readonly status: string;
}

const genresOfBatch = 4;

/** Trains along a way and judges it on tasks of unseen emoji. */
export async function train(run: Run, genres: readonly Genre[]): Promise<Result> {
  const way = ways[run.way] as Way;
  const learner = treeMaml({
    loss,
    adapt: adapts,
    innerLr: 0.1,
    learnInnerLr: "step",
    steps: run.way === "no adaptation" ? 0 : 3,
    outer: adam({ lr: 3e-3 }),
    outerClip: 10,
    layout: way.learned ? "tasks" : "cells",
  });
  const first = initial(run.features, run.width, classes[run.kind], run.seed);
  let state = learner.init(first);
  treeDispose(first);
  // Two pooled steps: about as many cells as there are families, then languages.
  const recurring = recurringSchedule({ every: 5, decay: 0.8, cut: { k: [11, 15] } });
  let known = recurring.init();
  const draws = numberStream(run.seed);
  const hash = hasher(run.features);
  const sizes = { kind: run.kind, features: run.features, shots: run.shots, hash };
  const batch = (part: "train" | "test", stream: typeof draws): TaskSet<Pairs> =>
    drawTasks(
      part === "train" ? training : testing,
      { ...sizes, queryShots: run.queryShots, genres: someGenres(genres.length, stream) },
      stream,
    );
  const [training, testing] = [poolsOf(genres, "train"), poolsOf(genres, "test")];
  const curve: number[] = [];
  let status = "ok";
  for (let i = 0; i < run.steps && status === "ok"; i++) {
    const tasks = batch("train", draws);
    if (way.learned) known = (await recurring.next(known, learner, state, tasks)).state;
    const schedule = way.schedule(tasks.ids, recurring.recall(known, tasks.ids), i);
    const step = await learner.step(state, tasks, schedule);
    treeDispose([state, tasks.support, tasks.query]);
    ({ state, status } = step);
    const part = Math.floor((10 * i) / run.steps);
    curve[part] = (curve[part] ?? 0) + (step.loss * 10) / run.steps;
  }
  const means = { accuracy: 0, loss: 0 };
  const accuracy = accuracyOf();
  const held = numberStream(run.seed * 7 + 1);
  for (let i = 0; i < run.testBatches; i++) {
    const tasks = batch("test", held);
    const schedule = way.schedule(tasks.ids, recurring.recall(known, tasks.ids), 100_000 + i);
    const { params } = await learner.adapt(state, tasks, schedule);
    const losses = await learner.losses(params, tasks);
    means.loss += mean(losses) / run.testBatches;
    means.accuracy += (await accuracy(params, tasks)) / run.testBatches;
    treeDispose([params, tasks.support, tasks.query]);
  }
  const lr = state.sizes.map((list) => (list[0] as tf.Tensor).dataSync()[0] as number);
  treeDispose(state);
  learner.dispose();
  accuracy.dispose();
  const ari = way.learned ? adjustedRandIndex(...againstLanguages(known)) : null;
  return { ...means, curve, lr, ari, status };
}

/** The finest learned cells of all tasks, and their languages. */
function againstLanguages({ levels }: RecurringState): [Partition, Partition] {
  const cells = levels.at(-1) ?? [];
  const ids = cells.flat();
  const place = new Map(ids.map((id, i) => [id, i]));
  return [cells.map((cell) => cell.map((id) => place.get(id) as number)), byLanguage(ids)];
}

/** A few genres, the same for all languages of a meta-batch. */
function someGenres(count: number, draws: ReturnType<typeof numberStream>): number[] {
  const order = Array.from({ length: count }, (_, i) => ({ i, at: draws.uniform() }));
  return order
    .sort((a, b) => a.at - b.at)
    .slice(0, genresOfBatch)
    .map(({ i }) => i);
}

/** A compiled function: the share of right labels on the queries of adapted tasks. */
function accuracyOf() {
  const right = jit(
    vmap((p: Params, batch: Pairs) =>
      tf.mean(tf.cast(tf.equal(tf.argMax(logits(p, batch), 1), batch.label), "float32")),
    ) as (params: Params, batch: Pairs) => tf.Tensor,
  );
  const accuracy = async (params: Params, { query }: TaskSet<Pairs>): Promise<number> => {
    const found = await right(params, query.batch);
    const shares = [...found.dataSync()];
    found.dispose();
    return mean(shares);
  };
  return Object.assign(accuracy, { dispose: () => right.dispose() });
}
