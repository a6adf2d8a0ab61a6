import { count, flag, functionOf, type OptionsOf, optional, options, share } from "../options.ts";
import { activations } from "./activations.ts";
import type { DenseParams } from "./affine.ts";
import { type AttentionParams, attention } from "./attention.ts";
import type { SequentialLayer } from "./compose.ts";
import { dense } from "./dense.ts";
import { dropout } from "./dropout.ts";
import { layerNorm } from "./layer-norm.ts";
import type { Model, NoState } from "./model.ts";
import type { NormParams } from "./normalise.ts";
import { residual } from "./residual.ts";
import { type Entries, stack } from "./stack.ts";

/** The options of {@link transformerEncoder}. */
export const transformerEncoderOptions = options("transformerEncoder", {
  /** How many blocks there are. Required. */
  layers: count(1),
  /** Features of each place; the input must have as many. Required. */
  width: count(1),
  /** Heads of each attention; divides `width`. Required. */
  heads: count(1),
  /** Units between the two dense layers of a block. @defaultValue four times `width` */
  hidden: optional(count(1)),
  /** Whether a place sees itself and the places before it only. */
  causal: flag(false),
  /** Share of what is dropped in training before each sum. */
  dropout: share(0),
  /** Between the two dense layers. */
  activation: functionOf(activations, "gelu"),
});

/** Options of {@link transformerEncoder}. */
export interface TransformerEncoderOptions extends OptionsOf<typeof transformerEncoderOptions> {}

/** Parameters of one block. */
export interface TransformerBlockParams {
  /** The residual of the attention. */
  readonly attention: {
    readonly body: {
      readonly norm: NormParams;
      readonly attend: AttentionParams;
      readonly drop: NoState;
    };
    readonly shortcut: NoState;
  };
  /** The residual of the two dense layers. */
  readonly mlp: {
    readonly body: {
      readonly norm: NormParams;
      readonly hidden: DenseParams;
      readonly output: DenseParams;
      readonly drop: NoState;
    };
    readonly shortcut: NoState;
  };
}

/** Parameters of {@link transformerEncoder}: `block1`, `block2`, … and the last `norm`. */
export interface TransformerParams {
  /** The blocks, counted from 1. */
  readonly [block: `block${number}`]: TransformerBlockParams;
  /** Behind the last block. */
  readonly norm: NormParams;
}

/**
 * A transformer encoder with its normalisations before the layers: each block is
 * $$x \leftarrow x + \operatorname{attention}(\operatorname{norm}(x)), \qquad
 * x \leftarrow x + W_2\, \phi(W_1 \operatorname{norm}(x) + b_1) + b_2$$
 * and a {@link layerNorm} follows the last one. Words and places go before it ({@link embedding},
 * {@link positionEmbedding}), a head behind it.
 *
 * @returns a model of inputs `[n, t, width]`, whose state holds no tensors.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { dense, random, sequential } from "@legendre/core-tensor";
 * import { embedding, positionEmbedding, transformerEncoder } from "@legendre/core-tensor/nn";
 *
 * const model = sequential([
 *   embedding({ size: 100, units: 8 }),
 *   positionEmbedding({ length: 16 }),
 *   transformerEncoder({ layers: 2, width: 8, heads: 2, causal: true }),
 *   dense({ units: 100 }),
 * ]);
 * const { params, state } = model.init(random.key(0), [16]);
 * const words = tf.zeros([3, 16], "int32");
 * console.log(model.apply(params, state, words).output.shape); // [ 3, 16, 100 ]
 * ```
 *
 * @see Vaswani et al., Attention is all you need (2017), section 3; Xiong et al., On layer normalization
 * in the transformer architecture (2020), for the order.
 */
export function transformerEncoder(
  options: TransformerEncoderOptions,
): Model<TransformerParams, Entries> {
  const name = "transformerEncoder";
  const given = transformerEncoderOptions.resolve(options);
  const { layers, width, heads, hidden = 4 * width, causal, activation } = given;
  const drop = (): SequentialLayer =>
    given.dropout === 0 ? "identity" : dropout({ rate: given.dropout });
  const beside = (body: Readonly<Record<string, SequentialLayer>>): Model =>
    residual(stack(name, body));
  const block = (): Model =>
    stack(name, {
      attention: beside({
        norm: layerNorm(),
        attend: attention({ heads, causal }),
        drop: drop(),
      }),
      mlp: beside({
        norm: layerNorm(),
        hidden: dense({ units: hidden, activation }),
        output: dense({ units: width }),
        drop: drop(),
      }),
    });
  const blocks = Array.from({ length: layers }, (_, i) => [`block${i + 1}`, block()] as const);
  const model = stack(name, { ...Object.fromEntries(blocks), norm: layerNorm() });
  return model as unknown as Model<TransformerParams, Entries>;
}
