import {
  batches,
  categorical,
  type JitOptions,
  jit,
  type MlpParams,
  rows,
  treeClone,
  treeDispose,
} from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import {
  type CompensationKind,
  encodeSparse,
  fishlegSurgeon,
  fishlegSurgeonDefaults,
  magnitude,
  type PruneStep,
  type PruningMethod,
  prune,
} from "@legendre/fishleg/surgeon";
import type { JobContext } from "../shared/job.ts";
import { type DigitPart, type Digits, network } from "./digits.ts";
import { keptShares, side } from "./sizes.ts";

/** The ways to prune that the page offers. */
export type Way = "fishleg" | "scores" | "magnitude";

/** What a run is told. */
export interface PruneSettings {
  readonly way: Way;
  /** Updates of the learned inverse before the first removal. */
  readonly pretrain: number;
  /** Updates before each later one. */
  readonly refine: number;
}

/** The network after a removal, or before the first. */
export interface Level {
  readonly kind: "level";
  /** Share of the weights that is left, in (0, 1]. */
  readonly kept: number;
  /** Share of the test images that are told right. */
  readonly accuracy: number;
  /** Bytes of the file: plain safetensors before the first removal, packed afterwards. */
  readonly bytes: number;
  /** The classes found for the test images. */
  readonly found: Uint8Array;
  /** Weights left in each layer, and in all. */
  readonly layers: readonly { readonly left: number; readonly of: number }[];
  /** Kernels, row-major, with NaN where a weight is pruned. */
  readonly kernels: readonly Float32Array[];
  readonly biases: readonly Float32Array[];
  /** What the weights that stay did about it, and the share of it; undefined before the first removal. */
  readonly compensation: { readonly kind: CompensationKind; readonly scale: number } | undefined;
}

/** What a run tells. */
export type PruneEvent =
  | { readonly kind: "learning"; readonly done: number; readonly of: number }
  | Level;

type Batch = { readonly x: Tensor; readonly y: Tensor };

const pixels = side * side;
const columns = ({ images, labels }: DigitPart) => ({
  x: rows(images, [pixels], { scale: 1 / 255 }),
  y: labels,
});

/**
 * Prunes the trained network step by step, one removal a level, and tells of the network at each.
 *
 * @param compile - options of `jit`: where programs run.
 */
export async function pruneLevels(
  { params, parts }: Digits,
  { way, pretrain, refine }: PruneSettings,
  { emit, breathe }: JobContext<PruneEvent>,
  compile: JitOptions = {},
): Promise<void> {
  const [heldOut] = batches(columns(parts.heldOut), { batchSize: parts.heldOut.labels.length });
  const [test] = batches(columns(parts.test), { batchSize: parts.test.labels.length });
  const data = batches(columns(parts.train), { batchSize: 100, seed: 0 });
  const logits = jit((p: MlpParams, x: Tensor) => network.apply(p, {}, x).output, compile);
  const removals = keptShares.length - 1;
  // Batches: one to see the network; for each removal those of the start, and one that Q is judged on before and after it learns.
  const others = fishlegSurgeonDefaults.kfac.startBatches + 2;
  const learned = 1 + pretrain + refine * (removals - 1) + others * removals;
  const of = way === "magnitude" ? 0 : learned;
  let seen = 0;
  let last: PruneStep | undefined;

  const show = async (now: MlpParams, mask: MlpParams | undefined): Promise<void> => {
    const outputs = await logits(now, (test as Batch).x);
    const found = classes((await outputs.data()) as Float32Array);
    outputs.dispose();
    emit({ ...(await levelOf(now, mask, found, parts.test.labels)), compensation: made(last) });
    await breathe();
  };
  try {
    await show(params, undefined);
    const result = await prune<MlpParams, Batch>({
      params,
      outputs: (p, { x }) => network.apply(p, {}, x).output,
      likelihood: categorical(),
      // Each start and each update of the learned inverse ask for batches: that is its progress.
      data: {
        perEpoch: data.perEpoch,
        at: async (position) => {
          if (seen % 10 === 0) {
            emit({ kind: "learning", done: seen, of });
            await breathe();
          }
          seen++;
          return data.at(position);
        },
      },
      heldOut: heldOut as Batch,
      method: methodOf(way, pretrain, refine),
      compensation: way === "fishleg" ? "joint" : "none",
      levels: removals,
      substeps: 1,
      compile,
      sparsity: 1 - (keptShares.at(-1) as number),
      schedule: (progress) => 1 - (keptShares[Math.round(progress * removals)] as number),
      onProgress: (entry) => {
        if ("target" in entry) last = entry;
      },
      // Nothing is trained: this is where the network of each level can be seen.
      fineTune: async (level) => {
        await show(level.params, level.mask as MlpParams);
        return { params: treeClone(level.params), state: level.state };
      },
    });
    treeDispose([result.params, result.mask]);
  } finally {
    treeDispose([heldOut, test]);
    await logits.dispose();
  }
}

function methodOf(way: Way, pretrain: number, refine: number): PruningMethod {
  return way === "magnitude" ? magnitude() : fishlegSurgeon({ pretrain, refine });
}

function made(step: PruneStep | undefined): Level["compensation"] {
  return step && { kind: step.chosen, scale: step.scale };
}

/** The greatest of each ten. */
function classes(logits: Float32Array): Uint8Array {
  return Uint8Array.from({ length: logits.length / 10 }, (_, i) => {
    const ten = logits.subarray(10 * i, 10 * i + 10);
    return ten.indexOf(Math.max(...ten));
  });
}

async function levelOf(
  params: MlpParams,
  mask: MlpParams | undefined,
  found: Uint8Array,
  labels: Uint8Array,
): Promise<Omit<Level, "compensation">> {
  const kernels: Float32Array[] = [];
  const biases: Float32Array[] = [];
  const layers: { left: number; of: number }[] = [];
  for (const [i, { kernel, bias }] of params.layers.entries()) {
    const values = Float32Array.from(await kernel.data());
    const kept = await mask?.layers[i]?.kernel.data();
    kernels.push(values.map((w, at) => (kept === undefined || kept[at] === 1 ? w : Number.NaN)));
    biases.push(Float32Array.from(await bias.data()));
    const left = kept === undefined ? values.length : kept.filter((m) => m === 1).length;
    layers.push({ left, of: values.length });
  }
  const total = (name: "left" | "of"): number => layers.reduce((sum, one) => sum + one[name], 0);
  const right = found.filter((digit, i) => digit === labels[i]).length;
  return {
    kind: "level",
    kept: total("left") / total("of"),
    accuracy: right / labels.length,
    bytes: encodeSparse(params, { encoding: mask === undefined ? "dense" : "auto" }).length,
    found,
    layers,
    kernels,
    biases,
  };
}
