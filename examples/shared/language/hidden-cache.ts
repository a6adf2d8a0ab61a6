import { untilReady } from "@legendre/core-tensor/jit";
import { concat, slice, type Tensor, tensor, tidy } from "@legendre/core-tensor/ops";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import { type CompileOption, compiler } from "@legendre/core-tensor/train";
import { treeDispose } from "@legendre/core-tensor/tree";
import type { BertConfig } from "./bert-config.ts";
import { type BertInputs, bertEncode, checkInputs, type HiddenStates } from "./bert-encoder.ts";
import type { BertParams } from "./bert-params.ts";

/** Hidden states of examples and their labels: what the last layers learn from. */
export interface HiddenBatch extends HiddenStates {
  /** Labels, int32 `[n]`. */
  readonly label: Tensor;
}

/**
 * Hidden states below the layers that are adapted, computed once: meta-learning then touches the last layers alone, and
 * its steps cost nothing of the encoder below.
 *
 * @param params - of {@link loadBert}.
 * @param config - sizes.
 * @param inputs - of {@link encodeTexts}.
 * @param options - `layers`, how many are computed, by default all but the last; `batchSize`, texts at a time, 32;
 *   `compile`, whether the encoder is compiled, and for which device, true.
 * @returns float32 values `[texts, tokens, width]`, row-major, on the host.
 * @throws code "option" for options out of range; those of {@link bertEncode}.
 *
 * @remarks Memory: 4 · tokens · width bytes a text, 0.4 MB for 128 tokens of BERT base.
 */
export async function cacheHiddenStates(
  params: BertParams,
  config: BertConfig,
  inputs: BertInputs,
  options: {
    readonly layers?: number | undefined;
    /** @defaultValue `32` */
    readonly batchSize?: number | undefined;
    /** @defaultValue `true` */
    readonly compile?: CompileOption | undefined;
  } = {},
): Promise<Float32Array> {
  const where = "cacheHiddenStates";
  const { layers, batchSize, compile } = resolveOptions(where, options as object, {
    layers: config.layers - 1,
    batchSize: 32,
    compile: true as CompileOption,
  });
  checkNumber(where, "batchSize", batchSize, { integer: true, min: 1 });
  checkNumber(where, "layers", layers, { integer: true, min: 0, max: config.layers });
  const encode = compiler(
    where,
    compile,
  )((p: BertParams, batch: BertInputs): Tensor => bertEncode(p, config, batch, { layers }).states);
  checkInputs(where, inputs);
  const [texts, tokens] = inputs.ids.shape as [number, number];
  await untilReady(inputs);
  const size = tokens * config.width;
  const found = new Float32Array(texts * size);
  try {
    for (let from = 0; from < texts; from += batchSize) {
      const count = Math.min(batchSize, texts - from);
      const batch = rows(inputs, from, count, batchSize);
      let states: Tensor | undefined;
      try {
        states = await encode(params, batch);
        // Not at once: the values may lie on a device.
        const values = (await states.data()) as Float32Array;
        found.set(values.subarray(0, count * size), from * size);
      } finally {
        treeDispose([batch, states]);
      }
    }
  } finally {
    await encode.dispose();
  }
  return found;
}

/** Rows of the inputs, the first repeated up to a full batch, so that all batches have one program. */
function rows(inputs: BertInputs, from: number, count: number, full: number): BertInputs {
  const part = (leaf: Tensor): Tensor => {
    const own = slice(leaf, [from, 0], [count, -1]);
    const first = slice(leaf, [from, 0], [1, -1]);
    return concat([own, ...Array.from({ length: full - count }, () => first)], 0);
  };
  return tidy(() => ({
    ids: part(inputs.ids),
    places: part(inputs.places),
    segments: part(inputs.segments),
    mask: part(inputs.mask),
  }));
}

/**
 * Chosen texts of a cache as a tensor.
 *
 * @param cache - of {@link cacheHiddenStates}.
 * @param texts - their places, as many as the leading axes of `shape` hold.
 * @param shape - `[…, tokens, width]`.
 * @returns a tensor that belongs to the caller.
 */
export function cachedRows(
  cache: Float32Array,
  texts: readonly number[],
  shape: readonly number[],
): Tensor {
  const size = (shape.at(-1) as number) * (shape.at(-2) as number);
  const values = new Float32Array(texts.length * size);
  for (const [i, text] of texts.entries()) {
    values.set(cache.subarray(text * size, (text + 1) * size), i * size);
  }
  return tensor(values, [...shape]);
}
