import { adam, jit, treeDispose, vmap } from "@legendre/core-tensor";
import {
  chainSchedule,
  clusterSchedule,
  learnSchedule,
  type MetaLearner,
  type MetaState,
  numberStream,
  type Partition,
  type Schedule,
  starSchedule,
  type TaskSet,
  type TaskTree,
  treeMaml,
  treeSchedule,
} from "@legendre/treemaml";
import {
  type HiddenBatch,
  type LastLayers,
  lastLayers,
  lastLayersLogits,
  lastLayersLoss,
  type XnliTask,
} from "@legendre/treemaml/language";
import * as tf from "@tensorflow/tfjs";
import { drawTasks, type Encoder, languagesOf, type Pool } from "./pool.ts";

/** One training run. */
export interface Run {
  /** The folder and the files, by name: another model is another unit. */
  readonly model: string;
  readonly train: string;
  readonly test: string;
  readonly way: string;
  readonly seed: number;
  readonly steps: number;
  readonly shots: number;
  readonly queries: number;
  readonly innerLr: number;
  readonly outerLr: number;
  /** Neighbouring languages, and genres of each, of a meta-batch. */
  readonly languages: number;
  readonly genres: number;
  readonly length: number;
}

/** What a run leaves. */
export interface Result {
  /** Share of right labels after adaptation, on the file for tests. */
  readonly accuracy: number;
  readonly byLanguage: Readonly<Record<string, number>>;
  /** Mean training loss of each tenth of the steps, nats. */
  readonly curve: readonly number[];
  readonly status: string;
}

type Learner = MetaLearner<LastLayers, HiddenBatch>;
type Way = (given: {
  readonly ids: readonly string[];
  readonly tree: TaskTree;
  readonly learner: Learner;
  readonly state: MetaState<LastLayers>;
  readonly set: TaskSet<HiddenBatch>;
}) => Schedule | Promise<Schedule>;

const byLanguage = (ids: readonly string[]): Partition => {
  const cells = new Map<string, number[]>();
  for (const [i, id] of ids.entries()) {
    const language = id.split("/")[0] as string;
    cells.set(language, [...(cells.get(language) ?? []), i]);
  }
  return [...cells.values()];
};

/** Three steps: along the given tree, along a learned one, or without a tree. */
export const ways: Readonly<Record<string, Way>> = {
  "no adaptation": ({ ids }) => chainSchedule(ids.length, 0),
  joint: ({ ids }) => chainSchedule(ids.length, 3),
  MAML: ({ ids }) => starSchedule(ids.length, 3),
  "cluster only": ({ ids }) => clusterSchedule(byLanguage(ids), 3),
  FixedTree: ({ ids, tree }) => {
    const found = treeSchedule(tree, ids).partitions;
    // The finest two levels above the tasks: families and languages.
    const pooled = found.slice(0, -1).slice(-2);
    const start = Array.from({ length: 2 - pooled.length }, () => [ids.map((_, i) => i)]);
    return { tasks: ids.length, partitions: [...start, ...pooled, ids.map((_, i) => [i])] };
  },
  LearnedTree: ({ learner, state, set }) => learnSchedule(learner, state, set, { steps: 3 }),
};

/** Trains the last layer along a way and judges it on another file. */
export async function train(
  run: Run,
  encoder: Encoder,
  pools: { readonly train: Pool; readonly test: Pool },
): Promise<Result> {
  const { config } = encoder;
  const learner: Learner = treeMaml({
    ...{ loss: lastLayersLoss(config), adapt: (path) => path.startsWith("layers.") },
    ...{ innerLr: run.innerLr, outer: adam({ lr: run.outerLr }), outerClip: 1 },
    ...{ steps: run.way === "no adaptation" ? 0 : 3, layout: "tasks", badTasks: "skip" },
  });
  const first = lastLayers(encoder.params, config, { seed: run.seed });
  let state = learner.init(first);
  treeDispose(first);
  const make = ways[run.way] as Way;
  const draws = numberStream(run.seed);
  const curve: number[] = [];
  let status = "ok";
  const languages = languagesOf(pools.train);
  for (let i = 0; i < run.steps && status === "ok"; i++) {
    const start = Math.floor(draws.uniform() * languages.length);
    const own = Array.from(
      { length: Math.min(run.languages, languages.length) },
      (_, j) => languages[(start + j) % languages.length],
    );
    const tasks = own.flatMap((language) =>
      someGenres(pools.train, language as string, run.genres, draws),
    );
    const { set, tree } = drawTasks(pools.train, tasks, run, draws);
    const schedule = await make({ ids: set.ids, tree, learner, state, set });
    const step = await learner.step(state, set, schedule);
    treeDispose([state, set.support, set.query]);
    ({ state, status } = step);
    const part = Math.floor((10 * i) / run.steps);
    curve[part] = (curve[part] ?? 0) + (step.loss * 10) / run.steps;
  }
  const judged = await test(run, encoder, pools.test, learner, state, make);
  treeDispose(state);
  learner.dispose();
  return { ...judged, curve, status };
}

/** Some tasks of a language; they take turns at random. */
function someGenres(
  { tasks }: Pool,
  language: string,
  count: number,
  draws: ReturnType<typeof numberStream>,
): XnliTask[] {
  const own = tasks.filter((task) => task.language === language);
  const order = own.map((task) => ({ task, at: draws.uniform() })).sort((a, b) => a.at - b.at);
  return order.slice(0, count).map(({ task }) => task);
}

/** All tasks of the test file, in batches of neighbouring languages. */
async function test(
  run: Run,
  { config }: Encoder,
  pool: Pool,
  learner: Learner,
  state: MetaState<LastLayers>,
  make: Way,
): Promise<Pick<Result, "accuracy" | "byLanguage">> {
  const right = jit(
    vmap((params: LastLayers, batch: HiddenBatch) => {
      const labels = tf.argMax(lastLayersLogits(params, config, batch), 1);
      return tf.mean(tf.cast(tf.equal(labels, batch.label), "float32"));
    }) as (params: LastLayers, batch: HiddenBatch) => tf.Tensor,
  );
  const draws = numberStream(run.seed * 7 + 1);
  const shares = new Map<string, number[]>();
  const languages = languagesOf(pool);
  for (let l = 0; l < languages.length; l += run.languages) {
    const own = languages.slice(l, l + run.languages);
    const lists = own.map((language) => pool.tasks.filter((task) => task.language === language));
    const most = Math.max(...lists.map((list) => list.length));
    for (let g = 0; g < most; g += run.genres) {
      const tasks = lists.flatMap((list) => list.slice(g, g + run.genres));
      const { set, tree } = drawTasks(pool, tasks, run, draws);
      const schedule = await make({ ids: set.ids, tree, learner, state, set });
      const { params } = await learner.adapt(state, set, schedule);
      const found = (await right(params as never, set.query.batch as never)) as tf.Tensor;
      for (const [i, share] of found.dataSync().entries()) {
        const { language } = tasks[i] as XnliTask;
        shares.set(language, [...(shares.get(language) ?? []), share]);
      }
      treeDispose([params, set.support, set.query, found]);
    }
  }
  right.dispose();
  const mean = (values: readonly number[]): number =>
    values.reduce((a, b) => a + b, 0) / values.length;
  return {
    accuracy: mean([...shares.values()].flat()),
    byLanguage: Object.fromEntries([...shares].map(([language, own]) => [language, mean(own)])),
  };
}
