import { LegendreError } from "../../errors.ts";
import { clone, dispose, keep, type Tensor } from "../../ops.ts";
import type { LayersWeights, LayerWeight } from "./weights.ts";

/**
 * Runs `f` while the weights of a model have other values, and puts the old ones back whatever
 * happens, so that it can be nested. What layers write meanwhile (running statistics) goes to `state`
 * instead of the model.
 *
 * @returns the result of `f`, and the values that `state` has afterwards, the given ones where nothing
 *   was written.
 */
export function substitute<T>(
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
