import { LegendreError } from "../../errors.ts";
import { constant } from "../../kernels/rules.ts";
import {
  broadcastTo,
  greaterEqual,
  type LayersModel,
  mul,
  where as select,
  type Tensor,
} from "../../ops.ts";
import { type Key, split, uniform } from "../../random/index.ts";
import { type AnyLayer, layersWithin } from "./layers-within.ts";

/** The parts of tfjs's random layers that are read here. */
interface RandomLayer extends AnyLayer {
  call: (inputs: Tensor | Tensor[], kwargs: Readonly<Record<string, unknown>>) => unknown;
  readonly rate?: number;
  readonly stddev?: number;
  readonly dropout?: number;
  readonly recurrentDropout?: number;
  readonly getNoiseShape?: (input: Tensor) => number[] | null | undefined;
}

/** The layers of a model that draw random numbers in training mode. */
export interface RandomLayers {
  /** Those that can draw from a key. */
  readonly dropout: readonly RandomLayer[];
  /** The name of one that cannot. */
  readonly unkeyed: string | undefined;
}

/** Finds the random layers, at any depth. */
export function randomLayers(model: LayersModel): RandomLayers {
  const layers = layersWithin(model) as RandomLayer[];
  const dropout = layers.filter((layer) => isDropout(layer) && isOpen(layer.rate));
  const unkeyed = layers.find(
    (layer) =>
      (!isDropout(layer) && isOpen(layer.rate)) ||
      (layer.stddev ?? 0) > 0 ||
      isOpen(layer.dropout) ||
      isOpen(layer.recurrentDropout),
  );
  return { dropout, unkeyed: unkeyed?.name };
}

/**
 * Runs `f` while the dropout layers draw from `key` instead of `Math.random`; layers draw in the order
 * in which they are called.
 *
 * @throws code "option" when there is no key, or a layer that cannot use one.
 */
export function keyed<T>(
  where: string,
  { dropout, unkeyed }: RandomLayers,
  key: Key | undefined,
  f: () => T,
): T {
  if (unkeyed !== undefined) {
    const message = `layer "${unkeyed}" draws from Math.random in training mode and cannot be given a key; replace it with tf.layers.dropout, set its rate to 0, or call with training: false`;
    throw new LegendreError("option", where, message, { layer: unkeyed });
  }
  if (dropout.length === 0) return f();
  if (key === undefined) {
    const message = `layer "${dropout[0]?.name}" is random in training mode and no key was given; pass { training: true, key }`;
    throw new LegendreError("option", where, message, { layer: dropout[0]?.name, option: "key" });
  }
  let stream = key;
  const draw = (): Key => {
    const [next, own] = split(stream);
    stream = next;
    return own;
  };
  const before = dropout.map((layer) => Object.getOwnPropertyDescriptor(layer, "call"));
  try {
    for (const layer of dropout) {
      layer.call = (inputs, kwargs) => {
        const x = (Array.isArray(inputs) ? inputs[0] : inputs) as Tensor;
        return kwargs["training"] === true ? drop(layer, x, draw()) : x;
      };
    }
    return f();
  } finally {
    for (const [i, layer] of dropout.entries()) {
      const call = before[i];
      if (call === undefined) Reflect.deleteProperty(layer, "call");
      else Object.defineProperty(layer, "call", call);
    }
  }
}

/** x where a uniform number is at least the rate, scaled by 1 / (1 − rate); zero elsewhere. */
function drop(layer: RandomLayer, x: Tensor, key: Key): Tensor {
  const rate = layer.rate as number;
  const shape = layer.getNoiseShape?.(x) ?? x.shape;
  const kept = greaterEqual(broadcastTo(uniform(key, shape), x.shape), constant(rate));
  // Selected, not multiplied by 0: what is dropped may be infinite or NaN.
  return select(kept, mul(x, constant(1 / (1 - rate))), constant(0));
}

function isDropout(layer: RandomLayer): boolean {
  return ["Dropout", "SpatialDropout1D"].includes(layer.getClassName?.());
}

/** tfjs drops nothing at the rates 0 and 1. */
function isOpen(rate: number | undefined): boolean {
  return typeof rate === "number" && rate > 0 && rate < 1;
}
