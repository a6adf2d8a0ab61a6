import { type LayersTree, LegendreError, treeMap } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import { toLayersModel } from "@legendre/core-tensor/nn";
import {
  type io,
  type LayersModel,
  loadLayersModel,
  type Tensor,
  tensor,
} from "@legendre/core-tensor/ops";
import { key, uniform } from "@legendre/core-tensor/random";
import { onTensors } from "@legendre/core-tensor/tree";
import { scoped } from "../scoped.ts";

const where = "smallerLayersModel";

type Config = Record<string, unknown>;
type Shapes = Readonly<Record<string, readonly number[]>>;

/**
 * Which settings of a layer follow from the shapes of its weights, by class.
 */
const settings: Readonly<Record<string, (shapes: Shapes) => Config>> = {
  Dense: ({ kernel }) => ({ units: kernel?.[1] }),
  Conv1D: ({ kernel }) => ({ filters: kernel?.[2] }),
  Conv2D: ({ kernel }) => ({ filters: kernel?.[3] }),
  Conv3D: ({ kernel }) => ({ filters: kernel?.[4] }),
  Conv2DTranspose: ({ kernel }) => ({ filters: kernel?.[2] }),
  Conv3DTranspose: ({ kernel }) => ({ filters: kernel?.[3] }),
  SeparableConv2D: ({ pointwise_kernel: kernel }) => ({ filters: kernel?.[3] }),
  Embedding: ({ embeddings }) => ({ output_dim: embeddings?.[1] }),
  SimpleRNN: ({ recurrent_kernel: kernel }) => ({ units: kernel?.[0] }),
  GRU: ({ recurrent_kernel: kernel }) => ({ units: kernel?.[0] }),
  LSTM: ({ recurrent_kernel: kernel }) => ({ units: kernel?.[0] }),
};

/**
 * A plain `tf.LayersModel` of smaller weights, to be saved, served and loaded as any other. The layers keep their
 * names; units and filters follow from the weights. Nothing of fishleg is needed to run it.
 *
 * @param whole - the model before; left as it is.
 * @param smaller - what {@link smallerModel} made of `fromLayersModel(whole)`.
 * @returns the model, owned by the caller; it gives the same outputs, which is checked on random inputs.
 * @throws code "structure" where the layers cannot be made to fit: a layer inside another one, or a `Reshape` to
 *   several lengths that depend on channels. Write such a model with `toOnnx`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { fromLayersModel } from "@legendre/core-tensor";
 * import { dependencyGraph, smallerLayersModel, smallerModel } from "@legendre/fishleg/structure";
 *
 * const net = tf.sequential({
 *   layers: [tf.layers.dense({ units: 6, inputShape: [3], activation: "relu" }), tf.layers.dense({ units: 2 })],
 * });
 * const { model, params, state } = fromLayersModel(net);
 * const outputs = (p: typeof params, s: typeof state, x: tf.Tensor) => model.apply(p, s, x).output;
 * const { groups } = dependencyGraph(outputs, [params, state, tf.ones([1, 3])], { state: 1 });
 * const smaller = smallerModel(model, { params, state }, tf.ones([1, 3]), groups.slice(0, 2));
 * const plain = await smallerLayersModel(net, smaller);
 * console.log(plain.layers[0]?.outputShape); // → [ null, 4 ]
 * ```
 */
export async function smallerLayersModel(
  whole: LayersModel,
  smaller: {
    readonly model: {
      readonly apply: (
        params: LayersTree,
        state: LayersTree,
        x: Tensor,
      ) => { readonly output: Tensor };
    };
    readonly params: LayersTree;
    readonly state: LayersTree;
  },
): Promise<LayersModel> {
  const { params, state } = smaller;
  await untilReady([params, state]);
  const topology = whole.toJSON(undefined, false) as unknown as io.ModelJSON["modelTopology"];
  const resized = onTensors(where, { params, state }, () =>
    resize(whole, structuredClone(topology) as unknown as Config, params, state),
  );
  let made: LayersModel;
  try {
    made = await loadLayersModel({
      load: async () => ({ modelTopology: resized as never }),
    });
  } catch (cause) {
    throw unfit(whole, (cause as Error).message, cause);
  }
  try {
    scoped(() => {
      toLayersModel(made, fresh(params), fresh(state));
      return null;
    });
    const off = difference(whole, made, smaller);
    if (!(off <= tolerance)) throw unfit(whole, `its outputs differ by ${off.toPrecision(2)}`);
    return made;
  } catch (cause) {
    made.dispose();
    throw cause instanceof LegendreError && cause.where === where
      ? cause
      : unfit(whole, (cause as Error).message, cause);
  }
}

