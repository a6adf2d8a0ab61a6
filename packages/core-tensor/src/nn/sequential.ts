import { LegendreError } from "../errors.ts";
import type { Tensor } from "../ops.ts";
import { type Key, split } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { checkStructure, type TreeStructure } from "../tree/index.ts";
import {
  asModel,
  type LayerParams,
  type LayerState,
  named,
  outputShape,
  type SequentialLayer,
  sameOrNew,
} from "./compose.ts";
import { type ApplyOptions, type Model, resolveApply, type Variables } from "./model.ts";

/** Parameters of {@link sequential}: `layers.0`, `layers.1`, …, with `{}` for layers that have none. */
export interface SequentialParams<L extends readonly unknown[]> {
  readonly layers: { readonly [K in keyof L]: LayerParams<L[K]> };
}

/** State of {@link sequential}, in the same places as the parameters. */
export interface SequentialState<L extends readonly unknown[]> {
  readonly layers: { readonly [K in keyof L]: LayerState<L[K]> };
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
  const models = layers.map((layer, i) => asModel("sequential", `layers[${i}]`, layer));
  const init = (key: Key, inputShape: readonly number[]): Variables<Entries, Entries> =>
    scoped(() => {
      const keys = split(key, models.length);
      let shape = inputShape;
      const drawn = models.map((model, i) =>
        named("sequential.init", `layers.${i}`, () => {
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
    const { training, key, momentum } = resolveApply(where, options);
    checkEntries(where, "params", params, models.length);
    checkEntries(where, "state", state, models.length);
    return scoped(() => {
      const keys = key === undefined ? [] : split(key, models.length);
      let output = x;
      const states = models.map((model, i) =>
        named(where, `layers.${i}`, () => {
          const own = { training, key: keys[i], momentum };
          const result = model.apply(params.layers[i], state.layers[i], output, own);
          output = result.output;
          return result.state;
        }),
      );
      const layers = sameOrNew(state.layers, states);
      return { output, state: layers === state.layers ? state : { layers } };
    });
  };
  return { init, apply } as unknown as Model<SequentialParams<L>, SequentialState<L>>;
}

interface Entries {
  readonly layers: readonly unknown[];
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
