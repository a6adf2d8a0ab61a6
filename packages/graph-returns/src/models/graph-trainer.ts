import {
  adam,
  applyUpdates,
  random,
  type TreeTransform,
  treeDispose,
  valueAndGrad,
} from "@legendre/core-tensor";
import { compiler } from "@legendre/core-tensor/train";
import { needsDegrees } from "./fitted-graph.ts";
import type { GraphSettings } from "./graph-design.ts";
import { disposeInput, type GraphInput, graphInput, type InputTensors } from "./graph-input.ts";
import type { GraphNetwork, GraphParams } from "./graph-network.ts";
import type { GraphRecipe, GraphSource } from "./graph-source.ts";
import type { InputSizes } from "./input-sizes.ts";

/** Weights, and what the optimiser remembers. */
export interface Trained {
  readonly params: GraphParams;
  readonly state: unknown;
}

/** Passes over the training purchases, in steps. */
export interface GraphTrainer {
  readonly init: (params: GraphParams) => Trained;
  /** One pass; takes over what it is given. */
  readonly pass: (at: Trained, signal: AbortSignal | undefined) => Promise<Trained>;
  readonly dispose: () => Promise<void>;
}

function stepOf(network: GraphNetwork, { lr, weightDecay }: GraphSettings) {
  const optimizer = adam({ lr, weightDecay }) as TreeTransform<unknown>;
  const init = (params: GraphParams): Trained => ({
    params,
    state: optimizer.init(params as never),
  });
  const step = ({ params, state }: Trained, input: GraphInput): Trained => {
    const loss = (p: GraphParams) => network.loss(p, input);
    const { grads } = valueAndGrad(loss as never)(params as never) as { grads: GraphParams };
    const { updates, state: next } = optimizer.update(grads as never, state, params as never, {});
    return { params: applyUpdates(params as never, updates as never) as GraphParams, state: next };
  };
  return { init, step };
}

/** One step for each input, of which each is compiled by itself with its graph inside. */
export function fullBatches(
  network: GraphNetwork,
  settings: GraphSettings,
  inputs: readonly GraphInput[],
): GraphTrainer {
  const { init, step } = stepOf(network, settings);
  const run = compiler("graphModel", settings.compile);
  const steps = inputs.map((input) => run((at: Trained) => step(at, input)));
  return {
    init,
    async pass(at, signal) {
      let now = at;
      for (const each of steps) {
        signal?.throwIfAborted();
        now = replaced(now, await each(now));
      }
      return now;
    },
    dispose: async () => void (await Promise.all(steps.map((each) => each.dispose()))),
  };
}

/** What batches are drawn from. */
export interface BatchSource {
  readonly source: GraphSource;
  /** The purchases that are learned from. */
  readonly edges: Int32Array;
  readonly recipe: GraphRecipe;
  /** Whether the messages hold the purchases. */
  readonly exclude: boolean;
  readonly seed: number;
  /** Share of the batches whose customers are as new. */
  readonly cold: number;
}

/**
 * One step a batch of purchases, with some of the neighbours of their ends. All batches are filled up to one size,
 * so that one compiled step takes them.
 */
export function sampledBatches(
  network: GraphNetwork,
  settings: GraphSettings,
  { source, edges, recipe, exclude, seed, cold }: BatchSource,
): GraphTrainer {
  const { init, step } = stepOf(network, settings);
  const { batchSize, fanout } = settings;
  const draws = random.hostRandom(seed);
  const sizes: InputSizes = {
    nodes: {},
    entries: {},
    purchases: Math.min(batchSize, edges.length),
  };
  const degrees = needsDegrees(settings.encoder);
  const draw = (batch: Int32Array): GraphInput =>
    graphInput(source, batch, recipe, {
      fanout,
      degrees,
      sizes,
      seed: draws.below(2 ** 31),
      exclude: draws.uniform() < cold ? "customers" : exclude,
    });
  let relations: GraphInput["relations"] = [];
  const run = compiler(
    "graphModel",
    settings.compile,
  )((at: Trained, tensors: InputTensors) => step(at, { relations, tensors }));
  return {
    init,
    async pass(at, signal) {
      let now = at;
      const order = draws.permutation(edges.length);
      for (let from = 0; from < order.length; from += batchSize) {
        signal?.throwIfAborted();
        const batch = Int32Array.from(order.subarray(from, from + batchSize), (i) => edges[i]!);
        const input = draw(batch);
        ({ relations } = input);
        try {
          now = replaced(now, await run(now, input.tensors));
        } finally {
          disposeInput(input);
        }
      }
      return now;
    },
    dispose: () => run.dispose(),
  };
}

function replaced(before: Trained, after: Trained): Trained {
  treeDispose(before as never);
  return after;
}
