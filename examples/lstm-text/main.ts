import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  adam,
  batches,
  cosineSchedule,
  type FitRecord,
  fit,
  jit,
  type LayersTree,
  rows,
} from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import * as tf from "@tensorflow/tfjs";
import { exampleFlags } from "../shared/flags.ts";
import { table } from "../shared/table.ts";
import { lstm, type TextBatch } from "./network.ts";
import { sampler } from "./sample.ts";
import { entropyOfCharacters, readTexts, windows } from "./texts.ts";

const { engine, smoke, seed, out, resume, log, record, reporter, ...flags } = exampleFlags(
  "lstm-text",
  {
    epochs: { type: "integer", help: "passes over the texts", default: 10 },
  },
);
const { compile } = await startEngine(engine);
mkdirSync(out, { recursive: true });
const [length, units, epochs] = smoke ? [16, 32, 5] : [48, 192, flags.epochs];
const { alphabet, texts } = readTexts(smoke, 16 * length + 1);
const model = lstm({ characters: alphabet.length, length, units }, seed);

const columns = (parts: readonly Int32Array[], stride: number) => {
  const { x, y } = windows(parts, length, stride);
  return { x: rows(x, [length]), y: rows(y, [length]) };
};
const parts = texts.map(({ train }) => train);
const data = batches(columns(parts, 16), { batchSize: 32, seed, dropLast: true });

// The loss of a window is a sum over its characters, in nats.
const bits = (nats: number) => nats / length / Math.LN2;
const loss = jit((params: LayersTree, batch: TextBatch) => model.loss(params, batch));
/** Bits a character at the end of each text, and their mean. */
async function test(params: LayersTree): Promise<{ each: number[]; bits: number }> {
  const each: number[] = [];
  for (const text of texts) {
    const windowsOfText = batches(columns([text.test], length), { batchSize: 16 });
    const batch = windowsOfText.at({ epoch: 0, batch: 0 });
    const value = await loss(params, batch);
    each.push(bits(value.dataSync()[0] as number));
    tf.dispose([batch.x, batch.y, value]);
  }
  return { each, bits: each.reduce((a, b) => a + b) / each.length };
}

const { params, history } = await fit({
  params: model.params,
  optimizer: adam({ lr: cosineSchedule(5e-3, { steps: epochs * data.perEpoch }) }),
  loss: model.loss,
  data,
  epochs,
  resume,
  compile,
  evaluate: async (p) => ({ bits: (await test(p)).bits }),
  reporter: reporter("lstm"),
  checkpoint: { path: join(out, "run.checkpoint") },
});
const { each } = await test(params);
const lines = texts.map(({ name, train }, i) => [name, entropyOfCharacters(train), each[i] ?? 0]);
log(table(["text", "bits a character, by frequency", "by the LSTM"], lines));

const sample = sampler(model, params);
const samples: Record<string, string> = {};
const words = (codes: Iterable<number>) => Array.from(codes, (code) => alphabet[code]).join("");
for (const [i, { name, test }] of texts.entries()) {
  const start = test.subarray(0, length);
  samples[name] = words(await sample(start, smoke ? 20 : 150, seed + i));
  log(`\n${name}: ${words(start)}|${samples[name]}`);
}

const points = (kind: FitRecord["kind"], value: (line: FitRecord) => number) =>
  history.filter((line) => line.kind === kind).map((line) => [line.step, value(line)] as const);
const series = [
  { name: "training", points: points("train", (line) => bits(line.loss as number)) },
  { name: "test", points: points("evaluate", (line) => line["bits"] as number) },
];
const title = "An LSTM on one text in eight languages";
const y = "bits per character";
writeFileSync(join(out, "loss.svg"), linePlot({ series, x: "step", y, title }));
log(`\nwrote loss.svg to ${out}`);
record({ epochs: history.filter(({ kind }) => kind === "evaluate"), bits: each, samples });
