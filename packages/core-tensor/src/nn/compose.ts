import { isLegendreError, LegendreError } from "../errors.ts";
import { spec, trace } from "../graph/trace.ts";
import type { Tensor } from "../ops.ts";
import { functionOf } from "../options.ts";
import { type Activation, type ActivationName, activations } from "./activations.ts";
import type { Model, NoState, ParamsOf, StateOf, Variables } from "./model.ts";

/** What models are composed of: a model, a function without parameters, or an activation's name. */
export type SequentialLayer = Model | Activation | ActivationName;

/** The parameters of a layer, `{}` for one that has none. */
export type LayerParams<L> = L extends Model ? ParamsOf<L> : NoState;

/** The state of a layer, `{}` for one that has none. */
export type LayerState<L> = L extends Model ? StateOf<L> : NoState;

/** A layer as a model. */
export function asModel(where: string, place: string, layer: SequentialLayer): Model {
  if (typeof layer === "object" && layer !== null) return layer;
  const f = functionOf(activations).check(where, place, layer);
  return {
    init: () => ({ params: {}, state: {} }),
    apply: (_, state, x) => ({ output: f(x), state }),
  };
}

/** The shape of one output, without the batch axis. */
export function outputShape(
  model: Model,
  { params, state }: Variables<unknown, unknown>,
  inputShape: readonly number[],
): readonly number[] {
  const f = (p: unknown, s: unknown, x: Tensor): Tensor => model.apply(p, s, x).output;
  const { graph } = trace(f, params, state, spec([1, ...inputShape]));
  return graph.values[graph.outputs[0] as number]?.shape.slice(1) ?? [];
}

/** Runs `f`; its errors then name the layer. */
export function named<T>(where: string, place: string, f: () => T): T {
  try {
    return f();
  } catch (error) {
    if (!isLegendreError(error)) throw error;
    const details = { ...error.details, layer: place };
    const message = `${place}: ${error.message}`;
    throw new LegendreError(error.code, where, message, details, { cause: error });
  }
}

/** The given tree where all its entries are the given ones still, else the new one. */
export function sameOrNew<T extends object>(given: T, next: T): T {
  const entries = Object.entries(next);
  return entries.every(([name, entry]) => (given as Record<string, unknown>)[name] === entry)
    ? given
    : next;
}
