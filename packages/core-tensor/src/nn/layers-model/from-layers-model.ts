import { LegendreError } from "../../errors.ts";
import { clone, dispose, keep, type LayersModel, type Tensor } from "../../ops.ts";
import { scoped } from "../../scope.ts";
import { checkShape, checkTensorTree } from "../../tree/index.ts";
import { type ApplyOptions, type Model, resolveApply, type Variables } from "../model.ts";
import {
  normLayers,
  pooledStatistics,
  withoutMomentum,
  withoutStatistics,
} from "./batch-statistics.ts";
import { keyed, randomLayers } from "./randomness.ts";
import {
  type LayersTree,
  type LayersWeights,
  type LayerWeight,
  layersWeights,
  treeOf,
  valuesFor,
} from "./weights.ts";

/** Inputs or outputs of a `tf.LayersModel`: one tensor, or one each in the order of the model. */
export type LayersValue = Tensor | readonly Tensor[];

/** A `tf.LayersModel` as a {@link Model}. */
export interface LayersFunction<X extends LayersValue = Tensor, Y extends LayersValue = Tensor>
  extends Model<LayersTree, LayersTree, X, Y> {
  /** The model it came from, whose weights it does not use; see {@link toLayersModel}. */
  readonly layersModel: LayersModel;
}

/** What {@link fromLayersModel} returns. */
export interface Lifted<X extends LayersValue = Tensor, Y extends LayersValue = Tensor>
  extends Variables<LayersTree, LayersTree> {
  /** The model as a function of its weights. */
  readonly model: LayersFunction<X, Y>;
}

/**
 * Lifts the weights out of a `tf.LayersModel`, so that it can be differentiated to any order, traced,
 * trained and pruned like every other model.
 *
 * @param layersModel - a built `tf.Sequential` or functional model; it is called, and never changed. A
 *   model with several inputs or outputs takes or returns an array: say so with
 *   `fromLayersModel<tf.Tensor[], tf.Tensor>(model)`.
 * @returns the function, and copies of the weights owned by the caller: the trainable ones are `params`,
 *   e.g. `params.dense_1.kernel`, the others are `state`.
 * @throws code "structure" when the model has no layers, "option" when a layer is stateful.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { fromLayersModel, grad } from "@legendre/core-tensor";
 *
 * const net = tf.sequential();
 * net.add(tf.layers.dense({ name: "out", units: 1, inputShape: [2], kernelInitializer: "ones" }));
 * const { model, params, state } = fromLayersModel(net);
 * const loss = (p: typeof params) => tf.sum(model.apply(p, state, tf.tensor2d([[3, 4]])).output);
 * console.log(grad(loss)(params).out.kernel.dataSync()); // Float32Array(2) [ 3, 4 ]
 * ```
 *
 * @remarks `init` returns copies of the weights that the model holds then: tfjs draws them when it
 * builds a layer, so the key is not used. In training mode running statistics come out in the returned
 * state; dropout draws from `key`; other random layers (noise, alpha dropout, dropout inside a
 * recurrent layer) raise code "option". Weight constraints are left to the optimiser.
 */
export function fromLayersModel<X extends LayersValue = Tensor, Y extends LayersValue = Tensor>(
  layersModel: LayersModel,
): Lifted<X, Y> {
  const weights = layersWeights("fromLayersModel", layersModel);
  const random = randomLayers(layersModel);
  const norms = normLayers(layersModel);
  const init = (): Variables<LayersTree, LayersTree> => {
    checkAlive("fromLayersModel", layersModel);
    return {
      params: treeOf(weights.params, ({ val }) => clone(val)),
      state: treeOf(weights.state, ({ val }) => clone(val)),
    };
  };
  const model: LayersFunction<X, Y> = {
    layersModel,
    init(_key, inputShape) {
      const shapes = layersModel.inputs.map(({ shape }) => shape.slice(1));
      const fits = shapes.some(
        (shape) =>
          shape.length === inputShape.length &&
          shape.every((length, axis) => length === null || length === inputShape[axis]),
      );
      if (fits) return init();
      const message = `inputShape is [${inputShape}], "${layersModel.name}" takes ${shapes.map((s) => `[${s}]`).join(" and ")}`;
      throw new LegendreError("shape", "layersModel.init", message, { inputShape });
    },
    apply(params: LayersTree, given: LayersTree, x: X, options?: ApplyOptions) {
      const where = "layersModel.apply";
      const { training, key, momentum } = resolveApply(where, options);
      const paramValues = valuesFor(where, weights.params, params);
      const stateValues = valuesFor(where, weights.state, given);
      checkAlive(where, layersModel);
      checkInputs(where, layersModel, x);
      return scoped(() => {
        const call = (): Y => layersModel.apply(x as Tensor, { training }) as unknown as Y;
        const drawn = training ? () => keyed(where, random, key, call) : call;
        const pools = training && momentum !== undefined;
        const run = pools ? () => withoutMomentum(norms, drawn) : drawn;
        const before = stateValues;
        const seen = pools ? withoutStatistics(norms, weights.state, before) : before;
        const { result, state: after } = substitute(where, weights, paramValues, seen, run);
        const next = pools
          ? pooledStatistics(norms, weights.state, { before, seen, after }, momentum)
          : after;
        const changed = next.some((value, i) => value !== stateValues[i]);
        let i = 0;
        return {
          output: result,
          state: changed ? treeOf(weights.state, () => next[i++] as Tensor) : given,
        };
      });
    },
  };
  return { model, ...init() };
}

