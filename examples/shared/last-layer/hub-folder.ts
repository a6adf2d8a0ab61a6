import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeSafetensors, type SafetensorsArray } from "@legendre/core-tensor/io";
import * as tf from "@tensorflow/tfjs";
import type { BertConfig, BertParams, Linear, Norm } from "../language/index.ts";

/** The tokens that BERT keeps for itself; they come first in a vocabulary. */
export const specialTokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"] as const;

/** The arrays of an encoder under the names of the hub; kernels turn to `[units, inputs]`. */
function hubArrays(params: BertParams): Map<string, SafetensorsArray> {
  const arrays = new Map<string, SafetensorsArray>();
  const put = (name: string, leaf: tf.Tensor): void => {
    const data = Float32Array.from(leaf.dataSync());
    arrays.set(`bert.${name}`, { dtype: "F32", shape: leaf.shape, data });
  };
  const norm = (name: string, { scale, bias }: Norm): void => {
    put(`${name}.weight`, scale);
    put(`${name}.bias`, bias);
  };
  const linear = (name: string, { kernel, bias }: Linear): void => {
    const turned = tf.transpose(kernel);
    put(`${name}.weight`, turned);
    turned.dispose();
    put(`${name}.bias`, bias);
  };
  const { words, places, segments, norm: first } = params.embeddings;
  put("embeddings.word_embeddings.weight", words);
  put("embeddings.position_embeddings.weight", places);
  put("embeddings.token_type_embeddings.weight", segments);
  norm("embeddings.LayerNorm", first);
  for (const [i, layer] of params.layers.entries()) {
    const at = `encoder.layer.${i}`;
    for (const part of ["query", "key", "value"] as const) {
      linear(`${at}.attention.self.${part}`, layer[part]);
    }
    linear(`${at}.attention.output.dense`, layer.attended);
    norm(`${at}.attention.output.LayerNorm`, layer.attendedNorm);
    linear(`${at}.intermediate.dense`, layer.hidden);
    linear(`${at}.output.dense`, layer.output);
    norm(`${at}.output.LayerNorm`, layer.outputNorm);
  }
  if (params.pooler !== null) linear("pooler.dense", params.pooler);
  return arrays;
}

/** `tokenizer.json` of a vocabulary of word pieces, without capitals and with all marks. */
function wordPieces(vocabulary: readonly string[]): unknown {
  const vocab = Object.fromEntries(vocabulary.map((piece, i) => [piece, i]));
  const token = (id: string, type_id: number) => ({ SpecialToken: { id, type_id } });
  const text = (id: string, type_id: number) => ({ Sequence: { id, type_id } });
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: specialTokens.map((content, id) => ({
      id,
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: {
      type: "BertNormalizer",
      clean_text: true,
      lowercase: true,
      handle_chinese_chars: true,
      strip_accents: false,
    },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [token("[CLS]", 0), text("A", 0), token("[SEP]", 0)],
      pair: [
        ...[token("[CLS]", 0), text("A", 0), token("[SEP]", 0)],
        ...[text("B", 1), token("[SEP]", 1)],
      ],
      special_tokens: Object.fromEntries(
        ["[CLS]", "[SEP]"].map((id) => [id, { id, ids: [vocab[id]], tokens: [id] }]),
      ),
    },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab,
    },
  };
}

/** Writes the two files of a tokeniser whose vocabulary begins with {@link specialTokens}. */
export function writeTokenizer(folder: string, vocabulary: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "tokenizer.json"), JSON.stringify(wordPieces(vocabulary)));
  writeFileSync(join(folder, "tokenizer_config.json"), "{}");
}

/** Writes an encoder as the hub has it: `config.json` and `model.safetensors`. */
export function writeEncoder(folder: string, config: BertConfig, params: BertParams): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "model.safetensors"), encodeSafetensors(hubArrays(params)));
  const json = {
    model_type: "bert",
    vocab_size: config.vocabulary,
    hidden_size: config.width,
    num_hidden_layers: config.layers,
    num_attention_heads: config.heads,
    intermediate_size: config.hidden,
    max_position_embeddings: config.places,
    type_vocab_size: config.segments,
    layer_norm_eps: config.eps,
    hidden_act: config.activation,
    pad_token_id: config.padding,
  };
  writeFileSync(join(folder, "config.json"), JSON.stringify(json));
}
