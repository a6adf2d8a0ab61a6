import { LegendreError, type Model, type Variables } from "@legendre/core-tensor";
import type { Applied, ApplyOptions } from "@legendre/core-tensor/nn";
import type { Tensor } from "@legendre/core-tensor/ops";
import type { ChannelGroup } from "./channel-group.ts";
import { traced } from "./dependency-graph.ts";
import { relate } from "./relate.ts";
import { removedUnits } from "./removed-units.ts";
import { type SmallerFunction, smallerFunction } from "./smaller-function.ts";
import { smallerTree } from "./smaller-tree.ts";

/** What {@link smallerModel} returns. */
export interface SmallerModel<P, S, X = Tensor, Y = Tensor> extends Variables<P, S> {
  /** The model of the smaller weights. */
  readonly model: Model<P, S, X, Y>;
}

/**
 * Removes neurons and channels from a model, its running statistics too: see {@link removeGroups}. The result is a
 * model like any other, which can be trained on.
 *
 * @param model - of any kind: built of layers, read from an ONNX file, lifted from a `tf.LayersModel`.
 * @param variables - its weights and state.
 * @param x - an input, or its specs; one or two examples are enough.
 * @param groups - what goes, of `dependencyGraph((p, s, x) => model.apply(p, s, x).output, […], { state: 1 })`.
 * @returns the model, and the smaller weights and state, owned by the caller. Random layers draw the numbers
 *   that the whole model draws for what is left.
 * @throws as {@link removeGroups}; code "structure" from `init` of the new model, which has no weights of its own to draw.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { mlp, random } from "@legendre/core-tensor";
 * import { dependencyGraph, smallerModel } from "@legendre/fishleg/structure";
 *
 * const net = mlp({ hidden: [8], output: 2 });
 * const { params, state } = net.init(random.key(0), [4]);
 * const outputs = (p: typeof params, s: typeof state, x: tf.Tensor) => net.apply(p, s, x).output;
 * const { groups } = dependencyGraph(outputs, [params, state, tf.ones([1, 4])], { state: 1 });
 * const smaller = smallerModel(net, { params, state }, tf.ones([1, 4]), groups.slice(0, 3));
 * console.log(smaller.params.layers[0]?.kernel.shape); // → [ 4, 5 ]
 * console.log(smaller.model.apply(smaller.params, smaller.state, tf.ones([7, 4])).output.shape); // → [ 7, 2 ]
 * ```
 */
export function smallerModel<P, S, X = Tensor, Y = Tensor>(
  model: Model<P, S, X, Y>,
  variables: Variables<P, S>,
  x: unknown,
  groups: readonly ChannelGroup[],
): SmallerModel<P, S, X, Y> {
  const { params, state } = variables;
  const weights = [params, state];
  const outputs = (p: P, s: S, given: X): Y => model.apply(p, s, given).output;
  const { program, leaves } = traced("smallerModel", outputs, [params, state, x], 1);
  const roles = leaves.map(({ role }) => role);
  removedUnits(program, relate(program, roles), leaves, groups);
  const functions = new Map<string, SmallerFunction>();
  const functionFor = ({ training = false, momentum }: ApplyOptions): SmallerFunction => {
    const key = `${training} ${momentum}`;
    const known = functions.get(key);
    const made =
      known ??
      smallerFunction(
        (p: P, s: S, given: X, drawKey?: ApplyOptions["key"]) => {
          const all = model.apply(p, s, given, { training, momentum, key: drawKey });
          // Outside training the state stays what it is, and is not copied.
          return training ? all : { output: all.output };
        },
        { weights, state: 1, groups, returnsState: true },
      );
    functions.set(key, made);
    return made;
  };
  const smaller: Model<P, S, X, Y> = {
    init() {
      const message =
        "a smaller model has no weights to draw; it goes on from those that smallerModel returned";
      throw new LegendreError("structure", "smallerModel.init", message);
    },
    apply(p, s, given, options = {}): Applied<S, Y> {
      const { run } = functionFor(options);
      const key = options.key === undefined ? [] : [options.key];
      const result = run([p, s, given, ...key]) as Applied<S, Y>;
      return options.training === true ? result : { output: result.output, state: s };
    },
  };
  return {
    model: smaller,
    params: smallerTree(
      params,
      groups.flatMap(({ slices }) => slices),
    ).smaller(params),
    state: smallerTree(
      state,
      groups.flatMap((group) => group.state),
    ).smaller(state),
  };
}
