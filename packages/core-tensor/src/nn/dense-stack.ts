import { LegendreError } from "../errors.ts";
import type { Tensor } from "../ops.ts";
import { resolveOptions } from "../options.ts";
import { type Key, split } from "../random/index.ts";
import { scoped } from "../scope.ts";
import {
  checkStructure,
  checkTensorTree,
  type TreeStructure,
  treeStructure,
} from "../tree/index.ts";
import type { Activation } from "./activations.ts";
import {
  type Affine,
  applyAffine,
  checkAffine,
  type DenseParams,
  featuresOf,
  initAffine,
} from "./affine.ts";
import type { ApplyOptions, Model, NoState } from "./model.ts";

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

/** Options of `apply` with their defaults. */
export const applyDefaults: { training: boolean; key: Key | undefined } = {
  training: false,
  key: undefined,
};

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
      resolveOptions(where, options, applyDefaults);
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

/** Throws unless x is a live tensor of shape `[n, …, inputs]`; `rank` null stands for 2 or more. */
export function checkInput(
  where: string,
  x: Tensor,
  rank: number | null,
  place: string,
  kernel: Tensor,
): void {
  checkTensorTree(where, "x", x);
  const inputs = kernel.shape[0] as number;
  if ((rank === null ? x.rank >= 2 : x.rank === rank) && x.shape.at(-1) === inputs) return;
  const expected = rank === null ? `[batch, …, ${inputs}]` : `[batch, ${inputs}]`;
  throw new LegendreError(
    "shape",
    where,
    `x has shape [${x.shape}], expected ${expected}, since ${place} has shape [${kernel.shape}]`,
    { got: x.shape, inputs, path: place },
  );
}

/** The structure of one layer's parameters. */
export function affineStructure({ bias }: Affine): TreeStructure {
  return bias
    ? { keys: ["bias", "kernel"], children: ["leaf", "leaf"] }
    : { keys: ["kernel"], children: ["leaf"] };
}

function stackStructure(affine: Affine, count: number): TreeStructure {
  const layers = Array.from({ length: count }, () => affineStructure(affine));
  return { keys: ["layers"], children: [{ array: layers }] };
}
