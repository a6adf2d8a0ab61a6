import { LegendreError, random } from "@legendre/core-tensor";
import { type ActivationName, activations } from "@legendre/core-tensor/nn";
import { add, conv2d, fill, mul, type Tensor, type Tensor4D } from "@legendre/core-tensor/ops";
import {
  atLeast,
  count,
  list,
  type OptionsOf,
  oneOf,
  options,
  value,
} from "@legendre/core-tensor/options";
import { constant } from "../constant.ts";
import type { Branch } from "./branch.ts";
import { coupling, type Pair } from "./coupling.ts";
import type { Readout } from "./readout.ts";
import { depthToSpace, type Rearrangement, spaceToDepth } from "./rearrange.ts";
import {
  checkReadout,
  type ReversibleModel,
  type ReversibleParams,
  type ReversibleState,
  reversible,
  type Stage,
} from "./reversible.ts";

/** What a branch of {@link revConv} trains. */
export interface RevConvBranchParams {
  /** Shape `[3, 3, width, half]`. */
  readonly kernel: Tensor;
  /** Shape `[half]`. */
  readonly bias: Tensor;
}

/** The frozen expansion of a branch of {@link revConv}: a `3 × 3` filter, `[3, 3, half, width]`. */
export interface RevConvBranchState {
  readonly V: Tensor;
}

/** The options of {@link revConv}. */
export const revConvOptions = options("revConv", {
  /** Couplings of each stage; between stages each `2 × 2` pixels become one with four times the channels. */
  stages: list(count(1), [2, 2]),
  /** Random channels of each branch. */
  width: count(1, 64),
  /** The activation of the random channels. */
  activation: oneOf<ActivationName, "relu">(Object.keys(activations) as ActivationName[], "relu"),
  /** What is read off the last state. */
  readout: value<Readout, "state">("state"),
  /** Standard deviation of the trained weights at the start. */
  weightStd: atLeast(0, 1e-3),
});

/** Options of {@link revConv}. */
export interface RevConvOptions extends OptionsOf<typeof revConvOptions> {}

/** A network made by {@link revConv}. */
export type RevConv = ReversibleModel<
  ReversibleParams<RevConvBranchParams>,
  ReversibleState<RevConvBranchState>
>;

/**
 * A reversible network on images: couplings whose branches are a frozen random `3 × 3` convolution, an
 * activation and a trained `3 × 3` convolution, with invertible down-sampling between stages.
 *
 * @returns a model on `[n, height, width, channels]` with an even number of channels.
 * @throws code "option" for options out of range; its functions throw "shape" for odd sizes.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { revConv } from "@legendre/reversible-gn";
 *
 * const model = revConv({ stages: [1, 1], width: 8, readout: { outputs: 10 } });
 * const { params, state } = model.init(random.key(0), [8, 8, 4]);
 * console.log(model.forward(params, state, tf.zeros([2, 8, 8, 4])).shape); // [ 2, 4, 4, 16 ]
 * console.log(model.apply(params, state, tf.zeros([2, 8, 8, 4])).output.shape); // [ 2, 10 ]
 * ```
 *
 * @remarks Its branches share weights over pixels, so that a block cannot realise every change of the state and the
 *   sweep does not apply: take `inverse: "minNorm"`.
 * @see Gomez et al., "The reversible residual network", NeurIPS 2017; Jacobsen et al., "i-RevNet", ICLR
 *   2018, for the down-sampling.
 */
export function revConv(options: RevConvOptions = {}): RevConv {
  const { where } = revConvOptions;
  const given = revConvOptions.resolve(options);
  const branch = (): Branch<RevConvBranchParams, RevConvBranchState> => convBranch(given);
  const blocks = given.stages.flatMap((count, i): Stage[] => {
    const couplings = Array.from({ length: count }, () => coupling(branch(), branch()) as Stage);
    return i === 0 ? couplings : [downSampling, ...couplings];
  });
  return reversible({ blocks, readout: checkReadout(where, given.readout) });
}

/** Each half by itself, so that halves stay halves. */
const downSampling: Rearrangement = {
  kind: "rearrangement",
  forward: ([a, b]: Pair) => [spaceToDepth(a, 2), spaceToDepth(b, 2)],
  inverse: ([a, b]: Pair) => [depthToSpace(a, 2), depthToSpace(b, 2)],
  outputShape: (shape) => {
    const [height, width, channels] = shape as [number, number, number];
    if (shape.length === 3 && height % 2 === 0 && width % 2 === 0) {
      return [height / 2, width / 2, 4 * channels];
    }
    const message = `half an example has shape [${shape}], which cannot be halved in height and width; pad the images, or use fewer stages`;
    throw new LegendreError("shape", "revConv", message, { shape });
  },
};

interface ConvSettings {
  readonly width: number;
  readonly activation: ActivationName;
  readonly weightStd: number;
}

function convBranch({
  width,
  activation,
  weightStd,
}: ConvSettings): Branch<RevConvBranchParams, RevConvBranchState> {
  const convolve = (x: Tensor, filter: Tensor): Tensor =>
    conv2d(x as Tensor4D, filter as Tensor4D, 1, "same") as Tensor;
  return {
    init: (key, inputShape) => {
      if (inputShape.length !== 3) {
        const message = `inputShape is [${inputShape}] for half an example, expected [height, width, channels]; use revMlp for vectors`;
        throw new LegendreError("shape", "revConv", message, { inputShape });
      }
      const half = inputShape[2] as number;
      const [forV, forW] = random.split(key);
      // Variances such that random channels have that of the input over width, as in revMlp.
      const std = 1 / Math.sqrt(9 * width);
      return {
        params: {
          kernel: mul(random.normal(forW, [3, 3, width, half]), constant(weightStd)) as Tensor,
          bias: fill([half], 0) as Tensor,
        },
        state: { V: mul(random.normal(forV, [3, 3, half, width]), constant(std)) as Tensor },
      };
    },
    apply: (params, state, x) => {
      const hidden = activations[activation](convolve(x, state.V));
      return { output: add(convolve(hidden, params.kernel), params.bias), state };
    },
  };
}
