import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { adam, random, type Spec, spec, useEngine } from "@legendre/core-tensor";
import { checkOutFolder, writeOutFolder } from "@legendre/core-tensor/command";
import type { Tensor } from "@legendre/core-tensor/ops";
import {
  type DependencyGraph,
  dependencyGraph,
  removedGroups,
  smallerModel,
} from "../structure/index.ts";
import { fineTuning } from "../surgeon/fine-tuning.ts";
import type { Granularity } from "../surgeon/granularity.ts";
import { checkMemory } from "../surgeon/methods/check-memory.ts";
import { fishlegSurgeon } from "../surgeon/methods/fishleg-surgeon.ts";
import type { PruningMethod } from "../surgeon/methods/method.ts";
import { prune } from "../surgeon/prune.ts";
import type { PruneReport } from "../surgeon/report.ts";
import { checkLabels } from "./check-labels.ts";
import { pageHtml } from "./html.ts";
import { rivalOf } from "./methods.ts";
import { outputKind } from "./output-kind.ts";
import { axesOf, planMemory, planText, substeps, surgeonOf } from "./plan.ts";
import { type Batch, type Problem, problemOf } from "./problem.ts";
import { progressBar, type Stream } from "./progress.ts";
import { readExamples } from "./read-data.ts";
import { closed, type ReadModel, readModel, type WeightTree } from "./read-model.ts";
import { recalibration } from "./recalibration.ts";
import { type Measured, measureBoth, type Network, writeJson, writeModel } from "./results.ts";
import { bytesText, countText, shareText, tableText } from "./text.ts";
import { type PruneFlags, parsePrune, pruneSpec } from "./usage.ts";

/** Where the command writes: results, and progress. */
export interface Streams {
  readonly out: Stream;
  readonly err: Stream;
}

/** `fishleg prune`: from the words of the command line to the folder of results. */
export async function pruneCommand(args: readonly string[], { out, err }: Streams): Promise<void> {
  const flags = await parsePrune(args);
  const { model, data, labels: labelsFile } = flags;
  const place = {
    force: flags.force,
    inputs: [model, data, ...(labelsFile === undefined ? [] : [labelsFile])],
  };
  if (!flags.dryRun) await checkOutFolder(pruneSpec.name, flags.out, place);
  await useEngine();
  const open = await readModel(flags.model);
  const examples = await readExamples(flags.data, flags.labels, open, flags.rows);
  const read = closed(open, examples.inputShape);
  const labels =
    examples.labels === undefined
      ? "none"
      : examples.labelShape.length === 0 && examples.labels instanceof Int32Array
        ? "classes"
        : "numbers";
  const kind = outputKind(read, flags.likelihood, labels, examples);
  checkLabels(read, kind, examples);
  const problem = await problemOf(read, kind, examples, flags);
  const graph = flags.structured ? graphOf(read, problem, flags.per) : undefined;
  out.write(`${await planText(flags, read, examples, kind, problem, graph)}\n`);
  if (flags.dryRun) return;
  await checkMemory(
    "fishleg prune",
    planMemory(flags, read, axesOf(read, problem)),
    "or --method magnitude, which keeps no curvature",
  );

  const statistics = recalibration(read, problem, flags.seed);
  const bar = progressBar(err, flags.levels * substeps);
  const pruned = await prune<WeightTree, Batch, WeightTree>({
    params: read.params,
    state: read.state,
    outputs: problem.outputs,
    likelihood: problem.likelihood,
    data: problem.data as never,
    heldOut: problem.heldOut,
    sparsity: flags.sparsity,
    method: methodOf(flags, read, problem),
    // Groups know no other; some methods would ask for one.
    scope: flags.scope ?? (flags.structured ? "global" : undefined),
    granularity: granularityOf(flags, graph),
    levels: flags.levels,
    substeps,
    key: random.key(flags.seed),
    compile: true,
    ...(flags.fineTune > 0 ? { fineTune: tuning(flags, problem) } : {}),
    recalibrate: statistics.recalibrate,
    onProgress: bar.entry,
  });
  bar.end();

  const masked: Network = { model: read.model, params: pruned.params, state: pruned.state };
  const network = graph === undefined ? masked : smallerOf(read, masked, graph, pruned.mask);
  const measured = await measureBoth(read, read, network, problem, kind.logits);
  const rows = summaryOf(measured);
  const remarks = [...remarksOf(flags, measured, pruned.report), ...statistics.remarks()];
  const layers = layerTable(pruned.report);
  await writeOutFolder(pruneSpec.name, flags.out, place, async (folder) => {
    const name = await writeModel(folder, read, network, flags.structured);
    if (read.kind === "layers" && name === "model.onnx") {
      remarks.push("These layers cannot be built smaller, so the model was written as model.onnx.");
    }
    await writeJson(folder, {
      command: args,
      likelihood: kind.name,
      ...measured,
      report: pruned.report,
    });
    const title = `${flags.model.split("/").slice(-2).join("/")}, pruned`;
    const page = { title, summary: rows, remarks, layers, report: pruned.report };
    await writeFile(join(folder, "report.html"), pageHtml(page));
  });
  out.write(
    `\n${tableText([["", "before", "after"], ...rows])}\n\n${tableText(layers)}\n\n${remarks.join("\n")}\n`,
  );
  out.write(`wrote ${flags.out}\n`);
}

