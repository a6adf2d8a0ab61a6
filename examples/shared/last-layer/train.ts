import { adam, jit, treeDispose, vmap } from "@legendre/core-tensor";
import { adjustedRandIndex, type MetaState, numberStream, treeMaml } from "@legendre/treemaml";
import * as tf from "@tensorflow/tfjs";
import {
  type HiddenBatch,
  type LastLayers,
  lastLayers,
  lastLayersLogits,
  lastLayersLoss,
  type XnliTask,
} from "../language/index.ts";
import { mean } from "../statistics.ts";
import { drawTasks, type Encoder, languagesOf, type Pool } from "./pool.ts";
import { byLanguage, type Learner, type Way, ways } from "./ways.ts";

/** How the last layer of an encoder is trained and judged. */
export interface LastLayerRun {
  readonly way: string;
  readonly seed: number;
  readonly steps: number;
  /** Examples of each label to adapt with, and others to be judged by. */
  readonly shots: number;
  readonly queries: number;
  readonly innerLr: number;
  /** Whether each inner step learns its size. */
  readonly learnInnerLr: boolean;
  readonly outerLr: number;
  /** Neighbouring languages, and genres of each, of a meta-batch. */
  readonly languages: number;
  readonly genres: number;
  /** Times that each task of the test is drawn. */
  readonly rounds: number;
}

/** What a run leaves. */
export interface LastLayerResult {
  /** Share of right labels after adaptation, on the pool for tests. */
  readonly accuracy: number;
  readonly byLanguage: Readonly<Record<string, number>>;
  /** Mean training loss of each tenth of the steps, nats. */
  readonly curve: readonly number[];
  readonly lr: readonly number[];
  /** Of the finest pooled cells of the test against languages; null where none are pooled. */
  readonly ari: number | null;
  readonly status: string;
}

/** Compiled programs of runs, kept from one to the next: all ways and seeds share them. */
export interface LastLayerPrograms {
  learner(run: LastLayerRun): Learner;
  /** Share of right labels of each task. */
  readonly accuracy: (params: LastLayers, batch: HiddenBatch) => Promise<tf.Tensor>;
  dispose(): void;
}

/** The programs for the last layer of an encoder. */
export function lastLayerPrograms({ config }: Pick<Encoder, "config">): LastLayerPrograms {
  const learners = new Map<string, Learner>();
  const make = ({ way, innerLr, outerLr, learnInnerLr }: LastLayerRun): Learner =>
    treeMaml({
      loss: lastLayersLoss(config),
      adapt: (path) => path.startsWith("layers."),
      innerLr,
      outer: adam({ lr: outerLr }),
      outerClip: 1,
      steps: way === "no adaptation" ? 0 : 3,
      layout: "tasks",
      badTasks: "skip",
      learnInnerLr: learnInnerLr ? "step" : "none",
    });
  const right = jit(
    vmap((params: LastLayers, batch: HiddenBatch) => {
      const labels = tf.argMax(lastLayersLogits(params, config, batch), 1);
      return tf.mean(tf.cast(tf.equal(labels, batch.label), "float32"));
    }) as (params: LastLayers, batch: HiddenBatch) => tf.Tensor,
  );
  return {
    learner: (run) => {
      const { way, innerLr, outerLr, learnInnerLr } = run;
      const key = JSON.stringify([way === "no adaptation", innerLr, outerLr, learnInnerLr]);
      const learner = learners.get(key) ?? make(run);
      learners.set(key, learner);
      return learner;
    },
    accuracy: (params, batch) => right(params, batch) as Promise<tf.Tensor>,
    dispose: () => {
      for (const learner of learners.values()) learner.dispose();
      right.dispose();
    },
  };
}

/** Trains the last layer along a way and judges it on other examples. */
export async function train(
  run: LastLayerRun,
  encoder: Encoder,
  pools: { readonly train: Pool; readonly test: Pool },
  programs: LastLayerPrograms,
): Promise<LastLayerResult> {
  const { config } = encoder;
  const learner = programs.learner(run);
  const labels = pools.train.tasks[0]?.byLabel.length as number;
  const first = lastLayers(encoder.params, config, { seed: run.seed, labels });
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
    const schedule = await make({ ids: set.ids, tree, learner, state, set, batch: i });
    const step = await learner.step(state, set, schedule);
    treeDispose([state, set.support, set.query]);
    ({ state, status } = step);
    const part = Math.floor((10 * i) / run.steps);
    curve[part] = (curve[part] ?? 0) + (step.loss * 10) / run.steps;
  }
  const judged = await test(run, pools.test, { learner, programs, state, make });
  const lr = state.sizes.map((list) => (list[0] as tf.Tensor).dataSync()[0] as number);
  treeDispose(state);
  return { ...judged, curve, lr, status };
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

/** All tasks of the pool for tests, in batches of neighbouring languages. */
async function test(
  run: LastLayerRun,
  pool: Pool,
  trained: {
    readonly learner: Learner;
    readonly programs: LastLayerPrograms;
    readonly state: MetaState<LastLayers>;
    readonly make: Way;
  },
): Promise<Pick<LastLayerResult, "accuracy" | "byLanguage" | "ari">> {
  const { learner, programs, state, make } = trained;
  const draws = numberStream(run.seed * 7 + 1);
  const shares = new Map<string, number[]>();
  const ari: (number | null)[] = [];
  for (const [at, tasks] of testBatches(run, pool).entries()) {
    const { set, tree } = drawTasks(pool, tasks, run, draws);
    const batch = 100_000 + at;
    const schedule = await make({ ids: set.ids, tree, learner, state, set, batch });
    const { params } = await learner.adapt(state, set, schedule);
    const found = await programs.accuracy(params, set.query.batch);
    for (const [i, share] of found.dataSync().entries()) {
      const { language } = tasks[i] as XnliTask;
      shares.set(language, [...(shares.get(language) ?? []), share]);
    }
    const pooled = schedule.partitions.findLast((cells) => cells.length < schedule.tasks);
    ari.push(pooled ? adjustedRandIndex(pooled, byLanguage(set.ids)) : null);
    treeDispose([params, set.support, set.query, found]);
  }
  const known = ari.filter((value) => value !== null);
  return {
    accuracy: mean([...shares.values()].flat()),
    byLanguage: Object.fromEntries([...shares].map(([language, own]) => [language, mean(own)])),
    ari: known.length === ari.length ? mean(known) : null,
  };
}

/** All tasks in batches like those of training, as often as the run asks for. */
function testBatches(run: LastLayerRun, pool: Pool): XnliTask[][] {
  const languages = languagesOf(pool);
  const batches: XnliTask[][] = [];
  for (let l = 0; l < languages.length; l += run.languages) {
    const own = languages.slice(l, l + run.languages);
    const lists = own.map((language) => pool.tasks.filter((task) => task.language === language));
    const most = Math.max(...lists.map((list) => list.length));
    for (let g = 0; g < most; g += run.genres) {
      batches.push(lists.flatMap((list) => list.slice(g, g + run.genres)));
    }
  }
  return Array.from({ length: run.rounds }, () => batches).flat();
}
