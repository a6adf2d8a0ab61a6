import { LegendreError } from "../errors.ts";
import { sameShape } from "../kernels/shapes.ts";
import { add, type Tensor } from "../ops.ts";
import { functionOf, type OptionsOf, options, value } from "../options.ts";
import { type Key, split } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { type Activation, activations } from "./activations.ts";
import {
  asModel,
  type LayerParams,
  type LayerState,
  named,
  outputShape,
  type SequentialLayer,
  sameOrNew,
} from "./compose.ts";
import { type ApplyOptions, type Model, resolveApply } from "./model.ts";
import { checkEntries } from "./stack.ts";

/** The options of {@link residual}. */
export const residualOptions = options("residual", {
  shortcut: value<SequentialLayer, "identity">("identity"),
  /** Applied to the sum. */
  activation: functionOf(activations, "identity"),
});

/** Options of {@link residual}. */
export interface ResidualOptions<C extends SequentialLayer = "identity">
  extends OptionsOf<typeof residualOptions> {
  /** What x goes through beside the body, where the shape changes. @defaultValue `"identity"` */
  readonly shortcut?: C | Activation | undefined;
}

/** Parameters of {@link residual}; `{}` for a part that has none. */
export interface ResidualParams<L, C> {
  /** Of the body. */
  readonly body: LayerParams<L>;
  /** Of the shortcut. */
  readonly shortcut: LayerParams<C>;
}

/** State of {@link residual}; `{}` for a part that has none. */
export interface ResidualState<L, C> {
  /** Of the body. */
  readonly body: LayerState<L>;
  /** Of the shortcut. */
  readonly shortcut: LayerState<C>;
}

/**
 * A residual connection, $y = \phi(\text{body}(x) + \text{shortcut}(x))$.
 *
 * @param body - a layer, as {@link sequential} takes them.
 * @returns a model with the entries `body` and `shortcut` in parameters and state.
 * @throws code "option" for options out of range; "shape" from `init` when the two sides differ in shape;
 *   its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { dense, random } from "@legendre/core-tensor";
 * import { residual } from "@legendre/core-tensor/nn";
 *
 * const layer = residual(dense({ units: 2, kernelInit: "zeros" }), { activation: "relu" });
 * const { params, state } = layer.init(random.key(0), [2]);
 * console.log([...layer.apply(params, state, tf.tensor2d([[-3, 4]])).output.dataSync()]); // [ 0, 4 ]
 * ```
 *
 * @see He et al., Deep residual learning for image recognition (2015), eq. 1 and 2.
 */
export function residual<L extends SequentialLayer, C extends SequentialLayer = "identity">(
  body: L,
  options?: ResidualOptions<C>,
): Model<ResidualParams<L, C>, ResidualState<L, C>> {
  const { shortcut, activation } = residualOptions.resolve(options);
  const sides = {
    body: asModel("residual", "body", body),
    shortcut: asModel("residual", "shortcut", shortcut),
  };
  const places = ["body", "shortcut"] as const;
  const model: Model<Sides, Sides> = {
    init(key: Key, inputShape: readonly number[]) {
      return scoped(() => {
        const keys = split(key);
        const [main, side] = places.map((place, i) =>
          named("residual.init", place, () => {
            const variables = sides[place].init(keys[i] as Key, inputShape);
            return { variables, shape: outputShape(sides[place], variables, inputShape) };
          }),
        );
        if (!sameShape(main!.shape, side!.shape)) {
          const message =
            `the body makes [${main!.shape}] of [${inputShape}], the shortcut [${side!.shape}]; ` +
            "give a shortcut that makes them equal, such as a conv of kernelSize 1 with the strides of the body";
          throw new LegendreError("shape", "residual.init", message, {
            body: main!.shape,
            shortcut: side!.shape,
          });
        }
        const [b, s] = [main!.variables, side!.variables];
        return {
          params: { body: b.params, shortcut: s.params },
          state: { body: b.state, shortcut: s.state },
        };
      });
    },
    apply(params: Sides, state: Sides, x: Tensor, options?: ApplyOptions) {
      const where = "residual.apply";
      const { training, key, momentum } = resolveApply(where, options);
      checkEntries(where, "params", params, places);
      checkEntries(where, "state", state, places);
      return scoped(() => {
        const keys = key === undefined ? [] : split(key);
        const [main, side] = places.map((place, i) =>
          named(where, place, () => {
            const own = { training, key: keys[i], momentum };
            return sides[place].apply(params[place], state[place], x, own);
          }),
        );
        return {
          output: activation(add(main!.output, side!.output)),
          state: sameOrNew(state, { body: main!.state, shortcut: side!.state }),
        };
      });
    },
  };
  return model as unknown as Model<ResidualParams<L, C>, ResidualState<L, C>>;
}

interface Sides {
  readonly body: unknown;
  readonly shortcut: unknown;
}
