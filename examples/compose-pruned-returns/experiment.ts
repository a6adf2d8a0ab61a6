import {
  bernoulli,
  fit,
  type GradientTransform,
  type JitOptions,
  jit,
  random,
  treeClone,
  treeDispose,
} from "@legendre/core-tensor";
import { fishleg } from "@legendre/fishleg";
import { dependencyGraph, removedGroups, removeGroups } from "@legendre/fishleg/structure";
import {
  compareLatency,
  fishlegSurgeon,
  magnitude,
  prune,
  weightSizes,
} from "@legendre/fishleg/surgeon";
import { binaryMetrics, protocolTask, type ReturnsTask } from "@legendre/graph-returns";
import { generateReturns } from "@legendre/graph-returns/generator";
import { type GraphParams, graphProblem, type InputTensors } from "@legendre/graph-returns/models";
import { type Scorer, scorer } from "@legendre/graph-returns/serve";
import * as tf from "@tensorflow/tfjs";

/** A model of returns that FishLeg trained, pruned in one way. */
export interface Run {
  /** `units`: hidden units of encoder and decoder, by the Surgeon; the others single weights. */
  readonly way: "Surgeon" | "magnitude" | "units";
  readonly seed: number;
  /** Purchases of the generated shop. */
  readonly edges: number;
  readonly epochs: number;
  readonly pretrain: number;
  readonly sparsities: readonly number[];
}

/** What the service's scorer makes of purchases of new customers, and what it costs. */
export interface Scored {
  readonly auc: number;
  readonly logLoss: number;
  /** Bytes of the weights, packed and after gzip. */
  readonly bytes: number;
  /** Least milliseconds of all scores, and of an order that comes in; beside the dense model, calls taking turns. */
  readonly times: readonly (readonly [dense: number, pruned: number])[];
}

/** The dense model first, then a level each. */
export type Result = readonly Scored[];

const likelihood = bernoulli();
const trained = new Map<number, ReturnType<typeof train>>();

/** Trains a graph model of a generated shop by natural gradients, until purchases that it does not learn from do no better. */
async function train({ seed, edges, epochs }: Run, compile: boolean | JitOptions) {
  const data = await generateReturns({ edges, seed });
  // Half of the customers are kept apart: nothing of them is learned from, stopped by or pruned by.
  const task = protocolTask(data, { seed, validation: 0.5 });
  const problem = graphProblem(task, { encoder: { hidden: [16, 16] }, folds: 1 }, { seed });
  /** One row a purchase: what likelihoods, FishLeg and the Surgeon take. */
  const outputs = (p: GraphParams, batch: InputTensors): tf.Tensor =>
    tf.expandDims(problem.logits(p, batch), 1);
  const targets = ({ y }: InputTensors): tf.Tensor => tf.expandDims(y, 1);
  const nll = (p: GraphParams, batch: InputTensors) =>
    likelihood.nll(outputs(p, batch), targets(batch));
  const held = problem.heldOut[0]!;
  const watch = jit((p: GraphParams) => nll(p, held));
  const { params, optState } = await fit({
    params: problem.init(),
    data: problem.data,
    loss: nll,
    epochs,
    compile,
    optimizer: fishleg({
      lr: 0.02,
      likelihood,
      outputs,
    }) as GradientTransform<GraphParams>,
    key: random.key(seed),
    evaluate: async (p) => {
      const loss = await watch(p);
      const heldOut = loss.dataSync()[0]!;
      loss.dispose();
      return { heldOut };
    },
    earlyStopping: { metric: "heldOut", patience: 15 },
  });
  await watch.dispose();
  treeDispose(optState);
  return { data, task, problem, params, outputs, targets };
}

/** Prunes the model level by level without training, and asks the scorer of the service about each. */
export async function pruneForService(run: Run, compile: boolean | JitOptions): Promise<Result> {
  const { way, seed, pretrain, sparsities } = run;
  if (!trained.has(seed)) trained.set(seed, train(run, compile));
  const { data, task, problem, params, outputs, targets } = (await trained.get(seed)) as Awaited<
    ReturnType<typeof train>
  >;
  const { messages } = task.validation;
  const dense = await problem.fitted(params);
  const judge = async (p: GraphParams): Promise<Scored> => {
    const fitted = await problem.fitted(p);
    const pruned = await scorer(fitted, data, { messages });
    const found = { ...(await quality(pruned, task)), bytes: (await weightSizes(p)).packedGzip };
    // Orders that come in stay: both begin without any.
    const whole = await scorer(dense, data, { messages });
    const times = await timesOf(task, whole, pruned);
    await Promise.all([pruned.dispose(), whole.dispose()]);
    return { ...found, times };
  };
  const batch = problem.data.at({ epoch: 0, batch: problem.data.perEpoch - 1 }) as InputTensors;
  /** What goes with a unit is found through the products with the graph's sparse matrices too. */
  const { groups } = dependencyGraph(problem.logits, [params, batch]);
  const levels: Scored[] = [await judge(params)];
  const surgeon = fishlegSurgeon({ pretrain, refine: Math.ceil(pretrain / 5) });
  const { params: last, mask } = await prune({
    params,
    outputs,
    targets,
    likelihood,
    data: problem.data,
    compile,
    heldOut: problem.heldOut[0]!,
    key: random.key(seed),
    ...(way === "magnitude"
      ? { method: magnitude(), compensation: "none" as const }
      : { method: surgeon }),
    ...(way === "units" ? { granularity: { groups } } : {}),
    sparsity: sparsities.at(-1)!,
    levels: sparsities.length,
    substeps: 2,
    schedule: (t) => [0, ...sparsities][Math.round(t * sparsities.length)]!,
    fineTune: async (level) => {
      const removed = way === "units" ? removedGroups(groups, level.mask) : [];
      const given = [level.params, batch] as const;
      const smaller = removed.length === 0 ? level : removeGroups(problem.logits, given, removed);
      levels.push(await judge(smaller.params));
      return { params: treeClone(level.params), state: level.state };
    },
  });
  treeDispose([last, mask, batch]);
  return levels;
}

/** Purchases of customers that nothing was learned of but whose rows the shop has, as the service is asked about them. */
function linesOf({ data: { nodes, splits }, validation }: ReturnsTask) {
  const { customer, variant } = splits.training.edges;
  return Array.from(validation.edges, (e) => ({
    customer: nodes["customer"]!.ids[customer[e]!]!,
    variant: nodes["variant"]!.ids[variant[e]!]!,
  }));
}

async function quality(
  service: Scorer,
  task: ReturnsTask,
): Promise<Pick<Scored, "auc" | "logLoss">> {
  const probabilities = await service.probabilities(linesOf(task));
  const { label } = task.data.splits.training.edges;
  const labels = Array.from(task.validation.edges, (e) => label[e]!);
  const { auc, logLoss } = binaryMetrics(labels, probabilities);
  return { auc, logLoss };
}

/** Scores of all lines; then an order that comes in, which the scorer makes new rows of both ends for. */
async function timesOf(task: ReturnsTask, dense: Scorer, pruned: Scorer): Promise<Scored["times"]> {
  const lines = linesOf(task);
  const score = (service: Scorer) => () => service.probabilities(lines);
  const observe = (service: Scorer) => () => service.observe(lines[0]!);
  const pairs = [
    { dense: score(dense), pruned: score(pruned) },
    { dense: observe(dense), pruned: observe(pruned) },
  ];
  const found: (readonly [number, number])[] = [];
  for (const pair of pairs) {
    const times = await compareLatency(pair, { rounds: 50 });
    found.push([times.dense.min, times.pruned.min]);
  }
  return found;
}
