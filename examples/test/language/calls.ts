import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as tf from "@tensorflow/tfjs";
import {
  functionNames,
  type LeftOut,
  type PublicCalls,
} from "../../../packages/core-tensor/test/public-calls.ts";
import * as language from "../../shared/language/index.ts";

const file = (name: string): string =>
  fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
const config = language.bertConfig(JSON.parse(readFileSync(file("bert.config.json"), "utf8")));
const bert = await language.loadBert(file("bert.safetensors"), config);
const texts = {
  ids: [
    [2, 5, 6, 3],
    [2, 7, 3, 0],
  ],
  segments: [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ],
};
const inputs: language.BertInputs = {
  ids: tf.tensor2d(texts.ids, undefined, "int32"),
  places: tf.tensor2d(
    [
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ],
    undefined,
    "int32",
  ),
  segments: tf.tensor2d(texts.segments, undefined, "int32"),
  mask: tf.tensor2d([
    [1, 1, 1, 1],
    [1, 1, 1, 0],
  ]),
};
const hidden = language.bertEncode(bert, config, inputs, { layers: config.layers - 1 });
const head = language.lastLayers(bert, config);
const label = tf.tensor1d([0, 2], "int32");
const learning: language.HiddenBatch = { ...hidden, label };

/** Calls of all functions that get tensors or compile. */
export const calls: PublicCalls = {
  bertEncode: ({ put }) => language.bertEncode(put(bert), config, put(inputs)).states,
  bertLayer: ({ put }) => language.bertLayer(put(bert.layers[0]) as never, config, put(hidden)),
  cacheHiddenStates: ({ put, compile }) =>
    language.cacheHiddenStates(put(bert), config, put(inputs), { batchSize: 3, compile }),
  lastLayers: ({ put }) => language.lastLayers(put(bert), config),
  lastLayersLogits: ({ put }) => language.lastLayersLogits(put(head), config, put(hidden)),
  lastLayersLoss: ({ put }) => language.lastLayersLoss(config)(put(head), put(learning)),
};

/** Functions that get no tensors, by the reason. */
export const without: LeftOut = {
  "make tasks of numbers, and trees of names": ["xnliTasks", "xnliLanguageTree"],
  "read numbers on the host": ["cachedRows"],
  "read files and texts": ["bertConfig", "encodeTexts", "loadBert", "loadNli", "parseNli"],
};

/** All functions of the folder. */
export const names: readonly string[] = functionNames(language);
