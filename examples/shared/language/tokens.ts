import { LegendreError } from "@legendre/core-tensor";
import { tensor } from "@legendre/core-tensor/ops";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import type { BertConfig } from "./bert-config.ts";
import type { BertInputs } from "./bert-encoder.ts";

/** What is needed of a tokeniser; that of `@huggingface/tokenizers`, made from a `tokenizer.json`, has it. */
export interface Tokenizer {
  encode(
    text: string,
    options: { readonly text_pair?: string | null; readonly return_token_type_ids: true },
  ): { readonly ids: readonly number[]; readonly token_type_ids?: readonly number[] };
}

/** One text, or two. */
export type TextPair = readonly [first: string, second?: string];

/** Options of {@link encodeTexts}. */
export interface EncodeTextsOptions {
  /**
   * Tokens a text; longer texts lose words at their end, shorter ones are padded.
   * @defaultValue 128, or as many as the encoder has places
   */
  readonly length?: number | undefined;
}

/**
 * Texts, or pairs of them, as the numbers that an encoder reads. Of a pair that is too long the longer text is shortened,
 * word by word; where there are no spaces, character by character.
 *
 * @param tokenizer - see {@link Tokenizer}.
 * @param texts - at least one.
 * @param config - of the encoder; numbers beyond its vocabulary are an error.
 * @param options - see {@link EncodeTextsOptions}.
 * @returns tensors `[texts, length]` that belong to the caller.
 * @throws code "data" for no texts, and for a tokeniser of another model; "option" for lengths.
 */
export function encodeTexts(
  tokenizer: Tokenizer,
  texts: readonly TextPair[],
  config: BertConfig,
  options: EncodeTextsOptions = {},
): BertInputs {
  const where = "encodeTexts";
  const first = config.family === "bert" ? 0 : config.padding + 1;
  const most = config.places - first;
  const { length } = resolveOptions(where, options as object, { length: Math.min(128, most) });
  checkNumber(where, "length", length, { integer: true, min: 3, max: most });
  if (texts.length === 0) {
    throw new LegendreError("data", where, "there are no texts; give at least one", {});
  }
  const size = texts.length * length;
  const ids = new Int32Array(size).fill(config.padding);
  // RoBERTa's places begin behind the padding's own row, which padding has.
  const places = Int32Array.from({ length: size }, (_, i) =>
    config.family === "bert" ? i % length : config.padding,
  );
  const segments = new Int32Array(size);
  const mask = new Float32Array(size);
  for (const [n, pair] of texts.entries()) {
    const found = fitting(tokenizer, pair, length);
    for (const [i, id] of found.ids.entries()) {
      if (!(id >= 0 && id < config.vocabulary)) {
        const message = `text ${n} has token ${id}, and the encoder knows ${config.vocabulary}; give the tokenizer.json of the same model`;
        throw new LegendreError("data", where, message, { text: n, token: id });
      }
      const at = n * length + i;
      ids[at] = id;
      places[at] = first + i;
      // RoBERTa has a single segment whatever its tokeniser says.
      segments[at] = config.segments === 1 ? 0 : (found.token_type_ids?.[i] ?? 0);
      mask[at] = 1;
    }
  }
  const shape: [number, number] = [texts.length, length];
  return {
    ids: tensor(ids, shape, "int32"),
    places: tensor(places, shape, "int32"),
    segments: tensor(segments, shape, "int32"),
    mask: tensor(mask, shape),
  };
}

/** The tokens of as much of a pair as has room. */
function fitting(
  tokenizer: Tokenizer,
  [first, second]: TextPair,
  length: number,
): ReturnType<Tokenizer["encode"]> {
  let [a, b] = [first, second];
  for (;;) {
    const found = tokenizer.encode(a, {
      ...(b !== undefined && { text_pair: b }),
      return_token_type_ids: true,
    });
    if (found.ids.length <= length || (a === "" && (b ?? "") === "")) {
      return found.ids.length <= length ? found : { ids: found.ids.slice(0, length) };
    }
    // At once as many words as there surely are too many tokens would overshoot where words are long.
    if (b !== undefined && b.length > a.length) b = shortened(b);
    else a = shortened(a);
  }
}

function shortened(text: string): string {
  const space = text.trimEnd().lastIndexOf(" ");
  return space > 0 ? text.slice(0, space) : [...text].slice(0, -1).join("");
}
