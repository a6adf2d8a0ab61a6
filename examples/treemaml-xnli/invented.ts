import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeSafetensors, type SafetensorsArray } from "@legendre/core-tensor";
import { numberStream } from "@legendre/treemaml";
import { nliLabels } from "@legendre/treemaml/language";

const words = Array.from(
  { length: 20 },
  (_, i) => `${"bdfgk"[i % 5]}${"aeio"[i % 4]}${"mnrs"[i % 4]}`,
);
const special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
const sizes = {
  width: 16,
  hidden: 32,
  layers: 2,
  places: 32,
  vocabulary: special.length + words.length,
};

/** The names and shapes of a BERT checkpoint, as the hub has them. */
function shapes(): (readonly [name: string, shape: readonly number[]])[] {
  const { width, hidden, layers, places, vocabulary } = sizes;
  const linear = (name: string, inputs: number, units: number) =>
    [
      [`${name}.weight`, [units, inputs]],
      [`${name}.bias`, [units]],
    ] as const;
  const norm = (name: string) =>
    [
      [`${name}.weight`, [width]],
      [`${name}.bias`, [width]],
    ] as const;
  const blocks = Array.from({ length: layers }, (_, i) => `encoder.layer.${i}`);
  return [
    ["embeddings.word_embeddings.weight", [vocabulary, width]],
    ["embeddings.position_embeddings.weight", [places, width]],
    ["embeddings.token_type_embeddings.weight", [2, width]],
    ...norm("embeddings.LayerNorm"),
    ...blocks.flatMap((at) => [
      ...["query", "key", "value"].flatMap((part) =>
        linear(`${at}.attention.self.${part}`, width, width),
      ),
      ...linear(`${at}.attention.output.dense`, width, width),
      ...norm(`${at}.attention.output.LayerNorm`),
      ...linear(`${at}.intermediate.dense`, width, hidden),
      ...linear(`${at}.output.dense`, hidden, width),
      ...norm(`${at}.output.LayerNorm`),
    ]),
    ...linear("pooler.dense", width, width),
  ];
}

function checkpoint(): Uint8Array {
  const draws = numberStream(1);
  const arrays = new Map<string, SafetensorsArray>();
  for (const [name, shape] of shapes()) {
    const mean = name.endsWith("LayerNorm.weight") ? 1 : 0;
    const size = shape.reduce((a, b) => a * b, 1);
    const data = Float32Array.from({ length: size }, () => mean + 0.1 * draws.normal());
    arrays.set(`bert.${name}`, { dtype: "F32", shape, data });
  }
  return encodeSafetensors(arrays);
}

function tokenizer(): unknown {
  const vocab = Object.fromEntries([...special, ...words].map((word, i) => [word, i]));
  const token = (id: string, type_id: number) => ({ SpecialToken: { id, type_id } });
  const text = (id: string, type_id: number) => ({ Sequence: { id, type_id } });
  return {
    ...{ version: "1.0", truncation: null, padding: null },
    added_tokens: special.map((content, id) => ({
      ...{ id, content, special: true, single_word: false },
      ...{ lstrip: false, rstrip: false, normalized: false },
    })),
    normalizer: { type: "BertNormalizer", clean_text: true, lowercase: true },
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
      ...{ type: "WordPiece", unk_token: "[UNK]", continuing_subword_prefix: "##" },
      ...{ max_input_chars_per_word: 100, vocab },
    },
  };
}

function table(seed: number): string {
  const draws = numberStream(seed);
  const sentence = (): string =>
    Array.from({ length: 4 }, () => words[Math.floor(draws.uniform() * words.length)]).join(" ");
  const rows = ["en", "de", "fr", "tr"].flatMap((language) =>
    ["fiction", "travel"].flatMap((genre) =>
      Array.from({ length: 12 }, (_, i) =>
        [language, nliLabels[i % 3], sentence(), sentence(), genre].join("\t"),
      ),
    ),
  );
  return `language\tgold_label\tsentence1\tsentence2\tgenre\n${rows.join("\n")}\n`;
}

/** Writes a randomly drawn model and tables of invented sentences, in the layout of the real files. */
export function writeInvented(folder: string): { model: string; train: string; test: string } {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const { width, hidden, layers, places, vocabulary } = sizes;
  put("model.safetensors", checkpoint());
  put("tokenizer.json", JSON.stringify(tokenizer()));
  put("tokenizer_config.json", "{}");
  put(
    "config.json",
    JSON.stringify({
      ...{ model_type: "bert", vocab_size: vocabulary, hidden_size: width },
      ...{ num_hidden_layers: layers, num_attention_heads: 4, intermediate_size: hidden },
      ...{ max_position_embeddings: places, type_vocab_size: 2 },
    }),
  );
  return {
    model: folder,
    train: put("xnli.dev.tsv", table(1)),
    test: put("xnli.test.tsv", table(2)),
  };
}
