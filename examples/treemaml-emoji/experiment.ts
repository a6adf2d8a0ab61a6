import { adam, treeDispose, vmap } from "@legendre/core-tensor";
import {
  adjustedRandIndex,
  cutK,
  type MetaState,
  numberStream,
  type Partition,
  type TaskSet,
  treeMaml,
  treeMemory,
} from "@legendre/treemaml";
import * as tf from "@tensorflow/tfjs";
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
  const learner = treeMaml<Params, Pairs>({
    ...{ loss, adapt: adapts, innerLr: 0.1, learnInnerLr: "step" },
    ...{ steps: run.way === "no adaptation" ? 0 : 3, outer: adam({ lr: 3e-3 }), outerClip: 10 },
    layout: way.learned ? "tasks" : "cells",
  });
  const first = initial(run.features, run.width, classes[run.kind], run.seed);
  let state = learner.init(first);
  treeDispose(first);
  const memory = treeMemory({ decay: 0.9 });
  let remembered = memory.init();
  let cells: { ids: readonly string[]; levels: readonly Partition[] } = { ids: [], levels: [] };
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
    if (way.learned) {
      const rows = await supportGradients(learner, state, tasks);
      const seen = memory.observe(remembered, tasks.ids, rows);
      remembered = seen.state;
      if (i % 10 === 0 || cells.ids.length < seen.ids.length) {
        const counts = [11, 15].map((n) => Math.min(n, seen.ids.length));
        cells = { ids: seen.ids, levels: cutK(seen.tree, seen.similarities, seen.ids, counts) };
      }
    }
    const schedule = way.schedule(tasks.ids, restricted(cells, tasks.ids), i);
    const step = await learner.step(state, tasks, schedule);
    treeDispose([state, tasks.support, tasks.query]);
    ({ state, status } = step);
    const part = Math.floor((10 * i) / run.steps);
    curve[part] = (curve[part] ?? 0) + (step.loss * 10) / run.steps;
  }
  const means = { accuracy: 0, loss: 0 };
  const held = numberStream(run.seed * 7 + 1);
  for (let i = 0; i < run.testBatches; i++) {
    const tasks = batch("test", held);
    const schedule = way.schedule(tasks.ids, restricted(cells, tasks.ids), 100_000 + i);
    const { params } = await learner.adapt(state, tasks, schedule);
    const losses = await learner.losses(params, tasks);
    means.loss += losses.reduce((a, b) => a + b, 0) / losses.length / run.testBatches;
    means.accuracy += accuracy(params, tasks) / run.testBatches;
    treeDispose([params, tasks.support, tasks.query]);
  }
  const lr = state.sizes.map((list) => (list[0] as tf.Tensor).dataSync()[0] as number);
  treeDispose(state);
  learner.dispose();
  const ari = way.learned
    ? adjustedRandIndex(cells.levels.at(-1) as Partition, byLanguage(cells.ids))
    : null;
  return { ...means, curve, lr, ari, status };
}

/** A few genres, the same for all languages of a meta-batch. */
function someGenres(count: number, draws: ReturnType<typeof numberStream>): number[] {
  const order = Array.from({ length: count }, (_, i) => ({ i, at: draws.uniform() }));
  return order
    .sort((a, b) => a.at - b.at)
    .slice(0, genresOfBatch)
    .map(({ i }) => i);
}

/** Learned cells of all tasks as cells of some of them; a task that was never seen is on its own. */
function restricted(
  { ids, levels }: { ids: readonly string[]; levels: readonly Partition[] },
  wanted: readonly string[],
): Partition[] {
  const place = new Map(wanted.map((id, i) => [id, i]));
  const known = new Set(ids);
  const alone = wanted.flatMap((id, i) => (known.has(id) ? [] : [[i]]));
  return levels.map((cells) => {
    const own = cells.map((cell) => cell.flatMap((t) => place.get(ids[t] as string) ?? []));
    return [...own.filter((cell) => cell.length > 0), ...alone];
  });
}

/** Share of right labels on the queries of adapted tasks. */
function accuracy(params: Params, { query }: TaskSet<Pairs>): number {
  return tf.tidy(() => {
    const right = vmap((p: Params, batch: Pairs) =>
      tf.mean(tf.cast(tf.equal(tf.argMax(logits(p, batch), 1), batch.label), "float32")),
    )(params, query.batch);
    return tf.mean(right).dataSync()[0] as number;
  });
}

/** Each task's support gradient at the shared start. */
async function supportGradients(
  learner: ReturnType<typeof treeMaml<Params, Pairs>>,
  state: MetaState<Params>,
  tasks: TaskSet<Pairs>,
): Promise<Float32Array[]> {
  const m = tasks.ids.length;
  const { params } = await learner.adapt(state, tasks, { tasks: m, partitions: [] });
  const found = await learner.supportGradients(params, tasks);
  const values = found.dataSync() as Float32Array;
  const size = values.length / m;
  treeDispose([params, found]);
  return Array.from({ length: m }, (_, i) => values.slice(i * size, (i + 1) * size));
}
