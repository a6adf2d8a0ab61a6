import { adam, mlp, random, treeDispose } from "@legendre/core-tensor";
import {
  adjustedRandIndex,
  type MetaLearner,
  type MetaState,
  type Partition,
  type RegressionBatch,
  type Schedule,
  starSchedule,
  taskGradients,
  treeMaml,
} from "@legendre/treemaml";
import type { StartedEngine } from "@repo/cli";
import * as tf from "@tensorflow/tfjs";
import { mean } from "../shared/statistics.ts";
import { type MetaBatch, problems } from "./problems.ts";
import { type Way, ways } from "./ways.ts";

/** One training run. */
export interface Run {
  readonly problem: string;
  readonly way: string;
  readonly seed: number;
  /** Outer steps. */
  readonly steps: number;
  readonly testBatches: number;
  /** Units of each of the two hidden layers. */
  readonly hidden: number;
}

/** What a run leaves. */
export interface Result {
  /** Mean squared error on queries of fresh tasks that adapt along the way's own cells. */
  readonly joint: number;
  /** The same with each task by itself. */
  readonly solo: number;
  /** Mean training loss of each twentieth of the steps. */
  readonly curve: readonly number[];
  /** Step sizes at the end. */
  readonly lr: readonly number[];
  /** Of the finest pooled cells against the true ones, on test batches; null where none are pooled. */
  readonly ari: number | null;
  readonly status: string;
}

type Network = ReturnType<typeof mlp>;
type Params = ReturnType<Network["init"]>["params"];

/** Trains a network of two hidden layers along a way, with learned step sizes, and judges it on fresh tasks. */
export async function train(run: Run, compile: StartedEngine["compile"] = true): Promise<Result> {
  const make = problems[run.problem] as (typeof problems)[string];
  const way = ways[run.way] as Way;
  const network = mlp({ hidden: [run.hidden, run.hidden], output: 1 });
  const learner = treeMaml({
    loss: (params: Params, { x, y }: RegressionBatch) => {
      const { output } = network.apply(params, {}, x);
      return tf.squaredDifference(tf.squeeze(output, [1]), y);
    },
    steps: run.way === "no adaptation" ? 0 : 3,
    innerLr: 0.01,
    learnInnerLr: "step",
    outer: adam({ lr: 1e-3 }),
    outerClip: 10,
    innerClip: 10,
    compile,
    // Learned cells are of other sizes in each batch.
    layout: run.way.startsWith("learned") ? "tasks" : "cells",
  });
  const { params } = network.init(random.key(run.seed), [1]);
  let state = learner.init(params);
  treeDispose(params);
  const scheduleOf = (batch: MetaBatch, seed: number): Promise<Schedule> =>
    way({
      tasks: batch.tasks.ids.length,
      levels: batch.levels,
      seed,
      gradients: () => taskGradients(learner, state, batch.tasks),
    });
  const curve: number[] = [];
  let status = "ok";
  for (let i = 0; i < run.steps && status === "ok"; i++) {
    const batch = make(1_000_000 * run.seed + i, run.seed);
    const schedule = await scheduleOf(batch, i);
    const step = await learner.step(state, batch.tasks, schedule);
    treeDispose([state, batch.tasks.support, batch.tasks.query]);
    ({ state, status } = step);
    const part = Math.floor((20 * i) / run.steps);
    curve[part] = (curve[part] ?? 0) + (step.loss * 20) / run.steps;
  }
  const tested = await test(run, learner, state, scheduleOf);
  const lr = state.sizes.map((list) => (list[0] as tf.Tensor).dataSync()[0] as number);
  treeDispose(state);
  learner.dispose();
  return { ...tested, curve, lr, status };
}

async function test(
  run: Run,
  learner: MetaLearner<Params, RegressionBatch>,
  state: MetaState<Params>,
  scheduleOf: (batch: MetaBatch, seed: number) => Promise<Schedule>,
): Promise<Pick<Result, "joint" | "solo" | "ari">> {
  const joint: number[] = [];
  const solo: number[] = [];
  const ari: (number | null)[] = [];
  for (let i = 0; i < run.testBatches; i++) {
    const seed = 1_000_000 * run.seed + 900_000 + i;
    const batch = (problems[run.problem] as (typeof problems)[string])(seed, run.seed);
    const schedule = await scheduleOf(batch, seed);
    const alone = starSchedule(schedule.tasks, schedule.partitions.length);
    joint.push(mean(await learner.evaluate(state, batch.tasks, schedule)));
    solo.push(mean(await learner.evaluate(state, batch.tasks, alone)));
    const pooled = schedule.partitions.findLast((cells) => cells.length < schedule.tasks);
    ari.push(pooled ? adjustedRandIndex(pooled, batch.levels.at(-1) as Partition) : null);
    treeDispose([batch.tasks.support, batch.tasks.query]);
  }
  const known = ari.filter((value) => value !== null);
  return {
    joint: mean(joint),
    solo: mean(solo),
    ari: known.length === ari.length ? mean(known) : null,
  };
}
