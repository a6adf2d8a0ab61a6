import { describe, expect, it } from "vitest";
import { caught } from "../../../packages/core-tensor/test/tree/caught.ts";
import { bertConfig } from "../../shared/language/index.ts";

describe("bertConfig", () => {
  const least = {
    model_type: "bert",
    vocab_size: 30,
    hidden_size: 4,
    num_hidden_layers: 1,
    num_attention_heads: 2,
    intermediate_size: 8,
    max_position_embeddings: 16,
  };
  const sizes = {
    ...{ vocabulary: 30, width: 4, layers: 1, heads: 2, hidden: 8, places: 16 },
    ...{ activation: "gelu", eps: 1e-12, segments: 2 },
  };

  it("reads what is there, and takes the usual values for what is not", () => {
    expect(bertConfig(least)).toEqual({ ...sizes, family: "bert", padding: 0 });
    for (const model_type of ["roberta", "xlm-roberta"]) {
      expect(bertConfig({ ...least, model_type })).toEqual({
        ...sizes,
        family: "roberta",
        padding: 1,
      });
    }
    const given = {
      ...{ position_embedding_type: "absolute", hidden_act: "relu", layer_norm_eps: 1e-5 },
      ...{ type_vocab_size: 1, pad_token_id: 0 },
    };
    expect(bertConfig({ ...least, ...given, model_type: "roberta" })).toEqual({
      ...{ ...sizes, family: "roberta", activation: "relu", eps: 1e-5, segments: 1, padding: 0 },
    });
    expect(
      bertConfig({ ...least, hidden_size: 1, num_attention_heads: 1, vocab_size: 1 }),
    ).toMatchObject({
      ...{ width: 1, heads: 1, vocabulary: 1 },
    });
  });

  it.each([
    ["model_type", undefined, "model_type is missing"],
    ["model_type", "gpt2", 'model_type is "gpt2"'],
    ["vocab_size", undefined, "vocab_size is missing; it must be a whole number above 0"],
    ["hidden_size", 0, "hidden_size is 0"],
    ["num_hidden_layers", 1.5, "num_hidden_layers is 1.5"],
    ["num_attention_heads", "2", 'num_attention_heads is "2"'],
    ["num_attention_heads", 3, "3 attention heads do not divide hidden_size 4"],
    ["intermediate_size", -8, "intermediate_size is -8"],
    ["max_position_embeddings", null, "max_position_embeddings is null"],
    ["type_vocab_size", 0, "type_vocab_size is 0"],
    ["position_embedding_type", "relative_key", 'position_embedding_type is "relative_key"'],
    ["hidden_act", "silu", 'hidden_act is "silu"'],
    ["hidden_act", { nested: 1 }, "hidden_act is an object"],
    ["hidden_act", "x".repeat(200), `hidden_act is "${"x".repeat(79)}; "gelu"`],
    ["layer_norm_eps", 0, "layer_norm_eps is 0"],
    ["layer_norm_eps", -1, "layer_norm_eps is -1"],
    ["layer_norm_eps", "1e-5", 'layer_norm_eps is "1e-5"'],
    ["layer_norm_eps", Number.POSITIVE_INFINITY, "layer_norm_eps is null"],
    ["pad_token_id", -1, "pad_token_id is -1"],
    ["pad_token_id", 0.5, "pad_token_id is 0.5"],
    ["pad_token_id", "0", 'pad_token_id is "0"'],
  ])("refuses %s %j", (field, value, words) => {
    const { code, message, details } = caught(() => bertConfig({ ...least, [field]: value }));
    expect(code).toBe("data");
    expect(message).toContain(words);
    expect(details).toEqual({ field, got: value });
  });

  it.each([null, "config.json", undefined])("refuses %j, which is no object", (json) => {
    const { code, message } = caught(() => bertConfig(json));
    expect([code, message]).toEqual(["data", expect.stringContaining("is not an object")]);
  });
});
