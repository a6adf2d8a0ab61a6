import { treeClone, treeDispose } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import { compiler } from "@legendre/core-tensor/train";
import { fitSchema } from "../data/schema-hash.ts";
import type { ReturnsTask } from "../protocols/task.ts";
import { fitNodes } from "./fit-nodes.ts";
import { type FittedGraph, fittedGraph } from "./fitted-graph.ts";
import type { GraphSettings } from "./graph-design.ts";
import { disposeInput } from "./graph-input.ts";
import type { GraphParams } from "./graph-network.ts";
import { graphParts } from "./graph-parts.ts";
import { fullBatches, sampledBatches, type Trained } from "./graph-trainer.ts";
import { hostTree } from "./host-tree.ts";
import { marginLogLoss } from "./logistic.ts";
import type { ReturnsFitContext } from "./returns-model.ts";
import type { FitSummary } from "./tabular.ts";

/** Fits a graph model on a task; see `graphModel`. */
export async function fitGraph(
  name: string,
  settings: GraphSettings,
  task: ReturnsTask,
  { seed = 0, signal }: ReturnsFitContext,
): Promise<FittedGraph> {
  const sampled = settings.training === "sampled";
  const parts = graphParts(settings, task, { seed, all: !sampled });
  const { network, recipe, inputs, held, cold } = parts;
  const trainer = sampled
    ? sampledBatches(network, settings, {
        sources: parts.sources(),
        recipe,
        seed,
        cold,
      })
    : fullBatches(network, settings, inputs);
  let at: Trained = trainer.init(parts.init());
  const run = compiler("graphModel", settings.compile);
  const watched = held.map((input) => run((p: GraphParams) => network.logits(p, input)));
  const heldLabels = held.flatMap(({ tensors }) => [...tensors.y.dataSync()]);
  const losses: number[] = [];
  let best = treeClone(at.params as never) as GraphParams;
  let bestEpoch = 0;
  let status: FitSummary["status"] = "finished";
  try {
    for (let epoch = 1; epoch <= settings.epochs; epoch++) {
      at = await trainer.pass(at, signal);
      let better = true;
      if (watched.length > 0) {
        const margins: number[] = [];
        for (const each of watched) {
          const logits = await each(at.params);
          for (const logit of await logits.data()) margins.push(logit);
          logits.dispose();
        }
        losses.push(marginLogLoss(margins, heldLabels));
        better = bestEpoch === 0 || losses[epoch - 1]! < losses[bestEpoch - 1]!;
      }
      if (better) {
        const next = treeClone((await untilReady(at.params)) as never) as GraphParams;
        treeDispose(best as never);
        best = next;
        bestEpoch = epoch;
      } else if (epoch - bestEpoch >= settings.patience) {
        status = "stopped";
        break;
      }
    }
    const { encoder, units, factors, vectors } = settings;
    // Only messages with labels say what became of a purchase.
    const outcomeDelay = task.train.messages.labels ? task.box.outcomeDelay : undefined;
    const content = {
      name,
      recipe,
      kept: await hostTree(best),
      schemaHash: fitSchema(task),
      network: { encoder, units, factors, vectors },
      nodes: fitNodes(task),
      summary: {
        rounds: bestEpoch,
        status,
        validationLogLoss: losses,
        seed,
        ...(outcomeDelay === undefined ? {} : { outcomeDelay }),
      },
    };
    return fittedGraph(content, settings.compile);
  } finally {
    treeDispose([at, best] as never);
    for (const input of [...inputs, ...held]) disposeInput(input);
    await Promise.all([trainer, ...watched].map((each) => each.dispose()));
  }
}
