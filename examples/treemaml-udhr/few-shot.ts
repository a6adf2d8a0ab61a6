import { adam, treeDispose } from "@legendre/core-tensor";
import {
  adjustedRandIndex,
  cacheNodes,
  chainSchedule,
  clusterSchedule,
  cutK,
  cutSchedule,
  evaluateProtocol,
  type MetaLearner,
  type MetaState,
  numberStream,
  type Partition,
  type Protocol,
  type Schedule,
  starSchedule,
  treeMaml,
  treeMemory,
} from "@legendre/treemaml";
import * as tf from "@tensorflow/tfjs";
import { mean } from "../shared/statistics.ts";
import { type Bigrams, drawTasks, loss, pooledLogits, type Shares } from "./bigrams.ts";
import { familyCells, languages } from "./languages.ts";
import { type LanguageText, symbols } from "./texts.ts";

/** Adapting a model of the next symbol to a language from a few symbols. */
export interface FewShotRun {
  readonly kind: "few-shot";
  readonly way: string;
  /** Symbols to adapt with. */
  readonly characters: number;
  readonly seed: number;
  /** Outer steps of Adam. */
  readonly steps: number;
  /** Windows of the test part for each language. */
  readonly windows: number;
  readonly innerLrs: readonly number[];
}

/** What a run gives: nats a symbol, by protocol. */
export interface FewShot {
  readonly joint: number;
  readonly solo: number | null;
  readonly attach: number | null;
  readonly innerLr: number;
  /** Of the learned cells against the families. */
  readonly ari: number | null;
}

/** The cells of three steps, from the learned or given families. */
const ways: Readonly<Record<string, (families: Partition) => Schedule>> = {
  "no adaptation": () => chainSchedule(languages.length, 0),
  MAML: () => starSchedule(languages.length, 3),
  "family, family, leaf": (cells) => cutSchedule([cells, cells]),
  "family, leaf, leaf": (cells) => cutSchedule([cells], { leafSteps: 2 }),
  "cluster only": (cells) => clusterSchedule(cells, 3),
};

/** Where the families of a way come from. */
const sources = ["given", "learned", "random"] as const;

/** Names of all ways, with the source of their families where they have any. */
export const wayNames: readonly string[] = Object.entries(ways).flatMap(([name, make]) =>
  make.length === 0 ? [name] : sources.map((source) => `${source}: ${name}`),
);

/** The families' sizes with languages shuffled. */
function randomCells(seed: number): Partition {
  const draws = numberStream(seed * 101 + 3);
  const order = languages.map((_, i) => ({ i, at: draws.uniform() })).sort((a, b) => a.at - b.at);
  return familyCells.map((cell) => cell.map((i) => (order[i] as { i: number }).i));
}

interface Trained {
  readonly state: MetaState<Bigrams>;
  readonly schedule: Schedule;
  readonly cells: Partition;
  /** On windows of the part for choices. */
  readonly loss: number;
}

/** Trains a start for each inner step size, keeps the best, and judges it on the test part. */
export async function fewShot(run: FewShotRun, texts: readonly LanguageText[]): Promise<FewShot> {
  const [source, name] = run.way.includes(": ") ? run.way.split(": ") : ["none", run.way];
  const schedule = ways[name as string] as (cells: Partition) => Schedule;
  const startCells = source === "random" ? randomCells(run.seed) : familyCells;
  const learner = treeMaml({ loss, outer: adam({ lr: 0.03 }) });
  const sizes = { support: run.characters, query: 500 };
  let best: (Trained & { innerLr: number }) | undefined;
  for (const innerLr of schedule(startCells).partitions.length === 0 ? [1] : run.innerLrs) {
    const found = await train(run, texts, learner, {
      innerLr,
      schedule,
      source: source as string,
      startCells,
    });
    const other = best !== undefined && !(found.loss < best.loss) ? found.state : best?.state;
    treeDispose(other ?? []);
    if (best === undefined || found.loss < best.loss) best = { ...found, innerLr };
  }
  const { state, cells, innerLr, schedule: kept } = best as Trained & { innerLr: number };
  const pools = kept.partitions.some((p) => p.length < languages.length);
  const leaf = kept.partitions.some((p) => p.length === languages.length);
  const cacheTasks = drawTasks(texts, { ...sizes, part: "train" }, numberStream(run.seed * 7 + 1));
  const cache = pools && leaf ? await cacheNodes(learner, state, cacheTasks, kept) : undefined;
  const means: Record<Protocol, number> = { joint: 0, solo: 0, attach: 0 };
  const draws = numberStream(run.seed * 7 + 2);
  for (let i = 0; i < run.windows; i++) {
    const tasks = drawTasks(texts, { ...sizes, part: "test" }, draws);
    for (const protocol of ["joint", "solo", "attach"] as const) {
      if (protocol !== "joint" && cache === undefined) continue;
      const steps = kept.partitions.length;
      const result = await evaluateProtocol(learner, state, tasks, {
        protocol,
        schedule: kept,
        cache,
        steps,
      });
      means[protocol] += result.mean / run.windows;
    }
    treeDispose([tasks.support, tasks.query]);
  }
  treeDispose([state, cacheTasks.support, cacheTasks.query]);
  cache?.dispose();
  learner.dispose();
  return {
    joint: means.joint,
    innerLr,
    solo: cache ? means.solo : null,
    attach: cache ? means.attach : null,
    ari: source === "learned" ? adjustedRandIndex(cells, familyCells) : null,
  };
}

