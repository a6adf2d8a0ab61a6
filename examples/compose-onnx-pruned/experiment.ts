import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  adam,
  batches,
  categorical,
  fit,
  type JitOptions,
  random,
  rows,
  spec,
  trace,
  treeDispose,
} from "@legendre/core-tensor";
import type { Mnist } from "@legendre/core-tensor/datasets";
import { recalibration } from "@legendre/core-tensor/nn";
import type { LossContext } from "@legendre/core-tensor/train";
import { dependencyGraph, removedGroups, smallerModel } from "@legendre/fishleg/structure";
import { compareLatency, fineTuning, fishlegSurgeon, prune } from "@legendre/fishleg/surgeon";
import { fromOnnx, type ImportedOnnx, type OnnxTree, toOnnx } from "@legendre/onnx";
import * as tf from "@tensorflow/tfjs";
import { type Service, serve } from "./served.ts";

/** What goes, and how much of the weights. */
export interface Run {
  readonly what: "channels" | "weights";
  readonly sparsity: number;
  readonly seed: number;
  readonly images: number;
  readonly epochs: number;
  /** Auxiliary updates of the Surgeon before its first removal. */
  readonly pretrain: number;
  /** Images that the services are asked about. */
  readonly tests: number;
}

/** One file behind HTTP. */
export interface Served {
  /** Share of right answers. */
  readonly accuracy: number;
  readonly bytes: number;
  readonly gzip: number;
}

/** The tuned model and what pruning made of it. */
export interface Result {
  readonly dense: Served;
  readonly pruned: Served;
  /** Greatest difference of an answered logit from the model's in this process. */
  readonly difference: number;
  /** Least milliseconds of a request to either service, calls taking turns: before divided by after. */
  readonly speedup: number;
}

interface Batch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}
type Trained = Pick<ImportedOnnx, "model" | "params" | "state">;

const likelihood = categorical();
const trained = new Map<number, Promise<Trained>>();

/** Loss and next state of the network in training. */
const lossOf =
  ({ model }: Pick<ImportedOnnx, "model">) =>
  (p: OnnxTree, { x, y }: Batch, { state }: LossContext<OnnxTree>) => {
    const { output, state: aux } = model.apply(p, state, x, { training: true });
    return { value: likelihood.nll(output, y), aux };
  };

/** Images with channels first, as PyTorch has them. */
const imagesOf = ({ images, labels }: Mnist["train"], from: number, count: number) => ({
  x: rows(images.subarray(784 * from, 784 * (from + count)), [1, 28, 28], { scale: 1 / 255 }),
  y: labels.subarray(from, from + count),
});

/** A network as PyTorch initialises and exports it, read as a function of its weights and trained. */
async function train({ images, epochs, seed }: Run, mnist: Mnist, compile: boolean | JitOptions) {
  const file = new URL("../from-pytorch/net.onnx", import.meta.url);
  const imported = await fromOnnx(fileURLToPath(file));
  const data = batches(imagesOf(mnist.train, 0, images), { batchSize: 100, seed });
  const { params, state } = await fit({
    params: imported.params,
    state: imported.state,
    loss: lossOf(imported),
    optimizer: adam({ lr: 3e-3 }),
    data,
    epochs,
    compile,
  });
  return { model: imported.model, params, state };
}

/** Writes a network as ONNX again, for one image a call. */
async function write(file: string, { model, params, state }: Trained): Promise<string> {
  const weights = [params, state] as const;
  const apply = (p: OnnxTree, s: OnnxTree, x: tf.Tensor) => model.apply(p, s, x).output;
  const program = trace(apply, ...weights, spec([1, 1, 28, 28]));
  writeFileSync(file, await toOnnx(program, { weights, inputs: ["image"], outputs: ["logits"] }));
  return file;
}