/** Throws code "disposed" for a model whose weights are gone. */
export function checkAlive(where: string, model: LayersModel): void {
  // `val` is protected in tfjs's types, and `read` throws an error of its own.
  const values = model.weights.map((weight) => (weight as unknown as LayerWeight).val);
  if (!values.some((value) => value.isDisposed)) return;
  const message = `the model "${model.name}" was disposed; keep it as long as the function made of it`;
  throw new LegendreError("disposed", where, message, { model: model.name });
}

function checkInputs(where: string, model: LayersModel, x: LayersValue): void {
  const given = Array.isArray(x) ? (x as readonly Tensor[]) : [x as Tensor];
  if (given.length !== model.inputs.length) {
    const names = model.inputs.map(({ name }) => name).join(", ");
    const message = `got ${given.length} inputs, "${model.name}" takes ${model.inputs.length} (${names})`;
    throw new LegendreError("structure", where, message, { model: model.name });
  }
  for (const [i, { shape }] of model.inputs.entries()) {
    const place = given.length === 1 ? "x" : `x[${i}]`;
    checkTensorTree(where, place, given[i]);
    checkShape(where, place, given[i] as Tensor, shape);
  }
}

/**
 * Runs `f` while the weights of a model have other values, and puts the old ones back whatever
 * happens, so that it can be nested. What layers write meanwhile (running statistics) goes to `state`
 * instead of the model.
 *
 * @returns the result of `f`, and the values that `state` has afterwards, the given ones where nothing
 *   was written.
 */
function substitute<T>(
  where: string,
  { params, state }: LayersWeights,
  paramValues: readonly Tensor[],
  stateValues: readonly Tensor[],
  f: () => T,
): { result: T; state: Tensor[] } {
  const kept: Tensor[] = [];
  const restore: (() => void)[] = [];
  const paths = new Map<LayerWeight, string>(params.weights.map((w, i) => [w, params.paths[i]!]));
  const exchange = (weight: LayerWeight, value: Tensor): void => {
    const { val } = weight;
    const write = Object.getOwnPropertyDescriptor(weight, "write");
    restore.push(() => {
      weight.val = val;
      if (write === undefined) Reflect.deleteProperty(weight, "write");
      else Object.defineProperty(weight, "write", write);
    });
    weight.val = value;
    weight.write = (next) => {
      if (paths.has(weight)) throw writesParams(where, paths.get(weight)!);
      // The layer's own tidy would free it.
      weight.val = keep(clone(next));
      kept.push(weight.val);
      return weight;
    };
  };
  try {
    for (const [i, weight] of params.weights.entries()) exchange(weight, paramValues[i] as Tensor);
    for (const [i, weight] of state.weights.entries()) exchange(weight, stateValues[i] as Tensor);
    const result = f();
    const after = state.weights.map(({ val }, i) =>
      val === stateValues[i] ? val : (clone(val) as Tensor),
    );
    return { result, state: after };
  } finally {
    for (const undo of restore.toReversed()) undo();
    dispose(kept);
  }
}

function writesParams(where: string, path: string): LegendreError {
  const message = `the model writes its trainable weight "${path}" while it is called; make it non-trainable, so that it becomes part of the state`;
  return new LegendreError("structure", where, message, { path });
}
