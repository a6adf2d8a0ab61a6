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
import type { SampledSource } from "./graph-parts.ts";
import type { GraphRecipe } from "./graph-source.ts";
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
  readonly sources: readonly SampledSource[];
  readonly recipe: GraphRecipe;
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
  { sources, recipe, seed, cold }: BatchSource,
): GraphTrainer {
  const { init, step } = stepOf(network, settings);
  const { batchSize, fanout } = settings;
  const draws = random.hostRandom(seed);
  const sizes: InputSizes = {
    nodes: {},
    entries: {},
    purchases: Math.min(batchSize, Math.max(...sources.map(({ edges }) => edges.length))),
  };
  const degrees = needsDegrees(settings.encoder);
  const draw = ({ source, exclude }: SampledSource, batch: Int32Array): GraphInput =>
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
      const batches = sources.flatMap((of) => {
        const order = draws.permutation(of.edges.length);
        return Array.from({ length: Math.ceil(order.length / batchSize) }, (_, i) => {
          const places = order.subarray(i * batchSize, (i + 1) * batchSize);
          return { of, batch: Int32Array.from(places, (place) => of.edges[place]!) };
        });
      });
      // Batches of one source come in the order drawn; those of several, of times that follow each other say, are mixed.
      const turns = sources.length === 1 ? batches.keys() : draws.permutation(batches.length);
      for (const turn of turns) {
        signal?.throwIfAborted();
        const { of, batch } = batches[turn]!;
        const input = draw(of, batch);
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