/** Outer steps from the pooled model; learned families follow the averages of support gradients. */
async function train(
  run: FewShotRun,
  texts: readonly LanguageText[],
  learner: MetaLearner<Bigrams, Shares>,
  {
    innerLr,
    schedule: make,
    source,
    startCells,
  }: {
    innerLr: number;
    schedule: (cells: Partition) => Schedule;
    source: string;
    startCells: Partition;
  },
): Promise<Trained> {
  const params = { logits: tf.tensor(pooledLogits(texts), [symbols, symbols]) as tf.Tensor };
  let state = withStepSize(learner.init(params), innerLr);
  params.logits.dispose();
  const draws = numberStream(run.seed);
  const sizes = { support: run.characters, query: 500 };
  const memory = treeMemory({ sketch: 0, decay: 0.9 });
  let remembered = memory.init();
  let cells = startCells;
  let schedule = make(cells);
  for (let i = 0; i < run.steps && schedule.partitions.length > 0; i++) {
    const tasks = drawTasks(texts, { ...sizes, part: "train" }, draws);
    if (source === "learned") {
      const rows = await gradientRows(learner, state, tasks);
      const seen = memory.observe(remembered, languages, rows);
      remembered = seen.state;
      // A new tree every tenth step: each shape of schedule is compiled once.
      if (i % 10 === 0) {
        const order = seen.ids.map((id) => languages.indexOf(id));
        const cut = cutK(seen.tree, seen.similarities, seen.ids, [
          familyCells.length,
        ])[0] as Partition;
        cells = cut.map((cell) => cell.map((j) => order[j] as number));
        schedule = make(cells);
      }
    }
    const next = await learner.step(state, tasks, schedule);
    treeDispose([state, tasks.support, tasks.query]);
    state = next.state;
  }
  let total = 0;
  const held = numberStream(run.seed * 7);
  for (let i = 0; i < run.windows; i++) {
    const tasks = drawTasks(texts, { ...sizes, part: "choose" }, held);
    const losses = await learner.evaluate(state, tasks, schedule);
    total += mean(losses) / run.windows;
    treeDispose([tasks.support, tasks.query]);
  }
  return {
    state,
    schedule,
    cells,
    loss: Number.isFinite(total) ? total : Number.POSITIVE_INFINITY,
  };
}

/** The state with another inner step size: so that all sizes share the compiled programs of one learner. */
function withStepSize(state: MetaState<Bigrams>, innerLr: number): MetaState<Bigrams> {
  const sizes = state.sizes.map((list) => list.map(() => tf.scalar(innerLr)));
  treeDispose(state.sizes);
  return { ...state, sizes };
}

/** Support gradients of the tasks at the shared start. */
async function gradientRows(
  learner: MetaLearner<Bigrams, Shares>,
  state: MetaState<Bigrams>,
  tasks: Parameters<MetaLearner<Bigrams, Shares>["step"]>[1],
): Promise<Float32Array[]> {
  const params = { logits: tf.tile(tf.expandDims(state.params.logits), [tasks.ids.length, 1, 1]) };
  const found = await learner.supportGradients(params, tasks);
  const values = found.dataSync() as Float32Array;
  const size = values.length / tasks.ids.length;
  tf.dispose([params, found]);
  return tasks.ids.map((_, i) => values.slice(i * size, (i + 1) * size));
}
