import { grad, jit, treeFlatten } from "@legendre/core-tensor";
import { kernelAxes } from "@legendre/core-tensor/curvature";
import { fill, matMul, type Tensor, type Tensor2D } from "@legendre/core-tensor/ops";
import { describeBlocks } from "../blocks/describe.ts";
import type { AxesByPath } from "../blocks/read-kernel.ts";
import type { DependencyGraph } from "../structure/index.ts";
import { learnedMemory } from "../surgeon/methods/fishleg-surgeon.ts";
import {
  type SurgeonSettings,
  startOf,
  surgeonSettings,
} from "../surgeon/methods/surgeon-settings.ts";
import { weightsOf } from "../surgeon/weights.ts";
import { rivalOf } from "./methods.ts";
import type { OutputKind } from "./output-kind.ts";
import type { Problem } from "./problem.ts";
import type { Examples } from "./read-data.ts";
import type { ReadModel, WeightTree } from "./read-model.ts";
import { bytesText, countText, secondsText } from "./text.ts";
import type { PruneFlags } from "./usage.ts";

/** Removals in each level. */
export const substeps = 4;

/** The plan as lines: what was read, what will go, what it takes. `now` is the time in milliseconds, given by tests. */
export async function planText(
  flags: PruneFlags,
  read: ReadModel,
  examples: Examples,
  kind: OutputKind,
  problem: Problem,
  graph: DependencyGraph | undefined,
  now: () => number = () => performance.now(),
): Promise<string> {
  const weights = weightsIn(read);
  const axes = axesOf(read, problem);
  const blocks = flags.method === "fishleg" ? describeBlocks(read.params, { axes }) : [];
  const product = blocks.reduce((sum, { flops }) => sum + flops, 0);
  const gradient = await gradientSeconds(read, problem, now);
  const { gradients, products } = planWork(
    flags,
    problem.trainRows,
    surgeonOf(flags, read, problem),
  );
  const applying = product === 0 ? 0 : (products * product) / (await flopsPerSecond(now));
  const what = flags.structured
    ? `neurons and channels, ${graph?.groups.length} of them in ${new Set(graph?.groups.map(({ layer }) => layer)).size} places`
    : flags.nOfM === undefined
      ? "single weights"
      : `${flags.nOfM[0]} of every ${flags.nOfM[1]} weights stay`;
  const lines = [
    `model        ${flags.model}: ${read.kind === "layers" ? "tf.LayersModel" : "ONNX"}, ${countText(weights)} weights, input [${read.inputShape}]`,
    `examples     ${problem.trainRows} to learn from, ${problem.heldOutRows} held out${examples.notes.length > 0 ? `; ${examples.notes.join("; ")}` : ""}`,
    `likelihood   ${kind.name}: ${kind.because}${examples.labels === undefined ? "; no labels, so the model's own predictions are the targets" : ""}`,
    `prune        ${what}; ${(100 * flags.sparsity).toFixed(1)} % go in ${flags.levels} level${flags.levels === 1 ? "" : "s"} of ${substeps} removals, judged by ${flags.method}`,
    `fine-tuning  ${flags.fineTune === 0 ? "none (--fine-tune EPOCHS)" : `${flags.fineTune} passes a level`}`,
    `memory       about ${bytesText(planMemory(flags, read, axes))}, of which ${bytesText(curvatureMemory(flags, read, axes))} for the curvature`,
    `time         about ${secondsText(gradients * gradient + applying)} (a gradient takes ${secondsText(gradient)})`,
  ];
  const stay = graph?.frozen ?? [];
  if (stay.length > 0) {
    const reasons = new Map<string, number>();
    for (const { reason } of stay) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    const list = [...reasons]
      .sort((a, b) => b[1] - a[1])
      .map(([reason, count]) => `${count} × ${reason}`);
    lines.push(`axes that stay: ${list.join("; ")}`);
  }
  return lines.join("\n");
}

/** How many gradients a run takes about, and how many products with the inverse that `--method fishleg` learns. */
export function planWork(
  { method, levels, fineTune, batchSize }: PruneFlags,
  trainRows: number,
  { pretrain, refine }: Pick<SurgeonSettings, "pretrain" | "refine">,
): { readonly gradients: number; readonly products: number } {
  const updates = method === "fishleg" ? pretrain + refine * (levels * substeps - 1) : 20;
  const steps = fineTune * levels * Math.floor(trainRows / Math.min(batchSize, trainRows));
  // A Fisher product is about three gradients; an update multiplies by Q and differentiates it.
  return { gradients: 3 * updates + steps, products: 4 * updates };
}

/** Bytes at most: the params and what training keeps of them, and the curvature. */
export function planMemory(flags: PruneFlags, read: ReadModel, axes: AxesByPath): number {
  return curvatureMemory(flags, read, axes) + 6 * 4 * weightsIn(read);
}

function curvatureMemory({ method }: PruneFlags, read: ReadModel, axes: AxesByPath): number {
  const weights = weightsOf<unknown>(read.params, axes);
  return rivalOf(method)?.memory(weights) ?? learnedMemory(read.params, { axes });
}

/** How the model reads its kernels. */
export function axesOf({ params, state }: ReadModel, { outputs, heldOut }: Problem): AxesByPath {
  return kernelAxes((p: WeightTree): Tensor => outputs(p, heldOut, state), params);
}

function weightsIn({ params }: ReadModel): number {
  return treeFlatten<Tensor>(params).leaves.reduce((sum, { size }) => sum + size, 0);
}

/** How the curvature is learned: as the model allows, with `--updates` before the first removal, or before each that starts anew. */
export function surgeonOf(
  { updates }: PruneFlags,
  { params, state }: ReadModel,
  { outputs, heldOut }: Problem,
): SurgeonSettings {
  const model = (p: WeightTree): Tensor => outputs(p, heldOut, state);
  const start = startOf({}, model, params, () => true);
  const given = { pretrain: updates, ...(start === "k-fac" && { refine: updates }) };
  return surgeonSettings(given, start);
}

/** The least seconds of three compiled gradients on one batch. */
async function gradientSeconds(
  read: ReadModel,
  { outputs, likelihood, data }: Problem,
  now: () => number,
): Promise<number> {
  const batch = data.at({ epoch: 0, batch: 0 } as never) as { x: Tensor; y: Tensor };
  const loss = (p: WeightTree, s: WeightTree, x: Tensor, y: Tensor): Tensor =>
    likelihood.nll(outputs(p, { x }, s), y);
  const compiled = jit((p: WeightTree, s: WeightTree, x: Tensor, y: Tensor) =>
    grad((own: WeightTree) => loss(own, s, x, y))(p),
  );
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = now();
    const found = await compiled(read.params, read.state, batch.x, batch.y);
    least = Math.min(least, (now() - start) / 1000);
    for (const leaf of treeFlatten<Tensor>(found).leaves) leaf.dispose();
  }
  batch.x.dispose();
  batch.y.dispose();
  return least;
}

async function flopsPerSecond(now: () => number): Promise<number> {
  const a = fill([512, 512], 1) as Tensor2D;
  const multiply = jit((x: Tensor2D) => matMul(x, x));
  let least = Number.POSITIVE_INFINITY;
  // The first call compiles.
  for (let i = 0; i < 4; i++) {
    const start = now();
    (await multiply(a)).dispose();
    const took = now() - start;
    if (i > 0) least = Math.min(least, took);
  }
  a.dispose();
  return (2 * 512 ** 3) / (least / 1000);
}
