import { isLegendreError, LegendreError } from "../errors.ts";
import { spec, trace } from "../graph/trace.ts";
import type { Tensor } from "../ops.ts";
import { type Key, split } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { checkStructure, type TreeStructure } from "../tree/index.ts";
import { type Activation, type ActivationName, resolveActivation } from "./activations.ts";
import { resolveApply } from "./apply-options.ts";
import type { ApplyOptions, Model, NoState, ParamsOf, StateOf, Variables } from "./model.ts";

/** What {@link sequential} takes: a model, a function without parameters, or an activation's name. */
export type SequentialLayer = Model | Activation | ActivationName;

/** Parameters of {@link sequential}: `layers.0`, `layers.1`, …, with `{}` for layers that have none. */
export interface SequentialParams<L extends readonly unknown[]> {
  readonly layers: { readonly [K in keyof L]: L[K] extends Model ? ParamsOf<L[K]> : NoState };
}

/** State of {@link sequential}, in the same places as the parameters. */
export interface SequentialState<L extends readonly unknown[]> {
  readonly layers: { readonly [K in keyof L]: L[K] extends Model ? StateOf<L[K]> : NoState };
}

/**
 * The layers one after the other. Each may be a model of any kind, a function of one tensor such as
 * `tf.tanh`, or the name of an activation.
 *
 * @param layers - at least one.
 * @returns a model whose parameters and state hold one entry a layer. In `apply` each layer gets a key of
 *   its own, split from the given one.
 * @throws code "option" for a layer of another kind. Errors of a layer name its number.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { dense, random, sequential } from "@legendre/core-tensor";
 *
 * const flatten = (x: tf.Tensor) => tf.reshape(x, [x.shape[0], -1]);
 * const model = sequential([flatten, dense({ units: 10 }), "tanh", dense({ units: 2 })]);
 * const { params, state } = model.init(random.key(0), [8, 8]);
 * console.log(params.layers[3].kernel.shape); // [ 10, 2 ]
 * console.log(model.apply(params, state, tf.zeros([5, 8, 8])).output.shape); // [ 5, 2 ]
 * ```
 *
 * @remarks `init` traces each layer once to learn the shape of its output.
 */
export function sequential<const L extends readonly SequentialLayer[]>(
  layers: L,
): Model<SequentialParams<L>, SequentialState<L>> {
  if (!Array.isArray(layers) || layers.length === 0) {
    const message = "got no layers, expected an array of at least one";
    throw new LegendreError("option", "sequential", message);
  }
  const models = layers.map((layer, i) => asModel(layer, i));
  const init = (key: Key, inputShape: readonly number[]): Variables<Entries, Entries> =>
    scoped(() => {
      const keys = split(key, models.length);
      let shape = inputShape;
      const drawn = models.map((model, i) =>
        named("sequential.init", i, () => {
          const variables = model.init(keys[i] as Key, shape);
          shape = outputShape(model, variables, shape);
          return variables;
        }),
      );
      return {
        params: { layers: drawn.map(({ params }) => params) },
        state: { layers: drawn.map(({ state }) => state) },
      };
    });
  const apply = (params: Entries, state: Entries, x: Tensor, options?: ApplyOptions) => {
    const where = "sequential.apply";
    const { training, key } = resolveApply(where, options);
    checkEntries(where, "params", params, models.length);
    checkEntries(where, "state", state, models.length);
    return scoped(() => {
      const keys = key === undefined ? [] : split(key, models.length);
      let output = x;
      const states = models.map((model, i) =>
        named(where, i, () => {
          const own = { training, key: keys[i] };
          const result = model.apply(params.layers[i], state.layers[i], output, own);
          output = result.output;
          return result.state;
        }),
      );
      return { output, state: { layers: states } };
    });
  };
  return { init, apply } as unknown as Model<SequentialParams<L>, SequentialState<L>>;
}

interface Entries {
  readonly layers: readonly unknown[];
}

function asModel(layer: SequentialLayer, index: number): Model {
  if (typeof layer === "object" && layer !== null) return layer;
  const f = resolveActivation("sequential", `layers[${index}]`, layer);
  return {
    init: () => ({ params: {}, state: {} }),
    apply: (_, state, x) => ({ output: f(x), state }),
  };
}

/** The shape of one output, without the batch axis. */
function outputShape(
  model: Model,
  { params, state }: Variables<unknown, unknown>,
  inputShape: readonly number[],
): readonly number[] {
  const f = (p: unknown, s: unknown, x: Tensor): Tensor => model.apply(p, s, x).output;
  const { graph } = trace(f, params, state, spec([1, ...inputShape]));
  return graph.values[graph.outputs[0] as number]?.shape.slice(1) ?? [];
}

/** Runs `f`; its errors then name the layer. */
function named<T>(where: string, index: number, f: () => T): T {
  try {
    return f();
  } catch (error) {
    if (!isLegendreError(error)) throw error;
    const details = { ...error.details, layer: index };
    const message = `layers.${index}: ${error.message}`;
    throw new LegendreError(error.code, where, message, details, { cause: error });
  }
}

/** Throws code "structure" unless a tree is `{ layers: [one entry a layer] }`; layers check their own. */
function checkEntries(where: string, name: string, tree: Entries, count: number): void {
  const given: unknown = tree?.layers;
  if (Array.isArray(given) && given.length === count) return;
  const entries = (length: number): TreeStructure => ({
    keys: ["layers"],
    children: [{ array: Array.from({ length }, (): TreeStructure => "leaf") }],
  });
  const got = Array.isArray(given) ? entries(given.length) : "leaf";
  checkStructure(where, name, got, "the model", entries(count));
}
