import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  isLegendreError,
  jit,
  LegendreError,
  type Model,
  type Program,
  type Spec,
  spec,
  trace,
  treeFlatten,
} from "@legendre/core-tensor";
import { valueProgram } from "@legendre/core-tensor/graph";
import { fileHandler } from "@legendre/core-tensor/io";
import { toLayersModel } from "@legendre/core-tensor/nn";
import { type LayersModel, loadLayersModel, slice, type Tensor } from "@legendre/core-tensor/ops";
import { fromOnnx, toOnnx } from "@legendre/onnx";
import { smallerLayersModel } from "../structure/index.ts";
import { programMacs } from "../structure/macs.ts";
import { saveSparse } from "../surgeon/export/index.ts";
import {
  compareLatency,
  type Latency,
  type Quality,
  quality,
  type WeightSizes,
  weightSizes,
} from "../surgeon/report/index.ts";
import type { PruneReport } from "../surgeon/report.ts";
import type { Problem } from "./problem.ts";
import type { ReadModel, WeightTree } from "./read-model.ts";

/** A network at one end of the pruning. */
export interface Network {
  readonly model: Pick<Model<WeightTree, WeightTree>, "apply">;
  readonly params: WeightTree;
  readonly state: WeightTree;
}

/** One network in numbers. */
export interface Measured extends WeightSizes, Quality {
  readonly weights: number;
  /** Weights other than 0. */
  readonly kept: number;
  /** Multiplications with an addition for one example, zeros counted as any other number. */
  readonly macs: number;
  /** Milliseconds of a compiled call on {@link latencyBatch} examples. */
  readonly latency: Latency;
}

/** Examples of a call that is timed. */
export const latencyBatch = 16;

/** Measures two networks beside each other. */
export async function measureBoth(
  read: ReadModel,
  dense: Network,
  pruned: Network,
  problem: Problem,
  logits: (outputs: Tensor) => Tensor,
): Promise<{ readonly dense: Measured; readonly pruned: Measured }> {
  const networks = { dense, pruned };
  const batch = read.fixedBatch ?? Math.min(latencyBatch, problem.heldOutRows);
  const x = slice(problem.heldOut.x, 0, batch);
  const calls = Object.entries(networks).map(([name, network]) => {
    const compiled = jit(
      (p: WeightTree, s: WeightTree, given: Tensor) => network.model.apply(p, s, given).output,
    );
    const call = async (): Promise<void> =>
      (await compiled(network.params, network.state, x)).dispose();
    return [name, call] as const;
  });
  const latency = await compareLatency(
    Object.fromEntries(calls) as Record<keyof typeof networks, () => Promise<void>>,
  );
  x.dispose();
  const measure = async (name: keyof typeof networks): Promise<Measured> => {
    const { model, params, state } = networks[name];
    const { leaves } = treeFlatten<Tensor>(params);
    const kept = leaves.reduce(
      (sum, leaf) => sum + leaf.dataSync().filter((value) => value !== 0).length,
      0,
    );
    const outputs = jit((p: WeightTree, s: WeightTree, given: Tensor) =>
      logits(model.apply(p, s, given).output),
    );
    const found = await outputs(params, state, problem.heldOut.x);
    const fit = await quality(problem.likelihood, found, problem.heldOut.y);
    found.dispose();
    const program = programOf(networks[name], spec([1, ...read.inputShape], read.inputType));
    return {
      ...fit,
      ...(await weightSizes({ params, state })),
      weights: leaves.reduce((sum, { size }) => sum + size, 0),
      kept,
      macs: programMacs(program, (leaf) => leaf < leaves.length).total,
      latency: latency[name],
    };
  };
  return { dense: await measure("dense"), pruned: await measure("pruned") };
}

/** The program of a network for inputs of a shape, weights and state its first arguments. */
function programOf({ model, params, state }: Network, input: Spec): Program {
  const f = (p: WeightTree, s: WeightTree, x: Tensor): Tensor => model.apply(p, s, x).output;
  return valueProgram(trace(f, params, state, input));
}

/** Writes the model in the format it came in, and the packed weights; reads it again and compares. */
export async function writeModel(
  folder: string,
  read: ReadModel,
  network: Network,
  structured: boolean,
): Promise<string> {
  const { params, state } = network;
  await saveSparse(join(folder, "weights.safetensors"), { params, state });
  const plain = await plainOf(read, network, structured);
  if (plain !== undefined) {
    const path = join(folder, "model.json");
    await plain.save(fileHandler(path, { shardBytes: 4 * 2 ** 20 }));
    const again = await loadLayersModel(fileHandler(path));
    checkSame("model.json", plain.getWeights(), again.getWeights());
    again.dispose();
    return "model.json";
  }
  const bytes = await onnxOf(read, network);
  await writeFile(join(folder, "model.onnx"), bytes);
  const again = await fromOnnx(bytes);
  const trees = [
    { ...again.params, ...again.state },
    { ...params, ...state },
  ];
  const [found, written] = trees.map((tree) => treeFlatten<Tensor>(tree).leaves) as [
    Tensor[],
    Tensor[],
  ];
  if (found.length === written.length) checkSame("model.onnx", written, found);
  return "model.onnx";
}

/** The network as an ONNX file: of the batch that it had, else of any where its ops allow that. */
async function onnxOf(
  { fixedBatch, inputShape, inputType }: ReadModel,
  network: Network,
): Promise<Uint8Array> {
  const of = (batch: number): Program =>
    programOf(network, spec([batch, ...inputShape], inputType));
  const names = {
    weights: [network.params, network.state],
    inputs: ["input"],
    outputs: ["output"],
  };
  if (fixedBatch !== undefined) return toOnnx(of(fixedBatch), names);
  try {
    return await toOnnx(of(2), { ...names, anyBatch: of(3) });
  } catch (error) {
    if (!isLegendreError(error, "structure")) throw error;
    return toOnnx(of(1), names);
  }
}

/** The network as a layers model; undefined where it is none, or its layers cannot be made smaller. */
async function plainOf(
  { layersModel }: ReadModel,
  network: Network,
  structured: boolean,
): Promise<LayersModel | undefined> {
  if (layersModel === undefined) return undefined;
  if (!structured)
    return toLayersModel(layersModel, network.params as never, network.state as never);
  try {
    return await smallerLayersModel(layersModel, network as never);
  } catch (error) {
    if (isLegendreError(error, "structure")) return undefined;
    throw error;
  }
}

/** Throws code "data" unless two lists of weights hold the same bits. */
export function checkSame(
  file: string,
  written: readonly Tensor[],
  found: readonly Tensor[],
): void {
  const same =
    written.length === found.length &&
    written.every((tensor, i) => {
      const [a, b] = [tensor.dataSync(), (found[i] as Tensor).dataSync()];
      return a.length === b.length && a.every((value, j) => Object.is(value, b[j]));
    });
  if (same) return;
  const message = `${file} read again holds other weights than were written; the disk may be failing, write to another one`;
  throw new LegendreError("data", "fishleg prune", message, { file });
}

/** Everything in numbers, for programs. */
export interface JsonReport {
  readonly command: readonly string[];
  readonly likelihood: string;
  readonly dense: Measured;
  readonly pruned: Measured;
  readonly report: PruneReport;
}

export async function writeJson(folder: string, report: JsonReport): Promise<void> {
  await writeFile(join(folder, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
}
