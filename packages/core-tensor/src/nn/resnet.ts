import { count, fraction, type OptionsOf, oneOf, options } from "../options.ts";
import type { DenseParams } from "./affine.ts";
import { type BatchNormState, batchNorm } from "./batch-norm.ts";
import { type ConvParams, conv } from "./conv.ts";
import { dense } from "./dense.ts";
import { varianceScaling } from "./initializers.ts";
import type { Model, NoState } from "./model.ts";
import type { NormParams } from "./normalise.ts";
import { globalAveragePool } from "./pooling.ts";
import { residual } from "./residual.ts";
import { stack } from "./stack.ts";

/** The options of {@link resnet18}. */
export const resnet18Options = options("resnet18", {
  /** Number of classes. */
  classes: count(1, 10),
  /** Channels of the first stage; the others have 2, 4 and 8 times as many. */
  width: count(1, 64),
  /** First layer: `"cifar"` is a 3 × 3 convolution with stride 1, without pooling. */
  stem: oneOf(["cifar"], "cifar"),
  /** Share of the running statistics that a training call keeps; see {@link batchNorm}. */
  momentum: fraction(0.9),
});

/** Options of {@link resnet18}. */
export interface Resnet18Options extends OptionsOf<typeof resnet18Options> {}

/** A block of {@link resnet18}, given what a convolution and a normalisation hold. */
export interface ResnetBlock<C, N> {
  /** Two convolutions, each with a normalisation behind it. */
  readonly body: {
    readonly conv1: C;
    readonly norm1: N;
    readonly relu: NoState;
    readonly conv2: C;
    readonly norm2: N;
  };
  /** Empty where the block keeps the shape. */
  readonly shortcut: { readonly conv: C; readonly norm: N } | NoState;
}

/** Two blocks of {@link resnet18} with the same number of channels. */
export interface ResnetStage<C, N> {
  /** Changes the number of channels and the size of the image. */
  readonly block1: ResnetBlock<C, N>;
  /** Keeps both. */
  readonly block2: ResnetBlock<C, N>;
}

/** A tree of the shape of {@link resnet18}, given what a convolution, a normalisation and a head hold. */
export interface ResnetTree<C, N, D> {
  /** The first convolution. */
  readonly stem: { readonly conv: C; readonly norm: N; readonly relu: NoState };
  /** `width` channels, the image as it is. */
  readonly stage1: ResnetStage<C, N>;
  /** 2 · `width` channels, the image halved. */
  readonly stage2: ResnetStage<C, N>;
  /** 4 · `width` channels, the image halved twice. */
  readonly stage3: ResnetStage<C, N>;
  /** 8 · `width` channels, the image halved three times. */
  readonly stage4: ResnetStage<C, N>;
  /** The mean over the image; empty. */
  readonly pool: NoState;
  /** The dense layer. */
  readonly head: D;
}

/** Parameters of {@link resnet18}, e.g. `stage2.block1.body.conv1.kernel`. */
export type ResnetParams = ResnetTree<ConvParams<false>, NormParams, DenseParams>;

/** State of {@link resnet18}: the running statistics, e.g. `stem.norm.mean`. */
export type ResnetState = ResnetTree<NoState, BatchNormState, NoState>;

/** PyTorch's `kaiming_normal_` with `mode="fan_out"`. */
const heFanOut = varianceScaling({ scale: 2, mode: "fanOut" });

/**
 * ResNet-18 for small images: a 3 × 3 stem, four stages of two blocks with `width`, 2, 4 and 8 times
 * `width` channels (the later ones halve the image), the mean over the image, a dense head. A block is two
 * 3 × 3 convolutions with batch normalisation around a shortcut, which is a 1 × 1 convolution with batch
 * normalisation where the shape changes. Convolutions have no bias and pad with one zero on either side.
 *
 * @returns a model from images `[n, height, width, channels]` to logits `[n, classes]`, with running
 *   statistics as its state. For `width` 64, 10 classes and three channels it has 11,173,962 parameters.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random, treeLeaves } from "@legendre/core-tensor";
 * import { resnet18 } from "@legendre/core-tensor/nn";
 *
 * const model = resnet18({ width: 4, classes: 10 });
 * const { params, state } = model.init(random.key(0), [16, 16, 3]);
 * console.log(treeLeaves(params).reduce((count, leaf) => count + leaf.size, 0)); // 44622
 * const { output } = model.apply(params, state, tf.zeros([2, 16, 16, 3]), { training: true });
 * console.log(output.shape); // [ 2, 10 ]
 * ```
 *
 * @see He et al., Deep residual learning for image recognition (2015), table 1; the CIFAR form is that of
 * the usual PyTorch implementations, wider than the one in section 4.2 of the paper.
 */
export function resnet18(options?: Resnet18Options): Model<ResnetParams, ResnetState> {
  const { classes, width, momentum } = resnet18Options.resolve(options);
  const norm = (): Model => batchNorm({ momentum });
  const square = (filters: number, strides: number): Model => convolution(filters, 3, strides, 1);
  const block = (inputs: number, filters: number, strides: number): Model => {
    const body = stack("resnet18", {
      conv1: square(filters, strides),
      norm1: norm(),
      relu: "relu",
      conv2: square(filters, 1),
      norm2: norm(),
    });
    const shortcut = stack("resnet18", {
      conv: convolution(filters, 1, strides, 0),
      norm: norm(),
    });
    const keeps = strides === 1 && inputs === filters;
    return residual(body, {
      shortcut: keeps ? "identity" : shortcut,
      activation: "relu",
    });
  };
  const stage = (inputs: number, filters: number, strides: number): Model =>
    stack("resnet18", {
      block1: block(inputs, filters, strides),
      block2: block(filters, filters, 1),
    });
  const model = stack("resnet18", {
    stem: stack("resnet18", { conv: square(width, 1), norm: norm(), relu: "relu" }),
    stage1: stage(width, width, 1),
    stage2: stage(width, 2 * width, 2),
    stage3: stage(2 * width, 4 * width, 2),
    stage4: stage(4 * width, 8 * width, 2),
    pool: globalAveragePool,
    head: dense({ units: classes }),
  });
  return model as unknown as Model<ResnetParams, ResnetState>;
}

function convolution(filters: number, kernelSize: number, strides: number, padding: number): Model {
  const options = { filters, kernelSize, strides, padding, bias: false, kernelInit: heFanOut };
  return conv<false>({ ...options, bias: false });
}
