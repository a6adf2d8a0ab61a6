// Trains the network of the pruning page and writes it with the digits that the page uses:
// npx tsx playground/make-digits.ts
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  adam,
  batches,
  categorical,
  cosineSchedule,
  fit,
  jit,
  type MlpParams,
  random,
  rows,
} from "@legendre/core-tensor";
import { type DigitSet, loadMnist } from "@legendre/core-tensor/datasets";
import { encodeSafetensors, type SafetensorsArray } from "@legendre/core-tensor/io";
import type { Tensor } from "@legendre/core-tensor/ops";
import { type DigitPart, network, partNames } from "./src/prune/digits.ts";
import { side } from "./src/prune/sizes.ts";

const pixels = side * side;
const [epochs, batchSize] = [12, 200];
const counts = { train: 1000, heldOut: 500, test: 1000 };

const mnist = await loadMnist();
const [train, test] = [halved(mnist.train), halved(mnist.test)];

const data = batches(columns(train), { batchSize, seed: 0 });
const likelihood = categorical();
type Batch = { x: Tensor; y: Tensor };
const { params } = await fit<MlpParams, Batch>({
  params: network.init(random.key(0), [pixels]).params,
  data,
  epochs,
  compile: true,
  optimizer: adam({ lr: cosineSchedule(2e-3, { steps: epochs * data.perEpoch }) }) as never,
  loss: (p, { x, y }) => likelihood.nll(network.apply(p, {}, x).output, y),
});

const logits = jit((p: MlpParams, x: Tensor) => network.apply(p, {}, x).output);
const [all] = batches(columns(test), { batchSize: test.labels.length });
const found = (await (await logits(params, (all as Batch).x)).argMax(1).data()) as Int32Array;
const right = found.filter((digit, i) => digit === test.labels[i]).length;
console.log(`${(right / 100).toFixed(2)} % of the 10,000 test images`);

const arrays = new Map<string, SafetensorsArray>();
for (const [i, layer] of params.layers.entries()) {
  for (const name of ["kernel", "bias"] as const) {
    const { shape } = layer[name];
    const values = (await layer[name].data()) as Float32Array;
    arrays.set(`layers.${i}.${name}`, { dtype: "F32", shape, data: values });
  }
}
const starts = { train: 0, heldOut: train.labels.length - counts.heldOut, test: 0 };
for (const name of partNames) {
  const { images, labels } = name === "test" ? test : train;
  const [from, count] = [starts[name], counts[name]];
  const data = images.slice(from * pixels, (from + count) * pixels);
  arrays.set(`${name}.images`, { dtype: "U8", shape: [count, pixels], data });
  arrays.set(`${name}.labels`, {
    dtype: "U8",
    shape: [count],
    data: labels.slice(from, from + count),
  });
}
const file = join(import.meta.dirname, "data/digits.safetensors");
writeFileSync(file, encodeSafetensors(arrays, { from: "MNIST, halved to 14 × 14 pixels" }));

function columns({ images, labels }: DigitPart) {
  return { x: rows(images, [pixels], { scale: 1 / 255 }), y: labels };
}

/** Each 2 × 2 pixels as their mean. */
function halved({ images, labels }: DigitSet): DigitPart {
  const small = new Uint8Array(labels.length * pixels);
  for (let i = 0; i < small.length; i++) {
    const [image, row, column] = [
      Math.floor(i / pixels),
      Math.floor((i % pixels) / side),
      i % side,
    ];
    const at = image * 784 + 56 * row + 2 * column;
    const four = [at, at + 1, at + 28, at + 29].map((place) => images[place] as number);
    small[i] = Math.round(four.reduce((a, b) => a + b) / 4);
  }
  return { images: small, labels };
}
