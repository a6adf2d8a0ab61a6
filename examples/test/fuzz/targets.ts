import { type FuzzTarget, wholeJson } from "@repo/test-kit";
import { bertConfig, parseNli } from "../../shared/language/index.ts";

const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const table =
  "language\tgold_label\tsentence1\tsentence2\tgenre\nde\tneutral\tA.\tB.\tfiction\nfr\t-\tC.\tD.\tx\n";
const lines =
  '{"gold_label":"entailment","sentence1":"A","sentence2":"B"}\n{"label":2,"premise":"C","hypothesis":"D"}\n';

const nliTable: FuzzTarget = {
  name: "XNLI table",
  originals: () => [bytesOf(table)],
  parse: (bytes) => parseNli(textOf(bytes), "fuzz.tsv"),
};

const nliLines: FuzzTarget = {
  name: "MNLI JSON Lines",
  json: {
    take: (bytes) => `[${textOf(bytes).trim().split("\n").join(",")}]`,
    put: (_, text) => bytesOf(text.slice(1, -1).replaceAll("},{", "}\n{")),
  },
  originals: () => [bytesOf(lines)],
  parse: (bytes) => parseNli(textOf(bytes), "fuzz.jsonl"),
};

const config = {
  model_type: "bert",
  vocab_size: 119547,
  hidden_size: 768,
  num_hidden_layers: 12,
  num_attention_heads: 12,
  intermediate_size: 3072,
  max_position_embeddings: 512,
  type_vocab_size: 2,
  layer_norm_eps: 1e-12,
  hidden_act: "gelu",
  pad_token_id: 0,
};

const bert: FuzzTarget = {
  name: "BERT config.json",
  json: wholeJson,
  originals: () => [bytesOf(JSON.stringify(config))],
  parse: (bytes) => {
    let json: unknown;
    try {
      json = JSON.parse(textOf(bytes));
    } catch {
      return; // The caller parses it.
    }
    bertConfig(json);
  },
};

/** Everything here that reads a file. */
export const targets: readonly FuzzTarget[] = [nliTable, nliLines, bert];
