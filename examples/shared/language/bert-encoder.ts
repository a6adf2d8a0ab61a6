import { activations, layerNorm, type NormParams } from "@legendre/core-tensor/nn";
import {
  add,
  fill,
  gather,
  matMul,
  mul,
  reshape,
  softmax,
  sub,
  type Tensor,
  type Tensor1D,
  transpose,
} from "@legendre/core-tensor/ops";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import { checkSameShapes, checkShape, checkTensor, onTensors } from "@legendre/core-tensor/tree";
import type { BertConfig } from "./bert-config.ts";
import type { BertLayerParams, BertParams, Linear, Norm } from "./bert-params.ts";

/** Texts as numbers, all `[n, t]`; what {@link encodeTexts} makes. */
export interface BertInputs {
  /** Tokens, int32. */
  readonly ids: Tensor;
  /** Rows of the table of places, int32. */
  readonly places: Tensor;
  /** Segments, int32. */
  readonly segments: Tensor;
  /** 1 for a token and 0 for padding, float32. */
  readonly mask: Tensor;
}

/** The state of each place, `[n, t, width]`, and the mask that goes with it, `[n, t]`. */
export interface HiddenStates {
  readonly states: Tensor;
  readonly mask: Tensor;
}

/** Options of {@link bertEncode}. */
export interface EncodeOptions {
  /** Layers that are computed, from the first. @defaultValue all */
  readonly layers?: number | undefined;
}

const dense = (x: Tensor, { kernel, bias }: Linear): Tensor => {
  const [n, t, features] = x.shape as [number, number, number];
  // One product of all rows: kernels are shared by the examples.
  const rows = matMul(reshape(x, [n * t, features]), kernel);
  return reshape(add(rows, bias), [n, t, kernel.shape[1] as number]);
};

const normalised = (x: Tensor, params: Norm, eps: number): Tensor =>
  layerNorm({ eps }).apply(params as NormParams, {}, x).output;

/**
 * One block of the encoder, normalised after each sum as BERT is: attention over the places that are no padding, then two
 * dense layers. Traceable, and differentiable as often as need be.
 *
 * @param params - of the block.
 * @param config - sizes.
 * @param input - states `[n, t, width]` and mask `[n, t]`.
 * @returns states `[n, t, width]`.
 * @see Devlin et al. (2019), "BERT", arXiv 1810.04805; Vaswani et al. (2017), section 3.
 */
export function bertLayer(
  params: BertLayerParams,
  config: Pick<BertConfig, "heads" | "eps" | "activation">,
  { states, mask }: HiddenStates,
): Tensor {
  return onTensors("bertLayer", { states, mask, params }, () =>
    block(params, config, { states, mask }),
  );
}

function block(
  params: BertLayerParams,
  { heads, eps, activation }: Pick<BertConfig, "heads" | "eps" | "activation">,
  { states, mask }: HiddenStates,
): Tensor {
  const [n, t, width] = states.shape as [number, number, number];
  const size = width / heads;
  const byHead = (part: Linear): Tensor =>
    transpose(reshape(dense(states, part), [n, t, heads, size]), [0, 2, 1, 3]);
  const query = mul(byHead(params.query), fill([], 1 / Math.sqrt(size)));
  const scores = matMul(query, byHead(params.key), false, true);
  // Finite, so that no row can become NaN.
  // mutants: equal (constant) any number that no score comes near hides as well
  const far = fill([], 1e9);
  const hidden = mul(sub(mask, fill([], 1)), far);
  const seen = softmax(add(scores, reshape(hidden, [n, 1, 1, t])));
  const mixed = transpose(matMul(seen, byHead(params.value)), [0, 2, 1, 3]);
  const attended = dense(reshape(mixed, [n, t, width]), params.attended);
  const middle = normalised(add(states, attended), params.attendedNorm, eps);
  const inner = activations[activation](dense(middle, params.hidden));
  return normalised(add(middle, dense(inner, params.output)), params.outputNorm, eps);
}

/** Throws code "structure", "disposed" or "shape" unless all inputs are tensors of one shape `[texts, tokens]`. */
export function checkInputs(where: string, inputs: BertInputs): void {
  checkTensor(where, "inputs.ids", inputs.ids);
  for (const name of ["places", "segments", "mask"] as const) {
    checkTensor(where, `inputs.${name}`, inputs[name]);
    checkSameShapes(where, `inputs.${name}`, inputs[name], "inputs.ids", inputs.ids);
  }
  checkShape(where, "inputs.ids", inputs.ids, [null, null]);
}

/**
 * Hidden states of texts after the given number of layers.
 *
 * @param params - of {@link loadBert}.
 * @param config - of {@link bertConfig}.
 * @param inputs - of {@link encodeTexts}.
 * @param options - see {@link EncodeOptions}.
 * @returns states `[n, t, width]`, which belong to the caller, and the mask of the inputs. States at padding mean nothing.
 * @throws code "option" for more layers than there are; "shape" for inputs that do not agree.
 */
export function bertEncode(
  params: BertParams,
  config: BertConfig,
  inputs: BertInputs,
  options: EncodeOptions = {},
): HiddenStates {
  const where = "bertEncode";
  const { layers } = resolveOptions(where, options as object, { layers: config.layers });
  checkNumber(where, "layers", layers, { integer: true, min: 0, max: config.layers });
  checkInputs(where, inputs);
  const states = onTensors(where, { inputs, params }, () => {
    const { words, places, segments, norm } = params.embeddings;
    const rows = (table: Tensor, index: Tensor): Tensor => gather(table, index as Tensor1D);
    const seen = add(rows(words, inputs.ids), rows(segments, inputs.segments));
    const start = normalised(add(seen, rows(places, inputs.places)), norm, config.eps);
    return params.layers
      .slice(0, layers)
      .reduce((at, layer) => block(layer, config, { states: at, mask: inputs.mask }), start);
  });
  return { states, mask: inputs.mask };
}