/** Prunes a network of PyTorch, writes it as ONNX again, and asks services of both files. */
export async function pruneAndServe(
  run: Run,
  { mnist, out, compile }: { mnist: Mnist; out: string; compile: boolean | JitOptions },
): Promise<Result> {
  const { what, sparsity, seed, pretrain } = run;
  if (!trained.has(seed)) trained.set(seed, train(run, mnist, compile));
  const dense = (await trained.get(seed)) as Trained;
  const { model, params, state } = dense;
  const data = batches(imagesOf(mnist.train, 0, run.images), { batchSize: 100, seed: seed + 50 });
  const [heldOut] = batches(imagesOf(mnist.train, 58_000, 1000), { batchSize: 1000 });
  const outputs = (p: OnnxTree, { x }: Batch, s: OnnxTree) => model.apply(p, s, x).output;
  const apply = (p: OnnxTree, s: OnnxTree, x: tf.Tensor) => model.apply(p, s, x).output;
  const { groups } = dependencyGraph(apply, [params, state, spec([1, 1, 28, 28])], { state: 1 });
  const recalibrate = recalibration(model, { ...data, perEpoch: 10 }, { compile });
  const found = await prune({
    params,
    state,
    outputs,
    likelihood,
    data,
    heldOut: heldOut as Batch,
    sparsity,
    compile,
    method: fishlegSurgeon({ pretrain, refine: Math.ceil(pretrain / 5) }),
    ...(what === "channels" ? { granularity: { groups } } : {}),
    recalibrate,
    fineTune: fineTuning({
      loss: lossOf(dense),
      data,
      compile,
      optimizer: () => adam({ lr: 1e-3 }),
    }),
    levels: 2,
    substeps: 2,
    key: random.key(seed),
  });
  await recalibrate.dispose();
  const removed = what === "channels" ? removedGroups(groups, found.mask) : [];
  const smaller = smallerModel(model, found, spec([1, 1, 28, 28]), removed);
  const files = [
    await write(join(out, "dense.onnx"), dense),
    await write(join(out, `pruned-${what}-${100 * sparsity}.onnx`), {
      ...smaller,
      model: { ...model, ...smaller.model },
    }),
  ] as const;
  const [before, after] = await Promise.all(files.map(serve));
  try {
    const logitsOf = (i: number): number[] =>
      tf.tidy(() => {
        const pixels = Float32Array.from(imageOf(mnist, i), (byte) => byte / 255);
        const x = tf.tensor4d(pixels, [1, 1, 28, 28]);
        return [...smaller.model.apply(smaller.params, smaller.state, x).output.dataSync()];
      });
    let difference = 0;
    for (let i = 0; i < 20; i++) {
      const [theirs, ours] = [await after!.score(imageOf(mnist, i)), logitsOf(i)];
      for (const [j, v] of ours.entries())
        difference = Math.max(difference, Math.abs(v - theirs[j]!));
    }
    const ask = (service: Service) => () => service.score(imageOf(mnist, 0));
    const rounds = run.tests;
    const times = await compareLatency({ dense: ask(before!), pruned: ask(after!) }, { rounds });
    const speedup = times.dense.min / times.pruned.min;
    return {
      dense: await judge(before!, mnist, run.tests),
      difference,
      speedup,
      pruned: await judge(after!, mnist, run.tests),
    };
  } finally {
    await Promise.all([before!.stop(), after!.stop()]);
    treeDispose([heldOut, found.params, found.mask, found.state, smaller.params, smaller.state]);
  }
}

const imageOf = ({ test }: Mnist, i: number): Uint8Array =>
  Uint8Array.from(test.images.subarray(784 * i, 784 * (i + 1)));

/** What a service answers to test images. */
async function judge(
  { score, bytes, gzip }: Service,
  mnist: Mnist,
  tests: number,
): Promise<Served> {
  let right = 0;
  for (let i = 0; i < tests; i++) {
    const logits = await score(imageOf(mnist, i));
    if (logits.indexOf(Math.max(...logits)) === mnist.test.labels[i]) right++;
  }
  return { accuracy: right / tests, bytes, gzip };
}
