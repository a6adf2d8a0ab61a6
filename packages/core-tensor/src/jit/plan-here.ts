import type { Plan } from "../executors/onnx/partition.ts";
import { loadOrt } from "../executors/onnx/runtime.ts";
import type { Graph } from "../graph/graph.ts";

/** A plan, and the processor it is for. */
export interface LocalPlan {
  readonly plan: Plan;
  /** Channels that convolutions take together; undefined for models that run anywhere. */
  readonly channelBlock: number | undefined;
}

/** How a graph is cut into models on this machine. */
export async function planHere(graph: Graph): Promise<LocalPlan> {
  const { planGraph } = await import("../executors/onnx/partition.ts");
  const channelBlock = await channelBlockHere();
  return { plan: planGraph(graph, { channelBlock }), channelBlock };
}

/** Channels that onnxruntime's convolutions take together on this processor. */
export async function channelBlockHere(): Promise<number | undefined> {
  const loaded = await loadOrt();
  if ("reason" in loaded) return undefined;
  const { findChannelBlock } = await import("../executors/onnx/private/channel-block.ts");
  return findChannelBlock(loaded.ort);
}
