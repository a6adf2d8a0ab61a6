import { LegendreError } from "@legendre/core-tensor";

/** Sizes of an encoder, as its `config.json` gives them. */
export interface BertConfig {
  /** How places are counted and weights are named: BERT's way, or that of RoBERTa and XLM-R. */
  readonly family: "bert" | "roberta";
  readonly vocabulary: number;
  /** Features of a place. */
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Units between the two dense layers of a block. */
  readonly hidden: number;
  /** Rows of the table of places; RoBERTa's begins behind the padding's. */
  readonly places: number;
  /** Kinds of segments. */
  readonly segments: number;
  /** Added to variances. */
  readonly eps: number;
  readonly activation: "gelu" | "relu";
  /** Number of the padding token. */
  readonly padding: number;
}

const where = "bertConfig";

/** The fields of a `config.json` that are looked at. */
type Field =
  | "model_type"
  | "vocab_size"
  | "hidden_size"
  | "num_hidden_layers"
  | "num_attention_heads"
  | "intermediate_size"
  | "max_position_embeddings"
  | "type_vocab_size"
  | "layer_norm_eps"
  | "hidden_act"
  | "position_embedding_type"
  | "pad_token_id";

/**
 * The sizes of an encoder from the content of its `config.json`, in the layout of the Hugging Face hub.
 *
 * @param json - the parsed file; `model_type` is `"bert"`, `"roberta"` or `"xlm-roberta"`.
 * @throws code "data" for another kind of model, a size that is missing or not a whole number, positions that are not
 *   absolute, and activations other than `gelu` and `relu`.
 */
export function bertConfig(json: unknown): BertConfig {
  const given = json as Partial<Record<Field, unknown>>;
  const fail = (message: string, field: Field): never => {
    throw new LegendreError("data", where, message, { field, got: given?.[field] });
  };
  if (typeof given !== "object" || given === null) {
    return fail("the configuration is not an object; give the parsed config.json", "model_type");
  }
  const type = given.model_type;
  if (type !== "bert" && type !== "roberta" && type !== "xlm-roberta") {
    fail(
      `model_type is ${shown(type)}; "bert", "roberta" and "xlm-roberta" can be read`,
      "model_type",
    );
  }
  const size = (field: Field): number => {
    const value = given[field];
    if (typeof value !== "number" || !Number.isInteger(value) || value < 1) {
      fail(`${field} is ${shown(value)}; it must be a whole number above 0`, field);
    }
    return value as number;
  };
  const positions = given.position_embedding_type ?? "absolute";
  if (positions !== "absolute") {
    fail(
      `position_embedding_type is ${shown(positions)}; only "absolute" is computed`,
      "position_embedding_type",
    );
  }
  const activation = given.hidden_act ?? "gelu";
  if (activation !== "gelu" && activation !== "relu") {
    fail(`hidden_act is ${shown(activation)}; "gelu" and "relu" are computed`, "hidden_act");
  }
  const [width, heads] = [size("hidden_size"), size("num_attention_heads")];
  if (width % heads !== 0) {
    fail(`${heads} attention heads do not divide hidden_size ${width}`, "num_attention_heads");
  }
  const eps = given.layer_norm_eps ?? 1e-12;
  if (typeof eps !== "number" || !(eps > 0 && Number.isFinite(eps))) {
    return fail(`layer_norm_eps is ${shown(eps)}; it must be a number above 0`, "layer_norm_eps");
  }
  const family = type === "bert" ? "bert" : "roberta";
  const padding = given.pad_token_id ?? (family === "bert" ? 0 : 1);
  if (!Number.isSafeInteger(padding) || (padding as number) < 0) {
    fail(
      `pad_token_id is ${shown(padding)}; it must be a whole number of at least 0`,
      "pad_token_id",
    );
  }
  return {
    family,
    width,
    heads,
    eps,
    activation: activation as BertConfig["activation"],
    vocabulary: size("vocab_size"),
    layers: size("num_hidden_layers"),
    hidden: size("intermediate_size"),
    places: size("max_position_embeddings"),
    segments: given.type_vocab_size === undefined ? 2 : size("type_vocab_size"),
    padding: padding as number,
  };
}

/** What a field holds, for an error; of an object only that it is one: it may be nested without end. */
function shown(value: unknown): string {
  if (typeof value === "object" && value !== null) return "an object";
  return (JSON.stringify(value) ?? "missing").slice(0, 80);
}
