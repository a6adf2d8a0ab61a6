import type { Tensor } from "../ops.ts";
import { type Key, split } from "../random/index.ts";
import { scoped } from "../scope.ts";
import {
  checkStructure,
  checkTensorTree,
  type TreeStructure,
  treeStructure,
} from "../tree/index.ts";
import type { Activation } from "./activations.ts";
import { type Affine, applyAffine, type DenseParams, initAffine } from "./affine.ts";
import { affineStructure, checkAffine, checkInput, featuresOf } from "./affine-checks.ts";
import { type ApplyOptions, type Model, type NoState, resolveApply } from "./model.ts";

/** Parameters of a stack of dense layers, in the order they are applied: `layers.0.kernel`, … */
export interface MlpParams<B extends boolean = true> {
  readonly layers: readonly DenseParams<B>[];
}

/** One layer of a stack. */
export interface StackLayer {
  /** Its number of outputs; null for as many as the whole model has inputs. */
  readonly units: number | null;
  readonly activation: Activation;
}

/** A model of dense layers one after the other; `name` is what errors call it. */
export function denseStack<B extends boolean>(
  name: string,
  affine: Affine,
  layers: readonly StackLayer[],
): Model<MlpParams<B>, NoState> {
  const expected = stackStructure(affine, layers.length);
  return {
    init(key: Key, inputShape: readonly number[]) {
      const features = featuresOf(`${name}.init`, inputShape);
      return scoped(() => {
        const keys = split(key, layers.length);
        let inputs = features;
        const drawn = layers.map(({ units }, i) => {
          const outputs = units ?? features;
          const params = initAffine(affine, keys[i] as Key, inputs, outputs);
          inputs = outputs;
          return params;
        });
        return { params: { layers: drawn as DenseParams<B>[] }, state: {} };
      });
    },
    apply(params: MlpParams<B>, state: NoState, x: Tensor, options?: ApplyOptions) {
      const where = `${name}.apply`;
      resolveApply(where, options);
      checkStructure(where, "params", treeStructure(params), "the model", expected);
      checkTensorTree(where, "params", params);
      let inputs: number | null = null;
      for (const [i, { units }] of layers.entries()) {
        const layer = params.layers[i] as DenseParams<boolean>;
        const place = `params.layers.${i}`;
        const outputs = units ?? (params.layers[0]?.kernel.shape[0] as number);
        checkAffine(where, place, layer, inputs, outputs);
        inputs = outputs;
      }
      checkInput(where, x, 2, "params.layers.0.kernel", params.layers[0]?.kernel as Tensor);
      const output = scoped(() =>
        layers.reduce(
          (value, { activation }, i) =>
            applyAffine(params.layers[i] as DenseParams<boolean>, value, activation),
          x,
        ),
      );
      return { output, state };
    },
  };
}

function stackStructure(affine: Affine, count: number): TreeStructure {
  const layers = Array.from({ length: count }, () => affineStructure(affine));
  return { keys: ["layers"], children: [{ array: layers }] };
}
