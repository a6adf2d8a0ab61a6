import { LegendreError } from "@legendre/core-tensor";
import { openSafetensors, type SafetensorsReader } from "@legendre/core-tensor/io";
import { type Tensor, tensor, tidy, transpose } from "@legendre/core-tensor/ops";
import { nearestName } from "@legendre/core-tensor/options";
import type { BertConfig } from "./bert-config.ts";

/** A dense layer: kernel `[inputs, units]`, bias `[units]`. */
export type Linear = {
  readonly kernel: Tensor;
  readonly bias: Tensor;
};

/** A layer normalisation: `[features]` each. */
export type Norm = {
  readonly scale: Tensor;
  readonly bias: Tensor;
};

/** One block of an encoder. */
export type BertLayerParams = {
  readonly query: Linear;
  readonly key: Linear;
  readonly value: Linear;
  /** Mixes the heads. */
  readonly attended: Linear;
  readonly attendedNorm: Norm;
  readonly hidden: Linear;
  readonly output: Linear;
  readonly outputNorm: Norm;
};

/** All of an encoder that hidden states need. */
export interface BertParams {
  readonly embeddings: {
    /** `[vocabulary, width]`. */
    readonly words: Tensor;
    /** `[places, width]`. */
    readonly places: Tensor;
    /** `[segments, width]`. */
    readonly segments: Tensor;
    readonly norm: Norm;
  };
  readonly layers: readonly BertLayerParams[];
  /** The dense layer on the first place, where the file has one. */
  readonly pooler: Linear | null;
}

/** Reads arrays by their name in the file, whatever the model around the encoder is called. */
interface Source {
  readonly reader: SafetensorsReader;
  readonly file: string;
  readonly prefix: string;
}

const where = "loadBert";

/** The prefix before `embeddings.…`: none, `bert.`, `roberta.`. */
function prefixOf(reader: SafetensorsReader, file: string): string {
  const word = "embeddings.word_embeddings.weight";
  const name = [...reader.entries.keys()].find((key) => key.endsWith(word));
  if (name !== undefined) return name.slice(0, -word.length);
  const message = `${file} has no "${word}", with or without a prefix; it is not the file of a BERT or XLM-R encoder`;
  throw new LegendreError("data", where, message, { file });
}

async function read(
  source: Source,
  names: readonly string[],
  shape: readonly number[],
): Promise<Tensor> {
  const { reader, file, prefix } = source;
  const name = names.map((one) => prefix + one).find((one) => reader.entries.has(one));
  if (name === undefined) {
    const wanted = prefix + names[0];
    const near = nearestName(wanted, [...reader.entries.keys()]);
    const message = `${file} has no "${wanted}"; the nearest name is "${near}". Does config.json belong to this file?`;
    throw new LegendreError("data", where, message, { file, name: wanted });
  }
  const array = await reader.read(name);
  if (`${array.shape}` !== `${shape}`) {
    const message = `"${name}" in ${file} has shape [${array.shape}], and config.json asks for [${shape}]; give the files of one model`;
    throw new LegendreError("data", where, message, { file, name, shape: array.shape });
  }
  return tensor(Float32Array.from(array.data as Float32Array), [...shape]);
}

/** A dense layer; the file holds its kernel as `[units, inputs]`. */
async function linear(
  source: Source,
  name: string,
  inputs: number,
  units: number,
): Promise<Linear> {
  const stored = await read(source, [`${name}.weight`], [units, inputs]);
  const kernel = tidy(() => transpose(stored));
  stored.dispose();
  return { kernel, bias: await read(source, [`${name}.bias`], [units]) };
}

/** A normalisation; checkpoints from TensorFlow call its arrays gamma and beta. */
async function norm(source: Source, name: string, width: number): Promise<Norm> {
  return {
    scale: await read(source, [`${name}.weight`, `${name}.gamma`], [width]),
    bias: await read(source, [`${name}.bias`, `${name}.beta`], [width]),
  };
}

async function layer(source: Source, config: BertConfig, i: number): Promise<BertLayerParams> {
  const { width, hidden } = config;
  const at = `encoder.layer.${i}`;
  const self = (part: string): Promise<Linear> =>
    linear(source, `${at}.attention.self.${part}`, width, width);
  return {
    query: await self("query"),
    key: await self("key"),
    value: await self("value"),
    attended: await linear(source, `${at}.attention.output.dense`, width, width),
    attendedNorm: await norm(source, `${at}.attention.output.LayerNorm`, width),
    hidden: await linear(source, `${at}.intermediate.dense`, width, hidden),
    output: await linear(source, `${at}.output.dense`, hidden, width),
    outputNorm: await norm(source, `${at}.output.LayerNorm`, width),
  };
}

/**
 * The weights of a BERT or XLM-R encoder from a safetensors file in the layout of the Hugging Face hub: names as
 * `transformers` writes them, with or without a prefix such as `bert.`; heads and other parts are not read. Values in
 * half precision become float32.
 *
 * @param file - path of `model.safetensors`. Node only.
 * @param config - of {@link bertConfig}.
 * @returns tensors that belong to the caller.
 * @throws code "data" for a file that is none, an array that is missing, with the nearest name, or of another shape.
 *
 * @remarks Reads one array at a time: memory is that of the params, and of the largest array twice.
 */
export async function loadBert(file: string, config: BertConfig): Promise<BertParams> {
  const reader = await openSafetensors(file);
  try {
    const source = { reader, file, prefix: prefixOf(reader, file) };
    const { width } = config;
    const table = (name: string, rows: number): Promise<Tensor> =>
      read(source, [`embeddings.${name}_embeddings.weight`], [rows, width]);
    const embeddings = {
      words: await table("word", config.vocabulary),
      places: await table("position", config.places),
      segments: await table("token_type", config.segments),
      norm: await norm(source, "embeddings.LayerNorm", width),
    };
    const layers: BertLayerParams[] = [];
    for (let i = 0; i < config.layers; i++) layers.push(await layer(source, config, i));
    const pooled = reader.entries.has(`${source.prefix}pooler.dense.weight`);
    const pooler = pooled ? await linear(source, "pooler.dense", width, width) : null;
    return { embeddings, layers, pooler };
  } finally {
    await reader.close();
  }
}
