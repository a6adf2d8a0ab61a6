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
import { measureBoth, type Network, writeJson, writeModel } from "./results.ts";
import { layerTable, remarksOf, summaryOf } from "./summary.ts";
import { tableText } from "./text.ts";
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