function graphOf(
  { params, state }: ReadModel,
  { outputs, heldOut }: Problem,
  cost: PruneFlags["per"],
): DependencyGraph {
  const f = (p: WeightTree, s: WeightTree, x: Tensor): Tensor => outputs(p, { x }, s);
  return dependencyGraph(f, [params, state, heldOut.x], { state: 1, cost });
}

function methodOf(flags: PruneFlags, read: ReadModel, problem: Problem): PruningMethod {
  return rivalOf(flags.method)?.make() ?? fishlegSurgeon(surgeonOf(flags, read, problem));
}

function granularityOf(
  { nOfM, multiple }: PruneFlags,
  graph: DependencyGraph | undefined,
): Granularity {
  if (graph !== undefined) return { groups: graph.groups, multiple };
  return nOfM === undefined ? "weights" : { nOfM };
}

function tuning({ fineTune, learningRate }: PruneFlags, { outputs, likelihood, data }: Problem) {
  return fineTuning<WeightTree, Batch, WeightTree>({
    loss: (params, batch, { state }) =>
      likelihood.nll(outputs(params, batch, state as WeightTree), batch.y),
    data: data as never,
    optimizer: () => adam({ lr: learningRate }) as never,
    epochs: fineTune,
    compile: true,
  });
}

function smallerOf(
  read: ReadModel,
  { params, state }: Network,
  { groups }: DependencyGraph,
  mask: WeightTree,
): Network {
  return smallerModel(read.model, { params, state }, exampleOf(read), removedGroups(groups, mask));
}

function exampleOf({ inputShape, inputType, fixedBatch }: ReadModel): Spec {
  return spec([fixedBatch ?? 1, ...inputShape], inputType);
}

type Row = readonly [string, string, string];

function summaryOf({ dense, pruned }: { dense: Measured; pruned: Measured }): Row[] {
  const row = (name: string, text: (m: Measured) => string): Row => [
    name,
    text(dense),
    text(pruned),
  ];
  const rows = [
    row("weights", ({ weights }) => countText(weights)),
    row("weights other than 0", ({ kept }) => countText(kept)),
    row("bytes", ({ raw }) => bytesText(raw)),
    row("bytes after gzip", ({ gzip }) => bytesText(gzip)),
    row("bytes packed", ({ packed }) => bytesText(packed)),
    row("bytes packed after gzip", ({ packedGzip }) => bytesText(packedGzip)),
    row("multiplications an example", ({ macs }) => countText(macs)),
    row("milliseconds a call, least", ({ latency }) => latency.min.toPrecision(3)),
    row("milliseconds a call, middle", ({ latency }) => latency.median.toPrecision(3)),
    row("held-out loss (nats)", ({ nll }) => nll.toPrecision(4)),
  ];
  if (dense.accuracy === undefined) return rows;
  return [
    ...rows,
    row("held-out accuracy", ({ accuracy }) => shareText(accuracy ?? 0)),
    row("calibration error", ({ ece }) => shareText(ece ?? 0)),
  ];
}

function remarksOf(
  { structured, multiple }: PruneFlags,
  { dense, pruned }: { dense: Measured; pruned: Measured },
  report: PruneReport,
): string[] {
  const parts = report.steps.map((step) => step.predicted);
  const predicted = parts.reduce((sum: number, part) => sum + (part ?? 0), 0);
  const told = parts.every((part) => part !== null)
    ? `; the removals were predicted to cost ${predicted.toPrecision(3)}`
    : "";
  const { start, residual = 0, gain = 0 } = report.steps.at(-1)?.health ?? {};
  const change = `${(100 * Math.abs(gain)).toFixed(0)} % ${gain < 0 ? "higher" : "lower"}`;
  const learned =
    start === undefined
      ? []
      : [
          `Learning took the residual of the curvature from ${start.residual.toFixed(2)} to ${residual.toFixed(2)}, its loss ${change} (last removal).`,
        ];
  const faster = dense.latency.min / pruned.latency.min;
  const speed = structured
    ? faster > 1
      ? `A call is ${faster.toFixed(2)} times as fast (least of 20, taken in turns).`
      : `A call is no faster (${faster.toFixed(2)} times): ${multiple % 16 === 0 ? "the layers are too small for it to show" : "onnxruntime computes up to 16 channels at once, and numbers between multiples cost more than the next one. Try --per macs --multiple 16"}.`
    : `Single zeros make the download smaller, not the call faster (${faster.toFixed(2)} times): onnxruntime and tfjs multiply by zeros as by any number. --structured makes it faster.`;
  return [
    speed,
    `The loss grew by ${(report.final - report.dense).toPrecision(3)} nats on held-out examples${told}.`,
    ...learned,
    ...(report.status === "finished" ? [] : [`The run ended before its goal: ${report.status}.`]),
  ];
}

function layerTable({ layers }: PruneReport): string[][] {
  const rows = layers
    .filter(({ prunable }) => prunable)
    .map(({ path, shape, kept, weights, sparsity }) => [
      path,
      `[${shape}]`,
      String(weights),
      String(kept),
      shareText(sparsity),
    ]);
  return [["layer", "shape", "weights", "kept", "sparsity"], ...rows];
}