/**
 * Copies in memory of their own: tfjs's wasm backend takes the rank of a bias from the memory it lies in, and picked
 * weights lie in results of another rank.
 */
function fresh(tree: LayersTree): LayersTree {
  const copy = (leaf: Tensor): Tensor => tensor(leaf.dataSync().slice(), leaf.shape, leaf.dtype);
  return treeMap(copy, tree) as LayersTree;
}

/** Rounding of sums in another order. */
const tolerance = 1e-4;

/** The largest difference of the outputs on random inputs, relative to the largest output. */
function difference(
  whole: LayersModel,
  made: LayersModel,
  { model, params, state }: Parameters<typeof smallerLayersModel>[1],
): number {
  return scoped(() => {
    // Between 0 and 1, which are word numbers too.
    const inputs = whole.inputs.map(({ shape }, i) =>
      uniform(
        key(i),
        shape.map((length, axis) => length ?? (axis === 0 ? 2 : 8)),
      ),
    );
    const x = (inputs.length === 1 ? inputs[0] : inputs) as Tensor;
    const [a, b] = [model.apply(params, state, x).output, made.apply(x)].map(
      (y) => [y].flat() as Tensor[],
    );
    const pairs = (a as Tensor[]).map(
      (tensor, i) => [tensor.dataSync(), (b as Tensor[])[i]?.dataSync()] as const,
    );
    let [most, scale] = [0, 1];
    for (const [p, q] of pairs) {
      if (q === undefined || p.length !== q.length) return Number.POSITIVE_INFINITY;
      for (const [i, value] of p.entries()) {
        most = Math.max(most, Math.abs(value - (q[i] as number)));
        scale = Math.max(scale, Math.abs(value));
      }
    }
    return most / scale;
  });
}

/** The topology with the settings of its layers as the weights want them. */
function resize(whole: LayersModel, topology: Config, ...trees: readonly LayersTree[]): Config {
  const { config } = topology as { config: Config | Config[] };
  const layers = (Array.isArray(config) ? config : config["layers"]) as Config[];
  const shapesOf = (layer: string): Shapes => {
    const weights = trees.flatMap((tree) => Object.entries(tree[layer] ?? {}));
    return Object.fromEntries(weights.map(([key, { shape }]) => [key, shape]));
  };
  for (const layer of layers) {
    const { class_name: kind, config: own } = layer as { class_name: string; config: Config };
    const name = (own["name"] ?? layer["name"]) as string;
    const shapes = shapesOf(name);
    const inner = own["layer"] as { class_name: string; config: Config } | undefined;
    if (inner !== undefined) Object.assign(inner.config, settings[inner.class_name]?.(shapes));
    Object.assign(own, settings[kind]?.(shapes));
    if (kind !== "Reshape") continue;
    // What it reshapes to is told by the first layer after it that has weights.
    const channels = channelsWanted(whole.getLayer(name) as unknown as LinkedLayer, shapesOf);
    const target = own["target_shape"] as number[];
    if (channels !== undefined) own["target_shape"] = [...target.slice(0, -1), channels];
  }
  return topology;
}

/** The parts of a tfjs layer that say what follows it. */
interface LinkedLayer {
  readonly name: string;
  readonly getClassName: () => string;
  readonly outboundNodes: readonly { readonly outboundLayer: LinkedLayer }[];
}

/** How many channels the layers after one take, by the shapes of their weights. */
function channelsWanted(
  { outboundNodes }: LinkedLayer,
  shapesOf: (layer: string) => Shapes,
): number | undefined {
  for (const { outboundLayer: next } of outboundNodes) {
    const { kernel, depthwise_kernel: depthwise, gamma } = shapesOf(next.name);
    const turned = next.getClassName().endsWith("Transpose");
    const found =
      kernel?.at(turned ? -1 : -2) ??
      depthwise?.at(-2) ??
      gamma?.at(-1) ??
      channelsWanted(next, shapesOf);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unfit(model: LayersModel, what: string, cause?: unknown): LegendreError {
  const message = `the smaller weights do not fit the layers of "${model.name}" (${what}); write the model with toOnnx(program), which holds any function`;
  return new LegendreError("structure", where, message, { model: model.name }, { cause });
}
