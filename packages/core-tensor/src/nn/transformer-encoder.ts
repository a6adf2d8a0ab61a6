import { checkNumber, checkOneOf, resolveOptions } from "../options.ts";
import { type Activation, type ActivationName, resolveActivation } from "./activations.ts";
import type { DenseParams } from "./affine.ts";
import { checkUnits } from "./affine-checks.ts";
import { type AttentionParams, attention } from "./attention.ts";
import type { SequentialLayer } from "./compose.ts";
import { dense } from "./dense.ts";
import { dropout } from "./dropout.ts";
import { layerNorm } from "./layer-norm.ts";
import type { Model, NoState } from "./model.ts";
import type { NormParams } from "./normalise.ts";
import { residual } from "./residual.ts";
import { type Entries, stack } from "./stack.ts";

/** Options of {@link transformerEncoder}. */
export interface TransformerEncoderOptions {
  /** How many blocks there are. Required. */
  readonly layers: number;
  /** Features of each place; the input must have as many. Required. */
  readonly width: number;
  /** Heads of each attention; divides `width`. Required. */
  readonly heads: number;
  /** Units between the two dense layers of a block. @defaultValue four times `width` */
  readonly hidden?: number | undefined;
  /** Whether a place sees itself and the places before it only. @defaultValue `false` */
  readonly causal?: boolean | undefined;
  /** Share of what is dropped in training before each sum. @defaultValue `0` */
  readonly dropout?: number | undefined;
  /** Between the two dense layers. @defaultValue `"gelu"` */
  readonly activation?: Activation | ActivationName | undefined;
}

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

const defaults = {
  layers: undefined as number | undefined,
  width: undefined as number | undefined,
  heads: undefined as number | undefined,
  hidden: undefined as number | undefined,
  causal: false,
  dropout: 0,
  activation: "gelu" as Activation | ActivationName,
};

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
  const given = resolveOptions<typeof defaults>(name, options, defaults);
  const layers = checkUnits(name, "layers", given.layers);
  const width = checkUnits(name, "width", given.width);
  const heads = checkUnits(name, "heads", given.heads);
  const hidden = checkUnits(name, "hidden", given.hidden ?? 4 * width);
  const causal = checkOneOf(name, "causal", given.causal, [true, false]);
  checkNumber(name, "dropout", given.dropout, { min: 0, exclusiveMax: 1 });
  const activation = resolveActivation(name, "activation", given.activation);
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
