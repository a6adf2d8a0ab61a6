import type { SafetensorsArray } from "@legendre/core-tensor/io";
import { numberStream } from "@legendre/treemaml";
import type { Tokenizer } from "../../shared/language/index.ts";

/** A randomly drawn checkpoint in the layout of the hub: names, orders of axes and configuration. */
export function randomCheckpoint(kind: "bert" | "xlm-roberta"): {
  config: Record<string, unknown>;
  arrays: Map<string, SafetensorsArray>;
} {
  const [vocabulary, width, layers, hidden, places] = [40, 16, 3, 24, 20];
  const segments = kind === "bert" ? 2 : 1;
  const prefix = kind === "bert" ? "bert" : "roberta";
  const draws = numberStream(5);
  const arrays = new Map<string, SafetensorsArray>();
  const put = (name: string, shape: number[], mean = 0): void => {
    const size = shape.reduce((a, b) => a * b, 1);
    const data = Float32Array.from({ length: size }, () => mean + 0.2 * draws.normal());
    arrays.set(`${prefix}.${name}`, { dtype: "F32", shape, data });
  };
  const linear = (name: string, inputs: number, units: number): void => {
    put(`${name}.weight`, [units, inputs]);
    put(`${name}.bias`, [units]);
  };
  const norm = (name: string): void => {
    put(`${name}.weight`, [width], 1);
    put(`${name}.bias`, [width]);
  };
  put("embeddings.word_embeddings.weight", [vocabulary, width]);
  put("embeddings.position_embeddings.weight", [places, width]);
  put("embeddings.token_type_embeddings.weight", [segments, width]);
  norm("embeddings.LayerNorm");
  for (let i = 0; i < layers; i++) {
    const at = `encoder.layer.${i}`;
    for (const part of ["query", "key", "value"])
      linear(`${at}.attention.self.${part}`, width, width);
    linear(`${at}.attention.output.dense`, width, width);
    norm(`${at}.attention.output.LayerNorm`);
    linear(`${at}.intermediate.dense`, width, hidden);
    linear(`${at}.output.dense`, hidden, width);
    norm(`${at}.output.LayerNorm`);
  }
  if (kind === "bert") linear("pooler.dense", width, width);
  const config = {
    model_type: kind,
    vocab_size: vocabulary,
    hidden_size: width,
    num_hidden_layers: layers,
    num_attention_heads: 4,
    intermediate_size: hidden,
    max_position_embeddings: places,
    type_vocab_size: segments,
    layer_norm_eps: 1e-5,
    pad_token_id: kind === "bert" ? 0 : 1,
  };
  return { config, arrays };
}

/** A WordPiece tokeniser of a few words, as `tokenizer.json` has it. */
export function tinyTokenizer(): Record<string, unknown> & {
  model: { vocab: Record<string, number>; readonly [field: string]: unknown };
} {
  const words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "a", "cat", "dog", "##s"];
  const vocab = Object.fromEntries(words.map((word, i) => [word, i]));
  const special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"].map((content, id) => ({
    id,
    content,
    special: true,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
  }));
  const token = (id: string, type_id: number) => ({ SpecialToken: { id, type_id } });
  const sequence = (id: string, type_id: number) => ({ Sequence: { id, type_id } });
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: special,
    normalizer: {
      type: "BertNormalizer",
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [token("[CLS]", 0), sequence("A", 0), token("[SEP]", 0)],
      pair: [
        ...[token("[CLS]", 0), sequence("A", 0), token("[SEP]", 0)],
        ...[sequence("B", 1), token("[SEP]", 1)],
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

/** Words are numbers: "5 6" is the tokens 5 and 6 between marks 1 and 2, a second text is of segment 1. */
export const wordNumbers: Tokenizer = {
  encode: (text: string, { text_pair }: { readonly text_pair?: string | null }) => {
    const of = (words: string): number[] => words.split(" ").filter(Boolean).map(Number);
    const second = text_pair === undefined || text_pair === null ? [] : [...of(text_pair), 2];
    const first = [1, ...of(text), 2];
    return {
      ids: [...first, ...second],
      token_type_ids: [...first.map(() => 0), ...second.map(() => 1)],
    };
  },
};
